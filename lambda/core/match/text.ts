/**
 * An article read for matching: its words numbered from 0 through all blocks, each with its block
 * and its sentence. A sentence never leaves its block.
 */

import type { Article, Zone } from '../article.ts';
import { sentencesOf } from '../text/sentences.ts';
import { readWords, type Word } from '../text/words.ts';

/** Words `first` to `last` of the article, in one block. */
export type Span = { readonly first: number; readonly last: number };

/** A sentence: its words, and its range in the page. */
type Sentence = Span & { readonly start: number; readonly end: number };

/** A block: its words, and what the article says of it. */
type Part = Span & { readonly zone: Zone; readonly langs: readonly string[] };

/** The words of an article. */
export type Text = {
  readonly page: string;
  readonly words: readonly Word[];
  /** Hyphenated words written as one. */
  readonly joined: readonly (Span & { readonly folded: string })[];
  readonly sentences: readonly Sentence[];
  readonly blocks: readonly Part[];
  /** For each word, the number of its sentence and of its block. */
  readonly sentenceOf: readonly number[];
  readonly blockOf: readonly number[];
};

/** The number of the first word from `from` on that does not start before `end`. */
const wordsBefore = (words: readonly Word[], from: number, end: number): number => {
  let next = from;
  while (next < words.length && (words[next]?.start ?? end) < end) next += 1;
  return next;
};

/** Reads the words of all blocks once. */
export const readArticle = (page: string, article: Article): Text => {
  const words: Word[] = [];
  const joined: (Span & { folded: string })[] = [];
  const sentences: Sentence[] = [];
  const blocks: Part[] = [];
  const sentenceOf: number[] = [];
  const blockOf: number[] = [];
  for (const block of article.blocks) {
    const base = words.length;
    const read = readWords(page, block.start, block.end);
    for (const word of read.words) words.push(word);
    for (const word of read.joined) {
      joined.push({ folded: word.folded, first: base + word.first, last: base + word.last });
    }
    let next = base;
    for (const { start, end } of sentencesOf(page, block.start, block.end)) {
      const after = wordsBefore(words, next, end);
      if (after === next) continue;
      for (let at = next; at < after; at += 1) {
        sentenceOf.push(sentences.length);
        blockOf.push(blocks.length);
      }
      const lastEnd = words[after - 1]?.end ?? end;
      sentences.push({ first: next, last: after - 1, start, end: Math.max(end, lastEnd) });
      next = after;
    }
    const { zone, langs } = block;
    blocks.push({ first: base, last: words.length - 1, zone, langs });
  }
  return { page, words, joined, sentences, blocks, sentenceOf, blockOf };
};
