/**
 * What proves that a query holds: for every required part its best hits, the most prominent zone
 * first and then the earliest, and the sentences of the page that they stand in.
 */

import { apart, hitsOf, holds, type View } from './evaluate.ts';
import { type Hit, inFullOrder, inOrder } from './hit.ts';
import { type Plan, RANKED } from './plan.ts';
import { type Span, sentenceAt, sentenceOf, type Text } from './text.ts';
import type { Evidence, Term } from './types.ts';

/** The hits that prove a part; what holds without hits (NOT, facts) has none and is not prominent or otherwise. */
export type Proof = {
  /** The least prominent of what it requires, each at its best: 0 the headline, 3 a caption. */
  readonly rank: number;
  readonly hits: readonly Hit[];
};

const rankOf = (text: Text, hit: Hit): number => {
  const zone = text.blocks[hit.block]?.zone;
  return zone ? RANKED.indexOf(zone) : RANKED.length;
};

/** The most prominent hit, then the earliest, then the shortest, of two in the same place that of the shorter runs. */
export const bestHit = (text: Text, hits: readonly Hit[]): Proof | undefined => {
  let best: Hit | undefined;
  let rank = RANKED.length;
  for (const hit of hits) {
    const own = rankOf(text, hit);
    if (own > rank || (own === rank && best && inFullOrder(hit, best) >= 0)) continue;
    best = hit;
    rank = own;
  }
  return best && { rank, hits: [best] };
};

/** All of several parts together. */
export const every = (proofs: readonly Proof[]): Proof => ({
  rank: Math.max(0, ...proofs.map(({ rank }) => rank)),
  hits: proofs.flatMap(({ hits }) => hits),
});

/** The better of two proofs of the same. */
export const better = (a: Proof, b: Proof): Proof => {
  const [first, second] = [a.hits[0], b.hits[0]];
  const byPlace = first && second ? inOrder(first, second) : first ? -1 : 1;
  return (a.rank - b.rank || byPlace) <= 0 ? a : b;
};

const proveOr = (view: View, plan: Plan & { kind: 'or' }): Proof | undefined =>
  plan.of.reduce<Proof | undefined>((best, part) => {
    const own = prove(view, part);
    return best && own ? better(best, own) : (best ?? own);
  }, undefined);

const proveAtLeast = (view: View, plan: Plan & { kind: 'atleast' }): Proof | undefined => {
  const hits = hitsOf(view, plan);
  const best = bestHit(view.text, hits);
  return best && { rank: best.rank, hits: apart(hits, plan.count) };
};

/** What proves that the query holds in what the view shows; undefined if it does not. */
export const prove = (view: View, plan: Plan): Proof | undefined => {
  switch (plan.kind) {
    case 'and': {
      const proofs = plan.of.map((part) => prove(view, part));
      return proofs.every((proof) => proof !== undefined) ? every(proofs) : undefined;
    }
    case 'or':
      return proveOr(view, plan);
    case 'atleast':
      return proveAtLeast(view, plan);
    case 'not':
    case 'fact':
      return holds(view, plan) ? { rank: 0, hits: [] } : undefined;
    default:
      return bestHit(view.text, hitsOf(view, plan));
  }
};

/** Runs of words without overlaps, in order. */
const disjoint = (spans: readonly Span[]): readonly Span[] => {
  if (spans.length < 2) return spans;
  const sorted = [...spans].sort((a, b) => a.first - b.first || b.last - a.last);
  const kept: Span[] = [];
  for (const span of sorted) {
    const before = kept.at(-1);
    if (!before || span.first > before.last) kept.push(span);
    else if (span.last > before.last) kept[kept.length - 1] = { ...before, last: span.last };
  }
  return kept;
};

const termOf = ({ page, starts, ends }: Text, { first, last }: Span): Term => {
  const start = starts[first] ?? 0;
  const end = ends[last] ?? start;
  return { text: page.slice(start, end), start, end };
};

/** A sentence, by its first word, and words in it. */
type Marked = { readonly sentence: number; readonly spans: Span[] };

/** The sentences of some hits, in the order of the hits, with all their words marked. */
export const sentencesOfHits = (text: Text, hits: readonly Hit[]): readonly Marked[] => {
  const marked: Marked[] = [];
  for (const { spans } of hits) {
    for (const span of spans) {
      const sentence = sentenceOf(text, span.first);
      const there = marked.find((other) => other.sentence === sentence);
      if (there) there.spans.push(span);
      else marked.push({ sentence, spans: [span] });
    }
  }
  return marked;
};

const evidenceIn = (text: Text, { sentence: number, spans }: Marked): Evidence | undefined => {
  const sentence = sentenceAt(text, number);
  if (!sentence) return undefined;
  const terms = disjoint(spans).map((span) => termOf(text, span));
  const start = Math.min(sentence.start, terms[0]?.start ?? sentence.start);
  const end = Math.max(sentence.end, terms.at(-1)?.end ?? sentence.end);
  return { sentence: text.page.slice(start, end), start, end, terms };
};

/** Evidence for some hits: an entry a sentence. */
export const evidenceOf = (text: Text, hits: readonly Hit[]): readonly Evidence[] => {
  const evidence: Evidence[] = [];
  for (const marked of sentencesOfHits(text, hits)) {
    const one = evidenceIn(text, marked);
    if (one) evidence.push(one);
  }
  return evidence;
};
