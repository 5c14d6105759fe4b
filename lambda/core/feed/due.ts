/** Which feeds are asked now: those that are due, the longest waiting first, few of each host. */

import { type FeedPlan, hostOf } from './plan.ts';

/** Most feeds of one host in a run. */
const PER_HOST = 5;

/** Due feeds, grouped by host; hosts in the order of who waits longest. `now` is an ISO instant. */
export const dueByHost = (
  plans: readonly FeedPlan[],
  now: string,
  perHost = PER_HOST,
): readonly (readonly FeedPlan[])[] => {
  const due = plans
    .filter(({ state, dueAt }) => state === 'active' && dueAt <= now)
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  const hosts = new Map<string, FeedPlan[]>();
  for (const plan of due) {
    const host = hostOf(plan);
    const group = hosts.get(host) ?? [];
    if (group.length < perHost) hosts.set(host, [...group, plan]);
  }
  return [...hosts.values()];
};
