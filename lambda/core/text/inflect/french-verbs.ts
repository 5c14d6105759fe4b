/**
 * French conjugation. A verb of the third group is a verb of the table below, or one with a prefix
 * before it; the others follow their ending. A row of the table gives what follows the part of the
 * verb that never changes.
 */

const add = (stem: string, ends: string): string[] =>
  ends.split(' ').map((end) => stem + (end === '-' ? '' : end));

/**
 * verbs : letters cut off : present singular, plural, they : their endings : past, future, participle
 * : subjunctive I, we (else as they, we) : other forms. `-` is nothing.
 */
const TABLE = `
ouvrir couvrir offrir souffrir : 3 : r r r : e es e : ri rir ert
cueillir : 2 : - - - : e es e : i er i
assaillir tressaillir : 2 : - - - : e es e : i ir i
venir tenir : 4 : ien en ienn : s s t : in iendr enu
quérir : 4 : ier ér ièr : s s t : i err is
partir sortir mentir sentir repentir : 3 : - t t : s s t : ti tir ti
dormir : 3 : - m m : s s t : mi mir mi
servir : 3 : - v v : s s t : vi vir vi
courir : 2 : - - - : s s t : u r u
mourir : 5 : eur our eur : s s t : ouru ourr ort
fuir : 2 : i y i : s s t : i ir i
vêtir : 2 : - - - : s s - : i ir u
bouillir : 5 : - ill ill : s s t : illi illir illi
faillir : 2 : - - - : s s t : i ir i
cevoir : 6 : çoi cev çoiv : s s t : çu cevr çu
devoir : 5 : oi ev oiv : s s t : u evr û
mouvoir : 6 : eu ouv euv : s s t : u ouvr u
pouvoir : 6 : eu ouv euv : x x t : u ourr u : uiss uiss : uis
vouloir : 6 : eu oul eul : x x t : oulu oudr oulu : euill oul
savoir : 5 : ai av av : s s t : u aur u : ach ach
falloir : 6 : au all all : t t t : allu audr allu : aill all
valoir : 4 : u l l : x x t : lu udr lu : ill l
pourvoir : 3 : oi oy oi : s s t : u oir u
prévoir : 3 : oi oy oi : s s t : i oir u
voir : 3 : oi oy oi : s s t : i err u
asseoir : 4 : ied ey ey : s s - : i iér is : ey ey : ois oit oyons oyez oient oira oiront
prendre : 5 : end en enn : s s - : i endr is
vendre tendre rendre fendre pendre cendre fondre pondre tondre perdre mordre tordre pandre : 2 : - - - : s s - : i r u
rompre : 2 : - - - : s s t : i r u
battre : 3 : - t t : s s - : ti tr tu
mettre : 5 : et ett ett : s s - : i ettr is
aindre eindre oindre : 4 : n gn gn : s s t : gni ndr nt
nuire luire : 2 : - s s : s s t : si r -
duire truire cuire : 2 : - s s : s s t : si r t
crire : 2 : - v v : s s t : vi r t
maudire : 2 : - ss ss : s s t : - r t
dire : 2 : - s s : s s t : - r t : s s : tes
élire lire : 3 : i is is : s s t : u ir u
rire : 2 : - - - : s s t : - r -
suffire : 2 : - s s : s s t : - r -
faire : 4 : ai ais ais : s s t : i er ait : ass ass : aites ont
plaire taire : 4 : ai ais ais : s s t : u air u : ais ais : aît
traire : 3 : i y i : s s t : yi ir it
connaître paraître connaitre paraitre : 5 : ai aiss aiss : s s t : u aîtr u : aiss aiss : aît aitra aitront aitrait
croître : 5 : oi oiss oiss : s s t : û oîtr û : oiss oiss : oît
accroître décroître : 5 : oi oiss oiss : s s t : u oîtr u : oiss oiss : oît
naître : 5 : ai aiss aiss : s s t : aqui aîtr é : aiss aiss : aît
suivre : 3 : - v v : s s t : vi vr vi
vivre : 4 : i iv iv : s s t : écu ivr écu
boire : 4 : oi uv oiv : s s t : u oir u
croire : 4 : oi oy oi : s s t : u oir u
inclure : 2 : - - - : s s t : - r s
clore éclore enclore : 2 : - s s : s s t : - r s : s s : ôt
moudre : 3 : d l l : s s - : lu dr lu
conclure exclure : 2 : - - - : s s t : - r -
vaincre : 3 : c qu qu : s s - : qui cr cu
coudre : 3 : d s s : s s - : si dr su
résoudre : 4 : u lv lv : s s t : lu udr lu
absoudre dissoudre : 4 : u lv lv : s s t : - udr us
`;

type Row = {
  readonly cut: number;
  readonly present: readonly string[];
  readonly singular: readonly string[];
  readonly rest: readonly string[];
  readonly subjunctive: readonly string[] | undefined;
  readonly others: string;
};

const rows = new Map<string, Row>();
for (const line of TABLE.trim().split('\n')) {
  const [verbs = '', cut = '', present = '', singular = '', rest = '', subjunctive, others = ''] =
    line.split(' : ');
  const bare = (text: string): string[] => add('', text);
  for (const verb of verbs.split(' ')) {
    rows.set(verb, {
      cut: Number(cut),
      present: bare(present),
      singular: bare(singular),
      rest: bare(rest),
      subjunctive: subjunctive === undefined ? undefined : bare(subjunctive),
      others,
    });
  }
}

/** Endings of the table that many words have which are no such verbs: only known verbs take them. */
const PREFIXED: Readonly<Record<string, string>> = {
  ouvrir: 'r entr red ré', // rouvrir, entrouvrir
  couvrir: 're dé redé',
  cueillir: 'ac re',
  venir:
    're de par con pro sur inter sub pré contre inter contre é ad circon discon dispro ressou sou',
  tenir: 're main ob con dé entre sou appar abs',
  partir: 're dé',
  sortir: 'res',
  mentir: 'dé',
  sentir: 'res con pres',
  dormir: 'en ren',
  servir: 'des res',
  courir: 'par con re se ac en dis',
  fuir: 'en',
  vêtir: 're dé',
  faillir: 'dé',
  mouvoir: 'é pro',
  valoir: 'équi pré re',
  pourvoir: 'dé',
  voir: 're entre',
  prendre: 're ap com sur entre mé dés é réap',
  vendre: 're',
  tendre: 'é at en pré dé sous dis re mal',
  fendre: 'dé pour',
  pendre: 'dé sus ap',
  cendre: 'des redes condes',
  fondre: 're con par mor',
  pondre: 'ré corres',
  perdre: 're',
  mordre: 're dé',
  tordre: 're dis dé',
  pandre: 'ré é',
  rompre: 'inter cor',
  battre: 'a com dé é ra re',
  mettre: 're per pro com sou ad é trans o dé compro entre réad',
  crire: 'é dé ins pres sous trans pros circons réé ré réins retrans',
  dire: 're inter contre pré mé dé',
  lire: 're é réé',
  rire: 'sou',
  faire: 're dé satis contre par sur',
  plaire: 'dé com',
  traire: 'ex sous dis abs re',
  connaître: 're mé',
  paraître: 're dis com ap trans ré',
  suivre: 'pour en',
  vivre: 'sur re',
  vaincre: 'con',
  coudre: 're dé',
  duire: 'con pro ré tra intro sé dé in en recon repro réintro coré ré',
  truire: 'cons dés ins recons décons dé auto',
};

const PARTICIPLE_ENDS = ['', 's', 'e', 'es'];

/** Masculine and feminine, singular and plural, of a participle or an adjective. */
export const fourForms = (masculine: string): string[] => {
  if (masculine.endsWith('û')) {
    return [
      masculine,
      ...PARTICIPLE_ENDS.slice(1).map((end) => `${masculine.slice(0, -1)}u${end}`),
    ];
  }
  const ends = masculine.endsWith('s') ? ['', 'e', 'es'] : PARTICIPLE_ENDS;
  return ends.map((end) => masculine + end);
};

const IMPERFECT = 'ais ait ions iez aient';
const FUTURE = 'ai as a ons ez ont ais ait ions iez aient';

/** The hat of the simple past's first and second person plural: fîmes, vînt. */
const hatted = (past: string): string =>
  past.replace(/[iu](?=n?$)/u, (vowel) => (vowel === 'i' ? 'î' : 'û'));

const conjugate = (stem: string, row: Row): string[] => {
  const [one = '', we = '', they = ''] = row.present;
  const [past = '', future = '', participle = ''] = row.rest;
  const [wish = they, wishWe = we] = row.subjunctive ?? [];
  return [
    ...row.singular.map((end) => stem + one + end),
    ...add(stem + we, `ons ez ant ${IMPERFECT}`),
    ...add(stem + they, 'ent'),
    ...add(stem + past, 's t rent sse sses ssent ssions ssiez'),
    ...add(stem + hatted(past), 'mes tes t'),
    ...add(stem + future, FUTURE),
    ...add(stem + wish, 'e es ent'),
    ...add(stem + wishWe, 'ions iez'),
    ...fourForms(stem + participle),
    ...(row.others === '' ? [] : add(stem, row.others)),
  ];
};

/** The row of a verb of the third group: its own, or that of the verb behind its prefix. */
const rowOf = (verb: string): Row | undefined => {
  const own = rows.get(verb);
  if (own) return own;
  // répartir, répartissons: the one of its kind that is no partir.
  if (verb === 'répartir') return undefined;
  if (/[aeo]indre$/u.test(verb))
    return verb.length > 6 && verb !== 'moindre' ? rows.get(verb.slice(-6)) : undefined;
  if (verb.endsWith('cevoir')) return rows.get('cevoir');
  if (verb.endsWith('quérir')) return rows.get('quérir');
  for (const [base, prefixes] of Object.entries(PREFIXED)) {
    if (!verb.endsWith(base)) continue;
    if (prefixes.split(' ').includes(verb.slice(0, -base.length))) return rows.get(base);
  }
  // Before a verb of the table these always make another that conjugates like it.
  const [again] = /^(?:ré|re|r|auto|sur|entre|contre|dés|dé|pré|co)(?=...)/u.exec(verb) ?? [];
  return again === undefined ? undefined : rowOf(verb.slice(again.length));
};

/** -er verbs by the last letters of the stem: before a and o, and before a mute e. */
const firstGroup = (verb: string): string[] => {
  const stem = verb.slice(0, -2);
  const open = stem.replace(/c$/u, 'ç').replace(/g$/u, 'ge');
  const mutes = muteStems(stem);
  return [
    ...mutes.flatMap((mute) => [...add(mute, 'e es ent'), ...add(`${mute}er`, FUTURE)]),
    ...add(stem, 'ions iez ez èrent é ée és ées er'),
    ...add(open, 'ons ais ait aient ant ai as a âmes âtes ât asse asses assent assions assiez'),
    ...(/é[^aeiouéèê]+$/u.test(stem) ? add(`${stem}er`, FUTURE) : []),
  ];
};

/** e or é before one consonant, or two that begin a syllable together. */
const BEFORE_MUTE = /[eé](ch|gn|qu|gu|[bcdfgptv][lr]|[bcdfghjklmnpqrstvz])$/u;

/** These in -eler and -eter never double: gèle, achète; others may. */
const GRAVE_ONLY = /(?:gel|model|martel|mantel|cartel|cisel|harcel|^pel|chet|halet|furet)$/u;

/** The stem before a mute e: relève, complète, appelle, nettoie. */
const muteStems = (stem: string): string[] => {
  if (/(?:oy|uy)$/u.test(stem)) return [`${stem.slice(0, -1)}i`];
  if (stem.endsWith('ay')) return [stem, `${stem.slice(0, -1)}i`];
  const grave = stem.replace(BEFORE_MUTE, 'è$1');
  if (grave === stem) return [stem];
  const may = /e[lt]$/u.test(stem) && !GRAVE_ONLY.test(stem);
  return may ? [grave, stem + stem.slice(-1)] : [grave];
};

const secondGroup = (verb: string): string[] => {
  const stem = verb.slice(0, -1);
  return [
    ...add(stem, 's t ssons ssez ssent ssais ssait ssions ssiez ssaient ssant sse sses'),
    ...add(stem, 'rent'),
    ...add(`${verb.slice(0, -2)}î`, 'mes tes t'),
    ...add(verb, FUTURE),
    ...fourForms(stem),
  ];
};

const WHOLE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    être: 'suis es est sommes êtes sont étais était étions étiez étaient fus fut fûmes fûtes furent serai seras sera serons serez seront serais serait serions seriez seraient sois soit soyons soyez soient fusse fût fussent étant été',
    avoir:
      'ai as a avons avez ont avais avait avions aviez avaient eus eut eûmes eûtes eurent aurai auras aura aurons aurez auront aurais aurait aurions auriez auraient aie aies ait ayons ayez aient eût ayant eu eue eus eues',
    aller:
      'vais vas va allons allez vont allais allait allions alliez allaient allai alla allèrent irai iras ira irons irez iront irais irait irions iriez iraient aille ailles aillent allant allé allée allés allées',
  }),
);

const SENDS: ReadonlyMap<string, string> = new Map(
  Object.entries({ envoyer: 'enverr', renvoyer: 'renverr' }),
);

/** Nouns and adjectives in -ir and -oir that are no verbs. */
const NO_VERBS_IR: ReadonlySet<string> = new Set(
  'plaisir désir avenir souvenir loisir saphir soupir menhir martyr nadir zéphyr cuir elixir élixir espoir soir noir pouvoir devoir trottoir miroir couloir tiroir terroir réservoir comptoir territoir manoir dortoir abattoir laminoir entonnoir désespoir ivoir'.split(
    ' ',
  ),
);

/** All forms of a verb given by its infinitive; undefined if the word cannot be one. */
export const conjugateFrench = (verb: string): readonly string[] | undefined => {
  const whole = WHOLE.get(verb);
  if (whole !== undefined) return whole.split(' ');
  const row = rowOf(verb);
  if (row) return conjugate(verb.slice(0, verb.length - row.cut), row);
  if (verb.length >= 4 && verb.endsWith('er')) {
    const future = SENDS.get(verb);
    return future ? [...firstGroup(verb), ...add(future, FUTURE)] : firstGroup(verb);
  }
  if (verb.length >= 4 && /[^o]ir$/u.test(verb) && !NO_VERBS_IR.has(verb)) return secondGroup(verb);
  return undefined;
};

/** The participle (masculine singular) that a verb of the third group has, by its forms. */
export const isParticiple = (word: string): boolean => participles.has(word);

const participleOf = (verb: string, row: Row): string =>
  verb.slice(0, verb.length - row.cut) + (row.rest[2] ?? '');

const participles = new Set(Array.from(rows, ([verb, row]) => participleOf(verb, row)));
for (const [base, prefixes] of Object.entries(PREFIXED)) {
  const row = rows.get(base);
  if (!row) continue;
  for (const prefix of prefixes.split(' ')) participles.add(participleOf(prefix + base, row));
}
