/**
 * One article and one topic: whether it matches, in which zone, with what evidence and aspect.
 */

import { PROMINENCE } from '../article.ts';
import { aliveIn } from './alive.ts';
import { holds, narrowed, type View } from './evaluate.ts';
import type { Hit } from './hit.ts';
import { RANKED, type Runnable } from './plan.ts';
import { evidenceOf, type Proof, prove, sentencesOfHits } from './proof.ts';
import { sentenceAt, sentenceOf, type Text } from './text.ts';
import type { Match } from './types.ts';

/** What `except` leaves of an article. */
export type Left = {
  /** The article without the hidden sentences. */
  readonly view: View;
  /** `except` holds in the article as a whole: it is no match. */
  readonly dropped: boolean;
};

/** The sentences with a word of the query: only there can it hold. */
const sentencesWithWords = (
  { text, occurrences }: View,
  leaves: readonly number[],
): Set<number> => {
  const sentences = new Set<number>();
  for (const leaf of leaves) {
    for (const { first } of occurrences.get(leaf) ?? []) sentences.add(sentenceOf(text, first));
  }
  return sentences;
};

/** Applies `except` to the whole article. */
export const applyExcept = (view: View, { except }: Runnable): Left => {
  if (!except) return { view, dropped: false };
  if (except.scope === 'article') return { view, dropped: holds(view, except.plan) };
  const hidden = new Set<number>();
  for (const number of sentencesWithWords(view, except.leaves)) {
    const sentence = sentenceAt(view.text, number);
    if (sentence && holds(narrowed(view, sentence), except.plan)) hidden.add(number);
  }
  return {
    view: hidden.size > 0 ? narrowed(view, view.within, hidden) : view,
    dropped: false,
  };
};

/** Proves every required part, or none. */
export const proveAll = (view: View, topic: Runnable): readonly Proof[] | undefined => {
  const proofs: Proof[] = [];
  for (const { plan } of topic.parts) {
    const proof = prove(view, plan);
    if (!proof) return undefined;
    proofs.push(proof);
  }
  return proofs;
};

/** The first aspect that holds in one of the sentences of the evidence, then in one of their blocks. */
const aspectOf = (view: View, topic: Runnable, hits: readonly Hit[]): string | null => {
  const { text } = view;
  const sentences = [...sentencesOfHits(text, hits).keys()].flatMap((number) => {
    const sentence = sentenceAt(text, number);
    return sentence ? [sentence] : [];
  });
  const blocks = [...new Set(hits.map(({ block }) => block))].flatMap((number) => {
    const block = text.blocks[number];
    return block ? [block] : [];
  });
  for (const scopes of [sentences, blocks]) {
    const views = scopes.map((scope) => narrowed(view, scope));
    const found = topic.aspects.find(({ plan }) => views.some((part) => holds(part, plan)));
    if (found) return found.name;
  }
  return null;
};

const zoneOf = (rank: number): Match['zone'] => RANKED[rank] ?? 'body';

/** The match of an article and a topic, if it is one. */
export const matchTopic = (whole: View, topic: Runnable): Match | undefined => {
  const { view, dropped } = applyExcept(whole, topic);
  const proofs = dropped ? undefined : proveAll(view, topic);
  if (!proofs) return undefined;
  const hits = proofs.flatMap((proof) => proof.hits);
  // A query that requires no word cannot be written; without evidence there is nothing to tell.
  if (hits.length === 0) return undefined;
  const zone = zoneOf(Math.max(...proofs.map(({ rank }) => rank)));
  return {
    topic: topic.id,
    zone,
    prominence: PROMINENCE[zone],
    aspect: aspectOf(view, topic, hits),
    evidence: evidenceOf(view.text, hits),
  };
};

/** The whole article, before anything is hidden. */
export const wholeView = (
  text: Text,
  facts: View['facts'],
  occurrences: View['occurrences'],
): View => ({
  text,
  facts,
  occurrences,
  within: { first: 0, last: text.size - 1 },
  hidden: new Set(),
  known: new Map(),
  alive: aliveIn(occurrences),
});
