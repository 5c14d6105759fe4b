/**
 * The luwak benchmark's queries (AND of words and prefixes) and texts, in the folder that `VIGIE_DATA`
 * names: a check of the matcher against brute force.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../lambda/core/article.ts';
import type { Query } from '../../lambda/core/query/ast.ts';
import { fold } from '../../lambda/core/text/fold.ts';
import { readWords } from '../../lambda/core/text/words.ts';
import type { Topic } from '../../lambda/core/topic/topic.ts';
import type { Sample } from './corpus.ts';

type Term = { readonly text: string; readonly begins: boolean };

const at = { start: 0, end: 0 };

const termsOf = (line: string): readonly Term[] =>
  line.split(' ').map((term) => ({
    text: term.replace(/^\+|\*$/g, ''),
    begins: term.endsWith('*'),
  }));

const topicOf = (terms: readonly Term[], number: number): Topic => {
  const words = terms.map(
    ({ text, begins }): Query => ({
      ...{ kind: 'word', text, exact: true, edge: begins ? 'begins' : 'whole' },
      ...at,
    }),
  );
  const [only] = words;
  const match: Query = only && words.length === 1 ? only : { kind: 'and', of: words, ...at };
  return { id: `q${number}`, title: {}, concepts: {}, match, aspects: [] };
};

const sampleOf = (page: string, number: number): Sample => {
  const blocks = [{ start: 0, end: page.length, zone: 'body' as const, langs: ['en'] }];
  const says = { id: `d${number}`, title: '', lang: 'en', source: 'luwak', textHash: '', blocks };
  const article: Article = { ...says, kind: 'story', start: 0, end: page.length };
  return { page, article };
};

/** A word of a text: as a reader compares it, and as it was written, in small letters. */
type Seen = { readonly folded: string; readonly written: string };

const isSame = (word: Seen | undefined, text: string, begins: boolean): boolean => {
  if (!word) return false;
  const asked = fold(text);
  const has = begins ? word.folded.startsWith(asked) : word.folded === asked;
  // An accent that is written must be there.
  return has && (asked === text || word.written.startsWith(text));
};

/** Whether a term stands in a text; one that the tokeniser cuts (38rf) as words side by side. */
const stands = (words: readonly Seen[], { text, begins }: Term): boolean => {
  const parts = readWords(text).words.map(({ start, end }) => text.slice(start, end));
  return words.some((_, at) =>
    parts.every((part, i) => isSame(words[at + i], part, begins && i === parts.length - 1)),
  );
};

/** Pairs of a query and a text that holds all its terms, by looking at every word of every text. */
const bruteForce = (
  queries: readonly (readonly Term[])[],
  has: (term: Term, text: number) => boolean,
  texts: number,
): number => {
  const known = new Map<string, boolean[]>();
  for (const term of queries.flat()) {
    const key = `${term.text} ${term.begins}`;
    if (!known.has(key))
      known.set(
        key,
        Array.from({ length: texts }, (_, text) => has(term, text)),
      );
  }
  const holds = (term: Term, text: number): boolean =>
    known.get(`${term.text} ${term.begins}`)?.[text] ?? false;
  let pairs = 0;
  for (let text = 0; text < texts; text += 1)
    for (const terms of queries) if (terms.every((term) => holds(term, text))) pairs += 1;
  return pairs;
};

/** Queries as topics, texts as articles, and the pairs that brute force finds among our words and among plain ones. */
export type Luwak = {
  readonly topics: readonly Topic[];
  readonly samples: readonly Sample[];
  readonly ours: number;
  readonly plain: number;
};

/** The set; nothing where `VIGIE_DATA` is unset. */
export const luwak = (): Luwak | undefined => {
  const folder = process.env['VIGIE_DATA'];
  if (folder === undefined) return undefined;
  const lines = (file: string) =>
    readFileSync(join(folder, 'luwak', file), 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  const queries = lines('queries.txt').map(termsOf);
  const pages = lines('docs.jsonl').map((line) => String(JSON.parse(line).text));
  const ours = pages.map((page): readonly Seen[] => {
    const { words, joined } = readWords(page);
    const own = words.map(({ folded, start, end }) => ({
      folded,
      written: page.slice(start, end).toLowerCase().normalize('NFC'),
    }));
    // Joined words stand apart, so that they are nobody's neighbours.
    const apart = { folded: '', written: '' };
    return [...own, ...joined.flatMap(({ folded }) => [apart, { folded, written: folded }])];
  });
  const plain = pages.map((page) => page.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const sets = plain.map((words) => new Set<string>(words));
  return {
    topics: queries.map(topicOf),
    samples: pages.map(sampleOf),
    ours: bruteForce(queries, (term, at) => stands(ours[at] ?? [], term), pages.length),
    plain: bruteForce(
      queries,
      ({ text, begins }, at) =>
        begins
          ? (plain[at] ?? []).some((word) => word.startsWith(text))
          : (sets[at]?.has(text) ?? false),
      pages.length,
    ),
  };
};
