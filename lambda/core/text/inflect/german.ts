/**
 * German words. A verb by its infinitive; a noun gets the endings of its class by its own ending; an
 * umlaut folds away, so only its spelling with e (Vertraege) makes a difference. What is neither is
 * an adjective.
 */

import { conjugateGerman, strongParticiple } from './german-verbs.ts';

const add = (stem: string, ends: string): string[] =>
  ends.split(' ').map((end) => stem + (end === '-' ? '' : end));

/** Nouns with a plural in -er; the last part of a compound counts. */
const PLURAL_ER =
  /(?:land|haus|buch|bild|kind|dorf|gut|amt|rad|feld|geld|glied|wort|volk|wald|mann|geist|holz|dach|fach|blatt|brett|band|bad|glas|grab|lied|licht|loch|nest|schloss|schwert|tal|weib|gesicht|gespenst|kraut|huhn|kalb|lamm|ei|mitglied|(?:irr|reich|eigen|wachs|alter|bürger|fürsten|heilig)tum)$/u;
/** Nouns in -er, -el and -en whose plural is told by the umlaut alone. */
const TAKES_UMLAUT =
  /(?:vater|mutter|bruder|tochter|kloster|acker|hammer|apfel|nagel|mantel|vogel|mangel|handel|sattel|schnabel|garten|laden|hafen|ofen|graben|schaden|boden|bogen|faden|kasten|magen|wagen)$/u;
/** Those of them with a plural in -e as well: Worte, Bände, Lande. */
const BOTH_PLURALS = /(?:wort|band|mann|gesicht|licht|tuch|denkmal)$/u;
/** Weak masculine nouns and the like: -en in all other cases. */
const WEAK = /(?:ent|ant|ist|[a-zäöü]{3}at|oge|arch|graf|nom|soph|kunde|herr|mensch|held|bär)$/u;
const FEMININE =
  /(?:(?<!spr|schw)ung|heit|keit|schaft|(?<!stad)ion|tät|ei|[^e]ik|ur|enz|(?<!kr|gl|\bt)anz|ie)$/u;
/** Adjectives and participles made nouns: der Vorsitzende, ein Beschäftigter. */
const ADJECTIVAL = /(?:.{4}end|igt|ellt|[dg]net|etzt|wandt|wählt|fangen|storben|los|deutsch)e$/u;
/** Of Latin: Virus, Basis, Zentrum; not Haus, Preis, Raum, Irrtum. */
const LATIN = /(?:[^aeo]us|[^aeo]is|[^au]um|(?:[aeo]|useu|[sv]acu)um)$/u;
/** Heads of compounds with a plural in -e, by which a plural as given is known. */
const PLURAL_E =
  /(?:werke|betriebe|jahre|preise|geschäfte|projekte|produkte|gespräche|angebote|verbote|gesetze|ergebnisse|schritte|(?<!mon|repor|sabo)tage|monate|gase|öle|streiks|verluste|gewinne|konflikte|exporte|importe|kredite|abkommen|märkte|lager)$/u;

const umlauted = (noun: string): string =>
  noun.replace(/(?:au|[aou])(?=[^aou]*$)/u, (vowel) =>
    vowel === 'au' ? 'äu' : ({ a: 'ä', o: 'ö', u: 'ü' }[vowel] ?? vowel),
  );

/** Foreign words with a plural in -s, and what takes the place of a Latin ending: Firma, Firmen. */
const borrowed = (noun: string): string[] | undefined => {
  if (LATIN.test(noun) && !PLURAL_ER.test(noun) && noun.length > 4) {
    const own = noun.endsWith('us') ? add(noun, 'se sen') : [`${noun}s`];
    return [noun, ...own, noun.replace(/(?:us|is|um)$/u, 'en')];
  }
  if (noun.endsWith('ion')) return [noun, `${noun}s`, noun.replace(/on$/u, 'en')];
  if (/(?:kont|risik|sald)o$/u.test(noun)) return [noun, `${noun}s`, `${noun.slice(0, -1)}en`];
  if (noun.endsWith('a')) return [noun, `${noun}s`, `${noun.slice(0, -1)}en`];
  const takesS = /(?:[iouy]|ing|team|job|boss|deal|start-?up|fan|club|park|streik)$/u;
  return takesS.test(noun) ? [noun, `${noun}s`] : undefined;
};

/** Nouns in -er, -el, -en, -chen: the plural is as the singular, or has an umlaut. */
const inLiquid = (noun: string): string[] => {
  const ends = noun.endsWith('n') ? '- s' : '- s n';
  if (!TAKES_UMLAUT.test(noun)) return add(noun, ends);
  return [...add(noun, ends), ...add(umlauted(noun), noun.endsWith('n') ? '-' : '- n')];
};

const nounForms = (noun: string): string[] => {
  if (noun.endsWith('nis')) return [noun, ...add(`${noun}se`, '- n s')];
  if (FEMININE.test(noun)) return [noun, `${noun}${noun.endsWith('ie') ? 'n' : 'en'}`];
  const foreign = borrowed(noun);
  if (foreign) return foreign;
  if (/[^aeiou]in$/u.test(noun)) return [noun, `${noun}nen`, ...add(noun, 's e en')];
  if (ADJECTIVAL.test(noun)) return add(noun, '- n r m');
  if (noun.endsWith('e')) return [noun, ...add(noun, 'n s')];
  if (/(?:er|el|en|chen|lein)$/u.test(noun)) return inLiquid(noun);
  if (noun.endsWith('bau')) return [noun, ...add(noun, 's es e en ten')];
  if (WEAK.test(noun)) return [noun, ...add(noun, 'en n s es e')];
  const changed = umlauted(noun);
  if (!PLURAL_ER.test(noun)) return [noun, ...add(noun, 's es e en'), ...add(changed, 'e en')];
  const both = BOTH_PLURALS.test(noun) ? [...add(noun, 'en'), ...add(changed, 'e en')] : [];
  return [noun, ...add(noun, 's es e'), ...both, ...add(changed, 'er ern'), ...add(noun, 'er ern')];
};

/** Plurals that change the end of a word, in compounds too (Baufirmen, Einkaufszentren), and that end. */
const BORROWED_PLURALS: readonly (readonly [RegExp, string])[] = [
  [/(?<=firm|them|dram)en$/u, 'a'],
  [/(?<=kont|risik|sald)en$/u, 'o'],
  [
    /(?<=zentr|muse|(?:minister|kriter|grem|stad|med|gymnas|konsort|territor|stipend|pod)i)en$/u,
    'um',
  ],
];

/** The singular that a plural as given may come from. */
const singulars = (noun: string): string[] => {
  const changed = BORROWED_PLURALS.find(([plural]) => plural.test(noun));
  if (changed) return [noun.replace(...changed)];
  if (noun.endsWith('er') && ADJECTIVAL.test(noun.slice(0, -1))) return [noun.slice(0, -1)];
  if (/(?:ungen|heiten|keiten|schaften|ionen|täten|eien|iken|uren|enzen|anzen)$/u.test(noun))
    return [noun.slice(0, -2)];
  if (/innen$/u.test(noun)) return [noun.slice(0, -3)];
  if (/nisse$/u.test(noun)) return [noun.slice(0, -2)];
  if (PLURAL_E.test(noun) && noun.endsWith('e')) return [noun.slice(0, -1)];
  if (
    /(?:äu|[äöü])[^aeiouäöü]+e$/u.test(noun) &&
    !/(?:läge|züge|höhe|größe|stärke|nähe|lücke|brücke|küste|güte|hürde|bühne|sätze|blüte|hütte|mühle|stätte|wärme|gemälde|ablöse|kürze|länge|schwäche|fläche|kälte|härte|menge|mütze|tüte|rübe|säure|säule|lüge|süße|dürre|prämie|düse|münze|würde|mühe|blöße|säge|träne|hölle|gebäude|geräte)$/u.test(
      noun,
    )
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

/** An adjective as given with an ending; -en only where no verb ends so (veröffentlichen). */
const WITH_ENDING =
  /^(.{2,}(?:(?<![mfwz]|fr)isch|lich|sam|bar|los|haft|iv|är))(?:e|er|es|em)$|^(.{3,}(?<![mfwz]|fr)isch)en$/u;

/** e of -el and -er falls before an ending: dunkel, dunkle; teuer, teure. */
const adjectiveForms = (word: string): string[] => {
  const stem = /(?:el|(?:au|eu)er)$/u.test(word) ? `${word.slice(0, -2)}${word.slice(-1)}` : word;
  if (word === 'hoch') return [word, ...add('hoh', 'e en er es em')];
  return [word, ...add(stem, 'e en er es em')];
};

/** All forms of a German word, lower case. A word written with a capital is a noun or a name. */
export const inflectGerman = (word: string, name: boolean): readonly string[] => {
  if (name) return nounOrPlural(word);
  const found = WITH_ENDING.exec(word);
  const stem = found?.[1] ?? found?.[2];
  if (stem !== undefined) return adjectiveForms(stem);
  const participle = strongParticiple(word);
  if (participle) return participle;
  if (/(?:[^aeiou]e|ie|[aeu]h?e|äe|ue)n$|(?:el|er)n$/u.test(word) || /^(?:sein|tun)$/u.test(word))
    return conjugateGerman(word);
  return [...adjectiveForms(word), ...nounForms(word)];
};
