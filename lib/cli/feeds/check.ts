/** `vigie feeds check`: asks every feed now, from this machine, and says which can be read. Changes nothing. */

import { plain } from '../../../lambda/core/alert/plain.ts';
import { hostOf } from '../../../lambda/core/feed/plan.ts';
import type { Feed } from '../../../lambda/core/page/feed.ts';
import { type Asked, type AskPorts, askFeed } from '../../../lambda/steps/ask-feed.ts';
import type { ExitCode } from '../command.ts';
import { counted } from '../figures.ts';
import { ago } from '../status/report.ts';
import {
  askPorts,
  type FeedsCall,
  nameOf,
  type Opened,
  opened,
  plansNamed,
  type Titled,
} from './call.ts';
import { whileWaiting } from './waiting.ts';
import { wayOut } from './ways.ts';

type Checked = Titled & { readonly asked: Asked; readonly ms: number };

const HOSTS_AT_ONCE = 8;

/** Asks hosts side by side, the feeds of one host one after the other. */
const checkAll = async (
  ports: AskPorts,
  feeds: readonly Titled[],
  done: (count: number) => void,
): Promise<readonly Checked[]> => {
  const hosts = new Map<string, Titled[]>();
  for (const feed of feeds) {
    const host = hostOf(feed.plan);
    hosts.set(host, [...(hosts.get(host) ?? []), feed]);
  }
  const queue = [...hosts.values()];
  const checked = new Map<string, Checked>();
  const work = async (): Promise<void> => {
    for (let host = queue.shift(); host !== undefined; host = queue.shift())
      for (const feed of host) {
        const from = performance.now();
        const asked = await askFeed(ports, feed.plan);
        checked.set(feed.plan.id, { ...feed, asked, ms: Math.round(performance.now() - from) });
        done(checked.size);
      }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work));
  return feeds.flatMap(({ plan }) => checked.get(plan.id) ?? []);
};

const newestOf = ({ entries }: Feed): string | undefined =>
  entries
    .flatMap(({ published, updated }) => published ?? updated ?? [])
    .toSorted()
    .at(-1);

const lineOf = (
  { plan, title, asked, ms }: Checked,
  { width, now, isDeployed }: { width: number; now: string; isDeployed: boolean },
): readonly string[] => {
  const name = nameOf(plan, asked.kind === 'feed' ? asked.feed.title : title);
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
  const { terminal, system, json } = call;
  const chosen = await plansNamed(call);
  const own = chosen.flatMap(({ plan }) => (plan.isPrivate ? [plan.url] : []));
  let done = 0;
  const checked = await whileWaiting(
    terminal,
    () => `${done} of ${chosen.length} asked ...`,
    () =>
      checkAll(askPorts(system, own), chosen, (count) => {
        done = count;
      }),
  );
  const bad = checked.filter(({ asked }) => asked.kind !== 'feed').length;
  const look = {
    width: Math.max(0, ...chosen.map(({ plan }) => plan.id.length)),
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
