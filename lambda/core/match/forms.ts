/**
 * All forms of all query words in one table of letters, found by hash and compared letter by letter.
 * A form is known by its key: the folded word; for a beginning, its letters and U+0001; for an end, its
 * letters backwards and U+0002. Keys are kept as UTF-8, one after another.
 */

import { mixed, SEED, step } from './hash.ts';

/** What a key ends with that is no whole word. */
export const BEGINS = 1;
export const ENDS = 2;

/** The forms' keys, as they are stored. */
export type Keys = {
  readonly letters: Uint8Array;
  /** Where each key begins, and, last, where all end. */
  readonly starts: Uint32Array;
};

/** Beginnings, or ends, of words. */
export type Edges = {
  /** What their keys end with. */
  readonly mark: number;
  /** The lengths, in units, that they have. */
  readonly lengths: readonly number[];
  /** A bit for each hash of their first `OPENING` units: what is not set is none of them. */
  readonly openings: Uint8Array;
  /** The same for the hashes of whole keys, so that few look-ups find nothing. */
  readonly wholes: Uint8Array;
};

/** Beginnings have three letters at least, ends four (DESIGN §3). */
const OPENING = 3;

/** Where to look for forms. */
export type Table = {
  /** For each slot seven bits of its form's hash, 0 for an empty slot: most words of a text end here. */
  readonly tags: Uint8Array;
  /** For each slot the hash and the number of its form, by turns. */
  readonly slots: Int32Array;
  readonly begins: Edges;
  readonly ends: Edges;
};

/** The unit of two bytes or three that begins at `at`. */
const longUnit = (letters: Uint8Array, at: number, byte: number): number => {
  const next = (letters[at + 1] ?? 0) & 63;
  if (byte < 0xe0) return ((byte & 31) << 6) | next;
  return ((byte & 15) << 12) | (next << 6) | ((letters[at + 2] ?? 0) & 63);
};

/** Appends a key to bytes. */
export const pushKey = (bytes: number[], key: string): void => {
  for (let at = 0; at < key.length; at += 1) {
    const unit = key.charCodeAt(at);
    if (unit < 0x80) bytes.push(unit);
    else if (unit < 0x800) bytes.push(0xc0 | (unit >> 6), 0x80 | (unit & 63));
    else bytes.push(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 63), 0x80 | (unit & 63));
  }
};

/** At least so many, a power of two. */
const powerFrom = (least: number): number => {
  let power = 64;
  while (power < least) power *= 2;
  return power;
};

/** One bit for each of some hashes, in about sixteen times as many. */
const bitsOf = (hashes: readonly number[]): Uint8Array => {
  const bits = new Uint8Array(powerFrom(hashes.length * 2));
  for (const hash of hashes) {
    const bit = mixed(hash) & (bits.length * 8 - 1);
    bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
  return bits;
};

const hasBit = (bits: Uint8Array, hash: number): boolean => {
  const bit = mixed(hash) & (bits.length * 8 - 1);
  return ((bits[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
};

/** The hashes of a key and of its first units, and how many units it has, without the mark. */
type Edge = { readonly whole: number; readonly opening: number; readonly length: number };

const edgesOf = (mark: number, edges: readonly Edge[]): Edges => {
  const lengths = new Set(edges.map(({ length }) => length));
  return {
    mark,
    lengths: [...lengths].sort((a, b) => a - b),
    openings: bitsOf(edges.map(({ opening }) => opening)),
    wholes: bitsOf(edges.map(({ whole }) => whole)),
  };
};

/** False only if no beginning, or end, has this hash. */
export const mayBe = ({ wholes }: Edges, hash: number): boolean => hasBit(wholes, hash);

const tagOf = (bits: number): number => (bits >>> 24) | 1;

type Slots = Pick<Table, 'tags' | 'slots'>;

const place = ({ tags, slots }: Slots, form: number, hash: number): void => {
  const mask = tags.length - 1;
  const bits = mixed(hash);
  let slot = bits & mask;
  while (tags[slot] !== 0) slot = (slot + 1) & mask;
  tags[slot] = tagOf(bits);
  slots[slot * 2] = hash;
  slots[slot * 2 + 1] = form;
};

/** The hash of a key's units from a byte on, at most so many of them. */
const hashOf = (letters: Uint8Array, from: number, end: number, most = end): number => {
  let hash: number = SEED;
  for (let at = from, units = 0; at < end && units < most; units += 1) {
    const byte = letters[at] ?? 0;
    hash = step(hash, byte < 0x80 ? byte : longUnit(letters, at, byte));
    at += byte < 0x80 ? 1 : byte < 0xe0 ? 2 : 3;
  }
  return hash;
};

const edgeOf = ({ letters, starts }: Keys, form: number, whole: number): Edge => {
  const [from, end] = [starts[form] ?? 0, (starts[form + 1] ?? 1) - 1];
  const units = letters.subarray(from, end).filter((byte) => (byte & 0xc0) !== 0x80);
  return { whole, opening: hashOf(letters, from, end, OPENING), length: units.length };
};

/** Makes the table of all forms, at most two thirds full. */
export const tableOf = (keys: Keys): Table => {
  const { letters, starts } = keys;
  const forms = starts.length - 1;
  const length = powerFrom(forms * 1.5);
  const found = { tags: new Uint8Array(length), slots: new Int32Array(length * 2) };
  const [begins, ends]: [Edge[], Edge[]] = [[], []];
  let from = 0;
  for (let form = 0; form < forms; form += 1) {
    const end = starts[form + 1] ?? 0;
    const hash = hashOf(letters, from, end);
    place(found, form, hash);
    const last = letters[end - 1] ?? 0;
    if (last <= ENDS) (last === BEGINS ? begins : ends).push(edgeOf(keys, form, hash));
    from = end;
  }
  return { ...found, begins: edgesOf(BEGINS, begins), ends: edgesOf(ENDS, ends) };
};

/** The slot after `from` (-1: the first) whose form has this hash; -1 for none. */
export const slotAfter = ({ tags, slots }: Table, hash: number, from: number): number => {
  const mask = tags.length - 1;
  const bits = mixed(hash);
  const wanted = tagOf(bits);
  for (let slot = (from < 0 ? bits : from + 1) & mask; ; slot = (slot + 1) & mask) {
    const tag = tags[slot];
    if (tag === 0) return -1;
    if (tag === wanted && slots[slot * 2] === hash) return slot;
  }
};

/** Units `from` to `to` of a list: the letters of a word. */
export type Letters = { readonly units: Uint16Array; readonly from: number; readonly to: number };

/** The unit of a word that stands `at` units from its beginning, or, for ends, from its end. */
export const unitFrom = (mark: number, { units, from, to }: Letters, at: number): number =>
  units[mark === ENDS ? to - 1 - at : from + at] ?? 0;

/** False only if no beginning, or end, is that of the word. */
export const mayOpen = ({ mark, lengths, openings }: Edges, word: Letters): boolean => {
  const [shortest] = lengths;
  if (shortest === undefined || word.to - word.from < shortest) return false;
  if (shortest < OPENING) return true;
  const a = step(SEED, unitFrom(mark, word, 0));
  const b = step(a, unitFrom(mark, word, 1));
  return hasBit(openings, step(b, unitFrom(mark, word, 2)));
};

/** Where the letters go on after a unit that stands at `at`; -1 if it does not. */
const afterUnit = (letters: Uint8Array, at: number, unit: number): number => {
  if (unit < 0x80) return letters[at] === unit ? at + 1 : -1;
  const last = 0x80 | (unit & 63);
  if (unit < 0x800)
    return letters[at] === (0xc0 | (unit >> 6)) && letters[at + 1] === last ? at + 2 : -1;
  const same = letters[at] === (0xe0 | (unit >> 12)) && letters[at + 2] === last;
  return same && letters[at + 1] === (0x80 | ((unit >> 6) & 63)) ? at + 3 : -1;
};

/** Whether a word is, or begins or ends as, the form says. */
export const isForm = ({ letters, starts }: Keys, form: number, word: Letters): boolean => {
  const { units, from, to } = word;
  const end = starts[form + 1] ?? 0;
  const mark = letters[end - 1] ?? 0;
  const last = mark <= ENDS ? end - 1 : end;
  let at = starts[form] ?? 0;
  for (let i = 0; at < last; i += 1) {
    if (from + i >= to) return false;
    at = afterUnit(letters, at, units[mark === ENDS ? to - 1 - i : from + i] ?? 0);
    if (at < 0) return false;
    if (at === last) return mark <= ENDS || from + i + 1 === to;
  }
  return false;
};
