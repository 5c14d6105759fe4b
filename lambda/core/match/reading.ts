/**
 * An article's words read one by one into strings: the plain reading, which the one-pass scanner must
 * agree with.
 */

import type { Article } from '../article.ts';
import { readWords } from '../text/words.ts';
import { type Span, type Text, textOf } from './text.ts';

/** A text with its words as a reader compares them. */
export type Reading = {
  readonly text: Text;
  /** For each word, its folded form. */
  readonly folded: readonly string[];
  /** Hyphenated words written as one, by their first word. */
  readonly joined: readonly (Span & { readonly folded: string })[];
};

/** Reads the words of all blocks. */
export const readArticle = (page: string, article: Article): Reading => {
  const folded: string[] = [];
  const joined: (Span & { folded: string })[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const firsts: number[] = [];
  for (const block of article.blocks) {
    const base = folded.length;
    firsts.push(base);
    const read = readWords(page, block.start, block.end);
    for (const word of read.words) {
      folded.push(word.folded);
      starts.push(word.start);
      ends.push(word.end);
    }
    for (const word of read.joined) {
      joined.push({ folded: word.folded, first: base + word.first, last: base + word.last });
    }
  }
  const words = { starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
  return { text: textOf(page, article, { ...words, size: folded.length, firsts }), folded, joined };
};
