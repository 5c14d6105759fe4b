/** What an effect does to the state, and what it answers: table, bucket, queues and SNS. */

import type { Digest } from '../../../lambda/core/alert/digest.ts';
import type { DeliveryId } from '../../../lambda/steps/store.ts';
import type { Period } from '../../../lambda/steps/waiting.ts';
import { deliveryKey, type MemoryTable, memoryRecords } from '../../support/memory/records.ts';
import { digestKey } from '../../support/memory/waiting.ts';
import type { End, Faults, QueueName, Scene } from './scene.ts';
import type { Body, Effect, Standing } from './worker.ts';

/** A message that was not acknowledged. */
export type Message = Body & {
  /** Milliseconds of the clock before which it is hidden. */
  readonly notBefore: number;
  readonly inFlight: boolean;
};

/** A message being worked. */
export type Worker = Standing & {
  readonly message: Body;
  /** Its last effect changed something. */
  readonly wrote: boolean;
  /** Whose delivery it claimed and did not mark yet. */
  readonly holds?: string;
};

/** All that the future depends on. */
export type State = End & {
  readonly messages: readonly Message[];
  readonly workers: readonly Worker[];
  readonly left: Faults;
  /** Requests that their senders have given up and sent again, still on their way. */
  readonly late: readonly Effect[];
  readonly clock: number;
  /** Strokes of the clock that are left. */
  readonly strikes: number;
  /** Something changed just now: what may happen at any time happens then. */
  readonly changed: boolean;
};

/** What SNS does with a publish; `drops`: takes it, and the answer is lost. */
export type Fate = 'takes' | 'drops' | 'refuses';

/** Calls that change nothing. */
export const READS: ReadonlySet<string> = new Set([
  ...['get', 'head', 'fetch', 'of', 'stampOf', 'until', 'between', 'under'],
]);

/** One more of these. */
export const more = (counts: State['taken'], of: string): State['taken'] => ({
  ...counts,
  [of]: (counts[of] ?? 0) + 1,
});

/** A queue with one more message. */
export const put = (scene: Scene, state: State, queue: QueueName, message: unknown): State => {
  const body = JSON.stringify(message);
  const same = state.messages.filter((one) => one.queue === queue && one.body === body);
  // Two of a kind show all that more would.
  if (same.length >= 2 || scene.until === queue) return state;
  return {
    ...state,
    messages: [...state.messages, { queue, body, notBefore: 0, inFlight: false }],
  };
};

const publish = (
  state: State,
  [to = '', ...stories]: readonly string[],
  fate: Fate,
): readonly [State, unknown] => {
  if (fate === 'refuses') return [state, { kind: 'refused', reason: 'Throttled' }];
  const names = [to, ...stories.map((storyId) => `${to} ${storyId}`)];
  const taken = { ...state, taken: names.reduce(more, state.taken) };
  if (fate === 'takes') return [taken, { kind: 'sent', messageId: 'sns' }];
  const unknown = { ...taken, unknown: more(state.unknown, to) };
  return [unknown, { kind: 'unknown', reason: 'ECONNRESET' }];
};

const onPages = ({ inbox, ...state }: State, { call, args }: Effect): readonly [State, unknown] => {
  const [key, etag] = args.map(String);
  const { [key ?? '']: content, ...others } = inbox;
  if (call === 'fetch') {
    const bytes = new TextEncoder().encode(content);
    const page = content === undefined ? { kind: 'gone' } : { kind: 'page', etag: content, bytes };
    return [{ ...state, inbox }, page];
  }
  return [{ ...state, inbox: content === etag ? others : inbox }, undefined];
};

const onTable = async (
  scene: Scene,
  state: State,
  effect: Effect,
): Promise<readonly [State, unknown]> => {
  const copy: Record<string, unknown> = { ...state.table };
  copy[effect.port] = { ...Object(copy[effect.port]) };
  const table = copy as unknown as MemoryTable;
  const families: Readonly<Record<string, Readonly<Record<string, unknown>>>> =
    memoryRecords(table);
  const call = families[effect.port]?.[effect.call] as (...a: unknown[]) => Promise<unknown>;
  const answer = await call(...effect.args);
  // The same table, so that its text is made once.
  if (READS.has(effect.call)) return [state, answer];
  if (scene.isCareless && effect.call === 'change') {
    const [id, , next] = effect.args as [DeliveryId & Period, unknown, Digest];
    if (effect.port === 'digests') table.digests[digestKey(id)] = next;
    else table.deliveries[deliveryKey(id)] = next;
    return [{ ...state, table }, true];
  }
  if (scene.isCareless && effect.port === 'dues' && effect.call === 'drop') {
    const [{ subscriberId, dueAt }] = effect.args as [Period];
    delete table.dues[`${dueAt} ${subscriberId}`];
    return [{ ...state, table }, undefined];
  }
  return [{ ...state, table }, answer];
};

/** The state after an effect, and its answer. */
export const effected = (scene: Scene, state: State, effect: Effect, fate: Fate) => {
  const [first, second] = effect.args;
  if (effect.port === 'sns') return publish(state, effect.args.map(String), fate);
  if (effect.port === 'pages') return onPages(state, effect);
  if (effect.port === 'queues')
    return [put(scene, state, first as QueueName, second), undefined] as const;
  return onTable(scene, state, effect);
};
