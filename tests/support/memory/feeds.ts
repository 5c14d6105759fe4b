/** Watched feeds in memory: what the table promises, as plain objects that a test can look at. */

import type { FeedPlan } from '../../../lambda/core/feed/plan.ts';
import type { FeedRecord } from '../../../lambda/core/feed/record.ts';
import type { Feeds, KeptRing } from '../../../lambda/steps/feeds.ts';

/** What is stored. */
export type MemoryFeeds = {
  readonly plans: Record<string, FeedPlan>;
  readonly records: Record<string, FeedRecord>;
  readonly rings: Record<string, KeptRing>;
};

/** No feeds. */
export const noFeeds = (): MemoryFeeds => ({ plans: {}, records: {}, rings: {} });

/** The port on it. */
export const memoryFeeds = (stored: MemoryFeeds = noFeeds()): Feeds => {
  const { plans, records, rings } = stored;
  return {
    list: async () =>
      Object.keys(plans)
        .toSorted()
        .flatMap((id) => plans[id] ?? []),
    get: async (id) => plans[id],
    add: async (plan) => {
      if (plans[plan.id]) return false;
      plans[plan.id] = plan;
      return true;
    },
    put: async (plan) => {
      plans[plan.id] = plan;
    },
    claim: async ({ id, dueAt }, until) => {
      const plan = plans[id];
      if (plan?.dueAt !== dueAt || plan.state !== 'active') return false;
      plans[id] = { ...plan, dueAt: until };
      return true;
    },
    settle: async (claimed, { url, everyS, dueAt }) => {
      const plan = plans[claimed.id];
      if (plan?.dueAt !== claimed.dueAt || plan.url !== claimed.url) return false;
      plans[claimed.id] = { ...plan, url, everyS, dueAt };
      return true;
    },
    known: async (id) => ({
      ...(records[id] ? { record: records[id] } : {}),
      ...(rings[id] ? { ring: rings[id] } : {}),
    }),
    keepRing: async (id, pairs, was) => {
      if ((rings[id]?.v ?? 0) !== was) return false;
      rings[id] = { v: was + 1, pairs };
      return true;
    },
    keepRecord: async (id, record) => {
      records[id] = record;
    },
    remove: async (id) => {
      delete plans[id];
      delete records[id];
      delete rings[id];
    },
  };
};
