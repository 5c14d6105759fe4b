import { beforeEach, describe, expect, test } from 'vitest';
import { confirm } from '../../lambda/steps/confirm.ts';
import { findSubscriber, leave, sendTest, unsubscribe } from '../../lambda/steps/leave.ts';
import { subscribeEmail } from '../../lambda/steps/subscribe.ts';
import { MARIE, type SubscribeWorld, subscribeWorld } from '../support/subscribe-world.ts';

let w: SubscribeWorld;
beforeEach(() => {
  w = subscribeWorld();
});

describe('leaving', () => {
  const erase = { erase: true };
  const keep = { erase: false };
  beforeEach(async () => {
    await subscribeEmail(MARIE, w.ports);
    await confirm(w.lastLink(), w.ports);
  });

  test('ends the topic and the subscription, by id or address, and remembers that she left', async () => {
    expect(await unsubscribe('marie@exemple.fr', w.ports, keep)).toMatchObject({ outcome: 'left' });
    expect(w.topics()).toEqual([]);
    expect(await w.ports.subscribers.list()).toEqual([]);
    expect(await unsubscribe('marie@exemple.fr', w.ports, keep)).toEqual({
      outcome: 'left-before',
      left: '2026-11-24T09:00:00.000Z',
    });
    expect(await unsubscribe('paul@exemple.fr', w.ports, keep)).toEqual({ outcome: 'unknown' });
  });

  test('with erase nothing of the address stays, also of one who left earlier', async () => {
    expect(await leave('reader1', w.ports)).toBe('left');
    expect(await leave('reader1', w.ports)).toBe('unknown');
    expect(await unsubscribe('marie@exemple.fr', w.ports, erase)).toEqual({ outcome: 'forgotten' });
    expect(await w.ports.subscribers.known('email', 'marie@exemple.fr')).toBeUndefined();
    expect(await unsubscribe('marie@exemple.fr', w.ports, erase)).toEqual({ outcome: 'unknown' });
  });

  test('who comes back must confirm again, under the old id', async () => {
    await leave('reader1', w.ports);
    expect(await subscribeEmail(MARIE, w.ports)).toMatchObject({
      outcome: 'asked',
      left: '2026-11-24T09:00:00.000Z',
      subscriber: { id: 'reader1', state: 'pending' },
    });
    expect(await confirm(w.lastLink(), w.ports)).toMatchObject({ outcome: 'confirmed' });
    expect(w.kinds()).toEqual(['confirmation', 'mail', 'confirmation', 'mail']);
  });

  test('a test message reaches an active reader', async () => {
    const marie = await findSubscriber('marie@exemple.fr', w.ports.subscribers);
    expect(marie && (await sendTest(marie, w.ports))).toMatch(/^message-/);
    expect(w.arrived.at(-1)).toMatchObject({
      to: 'marie@exemple.fr',
      subject: 'Vigie: ceci est un essai',
    });
  });
});
