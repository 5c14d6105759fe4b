/** `vigie feeds check`: asks every feed now, from this machine, and says which can be read. Changes nothing. */

import { plain } from '../../../lambda/core/alert/plain.ts';
import { type FeedPlan, hostOf } from '../../../lambda/core/feed/plan.ts';
import type { Feed } from '../../../lambda/core/page/feed.ts';
import { type Asked, type AskPorts, askFeed } from '../../../lambda/steps/ask-feed.ts';
import type { ExitCode } from '../command.ts';
import { counted } from '../ops/unknown.ts';
import { progressOn } from '../scan/progress.ts';
import { ago } from '../status/report.ts';
import { askPorts, type FeedsCall, nameOf, type Opened, opened, plansNamed } from './call.ts';
import { wayOut } from './ways.ts';

type Checked = { readonly plan: FeedPlan; readonly asked: Asked; readonly ms: number };

const HOSTS_AT_ONCE = 8;

/** Asks hosts side by side, the feeds of one host one after the other. */
const checkAll = async (
  ports: AskPorts,
  plans: readonly FeedPlan[],
  done: (count: number) => void,
): Promise<readonly Checked[]> => {
  const hosts = new Map<string, FeedPlan[]>();
  for (const plan of plans) hosts.set(hostOf(plan), [...(hosts.get(hostOf(plan)) ?? []), plan]);
  const queue = [...hosts.values()];
  const checked = new Map<string, Checked>();
  const work = async (): Promise<void> => {
    for (let host = queue.shift(); host !== undefined; host = queue.shift())
      for (const plan of host) {
        const from = performance.now();
        const asked = await askFeed(ports, plan);
        checked.set(plan.id, { plan, asked, ms: Math.round(performance.now() - from) });
        done(checked.size);
      }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work));
  return plans.flatMap(({ id }) => checked.get(id) ?? []);
};

const newestOf = ({ entries }: Feed): string | undefined =>
  entries
    .flatMap(({ published, updated }) => published ?? updated ?? [])
    .toSorted()
    .at(-1);

const lineOf = (
  { plan, asked, ms }: Checked,
  { width, now, isDeployed }: { width: number; now: string; isDeployed: boolean },
): readonly string[] => {
  const name = nameOf(plan, asked.kind === 'feed' ? asked.feed.title : undefined);
  const start = `${plan.id.padEnd(width)}  ${`${ms} ms`.padStart(8)}`;
  if (asked.kind === 'feed') {
    const newest = newestOf(asked.feed);
    const age = newest === undefined ? 'no dates' : `newest ${ago(newest, now)}`;
    const about = `${asked.feed.format}, ${asked.feed.entries.length} entries, ${age}`;
    return [`✔ ${start}  ${about}  ${name}`];
  }
  // Nothing was said of what is known, so that no honest server answers so.
  if (asked.kind === 'unchanged') return [`✖ ${start}  protocol: it answers 304 unasked  ${name}`];
  const way = wayOut(asked.code, { isDeployed });
  return [
    `✖ ${start}  ${asked.code}: ${plain(asked.reason)}  ${name}`,
    ...(way === '' ? [] : [`    ${way}`]),
  ];
};

const jsonOf = ({ plan, asked, ms }: Checked): string => {
  const { id, url } = plan;
  if (asked.kind !== 'feed')
    return JSON.stringify({
      ...{ id, url, ok: false, ms },
      ...(asked.kind === 'failed' ? { code: asked.code, reason: asked.reason } : {}),
    });
  const { format, entries, problems } = asked.feed;
  const newest = newestOf(asked.feed) ?? null;
  return JSON.stringify({
    ...{ id, url, ok: true, ms, format },
    ...{ entries: entries.length, newest, problems },
  });
};

const checkFeeds = async (call: Opened): Promise<ExitCode> => {
  const { terminal, system, json, named, plans } = call;
  const chosen = named.length > 0 ? plansNamed(plans, named) : plans;
  const own = chosen.flatMap(({ isPrivate, url }) => (isPrivate ? [url] : []));
  const progress = progressOn(terminal);
  const checked = await checkAll(askPorts(system, own), chosen, (count) =>
    progress(() => `${count} of ${chosen.length} asked ...`),
  );
  const bad = checked.filter(({ asked }) => asked.kind !== 'feed').length;
  const look = {
    width: Math.max(0, ...chosen.map(({ id }) => id.length)),
    now: new Date().toISOString(),
    isDeployed: system.deployed !== undefined,
  };
  for (const one of checked)
    for (const line of json ? [jsonOf(one)] : lineOf(one, look)) terminal.out(line);
  if (!json)
    terminal.out(
      chosen.length === 0
        ? `No feeds yet.  npx vigie feeds add https://www.example.org${system.option}`
        : `${counted(chosen.length, 'feed')} asked from this machine: ${chosen.length - bad} can be read, ${bad} cannot.`,
    );
  return bad === 0 ? 0 : 1;
};

/** Tests all feeds, or the named ones. */
export const check = (call: FeedsCall): Promise<ExitCode> => opened(call, checkFeeds);
