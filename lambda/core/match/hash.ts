/**
 * Hashes of a form, unit by unit, so that one pass over a word gives those of all its beginnings too. A
 * form is known by two that have nothing in common: where it is found (FNV-1a over UTF-16 units, its bits
 * mixed at the end as in MurmurHash3), and a check (rotate, xor, multiply, as in FxHash): 64 bits, so that
 * a million forms and a thousand million words meet by chance once in ten thousand times.
 */

/** Where the hash of every form starts. */
export const SEED = 0x811c9dc5 | 0;

/** One unit more. */
export const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** The bits of a hash, mixed; different for each hash. */
export const mixed = (hash: number): number => {
  const high = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return high ^ (high >>> 13);
};

/** Where every check starts. */
export const CHECK_SEED = 0x3c6ef372;

/** One unit more in a check. */
export const checkStep = (check: number, unit: number): number =>
  Math.imul(((check << 5) | (check >>> 27)) ^ unit, 0x9e3779b1);

/** A list of 32-bit numbers as one number: tells bytes that were changed on their way. */
export const checksum = (words: Int32Array): number => {
  let sum = SEED;
  for (let at = 0; at < words.length; at += 1) sum = step(sum, words[at] ?? 0);
  return mixed(sum);
};
