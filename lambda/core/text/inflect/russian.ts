/**
 * Russian words: cases of nouns and adjectives by their ending, verbs by their infinitive, with past,
 * participles and adverbial participle. A verb finds its own aspect only. ё is written or not: it
 * folds away.
 */

import { conjugateRussian } from './russian-verbs.ts';

const add = (stem: string, ends: string): string[] =>
  ends.split(' ').map((end) => stem + (end === '-' ? '' : end));

const VELAR = /[гкхжчшщ]$/u;
const HUSHING = /[жчшщц]$/u;

/** Adjectives and participles: hard, soft and mixed endings. */
const declineAdjective = (word: string): string[] => {
  const reflexive = word.endsWith('ся') ? 'ся' : '';
  const stem = word.slice(0, -2 - reflexive.length);
  const soft = word.startsWith('ий', stem.length) && !VELAR.test(stem);
  const ends = soft
    ? 'ий его ему им ем яя ей юю ею ее ие их ими'
    : `${/[гкхжчшщ]$/u.test(stem) ? 'ий им их ими' : 'ый ым ых ыми'} ого его ому ему ом ем ой ая ую ою ей ее ое ие ые`;
  return add(stem, ends).map((form) => form + reflexive);
};

/** Nouns in -ок that keep their vowel. */
const KEEPS_OK = /(?:игр|пот|прит|отт|^ист|вост|водост|пор|прор|ср|бл)ок$/u;

/** Vowels that stand before the last consonant in one case and fall in the others: рынок, рынка. */
const withoutFleeting = (word: string): string | undefined => {
  if (/[^аеёиоуыэюя]ок$/u.test(word) && word.length > 4 && !KEEPS_OK.test(word))
    return `${word.slice(0, -2)}к`;
  if (/[аеёиоуыэюя]ец$/u.test(word)) return `${word.slice(0, -2)}йц`;
  if (/лец$/u.test(word)) return `${word.slice(0, -2)}ьц`;
  if (/[^аеёиоуыэюя]ец$/u.test(word)) return `${word.slice(0, -2)}ц`;
  if (/[^аеёиоуыэюя]ень$/u.test(word)) return `${word.slice(0, -3)}н`;
  return {
    заем: 'займ',
    заём: 'займ',
    рот: 'рт',
    лоб: 'лб',
    лев: 'льв',
    лед: 'льд',
    лёд: 'льд',
    угол: 'угл',
    уголь: 'угл',
    огонь: 'огн',
  }[word];
};

/**
 * Genitive plural of nouns in -а, -я, -о, -е: nothing after the stem, and a vowel between its last
 * consonants where it needs one (сделок, писем, компаний); which vowel is not to be seen.
 */
const bare = (stem: string): string[] => {
  if (/[ьй][^аеёиоуыэюя]$/u.test(stem)) return [stem.replace(/[ьй](.)$/u, 'е$1'), stem];
  if (!/[^аеёиоуыэюя][бкклмнрц]$/u.test(stem)) return [stem];
  return [stem, stem.replace(/(.)$/u, 'е$1'), stem.replace(/(.)$/u, 'о$1')];
};

const masculineHard = (stem: string): string[] => {
  const y = VELAR.test(stem) ? 'и' : 'ы';
  const om = HUSHING.test(stem) ? 'ем ом' : 'ом';
  const genitive = /[жчшщ]$/u.test(stem) ? 'ей' : stem.endsWith('ц') ? 'ев ов' : 'ов';
  return add(stem, `а у ${om} е ${y} ${genitive} ам ами ах`);
};

/** Family names in -ов, -ев, -ин take endings of their own beside: Путиным, Путиной. */
const familyName = (word: string): string[] =>
  /(?:[оеё]в|[иы]н)$/u.test(word) ? add(word, 'ым ой ы ых ыми') : [];

/** Nouns whose last two letters say all: what takes the place of the last. */
const BY_ENDING: Readonly<Record<string, string>> = {
  ия: 'я и ю ей й ям ями ях',
  ие: 'е я ю ем и й ям ями ях',
  ье: 'е я ю ем и ям ями ях',
  ий: 'й я ю ем и ев ям ями ях',
};

/** Nouns by their last letter. */
const BY_LAST: Readonly<Record<string, (word: string, stem: string) => string[]>> = {
  а: (_, stem) => [
    ...add(stem, `а ${VELAR.test(stem) ? 'и' : 'ы'} е у ой ою ей ам ами ах`),
    ...bare(stem),
  ],
  я: (_, stem) => [
    ...add(stem, 'я и е ю ей ею ям ями ях й'),
    ...bare(stem).flatMap((form) => [form, `${form}ь`]),
    ...(stem.endsWith('ь') ? [`${stem.slice(0, -1)}ей`] : []),
  ],
  о: (_, stem) => [...add(stem, 'о а у ом е ам ами ах'), ...bare(stem)],
  е: (_, stem) => [...add(stem, 'е я а ю у ем и ям ам ями ами ях ах ей'), ...bare(stem)],
  й: (_, stem) => add(stem, 'й я ю ем е и ев ёв ям ями ях'),
  ь: (word, stem) => [
    word,
    ...add(withoutFleeting(word) ?? stem, 'и я ю ем ём е ей ям ями ях'),
    ...(HUSHING.test(stem) ? add(stem, 'ам ами ах') : []),
    `${stem}ью`,
  ],
};

/** Nouns with another stem in the plural or the cases. */
export const IRREGULAR_RUSSIAN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    человек: 'человека человеку человеком человеке люди людей людям людьми людях',
    друг: 'друга другу другом друге друзья друзей друзьям друзьями друзьях',
    брат: 'брата брату братом брате братья братьев братьям братьями братьях',
    сын: 'сына сыну сыном сыне сыновья сыновей сыновьям сыновьями сыновьях',
    мать: 'матери матерью матерей матерям матерями матерях',
    дочь: 'дочери дочерью дочерей дочерям дочерьми дочерях',
    церковь: 'церкви церковью церквей церквям церквями церквях',
    ребенок: 'ребенка ребенку ребенком ребенке дети детей детям детьми детях',
    год: 'года году годом годе годы годов лет годам годами годах',
    судно: 'судна судну судном судне суда судов судам судами судах',
  }),
);

/** Borrowed nouns that never change, alone or as the last part of a compound. */
const INDECLINABLE =
  /(?:эмбарго|авто|метро|депо|бюро|евро|кино|радио|видео|фото|казино|табло|сальдо|нетто|брутто|досье|шоссе|реле|резюме|коммюнике|кафе|купе)$/u;

const nounForms = (word: string): string[] => {
  if (INDECLINABLE.test(word)) return [word];
  const irregular = IRREGULAR_RUSSIAN.get(word);
  if (irregular !== undefined) return [word, ...irregular.split(' ')];
  const stem = word.slice(0, -1);
  const listed = BY_ENDING[word.slice(-2)];
  if (listed) return add(stem, listed);
  if (word.endsWith('мя')) return [word, ...add(`${stem}ен`, '- и ем а ам ами ах')];
  const byLast = BY_LAST[word.slice(-1)];
  if (byLast) return byLast(word, stem);
  if (/[иуыэю]$/u.test(word)) return [word];
  return [word, ...masculineHard(withoutFleeting(word) ?? word), ...familyName(word)];
};

/** Adjectives in -ой and -ый always, in -ий unless a noun in -ий is listed. */
const NOUNS_IY =
  /(?:арий|орий|ерий|ений|алий|мний|рций|стий|илий|гений|комментарий|сценарий|критерий)$/u;
const NOUNS_OY =
  /(?:бой|строй|слой|рой|герой|покой|устой|простой|застой|крой|рабой|перебой|сбой|отбой|убой|забой)$/u;
const isAdjective = (word: string): boolean =>
  (/ый(?:ся)?$/u.test(word) || /[а-яё]{2}ий(?:ся)?$/u.test(word) || /[а-яё]{3}ой$/u.test(word)) &&
  !NOUNS_IY.test(word) &&
  !NOUNS_OY.test(word);

/** Nouns in -чие and -жие: наличие, противоречие, оружие; рабочие and прочие are adjectives. */
const NOUNS_IE = /(?:(?<!рабо|про|горя|я|лету|могу|кипу|колю)ч|оруж)ие$/u;

/** Feminine, neuter or plural of an adjective as given; -ие is one after few letters only (закрытие). */
const adjectiveLemma = (word: string): string | undefined => {
  if (NOUNS_IE.test(word)) return undefined;
  const found = /^(.{2,}[нвкгхжшчщтдмлс])(?:ая|ое|ые|яя|ее)$|^(.{2,}(?:[кгхжшчщ]|[дзш]н))ие$/u.exec(
    word,
  );
  const stem = found?.[1] ?? found?.[2];
  if (stem === undefined) return undefined;
  const soft = /(?:яя|ее|ие)$/u.test(word) || VELAR.test(stem);
  return `${stem}${soft ? 'ий' : 'ый'}`;
};

/** Singulars that a plural as given may come from. */
const singulars = (word: string): string[] => {
  const stem = word.slice(0, -1);
  if (word.endsWith('ции') || word.endsWith('сии') || word.endsWith('нии') || word.endsWith('рии'))
    return [`${stem}я`, ...(/ании$|ении$/u.test(word) ? [`${stem}е`] : [])];
  if (/ния$/u.test(word) && /[ае]ния$/u.test(word)) return [`${stem}е`];
  if (word.endsWith('ы')) return [stem, `${stem}а`];
  if (/[гкхжчшщ]и$/u.test(word)) return [stem, `${stem}а`];
  return [];
};

/** All forms of a Russian word, lower case. */
export const inflectRussian = (word: string, name: boolean): readonly string[] => {
  const verb = name ? undefined : conjugateRussian(word);
  if (verb) return verb;
  if (isAdjective(word)) return declineAdjective(word);
  const lemma = adjectiveLemma(word);
  if (lemma !== undefined) return declineAdjective(lemma);
  const single = name ? [] : singulars(word);
  if (single.length === 0) return nounForms(word);
  // компания is a singular, решения a plural: what ends in -ия may be either.
  const own = word.endsWith('я') ? nounForms(word) : [word];
  return [...own, ...single.flatMap(nounForms)];
};
