/**
 * The peer that scan is measured against: what a plain keyword alert does. A topic's words, in every
 * language, stand in regular expressions that ignore case and take any ending (`usine` finds usines).
 * Words and phrases of the topic's own concepts only: distances, exceptions and word forms are what
 * such an alert has not.
 */

import type { ConceptRef, Query } from '../../lambda/core/query/ast.ts';
import type { Topic } from '../../lambda/core/topic/topic.ts';

/** Does a text concern the topic? */
export type Keywords = (text: string) => boolean;

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** What a list of keywords can say of an item: its words, and its phrases as written. */
const spellings = (item: Query): readonly string[] => {
  if (item.kind === 'or') return item.of.flatMap(spellings);
  if (item.kind === 'phrase') return [item.words.map(escaped).join("[\\s'’-]+")];
  if (item.kind !== 'word') return [];
  return [item.edge === 'ends' ? `\\p{L}*${escaped(item.text)}` : escaped(item.text)];
};

const expression = (items: readonly Query[]): Keywords => {
  const words = [...new Set(items.flatMap(spellings))];
  if (words.length === 0) return () => false;
  const regExp = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})`, 'iu');
  return (text) => regExp.test(text);
};

const itemsOf = (topic: Topic, { name }: ConceptRef): readonly Query[] =>
  Object.values(topic.concepts[name]?.items ?? {}).flat();

const conceptsIn = (query: Query): readonly ConceptRef[] => {
  if (query.kind === 'concept') return [query];
  if (query.kind === 'and' || query.kind === 'or') return query.of.flatMap(conceptsIn);
  if (query.kind === 'near') return [...conceptsIn(query.left), ...conceptsIn(query.right)];
  if (query.kind === 'zone' || query.kind === 'atleast') return conceptsIn(query.of);
  return [];
};

/** One expression: any word of any concept that the topic looks for. */
export const anyWord = (topic: Topic): Keywords =>
  expression(conceptsIn(topic.match).flatMap((concept) => itemsOf(topic, concept)));

const holds = (topic: Topic, query: Query): Keywords => {
  if (query.kind === 'concept') return expression(itemsOf(topic, query));
  if (query.kind === 'or' || query.kind === 'and') {
    const parts = query.of.map((part) => holds(topic, part));
    return query.kind === 'or'
      ? (text) => parts.some((part) => part(text))
      : (text) => parts.every((part) => part(text));
  }
  if (query.kind === 'near' && !query.negated) {
    const [left, right] = [holds(topic, query.left), holds(topic, query.right)];
    return (text) => left(text) && right(text);
  }
  if (query.kind === 'near') return holds(topic, query.left);
  if (query.kind === 'not' && query.of.kind === 'atleast') return () => true;
  if (query.kind === 'not') {
    const part = holds(topic, query.of);
    return (text) => !part(text);
  }
  if (query.kind === 'zone' || query.kind === 'atleast') return holds(topic, query.of);
  return query.kind === 'fact' ? () => true : expression([query]);
};

/** An expression a concept, joined as the topic's query joins them, anywhere in the text: NEAR is AND. */
export const everyConcept = (topic: Topic): Keywords => holds(topic, topic.match);
