/**
 * A worker as the model sees it: the real step of a message, stopped at its next effect. An async
 * function cannot be copied, but what it does next depends on its message and on what it was told so
 * far alone: so it is run again on those answers, and each such run is remembered.
 */

import { refOf } from '../../../lambda/core/alert/ref.ts';
import { alert } from '../../../lambda/steps/alert.ts';
import type { AlertMessage, InboxMessage, Outcome, Queue } from '../../../lambda/steps/lines.ts';
import { type FromOutbox, workOutbox } from '../../../lambda/steps/outbox.ts';
import { scan } from '../../../lambda/steps/scan.ts';
import { memoryRecords } from '../../support/memory/records.ts';
import type { QueueName, Scene } from './scene.ts';

/** Must be longer than a worker needs, as in AWS; only a jump of the clock ends it under a worker. */
export const LEASE_MS = 15_000;

/** A message of a queue. */
export type Body = { readonly queue: QueueName; readonly body: string };

/** An effect that a worker is about to have: a port's function and its arguments. */
export type Effect = {
  readonly port: string;
  readonly call: string;
  readonly args: readonly unknown[];
};

/** An answer that a worker got: of an effect, of the clock, or a fresh id. */
type Answer = { readonly value: unknown };

/** Where a worker stands. */
export type Standing = {
  readonly told: readonly Answer[];
  /** What it waits to do; absent at its end. */
  readonly next?: Effect;
  readonly outcome?: Outcome;
};

/** What a worker reads without an effect. */
export type Around = { readonly now: string; readonly freshId: string };

type Do = (port: string, call: string, ...args: readonly unknown[]) => Promise<never>;
type Ask = { readonly now: () => string; readonly freshId: () => string };

const FAMILIES = memoryRecords();

/** The stories of a scene that a text tells of, by their references. */
const refsIn = ({ stories = [] }: Scene, text: string): readonly string[] =>
  stories.filter((storyId) => text.includes(refOf(storyId)));

/** A record family whose every call is an effect. */
const remote = <Family extends keyof typeof FAMILIES>(act: Do, family: Family) =>
  Object.fromEntries(
    Object.keys(FAMILIES[family]).map((call) => [
      call,
      (...args: readonly unknown[]) => act(family, call, ...args),
    ]),
  ) as unknown as (typeof FAMILIES)[Family];

const queue = (act: Do, name: QueueName): Queue<unknown> => ({
  send: async (messages) => {
    for (const message of messages) await act('queues', 'send', name, message);
  },
});

const scanned = async (scene: Scene, act: Do, { now }: Ask, message: InboxMessage) => {
  const nothing = async () => {};
  const ports = {
    ...{ now, log: () => {}, read: scene.read, matcher: scene.matcher },
    titlesOf: (topic: string) => ({ fr: topic }),
    rulesOf: () => undefined,
    pages: {
      fetch: (key: string) => act('pages', 'fetch', key),
      finish: (key: string, etag: string) => act('pages', 'finish', key, etag),
      // No scene has a page that is refused or sent as a message, and nobody reads the archive.
      ...{
        accept: nothing,
        quarantine: nothing,
        keepRecord: nothing,
        archive: nothing,
        waiting: async () => [],
      },
    },
    articles: remote(act, 'articles'),
    matches: remote(act, 'matches'),
    postings: remote(act, 'postings'),
    alerts: queue(act, 'alerts'),
  };
  const [result] = await scan(ports, [message]);
  if (result?.status === 'fulfilled') return result.value;
  throw result?.reason;
};

const alerted = (scene: Scene, act: Do, { now }: Ask, message: AlertMessage) => {
  const watchersOf = async (topic: string) =>
    scene.subscribers.filter(({ topics }) => topics.includes(topic)).map(({ id }) => id);
  const get = async (id: string) => scene.subscribers.find((one) => one.id === id);
  const ports = {
    now,
    articles: remote(act, 'articles'),
    stories: remote(act, 'stories'),
    postings: remote(act, 'postings'),
    ledgers: remote(act, 'ledgers'),
    decisions: remote(act, 'decisions'),
    deliveries: remote(act, 'deliveries'),
    subscribers: { get, watchersOf },
    outbox: queue(act, 'outbox'),
  };
  return alert(ports, message);
};

const told = (scene: Scene, act: Do, ask: Ask, message: FromOutbox) =>
  workOutbox(
    {
      ...{ ...ask, log: () => {}, lang: 'fr', leaveUrl: () => 'https://veille.example/l' },
      muteUrl: () => 'https://veille.example/m',
      ...{ remainingMs: () => 30_000, broadcastTurn: async () => {} },
      timing: { leaseMs: LEASE_MS, marginMs: 5_000 },
      articles: remote(act, 'articles'),
      matches: remote(act, 'matches'),
      ledgers: remote(act, 'ledgers'),
      deliveries: remote(act, 'deliveries'),
      waiting: remote(act, 'waiting'),
      dues: remote(act, 'dues'),
      digests: remote(act, 'digests'),
      decided: remote(act, 'decided'),
      sources: async () => ({ watched: 0, troubled: [] }),
      // A burst is none of this model's scenes.
      takeTurn: async () => true,
      subscribers: {
        get: async (id) => scene.subscribers.find((one) => one.id === id),
        put: async () => 'changed',
      },
      readers: { stateOf: async () => ({ state: 'pending' }) },
      publisher: {
        email: (topicArn, { body }) => act('sns', 'publish', topicArn, ...refsIn(scene, body)),
        sms: (phone, text) => act('sns', 'publish', phone, ...refsIn(scene, text)),
        broadcast: () => act('sns', 'publish', '*'),
      },
    },
    message,
  );

const stepOf = (scene: Scene, act: Do, ask: Ask, { queue: name, body }: Body) => {
  const message: unknown = JSON.parse(body);
  if (name === 'inbox') return scanned(scene, act, ask, message as InboxMessage);
  if (name === 'alerts') return alerted(scene, act, ask, message as AlertMessage);
  return told(scene, act, ask, message as FromOutbox);
};

/** Runs a step on the answers that it got so far, up to the effect that has none. */
const play = (scene: Scene, body: Body, before: readonly Answer[], around: Around) =>
  new Promise<Standing>((stands, fails) => {
    const answers = [...before];
    let at = 0;
    const asked = (fresh: string): string => {
      const answer = answers[at] ?? { value: fresh };
      answers[at] = answer;
      at += 1;
      return String(answer.value);
    };
    const act: Do = (port, call, ...args) => {
      const answer = answers[at];
      at += 1;
      if (answer) return Promise.resolve(answer.value as never);
      // What goes on beside this effect is asked again when it is answered.
      stands({ told: answers.slice(0, at - 1), next: { port, call, args } });
      return new Promise(() => {});
    };
    const ask = { now: () => asked(around.now), freshId: () => asked(around.freshId) };
    stepOf(scene, act, ask, body).then((outcome) => stands({ told: answers, outcome }), fails);
  });

/** Where the worker of a message stands after these answers; the same question is worked once. */
export const workersOf = (scene: Scene) => {
  const known = new Map<string, Promise<Standing>>();
  return (body: Body, answers: readonly Answer[], around: Around): Promise<Standing> => {
    const question = JSON.stringify([body, answers, around]);
    const standing = known.get(question) ?? play(scene, body, answers, around);
    known.set(question, standing);
    return standing;
  };
};
