/**
 * A feed as a person wants it watched, whichever way they say it (options, OPML, a feeds file), and what
 * that makes of its plan. What is not said stays as it is, so that saying it again is a change.
 */

import { hash } from '../../../lambda/aws/hash.ts';
import { type FeedPlan, type FeedText, feedIdOf, newPlan } from '../../../lambda/core/feed/plan.ts';
import { canonicalUrl } from '../../../lambda/core/page/url.ts';
import type { Feeds } from '../../../lambda/steps/feeds.ts';

/** A wanted feed. `everyS` is fixed seconds from one asking to the next, or by the feed's habit. */
export type FeedWish = {
  readonly url: string;
  readonly title?: string;
  readonly owner?: string;
  readonly text?: FeedText;
  readonly everyS?: number | 'auto';
  readonly paused?: boolean;
  /** On the local system alone: its server may be of this machine or its network. */
  readonly isPrivate?: boolean;
};

/** Characters of a title or an owner; longer ones are a mistake. */
export const LONGEST_NAME = 200;

/** What came of a wish. */
export type Done = 'added' | 'changed' | 'same';

const changedPlan = (plan: FeedPlan, wish: FeedWish): FeedPlan => {
  const { title, owner, text, everyS, paused, isPrivate } = wish;
  const { leastS, mostS, ...free } = plan;
  const bounds = {
    ...(leastS === undefined ? {} : { leastS }),
    ...(mostS === undefined ? {} : { mostS }),
  };
  const fixed = everyS === undefined ? bounds : {};
  return {
    ...free,
    ...(typeof everyS === 'number' ? { everyS, leastS: everyS, mostS: everyS } : fixed),
    ...(title === undefined ? {} : { title }),
    ...(owner === undefined ? {} : { publisher: owner }),
    ...(text === undefined ? {} : { text }),
    ...(paused === undefined ? {} : { state: paused ? ('paused' as const) : ('active' as const) }),
    ...(isPrivate ? { isPrivate: true as const } : {}),
  };
};

/** Whether the feed is asked at fixed times, and how often; undefined if by its habit. Seconds. */
export const fixedEvery = ({ leastS, mostS }: FeedPlan): number | undefined =>
  leastS !== undefined && leastS === mostS ? leastS : undefined;

/** A plan as somebody would wish it. */
export const wishOf = (plan: FeedPlan): FeedWish => {
  const { url, title, publisher: owner, text, state } = plan;
  const everyS = fixedEvery(plan);
  return {
    ...{ url, text },
    ...(title === undefined ? {} : { title }),
    ...(owner === undefined ? {} : { owner }),
    ...(everyS === undefined ? {} : { everyS }),
    ...(state === 'paused' ? { paused: true } : {}),
  };
};

const canonical = (url: string): string => canonicalUrl(url) ?? url;

/** Finds the plan that watches an address; a feed that moved is found at both its addresses. */
export const finderIn = (plans: readonly FeedPlan[]): ((url: string) => FeedPlan | undefined) => {
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const byUrl = new Map(plans.map((plan) => [canonical(plan.url), plan]));
  return (url) => byId.get(feedIdOf(hash, url)) ?? byUrl.get(canonical(url));
};

const isSame = (a: FeedPlan, b: FeedPlan): boolean =>
  Object.entries({ ...a, ...b }).every(
    ([name]) => a[name as keyof FeedPlan] === b[name as keyof FeedPlan],
  );

/** Watches a feed as it is wished; saying it twice changes nothing. `known` is the plan that watches it already. */
export const fulfil = async (
  feeds: Feeds,
  known: FeedPlan | undefined,
  wish: FeedWish,
): Promise<{ readonly done: Done; readonly plan: FeedPlan }> => {
  const wanted = changedPlan(newPlan(hash, wish.url, new Date().toISOString()), wish);
  if (known === undefined && (await feeds.add(wanted))) return { done: 'added', plan: wanted };
  // Read again: the list may be a moment old, and the poller writes into plans.
  const present = await feeds.get((known ?? wanted).id);
  if (present === undefined) {
    await feeds.put(wanted);
    return { done: 'added', plan: wanted };
  }
  const plan = changedPlan(present, wish);
  if (isSame(present, plan)) return { done: 'same', plan };
  // Who resumes a feed, or has it asked more often, does not want to wait for what was planned before.
  const isResumed = present.state === 'paused' && plan.state === 'active';
  const isSooner = isResumed || plan.everyS < present.everyS;
  const due = isSooner ? { ...plan, dueAt: new Date().toISOString() } : plan;
  await feeds.put(due);
  return { done: 'changed', plan: due };
};
