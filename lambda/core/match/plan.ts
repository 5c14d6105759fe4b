/**
 * A query made ready for evaluation: words are leaves of the vocabulary, concepts are put in, zones
 * are pushed down to the words, and every node has a number under which its hits are remembered
 * while one article is looked at. Nodes that mean the same are one node.
 */

import type { Zone } from '../article.ts';
import type { Phrase, Query, Word } from '../query/ast.ts';
import type { AspectReach, Concept, Items, Topic } from '../topic/topic.ts';
import { leafOf, type Scope, type Vocabulary } from './lexicon.ts';
import type { Nearness } from './near.ts';
import { partsOf, wordsOfPhrase } from './parts.ts';

/** The zones that a word may stand in, as a set of bits. */
type Zones = number;

/** From the most to the least prominent: the rank of a zone. */
export const RANKED: readonly Zone[] = ['headline', 'lead', 'body', 'caption'];

/** The bit of a zone. */
export const zoneBit = (zone: Zone): Zones => 1 << RANKED.indexOf(zone);

/** The bits of all zones. */
export const EVERYWHERE: Zones = 0b1111;

/** What a query's zone lets through: `body` is the lead and the rest. */
const letsThrough = (zone: Zone): Zones =>
  zone === 'body' ? zoneBit('lead') | zoneBit('body') | zoneBit('caption') : zoneBit(zone);

type Node = { readonly id: number };

/** A query ready for evaluation. */
export type Plan =
  | (Node & { readonly kind: 'word'; readonly leaf: number; readonly zones: Zones })
  | (Node & { readonly kind: 'phrase'; readonly of: readonly Plan[] })
  | (Node & { readonly kind: 'or'; readonly of: readonly Plan[] })
  | (Node & { readonly kind: 'and'; readonly of: readonly Plan[] })
  | (Node & { readonly kind: 'concept'; readonly items: Plan; readonly not: Plan | undefined })
  | (Node & { readonly kind: 'not'; readonly of: Plan })
  | (Node & { readonly kind: 'atleast'; readonly of: Plan; readonly count: number })
  | (Node &
      Nearness & { readonly kind: 'near'; readonly left: Plan; readonly right: Plan } & {
        readonly negated: boolean;
      })
  | (Node & { readonly kind: 'fact'; readonly fact: 'source' | 'lang'; readonly value: string });

/** What planning a topic's queries needs to know. */
type Planning = {
  readonly vocabulary: Vocabulary;
  readonly concepts: Topic['concepts'];
  /** Numbers handed out so far. */
  count: number;
  readonly planned: Map<string, Plan>;
  /** Concepts being put in: the loader refuses circles; one that slips through has no hits. */
  readonly open: Set<string>;
};

/** Where in a topic a query stands. */
type Place = { readonly scope: Scope; readonly zones: Zones };

const group = (planning: Planning, kind: 'phrase' | 'or' | 'and', of: readonly Plan[]): Plan => {
  const [only] = of;
  return only && of.length === 1 ? only : { id: planning.count++, kind, of };
};

const planLeaf = (planning: Planning, word: Word, { scope, zones }: Place): Plan => {
  const leaf = leafOf(planning.vocabulary, word, scope);
  const key = `${leaf} ${zones}`;
  const known = planning.planned.get(key);
  if (known) return known;
  const plan: Plan = { id: planning.count++, kind: 'word', leaf, zones };
  planning.planned.set(key, plan);
  return plan;
};

/** A word as written in a query: its parts side by side, or, if hyphenated, as one. */
const planWord = (planning: Planning, word: Word, place: Place): Plan => {
  const { parts, joined } = partsOf(word);
  const each = parts.map((part) => planLeaf(planning, part, place));
  const phrase = group(planning, 'phrase', each);
  return joined ? group(planning, 'or', [phrase, planLeaf(planning, joined, place)]) : phrase;
};

const planPhrase = (planning: Planning, phrase: Phrase, place: Place): Plan => {
  const of = wordsOfPhrase(phrase).map((word) => planWord(planning, word, place));
  return group(planning, 'phrase', of);
};

const planItems = (planning: Planning, items: Items, zones: Zones): Plan[] =>
  Object.entries(items).flatMap(([scope, queries]) =>
    queries.map((query) => plan(planning, query, { scope: scope as Scope, zones })),
  );

const planConcept = (planning: Planning, name: string, zones: Zones): Plan => {
  const key = `@${name} ${zones}`;
  const known = planning.planned.get(key);
  if (known) return known;
  const isUsable = !planning.open.has(key) && Object.hasOwn(planning.concepts, name);
  const concept: Concept | undefined = isUsable ? planning.concepts[name] : undefined;
  planning.open.add(key);
  const items: Plan = {
    id: planning.count++,
    kind: 'or',
    of: planItems(planning, concept?.items ?? {}, zones),
  };
  const not = planItems(planning, concept?.not ?? {}, zones);
  planning.open.delete(key);
  const planned: Plan = {
    id: planning.count++,
    kind: 'concept',
    items,
    not: not.length > 0 ? group(planning, 'or', not) : undefined,
  };
  planning.planned.set(key, planned);
  return planned;
};

const plan = (planning: Planning, query: Query, place: Place): Plan => {
  switch (query.kind) {
    case 'word':
      return planWord(planning, query, place);
    case 'phrase':
      return planPhrase(planning, query, place);
    case 'concept':
      return planConcept(planning, query.name, place.zones);
    case 'zone':
      return plan(planning, query.of, { ...place, zones: place.zones & letsThrough(query.zone) });
    case 'fact':
      return { id: planning.count++, kind: 'fact', fact: query.fact, value: query.value };
    case 'not':
      return { id: planning.count++, kind: 'not', of: plan(planning, query.of, place) };
    case 'atleast': {
      const of = plan(planning, query.of, place);
      return { id: planning.count++, kind: 'atleast', of, count: query.count };
    }
    case 'near': {
      const left = plan(planning, query.left, place);
      const right = plan(planning, query.right, place);
      const { ordered, negated, within } = query;
      return { id: planning.count++, kind: 'near', left, right, ordered, negated, within };
    }
    case 'and':
    case 'or':
      return group(
        planning,
        query.kind,
        query.of.map((part) => plan(planning, part, place)),
      );
  }
};

/** A required part of a topic's query, and how it was written. */
type PlannedPart = { readonly plan: Plan; readonly query: Query };

/** A topic ready for evaluation. */
export type Runnable = {
  readonly id: string;
  /** The children of the outermost AND, or the whole query. */
  readonly parts: readonly { readonly plan: Plan }[];
  readonly except:
    | {
        readonly scope: 'sentence' | 'article';
        readonly plan: Plan;
        /** The words of the query: it requires one of them. */
        readonly leaves: readonly number[];
      }
    | undefined;
  readonly aspects: readonly {
    readonly name: string;
    /** How far from the evidence it may hold. */
    readonly reach: AspectReach;
    readonly plan: Plan;
  }[];
};

/** A topic ready for evaluation that can also explain itself. */
export type PlannedTopic = Omit<Runnable, 'parts'> & { readonly parts: readonly PlannedPart[] };

/** The words of a plan that make its hits, each once. */
export const leavesOf = (plan: Plan): readonly number[] => {
  const leaves = new Set<number>();
  const seen = new Set<Plan>();
  const look = (node: Plan): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'word') leaves.add(node.leaf);
    else if (node.kind === 'near') [node.left, node.right].forEach(look);
    else if (node.kind === 'concept') look(node.items);
    else if (node.kind === 'not' || node.kind === 'atleast') look(node.of);
    else if (node.kind !== 'fact') node.of.forEach(look);
  };
  look(plan);
  return [...leaves];
};

const planExcept = (
  except: Topic['except'],
  planned: (query: Query) => Plan,
): PlannedTopic['except'] => {
  if (!except) return undefined;
  const own = planned(except.query);
  return { scope: except.scope, plan: own, leaves: leavesOf(own) };
};

/** Makes a topic ready; its words go into the vocabulary. */
export const planTopic = (vocabulary: Vocabulary, topic: Topic): PlannedTopic => {
  const { concepts } = topic;
  const planning: Planning = {
    vocabulary,
    concepts,
    count: 0,
    planned: new Map(),
    open: new Set(),
  };
  const place: Place = { scope: 'any', zones: EVERYWHERE };
  const planned = (query: Query): Plan => plan(planning, query, place);
  const parts = topic.match.kind === 'and' ? topic.match.of : [topic.match];
  return {
    id: topic.id,
    parts: parts.map((query) => ({ query, plan: planned(query) })),
    except: planExcept(topic.except, planned),
    aspects: topic.aspects.map(({ name, reach = 'paragraph', query }) => ({
      name,
      reach,
      plan: planned(query),
    })),
  };
};
