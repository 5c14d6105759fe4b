/**
 * The plans of a topic as a row of whole numbers, and back: how topics lie in an artefact, so that a
 * hundred thousand of them need no objects until an article concerns them. Nodes stand before those
 * that use them; a node that is used twice stands once.
 */

import type { Distance } from '../query/ast.ts';
import { leavesOf, type Plan, type PlannedTopic, type Runnable } from './plan.ts';

const KINDS = ['word', 'phrase', 'or', 'and', 'concept', 'not', 'atleast', 'near', 'fact'] as const;
export const WORD = 0;
export const PHRASE = 1;
export const OR = 2;
export const AND = 3;
export const CONCEPT = 4;
export const NOT = 5;
export const ATLEAST = 6;
export const NEAR = 7;
export const FACT = 8;

const FACTS = ['source', 'lang'] as const;
export const NONE = -1;
export const SENTENCE = -1;
export const PARAGRAPH = -2;
export const NEGATED = 1;
export const ORDERED = 2;

/** Texts that programs name by number: facts' values, aspects' names. */
export type Names = { readonly list: string[]; readonly numbers: Map<string, number> };

export const newNames = (): Names => ({ list: [], numbers: new Map() });

const numberOf = ({ list, numbers }: Names, name: string): number => {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, list.length);
  return list.push(name) - 1;
};

const distanceCode = (within: Distance): number =>
  within === 's' ? SENTENCE : within === 'p' ? PARAGRAPH : within;
const distanceOf = (code: number): Distance =>
  code === SENTENCE ? 's' : code === PARAGRAPH ? 'p' : code;

type Writing = {
  readonly out: number[];
  readonly places: Map<number, number>;
  readonly names: Names;
  readonly leafNumber: (leaf: number) => number;
};

/** Appends numbers; where they begin. */
const put = ({ out }: Writing, numbers: readonly number[]): number => {
  const place = out.length;
  for (const number of numbers) out.push(number);
  return place;
};

const writeBody = (writing: Writing, plan: Plan): number => {
  const below = (one: Plan): number => writeNode(writing, one);
  switch (plan.kind) {
    case 'word':
      return put(writing, [WORD, writing.leafNumber(plan.leaf), plan.zones]);
    case 'phrase':
    case 'or':
    case 'and': {
      const parts = plan.of.map(below);
      return put(writing, [KINDS.indexOf(plan.kind), parts.length, ...parts]);
    }
    case 'concept': {
      const items = below(plan.items);
      return put(writing, [CONCEPT, items, plan.not ? below(plan.not) : NONE]);
    }
    case 'not':
      return put(writing, [NOT, below(plan.of)]);
    case 'atleast':
      return put(writing, [ATLEAST, below(plan.of), plan.count]);
    case 'near': {
      const [left, right] = [below(plan.left), below(plan.right)];
      const flags = (plan.negated ? NEGATED : 0) | (plan.ordered ? ORDERED : 0);
      return put(writing, [NEAR, left, right, distanceCode(plan.within), flags]);
    }
    case 'fact':
      return put(writing, [FACT, FACTS.indexOf(plan.fact), numberOf(writing.names, plan.value)]);
  }
};

/** Writes a node after those below it; its place. */
const writeNode = (writing: Writing, plan: Plan): number => {
  const known = writing.places.get(plan.id);
  if (known !== undefined) return known;
  const place = writeBody(writing, plan);
  writing.places.set(plan.id, place);
  return place;
};

const EXCEPTS = [undefined, 'sentence', 'article'] as const;
const REACHES = ['paragraph', 'sentence'] as const;

/** A topic's program: where its roots are listed, its nodes, and its roots; leaves by the numbers given. */
export const programOf = (
  topic: PlannedTopic,
  names: Names,
  leafNumber = (leaf: number): number => leaf,
): readonly number[] => {
  const writing: Writing = { out: [0], places: new Map(), names, leafNumber };
  const parts = topic.parts.map(({ plan }) => writeNode(writing, plan));
  const except = topic.except ? writeNode(writing, topic.except.plan) : NONE;
  const aspects = topic.aspects.flatMap(({ name, reach, plan }) => [
    numberOf(names, name),
    REACHES.indexOf(reach),
    writeNode(writing, plan),
  ]);
  const scope = EXCEPTS.indexOf(topic.except?.scope);
  const roots = [parts.length, ...parts, scope, except, topic.aspects.length, ...aspects];
  writing.out[0] = put(writing, roots);
  return writing.out;
};

/** The program of one topic among others: it begins at `from` of a list. */
export type Program = { readonly code: Int32Array; readonly from: number };

/** The fact that a node asks. */
export const factOf = (
  { code }: Program,
  at: number,
  names: readonly string[],
): { readonly fact: 'source' | 'lang'; readonly value: string } => ({
  fact: FACTS[code[at + 1] ?? 0] ?? 'lang',
  value: names[code[at + 2] ?? 0] ?? '',
});

type Reading = Program & { readonly names: readonly string[]; readonly nodes: Map<number, Plan> };

const readBody = (reading: Reading, place: number): Plan => {
  const { code, from, names } = reading;
  const id = place;
  const number = (at: number): number => code[from + place + at] ?? 0;
  const below = (at: number): Plan => readNode(reading, number(at));
  const kind = KINDS[number(0)];
  switch (kind) {
    case 'word':
      return { id, kind, leaf: number(1), zones: number(2) };
    case 'phrase':
    case 'or':
    case 'and':
      return { id, kind, of: Array.from({ length: number(1) }, (_, at) => below(2 + at)) };
    case 'concept':
      return { id, kind, items: below(1), not: number(2) === NONE ? undefined : below(2) };
    case 'not':
      return { id, kind, of: below(1) };
    case 'atleast':
      return { id, kind, of: below(1), count: number(2) };
    case 'near': {
      const [within, flags] = [distanceOf(number(3)), number(4)];
      const [negated, ordered] = [(flags & NEGATED) !== 0, (flags & ORDERED) !== 0];
      return { id, kind, left: below(1), right: below(2), within, negated, ordered };
    }
    case 'fact':
      return { id, kind, ...factOf(reading, from + place, names) };
    default:
      throw new Error(`A program has no node at ${place}: its topic was not written by this build`);
  }
};

const readNode = (reading: Reading, place: number): Plan => {
  const known = reading.nodes.get(place);
  if (known) return known;
  const plan = readBody(reading, place);
  reading.nodes.set(place, plan);
  return plan;
};

/** Roots of a topic beside its required parts: what is excepted, and how many aspects there are. */
export const rootsOf = ({
  code,
  from,
}: Program): { readonly except: number; readonly aspects: number } => {
  const roots = from + (code[from] ?? 0);
  const after = roots + 1 + (code[roots] ?? 0);
  return { except: code[after + 1] ?? NONE, aspects: code[after + 2] ?? 0 };
};

/** The roots of the required parts, by their place in the program. */
const partsOf = ({ code, from }: Program): readonly number[] => {
  const roots = from + (code[from] ?? 0);
  return Array.from(code.subarray(roots + 1, roots + 1 + (code[roots] ?? 0)));
};

/** A topic as it was planned, but for how its query was written. */
export const topicOf = (id: string, program: Program, names: readonly string[]): Runnable => {
  const { code, from } = program;
  const reading: Reading = { ...program, names, nodes: new Map() };
  const parts = partsOf(program).map((root) => ({ plan: readNode(reading, root) }));
  let at = from + (code[from] ?? 0) + 1 + parts.length;
  const next = (): number => code[at++] ?? 0;
  const [scope, root, count] = [EXCEPTS[next()], next(), next()];
  const excepted = scope && readNode(reading, root);
  const except = excepted && scope && { scope, plan: excepted, leaves: leavesOf(excepted) };
  const aspects = Array.from({ length: count }, () => ({
    name: names[next()] ?? '',
    reach: REACHES[next()] ?? 'paragraph',
    plan: readNode(reading, next()),
  }));
  return { id, parts, except, aspects };
};
