/**
 * Topics made ready, as JSON and back, so that a function neither carries the rules of inflection nor
 * spends its cold start on them. Plans share nodes and JSON cannot: where a topic's node comes again,
 * its number stands in its place.
 */

import type { Entry, Lexicon, Lexicons } from './lexicon.ts';
import type { Prepared } from './matcher.ts';
import type { Plan, PlannedTopic } from './plan.ts';

/** The forms of one leaf, with a blank between them, and how they must be written: nearly always anyhow. */
type WrittenForms = readonly (readonly [leaf: number, forms: string, writing?: Entry['writing']])[];
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

/** By leaf, because 2,000 long strings are read several times faster than 20,000 keys. */
const writeForms = (forms: Lexicon['whole']): WrittenForms => {
  const anyhow = new Map<number, string[]>();
  const asWritten: [number, string, Entry['writing']][] = [];
  for (const [form, entries] of forms) {
    if (form.includes(' ')) throw new Error(`A form of a word has a blank: "${form}"`);
    for (const { leaf, writing } of entries) {
      if (writing) asWritten.push([leaf, form, writing]);
      else anyhow.set(leaf, [...(anyhow.get(leaf) ?? []), form]);
    }
  }
  const together = Array.from(anyhow, ([leaf, all]) => [leaf, all.join(' ')] as const);
  return [...together, ...asWritten].sort(([a], [b]) => a - b);
};

const writeEdges = (edges: Lexicon['begins']): WrittenLexicon['begins'] =>
  Array.from(edges, ([length, forms]) => [length, writeForms(forms)]);

const writeLexicon = ({ whole, begins, ends }: Lexicon): WrittenLexicon => ({
  whole: writeForms(whole),
  begins: writeEdges(begins),
  ends: writeEdges(ends),
});

/** Plain data for JSON. */
export const writePrepared = ({ topics, lexicons }: Prepared): WrittenPrepared => ({
  topics: topics.map(writeTopic),
  lexicons: Object.fromEntries(
    Object.entries(lexicons).map(([scope, lexicon]) => [scope, writeLexicon(lexicon)]),
  ) as WrittenPrepared['lexicons'],
});

const PARTS_OF_A_NODE = ['of', 'items', 'not', 'left', 'right'] as const;

/**
 * Reads the nodes of one topic in the order in which they were written, in place: what was parsed from
 * JSON is nobody else's, and copying some 10,000 nodes would take a tenth of a cold start.
 */
const nodeReader = () => {
  const known = new Map<number, Plan>();
  const nodeOf = (id: number): Plan => {
    const node = known.get(id);
    if (!node) throw new Error(`Node ${id} of a plan comes before it is written`);
    return node;
  };
  const readPart = (below: WrittenPlan | WrittenPlan[]): unknown => {
    if (!Array.isArray(below)) return read(below);
    below.forEach((one, at) => {
      below[at] = read(one) as unknown as WrittenPlan;
    });
    return below;
  };
  const read = (written: WrittenPlan): Plan => {
    if (typeof written === 'number') return nodeOf(written);
    const node = written as Record<string, unknown> & { readonly id: number };
    for (const part of PARTS_OF_A_NODE) {
      if (node[part] !== undefined) node[part] = readPart(node[part] as WrittenPlan);
    }
    known.set(node.id, node as unknown as Plan);
    return node as unknown as Plan;
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

const readForms = (written: WrittenForms): Lexicon['whole'] => {
  const forms: Lexicon['whole'] = new Map();
  for (const [leaf, all, writing] of written) {
    const entry: Entry = { leaf, writing };
    for (const form of all.split(' ')) {
      const entries = forms.get(form);
      if (entries) entries.push(entry);
      else forms.set(form, [entry]);
    }
  }
  return forms;
};

const readEdges = (edges: WrittenLexicon['begins']): Lexicon['begins'] =>
  new Map(edges.map(([length, forms]) => [length, readForms(forms)]));

/** Each language's words are read when its first article comes: most functions never see all languages. */
const readLexicons = (written: WrittenPrepared['lexicons']): Lexicons => {
  const lexicons = {};
  for (const [scope, { whole, begins, ends }] of Object.entries(written)) {
    let read: Lexicon | undefined;
    const get = (): Lexicon => {
      read ??= { whole: readForms(whole), begins: readEdges(begins), ends: readEdges(ends) };
      return read;
    };
    Object.defineProperty(lexicons, scope, { get, enumerable: true });
  }
  return lexicons as Lexicons;
};

/** What `writePrepared` wrote. */
export const readPrepared = ({ topics, lexicons }: WrittenPrepared): Prepared => ({
  topics: topics.map(readTopic),
  lexicons: readLexicons(lexicons),
});
