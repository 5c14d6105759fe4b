/** How the watched sources are, as a digest tells it: how many, which do not come through, and which do again. */

import type { DigestView, RecoveredView, TroubledView } from '../core/alert/digest-view.ts';
import { type FeedPlan, hostOf } from '../core/feed/plan.ts';
import type { FeedRecord } from '../core/feed/record.ts';
import type { Feeds } from './feeds.ts';
import { fewAtOnce } from './few-at-once.ts';
import type { Clock } from './lines.ts';

/** How the sources are now, or were a moment ago. */
export type Sources = () => Promise<NonNullable<DigestView['sources']>>;

type SourcesPorts = { readonly now: Clock; readonly feeds: Pick<Feeds, 'list' | 'known'> };

/** Many digests are written in the same minutes, and a source's trouble lasts for hours. */
const GOOD_MS = 5 * 60_000;

type Found = {
  readonly troubled: readonly TroubledView[];
  readonly recovered: readonly RecoveredView[];
};

const found = async ({ feeds }: SourcesPorts, plan: FeedPlan): Promise<Found> => {
  const { record } = await feeds.known(plan.id);
  const name = plan.title ?? record?.title ?? hostOf(plan);
  const { trouble, recovery } = record ?? {};
  return {
    troubled: record && trouble ? [troubledOf(plan, record, { name, ...trouble })] : [],
    recovered: trouble === undefined && recovery ? [{ name, ...recovery }] : [],
  };
};

const troubledOf = (
  plan: FeedPlan,
  record: FeedRecord,
  { name, state, since }: TroubledView,
): TroubledView => {
  const { lastError } = record;
  if (state === 'silent') return { name, state, since };
  const reason = lastError && lastError.at >= since ? { reason: lastError.reason } : {};
  return { name, state, since, ...reason, nextTry: plan.dueAt };
};

/** Looks at all feeds that are asked, at most every few minutes. */
export const sourcesOf = (ports: SourcesPorts): Sources => {
  let seen: { readonly at: number; readonly sources: ReturnType<Sources> } | undefined;
  const look: Sources = async () => {
    const plans = (await ports.feeds.list()).filter(({ state }) => state === 'active');
    const all = await fewAtOnce(plans, (plan) => found(ports, plan));
    return {
      watched: plans.length,
      troubled: all.flatMap(({ troubled }) => troubled),
      recovered: all.flatMap(({ recovered }) => recovered),
    };
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
