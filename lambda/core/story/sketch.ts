/**
 * Numbers written as letters, so that what is kept of a text is plain JSON: six bits a letter, in the
 * alphabet of base64url. Hashes are kept with few bits; what is found alike by them is alike but for
 * the chance that each user of this file states.
 */

import { mixed, SEED, step } from '../match/hash.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Uint8Array(128);
for (let at = 0; at < ALPHABET.length; at += 1) VALUES[ALPHABET.charCodeAt(at)] = at;

/** A hash of 32 bits without a sign. */
export const hashOf = (text: string): number => {
  let hash = SEED;
  for (let at = 0; at < text.length; at += 1) hash = step(hash, text.charCodeAt(at));
  return rehash(hash, 0);
};

/** Another hash from a hash; `by` tells families of hashes apart. */
export const rehash = (hash: number, by: number): number => {
  const half = mixed(hash ^ Math.imul(by + 1, 0x9e3779b1));
  return mixed(Math.imul(half, 0xc2b2ae35)) >>> 0;
};

/** The lowest 6 × `letters` bits of a number as so many letters. */
export const lettersOf = (value: number, letters: number): string => {
  let written = '';
  for (let at = 0; at < letters; at += 1) written += ALPHABET.charAt((value >>> (6 * at)) & 63);
  return written;
};

/** The number that `lettersOf` wrote. */
export const numberAt = (written: string, at: number, letters: number): number => {
  let value = 0;
  for (let i = letters - 1; i >= 0; i -= 1) {
    value = value * 64 + (VALUES[written.charCodeAt(at + i) & 127] ?? 0);
  }
  return value;
};

/** A list of words of equal length written one after another. */
export const cut = (written: string, letters: number): readonly string[] => {
  const parts: string[] = [];
  for (let at = 0; at < written.length; at += letters) parts.push(written.slice(at, at + letters));
  return parts;
};
