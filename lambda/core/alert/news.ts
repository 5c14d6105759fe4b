/**
 * What an article adds to what readers were told of its story, as texts that a program can read and a
 * letter can say in any language: `sanctions: reported → signed`, `EUR 40000000`, `12 → 15`,
 * `publishers 4`. Compared is with what was told, not with what was read: a fact that only an article
 * had that was held back is still new.
 */

import type { Facts } from '../story/facts.ts';
import { newFactsOf } from '../story/news.ts';

/** Of an article's facts what may be news. */
export type NewsFacts = Pick<Facts, 'amounts' | 'counts' | 'allNumbers' | 'aspects'>;

/** What the alerts of a story told; of each topic's aspects all, the last one last. */
export type ToldFacts = Omit<NewsFacts, 'aspects'> & {
  readonly aspects: Readonly<Record<string, readonly string[]>>;
};

const NOTHING: ToldFacts = { amounts: [], counts: [], allNumbers: '', aspects: {} };

// A ledger stays a small item; what a story of so many numbers says again may be told again.
const MOST_VALUES = 24;
/** Three letters a number (`facts.ts`). */
const MOST_LETTERS = 3 * 60;
const MOST_ASPECTS = 6;

const lastOf = <T>(values: readonly T[], most: number): readonly T[] =>
  [...new Set(values)].slice(-most);

/** What was told once an article with these facts is told too. */
export const withFacts = (told: ToldFacts = NOTHING, fresh: NewsFacts): ToldFacts => ({
  amounts: lastOf([...told.amounts, ...fresh.amounts], MOST_VALUES),
  counts: lastOf([...told.counts, ...fresh.counts], MOST_VALUES),
  allNumbers: (told.allNumbers + fresh.allNumbers).slice(-MOST_LETTERS),
  aspects: {
    ...told.aspects,
    ...Object.fromEntries(
      Object.entries(fresh.aspects).map(([topic, aspect]) => {
        const before = (told.aspects[topic] ?? []).filter((one) => one !== aspect);
        return [topic, [...before, aspect].slice(-MOST_ASPECTS)];
      }),
    ),
  },
});

/** What is new in an article beside what was told; an aspect that was told before is not, whatever came after it. */
export const factsNews = (told: ToldFacts = NOTHING, fresh: NewsFacts): readonly string[] => {
  const aspects = Object.fromEntries(
    Object.entries(told.aspects).flatMap(([topic, all]) => {
      const now = fresh.aspects[topic];
      const known = now !== undefined && all.includes(now) ? now : all.at(-1);
      return known === undefined ? [] : [[topic, known] as const];
    }),
  );
  return newFactsOf({ ...told, aspects }, fresh);
};

/** The news that more publishers tell it now. */
export const publishersNews = (count: number): string => `publishers ${count}`;

/** News, read. */
export type News =
  | { readonly kind: 'aspect'; readonly topic: string; readonly from: string; readonly to: string }
  | { readonly kind: 'amount'; readonly unit: string; readonly value: number }
  | { readonly kind: 'count'; readonly from: readonly number[]; readonly to: number }
  | { readonly kind: 'publishers'; readonly count: number };

/** The news that a text says; undefined if it says none. */
export const readNews = (text: string): News | undefined => {
  const [, topic, from = '', to = ''] = /^([^\s:]+): (\S+) → (\S+)$/u.exec(text) ?? [];
  if (topic !== undefined) return { kind: 'aspect', topic, from, to };
  const [, before, after] = /^(\S+(?:, \S+)*) → (\S+)$/u.exec(text) ?? [];
  if (before !== undefined)
    return { kind: 'count', from: before.split(', ').map(Number), to: Number(after) };
  const [, unit, value] = /^(\S+) (\S+)$/u.exec(text) ?? [];
  if (unit === undefined) return undefined;
  return unit === 'publishers'
    ? { kind: 'publishers', count: Number(value) }
    : { kind: 'amount', unit, value: Number(value) };
};

/** Whether a text says that an aspect changed. */
export const isAspectNews = (text: string): boolean => readNews(text)?.kind === 'aspect';
