/**
 * German conjugation by infinitive: weak by rule, strong by table, behind any prefix. A separable
 * prefix stands before ge- and zu; behind an inseparable one there is no ge-; behind those that are
 * either, as the verb means, both kinds of forms are made (umgegangen, umgangen).
 */

/** infinitive: present third person singular, past first person, participle without ge-. */
const STRONG = `
backen bäckt backte backen|befehlen befiehlt befahl befohlen|beginnen beginnt begann begonnen|beißen beißt biss bissen|bergen birgt barg borgen|biegen biegt bog bogen|bieten bietet bot boten|binden bindet band bunden|bitten bittet bat beten|blasen bläst blies blasen|bleiben bleibt blieb blieben|braten brät briet braten|brechen bricht brach brochen|brennen brennt brannte brannt|bringen bringt brachte bracht|denken denkt dachte dacht|dringen dringt drang drungen|dürfen darf durfte durft|empfehlen empfiehlt empfahl empfohlen|essen isst aß gessen|fahren fährt fuhr fahren|fallen fällt fiel fallen|fangen fängt fing fangen|finden findet fand funden|fliegen fliegt flog flogen|fliehen flieht floh flohen|fließen fließt floss flossen|frieren friert fror froren|geben gibt gab geben|gehen geht ging gangen|gelingen gelingt gelang gelungen|gelten gilt galt golten|genießen genießt genoss genossen|geschehen geschieht geschah geschehen|gewinnen gewinnt gewann gewonnen|gießen gießt goss gossen|gleichen gleicht glich glichen|graben gräbt grub graben|greifen greift griff griffen|haben hat hatte habt|halten hält hielt halten|hängen hängt hing hangen|heben hebt hob hoben|heißen heißt hieß heißen|helfen hilft half holfen|kennen kennt kannte kannt|klingen klingt klang klungen|kommen kommt kam kommen|können kann konnte konnt|laden lädt lud laden|lassen lässt ließ lassen|laufen läuft lief laufen|leiden leidet litt litten|leihen leiht lieh liehen|lesen liest las lesen|liegen liegt lag legen|lügen lügt log logen|meiden meidet mied mieden|messen misst maß messen|mögen mag mochte mocht|müssen muss musste musst|nehmen nimmt nahm nommen|nennen nennt nannte nannt|pfeifen pfeift pfiff pfiffen|preisen preist pries priesen|raten rät riet raten|reiben reibt rieb rieben|reißen reißt riss rissen|rennen rennt rannte rannt|ringen ringt rang rungen|gebären gebiert gebar boren|saufen säuft soff soffen|schmeißen schmeißt schmiss schmissen|stinken stinkt stank stunken|rufen ruft rief rufen|schaffen schafft schuf schaffen|scheiden scheidet schied schieden|scheinen scheint schien schienen|schieben schiebt schob schoben|schießen schießt schoss schossen|schlafen schläft schlief schlafen|schlagen schlägt schlug schlagen|schließen schließt schloss schlossen|schmelzen schmilzt schmolz schmolzen|schneiden schneidet schnitt schnitten|schreiben schreibt schrieb schrieben|schreien schreit schrie schrien|schreiten schreitet schritt schritten|schweigen schweigt schwieg schwiegen|schwimmen schwimmt schwamm schwommen|schwinden schwindet schwand schwunden|schwingen schwingt schwang schwungen|sehen sieht sah sehen|senden sendet sandte sandt|singen singt sang sungen|sinken sinkt sank sunken|sitzen sitzt saß sessen|sprechen spricht sprach sprochen|springen springt sprang sprungen|stehen steht stand standen|stehlen stiehlt stahl stohlen|steigen steigt stieg stiegen|sterben stirbt starb storben|stoßen stößt stieß stoßen|streichen streicht strich strichen|streiten streitet stritt stritten|tragen trägt trug tragen|treffen trifft traf troffen|treiben treibt trieb trieben|treten tritt trat treten|trinken trinkt trank trunken|trügen trügt trog trogen|verderben verdirbt verdarb verdorben|vergessen vergisst vergaß vergessen|verlieren verliert verlor verloren|wachsen wächst wuchs wachsen|waschen wäscht wusch waschen|weichen weicht wich wichen|weisen weist wies wiesen|wenden wendet wandte wandt|werben wirbt warb worben|werden wird wurde worden|werfen wirft warf worfen|wiegen wiegt wog wogen|winden windet wand wunden|verzeihen verzeiht verzieh verziehen|reiten reitet ritt ritten|wissen weiß wusste wusst|wägen wägt wog wogen|löschen lischt losch loschen|stechen sticht stach stochen|schwören schwört schwor schworen|bewegen bewegt bewog bewogen|schwellen schwillt schwoll schwollen|riechen riecht roch rochen|schleichen schleicht schlich schlichen|bersten birst barst borsten|wollen will wollte wollt|ziehen zieht zog zogen|zwingen zwingt zwang zwungen`;

type Strong = { readonly third: string; readonly past: string; readonly participle: string };

const strong = new Map<string, Strong>();
for (const entry of STRONG.trim().split('|')) {
  const [verb = '', third = '', past = '', participle = ''] = entry.split(' ');
  strong.set(verb, { third, past, participle });
}

/** Before these the participle has no ge-. */
const INSEPARABLE = ['be', 'emp', 'ent', 'er', 'ge', 'miss', 'ver', 'zer'];
/** Part of the verb or not, as the verb means: both kinds of forms are made. */
const EITHER = ['über', 'unter', 'um', 'durch', 'wider', 'wieder', 'hinter', 'voll'];
const SEPARABLE =
  'zurück zusammen bevor dicht instand wahr kurz dahin davor empor entzwei brach auseinander aufrecht bekannt darunter fern gleich groß herum herbei hierher hinterher hintan offen überein vorweg vorwärts wett wieder weiter fertig fest fort frei gegenüber heim heran heraus herein herunter hervor herab herauf hinaus hinein hinzu hinunter hoch nieder kaputt kennen leer lahm los mit nach neben nahe preis raus rein runter rauf sicher statt stand still teil tot umher vor voraus voran vorbei vorüber weg zu ab an auf aus bei bereit dar davon ein entgegen entlang her hin klar'.split(
    ' ',
  );

const add = (stem: string, ends: string): string[] =>
  ends.split(' ').map((end) => stem + (end === '-' ? '' : end));

const ADJECTIVE = '- e en er es em';

/** What a verb can be behind a prefix: not what is left of be(tteln), raus(chen) or ein(igen). */
const BASE = /^(?!(.)\1|c[hk]|tz|n[gk]|[lnr][dt]|mp|rst|(?:[iu]g|ut|icht)en$).*[aeiouyäöü].*n$/u;

/** Prefix and base of a verb: the longest prefix behind which a verb is left. */
const split = (
  verb: string,
  prefixes: readonly string[],
): readonly [string, string] | undefined => {
  const fitting = prefixes.filter(
    (prefix) =>
      verb.startsWith(prefix) &&
      BASE.test(verb.slice(prefix.length)) &&
      verb.length - prefix.length >= 4,
  );
  const [longest] = fitting.sort((a, b) => b.length - a.length);
  return longest === undefined ? undefined : [longest, verb.slice(longest.length)];
};

const infinitiveStem = (verb: string): string =>
  /(?:el|er)n$/u.test(verb) ? verb.slice(0, -1) : verb.slice(0, -2);

const strongForms = (verb: string, { third, past, participle }: Strong): Made => {
  const stem = infinitiveStem(verb);
  const second = /t$/u.test(third) ? third.slice(0, -1).replace(/t$/u, '') : third;
  const ends = past.endsWith('e') ? '- n st t' : '- en st t';
  return {
    finite: [
      ...add(stem, 'e en et t'),
      third,
      `${second}st`,
      ...add(past, ends),
      second.length > 1 && /[ie]/u.test(second) ? second : third,
    ],
    participle,
    stem,
  };
};

/** Finite forms, the participle without ge-, and the stem. */
type Made = {
  readonly finite: readonly string[];
  readonly participle: string;
  readonly stem: string;
};

/** A stem that needs an e before an ending: arbeitet, öffnet, rechnet; but wohnt, lernt, krönt. */
const LINKED = /(?:[dt]|[^aeiouäöüyhlmnr][mn]|ch[mn])$/u;

const weakForms = (verb: string): Made => {
  const stem = infinitiveStem(verb);
  const linked = LINKED.test(stem) ? `${stem}e` : stem;
  const short = /[^aeiou]el$/u.test(stem) ? [`${stem.slice(0, -2)}le`] : [];
  return {
    finite: [`${stem}e`, ...short, ...add(linked, 'st t te test ten tet'), verb],
    participle: `${linked}t`,
    stem,
  };
};

/** Strong in one meaning, weak in another: verhängt, abgeschafft, gesendet. */
const WEAK_TOO: ReadonlySet<string> = new Set(
  'hängen schaffen senden wenden löschen bewegen schwellen bersten'.split(' '),
);

const made = (verb: string): readonly Made[] => {
  const listed = strong.get(verb);
  if (!listed) return [weakForms(verb)];
  return WEAK_TOO.has(verb)
    ? [strongForms(verb, listed), weakForms(verb)]
    : [strongForms(verb, listed)];
};

const declined = (participle: string): string[] => add(participle, ADJECTIVE);

/** Participles of the table that have their prefix already: begonnen, gewonnen, vergessen. */
const NO_GE: ReadonlySet<string> = new Set(
  'befohlen begonnen bewogen empfohlen gelungen genossen geschehen gewonnen verdorben vergessen verloren verziehen'.split(
    ' ',
  ),
);

/** Verbs of German's own in -ieren: the others are foreign and have no ge- (produziert). */
const OWN_IEREN: ReadonlySet<string> = new Set(
  'frieren gieren schmieren stieren zieren'.split(' '),
);

/** Finite forms; participles as they stand alone, and as they are behind a prefix that stays. */
type Simple = {
  readonly finite: readonly string[];
  readonly pasts: readonly string[];
  readonly barePasts: readonly string[];
};

/** Forms of a verb without a separable prefix. */
const simple = (verb: string): Simple => {
  const inseparable = strong.has(verb) ? undefined : split(verb, INSEPARABLE);
  const prefix = inseparable?.[0] ?? '';
  const own = made(inseparable?.[1] ?? verb);
  const foreign = verb.endsWith('ieren') && !OWN_IEREN.has(verb);
  const isBare = (participle: string): boolean => foreign || prefix !== '' || NO_GE.has(participle);
  return {
    finite: [
      verb,
      ...own.flatMap(({ finite }) => finite.map((form) => prefix + form)),
      ...add(`${verb}d`, ADJECTIVE),
    ],
    pasts: own.map(({ participle }) => `${isBare(participle) ? prefix : 'ge'}${participle}`),
    barePasts: own.map(({ participle }) => prefix + participle),
  };
};

const allForms = (verb: string): string[] => {
  const { finite, pasts } = simple(verb);
  return [...finite, ...pasts.flatMap(declined)];
};

const separated = (prefix: string, base: string): string[] => {
  if (!strong.has(base) && split(base, SEPARABLE)) {
    return conjugateGerman(base).map((form) => prefix + form);
  }
  const { finite, pasts } = simple(base);
  return [
    ...finite.map((form) => prefix + form),
    ...pasts.flatMap((past) => declined(prefix + past)),
    ...add(`${prefix}zu${base}`, '- de den der des dem'),
  ];
};

/** Forms of a verb whose prefix stays with it: übernommen, umgangen. */
const kept = (prefix: string, base: string): string[] => {
  const { finite, barePasts } = simple(base);
  return [
    ...finite.map((form) => prefix + form),
    ...barePasts.flatMap((past) => declined(prefix + past)),
  ];
};

/** All forms of a verb given by its infinitive. */
export const conjugateGerman = (verb: string): readonly string[] => {
  if (verb === 'tun') return 'tue tust tut tun tat taten tatest getan getane getanen'.split(' ');
  if (verb === 'sein') {
    return 'bin bist ist sind seid war warst waren wart sei seien wäre wären gewesen'.split(' ');
  }
  if (strong.has(verb)) return allForms(verb);
  const apart = split(verb, [...SEPARABLE, ...EITHER]);
  const together = split(verb, EITHER);
  if (!apart) return allForms(verb);
  const forms = separated(...apart);
  return together ? [...forms, ...kept(...together)] : forms;
};

/** Participles that are not written like their infinitive: (ge)nommen, (ge)schlossen. */
const ABLAUT = [...strong.values()]
  .map(({ participle }) => participle)
  .filter((participle) => participle.endsWith('en') && !strong.has(participle));

const BEFORE_PARTICIPLE = new RegExp(
  `^(?:${SEPARABLE.join('|')}|${EITHER.join('|')})?(?:ge|${INSEPARABLE.join('|')}|${EITHER.join('|')})$`,
  'u',
);

/** A strong participle as given, with its endings: abgeschlossen, abgeschlossene; undefined if none. */
export const strongParticiple = (word: string): readonly string[] | undefined => {
  const found = ABLAUT.some(
    (participle) =>
      word.endsWith(participle) &&
      (NO_GE.has(participle) || BEFORE_PARTICIPLE.test(word.slice(0, -participle.length))),
  );
  return found ? declined(word) : undefined;
};
