/**
 * What a reader's daily digest says was held back: decisions to tell nothing of what the reader asked
 * for, and what earlier digests left out when there was nothing else to tell.
 */

import type { Digest } from '../core/alert/digest.ts';
import type { HeldView } from '../core/alert/digest-view.ts';
import { refOf } from '../core/alert/ref.ts';
import { lastDaily } from '../core/subscription/cadence.ts';
import type { Subscriber } from '../core/subscription/subscriber.ts';
import { fewAtOnce } from './few-at-once.ts';
import type { Articles, Decided, Ledgers } from './store.ts';
import type { Digests } from './waiting.ts';

/** What was decided in a span of time. */
export type DecidedOf = {
  /** From an ISO instant on and before another; of a very full day the first ones. */
  readonly between: (
    from: string,
    to: string,
  ) => Promise<readonly Pick<Decided, 'storyId' | 'articleId' | 'n' | 'reason' | 'topics'>[]>;
};

/** What is read. */
export type HeldBackPorts = {
  readonly digests: Pick<Digests, 'between'>;
  readonly decided: DecidedOf;
  readonly articles: Pick<Articles, 'get'>;
  readonly ledgers: Pick<Ledgers, 'get'>;
};

/** A week: longer ago, nobody waits for what was held back. */
const LOOK_BACK_MS = 7 * 86_400_000;
/** Stories of a digest that were held back; of more, only the first are told of. */
const MOST_HELD = 40;

/** The last daily digest that was told (else when one was due), and what those since left out. */
type Last = { readonly since: string; readonly untold: readonly Digest[] };

/** The last daily digest before an ISO instant. */
export const lastDigest = async (
  { digests }: HeldBackPorts,
  reader: Subscriber,
  dueAt: string,
): Promise<Last> => {
  const from = new Date(Date.parse(dueAt) - LOOK_BACK_MS).toISOString();
  const before = (await digests.between(reader.id, from, dueAt)).filter(
    ({ why }) => why === 'daily digest',
  );
  const at = before.findLastIndex(({ state }) => state === 'SENT');
  const due = before[at]?.dueAt ?? lastDaily(dueAt, reader);
  return {
    since: due < reader.since && at < 0 ? reader.since : due,
    untold: before.slice(at + 1),
  };
};

type Held = { readonly storyId: string; readonly articleId: string; readonly reason: string };

const isAskedFor = (reader: Subscriber, { topics }: Pick<Decided, 'topics'>): boolean =>
  topics.some(({ topic, prominence }) => reader.topics.includes(topic) && prominence >= reader.min);

/** What was decided not to be told, of the reader's topics. */
const decided = async (
  ports: HeldBackPorts,
  reader: Subscriber,
  { since, until }: { readonly since: string; readonly until: string },
): Promise<readonly Held[]> =>
  (await ports.decided.between(since, until))
    .filter((one) => one.n === undefined && isAskedFor(reader, one))
    .map(({ storyId, articleId, reason }) => ({ storyId, articleId, reason }));

const leftOut = async (
  { ledgers }: HeldBackPorts,
  untold: readonly Digest[],
): Promise<readonly Held[]> => {
  const items = untold.flatMap((one) => one.items).slice(0, MOST_HELD);
  const held = await fewAtOnce(items, async ({ storyId, n, held: reason }) => {
    const alert = (await ledgers.get(storyId)).alerts[n];
    return alert && reason !== undefined ? [{ storyId, articleId: alert.by, reason }] : [];
  });
  return held.flat();
};

/** A message that lists what was held back: up to when, and the stories that it tells. */
type Message = { readonly until: string; readonly told: ReadonlySet<string> };

/** Stories that were held back for a reader since the last digest, one a story and reason; none that is told. */
export const heldBackFor = async (
  ports: HeldBackPorts,
  reader: Subscriber,
  { since, until, untold, told }: Last & Message,
): Promise<readonly HeldView[]> => {
  const groups = new Map<string, { readonly first: Held; count: number }>();
  const all = [
    ...(await leftOut(ports, untold)),
    ...(await decided(ports, reader, { since, until })),
  ];
  for (const one of all.filter(({ storyId }) => !told.has(storyId))) {
    const key = `${one.storyId} ${one.reason}`;
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { first: one, count: 1 });
  }
  return fewAtOnce([...groups.values()].slice(0, MOST_HELD), async ({ first, count }) => {
    const title = (await ports.articles.get(first.articleId))?.title ?? '';
    return { ref: refOf(first.storyId), title, reason: first.reason, count };
  });
};
