/**
 * One article and one topic: whether it matches, in which zone, with what evidence and aspect.
 */

import { PROMINENCE } from '../article.ts';
import { aliveIn } from './alive.ts';
import { holds, narrowed, type View } from './evaluate.ts';
import type { Hit } from './hit.ts';
import { RANKED, type Runnable } from './plan.ts';
import { every, evidenceOf, type Proof, prove, sentencesOfHits } from './proof.ts';
import { type Span, sentenceAt, sentenceOf, type Text } from './text.ts';
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

type Aspect = Runnable['aspects'][number];

/** The first of some aspects that holds in one of the views. */
const firstHolding = (aspects: readonly Aspect[], views: readonly View[]): Aspect | undefined =>
  aspects.find(({ plan }) => views.some((view) => holds(view, plan)));

/** The sentences of a block that meet the topic by themselves: what they say is said of their own event. */
const ownEvents = (view: View, topic: Runnable, block: Span): readonly number[] => {
  const own: number[] = [];
  for (let first = block.first; first <= block.last; ) {
    const sentence = sentenceAt(view.text, sentenceOf(view.text, first));
    if (!sentence) break;
    if (proveAll(narrowed(view, sentence), topic)) own.push(sentence.first);
    first = sentence.last + 1;
  }
  return own;
};

/**
 * The first aspect that holds in one of the sentences of the evidence; else, of those that may reach so
 * far, in one of their blocks without the sentences that tell of an event of their own.
 */
export const aspectOf = (view: View, topic: Runnable, hits: readonly Hit[]): string | null => {
  if (topic.aspects.length === 0) return null;
  const { text } = view;
  const numbers = sentencesOfHits(text, hits).map(({ sentence }) => sentence);
  const sentences = numbers.flatMap((number) => sentenceAt(text, number) ?? []);
  const near = firstHolding(
    topic.aspects,
    sentences.map((sentence) => narrowed(view, sentence)),
  );
  if (near) return near.name;
  const far = topic.aspects.filter(({ reach }) => reach === 'paragraph');
  const blocks = [...new Set(hits.map(({ block }) => block))].flatMap(
    (number) => text.blocks[number] ?? [],
  );
  const seen = blocks.map((block) => narrowed(view, block));
  // Looking for other events costs more than looking for the aspect.
  const apart = seen
    .filter((part) => firstHolding(far, [part]))
    .map((part) => {
      const others = ownEvents(view, topic, part.within).filter((own) => !numbers.includes(own));
      return narrowed(part, part.within, new Set([...part.hidden, ...others]));
    });
  return firstHolding(far, apart)?.name ?? null;
};

const zoneOf = (rank: number): Match['zone'] => RANKED[rank] ?? 'body';

/** The match that a proof makes; what holds without a word makes none. */
export const matchOf = (
  text: Text,
  topic: string,
  { rank, hits }: Proof,
  aspect: string | null,
): Match | undefined => {
  // A query that requires no word cannot be written; without evidence there is nothing to tell.
  if (hits.length === 0) return undefined;
  const zone = zoneOf(rank);
  return {
    topic,
    zone,
    prominence: PROMINENCE[zone],
    aspect,
    evidence: evidenceOf(text, hits),
  };
};

/** The match of an article and a topic, if it is one. */
export const matchTopic = (whole: View, topic: Runnable): Match | undefined => {
  const { view, dropped } = applyExcept(whole, topic);
  const proofs = dropped ? undefined : proveAll(view, topic);
  if (!proofs) return undefined;
  const proof = every(proofs);
  return matchOf(view.text, topic.id, proof, aspectOf(view, topic, proof.hits));
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
