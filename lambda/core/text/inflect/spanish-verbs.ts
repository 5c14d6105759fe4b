/**
 * Spanish conjugation by infinitive: regular by its ending, with the changes of spelling (pague,
 * dirija) and of the stem (cierra, vuelve, pide); the strong verbs by table, behind prefixes too.
 * Pronouns that hang on an infinitive or gerund (venderse, comprándola) are part of it.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const add = (stem: string, ends: string): string[] =>
  ends.split(' ').map((end) => stem + (end === '-' ? '' : end));

/** Verbs whose stem changes where it is stressed; behind re-, des- and the like too. */
const E_IE = set(
  'cerrar pensar comenzar empezar negar regar quebrar apretar gobernar despertar sentar calentar recomendar acertar atravesar confesar alentar asentar enterrar desterrar encomendar manifestar tropezar helar nevar plegar segar herrar arrendar enmendar fregar temblar sembrar perder entender atender extender defender encender descender ascender tender verter querer trascender discernir concernir advertir convertir divertir invertir pervertir preferir referir diferir transferir interferir conferir sugerir sentir consentir presentir mentir hervir requerir ingerir digerir arrepentir herir adherir',
);
const O_UE = set(
  'probar aprobar comprobar contar encontrar mostrar demostrar recordar acordar renovar costar colgar rogar soñar volar rodar soldar soltar apostar poblar forzar esforzar reforzar almorzar tostar colar acostar avergonzar consolar rodar volver devolver resolver disolver absolver envolver revolver mover promover remover conmover llover morder doler soler moler torcer cocer dormir morir',
);
const E_I = set(
  'pedir impedir despedir expedir medir servir seguir perseguir conseguir proseguir vestir investir repetir competir rendir elegir reelegir corregir regir gemir ceñir teñir derretir',
);
const PREFIX = /^(?:re|des|de|in|con|sobre|sub|pre|ex|en|a|mal|trans)/u;

const isOneOf = (verb: string, list: ReadonlySet<string>): boolean =>
  list.has(verb) || (PREFIX.test(verb) && list.has(verb.replace(PREFIX, '')));

type Strong = {
  readonly first: string;
  readonly third: string;
  readonly past: string;
  readonly future: string;
  readonly participle: string;
  readonly gerund: string;
};

/** Present I, stem of the other persons, strong past, future, participle, gerund; `-` is regular. */
const STRONG: ReadonlyMap<string, Strong> = new Map(
  [
    'tener tengo tien tuv tendr - -',
    'poner pongo pon pus pondr puesto -',
    'venir vengo vien vin vendr - viniendo',
    'salir salgo sal - saldr - -',
    'valer valgo val - valdr - -',
    'hacer hago hac hic har hecho -',
    'facer fago fac fic far fecho -',
    'decir digo dic dij dir dicho diciendo',
    'traer traigo tra traj - traído trayendo',
    'caer caigo ca - - caído cayendo',
    'oír oigo oy - oir oído oyendo',
    'poder puedo pued pud podr - pudiendo',
    'querer quiero quier quis querr - -',
    'saber sé sab sup sabr - -',
    'caber quepo cab cup cabr - -',
    'ducir duzco duc duj - - -',
  ].map((line) => {
    const [verb = '', first = '', third = '', past = '', future = '', own = '', gerund = ''] =
      line.split(' ');
    return [verb, { first, third, past, future, participle: own, gerund }];
  }),
);
const WHOLE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ser: 'soy eres es somos sois son era eras éramos eran fui fue fuimos fueron será serán sería serían sea sean fuera fueran siendo sido',
    ir: 'voy vas va vamos van iba iban fui fue fuimos fueron irá irán iría irían vaya vayan fuera fueran yendo ido',
    haber:
      'he has ha hemos han hay había habían hubo hubieron habrá habrán habría habrían haya hayan hubiera hubieran habiendo habido',
    estar:
      'estoy estás está estamos están estaba estaban estuve estuvo estuvimos estuvieron estará estarán estaría estarían esté estén estuviera estuvieran estando estado',
    andar:
      'ando andas anda andamos andan andaba andaban anduvo anduvieron andará andarán andaría ande anden anduviera andando andado',
    dar: 'doy das da damos dan daba daban di dio dimos dieron dará darán daría darían dé den diera dieran dando dado dada dados dadas darse darle darles',
  }),
);
const SEE =
  'veo ves ve vé vemos ven vén veía veían vi ví vio vió vimos vieron verá verán vería verían vea vean viera vieran viendo visto vista vistos vistas verse verlo verla';

const PARTICIPLES: readonly (readonly [RegExp, string])[] = [
  [/abrir$/u, 'abiert'],
  [/cubrir$/u, 'cubiert'],
  [/scribir$/u, 'scrit'],
  [/romper$/u, 'rot'],
  [/volver$/u, 'vuelt'],
  [/solver$/u, 'suelt'],
  [/morir$/u, 'muert'],
];

/** Words in -ar, -er, -ir that are no verbs. */
const NO_VERBS = set(
  'lugar mar par hogar dólar militar bar taller mujer alquiler ayer familiar nuclear solar similar titular azúcar líder radar hangar altar ejemplar escolar auxiliar angular lunar polar dispar palomar pilar pulgar avatar máster chófer cáncer carácter cualquier primer tercer placer anteayer porvenir elixir mártir popular particular',
);

const FUTURE = 'é ás á emos éis án ía ías íamos íais ían';
const genders = (stem: string): string[] => add(stem, 'o a os as');

const hanging = (infinitive: string, gerund: string): string[] => [
  ...add(infinitive, 'se lo la los las le les me nos'),
  ...add(
    gerund.replace(/([ae])ndo$/u, (_, vowel) => `${vowel === 'a' ? 'á' : 'é'}ndo`),
    'se lo la los las le les',
  ),
];

/** The stem under stress: cierr, vuelv, pid; the plain one where it does not change. */
const stressed = (verb: string): string => {
  const stem = verb.slice(0, -2);
  if (isOneOf(verb, E_IE)) return stem.replace(/e([^aeiouáéíóú]*u?)$/u, 'ie$1');
  if (isOneOf(verb, E_I)) return stem.replace(/e([^aeiouáéíóú]*u?)$/u, 'i$1');
  if (isOneOf(verb, O_UE)) return stem.replace(/o([^aeiouáéíóú]*u?)$/u, 'ue$1');
  if (verb === 'jugar') return 'jueg';
  if (/(?:ohib|reun|aisl|rehus)$/u.test(stem))
    return stem.replace(/[iu](?=[^aeiou]+$)/u, (vowel) => (vowel === 'i' ? 'í' : 'ú'));
  return stem.replace(/adquir$/u, 'adquier');
};

/** -ir verbs weaken their vowel where the ending begins with a diphthong: pidió, invirtió, durmió. */
const weakened = (verb: string): string => {
  const stem = verb.slice(0, -2);
  if (!verb.endsWith('ir')) return stem;
  if (isOneOf(verb, E_IE) || isOneOf(verb, E_I)) return stem.replace(/e([^aeiou]*u?)$/u, 'i$1');
  return isOneOf(verb, O_UE) ? stem.replace(/o([^aeiou]*)$/u, 'u$1') : stem;
};

/** reinicia, amplía; evalúa: which one a verb does is not to be seen, so both are made. */
const accented = (stem: string): string[] => {
  if (stem.endsWith('i')) return [`${stem.slice(0, -1)}í`];
  return /[^gq]u$/u.test(stem) ? [`${stem.slice(0, -1)}ú`] : [];
};

/** Before e, in -ar verbs: busque, pague, avance, averigüe. */
const beforeE = (stem: string): string =>
  stem.replace(/gu$/u, 'gü').replace(/g$/u, 'gu').replace(/c$/u, 'qu').replace(/z$/u, 'c');

/** Before a and o, in -er and -ir verbs: venza, dirija, siga, conozca. */
const beforeA = (stem: string): string => {
  if (/[gq]u$/u.test(stem)) return stem.replace(/gu$/u, 'g').replace(/qu$/u, 'c');
  if (/[aeou]c$/u.test(stem) && !/(?:mec|cuec)$/u.test(stem)) return stem.replace(/c$/u, 'zc');
  return stem.replace(/c$/u, 'z').replace(/g$/u, 'j');
};

const firstConjugation = (verb: string): string[] => {
  const stem = verb.slice(0, -2);
  const stems = [stressed(verb), ...accented(stem)];
  return [
    ...stems.flatMap((own) => [...add(own, 'o as a an'), ...add(beforeE(own), 'e es en')]),
    ...add(stem, 'amos áis aba abas ábamos aban aste ó aron ara aras áramos aran ase asen ando'),
    ...add(beforeE(stem), 'é emos éis'),
    ...add(verb, FUTURE),
    ...genders(`${stem}ad`),
    ...hanging(verb, `${stem}ando`),
  ];
};

const participle = (verb: string): string => {
  const listed = PARTICIPLES.find(([ending]) => ending.test(verb));
  if (listed) return verb.replace(listed[0], listed[1]);
  const stem = verb.slice(0, -2);
  return /[aeo]$/u.test(stem) ? `${stem}íd` : `${stem}id`;
};

const otherConjugations = (verb: string): string[] => {
  const stem = verb.slice(0, -2);
  const isIr = /[ií]r$/u.test(verb);
  // construir: construye, construyó; leer: leyó; bullir: bulló.
  const withY = /[^gq]u$/u.test(stem);
  const own = withY ? `${stem}y` : stressed(verb);
  const weak = weakened(verb);
  const glide = withY || /[aeo]$/u.test(stem) ? 'y' : /(?:ñ|ll)$/u.test(stem) ? '' : 'i';
  const infinitive = verb.replace('ír', 'ir');
  return [
    ...add(own, 'es e en'),
    ...add(beforeA(own), 'o a as an'),
    ...add(stem, isIr ? 'imos ís' : 'emos éis'),
    ...add(beforeA(weak), 'amos áis'),
    ...add(stem, 'ía ías íamos ían í iste imos'),
    ...add(weak + glide, 'ó eron era eras éramos eran ese esen endo'),
    ...add(infinitive, FUTURE),
    ...genders(participle(verb)),
    ...hanging(infinitive, `${weak}${glide}endo`),
  ];
};

/** Prefixes behind which a strong verb keeps its forms. */
const STRONG_PREFIX =
  /^(?:re|des|de|dis|im|in|con|com|contra|sobre|su|sub|super|pre|ante|ex|entre|o|ob|pos|pro|tras|trans|inter|a|ab|abs|at|ad|bien|equi|mal|main|man|satis|sos|yuxta|intro|se|tra|bendi|maldi|predis|recon|redis|indis|retro)?$/u;

const strongBase = (verb: string): string | undefined =>
  [...STRONG.keys()].find(
    (base) => verb.endsWith(base) && STRONG_PREFIX.test(verb.slice(0, -base.length)),
  );

const strongForms = (verb: string, base: string, row: Strong): string[] => {
  const prefix = verb.slice(0, -base.length);
  const stem = verb.slice(0, -2);
  const given = (form: string, regular: string): string => (form === '-' ? regular : prefix + form);
  const infinitive = verb.replace('ír', 'ir');
  const gerund = given(row.gerund, `${stem}iendo`);
  const pastEnds = row.past.endsWith('j')
    ? 'e iste o imos eron era eran ese esen'
    : 'e iste o imos ieron iera ieran iese iesen';
  return [
    prefix + row.first,
    ...add(prefix + row.third, '- es e en'),
    ...add(stem, `${/[ií]r$/u.test(base) ? 'imos' : 'emos'} ía ías ían íamos`),
    ...add(prefix + row.first.replace(/sé$/u, 'sep').replace(/o$/u, ''), 'a as an amos'),
    ...(row.past === '-'
      ? add(stem, 'í iste ió imos ieron iera ieran yó yeron yera yeran')
      : add(prefix + row.past, pastEnds)),
    ...(/[hf]ic$/u.test(row.past) ? [`${prefix}${row.past.slice(0, -1)}zo`] : []),
    ...add(given(row.future, infinitive), FUTURE),
    ...genders(given(row.participle, `${stem}ido`).slice(0, -1)),
    gerund,
    ...hanging(infinitive, gerund),
  ];
};

/** All forms of a verb given by its infinitive (with -se or without); undefined if it cannot be one. */
export const conjugateSpanish = (word: string): readonly string[] | undefined => {
  const verb = word.replace(/(?<=[aeií]r)se$/u, '');
  if (!/[aeií]r$/u.test(verb) || NO_VERBS.has(verb)) return undefined;
  const whole = WHOLE.get(verb);
  if (whole !== undefined) return [verb, ...whole.split(' ')];
  if (/^(?:|pre|entre)ver$/u.test(verb)) return [verb, ...add(verb.slice(0, -3), SEE)];
  const base = strongBase(verb);
  const row = base === undefined ? undefined : STRONG.get(base);
  if (base !== undefined && row) return [verb, ...strongForms(verb, base, row)];
  return [verb, ...(verb.endsWith('ar') ? firstConjugation(verb) : otherConjugations(verb))];
};
