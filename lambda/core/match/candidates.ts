/**
 * The topics that an article can concern: those looked up under a leaf that was met, of which every guard
 * has a leaf that was met too.
 */

import { readAhead, roomAhead } from './ahead.ts';
import { clear, hasBit, setBit } from './bits.ts';
import type { Index } from './notes.ts';
import { makeRoom } from './pool.ts';

/** Whether one leaf of each guard that stands from `from` to `to` in the postings is met. */
const isGuarded = ({ met, segment }: Index, from: number, to: number): boolean => {
  const { values } = segment.postings;
  for (let at = from; at < to; ) {
    const end = at + 1 + (values[at] ?? 0);
    at += 1;
    while (at < end && !hasBit(met, values[at] ?? 0)) at += 1;
    if (at === end) return false;
    at = end;
  }
  return true;
};

/** Asks memory for the postings of the leaves met: where they begin, and their first numbers and last. */
const readPostings = ({ ahead, metLeaves, segment }: Index): void => {
  const { starts, values } = segment.postings;
  const { list, size } = metLeaves;
  const places = roomAhead(ahead, size);
  readAhead(starts, list, size, places);
  readAhead(values, places, size, places);
  for (let i = 0; i < size; i += 1) places[i] = Math.max(0, (starts[(list[i] ?? 0) + 1] ?? 0) - 1);
  readAhead(values, places, size, places);
};

/** Asks memory for the programs of the topics found: their beginnings, and the roots at their ends. */
const readPrograms = ({ ahead, found, segment }: Index): void => {
  const { starts, values } = segment.programs;
  const { list, size } = found;
  const places = roomAhead(ahead, size);
  readAhead(starts, list, size, places);
  for (let i = 0; i < size; i += 1) {
    const from = places[i] ?? 0;
    places[i] = from + (values[from] ?? 0);
  }
  readAhead(values, places, size, places);
};

/** The numbers of those topics, in no order. */
export const candidates = (index: Index): readonly number[] => {
  const { chosen, metLeaves, found } = index;
  const { starts, values } = index.segment.postings;
  found.size = 0;
  readPostings(index);
  for (let i = 0; i < metLeaves.size; i += 1) {
    const leaf = metLeaves.list[i] ?? 0;
    const end = starts[leaf + 1] ?? 0;
    let at = starts[leaf] ?? 0;
    while (at < end) {
      const topic = values[at] ?? 0;
      const guards = at + 2;
      at = guards + (values[at + 1] ?? 0);
      if (hasBit(chosen, topic) || !isGuarded(index, guards, at)) continue;
      setBit(chosen, topic);
      makeRoom(found, 1);
      found.list[found.size] = topic;
      found.size += 1;
    }
  }
  clear(chosen, found);
  readPrograms(index);
  return Array.from(found.list.subarray(0, found.size));
};
