/** Lists of numbers put one after another, as segments keep them. */

import type { Lists } from './segment.ts';

/** All lists in one. */
export const packed = (lists: readonly (readonly number[])[]): Lists => {
  const starts = new Uint32Array(lists.length + 1);
  let total = 0;
  for (const [at, list] of lists.entries()) {
    total += list.length;
    starts[at + 1] = total;
  }
  const values = new Int32Array(total);
  for (const [at, list] of lists.entries()) values.set(list, starts[at]);
  return { starts, values };
};
