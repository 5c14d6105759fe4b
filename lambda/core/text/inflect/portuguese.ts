/**
 * Portuguese words, by regular endings: a verb by its infinitive, with the commonest irregular ones;
 * a noun or adjective gives plural and feminine. Pronouns that hang on a verb by a hyphen are words of
 * their own in a text, so they need no forms here.
 */

const add = (stem: string, ends: string): string[] =>
  ends.split(' ').map((end) => stem + (end === '-' ? '' : end));
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const FUTURE = 'ei ás á emos ão ia ias íamos iam';
const genders = (stem: string): string[] => add(stem, 'o a os as');

/** infinitive: present I, he, they; past I, he, stem of they; future stem; participle; subjunctive stem. */
const STRONG: Readonly<Record<string, string>> = {
  ter: 'tenho tem têm tive teve tiver ter tido tenh',
  pôr: 'ponho põe põem pus pôs puser por posto ponh',
  por: 'ponho põe põem pus pôs puser por posto ponh',
  vir: 'venho vem vêm vim veio vier vir vindo venh',
  ver: 'vejo vê veem vi viu vir ver visto vej',
  fazer: 'faço faz fazem fiz fez fizer far feito faç',
  dizer: 'digo diz dizem disse disse disser dir dito dig',
  trazer: 'trago traz trazem trouxe trouxe trouxer trar trazido trag',
  poder: 'posso pode podem pude pôde puder poder podido poss',
  querer: 'quero quer querem quis quis quiser querer querido queir',
  saber: 'sei sabe sabem soube soube souber saber sabido saib',
  pedir: 'peço pede pedem pedi pediu pedir pedir pedido peç',
  medir: 'meço mede medem medi mediu medir medir medido meç',
  perder: 'perco perde perdem perdi perdeu perder perder perdido perc',
  dar: 'dou dá dão dei deu der dar dado dê',
  estar: 'estou está estão estive esteve estiver estar estado estej',
};
const WITH_PREFIX = set('ter pôr por vir fazer dizer');
const STRONG_PREFIX =
  /^(?:ob|man|de|re|con|sus|entre|abs|dis|com|im|in|pro|ex|o|su|sub|super|trans|des|satis|contra|pre|inter|pro|ad|a|recom|expro|decom|pres)$/u;

const PARTICIPLES: readonly (readonly [RegExp, string])[] = [
  [/abrir$/u, 'abert'],
  [/cobrir$/u, 'cobert'],
  [/screver$/u, 'scrit'],
  [/pagar$/u, 'pag'],
  [/ganhar$/u, 'ganh'],
  [/gastar$/u, 'gast'],
  [/prender$/u, 'pres'],
  [/suspender$/u, 'suspens'],
  [/eleger$/u, 'eleit'],
  [/entregar$/u, 'entregue'],
  [/aceitar$/u, 'aceit'],
  [/imprimir$/u, 'impress'],
];

const beforeE = (stem: string): string =>
  stem.replace(/c$/u, 'qu').replace(/g$/u, 'gu').replace(/ç$/u, 'c');
const beforeA = (stem: string): string =>
  /[gq]u$/u.test(stem) ? stem.replace(/u$/u, '') : stem.replace(/c$/u, 'ç').replace(/g$/u, 'j');

const firstConjugation = (verb: string): string[] => {
  const stem = verb.slice(0, -2);
  const soft = beforeE(stem);
  const own = stem.endsWith('e')
    ? `${stem}i`
    : /(?:nci|medi|odi)$/u.test(stem)
      ? `${stem.slice(0, -1)}ei`
      : stem;
  return [
    ...add(own, 'o as a am'),
    ...add(stem, 'amos ava avas ávamos avam aste ou aram ara asse assem ando o as a am'),
    ...add(soft, 'ei e es emos em'),
    ...add(verb, FUTURE),
    ...add(verb, 'em mos'),
    ...genders(`${stem}ad`),
  ];
};

const otherConjugations = (verb: string): string[] => {
  const stem = verb.slice(0, -2);
  const isIr = verb.endsWith('ir');
  const first = isIr
    ? stem.replace(/e([^aeiou]+)$/u, 'i$1').replace(/o([^aeiou]+)$/u, 'u$1')
    : stem;
  const opened = isIr ? stem.replace(/u([^aeiou]+)$/u, 'o$1') : stem;
  return [
    ...add(beforeA(first), 'o a as amos am'),
    ...add(stem, 'e es em'),
    ...(/(?:sub|constr|destr|sum|acud|fug|cusp)/u.test(stem) ? add(opened, 'e es em') : []),
    ...(/[uaií]$/u.test(stem) ? add(stem, 'i is ói oem') : []),
    ...(stem.endsWith('uz') ? [stem] : []),
    ...add(
      stem,
      isIr
        ? 'imos ia ias íamos iam i iste iu íu iram íram ira isse issem indo'
        : 'emos ia ias íamos iam i este eu eram era esse essem endo',
    ),
    ...add(verb, FUTURE),
    ...add(verb, 'em mos'),
    ...genders(`${stem}${/[aiu]$/u.test(stem) ? 'íd' : 'id'}`),
  ];
};

const strongBase = (verb: string): string | undefined =>
  Object.keys(STRONG).find((base) => {
    if (verb === base) return true;
    if (!WITH_PREFIX.has(base) || !verb.endsWith(base)) return false;
    return STRONG_PREFIX.test(verb.slice(0, -base.length));
  });

/** Imperfect, gerund and first person plural of the bases that do not build them on their stem. */
const OWN: Readonly<Record<string, string>> = {
  ter: 'tinha tinham tém tendo temos',
  vir: 'vinha vinham vém vindo vimos',
  pôr: 'punha punham pondo pomos',
  por: 'punha punham pondo pomos',
  dar: 'dava davam dando damos',
  estar: 'estava estavam estando estamos',
};

const ownForms = (base: string): string[] => {
  const own = OWN[base];
  if (own !== undefined) return own.split(' ');
  const stem = base.slice(0, -2);
  return [...add(stem, 'ia iam'), ...add(base.slice(0, -1), 'ndo mos')];
};

const strongVerb = (verb: string): string[] | undefined => {
  const base = strongBase(verb);
  if (base === undefined) return undefined;
  const prefix = verb.slice(0, -base.length);
  const row = (STRONG[base] ?? '').split(' ');
  const [pastThey = '', future = '', participle = '', wish = ''] = row.slice(5);
  return [
    ...row.slice(0, 5),
    ...add(pastThey.slice(0, -1), 'ram ra sse ssem r rem'),
    ...ownForms(base),
    ...add(future, FUTURE),
    ...genders(participle.slice(0, -1)),
    ...add(wish, 'a am amos'),
  ].map((form) => prefix + form);
};

const WHOLE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ser: 'sou é somos são era eram fui foi fomos foram será serão seria seriam seja sejam fosse fossem sendo sido',
    ir: 'vou vai vamos vão ia iam fui foi fomos foram irá irão iria iriam vá vão fosse fossem indo ido',
    haver: 'há hão havia haviam houve houveram haverá haveria haja hajam havendo havido',
  }),
);

const NO_VERBS = set(
  'lugar mar par lar bar militar familiar nuclear solar similar titular dólar popular particular mulher colher líder máster qualquer sequer mister lazer prazer poder parecer',
);

const verbForms = (word: string): string[] | undefined => {
  const whole = WHOLE.get(word);
  if (whole !== undefined) return [word, ...whole.split(' ')];
  if (word.length < 3 || (NO_VERBS.has(word) && word !== 'poder')) return undefined;
  const strong = strongVerb(word);
  const listed = PARTICIPLES.find(([ending]) => ending.test(word));
  const participle = listed ? genders(word.replace(listed[0], listed[1])) : [];
  if (strong) return [word, ...strong];
  if (word.endsWith('ar')) return [word, ...firstConjugation(word), ...participle];
  return /[ei]r$|uir$/u.test(word) ? [word, ...otherConjugations(word), ...participle] : undefined;
};

const plurals = (word: string): string[] => {
  const stem = word.slice(0, -1);
  if (word.endsWith('ão'))
    return [
      `${word.slice(0, -2)}ões`,
      ...(/(?:mão|irmão|cidadão|cristão|órgão|órfão|bênção|grão|vão)$/u.test(word)
        ? [`${word}s`]
        : []),
      ...(/(?:alemão|pão|cão|capitão)$/u.test(word) ? [`${word.slice(0, -2)}ães`] : []),
    ];
  if (word.endsWith('m')) return [`${stem}ns`];
  if (/[aou]l$/u.test(word)) return [`${stem}is`];
  if (word.endsWith('el')) return [`${word.slice(0, -2)}éis`, `${word.slice(0, -2)}eis`];
  if (word.endsWith('il')) return [`${stem}s`, `${word.slice(0, -2)}eis`];
  if (/[rz]$/u.test(word)) return [`${word}es`];
  if (word.endsWith('ês')) return [`${word.slice(0, -2)}eses`];
  if (word.endsWith('ás')) return [`${word.slice(0, -2)}ases`];
  if (word.endsWith('ís')) return [`${word}es`];
  return word.endsWith('s') || word.endsWith('x') ? [] : [`${word}s`];
};

const NO_FEMININE = set(
  'mercado estado acordo contrato banco governo preço prazo dinheiro petróleo ministério conselho recurso processo serviço negócio comércio domínio partido sentido resultado pedido comunicado tratado significado sindicato porto meio caso passo curso ano grupo fundo encerramento fechamento',
);
const ADJECTIVE_O =
  /(?:[aiuí]do|(?:mod|ext|int|et|mat|pat)erno|(?:prof|seg|fec)undo|(?:prop|comp|disp|sup|exp|op)osto|curto|justo|vasto|robusto|honesto|seco|raro|caro|claro|puro|duro|escuro|seguro|futuro|alto|baixo|largo|longo|antigo|amigo|inimigo|grego|pouco|muito|outro|todo|mesmo|próprio|sério|vário|médio|maduro|ivo|oso|ico|ano|ário|ório|eiro|novo|erto|imo|ino|sco|eito|usso|lho|eno|eço)$/u;

const feminines = (word: string): string[] => {
  if (/(?:[dts]or)$/u.test(word)) return [`${word}a`, `${word}as`];
  if (word.endsWith('ês')) return [`${word.slice(0, -2)}esa`, `${word.slice(0, -2)}esas`];
  if (/(?:alemão|irmão|cidadão|cristão)$/u.test(word))
    return [word.slice(0, -1), `${word.slice(0, -1)}s`];
  if (word.endsWith('eu') && word.length > 4)
    return [`${word.slice(0, -2)}eia`, `${word.slice(0, -2)}eias`];
  return word.endsWith('o') && ADJECTIVE_O.test(word) && !NO_FEMININE.has(word)
    ? genders(word.slice(0, -1))
    : [];
};

const singulars = (word: string): string[] => {
  if (/(?:ões|ães|ãos)$/u.test(word)) return [`${word.slice(0, -3)}ão`];
  if (word.endsWith('ns')) return [`${word.slice(0, -2)}m`];
  if (/[aou]is$/u.test(word)) return [`${word.slice(0, -2)}l`];
  if (/[rz]es$/u.test(word)) return [word.slice(0, -2)];
  return /[aeo]s$/u.test(word) && word.length > 3 ? [word.slice(0, -1)] : [];
};

/** All forms of a Portuguese word, lower case. */
export const inflectPortuguese = (word: string, name: boolean): readonly string[] => {
  if (name) return plurals(word);
  const verb = verbForms(word);
  if (verb) return verb;
  const single = singulars(word);
  const lemmas = single.length > 0 ? single : [word];
  return [word, ...lemmas.flatMap((lemma) => [lemma, ...plurals(lemma), ...feminines(lemma)])];
};
