/** Chance that can be repeated: a seed and a name give the same number every time, in whatever order they are asked. */

import { createHash } from 'node:crypto';

/** A number in [0, 1) for a seed and a name. */
export const chance = (seed: number, name: string): number =>
  createHash('sha256').update(`${seed} ${name}`).digest().readUInt32BE(0) / 2 ** 32;

/** A stream of numbers in [0, 1): the generator mulberry32. */
export const stream = (seed: number, name: string): (() => number) => {
  let state = Math.floor(chance(seed, name) * 2 ** 32);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** One of a list; throws if it is empty. */
export const pick = <T>(list: readonly T[], next: () => number): T => {
  const found = list[Math.floor(next() * list.length)];
  if (found === undefined) throw new RangeError('There is nothing to pick from');
  return found;
};

/** The list in another order. */
export const shuffled = <T>(list: readonly T[], next: () => number): readonly T[] => {
  const rest = [...list];
  const order: T[] = [];
  while (rest.length > 0) order.push(...rest.splice(Math.floor(next() * rest.length), 1));
  return order;
};
