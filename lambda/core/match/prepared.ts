/**
 * Topics made ready, as JSON and back, so that a function neither carries the rules of inflection nor
 * spends its cold start on them. Plans share nodes and JSON cannot: where a topic's node comes again,
 * its number stands in its place.
 */

import type { Entry, Lexicon, Lexicons } from './lexicon.ts';
import type { Prepared } from './matcher.ts';
import type { Plan, PlannedTopic } from './plan.ts';

/** A leaf without conditions is its number alone: nearly all are. */
type WrittenForms = Readonly<Record<string, readonly (number | Entry)[]>>;
type WrittenLexicon = {
  readonly whole: WrittenForms;
  readonly begins: readonly (readonly [number, WrittenForms])[];
  readonly ends: readonly (readonly [number, WrittenForms])[];
};

/** A node in full, or the number of one that stands before it. */
type WrittenPlan = number | (Readonly<Record<string, unknown>> & { readonly id: number });
type WrittenTopic = {
  readonly id: string;
  readonly parts: readonly (Omit<PlannedTopic['parts'][number], 'plan'> & { plan: WrittenPlan })[];
  readonly except?: Omit<NonNullable<PlannedTopic['except']>, 'plan'> & { plan: WrittenPlan };
  readonly aspects: readonly { readonly name: string; readonly plan: WrittenPlan }[];
};

/** Topics made ready, as JSON holds them. */
export type WrittenPrepared = {
  readonly topics: readonly WrittenTopic[];
  readonly lexicons: Readonly<Record<keyof Lexicons, WrittenLexicon>>;
};

const isNode = (value: unknown): value is Plan =>
  typeof value === 'object' && value !== null && 'kind' in value && 'id' in value;

const writeTopic = (topic: PlannedTopic): WrittenTopic => {
  const written = new Set<number>();
  const once = (_: string, value: unknown): unknown => {
    if (!isNode(value)) return value;
    if (written.has(value.id)) return value.id;
    written.add(value.id);
    return value;
  };
  return JSON.parse(JSON.stringify(topic, once));
};

const writeForms = (forms: Lexicon['whole']): WrittenForms =>
  Object.fromEntries(
    Array.from(forms, ([form, entries]) => [
      form,
      entries.map((entry) => (entry.writing === undefined ? entry.leaf : entry)),
    ]),
  );

const writeEdges = (edges: Lexicon['begins']): WrittenLexicon['begins'] =>
  Array.from(edges, ([length, forms]) => [length, writeForms(forms)]);

const eachLexicon = <From, To>(
  lexicons: Readonly<Record<keyof Lexicons, From>>,
  change: (lexicon: From) => To,
) =>
  Object.fromEntries(
    Object.entries(lexicons).map(([scope, lexicon]) => [scope, change(lexicon)]),
  ) as Record<keyof Lexicons, To>;

/** Plain data for JSON. */
export const writePrepared = ({ topics, lexicons }: Prepared): WrittenPrepared => ({
  topics: topics.map(writeTopic),
  lexicons: eachLexicon(lexicons, ({ whole, begins, ends }) => ({
    whole: writeForms(whole),
    begins: writeEdges(begins),
    ends: writeEdges(ends),
  })),
});

const PARTS_OF_A_NODE = ['of', 'items', 'not', 'left', 'right'] as const;

/** Reads the nodes of one topic in the order in which they were written. */
const nodeReader = () => {
  const known = new Map<number, Plan>();
  const read = (written: WrittenPlan): Plan => {
    if (typeof written === 'number') {
      const node = known.get(written);
      if (!node) throw new Error(`Node ${written} of a plan comes before it is written`);
      return node;
    }
    const node: Record<string, unknown> = { ...written };
    for (const part of PARTS_OF_A_NODE) {
      const below = written[part] as WrittenPlan | readonly WrittenPlan[] | undefined;
      if (below === undefined) continue;
      node[part] = Array.isArray(below) ? below.map(read) : read(below as WrittenPlan);
    }
    known.set(written.id, node as Plan);
    return node as Plan;
  };
  return read;
};

const readTopic = ({ id, parts, except, aspects }: WrittenTopic): PlannedTopic => {
  const read = nodeReader();
  return {
    id,
    parts: parts.map((part) => ({ ...part, plan: read(part.plan) })),
    except: except && { ...except, plan: read(except.plan) },
    aspects: aspects.map(({ name, plan }) => ({ name, plan: read(plan) })),
  };
};

const readForms = (forms: WrittenForms): Lexicon['whole'] =>
  new Map(
    Object.entries(forms).map(([form, entries]) => [
      form,
      entries.map((entry) =>
        typeof entry === 'number' ? { leaf: entry, writing: undefined } : entry,
      ),
    ]),
  );

const readEdges = (edges: WrittenLexicon['begins']): Lexicon['begins'] =>
  new Map(edges.map(([length, forms]) => [length, readForms(forms)]));

/** What `writePrepared` wrote. */
export const readPrepared = ({ topics, lexicons }: WrittenPrepared): Prepared => ({
  topics: topics.map(readTopic),
  lexicons: eachLexicon(lexicons, ({ whole, begins, ends }) => ({
    whole: readForms(whole),
    begins: readEdges(begins),
    ends: readEdges(ends),
  })),
});
