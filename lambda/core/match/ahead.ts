/**
 * Asking memory ahead. Tables of a hundred thousand topics are larger than a processor's caches, and who
 * asks them one place after another waits a tenth of a microsecond for each; asked for many places in a row,
 * where no answer decides what is asked next, memory answers them together. So before a loop that decides,
 * short loops read for all its items what it will need.
 */

import { makeRoom, type Pool } from './pool.ts';

/** A list for what is read ahead for so many. */
export const roomAhead = (pool: Pool, size: number): Int32Array => {
  makeRoom(pool, size);
  return pool.list;
};

/** What stands in a list at each of so many places, into `found`, which may be the places' own list. */
export const readAhead = (
  list: Int32Array | Uint32Array,
  places: Int32Array,
  size: number,
  found: Int32Array,
): void => {
  for (let i = 0; i < size; i += 1) found[i] = list[places[i] ?? 0] ?? 0;
};
