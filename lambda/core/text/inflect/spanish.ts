/**
 * Spanish words. A verb by its infinitive: regular by its ending, with the changes of its stem and
 * of its spelling; the strong ones by table, behind prefixes too. Other words get plural and
 * feminine. Pronouns that hang on an infinitive (venderse, comprarla) are part of it.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const add = (stem: string, ends: string): string[] =>
  ends.split(' ').map((end) => stem + (end === '-' ? '' : end));

/** Stem vowel changes where it is stressed; the last part of the verb is enough. */
const E_IE =
  /(?:cerr|pens|comenz|empez|neg|reg|quebr|temp|apret|gobern|despert|sent|calent|recomend|acert|atraves|confes|alent|asent|aserr|enterr|desterr|encomend|manifest|tropez|plegar?|segar?|herr|helar?|nevar?|perd|entend|atend|extend|defend|encend|descend|ascend|tend|vert|quer|transcend|discern|conc?ern|advert|convert|divert|invert|prefer|refer|difer|transfer|sugir?|suger|sent|consent|resent|ment|hervir?|requer|adquer|inger|diger|arrep?ent|arrepent)$/u;
const O_UE =
  /(?:prob|aprob|comprob|cont|encontr|mostr|demostr|record|acord|renov|cost|cobr?ar?|colg|rog|soñ|vol|rod|sold|soltar?|solt|apost|poblar?|pobl|cont|descont|recontar?|fortzar?|forz|esforz|reforz|almorz|tost|colar?|acost|avergonz|volv|devolv|resolv|disolv|envolv|revolv|mov|promov|remov|conmov|llov|mord|doler?|dol|sol|moler?|tor?c|coc|oler?|dorm|mor)$/u;
const E_I =
  /(?:ped|imped|desped|exped|med|serv|segu|persegu|consegu|prosegu|vest|invest|repet|compet|rend|eleg|coleg|correg|reg|gem|re|sonre|fre|ceñ|teñ|advert|convert|divert|invert|prefer|refer|difer|transfer|suger|sent|consent|ment|herv|requer|diger|inger|arrepent)$/u;

/** infinitive: first person present; stem 3rd singular present; past stem (strong); future stem; participle; gerund. `-` is regular. */
const STRONG: Readonly<Record<string, string>> = {
  tener: 'tengo tien tuv tendr - -',
  poner: 'pongo pon pus pondr puesto -',
  venir: 'vengo vien vin vendr - viniendo',
  salir: 'salgo sal - saldr - -',
  valer: 'valgo val - valdr - -',
  hacer: 'hago hac hic har hecho -',
  decir: 'digo dic dij dir dicho diciendo',
  traer: 'traigo tra traj - traído trayendo',
  caer: 'caigo ca - - caído cayendo',
  oír: 'oigo oy - oir oído oyendo',
  poder: 'puedo pued pud podr - pudiendo',
  querer: 'quiero quier quis querr - -',
  saber: 'sé sab sup sabr - -',
  caber: 'quepo cab cup cabr - -',
  andar: 'ando and anduv - - -',
  estar: 'estoy est estuv - - -',
  ducir: 'duzco duc duj - - -',
};

const WHOLE: Readonly<Record<string, string>> = {
  ser: 'soy eres es somos sois son era eras éramos eran fui fue fuimos fueron será serán sería serían sea sean fuera fueran siendo sido',
  ir: 'voy vas va vamos van iba iban fui fue fuimos fueron irá irán iría irían vaya vayan fuera fueran yendo ido',
  haber:
    'he has ha hemos han hay había habían hubo hubieron habrá habrán habría habrían haya hayan hubiera hubieran habiendo habido',
  dar: 'doy das da damos dan daba daban di dio dimos dieron dará darán daría darían dé den diera dieran dando dado dada dados dadas darse',
  ver: 'veo ves ve vemos ven veía veían vi vio vimos vieron verá verán vería verían vea vean viera vieran viendo visto vista vistos vistas verse',
};

const PARTICIPLES: readonly (readonly [RegExp, string])[] = [
  [/abrir$/u, 'abierto'],
  [/cubrir$/u, 'cubierto'],
  [/escribir$/u, 'escrito'],
  [/scribir$/u, 'scrito'],
  [/romper$/u, 'roto'],
  [/volver$/u, 'vuelto'],
  [/solver$/u, 'suelto'],
  [/morir$/u, 'muerto'],
  [/primir$/u, 'preso'],
  [/facer$/u, 'fecho'],
  [/freír$/u, 'frito'],
];

/** Words in -ar, -er, -ir that are no verbs. */
const NO_VERBS = set(
  'lugar mar par hogar dólar militar bar taller mujer alquiler ayer familiar nuclear solar similar titular azúcar líder nuclear radar hangar altar ejemplar escolar auxiliar angular lunar polar dispar palomar pilar pulgar avatar máster chófer cáncer carácter cualquier primer tercer postimer placer anteayer porvenir elixir mártir faquir',
);

const present3 = (stem: string): string[] => {
  const changed: string[] = [];
  const last = (vowel: string, by: string): string =>
    stem.replace(new RegExp(`${vowel}([^aeiouáéíóú]*(?:u(?=$))?)$`, 'u'), `${by}$1`);
  if (E_IE.test(stem)) changed.push(last('e', 'ie'));
  if (O_UE.test(stem)) changed.push(last('o', 'ue'));
  if (stem.endsWith('jug')) changed.push(stem.replace(/ug$/u, 'ueg'));
  if (/adquir$/u.test(stem)) changed.push(stem.replace(/ir$/u, 'ier'));
  return changed;
};

const weakened = (stem: string): string[] => {
  if (E_I.test(stem)) return [stem.replace(/e([^aeiou]*u?)$/u, 'i$1')];
  return /(?:dorm|mor)$/u.test(stem) ? [stem.replace(/o([^aeiou]*)$/u, 'u$1')] : [];
};

const accented = (stem: string): string[] => {
  if (stem.endsWith('i')) return [`${stem.slice(0, -1)}í`];
  return stem.endsWith('u') && !/[gq]u$/u.test(stem) ? [`${stem.slice(0, -1)}ú`] : [];
};

/** Before e, in -ar verbs: busque, pague, avance, averigüe. */
const beforeE = (stem: string): string =>
  stem.replace(/gu$/u, 'gü').replace(/c$/u, 'qu').replace(/g$/u, 'gu').replace(/z$/u, 'c');

/** Before a and o, in -er and -ir verbs: venza, dirija, siga, conozca. */
const beforeA = (stem: string): string => {
  if (/[aeou]c$/u.test(stem) && !/(?:mec|coc|hac)$/u.test(stem)) return stem.replace(/c$/u, 'zc');
  if (/[gq]u$/u.test(stem)) return stem.replace(/gu$/u, 'g').replace(/qu$/u, 'c');
  return stem.replace(/c$/u, 'z').replace(/g$/u, 'j');
};

const FUTURE = 'é ás á emos éis án ía ías íamos íais ían';
const genders = (stem: string): string[] => add(stem, 'o a os as');

const CLITICS = 'se lo la los las le les me nos';
const GERUND_CLITICS = 'se lo la los las le les';

const withClitics = (infinitive: string, gerund: string): string[] => {
  const stressed = gerund.replace(/ando$/u, 'ándo').replace(/endo$/u, 'éndo');
  return [...add(infinitive.replace(/ír$/u, 'ir'), CLITICS), ...add(stressed, GERUND_CLITICS)];
};

const firstConjugation = (verb: string): string[] => {
  const stem = verb.slice(0, -2);
  const strong = [...present3(stem), ...accented(stem)];
  const all = strong.length > 0 ? strong : [stem];
  return [
    ...all.flatMap((own) => [...add(own, 'o as a an'), ...add(beforeE(own), 'e es en')]),
    ...(accented(stem).length > 0 ? [...add(stem, 'o as a an'), ...add(stem, 'e es en')] : []),
    ...add(stem, 'amos áis aba abas ábamos aban aste ó aron ara aras áramos aran ase asen ando'),
    ...add(beforeE(stem), 'é emos éis'),
    ...add(verb, FUTURE),
    ...genders(`${stem}ad`),
    ...withClitics(verb, `${stem}ando`),
  ];
};

const participle = (verb: string): string => {
  const listed = PARTICIPLES.find(([ending]) => ending.test(verb));
  if (listed) return verb.replace(listed[0], listed[1]).slice(0, -1);
  const stem = verb.slice(0, -2);
  return /[aeo]$/u.test(stem) ? `${stem}íd` : `${stem}id`;
};

/** construir: construye, construyó. */
const insertsY = (stem: string): boolean => /[^gq]u$/u.test(stem);

const otherConjugations = (verb: string): string[] => {
  const stem = verb.slice(0, -2);
  const isIr = /[ií]r$/u.test(verb);
  const strong = [...present3(stem), ...(isIr && !E_IE.test(stem) ? weakened(stem) : [])];
  const own = insertsY(stem) ? [`${stem}y`] : strong.length > 0 ? strong : [stem];
  const weak = isIr ? (weakened(stem)[0] ?? stem) : stem;
  const i = insertsY(stem) || /[aeo]$/u.test(stem) ? 'y' : /(?:ñ|ll)$/u.test(stem) ? '' : 'i';
  return [
    ...own.flatMap((form) => [...add(form, 'es e en'), ...add(beforeA(form), 'o a as an')]),
    ...add(stem, isIr ? 'imos ís' : 'emos éis'),
    ...add(beforeA(weak), 'amos áis'),
    ...add(stem, 'ía ías íamos ían í iste imos ió'),
    ...add(`${weak}${i}`, 'ó eron era eras éramos eran ese esen endo'),
    ...add(verb.replace('ír', 'ir'), FUTURE),
    ...genders(participle(verb)),
    ...withClitics(verb, `${weak}${i}endo`),
  ];
};

const strongVerb = (verb: string): string[] | undefined => {
  const base = Object.keys(STRONG).find(
    (ending) =>
      verb.endsWith(ending) &&
      !/(?:cont|deten|present)?andar$/u.test(verb.length > 5 ? verb : '') &&
      !/estar$/u.test(verb.length > 5 ? verb : ''),
  );
  if (base === undefined) return undefined;
  const prefix = verb.slice(0, -base.length);
  const [first = '', third = '', past = '', future = '', own = '', gerund = ''] = (
    STRONG[base] ?? ''
  ).split(' ');
  const stem = verb.slice(0, -2);
  const isAr = base.endsWith('ar');
  const subjunctive = prefix + first.replace(/oy$/u, 'é').replace(/o$/u, '');
  const finite = isAr ? 'o as a an amos' : 'es e en';
  const pastStem = prefix + past;
  const strongPast = /j$/u.test(past)
    ? 'e o imos eron era eran ese esen'
    : 'e iste o imos ieron iera ieran iese iesen';
  return [
    prefix + first,
    ...add(prefix + third, finite),
    prefix + third,
    ...add(
      stem,
      base.endsWith('ir') || base === 'oír'
        ? 'imos ía ías ían íamos'
        : isAr
          ? 'aba aban ábamos'
          : 'emos ía ías ían íamos',
    ),
    ...(isAr ? add(stem, 'e en') : add(subjunctive, 'a as an amos')),
    ...(past === '-'
      ? add(stem, 'í iste ió imos ieron iera ieran yó yeron yera yeran')
      : add(pastStem, strongPast)),
    ...(past === 'hic' ? [`${prefix}hizo`] : []),
    ...add(future === '-' ? verb.replace('ír', 'ir') : prefix + future, FUTURE),
    ...genders(own === '-' ? `${stem}${isAr ? 'ad' : 'id'}` : (prefix + own).slice(0, -1)),
    ...withClitics(verb, gerund === '-' ? `${stem}${isAr ? 'ando' : 'iendo'}` : prefix + gerund),
    gerund === '-' ? `${stem}${isAr ? 'ando' : 'iendo'}` : prefix + gerund,
  ];
};

const verbForms = (given: string): string[] | undefined => {
  const verb = given.replace(/se$/u, '');
  if (!/[aeií]r$/u.test(verb) || verb.length < 3 || NO_VERBS.has(verb)) return undefined;
  const whole =
    WHOLE[verb] ??
    (/(?:pre|entre)ver$/u.test(verb)
      ? `${add(verb.slice(0, -3), WHOLE['ver'] ?? '').join(' ')}`
      : undefined);
  if (whole !== undefined) return [verb, ...whole.split(' ')];
  const strong = strongVerb(verb);
  if (strong) return [verb, ...strong];
  return [verb, ...(verb.endsWith('ar') ? firstConjugation(verb) : otherConjugations(verb))];
};

const noAccent = (text: string): string =>
  text.replace(/[áéíóú]/gu, (vowel) => 'aeiou'.charAt('áéíóú'.indexOf(vowel)));

const plural = (noun: string): string[] => {
  if (/[aeiouáéó]$/u.test(noun)) return [`${noun}s`];
  if (/[íú]$/u.test(noun)) return [`${noun}es`, `${noun}s`];
  if (noun.endsWith('z')) return [`${noun.slice(0, -1)}ces`];
  if (/[áéíóú][ns]$/u.test(noun)) return [`${noAccent(noun)}es`];
  if (/[sx]$/u.test(noun)) return [];
  // What English lent keeps its -s: clubs, boicots.
  return /[lrndjy]$/u.test(noun) ? [`${noun}es`] : [`${noun}s`, `${noun}es`];
};

/** Endings of words that have masculine and feminine; nouns in -o mostly have no feminine. */
const GENDERED =
  /(?:[ai]d|tiv|[oi]s|[^r]i[cvn]|ic|an|ari|er|tori|ens|un|l[íi]tic|euv|uev|nuev|ísim|ec)o$/u;
const NO_FEMININE = set(
  'mercado estado acuerdo contrato banco gobierno precio cierre plazo dinero petróleo ministerio consejo recurso proceso servicio negocio comercio dominio partido sentido resultado pedido comunicado tratado significado contenido sindicato puerto medio caso paso piso curso año mano ruso grupo fondo',
);
const ADJECTIVES = set(
  'nuevo viejo bueno malo alto bajo largo corto ancho ruso chino sueco turco griego polaco eslovaco negro blanco rojo amarillo primero segundo tercero cuarto quinto último próximo mismo propio solo pleno justo cierto digno rico seco fresco caro claro duro puro oscuro seguro maduro futuro moderno externo interno eterno pequeño nuevo marítimo máximo mínimo óptimo público único eléctrico directo perfecto exacto correcto completo concreto discreto secreto estricto distinto abierto cubierto roto muerto vivo activo',
);

const gendered = (word: string): string[] => {
  if (/(?:[dt]or|sor)$/u.test(word) || (/(?:án|ín|ón)$/u.test(word) && !/[sci]ón$/u.test(word)))
    return [`${noAccent(word)}a`, `${noAccent(word)}as`];
  if (/[^aeio]és$/u.test(word) && word.length > 4)
    return [`${word.slice(0, -2)}esa`, `${word.slice(0, -2)}esas`];
  if (ADJECTIVES.has(word) || (GENDERED.test(word) && !NO_FEMININE.has(word)))
    return genders(word.slice(0, -1));
  return [];
};

const lemmas = (word: string): string[] => {
  if (/iones$/u.test(word)) return [`${word.slice(0, -5)}ión`];
  if (/ces$/u.test(word)) return [`${word.slice(0, -3)}z`];
  if (/[lrd]es$/u.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  const single = /[aeo]s$/u.test(word) && word.length > 3 ? word.slice(0, -1) : word;
  const masculine = single.endsWith('a') ? `${single.slice(0, -1)}o` : single;
  const isFeminine =
    masculine !== single &&
    (ADJECTIVES.has(masculine) || /(?:[ai]d|tiv|[^r]ic)o$/u.test(masculine)) &&
    !/ida?d$/u.test(single);
  return isFeminine && !NOUNS_A.has(single) ? [single, masculine] : [single];
};

/** Nouns in -a that look like the feminine of an adjective or participle. */
const NOUNS_A = set(
  'fábrica política economía república música técnica práctica crítica logística física química cerámica entrada salida llegada medida partida vida comida bebida caída subida bajada jornada temporada iniciativa alternativa perspectiva directiva cooperativa segunda compra venta empresa vista puesta respuesta propuesta apuesta nota planta oferta tarifa multa moda década mirada inversa ida demanda llamada rueda ayuda deuda duda banda agenda prenda tienda hacienda vivienda media',
);

/** All forms of a Spanish word, lower case. */
export const inflectSpanish = (word: string, name: boolean): readonly string[] => {
  if (name) return plural(word);
  const verb = verbForms(word);
  if (verb && !/(?:ular|inar|ilar)$/u.test(word))
    return word === 'poder' || word === 'deber' ? [...verb, `${word}es`] : verb;
  const forms = lemmas(word).flatMap((lemma) => [lemma, ...plural(lemma), ...gendered(lemma)]);
  return verb ? [...verb, ...forms] : forms;
};
