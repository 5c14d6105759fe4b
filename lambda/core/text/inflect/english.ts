/**
 * English words: most nouns are verbs too or make no word with a verb's endings, so a word gets the
 * plural, -ed and -ing; irregular verbs and nouns are listed, and verbs
 * keep their forms behind re-, over-, under- and the like.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** base past participle, where not both the same; several spellings with a slash. */
const IRREGULAR_VERBS = `
arise arose arisen|awake awoke awoken|bear bore borne/born|beat beat beaten|become became become|begin began begun|bend bent|bet bet/betted
bid bid/bade bid/bidden|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|broadcast broadcast/broadcasted
build built|burn burned/burnt|burst burst|buy bought|cast cast|catch caught|choose chose chosen|cling clung|come came come|cost cost|creep crept|cut cut
deal dealt|dig dug|do did done|draw drew drawn|dream dreamed/dreamt|drink drank drunk|drive drove driven|dwell dwelt/dwelled|eat ate eaten|fall fell fallen
feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade/forbad forbidden|forget forgot forgotten|forgive forgave forgiven
freeze froze frozen|get got got/gotten|give gave given|go went gone|grind ground|grow grew grown|hang hung/hanged|have had|hear heard|hide hid hidden|hit hit|hold held
hurt hurt|keep kept|kneel knelt|knit knit/knitted|know knew known|lay laid|lead led|lean leaned/leant|leap leaped/leapt|learn learned/learnt|leave left|lend lent|let let
light lit/lighted|lose lost|make made|mean meant|meet met|mistake mistook mistaken|mow mowed mown/mowed|pay paid|prove proved proven/proved|put put|quit quit/quitted|read read
rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|saw sawed sawn/sawed|say said|see saw seen|seek sought|sell sold|send sent|set set|sew sewed sewn
shake shook shaken|shed shed|shine shone/shined|shoot shot|show showed shown|shrink shrank/shrunk shrunk|shut shut|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid
sling slung|slit slit|sow sowed sown|speak spoke spoken|speed sped/speeded|spend spent|spill spilled/spilt|spin spun|spit spat|split split|spoil spoiled/spoilt|spread spread
spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|strike struck struck/stricken|strive strove/strived striven|swear swore sworn|sweep swept|swell swelled swollen/swelled
swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|thrust thrust|tread trod trodden|wake woke woken|wear wore worn
weave wove woven|weep wept|win won|wind wound|wring wrung|write wrote written`;

/** Prefixes behind which a verb keeps its irregular forms: rebuild, overtake, withdraw, outbid. */
const PREFIXES = 're over under un out mis fore for with up pre off inter down co be'.split(' ');

const irregularVerbs = new Map<string, readonly string[]>();
for (const entry of IRREGULAR_VERBS.trim().split(/[|\n]/u)) {
  const [base = '', ...forms] = entry.split(/[ /]/u);
  irregularVerbs.set(base, forms);
}

const WHOLE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    be: 'am is are was were been being',
    have: 'has had having',
    do: 'does did done doing',
    go: 'goes went gone going',
    die: 'dies died dying',
    lie: 'lies lied lying lain',
    tie: 'ties tied tying',
    can: 'could',
    will: 'would',
    good: 'better best',
    bad: 'worse worst',
  }),
);

const IRREGULAR_NOUNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    child: 'children',
    foot: 'feet',
    tooth: 'teeth',
    goose: 'geese',
    mouse: 'mice',
    person: 'persons people',
    ox: 'oxen',
    criterion: 'criteria',
    phenomenon: 'phenomena',
    medium: 'media mediums',
    memorandum: 'memoranda memorandums',
    referendum: 'referenda referendums',
    datum: 'data',
    index: 'indices indexes',
    appendix: 'appendices appendixes',
    matrix: 'matrices matrixes',
    vertex: 'vertices',
    nucleus: 'nuclei',
    stimulus: 'stimuli',
    cactus: 'cacti cactuses',
    fungus: 'fungi',
    formula: 'formulas formulae',
    quiz: 'quizzes',
  }),
);

const F_TO_VES = set('knife life wife leaf half wolf shelf thief self calf loaf sheaf elf');
const NO_PLURAL = set(
  'news series species means aircraft spacecraft sheep fish steel always perhaps besides politics economics mathematics physics athletics logistics analytics this his its us as was has is thus plus ours yes less unless across towards headquarters crossroads goods premises savings proceeds personnel police staff equipment information advice evidence software hardware infrastructure',
);
/** Words in -s that are no plurals. */
const SINGULAR_S =
  /(?:ss|us|is|as|os|ics|ous|news|series|species|means|headquarters|lens|mers|[a-z]{2}works|always|perhaps)$/u;
const O_TO_OES = set(
  'embargo veto potato tomato hero echo torpedo cargo mosquito tornado volcano mango motto domino',
);
const NO_MAN = /(?:hu|ger|ro|otto|nor|sha|talis|cay|wo)man$/u;

/** Adjectives that compare by ending; not those that are verbs too (closer is no form of to close). */
const COMPARED = set(
  'big small large great high low new old young long short strong weak fast hard soft cheap rich poor hot cold dark bright deep wide thin thick easy heavy busy happy hungry healthy wealthy risky tough rough safe fair few tall broad fresh full green greener quick sharp steep strict tight vast early',
);

const CONSONANT_Y = /[^aeiou]y$/u;
const DOUBLES =
  /^(?:(?:(?:re|un|out|over|under|up|off|in|be|for|fore|mis|pre)(?=[^aeiou]))?(?:[^aeiou]|qu)*[aeiou][bdgklmnprtvz]|.*(?:mit|cur|fer|trol|pel|bel|gin|quip|gret|deter|infer|ter(?<=deter|inter)|allot|rebut|acquit|submit|abet|abhor|debar|embed|excel|extol|forget|format|overlap|kidnap|handicap|worship|program))$/u;
/** Doubled in British, not in American English: cancelled, canceled. */
const DOUBLES_L = /(?:(?:[^aeiou]|qu)(?:e|a|i)|[df]ue|dia)l$/u;
const NEVER_DOUBLES = set(
  'benefit profit limit edit credit audit visit exit deposit exhibit inhibit prohibit orbit profit offer differ suffer order target market budget ticket rocket open happen develop deliver enter cover power lower tender render wonder border trigger gather answer matter number layer water tower differ buffer cluster register minister master alter',
);

/** Stems before -ed and -ing. */
const stems = (word: string): readonly { readonly ed: string; readonly ing: string }[] => {
  if (/(?:ee|oe|ye)$/u.test(word)) return [{ ed: word.slice(0, -1), ing: word }];
  if (word.endsWith('ie')) return [{ ed: word.slice(0, -1), ing: `${word.slice(0, -2)}y` }];
  if (word.endsWith('e')) return [{ ed: word.slice(0, -1), ing: word.slice(0, -1) }];
  if (CONSONANT_Y.test(word)) return [{ ed: `${word.slice(0, -1)}i`, ing: word }];
  if (/[^aeiou]ic$/u.test(word)) return [{ ed: `${word}k`, ing: `${word}k` }];
  const double = word + word.slice(-1);
  if (DOUBLES_L.test(word) && word.length > 3) {
    return [
      { ed: word, ing: word },
      { ed: double, ing: double },
    ];
  }
  const doubles = DOUBLES.test(word) && !NEVER_DOUBLES.has(word);
  return doubles ? [{ ed: double, ing: double }] : [{ ed: word, ing: word }];
};

/** Adverbs, and participles as given: words that have no plural. */
const INVARIANT =
  /[a-z]{2}(?:[aei]l|ar|er|ous|ive|ate|ere|en|ent|ant|ic|ul|ed|ing|less|ish|ri)ly$|[a-z]{3}(?<!e|mb|ndr|cr|fr)ed$/u;

const plurals = (word: string): string[] => {
  const listed = IRREGULAR_NOUNS.get(word);
  if (listed) return listed.split(' ');
  if (NO_PLURAL.has(word) || INVARIANT.test(word) || /[a-z]{2}works$/u.test(word)) return [];
  if (F_TO_VES.has(word)) return [word.replace(/fe?$/u, 'ves')];
  if (/(?:(?:[aeoy]|p|cri)s|ax)is$/u.test(word)) return [`${word.slice(0, -2)}es`];
  if (word.endsWith('man') && !NO_MAN.test(word)) return [`${word.slice(0, -3)}men`];
  if (word.endsWith('woman')) return [`${word.slice(0, -5)}women`];
  if (/[a-z](?:go|do)$/u.test(word) && isIrregularEnglish(word)) return [`${word}es`];
  if (O_TO_OES.has(word)) return [`${word}es`, `${word}s`];
  if (/(?:s|x|z|ch|sh)$/u.test(word)) return [`${word}es`];
  return CONSONANT_Y.test(word) ? [`${word.slice(0, -1)}ies`] : [`${word}s`];
};

/** Past forms of an irregular verb, behind a prefix too. */
const irregularForms = (verb: string): readonly string[] | undefined => {
  const own = irregularVerbs.get(verb);
  if (own) return own;
  for (const prefix of PREFIXES) {
    const base = verb.startsWith(prefix)
      ? irregularVerbs.get(verb.slice(prefix.length))
      : undefined;
    if (base) return base.map((form) => prefix + form);
  }
  return undefined;
};

/** A verb of the tables, or one of theirs behind a prefix. */
export const isIrregularEnglish = (word: string): boolean => irregularForms(word) !== undefined;

const verbForms = (verb: string): string[] => {
  const past = irregularForms(verb);
  return stems(verb).flatMap(({ ed, ing }) => [...(past ?? [`${ed}ed`]), `${ing}ing`]);
};

const compared = (word: string): string[] =>
  COMPARED.has(word) ? stems(word).flatMap(({ ed }) => [`${ed}er`, `${ed}est`]) : [];

/** Plurals of words in -us and -as; not uses, causes, cases. */
const IN_S = /(?:(?<!^|re|ab|cc|xc|[aofm])us|(?:^g|bi|canv|atl)as)es$/u;

/** The singulars that a word in -s may be the plural of. */
const singulars = (word: string): string[] => {
  if (!word.endsWith('s') || word.length < 4 || SINGULAR_S.test(word) || NO_PLURAL.has(word))
    return [];
  if (word.endsWith('ies') && word.length > 4) return [`${word.slice(0, -3)}y`];
  if (/(?:alys|cris|thes|gnos)es$/u.test(word)) return [`${word.slice(0, -2)}is`];
  if (/(?:ss|x|z|ch|sh)es$/u.test(word) || IN_S.test(word)) return [word.slice(0, -2)];
  if (/[^aeiou]ives$|lves$|eaves$|oaves$/u.test(word)) {
    const single = [word.replace(/ves$/u, 'f'), word.replace(/ves$/u, 'fe')].filter((base) =>
      F_TO_VES.has(base),
    );
    if (single.length > 0) return single;
  }
  const bare = word.slice(0, -2);
  return word.endsWith('oes') && O_TO_OES.has(bare) ? [bare] : [word.slice(0, -1)];
};

/** Nouns that with a verb's endings would be another word: United, breathing, clothed. */
const NOUNS_ONLY = set('unit breath bath cloth wreath secret past until');

/** A gerund or participle as given is a noun or an adjective: it takes no verb's endings again. */
const isVerb = (word: string): boolean =>
  irregularForms(word) !== undefined ||
  (!NOUNS_ONLY.has(word) &&
    !/[a-z]{3}(?:ing|(?<!e|emb)ed|men|ness|less|ful|ism|works)$/u.test(word) &&
    !INVARIANT.test(word) &&
    (word.length > 2 || word === 'go')) ||
  word === 'witness' ||
  word === 'harness';

/** All forms of an English word, lower case. */
export const inflectEnglish = (word: string, name: boolean): readonly string[] => {
  const whole = WHOLE.get(word);
  if (whole !== undefined) return whole.split(' ');
  if (name) return plurals(word);
  const given = singulars(word);
  const irregularPlural = [...IRREGULAR_NOUNS].find(([, forms]) => forms === word)?.[0];
  // A plural is a noun: it finds the noun's forms, not those of a verb that is written like it.
  if (irregularPlural) return [irregularPlural, word];
  if (given.length > 0) return given.flatMap((single) => [single, ...plurals(single)]);
  return [...plurals(word), ...(isVerb(word) ? verbForms(word) : []), ...compared(word)];
};
