/**
 * The concepts of a topic file: families of words by language, checked one by one and then together
 * (unknown references, circles, concepts that nothing uses, languages that only some of them have).
 */

import type { Query } from '../query/ast.ts';
import { parseQuery } from '../query/parser.ts';
import { nearName } from './near-name.ts';
import type { Entry, ListNode, MapNode, Node, TextNode } from './node.ts';
import { error, queryErrors, type Report, unknownKeys, warning, wrongShape } from './report.ts';
import { type Concept, type Items, LANGS } from './topic.ts';

/** A parsed query and the text of the file it came from. */
export type Written = { readonly query: Query; readonly text: TextNode };

/** The concepts, the places of their names, and their items' queries for the checks that need all of them. */
export type Concepts = {
  readonly concepts: Readonly<Record<string, Concept>>;
  readonly names: ReadonlyMap<string, TextNode>;
  readonly written: ReadonlyMap<string, readonly Written[]>;
};

const NAME = /^[a-z][a-z0-9_-]*$/;
const ITEM_KEYS: readonly string[] = [...LANGS, 'any'];
const EXAMPLE = 'plant: { en: [plant, factory], fr: [usine, "site de production"] }';

const readItem = (report: Report, node: Node): Written | undefined => {
  if (node.kind !== 'text') {
    return wrongShape(report, node, {
      what: 'An item of a concept',
      expected: 'a word or a phrase',
      wayOut: 'Write a word, or several in quotes: "site de production".',
    });
  }
  const parsed = parseQuery(node.value, { as: 'item' });
  if (parsed.ok) return { query: parsed.query, text: node };
  queryErrors(report, node, parsed.problems);
  return undefined;
};

const readList = (report: Report, list: ListNode, what: string): readonly Written[] => {
  if (list.items.length === 0) {
    error(report, list.place, {
      message: `${what} has no items.`,
      wayOut: 'Write at least one word, or leave out the language.',
    });
  }
  return list.items.flatMap((item) => readItem(report, item) ?? []);
};

/** The items by language, with all of them in `into`. */
const readItems = (report: Report, entries: readonly Entry[], into: Written[]): Items => {
  const items: Record<string, readonly Query[]> = {};
  for (const { key, value } of entries) {
    if (!ITEM_KEYS.includes(key.value)) continue;
    if (value.kind !== 'list') {
      wrongShape(report, value, {
        what: `The items for "${key.value}"`,
        expected: 'a list',
        wayOut: `Write ${key.value}: [word, "several words"].`,
      });
      continue;
    }
    const written = readList(report, value, `"${key.value}"`);
    into.push(...written);
    items[key.value] = written.map(({ query }) => query);
  }
  return items;
};

const readNot = (report: Report, node: Node | undefined, into: Written[]): Items => {
  if (node === undefined) return {};
  if (node.kind !== 'map') {
    wrongShape(report, node, {
      what: '"not" of a concept',
      expected: 'a map of languages',
      wayOut: 'Write not: { fr: ["plan de relance"] }.',
    });
    return {};
  }
  unknownKeys(report, node, { known: ITEM_KEYS, what: 'language of the packs' });
  return readItems(report, node.entries, into);
};

const readConcept = (report: Report, entry: Entry, into: Written[]): Concept | undefined => {
  const { key, value } = entry;
  if (!NAME.test(key.value)) {
    error(report, key.place, {
      message: `"${key.value}" is no name for a concept.`,
      wayOut: 'Use small letters, digits and hyphens, beginning with a letter: plant, buy-out.',
    });
  }
  if (value.kind !== 'map') {
    return wrongShape(report, value, {
      what: `The concept "${key.value}"`,
      expected: 'a map of languages',
      wayOut: `Write ${EXAMPLE}.`,
    });
  }
  unknownKeys(report, value, {
    known: [...ITEM_KEYS, 'not'],
    what: 'language of the packs (nor "not")',
  });
  const own = value.entries.filter((each) => each.key.value !== 'not');
  if (own.length === 0) {
    error(report, key.place, {
      message: `The concept "${key.value}" has no items.`,
      wayOut: `Write ${EXAMPLE}.`,
    });
  }
  const items = readItems(report, own, into);
  const not = readNot(report, value.entries.find((each) => each.key.value === 'not')?.value, into);
  return { items, not };
};

/** Languages that other concepts have; a concept with `any` items holds everywhere. */
const warnOfMissingLanguages = (
  report: Report,
  concepts: Readonly<Record<string, Concept>>,
  names: ReadonlyMap<string, TextNode>,
): void => {
  const used = LANGS.filter((lang) => Object.values(concepts).some(({ items }) => items[lang]));
  for (const [name, { items }] of Object.entries(concepts)) {
    const missing = used.filter((lang) => !items[lang]);
    const place = names.get(name)?.place;
    if (items.any || missing.length === 0 || !place) continue;
    warning(report, place, {
      message: `The concept "${name}" has no items for ${missing.join(', ')}, which other concepts have: in ${missing.length === 1 ? 'that language' : 'those languages'} it is never found.`,
      wayOut: 'Add them, or "any" items that hold in every language.',
    });
  }
};

/** Reads the map under `concepts`. */
export const readConcepts = (report: Report, map: MapNode | undefined): Concepts => {
  const concepts: Record<string, Concept> = {};
  const names = new Map<string, TextNode>();
  const written = new Map<string, Written[]>();
  for (const entry of map?.entries ?? []) {
    const name = entry.key.value;
    const into: Written[] = [];
    names.set(name, entry.key);
    written.set(name, into);
    const concept = readConcept(report, entry, into);
    if (concept) concepts[name] = concept;
  }
  warnOfMissingLanguages(report, concepts, names);
  return { concepts, names, written };
};

type Reference = { readonly name: string; readonly start: number };

const references = (query: Query): readonly Reference[] => {
  switch (query.kind) {
    case 'concept':
      return [query];
    case 'and':
    case 'or':
      return query.of.flatMap(references);
    case 'not':
    case 'zone':
    case 'atleast':
      return references(query.of);
    case 'near':
      return [...references(query.left), ...references(query.right)];
    default:
      return [];
  }
};

/** Tells the references to no concept, and whether there was one. */
const unknownReferences = (report: Report, written: Written, names: Concepts['names']): boolean => {
  const unknown = references(written.query).filter(({ name }) => !names.has(name));
  for (const { name, start } of unknown) {
    const known = [...names.keys()];
    const near = nearName(name, known);
    const list = known.length > 0 ? `Known: ${known.map((each) => `@${each}`).join(', ')}.` : '';
    error(report, written.text.placeOf(start), {
      message: `There is no concept "@${name}".`,
      wayOut: near ? `Did you mean @${near}?` : `Define it under "concepts". ${list}`.trim(),
    });
  }
  return unknown.length > 0;
};

/** Each circle once, told at the concept where it closes. */
const circles = (uses: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] => {
  const done = new Set<string>();
  const path: string[] = [];
  const found: (readonly string[])[] = [];
  const visit = (name: string): void => {
    const at = path.indexOf(name);
    if (at >= 0) found.push([...path.slice(at), name]);
    if (at >= 0 || done.has(name)) return;
    path.push(name);
    for (const next of uses.get(name) ?? []) visit(next);
    path.pop();
    done.add(name);
  };
  for (const name of uses.keys()) visit(name);
  return found;
};

const reach = (uses: ReadonlyMap<string, readonly string[]>, from: readonly string[]) => {
  const reached = new Set<string>();
  const todo = [...from];
  for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    todo.push(...(uses.get(name) ?? []));
  }
  return reached;
};

/**
 * What can only be seen with all concepts and queries at hand. `complete`: every query of the file
 * could be read, so that a concept that none uses is told.
 */
export const checkReferences = (
  report: Report,
  { names, written }: Concepts,
  { queries, complete }: { readonly queries: readonly Written[]; readonly complete: boolean },
): void => {
  const all = [...[...written.values()].flat(), ...queries];
  const mistyped = all.filter((each) => unknownReferences(report, each, names)).length > 0;
  const namesIn = (items: readonly Written[]): readonly string[] =>
    items.flatMap(({ query }) => references(query).map(({ name }) => name));
  const uses = new Map([...written].map(([name, items]) => [name, namesIn(items)]));
  for (const circle of circles(uses)) {
    const place = names.get(circle[0] ?? '')?.place;
    if (!place) continue;
    error(report, place, {
      message: `Concepts go in a circle: ${circle.map((name) => `@${name}`).join(' → ')}.`,
      wayOut: 'Take one of these references out.',
    });
  }
  if (!complete || mistyped) return;
  const used = reach(uses, namesIn(queries));
  for (const [name, key] of names) {
    if (used.has(name)) continue;
    warning(report, key.place, {
      message: `Nothing uses the concept "${name}".`,
      wayOut: `Write @${name} in match, except or an aspect, or take it out.`,
    });
  }
};
