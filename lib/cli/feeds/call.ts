/** What every action of `vigie feeds` works with: the chosen system, its feeds, and a careful fetch. */

import { dynamoFeeds } from '../../../lambda/aws/feeds.ts';
import { safeFetch } from '../../../lambda/aws/fetch.ts';
import { hashBytes } from '../../../lambda/aws/hash.ts';
import { plain } from '../../../lambda/core/alert/plain.ts';
import type { FeedPlan } from '../../../lambda/core/feed/plan.ts';
import type { AskPorts } from '../../../lambda/steps/ask-feed.ts';
import { readAnswer } from '../../../lambda/steps/feed-answer.ts';
import type { Feeds } from '../../../lambda/steps/feeds.ts';
import { privateFetch } from '../../local/private-fetch.ts';
import { type ExitCode, InputError, type Terminal } from '../command.ts';
import { type System, type SystemOptions, withSystem } from '../system.ts';

/** What an action was called with. */
export type FeedsCall = {
  readonly named: readonly string[];
  readonly options: SystemOptions;
  readonly title?: string | undefined;
  readonly owner?: string | undefined;
  readonly every?: string | undefined;
  readonly text?: string | undefined;
  readonly yes: boolean;
  readonly json: boolean;
  readonly allowPrivate: boolean;
  readonly terminal: Terminal;
};

/** A call on an open system. */
export type Opened = FeedsCall & {
  readonly system: System;
  readonly feeds: Feeds;
  readonly plans: readonly FeedPlan[];
};

/** Opens the system and says which; the first line goes to standard error where the rest is for programs. */
export const opened = (
  call: FeedsCall,
  use: (opened: Opened) => Promise<ExitCode>,
  { quiet = call.json }: { readonly quiet?: boolean } = {},
): Promise<ExitCode> =>
  withSystem<ExitCode>(call.options, async (system) => {
    (quiet ? call.terminal.err : call.terminal.out)(system.label);
    const feeds = dynamoFeeds(system.dynamo, system.tableName);
    return use({ ...call, system, feeds, plans: await feeds.list() });
  });

/** Asking as the poller asks; `own`: addresses whose server may be of this machine, on the local system. */
export const askPorts = (system: System, own: readonly string[] = []): AskPorts => ({
  fetch: system.deployed ? safeFetch() : privateFetch(() => own),
  read: readAnswer,
  hashBytes,
});

/** What people know a feed by: the name that they gave it, its own title, or its address. */
export const nameOf = (plan: FeedPlan, title?: string): string =>
  plain(plan.title ?? title ?? plan.url).trim();

const isNamed = (plan: FeedPlan, name: string): boolean =>
  plan.url === name || plan.title?.toLowerCase() === name.toLowerCase();

/** The feed that somebody means, by id (or its beginning), address or name. */
const planNamed = (plans: readonly FeedPlan[], name: string): FeedPlan => {
  const exact = plans.filter((plan) => plan.id === name || isNamed(plan, name));
  const found = exact.length > 0 ? exact : plans.filter(({ id }) => id.startsWith(name));
  const [plan, other] = found;
  if (plan === undefined)
    throw new InputError(
      `No feed is called "${plain(name)}". Name one by its id, address or name; they are listed by: npx vigie feeds`,
    );
  if (other !== undefined)
    throw new InputError(
      `"${plain(name)}" may be ${found.map(({ id }) => id).join(' or ')}: give the whole id.`,
    );
  return plan;
};

/** The feeds that are meant, each once. */
export const plansNamed = (
  plans: readonly FeedPlan[],
  names: readonly string[],
): readonly FeedPlan[] => [...new Set(names.map((name) => planNamed(plans, name)))];
