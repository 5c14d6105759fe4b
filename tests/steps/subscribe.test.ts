import { beforeEach, describe, expect, test } from 'vitest';
import { confirm, listWithState } from '../../lambda/steps/confirm.ts';
import { sendTest } from '../../lambda/steps/leave.ts';
import { subscribeEmail, subscribeSms } from '../../lambda/steps/subscribe.ts';
import { MARIE, PAUL, type SubscribeWorld, subscribeWorld } from '../support/subscribe-world.ts';

let w: SubscribeWorld;
beforeEach(() => {
  w = subscribeWorld();
});

describe('by email', () => {
  test('a new address gets a topic of its own and one confirmation mail, and is told nothing yet', async () => {
    const { outcome, again } = await subscribeEmail(MARIE, w.ports);
    expect([outcome, again]).toEqual(['asked', false]);
    expect(w.kinds()).toEqual(['confirmation']);
    expect(await w.single()).toMatchObject({
      ...MARIE,
      state: 'pending',
      id: 'reader1',
      channel: 'email',
    });
    expect(await sendTest(await w.single(), w.ports)).toBe('pending');
    expect(w.redriven()).toBe(true);
  });

  test('the pasted link makes it active from then on, and a welcome arrives', async () => {
    await subscribeEmail(MARIE, w.ports);
    w.later(30);
    expect(await confirm(w.lastLink(), w.ports)).toMatchObject({ outcome: 'confirmed' });
    expect(await w.single()).toMatchObject({
      state: 'active',
      since: '2026-11-24T09:30:00.000Z',
      guarded: true,
      welcomed: '2026-11-24T09:30:00.000Z',
    });
    expect(w.kinds()).toEqual(['confirmation', 'mail']);
    expect(w.arrived[1]).toMatchObject({
      to: 'marie@exemple.fr',
      subject: 'Vigie: votre abonnement est actif',
    });
  });

  test('the token alone finds its reader among those who wait', async () => {
    await subscribeEmail({ ...MARIE, address: 'anna@example.org' }, w.ports);
    await subscribeEmail(MARIE, w.ports);
    const { token } = w.lastLink();
    expect(await confirm({ kind: 'token', token }, w.ports)).toMatchObject({
      outcome: 'confirmed',
      subscriber: { address: 'marie@exemple.fr' },
    });
    expect(await confirm({ kind: 'token', token: 'b'.repeat(64) }, w.ports)).toEqual({
      outcome: 'refused',
    });
  });

  test('confirming twice changes nothing and welcomes once', async () => {
    await subscribeEmail(MARIE, w.ports);
    await confirm(w.lastLink(), w.ports);
    w.later(60);
    expect(await confirm(w.lastLink(), w.ports)).toMatchObject({ outcome: 'confirmed' });
    expect((await w.single()).since).toBe('2026-11-24T09:00:00.000Z');
    expect(w.kinds()).toEqual(['confirmation', 'mail']);
  });

  test('a wrong token, a stranger’s topic, and a token when nobody waits are told apart', async () => {
    expect(await confirm({ kind: 'token', token: 'b'.repeat(64) }, w.ports)).toEqual({
      outcome: 'nobody-waits',
    });
    await subscribeEmail(MARIE, w.ports);
    const link = w.lastLink();
    expect(await confirm({ ...link, token: 'b'.repeat(64) }, w.ports)).toEqual({
      outcome: 'refused',
    });
    const topicArn = 'arn:aws:sns:eu-west-3:000000000000:vigie-prod-r-reader1';
    expect(await confirm({ ...link, topicArn }, w.ports)).toEqual({
      outcome: 'unknown-topic',
      topicArn,
    });
    expect((await w.single()).state).toBe('pending');
  });

  test('the same address again, while pending, changes the wishes and sends the mail again', async () => {
    await subscribeEmail(MARIE, w.ports);
    const first = w.lastLink();
    const again = await subscribeEmail({ ...MARIE, topics: ['acquisition'], min: 1 }, w.ports);
    expect(again).toMatchObject({ outcome: 'asked', again: true });
    expect(w.topics()).toHaveLength(1);
    expect(w.kinds()).toEqual(['confirmation', 'confirmation']);
    await confirm(first, w.ports);
    expect(await w.single()).toMatchObject({ state: 'active', topics: ['acquisition'], min: 1 });
  });

  test('the same address again, once active, only changes the wishes', async () => {
    await subscribeEmail(MARIE, w.ports);
    await confirm(w.lastLink(), w.ports);
    const { since } = await w.single();
    w.later(60);
    const changed = await subscribeEmail({ ...MARIE, topics: ['sanctions'], zone: 'UTC' }, w.ports);
    expect(changed).toMatchObject({ outcome: 'changed', again: true });
    expect(await w.single()).toMatchObject({
      state: 'active',
      since,
      topics: ['sanctions'],
      zone: 'UTC',
    });
    expect(w.kinds()).toEqual(['confirmation', 'mail']);
    expect(await w.ports.subscribers.watchersOf('plant-reopening')).toEqual([]);
  });

  test('what a change does not name stays; a new reader has headlines and the zone of the stage', async () => {
    const { address } = MARIE;
    await subscribeEmail({ address, topics: ['sanctions'] }, w.ports);
    expect(await w.single()).toMatchObject({ min: 3, zone: 'Europe/Paris' });
    await subscribeEmail({ address, topics: ['sanctions'], min: 1, zone: 'Asia/Tokyo' }, w.ports);
    await subscribeEmail({ address, topics: ['acquisition'] }, w.ports);
    expect(await w.single()).toMatchObject({ topics: ['acquisition'], min: 1, zone: 'Asia/Tokyo' });
  });

  test('who opened the link instead is noticed by the list, made active and welcomed, unguarded', async () => {
    await subscribeEmail(MARIE, w.ports);
    const { topicArn, token } = w.lastLink();
    expect(await listWithState(w.ports)).toMatchObject([{ sns: 'pending' }]);
    w.open(topicArn, token);
    expect(await listWithState(w.ports)).toMatchObject([
      { sns: 'confirmed', subscriber: { state: 'active', guarded: false } },
    ]);
    expect(w.kinds()).toEqual(['confirmation', 'mail']);
    await listWithState(w.ports);
    expect(w.kinds()).toEqual(['confirmation', 'mail']);
  });

  test('… or when the address is subscribed again', async () => {
    await subscribeEmail(MARIE, w.ports);
    const { topicArn, token } = w.lastLink();
    w.open(topicArn, token);
    expect(await subscribeEmail(MARIE, w.ports)).toMatchObject({ outcome: 'changed' });
    expect(w.kinds()).toEqual(['confirmation', 'mail']);
  });

  test('a subscription that SNS ended is shown as gone, and is asked for anew', async () => {
    await subscribeEmail(MARIE, w.ports);
    await confirm(w.lastLink(), w.ports);
    w.end(w.lastLink().topicArn);
    expect(await listWithState(w.ports)).toMatchObject([{ sns: 'gone' }]);
    expect(await subscribeEmail(MARIE, w.ports)).toMatchObject({ outcome: 'asked' });
    expect(await w.single()).toMatchObject({ state: 'pending' });
    await confirm(w.lastLink(), w.ports);
    expect(w.kinds()).toEqual(['confirmation', 'mail', 'confirmation', 'mail']);
  });

  test('two who subscribe the same address at once get one subscriber and one topic', async () => {
    await Promise.all([
      subscribeEmail(MARIE, w.ports),
      subscribeEmail({ ...MARIE, min: 1 }, w.ports),
    ]);
    expect(w.topics()).toHaveLength(1);
    await w.single();
  });
});

describe('by SMS', () => {
  test('a code is sent, and confirms for a quarter of an hour', async () => {
    expect(await subscribeSms(PAUL, w.ports)).toMatchObject({ outcome: 'asked', again: false });
    expect(w.arrived[0]).toMatchObject({
      to: '+33639980001',
      text: expect.stringContaining(' 777770,'),
    });
    w.later(14);
    expect(await confirm({ kind: 'code', digits: '777770' }, w.ports)).toMatchObject({
      outcome: 'confirmed',
    });
    const paul = await w.single();
    expect(paul).toMatchObject({ state: 'active', since: '2026-11-24T09:14:00.000Z' });
    expect(paul).not.toHaveProperty('code');
    expect(w.kinds()).toEqual(['sms', 'sms']);
  });

  test('a wrong code costs a try, the fifth the last; a new code starts again', async () => {
    await subscribeSms(PAUL, w.ports);
    for (const triesLeft of [4, 3, 2, 1])
      expect(await confirm({ kind: 'code', digits: '000000' }, w.ports)).toEqual({
        outcome: 'wrong-code',
        triesLeft,
        phone: PAUL.address,
      });
    const over = { outcome: 'no-tries-left', phone: PAUL.address };
    expect(await confirm({ kind: 'code', digits: '000000' }, w.ports)).toEqual(over);
    expect(await confirm({ kind: 'code', digits: '777770' }, w.ports)).toEqual(over);
    expect((await w.single()).state).toBe('pending');
    await subscribeSms(PAUL, w.ports);
    expect(await confirm({ kind: 'code', digits: '777770' }, w.ports)).toMatchObject({
      outcome: 'wrong-code',
    });
    expect(await confirm({ kind: 'code', digits: '777771' }, w.ports)).toMatchObject({
      outcome: 'confirmed',
    });
  });

  test('an old code is refused', async () => {
    await subscribeSms(PAUL, w.ports);
    w.later(15);
    expect(await confirm({ kind: 'code', digits: '777770' }, w.ports)).toEqual({
      outcome: 'code-expired',
      phone: PAUL.address,
    });
  });

  test('digits alone confirm the number that has them; guesses cost every waiting number a try', async () => {
    await subscribeSms(PAUL, w.ports);
    await subscribeSms({ ...PAUL, address: '+14155550100' }, w.ports);
    expect(await confirm({ kind: 'code', digits: '000000' }, w.ports)).toMatchObject({
      outcome: 'which-number',
    });
    for (const { code } of await w.ports.subscribers.list()) expect(code?.triesLeft).toBe(4);
    expect(await confirm({ kind: 'code', digits: '777771' }, w.ports)).toMatchObject({
      outcome: 'confirmed',
      subscriber: { address: '+14155550100' },
    });
    expect(
      await confirm({ kind: 'code', digits: '777770', phone: '+14155550100' }, w.ports),
    ).toEqual({ outcome: 'nobody-waits' });
  });

  test('a confirmed number again only changes its wishes', async () => {
    await subscribeSms(PAUL, w.ports);
    await confirm({ kind: 'code', digits: '777770' }, w.ports);
    expect(await subscribeSms({ ...PAUL, min: 1 }, w.ports)).toMatchObject({ outcome: 'changed' });
    expect(await w.single()).toMatchObject({ state: 'active', min: 1 });
    expect(w.kinds()).toEqual(['sms', 'sms']);
  });
});
