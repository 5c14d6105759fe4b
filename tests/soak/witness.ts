/**
 * What the embedded AWS saw: every publish with its fate, every write of a delivery, and every fault.
 * It believes nothing that the functions say of themselves.
 */

import { fromItem } from '../../lambda/aws/item.ts';
import type { Call } from '../../lib/local/exchange.ts';
import type { FaultKind, Went } from './faults.ts';
import { workerOf } from './workers.ts';

/** A publish that was asked for. */
export type Publish = {
  readonly worker: string;
  /** The topic's ARN or the number that it names. */
  readonly to: string;
  readonly text: string;
  readonly fault?: FaultKind;
  /** SNS's id, if SNS took it. */
  readonly messageId?: string;
};

/** A write of a delivery's item. */
export type DeliveryWrite = {
  readonly worker: string;
  readonly storyId: string;
  readonly subscriberId: string;
  readonly state: string;
  readonly reason: string;
  readonly messageId?: string;
  readonly leaseUntil?: string;
  readonly fault?: FaultKind;
  /** The table took it. */
  readonly applied: boolean;
  /** Milliseconds of the clock. */
  readonly at: number;
};

/** All of it. */
export type Seen = {
  readonly publishes: readonly Publish[];
  readonly writes: readonly DeliveryWrite[];
  /** By `service kind`. */
  readonly faults: Readonly<Record<string, number>>;
  /** By service. */
  readonly calls: Readonly<Record<string, number>>;
  /** Workers that were ended. */
  readonly killed: ReadonlySet<string>;
};

const publishOf = (call: Call, worker: string, { fault, answer }: Went): Publish => {
  const form = new URLSearchParams(call.body.toString());
  const messageId =
    answer?.status === 200 ? /<MessageId>([^<]+)</.exec(String(answer.body))?.[1] : undefined;
  return {
    worker,
    to: form.get('PhoneNumber') ?? form.get('TopicArn') ?? '',
    text: `${form.get('Subject') ?? ''}\n${form.get('Message') ?? ''}`,
    ...(fault === undefined ? {} : { fault }),
    ...(messageId === undefined ? {} : { messageId }),
  };
};

const writeOf = (call: Call, worker: string, { fault, answer }: Went): DeliveryWrite[] => {
  const { Item = {} } = JSON.parse(call.body.toString()) as {
    Item?: Parameters<typeof fromItem>[0];
  };
  const { pk, sk, state, reason, messageId, leaseUntil } = fromItem(Item);
  const [isDelivery, , ...id] = String(sk).split('#');
  if (isDelivery !== 'D') return [];
  return [
    {
      worker,
      storyId: String(pk).slice('AL#'.length),
      subscriberId: id.join('#'),
      state: String(state),
      reason: String(reason ?? ''),
      ...(typeof messageId === 'string' ? { messageId } : {}),
      ...(typeof leaseUntil === 'string' ? { leaseUntil } : {}),
      ...(fault === undefined ? {} : { fault }),
      applied: answer?.status === 200,
      at: Date.now(),
    },
  ];
};

/** A witness who has seen nothing yet. */
export const newWitness = () => {
  const publishes: Publish[] = [];
  const writes: DeliveryWrite[] = [];
  const faults: Record<string, number> = {};
  const calls: Record<string, number> = {};
  const killed = new Set<string>();
  const seen: Seen = { publishes, writes, faults, calls, killed };
  const went = (call: Call, how: Went): void => {
    const worker = workerOf(call) ?? '';
    const { service, action } = call;
    calls[service] = (calls[service] ?? 0) + 1;
    if (how.fault !== undefined) {
      const name = `${service} ${how.fault}`;
      faults[name] = (faults[name] ?? 0) + 1;
    }
    if (how.fault === 'killed') killed.add(worker);
    if (action === 'Publish') publishes.push(publishOf(call, worker, how));
    if (service === 'dynamodb' && action === 'PutItem') writes.push(...writeOf(call, worker, how));
  };
  return { seen, went, sawDeath: (call: Call) => void killed.add(workerOf(call) ?? '') };
};
