/**
 * An article read for matching: its words numbered from 0 through all blocks, each with its block
 * and its sentence. A sentence never leaves its block. Sentences are found only in blocks that somebody
 * asks about: most articles concern nobody.
 */

import type { Article, Zone } from '../article.ts';
import { sentencesOf } from '../text/sentences.ts';

/** Words `first` to `last` of the article, in one block. */
export type Span = { readonly first: number; readonly last: number };

/** A sentence: its words, and its range in the page. It is known by the number of its first word. */
type Sentence = Span & { readonly start: number; readonly end: number };

/** A block: its words, its range in the page, and what the article says of it. */
type Part = Sentence & { readonly zone: Zone; readonly langs: readonly string[] };

/** The words of an article. What is asked of sentences goes through the functions below. */
export type Text = {
  readonly page: string;
  /** How many words there are; the lists by word may be longer. */
  readonly size: number;
  /** For each word, its range in the page and the number of its block. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly blockOf: Int32Array;
  readonly blocks: readonly Part[];
  /** For each word, the first word of its sentence; -1 until its block was asked about. */
  readonly sentenceOf: Int32Array;
  /** The sentences known, by their first word. */
  readonly sentences: Map<number, Sentence>;
};

/** A block has at most this many words, so that NEAR/p stays linear: what is longer is cut at a sentence (DESIGN §3). */
const MOST_WORDS = 2000;

/** The number of the first word from `from` on that does not start before `end`. */
const wordsBefore = ({ starts }: Text, [from, to]: readonly [number, number], end: number) => {
  let next = from;
  while (next < to && (starts[next] ?? end) < end) next += 1;
  return next;
};

/** Finds the sentences of a block. */
const readSentences = (text: Text, block: Part): void => {
  const to = block.last + 1;
  let next = block.first;
  for (const { start, end } of sentencesOf(text.page, block.start, block.end)) {
    const after = wordsBefore(text, [next, to], end);
    if (after === next) continue;
    text.sentenceOf.fill(next, next, after);
    const last = after - 1;
    text.sentences.set(next, {
      first: next,
      last,
      start,
      end: Math.max(end, text.ends[last] ?? end),
    });
    next = after;
  }
};

/** The sentence of a word, by the number of its first word; -1 for no word. */
export const sentenceOf = (text: Text, word: number): number => {
  if (word < 0 || word >= text.size) return -1;
  const known = text.sentenceOf[word] ?? -1;
  if (known >= 0) return known;
  const block = text.blocks[text.blockOf[word] ?? -1];
  if (block) readSentences(text, block);
  return text.sentenceOf[word] ?? -1;
};

/** The sentence that `sentenceOf` named. */
export const sentenceAt = (text: Text, sentence: number): Sentence | undefined =>
  text.sentences.get(sentence);

/** The pieces of a block: itself, or, if it is too long, runs of whole sentences. */
const piecesOf = (text: Text, block: Part): readonly Part[] => {
  if (block.last - block.first < MOST_WORDS) return [block];
  readSentences(text, block);
  const pieces: Part[] = [];
  let piece = { ...block, last: block.first - 1 };
  for (let first = block.first; first <= block.last; ) {
    const sentence = text.sentences.get(first);
    const last = sentence?.last ?? block.last;
    if (last - piece.first >= MOST_WORDS && piece.last >= piece.first) {
      pieces.push(piece);
      piece = { ...block, first, start: sentence?.start ?? block.start };
    }
    piece = { ...piece, last, end: sentence?.end ?? block.end };
    first = last + 1;
  }
  pieces.push(piece);
  return pieces;
};

/** The words of an article, as a reader of blocks finds them. */
export type Words = Pick<Text, 'size' | 'starts' | 'ends'> & {
  /** For each block, the number of its first word. */
  readonly firsts: ArrayLike<number>;
};

/** Lists that the text may use; at least as long as there are words. */
export type Room = Pick<Text, 'blockOf' | 'sentenceOf'>;

/** Room for so many words. */
export const newRoom = (size: number): Room => ({
  blockOf: new Int32Array(size),
  sentenceOf: new Int32Array(size),
});

/** The text of an article from its words. */
export const textOf = (
  page: string,
  { blocks }: Article,
  words: Words,
  room: Room = newRoom(words.size),
): Text => {
  const { size, starts, ends, firsts } = words;
  const parts: Part[] = [];
  const text = { page, size, starts, ends, ...room, blocks: parts, sentences: new Map() };
  room.sentenceOf.fill(-1, 0, size);
  for (const [number, { start, end, zone, langs }] of blocks.entries()) {
    const first = firsts[number] ?? size;
    const last = (firsts[number + 1] ?? size) - 1;
    for (const part of piecesOf(text, { first, last, start, end, zone, langs })) {
      if (part.last >= part.first) room.blockOf.fill(parts.length, part.first, part.last + 1);
      parts.push(part);
    }
  }
  return text;
};
