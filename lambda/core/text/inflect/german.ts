/**
 * German words. A verb by its infinitive: weak by rule, strong by table, behind any prefix; a
 * separable prefix stands before ge- and zu. A noun gets the endings of its class by its own ending;
 * an umlaut folds away, so only its spelling with e (Vertraege) makes a difference. What is neither
 * is an adjective.
 */

/** infinitive: present third person singular, past first person, participle without ge-. */
const STRONG = `
backen bäckt backte backen|befehlen befiehlt befahl befohlen|beginnen beginnt begann begonnen|beißen beißt biss bissen|bergen birgt barg borgen|biegen biegt bog bogen|bieten bietet bot boten|binden bindet band bunden|bitten bittet bat beten|blasen bläst blies blasen|bleiben bleibt blieb blieben|braten brät briet braten|brechen bricht brach brochen|brennen brennt brannte brannt|bringen bringt brachte bracht|denken denkt dachte dacht|dringen dringt drang drungen|dürfen darf durfte durft|empfehlen empfiehlt empfahl empfohlen|essen isst aß gessen|fahren fährt fuhr fahren|fallen fällt fiel fallen|fangen fängt fing fangen|finden findet fand funden|fliegen fliegt flog flogen|fliehen flieht floh flohen|fließen fließt floss flossen|frieren friert fror froren|geben gibt gab geben|gehen geht ging gangen|gelingen gelingt gelang gelungen|gelten gilt galt golten|genießen genießt genoss genossen|geschehen geschieht geschah geschehen|gewinnen gewinnt gewann gewonnen|gießen gießt goss gossen|gleichen gleicht glich glichen|graben gräbt grub graben|greifen greift griff griffen|haben hat hatte habt|halten hält hielt halten|hängen hängt hing hangen|heben hebt hob hoben|heißen heißt hieß heißen|helfen hilft half holfen|kennen kennt kannte kannt|klingen klingt klang klungen|kommen kommt kam kommen|können kann konnte konnt|laden lädt lud laden|lassen lässt ließ lassen|laufen läuft lief laufen|leiden leidet litt litten|leihen leiht lieh liehen|lesen liest las lesen|liegen liegt lag legen|lügen lügt log logen|meiden meidet mied mieden|messen misst maß messen|mögen mag mochte mocht|müssen muss musste musst|nehmen nimmt nahm nommen|nennen nennt nannte nannt|pfeifen pfeift pfiff pfiffen|preisen preist pries priesen|raten rät riet raten|reiben reibt rieb rieben|reißen reißt riss rissen|rennen rennt rannte rannt|ringen ringt rang rungen|gebären gebiert gebar boren|saufen säuft soff soffen|schmeißen schmeißt schmiss schmissen|stinken stinkt stank stunken|rufen ruft rief rufen|schaffen schafft schuf schaffen|scheiden scheidet schied schieden|scheinen scheint schien schienen|schieben schiebt schob schoben|schießen schießt schoss schossen|schlafen schläft schlief schlafen|schlagen schlägt schlug schlagen|schließen schließt schloss schlossen|schmelzen schmilzt schmolz schmolzen|schneiden schneidet schnitt schnitten|schreiben schreibt schrieb schrieben|schreien schreit schrie schrien|schreiten schreitet schritt schritten|schweigen schweigt schwieg schwiegen|schwimmen schwimmt schwamm schwommen|schwinden schwindet schwand schwunden|schwingen schwingt schwang schwungen|sehen sieht sah sehen|senden sendet sandte sandt|singen singt sang sungen|sinken sinkt sank sunken|sitzen sitzt saß sessen|sprechen spricht sprach sprochen|springen springt sprang sprungen|stehen steht stand standen|stehlen stiehlt stahl stohlen|steigen steigt stieg stiegen|sterben stirbt starb storben|stoßen stößt stieß stoßen|streichen streicht strich strichen|streiten streitet stritt stritten|tragen trägt trug tragen|treffen trifft traf troffen|treiben treibt trieb trieben|treten tritt trat treten|trinken trinkt trank trunken|trügen trügt trog trogen|verderben verdirbt verdarb verdorben|vergessen vergisst vergaß vergessen|verlieren verliert verlor verloren|wachsen wächst wuchs wachsen|waschen wäscht wusch waschen|weichen weicht wich wichen|weisen weist wies wiesen|wenden wendet wandte wandt|werben wirbt warb worben|werden wird wurde worden|werfen wirft warf worfen|wiegen wiegt wog wogen|winden windet wand wunden|verzeihen verzeiht verzieh verziehen|reiten reitet ritt ritten|wissen weiß wusste wusst|wollen will wollte wollt|ziehen zieht zog zogen|zwingen zwingt zwang zwungen`;

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
  'zurück zusammen dahin davor empor entzwei brach auseinander aufrecht bekannt darunter fern gleich groß herum herbei hierher hinterher hintan offen überein vorweg vorwärts wett wieder weiter fertig fest fort frei gegenüber heim heran heraus herein herunter hervor herab herauf hinaus hinein hinzu hinunter hoch nieder kaputt kennen leer lahm los mit nach neben nahe preis raus rein runter rauf sicher statt stand still teil tot umher vor voraus voran vorbei vorüber weg zu ab an auf aus bei bereit dar davon ein entgegen entlang her hin klar'.split(
    ' ',
  );

const add = (stem: string, ends: string): string[] =>
  ends.split(' ').map((end) => stem + (end === '-' ? '' : end));

const ADJECTIVE = '- e en er es em';

/** What a verb can be behind a prefix: not what is left of be(tteln) or raus(chen). */
const BASE = /^(?!(.)\1|c[hk]|tz|n[gk]|[lnr][dt]|mp).*[aeiouyäöü].*n$/u;

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

const weakForms = (verb: string): Made => {
  const stem = infinitiveStem(verb);
  const linked = /(?:[dt]|[^aeiouhlmnr][mn])$/u.test(stem) ? `${stem}e` : stem;
  const short = /[^aeiou]el$/u.test(stem) ? [`${stem.slice(0, -2)}le`] : [];
  return {
    finite: [`${stem}e`, ...short, ...add(linked, 'st t te test ten tet'), verb],
    participle: `${linked}t`,
    stem,
  };
};

/** Strong in one meaning, weak in another: verhängt, abgeschafft, gesendet. */
const WEAK_TOO: ReadonlySet<string> = new Set(['hängen', 'schaffen', 'senden', 'wenden']);

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
  'befohlen begonnen empfohlen gelungen genossen geschehen gewonnen verdorben vergessen verloren verziehen'.split(
    ' ',
  ),
);

type Simple = { readonly finite: readonly string[]; readonly pasts: readonly string[] };

/** Forms of a verb without a separable prefix. */
const simple = (verb: string): Simple => {
  const inseparable = strong.has(verb) ? undefined : split(verb, INSEPARABLE);
  const prefix = inseparable?.[0] ?? '';
  const own = made(inseparable?.[1] ?? verb);
  const bare = (participle: string): boolean =>
    verb.endsWith('ieren') || prefix !== '' || NO_GE.has(participle);
  return {
    finite: [
      verb,
      ...own.flatMap(({ finite }) => finite.map((form) => prefix + form)),
      ...add(`${verb}d`, ADJECTIVE),
    ],
    pasts: own.map(({ participle }) => `${bare(participle) ? prefix : 'ge'}${participle}`),
  };
};

const allForms = (verb: string): string[] => {
  const { finite, pasts } = simple(verb);
  return [...finite, ...pasts.flatMap(declined)];
};

const separated = (prefix: string, base: string): string[] => {
  if (!strong.has(base) && split(base, SEPARABLE)) {
    return verbForms(base).map((form) => prefix + form);
  }
  const { finite, pasts } = simple(base);
  return [
    ...finite.map((form) => prefix + form),
    ...pasts.flatMap((past) => declined(prefix + past)),
    `${prefix}zu${base}`,
  ];
};

/** Forms of a verb whose prefix stays with it: übernommen. */
const kept = (prefix: string, base: string): string[] => {
  const { finite, pasts } = simple(base);
  const bare = (past: string): string =>
    past.startsWith('ge') && !base.startsWith('ge') ? past.slice(2) : past;
  return [
    ...finite.map((form) => prefix + form),
    ...pasts.flatMap((past) => declined(prefix + bare(past))),
  ];
};

const verbForms = (verb: string): string[] => {
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

const WHOLE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tun: 'tue tust tut tat taten tatest getan getane getanen',
  }),
);

/** Nouns with a plural in -er; the last part of a compound counts. */
const PLURAL_ER =
  /(?:land|haus|buch|bild|kind|dorf|gut|amt|rad|feld|geld|glied|wort|volk|wald|mann|geist|holz|dach|fach|blatt|brett|band|bad|glas|grab|lied|licht|loch|nest|schloss|schwert|tal|weib|gesicht|gespenst|kraut|huhn|kalb|lamm|ei|mitglied)$/u;
/** Weak masculine nouns and the like: -en in all other cases. */
const WEAK = /(?:ent|ant|ist|[a-zäöü]{3}at|oge|arch|graf|nom|soph|kunde|herr|mensch|held|bär)$/u;
const FEMININE = /(?:ung|heit|keit|schaft|ion|tät|ei|ik|ur|enz|anz|ie)$/u;
/** Heads of compounds with a plural in -e, by which a plural as given is known. */
const PLURAL_E =
  /(?:werke|betriebe|jahre|preise|geschäfte|projekte|produkte|gespräche|angebote|verbote|gesetze|ergebnisse|schritte|tage|monate|gase|öle|streiks|verluste|gewinne|konflikte|exporte|importe|kredite|abkommen|märkte|lager)$/u;

const umlauted = (noun: string): string =>
  noun.replace(/(?:au|[aou])(?=[^aou]*$)/u, (vowel) =>
    vowel === 'au' ? 'äu' : ({ a: 'ä', o: 'ö', u: 'ü' }[vowel] ?? vowel),
  );

/** Foreign words with a plural in -s, and what takes the place of a Latin ending: Firma, Firmen. */
const borrowed = (noun: string): string[] | undefined => {
  if (/(?:us|is|[^a]um)$/u.test(noun) && noun.length > 4) {
    return [noun, `${noun}s`, noun.replace(/(?:us|is|um)$/u, 'en')];
  }
  if (noun.endsWith('a')) return [noun, `${noun}s`, `${noun.slice(0, -1)}en`];
  const takesS = /(?:[iouy]|ing|team|job|boss|deal|start-?up|fan|club|park|streik)$/u;
  return takesS.test(noun) ? [noun, `${noun}s`] : undefined;
};

const nounForms = (noun: string): string[] => {
  if (noun.endsWith('nis')) return [noun, ...add(`${noun}se`, '- n s')];
  if (FEMININE.test(noun)) return [noun, `${noun}${noun.endsWith('ie') ? 'n' : 'en'}`];
  const foreign = borrowed(noun);
  if (foreign) return foreign;
  if (/[^aeiou]in$/u.test(noun)) return [noun, `${noun}nen`, ...add(noun, 's e en')];
  if (noun.endsWith('e')) return [noun, ...add(noun, 'n s')];
  if (/(?:er|el|en|chen|lein)$/u.test(noun)) {
    const changed = umlauted(noun);
    return [noun, ...add(noun, 's n'), changed, `${changed}n`];
  }
  if (noun.endsWith('bau')) return [noun, ...add(noun, 's es e en ten')];
  if (WEAK.test(noun)) return [noun, ...add(noun, 'en n s es e')];
  const changed = umlauted(noun);
  const common = [noun, ...add(noun, 's es e en'), ...add(changed, 'e en')];
  return PLURAL_ER.test(noun)
    ? [...common, ...add(changed, 'er ern'), ...add(noun, 'er ern')]
    : common;
};

/** The singular that a plural as given may come from. */
const singulars = (noun: string): string[] => {
  if (/(?:ungen|heiten|keiten|schaften|ionen|täten|eien|iken|uren|enzen|anzen)$/u.test(noun))
    return [noun.slice(0, -2)];
  if (/innen$/u.test(noun)) return [noun.slice(0, -3)];
  if (/nisse$/u.test(noun)) return [noun.slice(0, -2)];
  if (PLURAL_E.test(noun) && noun.endsWith('e')) return [noun.slice(0, -1)];
  if (
    /(?:äu|[äöü])[^aeiouäöü]+e$/u.test(noun) &&
    !/(?:läge|züge|höhe|größe|stärke|nähe|lücke|brücke|küste|güte|hürde|bühne|sätze)$/u.test(noun)
  ) {
    const plain = noun.slice(0, -1).replace(/äu(?=[^äöü]*$)/u, 'au');
    return [
      plain.replace(/[äöü](?=[^äöü]*$)/u, (vowel) => ({ ä: 'a', ö: 'o', ü: 'u' })[vowel] ?? vowel),
    ];
  }
  if (/(?:e|i)en$/u.test(noun)) return [noun.slice(0, -1)];
  return /(?:ben|gen|ken|men|pen|ten|den|sen|ßen|zen|len|ren|nen|fen)$/u.test(noun) &&
    !/(?:unternehmen|wesen|hafen|wagen|laden|abkommen|vorhaben|treffen|schreiben|verfahren|essen|leben|boden|garten|osten|westen|norden|süden|faden|schaden|rahmen|namen|vermögen|vertrauen|zeichen|streben)$/u.test(
      noun,
    )
    ? [noun.slice(0, -1), noun.slice(0, -2)]
    : [];
};

/** A plural in -en has its singular's forms; one in -e may as well be a singular. */
const nounOrPlural = (word: string): string[] => {
  const single = singulars(word);
  const forms = single.flatMap(nounForms);
  // Öffnen, des Öffnens: it may as well be a verb made a noun.
  return single.length > 0 && word.endsWith('n')
    ? [word, `${word}s`, ...forms]
    : [...nounForms(word), ...forms];
};

/** e of -el and -er falls before an ending: dunkel, dunkle; teuer, teure. */
const adjectiveForms = (word: string): string[] => {
  const stem = /(?:el|(?:au|eu)er)$/u.test(word) ? `${word.slice(0, -2)}${word.slice(-1)}` : word;
  if (word === 'hoch') return [word, ...add('hoh', 'e en er es em')];
  return [word, ...add(stem, 'e en er es em')];
};

/** All forms of a German word, lower case. A word written with a capital is a noun or a name. */
export const inflectGerman = (word: string, name: boolean): readonly string[] => {
  const whole = WHOLE.get(word);
  if (whole !== undefined) return whole.split(' ');
  if (name) return nounOrPlural(word);
  if (/(?:[^aeiou]e|ie|[aeu]h?e|äe|ue)n$|(?:el|er)n$/u.test(word) || word === 'sein')
    return verbForms(word);
  return [...adjectiveForms(word), ...nounForms(word)];
};
