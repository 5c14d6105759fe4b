/**
 * A segment as bytes and back: what functions load at their cold start instead of compiling. A head (what
 * it is, version, checksum, length), a table of sections, and the sections: one of JSON for what has texts,
 * the others lists of whole numbers in the fewest bytes a number that hold them. Little-endian; nothing
 * is compressed, so that the bytes are nearly the lists that the matcher works on.
 */

import { checksum } from './hash.ts';
import type { Lists, Rule, Segment, TopicTitle } from './segment.ts';

/** Changes when the sections or what they mean change. */
const VERSION = 1;
/** "VGTP", read as a little-endian number. */
const MAGIC = 0x50544756;

/** The head's words: magic, version, checksum of all that follows the head, length in words, sections. */
const HEAD = 5;
/** For each section: its length in bytes, bytes a number, and what is added to each number. */
const SECTION = 3;

/** Whatever is no artefact of this build; the message says what it is and what to do. */
export class UnreadableArtefact extends Error {
  override name = 'UnreadableArtefact';
}

const WAY_OUT = 'Compile the topics again (deploy, or vigie topics add).';
const unreadable = (what: string): UnreadableArtefact =>
  new UnreadableArtefact(`${what} ${WAY_OUT}`);

type Json = {
  readonly topics: readonly TopicTitle[];
  readonly names: readonly string[];
  readonly rules: readonly Rule[];
};

type Section = { readonly bytes: Uint8Array; readonly width: 1 | 2 | 4; readonly least: number };

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Numbers in the fewest bytes each, counted from the least of them. */
const packNumbers = (numbers: Int32Array | Uint32Array): Section => {
  let [least, most] = [0, 0];
  for (const number of numbers) {
    if (number < least) least = number;
    if (number > most) most = number;
  }
  const range = most - least;
  const width = range < 0x100 ? 1 : range < 0x10000 ? 2 : 4;
  const List = width === 1 ? Uint8Array : width === 2 ? Uint16Array : Uint32Array;
  const packed = new List(numbers.length);
  for (let at = 0; at < numbers.length; at += 1) packed[at] = (numbers[at] ?? 0) - least;
  return { bytes: bytesOf(packed), width, least };
};

/** Numbers as they lie in the artefact. */
const listIn = ({ bytes, width }: Section): Uint8Array | Uint16Array | Uint32Array => {
  const { buffer, byteOffset, byteLength } = bytes;
  if (width === 1) return bytes;
  if (width === 2) return new Uint16Array(buffer, byteOffset, byteLength / 2);
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
};

const unpackNumbers = (section: Section): Int32Array => {
  const packed = listIn(section);
  const { least } = section;
  const numbers = new Int32Array(packed);
  if (least === 0) return numbers;
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = (numbers[at] ?? 0) + least;
  return numbers;
};

/** Where lists begin, as the length of each: small numbers. */
const packStarts = (starts: Uint32Array): Section => {
  const lengths = new Uint32Array(starts.length - 1);
  for (let at = 0; at < lengths.length; at += 1)
    lengths[at] = (starts[at + 1] ?? 0) - (starts[at] ?? 0);
  return packNumbers(lengths);
};

const unpackStarts = (section: Section): Uint32Array => {
  const lengths = unpackNumbers(section);
  const starts = new Uint32Array(lengths.length + 1);
  let total = 0;
  for (let at = 0; at < lengths.length; at += 1) {
    total += lengths[at] ?? 0;
    starts[at + 1] = total;
  }
  return starts;
};

/** Every other number of a list. */
const everyOther = (values: Int32Array, from: 0 | 1): Int32Array =>
  Int32Array.from({ length: values.length / 2 }, (_, at) => values[at * 2 + from] ?? 0);

const sectionsOf = ({
  keys,
  entries,
  postings,
  programs,
  ...json
}: Segment): readonly Section[] => [
  { bytes: new TextEncoder().encode(JSON.stringify(json satisfies Json)), width: 1, least: 0 },
  { bytes: keys.letters, width: 1, least: 0 },
  packStarts(keys.starts),
  packStarts(entries.starts),
  packNumbers(everyOther(entries.values, 0)),
  packNumbers(everyOther(entries.values, 1)),
  packStarts(postings.starts),
  packNumbers(postings.values),
  packStarts(programs.starts),
  packNumbers(programs.values),
];

/** Bytes up to the next whole word. */
const padded = (length: number): number => (length + 3) & ~3;

/** The artefact of a segment. */
export const writeArtefact = (segment: Segment): Uint8Array => {
  const sections = sectionsOf(segment);
  const table = HEAD + sections.length * SECTION;
  const body = sections.reduce((sum, { bytes }) => sum + padded(bytes.length), 0);
  const words = new Int32Array(table + body / 4);
  const artefact = bytesOf(words);
  let at = table * 4;
  for (const [number, { bytes, width, least }] of sections.entries()) {
    words.set([bytes.length, width, least], HEAD + number * SECTION);
    artefact.set(bytes, at);
    at += padded(bytes.length);
  }
  words.set([MAGIC, VERSION, checksum(words.subarray(HEAD)), words.length, sections.length]);
  return artefact;
};

/** The words of bytes that may begin anywhere. */
const wordsOf = (bytes: Uint8Array): Int32Array => {
  const whole = bytes.byteLength & ~3;
  const own = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Int32Array(own.buffer, own.byteOffset, whole / 4);
};

/** The sections of an artefact that is whole and of this version. */
const readSections = (bytes: Uint8Array): readonly Section[] => {
  const words = wordsOf(bytes);
  const [magic, version, sum, length, count = 0] = words;
  if (magic !== MAGIC) throw unreadable('These bytes are no compiled topics.');
  if (version !== VERSION)
    throw unreadable(`These compiled topics have version ${version}, this code reads ${VERSION}.`);
  if (length !== words.length || bytes.byteLength % 4 !== 0)
    throw unreadable(
      `These compiled topics have ${bytes.byteLength} bytes, not ${(length ?? 0) * 4}: they were cut.`,
    );
  if (checksum(words.subarray(HEAD)) !== sum)
    throw unreadable('These compiled topics were damaged: their checksum is another.');
  let at = (HEAD + count * SECTION) * 4;
  return Array.from({ length: count }, (_, number) => {
    const [size = 0, width = 1, least = 0] = words.subarray(HEAD + number * SECTION);
    const section = bytesOf(words).subarray(at, at + size);
    at += padded(size);
    return { bytes: section, width: width === 1 || width === 2 ? width : 4, least };
  });
};

const NO_SECTION: Section = { bytes: new Uint8Array(0), width: 1, least: 0 };

const readJson = ({ bytes }: Section): Json => JSON.parse(new TextDecoder().decode(bytes)) as Json;

const byTurns = (evens: Int32Array, odds: Int32Array): Int32Array => {
  const values = new Int32Array(evens.length * 2);
  for (let at = 0; at < evens.length; at += 1) {
    values[at * 2] = evens[at] ?? 0;
    values[at * 2 + 1] = odds[at] ?? 0;
  }
  return values;
};

/** What `writeArtefact` of this build wrote; throws `UnreadableArtefact` for anything else. */
export const readArtefact = (artefact: Uint8Array): Segment => {
  const sections = readSections(artefact);
  const section = (number: number): Section => sections[number] ?? NO_SECTION;
  const lists = (starts: number, values: number): Lists => ({
    starts: unpackStarts(section(starts)),
    values: unpackNumbers(section(values)),
  });
  const [leaves, rules] = [unpackNumbers(section(4)), unpackNumbers(section(5))];
  const entryStarts = unpackStarts(section(3));
  return {
    ...readJson(section(0)),
    keys: { letters: section(1).bytes, starts: unpackStarts(section(2)) },
    entries: { starts: entryStarts, values: byTurns(leaves, rules) },
    postings: lists(6, 7),
    programs: lists(8, 9),
  };
};

/** The topics of an artefact, without what matches them. */
export const topicsIn = (artefact: Uint8Array): readonly TopicTitle[] =>
  readJson(readSections(artefact)[0] ?? NO_SECTION).topics;
