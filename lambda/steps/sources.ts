/** How the watched sources are, as a digest tells it: how many, and which do not come through. */

import type { DigestView, TroubledView } from '../core/alert/digest-view.ts';
import { type FeedPlan, hostOf } from '../core/feed/plan.ts';
import type { Feeds } from './feeds.ts';
import { fewAtOnce } from './few-at-once.ts';
import type { Clock } from './lines.ts';

/** How the sources are now, or were a moment ago. */
export type Sources = () => Promise<NonNullable<DigestView['sources']>>;

type SourcesPorts = { readonly now: Clock; readonly feeds: Pick<Feeds, 'list' | 'known'> };

/** Many digests are written in the same minutes, and a source's trouble lasts for hours. */
const GOOD_MS = 5 * 60_000;

const troubleOf = async (
  { feeds }: SourcesPorts,
  plan: FeedPlan,
): Promise<readonly TroubledView[]> => {
  const { record } = await feeds.known(plan.id);
  if (!record?.trouble) return [];
  const { state, since } = record.trouble;
  const name = plan.title ?? record.title ?? hostOf(plan);
  const { lastError } = record;
  if (state === 'silent') return [{ name, state, since }];
  const reason = lastError && lastError.at >= since ? { reason: lastError.reason } : {};
  return [{ name, state, since, ...reason, nextTry: plan.dueAt }];
};

/** Looks at all feeds that are asked, at most every few minutes. */
export const sourcesOf = (ports: SourcesPorts): Sources => {
  let seen: { readonly at: number; readonly sources: ReturnType<Sources> } | undefined;
  const look: Sources = async () => {
    const plans = (await ports.feeds.list()).filter(({ state }) => state === 'active');
    const troubled = await fewAtOnce(plans, (plan) => troubleOf(ports, plan));
    return { watched: plans.length, troubled: troubled.flat() };
  };
  return async () => {
    const at = Date.parse(ports.now());
    if (seen && at - seen.at < GOOD_MS) return seen.sources;
    const sources = look();
    seen = { at, sources };
    // What failed is asked again by the next.
    sources.catch(() => {
      seen = undefined;
    });
    return sources;
  };
};
