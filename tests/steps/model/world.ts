/**
 * The scheduler: two workers take messages of three queues, and between any two of their effects
 * anything may happen that the scene allows. A worker that crashed is never let on again.
 */

import type { Delivery } from '../../../lambda/core/alert/delivery.ts';
import type { DeliveryId } from '../../../lambda/steps/store.ts';
import type { Period } from '../../../lambda/steps/waiting.ts';
import { deliveryKey, emptyTable } from '../../support/memory/records.ts';
import { digestKey } from '../../support/memory/waiting.ts';
import {
  effected,
  type Fate,
  type Message,
  more,
  put,
  READS,
  type State,
  type Worker,
} from './effects.ts';
import type { System } from './explore.ts';
import type { Faults, Scene } from './scene.ts';
import { type Body, type Effect, LEASE_MS, workersOf } from './worker.ts';

const START = Date.parse('2026-11-23T21:05:00.000Z');
const WORKERS = 2;

/** Families that only scan and alert write, and those that only scan does. */
const UPSTREAM: ReadonlySet<string> = new Set(['articles', 'matches', 'ledgers', 'decided']);
const SCANNED: ReadonlySet<string> = new Set(['matches', 'postings']);

/** A digest reads its forerunners, which are over. */
const isOver = ({ port, call }: Effect): boolean => port === 'digests' && call === 'between';

/** A read of what nobody can change any more, so that its order among other effects does not matter. */
const isFixed = ({ messages }: State, effect: Effect): boolean => {
  const none = (some: readonly string[]) => !messages.some(({ queue }) => some.includes(queue));
  if (isOver(effect)) return true;
  if (!READS.has(effect.call)) return false;
  if (SCANNED.has(effect.port)) return none(['inbox']);
  return UPSTREAM.has(effect.port) && none(['inbox', 'alerts']);
};

const nowOf = ({ clock }: State): string => new Date(START + clock).toISOString();

const spend = (state: State, fault: keyof Faults): State => ({
  ...state,
  left: { ...state.left, [fault]: state.left[fault] - 1 },
});

const without = <T>(list: readonly T[], index: number): readonly T[] =>
  list.filter((_, at) => at !== index);

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index];
  if (found === undefined) throw new Error(`There is no ${index}`);
  return found;
};

const sameMessage = (a: Body, b: Body) => a.queue === b.queue && a.body === b.body;

/** Changes one message in flight like this worker's, or drops it. */
const settle = (
  state: State,
  body: Body,
  change: (message: Message) => readonly Message[],
): State => {
  const index = state.messages.findIndex((one) => one.inFlight && sameMessage(one, body));
  if (index < 0) return state;
  const messages = state.messages.flatMap((one, i) => (i === index ? change(one) : [one]));
  return { ...state, messages };
};

/** Whoever looks at this worker's claim later cannot tell whether its publish happened. */
const leaveUnknown = (state: State, { holds }: Worker): State =>
  holds === undefined ? state : { ...state, unknown: more(state.unknown, holds) };

/** A scene as a system to search. */
export const world = (scene: Scene): System<State> => {
  const stands = workersOf(scene);

  const addressOf = (subscriberId: string): string => {
    const reader = scene.subscribers.find(({ id }) => id === subscriberId);
    return (reader?.channel === 'sms' ? reader.address : reader?.topicArn) ?? subscriberId;
  };

  /** The smallest free number, so that states that differ by a name only are one. */
  const around = (state: State) => {
    const { deliveries, digests, dues } = state.table;
    const used = JSON.stringify([deliveries, digests, dues, state.workers, state.late]);
    let n = 1;
    while (used.includes(`"owner-${n}"`)) n++;
    return { now: nowOf(state), freshId: `owner-${n}` };
  };

  /** What a worker holds after this effect: also where the answer to its claim does not say that it held. */
  const holding = ({ holds }: Worker, { port, call, args }: Effect, after: State) => {
    if (call !== 'change') return holds;
    const [id, , next] = args as [DeliveryId & Period, unknown, Delivery];
    const { deliveries, digests } = after.table;
    const now = port === 'digests' ? digests[digestKey(id)] : deliveries[deliveryKey(id)];
    const isClaimed = now?.owner === next.owner;
    // Deliveries that a digest marks are not what it holds.
    if (holds !== undefined && port === 'deliveries' && next.state !== 'SENDING') return undefined;
    return next.state === 'SENDING' && isClaimed ? addressOf(id.subscriberId) : undefined;
  };

  const ended = (state: State, { message, outcome }: Worker): State =>
    settle({ ...state, changed: true }, message, (one) => {
      if (outcome?.kind === 'done' || outcome?.kind === 'refused') return [];
      const until = outcome?.until;
      const notBefore = until === undefined ? one.notBefore : Date.parse(until) - START;
      return [{ ...one, inFlight: false, notBefore }];
    });

  /** The worker with its next effect, or the state after its end. */
  const stand = async (state: State, worker: Worker, place: number): Promise<State> => {
    const { message, told } = worker;
    const { next: _, ...same } = worker;
    const standing = await stands(message, told, around(state));
    const now: Worker = { ...same, ...standing };
    if (now.outcome) return ended(state, now);
    const workers = state.workers.toSpliced(place, 0, now);
    return { ...state, workers };
  };

  const nextOf = (state: State, index: number): Effect => {
    const { next } = at(state.workers, index);
    if (!next) throw new Error('It waits for nothing');
    return next;
  };

  /** The effect without a look at its answer. */
  const silently = async (state: State, effect: Effect): Promise<State> =>
    (await effected(scene, state, effect, 'takes'))[0];

  const go = async (state: State, index: number, fate: Fate = 'takes'): Promise<State> => {
    const worker = at(state.workers, index);
    const next = nextOf(state, index);
    const [after, value] = await effected(scene, state, next, fate);
    const { holds: _, ...same } = worker;
    const holds = holding(worker, next, after);
    const wrote = !READS.has(next.call);
    const changed = isFixed(state, next) ? state.changed : wrote;
    return stand(
      { ...after, workers: without(after.workers, index), changed },
      {
        ...same,
        ...(holds === undefined ? {} : { holds }),
        told: [...worker.told, { value }],
        wrote,
      },
      index,
    );
  };

  const deliver = (state: State, index: number): Promise<State> => {
    const message = at(state.messages, index);
    const { queue, body } = message;
    const messages = state.messages.map((one) =>
      one === message ? { ...one, inFlight: true } : one,
    );
    const worker = { message: { queue, body }, told: [], wrote: false };
    return stand({ ...state, messages }, worker, state.workers.length);
  };

  const crash = (state: State, index: number): State => {
    const worker = at(state.workers, index);
    const left = leaveUnknown(state, worker);
    const visible = settle(left, worker.message, (one) => [{ ...one, inFlight: false }]);
    return { ...visible, workers: without(state.workers, index), changed: true };
  };

  const jump = (state: State): State => ({
    ...state.workers.reduce(leaveUnknown, state),
    clock: state.clock + LEASE_MS + 1,
  });

  const wait = (state: State): State => ({
    ...state,
    clock: Math.min(...state.messages.map(({ notBefore }) => notBefore)),
  });

  /** The first request was done and its answer lost: the worker sees the answer to the second. */
  const twice = async (state: State, index: number): Promise<State> =>
    go(await silently(state, nextOf(state, index)), index);

  /** The first request is still on its way when the second is answered. */
  const echo = (state: State, index: number): Promise<State> =>
    go({ ...state, late: [...state.late, nextOf(state, index)] }, index);

  const arrive = async (state: State, index: number): Promise<State> => {
    const effect = at(state.late, index);
    const after = await silently(state, effect);
    return { ...after, late: without(state.late, index), changed: true };
  };

  /** All is quiet until the next digest is due. */
  const strike = (state: State): State => {
    const dues = Object.values(state.table.dues);
    const [next = ''] = dues.map(({ dueAt }) => dueAt).sort();
    const clock = Math.max(state.clock, Date.parse(next) - START);
    const due = dues.filter(({ dueAt }) => Date.parse(dueAt) - START <= clock);
    const struck = { ...state, clock, strikes: state.strikes - 1, changed: true };
    return due.reduce(
      (after, { subscriberId, dueAt }) =>
        put(scene, after, 'outbox', { digest: subscriberId, period: dueAt }),
      struck,
    );
  };

  type Act = (state: State, index: number) => State | Promise<State>;
  const acts: Readonly<Record<string, Act>> = {
    ...{ go: (state, index) => go(state, index), deliver, wait },
    again: (state, index) => deliver(spend(state, 'redeliveries'), index),
    crash: (state, index) => crash(spend(state, 'crashes'), index),
    drop: (state, index) => go(spend(state, 'publishes'), index, 'drops'),
    refuse: (state, index) => go(spend(state, 'publishes'), index, 'refuses'),
    jump: (state) => jump(spend(state, 'jumps')),
    twice: (state, index) => twice(spend(state, 'repeats'), index),
    echo: (state, index) => echo(spend(state, 'repeats'), index),
    ...{ arrive, strike },
  };

  /** Writes that the SDK repeats; a publish is asked for once. */
  const isRepeated = (next: Effect | undefined): boolean =>
    next !== undefined && next.port !== 'sns' && !READS.has(next.call);

  const ofWorkers = ({ workers, left }: State): readonly string[] =>
    workers.flatMap(({ next, wrote }, index) => [
      `go ${index}`,
      ...(left.crashes > 0 && wrote ? [`crash ${index}`] : []),
      ...(left.publishes > 0 && next?.port === 'sns' ? [`drop ${index}`, `refuse ${index}`] : []),
      ...(left.repeats > 0 && isRepeated(next) ? [`twice ${index}`, `echo ${index}`] : []),
    ]);

  const ofMessages = ({ messages, workers, left, changed, clock }: State): readonly string[] => {
    if (workers.length === WORKERS) return [];
    return messages.flatMap((message, index) => {
      const { notBefore, inFlight } = message;
      const again = left.redeliveries > 0 && changed;
      const isFirst =
        messages.findIndex((one) => one.inFlight === inFlight && sameMessage(one, message)) ===
        index;
      if (!isFirst || notBefore > clock || (inFlight && !again)) return [];
      return [`${inFlight ? 'again' : 'deliver'} ${index}`];
    });
  };

  const choices = (state: State): readonly string[] => {
    const { workers, left, changed, messages } = state;
    const fixed = workers.findIndex(({ next, wrote }) => !wrote && next && isFixed(state, next));
    if (fixed >= 0 && left.jumps === 0) return [`go ${fixed}`];
    const late = state.late.map((_, index) => `arrive ${index}`);
    const some = [...ofWorkers(state), ...ofMessages(state), ...late];
    // A publish begins right after a look at the clock, and ends within the margin.
    const isPublishing = workers.some(({ next }) => next?.port === 'sns');
    if (left.jumps > 0 && changed && workers.length > 0 && !isPublishing) some.push('jump');
    if (some.length > 0) return some;
    if (messages.length > 0) return ['wait'];
    return state.strikes > 0 && Object.keys(state.table.dues).length > 0 ? ['strike'] : [];
  };

  const start = async (): Promise<State> => {
    const { faults, given, pages } = scene;
    const empty: State = {
      ...{ table: { ...emptyTable(), ...given?.table }, inbox: pages, taken: {}, unknown: {} },
      ...{ messages: [], workers: [], late: [], left: faults, clock: 0, changed: true },
      strikes: scene.strikes ?? 0,
    };
    const dropped = Object.keys(pages).reduce(
      (state, key) => put(scene, state, 'inbox', { keys: [key] }),
      empty,
    );
    return (given?.messages ?? []).reduce(
      (state, { queue, body }) => put(scene, state, queue, body),
      dropped,
    );
  };

  return {
    ...{ start, choices },
    after: async (state, choice) => {
      const [what = '', index] = choice.split(' ');
      const act = acts[what];
      if (!act) throw new Error(`Nobody knows how to ${what}`);
      return act(state, Number(index));
    },
    problems: scene.check,
  };
};
