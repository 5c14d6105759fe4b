/**
 * All forms of all query words in one table, found by their hashes alone: rows in the order of the first
 * hash, where a second one is the check. A form is known by its key: the folded word; for a beginning, its
 * letters and U+0001; for an end, its letters backwards and U+0002. The table lies in the artefact as it is
 * used here; only the buckets are counted out when it is loaded.
 */

import { CHECK_SEED, checkStep, mixed, SEED, step } from './hash.ts';

/** What a key ends with that is no whole word. */
export const BEGINS = 1;
export const ENDS = 2;

/** Beginnings, or ends, of words. */
export type Edges = {
  /** The lengths, in units, that they have, the shortest first. */
  readonly lengths: readonly number[];
  /** A bit for each hash of their first `OPENING` units: what is not set is none of them. */
  readonly openings: Uint8Array;
  /** The same for the hashes of whole keys, so that few look-ups find nothing. */
  readonly wholes: Uint8Array;
};

/** The forms of a segment. */
export type Forms = {
  /** For each form its mixed hash, its check, and where its entries begin; last, where all end. */
  readonly rows: Int32Array;
  readonly begins: Edges;
  readonly ends: Edges;
};

/** Numbers of a row, and where they are in it. */
export const ROW = 3;
export const CHECK = 1;
export const ENTRIES = 2;

/** Beginnings have three letters at least, ends four (DESIGN §3). */
export const OPENING = 3;

/** At least so many, a power of two. */
export const powerFrom = (least: number): number => {
  let power = 64;
  while (power < least) power *= 2;
  return power;
};

/** Whether the bit of a hash is set. */
const hasBit = (bits: Uint8Array, hash: number): boolean => {
  const bit = mixed(hash) & (bits.length * 8 - 1);
  return ((bits[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
};

/** Rows that begin with the same bits: where the first of them is, by those bits. */
export type Buckets = { readonly firsts: Int32Array; readonly shift: number };

/** The buckets of a table, one for two forms at most. */
export const bucketsOf = ({ rows }: Forms): Buckets => {
  const forms = rows.length / ROW - 1;
  const size = powerFrom(forms / 2);
  const shift = 32 - Math.log2(size);
  const firsts = new Int32Array(size + 1);
  let bucket = 0;
  for (let form = 0; form < forms; form += 1) {
    const own = (rows[form * ROW] ?? 0) >>> shift;
    for (; bucket <= own; bucket += 1) firsts[bucket] = form * ROW;
  }
  firsts.fill(forms * ROW, bucket);
  return { firsts, shift };
};

/** A word, or an edge of it: units `from` to `to` of a list. */
export type Letters = { readonly units: Uint16Array; readonly from: number; readonly to: number };

/** The unit of a word that stands `at` units from its beginning, or, for ends, from its end. */
export const unitFrom = (mark: number, { units, from, to }: Letters, at: number): number =>
  units[mark === ENDS ? to - 1 - at : from + at] ?? 0;

/** The check of a whole word. */
export const checkOf = ({ units, from, to }: Letters): number => {
  let check: number = CHECK_SEED;
  for (let at = from; at < to; at += 1) check = checkStep(check, units[at] ?? 0);
  return check;
};

/** The check of an edge of a word, of so many units. */
export const edgeCheckOf = (mark: number, word: Letters, length: number): number => {
  let check: number = CHECK_SEED;
  for (let at = 0; at < length; at += 1) check = checkStep(check, unitFrom(mark, word, at));
  return checkStep(check, mark);
};

/** False only if no beginning, or end, has this hash. */
export const mayBe = ({ wholes }: Edges, hash: number): boolean => hasBit(wholes, hash);

/** False only if no beginning, or end, is that of the word. */
export const mayOpen = (mark: number, { lengths, openings }: Edges, word: Letters): boolean => {
  const [shortest] = lengths;
  if (shortest === undefined || word.to - word.from < shortest) return false;
  if (shortest < OPENING) return true;
  const a = step(SEED, unitFrom(mark, word, 0));
  const b = step(a, unitFrom(mark, word, 1));
  return hasBit(openings, step(b, unitFrom(mark, word, 2)));
};
