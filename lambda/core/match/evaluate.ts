/**
 * What a query says of an article: the hits that it makes, and whether it holds. One evaluation sees
 * the article, or a part of it (one sentence, one block, all but some sentences), and remembers the
 * hits of every node.
 */

import { readWords } from '../text/words.ts';
import { type Alive, aliveIn } from './alive.ts';
import { type Hit, hitOf, inOrder, merged, shareWord } from './hit.ts';
import { nearHits, notNearHits } from './near.ts';
import type { Occurrences } from './occurrences.ts';
import { type Plan, zoneBit } from './plan.ts';
import { type Span, sentenceOf, type Text } from './text.ts';

/** What facts test. */
export type Facts = { readonly source: string; readonly lang: string };

/** An article, or a part of it, under evaluation. */
export type View = {
  readonly text: Text;
  readonly facts: Facts;
  readonly occurrences: Occurrences;
  /** Only these words are seen. */
  readonly within: Span;
  /** Sentences that are not seen. */
  readonly hidden: ReadonlySet<number>;
  readonly known: Map<number, readonly Hit[]>;
  readonly alive: Alive;
};

/** The view for one topic: the numbers of nodes are a topic's own. */
export const forTopic = (view: View): View => ({
  ...view,
  known: new Map(),
  alive: aliveIn(view.occurrences),
});

/** The same article, seen in part. */
export const narrowed = (
  view: View,
  within: Span,
  hidden: ReadonlySet<number> = view.hidden,
): View => ({ ...view, within, hidden, known: new Map() });

/** The first index of a span that begins at or after a word. */
const from = (spans: readonly Span[], first: number): number => {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.first ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  return low;
};

const isHidden = ({ text, hidden }: View, { first, last }: Span): boolean =>
  hidden.size > 0 && (hidden.has(sentenceOf(text, first)) || hidden.has(sentenceOf(text, last)));

const wordHits = (view: View, plan: Plan & { kind: 'word' }): readonly Hit[] => {
  const { text, within } = view;
  const spans = view.occurrences.get(plan.leaf) ?? [];
  const hits: Hit[] = [];
  for (let i = from(spans, within.first); i < spans.length; i += 1) {
    const span = spans[i];
    if (!span || span.first > within.last) break;
    const zone = text.blocks[text.blockOf[span.first] ?? -1]?.zone;
    const seen = zone !== undefined && (plan.zones & zoneBit(zone)) !== 0;
    if (seen && span.last <= within.last && !isHidden(view, span)) hits.push(hitOf(text, span));
  }
  return hits;
};

const isInSentence = (text: Text, first: number, last: number): boolean =>
  sentenceOf(text, first) === sentenceOf(text, last);

/** Parts side by side, in order, in one sentence. */
const phraseHits = (view: View, parts: readonly Plan[]): readonly Hit[] => {
  const [head, ...rest] = parts;
  let hits = head ? hitsOf(view, head) : [];
  for (const part of rest) {
    if (hits.length === 0) return hits;
    const byFirst = new Map<number, Hit[]>();
    for (const next of hitsOf(view, part)) {
      const there = byFirst.get(next.first);
      if (there) there.push(next);
      else byFirst.set(next.first, [next]);
    }
    hits = hits.flatMap((hit) =>
      (byFirst.get(hit.last + 1) ?? [])
        .filter((next) => isInSentence(view.text, hit.first, next.last))
        .map((next) => hitOf(view.text, { first: hit.first, last: next.last })),
    );
  }
  return hits;
};

/** Hits of items that share no word with what is excluded. */
const conceptHits = (view: View, plan: Plan & { kind: 'concept' }): readonly Hit[] => {
  const hits = hitsOf(view, plan.items);
  if (!plan.not || hits.length === 0) return hits;
  const excluded = new Set<number>();
  for (const hit of hitsOf(view, plan.not)) {
    for (const { first, last } of hit.spans) {
      for (let word = first; word <= last; word += 1) excluded.add(word);
    }
  }
  const isExcluded = ({ first, last }: Span): boolean => {
    for (let word = first; word <= last; word += 1) if (excluded.has(word)) return true;
    return false;
  };
  return hits.filter((hit) => !hit.spans.some(isExcluded));
};

/** Hits tried in the search for hits without a common word, before the most found so far is taken. */
const MOST_TRIED = 2000;

/**
 * Hits of which no two have a word in common: `count` of them if there are so many, else the most
 * that were found. Those that end first are tried first, then, should that not do, others.
 */
export const apart = (hits: readonly Hit[], count: number): readonly Hit[] => {
  const byEnd = [...hits].sort((a, b) => a.last - b.last || b.first - a.first);
  let tried = 0;
  let best: readonly Hit[] = [];
  const isDone = (): boolean => best.length >= count || tried > MOST_TRIED;
  const search = (at: number, taken: readonly Hit[]): void => {
    if (taken.length > best.length) best = taken;
    const missing = count - taken.length;
    for (let i = at; !isDone() && i <= byEnd.length - missing; i += 1) {
      const hit = byEnd[i];
      if (!hit || taken.some((other) => shareWord(other, hit))) continue;
      tried += 1;
      search(i + 1, [...taken, hit]);
    }
  };
  search(0, []);
  return [...best].sort(inOrder);
};

const makeHits = (view: View, plan: Plan): readonly Hit[] => {
  switch (plan.kind) {
    case 'word':
      return wordHits(view, plan);
    case 'phrase':
      return phraseHits(view, plan.of);
    case 'or':
      return merged(view.alive.alternatives(plan).map((part) => hitsOf(view, part)));
    case 'concept':
      return conceptHits(view, plan);
    case 'near': {
      const join = plan.negated ? notNearHits : nearHits;
      return join(view.text, hitsOf(view, plan.left), hitsOf(view, plan.right), plan);
    }
    case 'atleast': {
      const hits = hitsOf(view, plan.of);
      return apart(hits, plan.count).length >= plan.count ? hits : [];
    }
    default:
      return [];
  }
};

const NO_HITS: readonly Hit[] = [];

/** The hits of a query, in the order of the text. AND, NOT and facts make none. */
export const hitsOf = (view: View, plan: Plan): readonly Hit[] => {
  if (!view.alive.canHit(plan)) return NO_HITS;
  const known = view.known.get(plan.id);
  if (known) return known;
  const hits = makeHits(view, plan);
  view.known.set(plan.id, hits);
  return hits;
};

/** A fact as a query asks it. */
type Fact = Pick<Plan & { kind: 'fact' }, 'fact' | 'value'>;

/** A source's name holds the value's words side by side (`source:reuters` for "Reuters, Business"). */
export const factHolds = ({ source, lang }: Facts, { fact, value }: Fact): boolean => {
  if (fact === 'lang') return lang.toLowerCase() === value.toLowerCase();
  const wordsOf = (name: string): string =>
    ` ${readWords(name)
      .words.map(({ folded }) => folded)
      .join(' ')} `;
  return wordsOf(source).includes(wordsOf(value));
};

/** Whether a query holds in what the view shows. */
export const holds = (view: View, plan: Plan): boolean => {
  switch (plan.kind) {
    case 'and':
      return plan.of.every((part) => holds(view, part));
    case 'or':
      return plan.of.some((part) => holds(view, part));
    case 'not':
      return !holds(view, plan.of);
    case 'fact':
      return factHolds(view.facts, plan);
    default:
      return hitsOf(view, plan).length > 0;
  }
};
