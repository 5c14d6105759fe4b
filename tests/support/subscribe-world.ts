/** A world to subscribe in: memory in place of table and SNS, and a clock that stands still. */

import { expect } from 'vitest';
import { hash } from '../../lambda/aws/hash.ts';
import type { SubscribePorts, Wish } from '../../lambda/steps/subscribe.ts';
import { type Arrived, memoryReaders } from './memory/readers.ts';
import { memorySubscribers } from './memory/subscribers.ts';

/** Marie wants mail. */
export const MARIE: Wish = {
  address: 'marie@exemple.fr',
  topics: ['sanctions', 'plant-reopening'],
  min: 3,
  zone: 'Europe/Paris',
};
/** Paul wants SMS. */
export const PAUL: Wish = { ...MARIE, address: '+33639980001' };

/** Everything that subscribing needs, a clock to move, and what arrived. */
export const subscribeWorld = () => {
  let clock = Date.parse('2026-11-24T09:00:00.000Z');
  let ids = 0;
  const codes: string[] = [];
  const now = () => new Date(clock).toISOString();
  const sns = memoryReaders();
  const ports: SubscribePorts = {
    subscribers: memorySubscribers(now),
    readers: sns.readers,
    now,
    newId: () => `reader${++ids}`,
    newCode: () => {
      codes.push(`${codes.length}`.padStart(6, '7'));
      return codes.at(-1) ?? '';
    },
    hash,
    words: { lang: 'fr', titleOf: (id) => id },
    zone: 'Europe/Paris',
  };
  const confirmations = () =>
    sns.arrived.filter(
      (one): one is Arrived & { kind: 'confirmation' } => one.kind === 'confirmation',
    );
  return {
    ...sns,
    ports,
    codes,
    later: (minutes: number) => {
      clock += minutes * 60_000;
    },
    lastLink: () => {
      const last = confirmations().at(-1);
      if (!last) throw new Error('no confirmation mail arrived');
      return { kind: 'link', topicArn: last.topicArn, token: last.token } as const;
    },
    kinds: () => sns.arrived.map(({ kind }) => kind),
    single: async () => {
      const all = await ports.subscribers.list();
      expect(all).toHaveLength(1);
      return all[0] as (typeof all)[number];
    },
  };
};

/** See `subscribeWorld`. */
export type SubscribeWorld = ReturnType<typeof subscribeWorld>;
