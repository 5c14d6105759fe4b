/**
 * Where the words of the topics stand in an article: one look at each word of the text, for all
 * topics at once.
 */

import { traitsOf, visible } from '../text/fold.ts';
import type { Entry, Lexicon, Lexicons } from './lexicon.ts';
import type { Reading } from './reading.ts';
import { type Span, sentenceAt, sentenceOf, type Text } from './text.ts';

/** For each leaf, its places in the order of the text; `has` may say yes to a leaf without places. */
export type Occurrences = Pick<ReadonlyMap<number, readonly Span[]>, 'has' | 'get'>;

const writtenAs = (text: Text, { first, last }: Span): string => {
  const written: string[] = [];
  for (let at = first; at <= last; at += 1) {
    written.push(visible(text.page.slice(text.starts[at], text.ends[at])));
  }
  return written.join('');
};

/** In a text all in capitals, a capital says nothing: under a tenth of small letters, and two words or more. */
const isAllCapitals = (text: Text, at: number): boolean => {
  const sentence = sentenceAt(text, sentenceOf(text, at));
  if (!sentence || sentence.first === sentence.last) return false;
  const written = text.page.slice(sentence.start, sentence.end);
  const small = written.match(/\p{Ll}/gu)?.length ?? 0;
  const capitals = written.match(/\p{Lu}/gu)?.length ?? 0;
  return small * 10 < small + capitals;
};

/** Whether words are written as is asked. */
export const isWritten = (text: Text, span: Span, asked: Entry['writing']): boolean => {
  if (!asked) return true;
  const found = traitsOf(writtenAs(text, span));
  const from = asked.atEnd ? found.length - asked.letters.length : 0;
  const fits = asked.letters.every(({ capital, accent }, i) => {
    const letter = found[from + i];
    return (!capital || letter?.capital) && (accent === '' || letter?.accent === accent);
  });
  return fits && !(asked.capitals && isAllCapitals(text, span.first));
};

/** Every entry for a folded word: whole, by its beginning, by its end. */
const entriesFor = (lexicon: Lexicon, folded: string): readonly Entry[] => {
  const whole = lexicon.whole.get(folded) ?? [];
  if (lexicon.begins.size === 0 && lexicon.ends.size === 0) return whole;
  const all = [...whole];
  for (const [length, forms] of lexicon.begins) {
    if (folded.length >= length) all.push(...(forms.get(folded.slice(0, length)) ?? []));
  }
  for (const [length, forms] of lexicon.ends) {
    if (folded.length >= length) all.push(...(forms.get(folded.slice(-length)) ?? []));
  }
  return all;
};

/** The lexicons that apply in a block, and what they have said of words so far. */
type Desk = {
  readonly lexicons: readonly Lexicon[];
  readonly answers: Map<string, readonly Entry[]>;
};

/** Answers kept, of one article and the next: a text repeats its language's words. */
const MOST_ANSWERS = 50_000;

const lookUp = (desk: Desk, folded: string): readonly Entry[] => {
  const known = desk.answers.get(folded);
  if (known) return known;
  const entries = desk.lexicons.flatMap((lexicon) => entriesFor(lexicon, folded));
  if (desk.answers.size >= MOST_ANSWERS) desk.answers.clear();
  desk.answers.set(folded, entries);
  return entries;
};

const newDesk = (lexicons: Lexicons, langs: readonly string[]): Desk => {
  const own = langs.flatMap((lang) =>
    lang !== 'any' && Object.hasOwn(lexicons, lang) ? [lexicons[lang as keyof Lexicons]] : [],
  );
  return { lexicons: [lexicons.any, ...own], answers: new Map() };
};

const desks = new WeakMap<Lexicons, Map<string, Desk>>();

const deskFor = (lexicons: Lexicons, langs: readonly string[]): Desk => {
  const byLangs = desks.get(lexicons) ?? new Map<string, Desk>();
  desks.set(lexicons, byLangs);
  const key = langs.join(' ');
  const desk = byLangs.get(key) ?? newDesk(lexicons, langs);
  byLangs.set(key, desk);
  return desk;
};

/** Notes a place of a leaf; the same place found by two forms is one. */
const addPlace = (found: Map<number, Span[]>, leaf: number, span: Span): void => {
  const spans = found.get(leaf);
  if (!spans) {
    found.set(leaf, [span]);
    return;
  }
  const before = spans.at(-1);
  if (before?.first !== span.first || before.last !== span.last) spans.push(span);
};

/** Finds the words of all topics in an article. */
export const findOccurrences = (
  lexicons: Lexicons,
  { text, folded, joined }: Reading,
): Occurrences => {
  const found = new Map<number, Span[]>();
  const byBlock = text.blocks.map(({ langs }) => deskFor(lexicons, langs));
  const note = (word: string, span: Span): void => {
    const desk = byBlock[text.blockOf[span.first] ?? -1];
    if (!desk) return;
    for (const entry of lookUp(desk, word)) {
      if (isWritten(text, span, entry.writing)) addPlace(found, entry.leaf, span);
    }
  };
  // In the order of the text, so that each leaf's places come out sorted.
  let next = 0;
  folded.forEach((word, at) => {
    note(word, { first: at, last: at });
    for (let one = joined[next]; one?.first === at; one = joined[next]) {
      note(one.folded, { first: one.first, last: one.last });
      next += 1;
    }
  });
  return found;
};
