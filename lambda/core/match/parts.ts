/**
 * A word of a query as texts are searched for it: its parts side by side (`l'usine` without its article),
 * or, if it is hyphenated, all of it as one.
 */

import type { Phrase, Word } from '../query/ast.ts';
import { readWords } from '../text/words.ts';

/** A word's parts in order, and, of a hyphenated one, their letters as one word. */
export type Parts = { readonly parts: readonly Word[]; readonly joined: Word | undefined };

/** The parts of a word; the mark of an open end stays with the part that it stands at. */
export const partsOf = (word: Word): Parts => {
  const { words, joined } = readWords(word.text);
  const last = words.length - 1;
  const open = word.edge === 'ends' ? 0 : last;
  const parts = words.map(({ start, end }, at) => ({
    ...word,
    text: word.text.slice(start, end),
    edge: at === open ? word.edge : 'whole',
  }));
  const [whole] = joined;
  const isWhole = whole?.first === 0 && whole.last === last && !word.exact;
  const text = parts.map((part) => part.text).join('');
  return { parts, joined: isWhole ? { ...word, text } : undefined };
};

/** The words of a phrase. */
export const wordsOfPhrase = ({ words, exact, start, end }: Phrase): readonly Word[] =>
  words.map((text) => ({ kind: 'word', text, exact, edge: 'whole', start, end }));
