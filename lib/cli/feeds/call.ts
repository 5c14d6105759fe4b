/** What every action of `vigie feeds` works with: the chosen system, its feeds, and a careful fetch. */

import { dynamoFeeds } from '../../../lambda/aws/feeds.ts';
import { safeFetch } from '../../../lambda/aws/fetch.ts';
import { hashBytes } from '../../../lambda/aws/hash.ts';
import { plain } from '../../../lambda/core/alert/plain.ts';
import type { FeedPlan } from '../../../lambda/core/feed/plan.ts';
import type { AskPorts } from '../../../lambda/steps/ask-feed.ts';
import { readAnswer } from '../../../lambda/steps/feed-answer.ts';
import type { Feeds } from '../../../lambda/steps/feeds.ts';
import { fewAtOnce } from '../../../lambda/steps/few-at-once.ts';
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

/** A feed with the title that it gives itself, if it was read once. */
export type Titled = { readonly plan: FeedPlan; readonly title?: string };

const isNamed = ({ plan, title }: Titled, name: string): boolean =>
  plan.id === name ||
  plan.url === name ||
  [plan.title, title].some((one) => one?.toLowerCase() === name.toLowerCase());

/** The feed that somebody means, by id (or its beginning), address or name; undefined if there is none. */
const planNamed = (all: readonly Titled[], name: string): Titled | undefined => {
  const exact = all.filter((one) => isNamed(one, name));
  const found = exact.length > 0 ? exact : all.filter(({ plan }) => plan.id.startsWith(name));
  const [one, other] = found;
  if (other !== undefined)
    throw new InputError(
      `"${plain(name)}" may be ${found.map(({ plan }) => plan.id).join(' or ')}: give the whole id.`,
    );
  return one;
};

const notNamed = (name: string): InputError =>
  new InputError(
    `No feed is called "${plain(name)}". Name one by its id, address or name; they are listed by: npx vigie feeds`,
  );

/** The feeds that are meant, each once; all of them where none is named. */
export const plansNamed = async ({ feeds, plans, named }: Opened): Promise<readonly Titled[]> => {
  const titled = (some: readonly FeedPlan[]): Promise<readonly Titled[]> =>
    fewAtOnce(some, async (plan): Promise<Titled> => {
      const title = (await feeds.known(plan.id)).record?.title;
      return title === undefined ? { plan } : { plan, title };
    });
  const asked = named.map((name) =>
    planNamed(
      plans.map((plan) => ({ plan })),
      name,
    ),
  );
  const found = asked.flatMap((one) => one?.plan ?? []);
  if (found.length === named.length)
    return titled(named.length === 0 ? plans : [...new Set(found)]);
  // By the title that a feed gives itself: all have to be looked at.
  const all = await titled(plans);
  return [
    ...new Set(
      named.map((name) => {
        const one = planNamed(all, name);
        if (one === undefined) throw notNamed(name);
        return one;
      }),
    ),
  ];
};
