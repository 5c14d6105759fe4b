/**
 * The hash of a form, unit by unit, so that one pass over a word gives the hashes of all its beginnings
 * too (FNV-1a over UTF-16 units, its bits mixed at the end as in MurmurHash3). Only a place to look: what
 * is found there is compared letter by letter.
 */

/** Where the hash of every form starts. */
export const SEED = 0x811c9dc5 | 0;

/** One unit more. */
export const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** The bits of a hash, mixed. */
export const mixed = (hash: number): number => {
  const high = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return high ^ (high >>> 13);
};

/** A list of 32-bit numbers as one number: tells bytes that were changed on their way. */
export const checksum = (words: Int32Array): number => {
  let sum = SEED;
  for (let at = 0; at < words.length; at += 1) sum = step(sum, words[at] ?? 0);
  return mixed(sum);
};
