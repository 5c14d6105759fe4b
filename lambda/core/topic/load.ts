/**
 * A topic file's tree becomes a topic, or a list of everything that is wrong with it. All mistakes are
 * told at once; warnings alone do not keep a topic from being used.
 */

import type { Query } from '../query/ast.ts';
import { parseQuery } from '../query/parser.ts';
import { readAlertSettings } from './alert-settings.ts';
import { checkReferences, readConcepts, type Written } from './concepts.ts';
import type { MapNode, Node } from './node.ts';
import { error, queryErrors, type Report, unknownKeys, valueAt, wrongShape } from './report.ts';
import { type AspectReach, LANGS, type Topic, type TopicProblem } from './topic.ts';

/** A topic if the file has no error, and the file's errors and warnings in its order. */
export type Loaded = { readonly topic?: Topic; readonly problems: readonly TopicProblem[] };

const KEYS = ['id', 'title', 'concepts', 'match', 'except', 'aspects', 'alert'] as const;
const ID = /^[a-z][a-z0-9-]*$/;

/** Longer ids would not fit the keys and subjects they stand in. */
const MAX_ID = 60;

const fileId = (file: string): string =>
  (file.split(/[/\\]/).pop() ?? file).replace(/\.ya?ml$/, '');

const missing = (report: Report, map: MapNode, key: string, wayOut: string): undefined => {
  error(report, map.place, { message: `"${key}" is missing.`, wayOut });
  return undefined;
};

const readId = (report: Report, map: MapNode): string | undefined => {
  const node = valueAt(map, 'id');
  const expected = fileId(report.file);
  if (!node) return missing(report, map, 'id', `Write id: ${expected}, the name of the file.`);
  if (node.kind !== 'text') {
    return wrongShape(report, node, {
      what: '"id"',
      expected: 'a name',
      wayOut: `Write id: ${expected}.`,
    });
  }
  const id = node.value;
  if (!ID.test(id) || id.length > MAX_ID) {
    error(report, node.place, {
      message: `"${id}" is no id for a topic.`,
      wayOut: `Use small letters, digits and hyphens, beginning with a letter, at most ${MAX_ID}: plant-closure.`,
    });
  } else if (id !== expected) {
    error(report, node.place, {
      message: `The id "${id}" is not the file's name, "${expected}".`,
      wayOut: `Write id: ${expected}, or name the file ${id}.yaml.`,
    });
  }
  return id;
};

const readTitle = (report: Report, map: MapNode): Topic['title'] => {
  const wayOut = "Write title: { en: Plant closures, fr: Fermetures d'usine }.";
  const node = valueAt(map, 'title');
  if (!node) {
    missing(report, map, 'title', wayOut);
    return {};
  }
  if (node.kind !== 'map' || node.entries.length === 0) {
    wrongShape(report, node, { what: '"title"', expected: 'a title for each language', wayOut });
    return {};
  }
  unknownKeys(report, node, { known: LANGS, what: 'language of the packs' });
  const title: Record<string, string> = {};
  for (const { key, value } of node.entries) {
    if (value.kind === 'text' && value.value.trim() !== '') title[key.value] = value.value.trim();
    else
      wrongShape(report, value, {
        what: `The title in "${key.value}"`,
        expected: 'a text',
        wayOut,
      });
  }
  return title;
};

const readQuery = (report: Report, node: Node, what: string): Written | undefined => {
  if (node.kind !== 'text') {
    return wrongShape(report, node, {
      what,
      expected: 'a query',
      wayOut: 'Write a query in quotes: "@plant NEAR/s @restart".',
    });
  }
  const parsed = parseQuery(node.value);
  if (parsed.ok) return { query: parsed.query, text: node };
  queryErrors(report, node, parsed.problems);
  return undefined;
};

const readMatch = (report: Report, map: MapNode): Written | undefined => {
  const node = valueAt(map, 'match');
  return node
    ? readQuery(report, node, '"match"')
    : missing(report, map, 'match', 'Write what is searched: match: "@plant NEAR/s @restart".');
};

type Except = { readonly scope: 'sentence' | 'article'; readonly written: Written };

const readExcept = (report: Report, node: Node | undefined): Except | undefined => {
  if (!node) return undefined;
  if (node.kind !== 'map') {
    const written = readQuery(report, node, '"except"');
    return written && { scope: 'sentence', written };
  }
  unknownKeys(report, node, { known: ['article'], what: 'key of "except"' });
  const article = valueAt(node, 'article');
  if (!article) {
    return wrongShape(report, node, {
      what: '"except"',
      expected: 'a query for sentences, or article: and a query',
      wayOut: 'Write except: "@flora" or except: { article: "@football" }.',
    });
  }
  const written = readQuery(report, article, '"except"');
  return written && { scope: 'article', written };
};

type Aspect = {
  readonly name: string;
  readonly reach: AspectReach | undefined;
  readonly written: Written;
};

const REACHES = ['sentence', 'paragraph'] as const satisfies readonly AspectReach[];

/** A query, or `{ sentence: query }`, which keeps it to the evidence's sentence. */
const readAspect = (report: Report, name: string, node: Node): readonly Aspect[] => {
  const what = `The aspect "${name}"`;
  if (node.kind !== 'map') {
    const written = readQuery(report, node, what);
    return written ? [{ name, reach: undefined, written }] : [];
  }
  const [reach, ...more] = REACHES.filter((key) => valueAt(node, key));
  const value = reach && valueAt(node, reach);
  unknownKeys(report, node, { known: REACHES, what: `key of ${what.toLowerCase()}` });
  if (!value || more.length > 0) {
    const expected = 'a query, or sentence: or paragraph: and a query';
    const wayOut = 'Write denied: { sentence: "@denial NEAR/s @restart" }.';
    wrongShape(report, node, { what, expected, wayOut });
    return [];
  }
  const written = readQuery(report, value, what);
  return written ? [{ name, reach, written }] : [];
};

const readAspects = (report: Report, node: Node | undefined): readonly Aspect[] => {
  if (!node) return [];
  if (node.kind !== 'map') {
    wrongShape(report, node, {
      what: '"aspects"',
      expected: 'a map of names and queries',
      wayOut: 'Write aspects: { postponed: "@restart NEAR/s @postpone" }.',
    });
    return [];
  }
  return node.entries.flatMap(({ key, value }) => {
    if (!ID.test(key.value) || key.value.length > MAX_ID) {
      error(report, key.place, {
        message: `"${key.value}" is no name for an aspect.`,
        wayOut: 'Use small letters, digits and hyphens, beginning with a letter.',
      });
    }
    return readAspect(report, key.value, value);
  });
};

const conceptsMap = (report: Report, node: Node | undefined): MapNode | undefined => {
  if (!node || node.kind === 'map') return node;
  return wrongShape(report, node, {
    what: '"concepts"',
    expected: 'a map of names',
    wayOut: 'Write concepts: { plant: { en: [plant, factory] } }.',
  });
};

/** How many queries the file holds, read or not; a missing `match` counts. */
const queriesIn = (map: MapNode): number => {
  const aspects = valueAt(map, 'aspects');
  return (
    1 + (valueAt(map, 'except') ? 1 : 0) + (aspects?.kind === 'map' ? aspects.entries.length : 0)
  );
};

const inOrder = (problems: readonly TopicProblem[]): readonly TopicProblem[] =>
  [...problems].sort((a, b) => a.line - b.line || a.column - b.column);

const build = (
  id: string,
  title: Topic['title'],
  parts: {
    readonly concepts: Topic['concepts'];
    readonly match: Query;
    readonly except: Except | undefined;
    readonly aspects: readonly Aspect[];
    readonly alert: Topic['alert'];
  },
): Topic => ({
  id,
  title,
  concepts: parts.concepts,
  match: parts.match,
  ...(parts.except && {
    except: { scope: parts.except.scope, query: parts.except.written.query },
  }),
  aspects: parts.aspects.map(({ name, reach, written: { query } }) => ({
    name,
    query,
    ...(reach && { reach }),
  })),
  ...(parts.alert && { alert: parts.alert }),
});

/** Checks a topic file's tree. `file` is named in the problems, and its last part must be the topic's id. */
export const readTopic = (file: string, node: Node): Loaded => {
  const report: Report = { file, problems: [] };
  if (node.kind !== 'map') {
    wrongShape(report, node, {
      what: 'A topic file',
      expected: 'a map of keys and values',
      wayOut: 'Begin with id:, title: and match: (vigie topics new <id> writes one that works).',
    });
    return { problems: report.problems };
  }
  unknownKeys(report, node, { known: KEYS, what: 'key of a topic' });
  const id = readId(report, node);
  const title = readTitle(report, node);
  const concepts = readConcepts(report, conceptsMap(report, valueAt(node, 'concepts')));
  const match = readMatch(report, node);
  const except = readExcept(report, valueAt(node, 'except'));
  const aspects = readAspects(report, valueAt(node, 'aspects'));
  const alert = readAlertSettings(report, valueAt(node, 'alert'));
  const queries = [match, except?.written, ...aspects.map(({ written }) => written)].filter(
    (written) => written !== undefined,
  );
  // Concepts know their own mistakes; a query that could not be read says nothing about them.
  const complete = queries.length === queriesIn(node);
  checkReferences(report, concepts, { queries, complete });
  const problems = inOrder(report.problems);
  const broken = problems.some(({ severity }) => severity === 'error');
  if (broken || id === undefined || !match) return { problems };
  const parts = { concepts: concepts.concepts, match: match.query, except, aspects, alert };
  return { topic: build(id, title, parts), problems };
};
