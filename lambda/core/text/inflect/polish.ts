/**
 * Polish words, by regular endings: cases of nouns by gender and last consonant, adjectives, and verbs
 * by their infinitive with past, participles and the impersonal in -no, -to. The verbal noun
 * (zamknięcie) is a word of its own.
 */

const add = (stem: string, ends: string): string[] =>
  ends.split(' ').map((end) => stem + (end === '-' ? '' : end));

const VOWEL = 'aeiouyąęó';

const declinePolishAdjective = (word: string): string[] => {
  const stem = word.slice(0, -1);
  const softened = word.endsWith('i') && !/[kg]i$/u.test(word) ? `${stem}i` : stem;
  const hard = /[kg]i$/u.test(word);
  const i = hard ? `${stem}i` : softened;
  return [
    word,
    ...(hard ? add(stem, 'iego iemu im iej ie ich imi') : add(softened, 'ego emu ym ej e ych ymi')),
    ...(word.endsWith('i') ? add(stem, 'iego iemu im iej ie ich imi') : []),
    ...add(hard ? stem : i, 'a ą'),
    ...personal(stem),
  ];
};

/** Nominative plural of men: rosyjscy, nowi, dobrzy. */
const personal = (stem: string): string[] => {
  if (stem.endsWith('sk')) return [`${stem.slice(0, -1)}cy`];
  if (stem.endsWith('ck')) return [`${stem.slice(0, -1)}y`];
  if (stem.endsWith('k')) return [`${stem.slice(0, -1)}cy`];
  if (stem.endsWith('r')) return [`${stem}zy`];
  if (stem.endsWith('t')) return [`${stem.slice(0, -1)}ci`];
  if (stem.endsWith('d')) return [`${stem}zi`];
  if (stem.endsWith('ł')) return [`${stem.slice(0, -1)}li`];
  return [`${stem}i`];
};

/** The stem before -e and -i in the locative: fabryka, fabryce; kontrakt, kontrakcie. */
const SOFT: readonly (readonly [string, string])[] = [
  ['st', 'ści'],
  ['zd', 'ździ'],
  ['k', 'c'],
  ['g', 'dz'],
  ['ch', 'sz'],
  ['r', 'rz'],
  ['ł', 'l'],
  ['t', 'ci'],
  ['d', 'dzi'],
];
const softened = (stem: string): string => {
  const rule = SOFT.find(([end]) => stem.endsWith(end));
  if (rule) return stem.slice(0, -rule[0].length) + rule[1];
  return /[bfmnpswz]$/u.test(stem) && !/(?:sz|cz|rz)$/u.test(stem) ? `${stem}i` : stem;
};

const soft = (stem: string): boolean => /(?:[cljż]|sz|cz|rz|dz|i)$/u.test(stem);

/** Genitive plural without ending, with the vowel that it needs: spółka, spółek. */
const bare = (stem: string): string[] => {
  if (/[^aeiouyąęó]k$/u.test(stem)) return [`${stem.slice(0, -1)}ek`];
  return [stem, stem.replace(/o([^aeiouyąęó]+)$/u, 'ó$1').replace(/ę([^aeiouyąęó]+)$/u, 'ą$1')];
};

const feminine = (word: string): string[] => {
  const stem = word.slice(0, -1);
  if (/[ck]ja$|[^i]ia$/u.test(word))
    return [
      word,
      ...add(stem, 'i ę ą o e om ami ach'),
      stem.endsWith('i') ? stem : `${stem}i`,
      stem.endsWith('i') ? `${stem}i` : stem,
    ];
  const y = /[kg]$/u.test(stem) ? 'i' : 'y';
  return [
    word,
    ...add(stem, `${soft(stem) ? 'y i' : y} ę ą o om ami ach ${soft(stem) ? 'e' : y}`),
    ...(soft(stem) ? [] : [`${softened(stem)}e`]),
    ...bare(stem),
  ];
};

const neuter = (word: string): string[] => {
  if (word.endsWith('um')) return [word, ...add(word.slice(0, -2), 'a ów om ami ach')];
  const stem = word.slice(0, -1);
  if (word.endsWith('ie'))
    return [word, ...add(stem, 'a u em om ami ach'), stem.slice(0, -1).replace(/n$/u, 'ń')];
  return [
    word,
    ...add(stem, `a u ${/[kg]$/u.test(stem) ? 'iem' : 'em'} om ami ach e`),
    `${softened(stem)}e`,
    ...bare(stem),
  ];
};

/** ó and e that change or fall before an ending: rozwój, rozwoju; rynek, rynku; koniec, końca. */
const oblique = (word: string): string => {
  if (/[^aeiouyąęó]iec$/u.test(word)) return word.replace(/niec$/u, 'ńc').replace(/iec$/u, 'c');
  if (/[^aeiouyąęó]ek$/u.test(word)) return `${word.slice(0, -2)}k`;
  if (/ó[^aeiouyąęó]+$/u.test(word)) return word.replace(/ó([^aeiouyąęó]+)$/u, 'o$1');
  return word
    .replace(/ń$/u, 'ni')
    .replace(/ć$/u, 'ci')
    .replace(/ś$/u, 'si')
    .replace(/ź$/u, 'zi')
    .replace(/ąd$/u, 'ęd')
    .replace(/^ięg/u, 'ięg');
};

const masculine = (word: string): string[] => {
  const stem = oblique(word);
  const instrumental = /[kg]$/u.test(stem) ? 'iem' : 'em';
  const plural = soft(stem) ? 'e y i ów' : /[kg]$/u.test(stem) ? 'i ów' : 'y ów owie';
  return [
    word,
    ...add(stem, `a u owi ${instrumental} ${plural} om ami ach`),
    ...(soft(stem) ? [] : [`${softened(stem)}e`]),
    ...(/[^k]$/u.test(stem) && !soft(stem) ? personal(stem) : []),
  ];
};

const nounForms = (word: string): string[] => {
  if (/ość$/u.test(word))
    return [
      word,
      ...add(`${word.slice(0, -1)}ci`, '- ą'),
      ...add(`${word.slice(0, -2)}ści`, '- ą om ami ach'),
    ];
  if (word.endsWith('a')) return feminine(word);
  if (/(?:[oe]|um)$/u.test(word)) return neuter(word);
  if (word.endsWith('ę'))
    return [
      word,
      ...add(`${word.slice(0, -1)}eni`, 'a u em'),
      ...add(`${word.slice(0, -1)}on`, 'a om ami ach'),
    ];
  return /[iuy]$/u.test(word) ? [word] : masculine(word);
};

const pastForms = (stem: string): string[] => add(stem, 'ł ła ło li ły łem łam liśmy łyśmy');
const passive = (stem: string): string[] => [...declinePolishAdjective(`${stem}y`), `${stem}o`];

/** Verbs that follow no rule. */
const LISTED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    być: 'jestem jest są był była było byli były będzie będą',
    mieć: 'mam ma mamy mają miał miała miało mieli miały',
    móc: 'mogę może możemy mogą mógł mogła mogło mogli mogły',
    wziąć: 'wezmę weźmie wezmą wziął wzięła wzięło wzięli wzięły wzięto',
    zacząć:
      'zacznę zacznie zaczną zaczął zaczęła zaczęło zaczęli zaczęły zaczęto zaczęty zaczęta zaczęte',
  }),
);

/** -ać verbs whose present has another stem, behind any prefix: podpisać, podpisze; zakazać, zakaże. */
const PRESENT: Readonly<Record<string, string>> = {
  pisać: 'piszę piszesz pisze piszemy piszą pisząc',
  kazać: 'każę każesz każe każemy każą każąc',
  wiązać: 'wiążę wiążesz wiąże wiążemy wiążą wiążąc',
  brać: 'biorę bierzesz bierze bierzemy biorą biorąc',
  stać: 'stanę stanie staną',
  dać: 'dam da damy dadzą',
  słać: 'ślę śle ślą',
  grać: 'gram gra grają',
};

/** Soft consonant before -i in -ić verbs, as it is before -ę, -ą and -ony. */
const hardened = (stem: string): string =>
  stem
    .replace(/ści$/u, 'szcz')
    .replace(/ździ$/u, 'żdż')
    .replace(/dzi$/u, 'dz')
    .replace(/ci$/u, 'c')
    .replace(/si$/u, 'sz')
    .replace(/zi$/u, 'ż')
    .replace(/li$/u, 'l')
    .replace(/(?<=[szcr]z|[cżj])y$/u, '');

const inIc = (verb: string): string[] => {
  const stem = verb.slice(0, -1);
  const open = hardened(stem);
  return [
    ...add(open, 'ę ą ąc ący'),
    ...add(stem, '- sz my cie'),
    ...pastForms(stem),
    ...passive(`${open}on`),
  ];
};

const inAc = (verb: string): string[] => {
  const stem = verb.slice(0, -2);
  const base = Object.keys(PRESENT).find((ending) => verb.endsWith(ending));
  const prefix = base === undefined ? '' : verb.slice(0, -base.length);
  const own = base === undefined ? [] : add(prefix, PRESENT[base] ?? '');
  return [
    ...own,
    ...add(stem, 'am asz a amy acie ają ając'),
    ...declinePolishAdjective(`${stem}ający`),
    ...pastForms(`${stem}a`),
    ...add(stem, 'eli'),
    ...passive(`${stem}an`),
  ];
};

const inOwac = (verb: string): string[] => {
  const stem = `${verb.slice(0, -4)}uj`;
  const base = verb.slice(0, -2);
  return [
    ...add(stem, 'ę esz e emy ecie ą ąc'),
    ...declinePolishAdjective(`${stem}ący`),
    ...pastForms(`${base}a`),
    ...passive(`${base}an`),
  ];
};

/** Verbs of one syllable in -yć and -ić behind a prefix: nabyć, użyć, wypić. */
const inYc = (verb: string): string[] => {
  const stem = verb.slice(0, -1);
  const present = stem.endsWith('by')
    ? add(stem.slice(0, -1), 'ędę ędziesz ędzie ędziemy ędą')
    : add(stem, 'ję jesz je jemy ją');
  return [...present, ...pastForms(stem), ...passive(`${stem}t`)];
};

const inNac = (verb: string): string[] => {
  const stem = verb.slice(0, -2);
  return [
    ...add(stem, 'ę iesz ie iemy iecie ą'),
    ...add(stem, 'ął ęła ęło ęli ęły ięto'),
    ...declinePolishAdjective(`${stem}ięty`),
  ];
};

const conjugate = (verb: string): string[] | undefined => {
  const listed = LISTED.get(verb);
  if (listed !== undefined) return listed.split(' ');
  if (/[oy]wać$/u.test(verb) && verb.length > 5) return [...inOwac(verb), ...inAc(verb)];
  if (verb.endsWith('nąć')) return inNac(verb);
  if (verb.endsWith('jąć'))
    return [
      ...add(verb.slice(0, -3), 'jmę jmie jmą jął jęła jęło jęli jęły jęto'),
      ...declinePolishAdjective(`${verb.slice(0, -2)}ęty`),
    ];
  if (verb.endsWith('ać')) return inAc(verb);
  if (/(?:[bżm]|sz|kr)yć$|^(?:|[zw]|wy|za|po|od|na|ob|roz)(?:bić|pić|wić)$/u.test(verb))
    return inYc(verb);
  if (/[iy]ć$/u.test(verb)) return inIc(verb);
  if (verb.endsWith('eć'))
    return [
      ...add(verb.slice(0, -2), 'ę i y ą ał ało ała eli ały'),
      ...pastForms(`${verb.slice(0, -2)}a`),
    ];
  return undefined;
};

/** Singulars that a plural as given may come from. */
const singulars = (word: string): string[] => {
  if (/[cnsr]je$/u.test(word)) return [`${word.slice(0, -1)}a`];
  if (/[kg]i$/u.test(word)) return [word.slice(0, -1), `${word.slice(0, -1)}a`];
  if (/[^aeiouyąęó]y$/u.test(word)) return [word.slice(0, -1), `${word.slice(0, -1)}a`];
  return [];
};

const ADJECTIVE = /(?:[wnłtdmrc]y|s[kt]y|[scdz]ki|[wn]i|gi|jący|szy|czy)$/u;

/** All forms of a Polish word, lower case. */
export const inflectPolish = (word: string, name: boolean): readonly string[] => {
  const verb = name || /ość$/u.test(word) ? undefined : conjugate(word.replace(/ się$/u, ''));
  if (verb) return [word, ...verb];
  if (/(?:sk|ck|dzk)i$/u.test(word)) return declinePolishAdjective(word);
  const single = name ? [] : singulars(word);
  const adjective = ADJECTIVE.test(word) ? declinePolishAdjective(word) : [];
  if (single.length > 0) return [word, ...adjective, ...single.flatMap(nounForms)];
  const last = VOWEL.includes(word.slice(-1)) ? adjective : [];
  return [...nounForms(word), ...last];
};
