/**
 * All forms of all query words in one table, found by their hashes alone: rows in the order of the first
 * hash, where a second one is the check. A form is known by its key: the folded word; for a beginning, its
 * letters and U+0001; for an end, its letters backwards and U+0002. The table lies in the artefact as it is
 * used here; only the buckets are counted out when it is loaded.
 */

import { CHECK_SEED, checkStep } from './hash.ts';

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

/** 1 if the bit of a mixed hash is set, else 0; there is a power of two of bits. */
export const bitAt = (bits: Uint8Array, hash: number): number => {
  const bit = hash & (bits.length * 8 - 1);
  return ((bits[bit >> 3] ?? 0) >> (bit & 7)) & 1;
};

/** Sets the bit of a mixed hash. */
export const setBit = (bits: Uint8Array, hash: number): void => {
  const bit = hash & (bits.length * 8 - 1);
  bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
};

/** What is made of the rows when they are loaded. */
export type Table = {
  /** A bit for each hash, in about eight times as many: what is not set is no form. */
  readonly known: Uint8Array;
  /** Where the first row is whose hash begins with so many bits, by those bits. */
  readonly firsts: Int32Array;
  /** How far a hash is shifted to leave those bits. */
  readonly shift: number;
};

/** The table of some rows, a bucket for two forms at most. */
export const tableOf = ({ rows }: Forms): Table => {
  const forms = rows.length / ROW - 1;
  const size = powerFrom(forms / 2);
  const shift = 32 - Math.log2(size);
  const firsts = new Int32Array(size + 1);
  const known = new Uint8Array(powerFrom(forms));
  let bucket = 0;
  for (let row = 0; row < forms * ROW; row += ROW) {
    const hash = rows[row] ?? 0;
    setBit(known, hash);
    for (const own = hash >>> shift; bucket <= own; bucket += 1) firsts[bucket] = row;
  }
  firsts.fill(forms * ROW, bucket);
  return { known, firsts, shift };
};

/** The check of so many letters from a place on. */
export const checkOf = (letters: Uint16Array, from: number, length: number): number => {
  let check: number = CHECK_SEED;
  for (let at = from; at < from + length; at += 1) check = checkStep(check, letters[at] ?? 0);
  return check;
};

/** The check of so many letters that end at a place, backwards. */
export const checkOfEnd = (letters: Uint16Array, last: number, length: number): number => {
  let check: number = CHECK_SEED;
  for (let at = last; at > last - length; at -= 1) check = checkStep(check, letters[at] ?? 0);
  return check;
};
