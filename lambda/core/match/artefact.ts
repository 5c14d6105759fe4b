/**
 * A segment as bytes and back: what functions load at their cold start instead of compiling. A head (what
 * it is, version, checksum, length), a table of sections, and the sections: one of JSON for what has texts,
 * the others lists of whole numbers, small ones in one byte (`numbers.ts`).
 */

import { CHECK, type Edges, ENTRIES, type Forms, ROW } from './forms.ts';
import { checksum } from './hash.ts';
import { lengthsOf, packNumbers, startsOf, steps, unpackInto, unpackNumbers } from './numbers.ts';
import type { Lists, Rule, Segment, TopicTitle } from './segment.ts';

/** Changes when the sections or what they mean change. */
const VERSION = 4;
/** "VGTP", read as a little-endian number. */
const MAGIC = 0x50544756;

/** The head's words: magic, version, checksum of all that follows the head, length in words, sections. */
const HEAD = 5;
/** For each section: its length in bytes, and how many numbers it holds. */
const SECTION = 2;

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
  /** The lengths of beginnings and of ends. */
  readonly begins: Edges['lengths'];
  readonly ends: Edges['lengths'];
};

type Section = { readonly bytes: Uint8Array; readonly count: number };

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

const numbered = (numbers: ArrayLike<number>): Section => ({
  bytes: packNumbers(numbers),
  count: numbers.length,
});

const plain = (bytes: Uint8Array): Section => ({ bytes, count: 0 });

/** Every so many-th number of a list. */
const every = (values: Int32Array, width: number, from: number): Int32Array =>
  Int32Array.from(
    { length: Math.floor(values.length / width) },
    (_, at) => values[at * width + from] ?? 0,
  );

const sectionsOf = ({
  forms: { rows, begins, ends },
  entries,
  postings,
  programs,
  ...json
}: Segment): readonly Section[] => {
  const says: Json = { ...json, begins: begins.lengths, ends: ends.lengths };
  return [
    plain(new TextEncoder().encode(JSON.stringify(says))),
    numbered(steps(every(rows, ROW, 0))),
    plain(bytesOf(every(rows, ROW, CHECK))),
    numbered(steps(every(rows, ROW, ENTRIES))),
    numbered(every(entries, 2, 0)),
    numbered(every(entries, 2, 1)),
    numbered(lengthsOf(postings.starts)),
    numbered(postings.values),
    numbered(lengthsOf(programs.starts)),
    numbered(programs.values),
    ...[begins.openings, begins.wholes, ends.openings, ends.wholes].map(plain),
  ];
};

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
  for (const [number, { bytes, count }] of sections.entries()) {
    words.set([bytes.length, count], HEAD + number * SECTION);
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
  const [magic, version, sum, length, sections = 0] = words;
  if (magic !== MAGIC) throw unreadable('These bytes are no compiled topics.');
  if (version !== VERSION)
    throw unreadable(`These compiled topics have version ${version}, this code reads ${VERSION}.`);
  if (length !== words.length || bytes.byteLength % 4 !== 0)
    throw unreadable(
      `These compiled topics have ${bytes.byteLength} bytes, not ${(length ?? 0) * 4}: they were cut.`,
    );
  if (checksum(words.subarray(HEAD)) !== sum)
    throw unreadable('These compiled topics were damaged: their checksum is another.');
  let at = (HEAD + sections * SECTION) * 4;
  return Array.from({ length: sections }, (_, number) => {
    const [size = 0, count = 0] = words.subarray(HEAD + number * SECTION);
    const section = bytesOf(words).subarray(at, at + size);
    at += padded(size);
    return { bytes: section, count };
  });
};

const NO_SECTION: Section = plain(new Uint8Array(0));

const readJson = ({ bytes }: Section): Json => JSON.parse(new TextDecoder().decode(bytes)) as Json;

const entriesFrom = (leaves: Section, rules: Section): Int32Array => {
  const entries = new Int32Array(leaves.count * 2);
  unpackInto(leaves.bytes, entries, 0, 2);
  unpackInto(rules.bytes, entries, 1, 2);
  return entries;
};

/** Rows from the steps of their hashes, their checks, and the steps of where their entries begin. */
const rowsFrom = (hashes: Section, checks: Section, begins: Section): Int32Array => {
  const rows = new Int32Array(hashes.count * ROW);
  unpackInto(hashes.bytes, rows, 0, ROW);
  unpackInto(begins.bytes, rows, ENTRIES, ROW);
  const own = wordsOf(checks.bytes);
  let [hash, begin] = [0, 0];
  for (let form = 0; form < own.length; form += 1) {
    const row = form * ROW;
    hash = (hash + (rows[row] ?? 0)) | 0;
    begin += rows[row + ENTRIES] ?? 0;
    rows[row] = hash;
    rows[row + CHECK] = own[form] ?? 0;
    rows[row + ENTRIES] = begin;
  }
  return rows;
};

/** What `writeArtefact` of this build wrote; throws `UnreadableArtefact` for anything else. */
export const readArtefact = (artefact: Uint8Array): Segment => {
  const sections = readSections(artefact);
  const section = (number: number): Section => sections[number] ?? NO_SECTION;
  const numbers = (number: number): Int32Array => {
    const { bytes, count } = section(number);
    return unpackNumbers(bytes, count);
  };
  const lists = (at: number): Lists => ({ starts: startsOf(numbers(at)), values: numbers(at + 1) });
  const { begins, ends, ...json } = readJson(section(0));
  const forms: Forms = {
    rows: rowsFrom(section(1), section(2), section(3)),
    begins: { lengths: begins, openings: section(10).bytes, wholes: section(11).bytes },
    ends: { lengths: ends, openings: section(12).bytes, wholes: section(13).bytes },
  };
  const entries = entriesFrom(section(4), section(5));
  return { ...json, forms, entries, postings: lists(6), programs: lists(8) };
};

/** The topics of an artefact, without what matches them. */
export const topicsIn = (artefact: Uint8Array): readonly TopicTitle[] =>
  readJson(readSections(artefact)[0] ?? NO_SECTION).topics;
