/**
 * The audit of subscriptions. SNS keeps no log of the mails that it sends, and ends subscriptions
 * without a word: whoever opens the unsubscribe link of its footer does (a mail scanner, too), and who
 * answers an SMS with STOP is on a list of the account. So every hour SNS is asked for each reader
 * whether there is still somebody to tell.
 */

import type { Subscriber } from '../core/subscription/subscriber.ts';
import { fewAtOnce } from './few-at-once.ts';
import type { Clock, Log } from './lines.ts';
import type { ReaderState, Readers, Subscribers } from './ports.ts';

/**
 * How a reader stands: `confirmed`; `unguarded` likewise, but by opening the link, so that any visit to
 * SNS's unsubscribe link ends it; `pending` and `overdue` have not confirmed, the latter for longer than
 * SNS waits; `vanished` was confirmed and SNS has no subscription any more; `opted-out` answered STOP.
 */
export type Standing =
  | 'confirmed'
  | 'unguarded'
  | 'pending'
  | 'overdue'
  | 'vanished'
  | 'opted-out'
  | 'unchecked';

/** Readers who are not told although they should be, or of whom SNS did not answer. */
const LOST: readonly Standing[] = ['vanished', 'opted-out'];

/** A reader who is not as he should be. */
export type Finding = { readonly subscriberId: string; readonly standing: Standing };

/** What an audit found. */
export type Audited = {
  /** ISO instant. */
  readonly at: string;
  readonly counts: Readonly<Record<Standing, number>>;
  /** Vanished and opted-out readers. */
  readonly lost: readonly Finding[];
};

/** What the audit needs. */
export type AuditPorts = {
  readonly now: Clock;
  readonly log: Log;
  readonly subscribers: Pick<Subscribers, 'list'>;
  readonly readers: Pick<Readers, 'stateOf'>;
  /** Numbers that answered STOP, in E.164. */
  readonly optedOut: () => Promise<ReadonlySet<string>>;
  readonly audits: { readonly keep: (audited: Audited) => Promise<void> };
};

/** Amazon SNS: the link of a confirmation mail is good for two days, then the subscription is dropped. */
const PENDING_MS = 2 * 86_400_000;
// SNS answers 100 of these calls a second.
const AT_ONCE = 8;
// An item of the table holds 400 KB; a list this long is not read to its end.
const MOST_KEPT = 200;

/** How a reader stands by what SNS says. */
export const standingOf = (
  { state, channel, address, since }: Subscriber,
  told: {
    readonly sns?: ReaderState;
    readonly optedOut: ReadonlySet<string>;
    readonly now: string;
  },
): Standing => {
  const { sns, optedOut, now } = told;
  if (sns?.state === 'confirmed') return sns.guarded ? 'confirmed' : 'unguarded';
  if (state === 'pending')
    return Date.parse(now) - Date.parse(since) > PENDING_MS ? 'overdue' : 'pending';
  if (channel === 'sms') return optedOut.has(address) ? 'opted-out' : 'confirmed';
  return 'vanished';
};

const stateOf = async (
  { readers }: Pick<AuditPorts, 'readers'>,
  { channel, topicArn }: Subscriber,
): Promise<ReaderState | undefined> =>
  channel === 'email' && topicArn !== undefined ? readers.stateOf(topicArn) : undefined;

/** A reader with how he stands. */
export type Checked = { readonly subscriber: Subscriber; readonly standing: Standing };

/** Asks SNS for every reader; one that it does not answer for is `unchecked` and does not stop the others. */
export const checkReaders = async (
  ports: Pick<AuditPorts, 'now' | 'subscribers' | 'readers' | 'optedOut'>,
  failed: (reason: unknown) => void,
): Promise<readonly Checked[]> => {
  const all = await ports.subscribers.list();
  const hasPhones = all.some(({ channel, state }) => channel === 'sms' && state === 'active');
  const optedOut = hasPhones ? await ports.optedOut() : new Set<string>();
  const now = ports.now();
  const check = async (subscriber: Subscriber): Promise<Checked> => {
    try {
      const sns = await stateOf(ports, subscriber);
      const told = { ...(sns ? { sns } : {}), optedOut, now };
      return { subscriber, standing: standingOf(subscriber, told) };
    } catch (reason) {
      failed(reason);
      return { subscriber, standing: 'unchecked' };
    }
  };
  return fewAtOnce(all, check, AT_ONCE);
};

/** How many readers stand in each way. */
export const countsOf = (checked: readonly Checked[]): Audited['counts'] => {
  const count = (standing: Standing) => checked.filter((one) => one.standing === standing).length;
  return {
    confirmed: count('confirmed'),
    unguarded: count('unguarded'),
    pending: count('pending'),
    overdue: count('overdue'),
    vanished: count('vanished'),
    'opted-out': count('opted-out'),
    unchecked: count('unchecked'),
  };
};

/** Checks every reader, keeps and logs what was found; throws at its end if SNS did not answer for one. */
export const audit = async (ports: AuditPorts): Promise<Audited> => {
  const failures: unknown[] = [];
  const checked = await checkReaders(ports, (reason) => failures.push(reason));
  const lost = checked
    .filter(({ standing }) => LOST.includes(standing))
    .map(({ subscriber, standing }): Finding => ({ subscriberId: subscriber.id, standing }));
  const audited = { at: ports.now(), counts: countsOf(checked), lost: lost.slice(0, MOST_KEPT) };
  // No addresses: the log is read by more people than the table.
  for (const finding of audited.lost) ports.log('subscription-lost', finding);
  ports.log('audited', { ...audited.counts, lost: lost.length });
  await ports.audits.keep(audited);
  if (failures.length > 0)
    throw new Error(`SNS did not answer for ${failures.length} of ${checked.length} readers`, {
      cause: failures[0],
    });
  return audited;
};
