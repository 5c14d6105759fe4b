/**
 * outbox → digest → SNS: one message that tells all that waited for a reader's period. It is claimed as
 * a delivery is, and says in the same write what it holds: whoever takes it over tells the same. What
 * comes while it is sent is not in it, and waits for the next one. Told or not, its end is the same, and
 * is done again until the pointer is gone.
 */

import { nextOf } from '../core/alert/delivery.ts';
import { type Digest, type DigestItem, whyOf } from '../core/alert/digest.ts';
import type { Wait } from '../core/alert/passage.ts';
import { NOT_CONFIRMED } from '../core/alert/resend.ts';
import { isDaily } from '../core/subscription/cadence.ts';
import type { Subscriber } from '../core/subscription/subscriber.ts';
import { type Claimable, type ClaimPorts, close, inOtherHands, later, send } from './claim.ts';
import { type DigestLetterPorts, digestLetter } from './digest-letter.ts';
import { fewAtOnce } from './few-at-once.ts';
import { type FinishPorts, finishDigest, MOST_ITEMS } from './finish-digest.ts';
import { type Heard, type HeardPorts, heardOf } from './heard.ts';
import type { DigestMessage, Outcome } from './lines.ts';
import type { Subscribers } from './ports.ts';
import { type ProvedPorts, proved } from './proved.ts';
import type { Digests, Period } from './waiting.ts';

/** What a digest needs. */
export type DigestPorts = ClaimPorts &
  ProvedPorts &
  HeardPorts &
  FinishPorts &
  DigestLetterPorts & {
    readonly digests: Digests;
    readonly subscribers: Pick<Subscribers, 'get' | 'put'>;
  };

const DONE: Outcome = { kind: 'done' };

type Content = { readonly why: Wait; readonly items: readonly DigestItem[] };

/** What waits for this very period: the list may name what was told or moved. */
const contentOf = async (ports: DigestPorts, period: Period): Promise<Content> => {
  const listed = await ports.waiting.of(period, MOST_ITEMS);
  const deliveries = await fewAtOnce(listed, ({ dueAt: _, ...id }) => ports.deliveries.get(id));
  const isWaiting = (at: number): boolean =>
    deliveries[at]?.state === 'WAITING' && deliveries[at]?.dueAt === period.dueAt;
  return {
    why: whyOf(deliveries.filter((_, at) => isWaiting(at)).map((one) => one?.reason)),
    items: listed.filter((_, at) => isWaiting(at)).map(({ storyId, n }) => ({ storyId, n })),
  };
};

const claimOf = (
  ports: DigestPorts,
  period: Period,
  { why, items, read, reader }: Content & { read?: Digest; reader?: Subscriber },
): Claimable => ({
  about: { ...period, items: items.length },
  reach: reader?.channel ?? 'email',
  read,
  get: () => ports.digests.get(period),
  change: (was, is) =>
    ports.digests.change(period, was && { why, items, ...was }, { ...is, why, items }),
});

const heldAll = (items: readonly DigestItem[], held: string): readonly DigestItem[] =>
  items.map((item) => ({ held, ...item }));

const itemOf = ({ storyId, n, held }: Heard): DigestItem => ({
  ...{ storyId, n },
  ...(held === undefined ? {} : { held }),
});

/** Tells it, or settles that there is nothing to tell. */
const tell = async (
  ports: DigestPorts,
  period: Period,
  { reader, read }: { reader?: Subscriber; read?: Digest },
): Promise<Outcome> => {
  const { why, items } = read ?? (await contentOf(ports, period));
  const isWanted = reader?.always === true && isDaily(period.dueAt, reader);
  if (items.length === 0 && !isWanted) return DONE;
  const known = { why, ...(read ? { read } : {}), ...(reader ? { reader } : {}) };
  const hold = (reason: string) => {
    const held = { ...known, items: heldAll(items, reason) };
    return close(ports, claimOf(ports, period, held), 'HELD', reason);
  };
  if (!reader) return hold('unsubscribed');
  const heard = await heardOf(ports, reader, items);
  const [first = period.dueAt] = heard.map(({ alert }) => alert.at).sort();
  const active = await proved(ports, reader, first);
  if (!active) return items.length === 0 ? DONE : hold(NOT_CONFIRMED);
  const claim = claimOf(ports, period, { ...known, items: heard.map(itemOf) });
  if (!isWanted && heard.every(({ held }) => held !== undefined))
    return close(ports, claim, 'HELD', 'nothing to tell');
  return send(ports, claim, await digestLetter(ports, active, { ...period, why, heard }));
};

/** Tells one reader all that waited for one period. */
export const digest = async (
  ports: DigestPorts,
  { digest: subscriberId, period: dueAt }: DigestMessage,
): Promise<Outcome> => {
  const period = { subscriberId, dueAt };
  const stamp = await ports.dues.stampOf(period);
  // Whoever took the pointer away had finished.
  if (stamp === undefined) return DONE;
  if (ports.now() < dueAt) return later('it is not due yet', dueAt);
  const reader = await ports.subscribers.get(subscriberId);
  const who = reader ? { reader } : {};
  const read = await ports.digests.get(period);
  const next = nextOf(read, reader?.channel ?? 'email', ports.now());
  if (next.act === 'wait') return inOtherHands(next.until);
  if (next.act !== 'nothing') {
    const task = { ...who, ...(read ? { read } : {}) };
    const outcome =
      next.act === 'give up' && read
        ? await close(ports, claimOf(ports, period, { ...read, ...task }), 'UNKNOWN', UNKNOWN)
        : await tell(ports, period, task);
    if (outcome.kind !== 'done') return outcome;
  }
  const told = await ports.digests.get(period);
  return finishDigest(ports, period, { ...who, stamp, ...(told ? { digest: told } : {}) });
};

const UNKNOWN = 'nobody knows if it arrived';
