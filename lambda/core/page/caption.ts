/**
 * Photo captions: at most 60 words with a credit. In a dump the caption is often glued to the
 * paragraph below, so the text goes on after the credit, in mid-line.
 */

import { countWords, isBlank, isLower, isUpper } from '../text/characters.ts';
import type { Span } from '../text/sentences.ts';
import { sentencesOf } from '../text/sentences.ts';
import { ALL_SMALL_WORDS } from '../text/smallwords.ts';

/** Longest caption, in words, and how far back of its credit it is looked for, in characters. */
const MOST_WORDS = 60;
const LOOK_BACK = 700;
/** So few words behind a credit are no text. */
const REST = 4;
const LONGEST_REST = 60;

/** Agencies that are credited for pictures only: their name is a credit by itself. */
const PICTURES =
  'Getty Images|Getty|Shutterstock|iStock(?:photo)?|Alamy(?: Stock Photo)?|picture[- ]alliance|Imago(?: Images)?|IMAGO(?: Images)?|AP Photo|AFP Photo|AFP PHOTO|Reuters Photo|EPA-EFE|Sipa(?: Press| USA)?|SIPA(?: PRESS)?|Abaca(?:press)?|MaxPPP|MAXPPP|Hans Lucas|Adobe Stock|Unsplash|Pixabay|dpa-Zentralbild|Depositphotos|Bestimage|NurPhoto|Zuma Press|ZUMA Press|Europa Press|РИА Фото';
/** Agencies of text and pictures: a credit only beside a marker or a slash. */
const AGENCIES =
  'AFP|Reuters|REUTERS|Associated Press|AP|dpa|DPA|EFE|ANSA|TASS|ТАСС|РИА Новости|Sputnik|Интерфакс|APA|Keystone|Belga|Xinhua|PA|PTI|Bloomberg|epd|afp|reuters|Коммерсантъ|PAP|Lusa|EPA|ANP|RIA Novosti|Anadolu|AA';

const CAPITALS = 'GETTY IMAGES|SHUTTERSTOCK|ALAMY|PICTURE ALLIANCE|ADOBE STOCK|AP PHOTO';

const MARKER =
  '©|\\([cC]\\)|℗|(?:Photos?|Photograph|Photographie|Picture|Image|Images|Foto|Fotos|Bild|Bilder|Imagen|Imágenes|Фото|Crédits?(?: photos?)?|Credits?|Photo credit|Bildnachweis|Image credit|Zdjęcie|Fot|Quelle|Cliché|PHOTO|FOTO|ФОТО|Image source|Archivfoto|Archivbild|Symbolbild|Symbolfoto|Illustration)[ \\u00a0.]?[:/,](?!/)|Photos? by|Foto de|Foto von|Photo de|Photo(?= (?:AFP|Reuters|AP|dpa|EFE)\\b)|Foto(?= (?:AFP|Reuters|AP|dpa|EFE)\\b)';

const NAMED = `(?:${PICTURES}|${CAPITALS}|${AGENCIES})`;
/** Names of people or papers; a capital after a slash or a comma goes on. */
const PERSON = "[\\p{Lu}][\\p{L}.’'-]{0,30}(?:[ \\u00a0][\\p{Lu}][\\p{L}.’'-]{0,30}){0,3}";
const JOIN = '[ \\u00a0]?(?:/|via|,|\\||–|-|&|und|et|and)[ \\u00a0]?';
/** Right behind a slash a name may be in small letters: "Gottschalk/photothek". */
const CHAIN = `(?:${NAMED}|${PERSON})(?:${JOIN}(?:${NAMED}|${PERSON}|Archives?|Archiv|FILE)|/\\p{Ll}[\\p{L}.-]{2,20}){0,4}`;

const SPACES = '[ \\u00a0\\u202f]{0,3}';
const CREDIT = new RegExp(
  [
    `(?<marked>(?:${MARKER})${SPACES}(?:${CHAIN}))`,
    `(?<![\\p{L}\\p{N}])(?<pair>${PERSON}${SPACES}/${SPACES}(?:${NAMED})(?:${JOIN}${NAMED}){0,3}|(?:REUTERS|Reuters|AFP|AP|dpa)/${PERSON}|(?<=\\s)\\|\\s(?:${NAMED})$|/${SPACES}${PERSON}${SPACES}\\((?:${NAMED})\\))(?![\\p{L}\\p{N}])`,
    `(?<![\\p{L}\\p{N}])(?<bare>(?:${PICTURES}|${CAPITALS})(?:(?:/|${SPACES}via${SPACES}|${SPACES}/${SPACES})(?:${NAMED}|${PERSON}))?)(?![\\p{L}\\p{N}])`,
  ].join('|'),
  'gu',
);

const LABELLED =
  /^(?:Image caption|Bildbeschreibung|Légende|Bildunterschrift|Photo caption|Caption|Photo d[’']illustration|Image d[’']illustration|Symbolbild|Archivbild|Photo|Foto|Фото|Imagen|Bild)\s?[:,–—-]\s/u;

/** A caption of [start, end): its range and why it is one. */
export type Caption = Span & { readonly rule: string };

const wordBefore = (page: string, start: number, at: number): string =>
  /[\p{L}’']+[\s\p{Cf}]*$/u
    .exec(page.slice(Math.max(start, at - 40), at))?.[0]
    .trim()
    .toLowerCase() ?? '';

/** Is a picture agency's bare name a credit here, and not the subject of a sentence? */
const isCreditAlone = (page: string, block: Span, at: number, after: number): boolean => {
  const before = page.slice(Math.max(block.start, at - 3), at);
  const setApart = /(?:[\u00a0\u202f\t\n]| {2}|[.)(|/–—©-] ?)$/u.test(before);
  const ends =
    after >= block.end || /^[\s.)]*$/u.test(page.slice(after, Math.min(block.end, after + 8)));
  const next = page.slice(after, after + 6).search(/[^\s).\]]/u);
  const goesOnAnew =
    ends || isUpper(page.charCodeAt(after + next)) || /["«“„(]/u.test(page.charAt(after + next));
  if (!goesOnAnew) return false;
  if (setApart) return true;
  const small = ALL_SMALL_WORDS.open.has(wordBefore(page, block.start, at));
  return (
    !small && countWords(page, block.start, at) >= 8 && isLower(page.charCodeAt(at - 2)) && !ends
  );
};

/**
 * The length of a credit without its last word, if that is the subject of the sentence that goes on
 * in small letters: "© Коммерсантъ / Фотобанк Завод выпускает". A name of one word is kept.
 */
const withoutSubject = (page: string, at: number, credit: string, knownEnd: number): number => {
  const end = at + credit.length;
  const next = /^\s(\p{Ll}+)/u.exec(page.slice(end, end + 30))?.[1];
  if (next === undefined || ALL_SMALL_WORDS.open.has(next)) return credit.length;
  const subject = /(?<=[\p{L}.])\s[\p{Lu}][\p{L}’'-]*$/u.exec(credit);
  return subject !== null && subject.index >= knownEnd ? subject.index : credit.length;
};

/** Cuts a credit's last name back where the next sentence is glued to it: "© Jean Dupont Le ministre". */
const creditEnd = (page: string, at: number, credit: string): number => {
  const words = [...credit.matchAll(/[\p{L}.’'-]+/gu)];
  const known = [...credit.matchAll(new RegExp(NAMED, 'gu'))].at(-1);
  const knownEnd = known === undefined ? 0 : known.index + known[0].length;
  const glued = words.find(
    ({ 0: word, index }) =>
      index > 2 &&
      index >= knownEnd &&
      isUpper(word.charCodeAt(0)) &&
      ALL_SMALL_WORDS.starters.has(word.toLowerCase()) &&
      /[\p{L}.]\s$/u.test(credit.slice(0, index)),
  );
  // After a known agency a further name that no slash joins is already text: "© AFP Moscou a".
  const tail = credit.slice(knownEnd);
  const cut =
    knownEnd > 0 && !/^\s?(?:[/,|&–-]|via)/u.test(tail)
      ? knownEnd
      : (glued?.index ?? credit.length);
  let end = at + (cut === credit.length ? withoutSubject(page, at, credit, knownEnd) : cut);
  while (isBlank(page.charCodeAt(end - 1))) end--;
  return end;
};

const captionStart = (page: string, start: number, credit: number): number | undefined => {
  if (credit - start <= LOOK_BACK && countWords(page, start, credit) <= MOST_WORDS) return start;
  const from = Math.max(start, credit - LOOK_BACK);
  const last = sentencesOf(page, from, credit).at(-1);
  if (last === undefined || (last.start === from && from > start)) return undefined;
  return countWords(page, last.start, credit) <= MOST_WORDS ? last.start : undefined;
};

const closeBrackets = (page: string, from: number, end: number): number => {
  let at = from;
  while (at < end && ')].'.includes(page.charAt(at))) at++;
  return at;
};

/** What every credit has something of: blocks without it are not searched further. */
const HINT = new RegExp(
  `[©℗/|]|\\([cC]\\)|photo|foto|фото|imag|picture|bild|cr[ée]dit|quelle|cliché|zdjęcie|fot\\.|illustration|${PICTURES}`,
  'iu',
);

const isLabelled = (page: string, start: number, end: number): boolean =>
  end - start <= LOOK_BACK &&
  LABELLED.test(page.slice(start, start + 30)) &&
  countWords(page, start, end) <= MOST_WORDS;

/** A credit that was found: where it is, its text, and whether it is an agency's bare name. */
type Credit = { readonly at: number; readonly text: string; readonly bare: boolean };

/**
 * A few words with no full stop are the rest of the credit: "/ Le Berry du soir"; but not a sentence
 * that breaks off: "Nach Angaben der Gewerkschaft".
 */
const isRestOfCredit = (rest: string): boolean => {
  if (rest === '' || countWords(rest) > REST || /[.!?…]|,\s*$/u.test(rest)) return false;
  const opener = /^\s*(\p{Lu}\p{L}*['’]?)\s?\p{L}/u
    .exec(rest)?.[1]
    ?.toLowerCase()
    .replace('’', "'");
  return opener === undefined || !ALL_SMALL_WORDS.starters.has(opener);
};

/** The caption that a credit in the block belongs to, unless its name is used as a name. */
const captionOf = (page: string, block: Span, credit: Credit): Caption | undefined => {
  const { start, end } = block;
  const { at, text, bare } = credit;
  const after = bare ? at + text.length : creditEnd(page, at, text);
  if (bare && !isCreditAlone(page, block, at, after)) return undefined;
  const from = captionStart(page, start, at);
  if (from === undefined) return undefined;
  const rule = `caption: credit "${page.slice(at, after)}"`;
  const close = closeBrackets(page, after, end);
  const rest = end - close > LONGEST_REST ? '' : page.slice(close, end);
  return { start: from, end: isRestOfCredit(rest) ? end : close, rule };
};

/** The captions of [start, end), in order. */
export const captionsIn = (page: string, start: number, end: number): readonly Caption[] => {
  if (isLabelled(page, start, end)) return [{ start, end, rule: 'caption: says so' }];
  const text = page.slice(start, end);
  if (!HINT.test(text)) return [];
  const captions: Caption[] = [];
  let from = start;
  // A line break inside a credit is a blank; the length stays.
  for (const match of text.replace(/[\r\n]/g, ' ').matchAll(CREDIT)) {
    const at = start + match.index;
    const credit = { at, text: match[0], bare: match.groups?.['bare'] !== undefined };
    const caption = at < from ? undefined : captionOf(page, { start: from, end }, credit);
    if (caption === undefined) continue;
    captions.push(caption);
    from = caption.end;
  }
  return captions;
};
