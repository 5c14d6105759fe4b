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

/** Pairs of a query and a text that holds all its terms, by looking at every word of every text. */
const bruteForce = (
  queries: readonly (readonly Term[])[],
  texts: readonly (readonly string[])[],
) => {
  let pairs = 0;
  for (const words of texts) {
    const all = new Set(words);
    const list = [...all];
    const has = ({ text, begins }: Term): boolean =>
      begins ? list.some((word) => word.startsWith(text)) : all.has(text);
    for (const terms of queries) if (terms.every(has)) pairs += 1;
  }
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
  const folded = queries.map((terms) => terms.map((term) => ({ ...term, text: fold(term.text) })));
  const wordsOf = (page: string): readonly string[] => {
    const { words, joined } = readWords(page);
    return [...words, ...joined].map((word) => word.folded);
  };
  return {
    topics: queries.map(topicOf),
    samples: pages.map(sampleOf),
    ours: bruteForce(folded, pages.map(wordsOf)),
    plain: bruteForce(
      queries,
      pages.map((page) => page.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []),
    ),
  };
};
