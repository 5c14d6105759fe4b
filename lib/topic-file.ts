/**
 * A topic file's YAML as the tree that core checks. Every text keeps where each of its characters
 * stands in the file, through quotes, escapes and folded lines, so that a mistake in the middle of a
 * query is told at its own line and column. Everything is text here: `on`, `350` and `null` are words.
 */

import { isMap, isPair, isScalar, isSeq, parseDocument, Scalar } from 'yaml';
import { type Loaded, readTopic } from '../lambda/core/topic/load.ts';
import type { Entry, Node, Place, TextNode } from '../lambda/core/topic/node.ts';
import type { TopicProblem } from '../lambda/core/topic/topic.ts';

type Reading = {
  readonly file: string;
  readonly source: string;
  readonly starts: readonly number[];
  readonly problems: TopicProblem[];
};

/** Where each line starts. Counted here: the parser's counter loses lines in a text that it cannot read. */
const lineStarts = (source: string): readonly number[] => [
  0,
  ...Array.from(source.matchAll(/\n/g), ({ index }) => index + 1),
];

const placeAt = ({ starts }: Reading, offset: number): Place => {
  const next = starts.findIndex((start) => start > offset);
  const line = next < 0 ? starts.length : next;
  return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
};

const tell = (reading: Reading, offset: number, message: string, wayOut: string): void => {
  const place = placeAt(reading, offset);
  reading.problems.push({ file: reading.file, ...place, severity: 'error', message, wayOut });
};

const BLANKS = /\s*/y;
const blanksAt = (text: string, at: number): string => {
  BLANKS.lastIndex = at;
  return BLANKS.exec(text)?.[0] ?? '';
};

/** How many characters of the file one escape in double quotes takes. */
const escapeLength = (source: string, at: number): number =>
  ({ x: 4, u: 6, U: 10 })[source.charAt(at + 1)] ?? 2;

/** Where a text's first character stands: after the quote, or after a block's header line. */
const textStart = (source: string, at: number, type: Scalar['type']): number => {
  if (type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE) return at + 1;
  if (type !== Scalar.BLOCK_LITERAL && type !== Scalar.BLOCK_FOLDED) return at;
  const line = source.indexOf('\n', at);
  return line < 0 ? source.length : line + 1;
};

/**
 * The file's offset of every character of a text, by walking both side by side. Runs of blanks are
 * matched as a whole, since folding and indentation change them.
 */
const offsetsOf = (
  source: string,
  start: number,
  value: string,
  type: Scalar['type'],
): number[] => {
  const offsets: number[] = [];
  let at = textStart(source, start, type);
  const width = (): number => {
    if (type === Scalar.QUOTE_SINGLE && source.startsWith("''", at)) return 2;
    return type === Scalar.QUOTE_DOUBLE && source[at] === '\\' ? escapeLength(source, at) : 1;
  };
  while (offsets.length < value.length) {
    const index = offsets.length;
    const blanks = blanksAt(value, index);
    const inFile = blanksAt(source, at);
    if (blanks !== '' || inFile !== '') {
      // A blank written as an escape has none beside it in the file.
      if (inFile === '') {
        offsets.push(at);
        at += width();
        continue;
      }
      for (let each = 0; each < blanks.length; each += 1) {
        offsets.push(at + Math.min(each, inFile.length - 1));
      }
      at += inFile.length;
      continue;
    }
    if (type === Scalar.QUOTE_DOUBLE && /^\\\r?\n/.test(source.slice(at, at + 3))) {
      at += 1;
      continue;
    }
    offsets.push(at);
    at += width();
  }
  return offsets;
};

const textNode = (reading: Reading, scalar: Scalar, start: number): TextNode => {
  const value = String(scalar.value ?? '');
  let offsets: number[] | undefined;
  const placeOf = (offset: number): Place => {
    offsets ??= offsetsOf(reading.source, start, value, scalar.type ?? Scalar.PLAIN);
    const last = offsets.at(-1);
    const end = last === undefined ? textStart(reading.source, start, scalar.type) : last + 1;
    return placeAt(reading, offsets[offset] ?? end);
  };
  return { kind: 'text', value, place: placeAt(reading, start), placeOf };
};

const scalarNode = (reading: Reading, scalar: Scalar, start: number): Node => {
  const isEmpty = scalar.type === Scalar.PLAIN && String(scalar.value ?? '') === '';
  return isEmpty
    ? { kind: 'empty', place: placeAt(reading, start) }
    : textNode(reading, scalar, start);
};

const startOf = (item: unknown, otherwise: number): number => {
  const range = isScalar(item) || isMap(item) || isSeq(item) ? item.range : undefined;
  return range?.[0] ?? otherwise;
};

const entriesOf = (reading: Reading, pairs: readonly unknown[], start: number): readonly Entry[] =>
  pairs.flatMap((pair) => {
    if (!isPair(pair)) return [];
    const at = startOf(pair.key, start);
    if (!isScalar(pair.key)) {
      tell(reading, at, 'A key must be a plain word.', 'Write key: value.');
      return [];
    }
    const key = textNode(reading, pair.key, at);
    return [{ key, value: nodeOf(reading, pair.value, at) }];
  });

/** What stands where a value was expected but is none: an alias, a sign of YAML's. */
const oddNode = (reading: Reading, item: unknown, start: number): Node => {
  if (item === null || item === undefined) return { kind: 'empty', place: placeAt(reading, start) };
  const range =
    typeof item === 'object' && 'range' in item && Array.isArray(item.range) ? item.range : [];
  const at = typeof range[0] === 'number' ? range[0] : start;
  tell(
    reading,
    at,
    'A star at the beginning means something else in YAML.',
    'Put it in quotes: "*werk".',
  );
  return { kind: 'empty', place: placeAt(reading, at) };
};

const nodeOf = (reading: Reading, item: unknown, otherwise: number): Node => {
  const start = startOf(item, otherwise);
  if (isScalar(item)) return scalarNode(reading, item, start);
  const place = placeAt(reading, start);
  if (isMap(item)) return { kind: 'map', entries: entriesOf(reading, item.items, start), place };
  if (!isSeq(item)) return oddNode(reading, item, start);
  const items = item.items.map((each) => nodeOf(reading, each, start));
  return { kind: 'list', items, place };
};

type Told = { readonly message: string; readonly wayOut: string };

/** YAML's own mistakes in our words; the others as its parser says them. */
const YAML_MISTAKES: Readonly<Record<string, Told>> = {
  DUPLICATE_KEY: {
    message: 'This key stands twice in the same map.',
    wayOut: 'Keep one of them.',
  },
  TAB_AS_INDENT: { message: 'A tab stands where lines are indented.', wayOut: 'Use blanks.' },
  BAD_SCALAR_START: {
    message: 'A value cannot begin with this sign in YAML.',
    wayOut: 'Put the whole value in quotes: match: "@plant NEAR/s @restart".',
  },
  UNEXPECTED_TOKEN: {
    message: 'Something follows where the value has ended.',
    wayOut: `Put the whole value in single quotes: '"site de production" OR usine'.`,
  },
  MULTIPLE_DOCS: { message: 'A topic file holds one topic.', wayOut: 'Make a file for each.' },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'A colon and a blank begin a map here.',
    wayOut: 'If the colon belongs to the text, put the text in quotes.',
  },
  MISSING_CHAR: { message: 'A quote or a sign is missing.', wayOut: 'Close what was opened.' },
  BAD_INDENT: {
    message: 'The indentation does not fit, or a bracket is not closed.',
    wayOut: 'Indent all keys of a map alike with blanks, and close each [ and {.',
  },
  BAD_DQ_ESCAPE: {
    message: 'This backslash is no escape in double quotes.',
    wayOut: 'Write \\\\, or use single quotes.',
  },
};

const yamlProblems = (reading: Reading, document: ReturnType<typeof parseDocument>): void => {
  for (const { code, pos, message } of [...document.errors, ...document.warnings]) {
    const told = YAML_MISTAKES[code] ?? {
      message: `This is no YAML that can be read: ${message}`,
      wayOut: 'Put texts with signs in quotes, and indent with blanks.',
    };
    tell(reading, pos[0], told.message, told.wayOut);
  }
};

/** A YAML file as a tree that knows its places, or, without one, what is wrong with it. */
export const readYaml = (
  file: string,
  yamlText: string,
): { readonly node?: Node; readonly problems: readonly TopicProblem[] } => {
  const source = yamlText.replace(/^\uFEFF/, '');
  const document = parseDocument(source, {
    schema: 'failsafe',
    prettyErrors: false,
  });
  const reading: Reading = { file, source, starts: lineStarts(source), problems: [] };
  yamlProblems(reading, document);
  if (reading.problems.length > 0) return { problems: reading.problems };
  const node = nodeOf(reading, document.contents, 0);
  return reading.problems.length > 0 ? { problems: reading.problems } : { node, problems: [] };
};

/**
 * Reads and checks one topic file. `file` is named in the problems; its last part without `.yaml` must
 * be the topic's id. A topic is given only if there is no error.
 */
export const loadTopic = (file: string, yamlText: string): Loaded => {
  const { node, problems } = readYaml(file, yamlText);
  return node === undefined ? { problems } : readTopic(file, node);
};
