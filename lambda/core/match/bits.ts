/** Sets of numbers as bits: few lists are so small that they stay near the processor. */

import type { Pool } from './pool.ts';

/** Bits, one for each of so many numbers. */
export const bitsFor = (size: number): Int32Array => new Int32Array((size >> 5) + 1);

export const hasBit = (bits: Int32Array, at: number): boolean =>
  ((bits[at >> 5] ?? 0) & (1 << (at & 31))) !== 0;

export const setBit = (bits: Int32Array, at: number): void => {
  bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31));
};

/** Clears the bits that were set. */
export const clear = (bits: Int32Array, { list, size }: Pool): void => {
  for (let i = 0; i < size; i += 1) bits[(list[i] ?? 0) >> 5] = 0;
};
