/**
 * Topics of mixed kinds as a monitoring house has them by the hundred thousand: names, words of a
 * business, phrases that stand in the texts, families of words in several languages. A third of the
 * words are rare in the texts, few are common, four in ten are names that stand in none.
 */

import type { Query } from '../../lambda/core/query/ast.ts';
import { fold } from '../../lambda/core/text/fold.ts';
import { readWords } from '../../lambda/core/text/words.ts';
import type { Concept, Lang, Topic } from '../../lambda/core/topic/topic.ts';
import type { Sample } from './corpus.ts';

const at = { start: 0, end: 0 };

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
const random = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const SYLLABLES =
  'ba be bo ca co da do fa fi ga go ja ka ki la lo ma mi na no pa ra ri sa so ta ti va vo za'.split(
    ' ',
  );

/** What topics are made of. */
type Stock = {
  readonly next: () => number;
  readonly rare: readonly string[];
  readonly medium: readonly string[];
  readonly pairs: readonly (readonly [string, string])[];
  readonly langs: readonly Lang[];
};

const pick = <T>({ next }: Stock, from: readonly T[]): T =>
  from[Math.floor(next() * from.length)] as T;

const stockOf = (samples: readonly Sample[]): Stock => {
  const texts = new Map<string, number>();
  const pairs: (readonly [string, string])[] = [];
  for (const { page } of samples) {
    const words = readWords(page).words.map(({ start, end }) => page.slice(start, end));
    const plain = words.filter((word) => /^\p{L}{4,}$/u.test(word));
    for (const word of new Set(plain.map((one) => one.toLowerCase())))
      texts.set(word, (texts.get(word) ?? 0) + 1);
    for (let i = 0; i + 1 < words.length; i += 7) {
      const [a = '', b = ''] = [words[i], words[i + 1]];
      if (/^\p{L}{4,}$/u.test(a) && /^\p{L}{4,}$/u.test(b)) pairs.push([a, b]);
    }
  }
  const known = [...texts];
  const rare = known.filter(([, count]) => count <= 3).map(([word]) => word);
  const medium = known
    .filter(([, count]) => count > 3 && count <= samples.length / 50)
    .map(([word]) => word);
  return { next: random(7), rare, medium, pairs, langs: ['fr', 'en', 'de'] };
};

const nameIn = (stock: Stock): string => {
  const syllables = Array.from({ length: 3 + Math.floor(stock.next() * 2) }, () =>
    pick(stock, SYLLABLES),
  );
  const name = syllables.join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
};

const word = (text: string): Query => ({ kind: 'word', text, exact: false, edge: 'whole', ...at });
const name = (text: string): Query => ({ kind: 'word', text, exact: true, edge: 'whole', ...at });
/** Four in ten are names that stand in no text, written as they must stand; the others are inflected. */
const any = (stock: Stock): Query => {
  const draw = stock.next();
  if (draw < 0.4) return name(nameIn(stock));
  return word(pick(stock, draw < 0.9 ? stock.rare : stock.medium));
};

const medium = (stock: Stock): Query => word(pick(stock, stock.medium));
const group = (kind: 'and' | 'or', of: readonly Query[]): Query => ({ kind, of, ...at });
const several = (count: number, make: () => Query): readonly Query[] =>
  Array.from({ length: count }, make);
const phrase = (stock: Stock): Query => ({
  kind: 'phrase',
  words: pick(stock, stock.pairs),
  exact: false,
  ...at,
});
const not = (of: Query): Query => ({ kind: 'not', of, ...at });
const near = (left: Query, within: number | 's', right: Query): Query => ({
  ...{ kind: 'near', left, right, within, ordered: false, negated: false },
  ...at,
});

const family = (stock: Stock): Concept => ({
  items: Object.fromEntries(stock.langs.map((lang) => [lang, [any(stock), medium(stock)]])),
  not: {},
});

/** A query, and the families that it names. */
type Made = { readonly match: Query; readonly concepts?: Topic['concepts'] };

const prefixOf = (stock: Stock): Query => {
  const text = fold(pick(stock, stock.rare)).slice(0, 5);
  return { kind: 'word', text, exact: false, edge: 'begins', ...at };
};

const SHAPES: readonly ((stock: Stock) => Made)[] = [
  (s) => ({
    match: group('and', [
      name(nameIn(s)),
      group(
        'or',
        several(4, () => medium(s)),
      ),
    ]),
  }),
  (s) => ({
    match: group('and', [
      phrase(s),
      group(
        'or',
        several(3, () => medium(s)),
      ),
      not(any(s)),
    ]),
  }),
  (s) => ({
    match: near(
      group(
        'or',
        several(3, () => any(s)),
      ),
      10,
      group(
        'or',
        several(3, () => any(s)),
      ),
    ),
  }),
  (s) => ({ match: group('and', [prefixOf(s), medium(s)]) }),
  (s) => ({
    match: near(
      any(s),
      's',
      group(
        'or',
        several(3, () => medium(s)),
      ),
    ),
  }),
  (s) => ({ match: group('and', [any(s), medium(s), any(s), not(medium(s))]) }),
  (s) => ({ match: group('or', [name(nameIn(s)), phrase(s), name(nameIn(s))]) }),
  (s) => ({
    concepts: { what: family(s), done: family(s) },
    match: near({ kind: 'concept', name: 'what', ...at }, 's', {
      kind: 'concept',
      name: 'done',
      ...at,
    }),
  }),
];

/** So many topics over the words of some texts; the first ones of a longer list are those of a shorter. */
export const mixedTopics = (count: number, texts: readonly Sample[]): readonly Topic[] => {
  const stock = stockOf(texts);
  return Array.from({ length: count }, (_, number) => {
    const shape = SHAPES[number % SHAPES.length];
    const made = shape?.(stock) ?? { match: any(stock) };
    const { match, concepts = {} } = made;
    return {
      id: `topic-${number}`,
      title: { en: `Topic ${number}` },
      concepts,
      match,
      aspects: [],
    };
  });
};
