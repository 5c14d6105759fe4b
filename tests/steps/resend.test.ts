/** Messages of unknown outcome, listed and sent once more, over the real steps in memory. */

import { beforeEach, describe, expect, test } from 'vitest';
import type { Subscriber } from '../../lambda/core/subscription/subscriber.ts';
import { resend } from '../../lambda/steps/resend.ts';
import { listUnknown } from '../../lambda/steps/unknown.ts';
import { memoryPipeline } from '../support/pipeline.ts';
import { subscriberWith } from '../support/subscriber.ts';

const DAY_MS = 86_400_000;
const marie = subscriberWith({ id: 'marie', topics: ['usine'], topicArn: 'arn:marie' });
const karim = subscriberWith({
  ...{ id: 'karim', channel: 'sms', address: '+33639980001', topics: ['usine', 'sanctions'] },
});

let world: ReturnType<typeof memoryPipeline>;
beforeEach(() => {
  world = memoryPipeline();
});

const to = (subscriberId: string, n = 1) => ({ storyId: 'st_a1', n, subscriberId });
const delivery = (subscriberId: string) => world.table.deliveries[`st_a1 1 ${subscriberId}`];
const again = (subscriberId: string, n = 1) => {
  const { records, subscribers, outbox, now } = world;
  return resend({ ...records, subscribers, outbox: outbox.queue, now }, to(subscriberId, n));
};
const listed = async (days = 7, held = false) => {
  const { records, subscribers, now } = world;
  const found = await listUnknown({ ...records, subscribers, now, lang: 'fr' }, { days, held });
  return found.map(({ id, delivery: { state }, reader, title, topics }) => [
    `${id.storyId}/${id.n}/${id.subscriberId}`,
    ...[state, reader?.address, title, topics.map((topic) => topic.title).join()],
  ]);
};

/** A page told to these readers; each publish ends as `sns.next` says. */
const tell = async (page: string, ...readers: readonly Subscriber[]) => {
  for (const one of readers) await world.subscribe(one);
  world.pass(1_000);
  world.bucket.drop('inbox/p.txt', page);
  await world.scan('inbox/p.txt');
  for (const message of world.alerts.messages.splice(0)) await world.alert(message);
  await work();
};
/** notify works off the outbox, each message until it is done. */
const work = async () => {
  for (const message of world.outbox.messages.splice(0)) {
    let outcome = await world.notify(message);
    while (outcome.kind === 'later') outcome = await world.notify(message);
  }
};

describe('the list', () => {
  test('has an SMS whose outcome nobody knows, with what it was about, and not what was sent', async () => {
    world.sns.next.push('takes', 'drops');
    await tell('a1: usine sanctions', karim, marie);
    const topics = 'Sujet usine,Sujet sanctions';
    expect(await listed()).toEqual([
      ['st_a1/1/karim', 'UNKNOWN', '+33639980001', 'a1: usine sanctions', topics],
    ]);
  });

  test('has what programs, and a mailbox three times, may not have got; the latest first', async () => {
    world.sns.next.push('hangs', 'hangs', 'hangs');
    await tell('a1: usine');
    world.pass(60_000);
    world.sns.next.push('takes', 'hangs', 'hangs', 'hangs');
    await tell('b2: usine', marie);
    expect((await listed()).map(([id]) => id)).toEqual(['st_b2/1/marie', 'st_a1/1/*']);
  });

  test('ends at the number of days', async () => {
    world.sns.next.push('takes', 'drops');
    await tell('a1: usine', karim);
    world.pass(2 * DAY_MS + 1);
    expect(await listed(2)).toHaveLength(0);
    expect(await listed(3)).toHaveLength(1);
  });

  test('shows a reader who left without an address', async () => {
    world.sns.next.push('takes', 'drops');
    await tell('a1: usine', karim);
    await world.subscribers.remove('karim', { erase: false });
    expect(await listed()).toEqual([
      ['st_a1/1/karim', 'UNKNOWN', undefined, 'a1: usine', 'Sujet usine'],
    ]);
  });

  test('has what was held back unconfirmed only if asked for', async () => {
    const topicArn = await world.readers.readers.openTopic('marie');
    await tell('a1: usine', { ...marie, state: 'pending', topicArn });
    expect(await listed()).toEqual([]);
    expect((await listed(7, true)).map(([id, state]) => [id, state])).toEqual([
      ['st_a1/1/marie', 'HELD'],
    ]);
  });
});

describe('sending again', () => {
  test('an SMS sends it once more, and once only', async () => {
    world.sns.next.push('takes', 'drops');
    await tell('a1: usine', karim);
    expect(await again('karim')).toMatchObject({ outcome: 'queued', delivery: { attempt: 1 } });
    expect(world.outbox.messages).toEqual([to('karim')]);
    // The first message of the outbox may come once more too.
    world.outbox.messages.push(to('karim'));
    await work();
    expect(world.sns.taken.filter((one) => one.to === '+33639980001')).toHaveLength(2);
    expect(delivery('karim')).toMatchObject({ state: 'SENT', attempt: 2 });
    expect(await listed()).toEqual([]);
    expect(await again('karim')).toMatchObject({ outcome: 'refused', why: 'sent' });
  });

  test('twice before it is sent sends it once', async () => {
    world.sns.next.push('takes', 'hangs');
    await tell('a1: usine', karim);
    const both = await Promise.all([again('karim'), again('karim')]);
    expect(both.map(({ outcome }) => outcome)).toEqual(['queued', 'queued']);
    await work();
    expect(world.sns.taken.map((one) => one.to)).toEqual(['*', '+33639980001']);
  });

  test('is listed again if again nobody knows, a mail too', async () => {
    world.sns.next.push('takes', 'hangs', 'hangs', 'hangs');
    await tell('a1: usine', marie);
    await again('marie');
    world.sns.next.push('drops');
    await work();
    expect(delivery('marie')).toMatchObject({ state: 'UNKNOWN', attempt: 4 });
    expect(await again('marie')).toMatchObject({ outcome: 'queued' });
  });

  test('is taken up by the sweep if its message is lost', async () => {
    world.sns.next.push('takes', 'hangs');
    await tell('a1: usine', karim);
    world.pass(DAY_MS);
    await again('karim');
    world.outbox.messages.length = 0;
    world.pass(1);
    expect(await world.sweep(0)).toMatchObject({ deliveries: 1 });
    expect(world.outbox.messages).toEqual([to('karim')]);
  });

  test('a mail that waited for its reader’s confirmation tells once it has come', async () => {
    const { readers } = world.readers;
    const topicArn = await readers.openTopic('marie');
    await readers.requestConfirmation(topicArn, marie.address, { renew: false });
    await tell('a1: usine', { ...marie, state: 'pending', topicArn });
    await again('marie');
    await work();
    expect(delivery('marie')).toMatchObject({ state: 'HELD', reason: 'not confirmed' });
    const [asked] = world.readers.arrived;
    world.readers.open(topicArn, asked?.kind === 'confirmation' ? asked.token : '');
    await again('marie');
    await work();
    expect(delivery('marie')?.state).toBe('SENT');
  });

  test('changes nothing where it is refused, or there is no such message', async () => {
    world.sns.next.push('takes', 'drops');
    await tell('a1: usine', karim);
    await world.subscribers.remove('karim', { erase: false });
    expect(await again('karim')).toMatchObject({ outcome: 'refused', why: 'unsubscribed' });
    expect(await again('lena')).toEqual({ outcome: 'no such delivery' });
    expect(await again('karim', 2)).toEqual({ outcome: 'no such delivery' });
    expect(delivery('karim')?.state).toBe('UNKNOWN');
    expect(world.outbox.messages).toEqual([]);
  });
});
