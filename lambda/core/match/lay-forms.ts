/** Forms laid out as `forms.ts` finds them: rows in the order of their hashes, and bits for edges. */

import { BEGINS, type Edges, ENDS, type Forms, OPENING, powerFrom, ROW, setBit } from './forms.ts';
import { CHECK_SEED, checkStep, mixed, SEED, step } from './hash.ts';

/** A key with its hashes, and its entries: leaf and rule by turns. */
type Hashed = {
  readonly key: string;
  readonly hash: number;
  readonly check: number;
  readonly entries: readonly number[];
};

const hashOf = (key: string, length = key.length): number => {
  let hash: number = SEED;
  for (let at = 0; at < length; at += 1) hash = step(hash, key.charCodeAt(at));
  return hash;
};

const checkOf = (key: string): number => {
  let check: number = CHECK_SEED;
  for (let at = 0; at < key.length; at += 1) check = checkStep(check, key.charCodeAt(at));
  return check;
};

/** One bit for each of some hashes, in about sixteen times as many. */
const bitsOf = (hashes: readonly number[]): Uint8Array => {
  const bits = new Uint8Array(powerFrom(hashes.length * 2));
  for (const hash of hashes) setBit(bits, mixed(hash));
  return bits;
};

const edgesOf = (keys: Iterable<string>, mark: number): Edges => {
  const own = [...keys].filter((key) => key.charCodeAt(key.length - 1) === mark);
  const lengths = new Set(own.map((key) => key.length - 1));
  return {
    lengths: [...lengths].sort((a, b) => a - b),
    openings: bitsOf(own.map((key) => hashOf(key, Math.min(OPENING, key.length - 1)))),
    wholes: bitsOf(own.map((key) => hashOf(key))),
  };
};

/** The forms' rows, and all their entries one after another; throws if two forms have the same hashes. */
export const layForms = (
  forms: ReadonlyMap<string, readonly number[]>,
): { readonly forms: Forms; readonly entries: Int32Array } => {
  const all: Hashed[] = [];
  let total = 0;
  for (const [key, entries] of forms) {
    all.push({ key, hash: mixed(hashOf(key)) >>> 0, check: checkOf(key), entries });
    total += entries.length;
  }
  all.sort((a, b) => a.hash - b.hash || a.check - b.check);
  const rows = new Int32Array((all.length + 1) * ROW);
  const entries = new Int32Array(total);
  let at = 0;
  for (const [number, { key, hash, check, entries: own }] of all.entries()) {
    const before = all[number - 1];
    if (before?.hash === hash && before.check === check)
      throw new Error(`"${key}" and "${before.key}" have the same hashes: one must be given up.`);
    rows.set([hash, check, at], number * ROW);
    entries.set(own, at);
    at += own.length;
  }
  rows.set([-1, -1, at], all.length * ROW);
  const edges = { begins: edgesOf(forms.keys(), BEGINS), ends: edgesOf(forms.keys(), ENDS) };
  return { forms: { rows, ...edges }, entries };
};
