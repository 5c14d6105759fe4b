/**
 * Written text as words and phrases of the query, by the same tokeniser that reads the articles, so
 * that `l'usine`, `AT&T`, `3,5` and `350MW` mean what they are in a text. Two things become more than
 * a plain phrase: a hyphenated word is its parts or the joined word (`re-open` is `"re open" OR
 * reopen`), and a starred or exact word within quotes stands BEFORE/1 its neighbours.
 */

import { readWords } from '../text/words.ts';
import type { Query, Word } from './ast.ts';
import type { QueryProblem } from './problem.ts';

/** Written text and where it stands in the query's source. */
export type Piece = { readonly text: string; readonly start: number; readonly end: number };

/** A query, or why the text is none. */
export type Term =
  | { readonly query: Query; readonly problem?: never }
  | { readonly problem: QueryProblem; readonly query?: never };

type Part = { readonly text: string; readonly hyphenBefore: boolean };

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Fewest letters before and after a star: shorter ones would stand for half the dictionary. */
const BEGINS_LETTERS = 3;
const ENDS_LETTERS = 4;

const problem = (piece: Piece, message: string, wayOut: string): Term => ({
  problem: { start: piece.start, end: piece.end, message, wayOut },
});

/** The words of a text in order, each with whether a hyphen joins it to the one before. */
const partsOf = (text: string): readonly Part[] => {
  const { words, joined } = readWords(text);
  const glued = new Set(
    joined.flatMap(({ first, last }) =>
      Array.from({ length: last - first }, (_, index) => first + 1 + index),
    ),
  );
  return words.map(({ start, end }, index) => ({
    text: text.slice(start, end).replace(INVISIBLE, ''),
    hyphenBefore: glued.has(index),
  }));
};

const wordsOrPhrase = (texts: readonly string[], piece: Piece, exact: boolean): Query => {
  const { start, end } = piece;
  const [text = ''] = texts;
  return texts.length === 1
    ? { kind: 'word', text, exact, edge: 'whole', start, end }
    : { kind: 'phrase', words: texts, exact, start, end };
};

const joinHyphens = (parts: readonly Part[]): readonly string[] => {
  const joined: string[] = [];
  for (const { text, hyphenBefore } of parts) {
    if (hyphenBefore) joined[joined.length - 1] += text;
    else joined.push(text);
  }
  return joined;
};

/** Text without stars as a word or a phrase. */
const plainTerm = (piece: Piece, exact: boolean): Term => {
  const parts = partsOf(piece.text);
  if (parts.length === 0) {
    return problem(
      piece,
      `"${piece.text}" has no letter or digit, so there is nothing to find.`,
      'Leave it out, or write the word for it.',
    );
  }
  const asParts = wordsOrPhrase(
    parts.map(({ text }) => text),
    piece,
    exact,
  );
  if (exact || !parts.some(({ hyphenBefore }) => hyphenBefore)) return { query: asParts };
  const asOne = wordsOrPhrase(joinHyphens(parts), piece, exact);
  const { start, end } = piece;
  return { query: { kind: 'or', of: [asParts, asOne], start, end } };
};

/** `rouvr*` or `*werk`. */
const starredTerm = (piece: Piece, exact: boolean): Term => {
  const bare = piece.text.replace(/^\*|\*$/, '');
  if (bare.includes('*')) {
    return problem(
      piece,
      `"${piece.text}" has a star in the middle or on both sides; expected it at one end of the word.`,
      'Write the beginning (rouvr*) or the end (*werk), or several words with OR.',
    );
  }
  const [part, ...more] = partsOf(bare);
  if (part === undefined || more.length > 0) {
    return problem(
      piece,
      `A star goes with one word, and "${bare}" is ${part ? more.length + 1 : 'none'}.`,
      'For a word that may be anything write a NEAR/2 b; else put the star at one word: "site* industriel".',
    );
  }
  const edge: Word['edge'] = piece.text.startsWith('*') ? 'ends' : 'begins';
  const least = edge === 'ends' ? ENDS_LETTERS : BEGINS_LETTERS;
  if ([...part.text].length < least) {
    return problem(
      piece,
      `"${piece.text}" is too short: expected at least ${least} letters ${edge === 'ends' ? 'after' : 'before'} the star.`,
      'Write more letters, or the words themselves with OR.',
    );
  }
  const { start, end } = piece;
  return { query: { kind: 'word', text: part.text, exact, edge, start, end } };
};

/** Unquoted text: a word, with a star perhaps, or a phrase where the tokeniser finds several words. */
export const termOf = (piece: Piece, exact: boolean): Term =>
  piece.text.includes('*') ? starredTerm(piece, exact) : plainTerm(piece, exact);

/** The pieces of quoted text: words with a star or `=` alone, the others in runs. */
const quotedPieces = (content: Piece): readonly (Piece & { readonly special: boolean })[] => {
  const pieces: (Piece & { special: boolean })[] = [];
  for (const found of content.text.matchAll(/\S+/g)) {
    const start = found.index;
    const end = start + found[0].length;
    const special = /^=.|\*/.test(found[0]);
    const last = pieces.at(-1);
    if (last && !special && !last.special) pieces.pop();
    const from = last && !special && !last.special ? last.start - content.start : start;
    pieces.push({
      text: content.text.slice(from, end),
      start: content.start + from,
      end: content.start + end,
      special,
    });
  }
  return pieces;
};

const specialTerm = (piece: Piece, exact: boolean): Term =>
  piece.text.startsWith('=')
    ? termOf({ ...piece, text: piece.text.slice(1) }, true)
    : termOf(piece, exact);

/**
 * The text between quotes: one word is a word, several a phrase.
 * `content` is without the quotes; `whole` is the range with them.
 */
export const quotedTerm = (
  content: Piece,
  whole: Pick<Piece, 'start' | 'end'>,
  exact: boolean,
): Term => {
  const { start, end } = whole;
  const pieces = quotedPieces(content);
  if (!pieces.some(({ special }) => special)) {
    if (content.text.trim() === '') {
      return problem(
        { text: '', start, end },
        'There is nothing between these quotes.',
        'Write a word, or leave them out.',
      );
    }
    return plainTerm({ text: content.text, start, end }, exact);
  }
  let query: Query | undefined;
  for (const piece of pieces) {
    // A sign alone (a dash, a star's neighbour) takes no position in a text either.
    if (!piece.special && partsOf(piece.text).length === 0) continue;
    const term = specialTerm(piece, exact);
    if (term.problem) return term;
    query = query
      ? {
          kind: 'near',
          left: query,
          right: term.query,
          ordered: true,
          negated: false,
          within: 1,
          start,
          end,
        }
      : term.query;
  }
  return query ? { query } : plainTerm(content, exact);
};
