/** What waits for a message with others, in memory. */

import type { DecidedOf } from '../../../lambda/steps/held-back.ts';
import type {
  Counters,
  Digests,
  Dues,
  Period,
  Waiting,
  WaitingItem,
} from '../../../lambda/steps/waiting.ts';
import type { MemoryTable } from './records.ts';

type Part = Pick<MemoryTable, 'waiting' | 'dues' | 'digests' | 'counters' | 'decisions'>;
type Families = {
  readonly waiting: Waiting;
  readonly dues: Dues;
  readonly digests: Digests;
  readonly counters: Counters;
  readonly decided: DecidedOf;
};

const inOrder = <Item>(
  records: Readonly<Record<string, Item>>,
): readonly (readonly [string, Item])[] =>
  Object.entries(records).sort(([a], [b]) => (a < b ? -1 : 1));

/** The key of a digest in `MemoryTable.digests`. */
export const digestKey = ({ subscriberId, dueAt }: Period): string => `${subscriberId} ${dueAt}`;

const itemKey = ({ subscriberId, dueAt, storyId, n }: WaitingItem): string =>
  `${subscriberId} ${dueAt} ${storyId} ${n}`;

/** The families over one table. */
export const waitingIn = (table: Part): Families => ({
  waiting: {
    put: async (item) => {
      table.waiting[itemKey(item)] = item;
    },
    of: async (period, most) =>
      inOrder(table.waiting)
        .filter(([key]) => key.startsWith(`${digestKey(period)} `))
        .slice(0, most)
        .map(([, item]) => item),
    drop: async (item) => {
      delete table.waiting[itemKey(item)];
    },
  },

  dues: {
    put: async ({ subscriberId, dueAt }, stamp) => {
      table.dues[`${dueAt} ${subscriberId}`] = { subscriberId, dueAt, stamp };
    },
    stampOf: async ({ subscriberId, dueAt }) => table.dues[`${dueAt} ${subscriberId}`]?.stamp,
    until: async (now, most) =>
      inOrder(table.dues)
        .filter(([, { dueAt }]) => dueAt <= now)
        .slice(0, most)
        .map(([, { subscriberId, dueAt }]) => ({ subscriberId, dueAt })),
    drop: async ({ subscriberId, dueAt }, stamp) => {
      const key = `${dueAt} ${subscriberId}`;
      if (table.dues[key]?.stamp === stamp) delete table.dues[key];
    },
  },

  digests: {
    get: async (period) => table.digests[digestKey(period)],
    change: async (period, read, next) => {
      const stored = table.digests[digestKey(period)];
      if (
        stored?.state !== read?.state ||
        stored?.attempt !== read?.attempt ||
        stored?.owner !== read?.owner
      )
        return false;
      table.digests[digestKey(period)] = next;
      return true;
    },
    between: async (subscriberId, from, to) =>
      inOrder(table.digests)
        .map(([key, digest]) => ({ ...digest, dueAt: key.slice(subscriberId.length + 1), key }))
        .filter(({ key }) => key.startsWith(`${subscriberId} `))
        .filter(({ dueAt }) => from <= dueAt && dueAt < to)
        .map(({ key: _, ...digest }) => digest),
  },

  counters: {
    take: async (subscriberId, minute, { first, most }) => {
      const key = `${subscriberId} ${minute}`;
      const next = (table.counters[key] ?? first - 1) + 1;
      if (next > most) return false;
      table.counters[key] = next;
      return true;
    },
  },

  decided: {
    between: async (from, to) =>
      inOrder(table.decisions)
        .map(([, decided]) => decided)
        .filter(({ at }) => from <= at && at < to),
  },
});
