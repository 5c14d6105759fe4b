import { beforeEach, describe, expect, test } from 'vitest';
import type { Subscriber } from '../../lambda/core/subscription/subscriber.ts';
import { memoryPipeline } from '../support/pipeline.ts';
import { subscriberWith } from '../support/subscriber.ts';

const marie = subscriberWith({ id: 'marie', topics: ['usine'], topicArn: 'arn:marie' });
const karim = subscriberWith({
  ...{ id: 'karim', channel: 'sms', address: '+33639980001', topics: ['usine', 'sanctions'] },
});

let world: ReturnType<typeof memoryPipeline>;
beforeEach(() => {
  world = memoryPipeline();
});

/** From the page to the outbox; the subscribers are there before it. */
const upToOutbox = async (page: string, ...subscribers: readonly Subscriber[]) => {
  for (const one of subscribers) await world.subscribe(one);
  world.pass(1_000);
  world.bucket.drop('inbox/p.txt', page);
  await world.scan('inbox/p.txt');
  for (const message of world.alerts.messages) await world.alert(message);
  return world.outbox.messages;
};
const to = (subscriberId: string, n = 1) => ({ storyId: 'st_a1', n, subscriberId });
const delivery = (subscriberId: string) => world.table.deliveries[`st_a1 1 ${subscriberId}`];

describe('from a page to its readers', () => {
  test('each reader is told once, with the sentence that proves it, and programs too', async () => {
    const messages = await upToOutbox('a1: usine', marie, karim);
    expect(messages).toEqual([to('*'), to('karim'), to('marie')]);
    for (const message of [...messages, ...messages]) {
      expect(await world.notify(message)).toEqual({ kind: 'done' });
    }
    expect(world.sns.taken.map((one) => one.to)).toEqual(['*', '+33639980001', 'arn:marie']);
    const mail = world.sns.taken.find((one) => one.to === 'arn:marie')?.text;
    expect(mail).toContain('*usine*');
    expect(mail).toContain('https://veille.example/leave?s=marie');
    expect(mail).toContain('https://veille.example/mute?s=marie.story.st_a1');
    expect(mail).toContain('https://veille.example/mute?s=marie.topic.usine');
    expect(delivery('marie')).toMatchObject({ state: 'SENT', messageId: 'sns-3', attempt: 1 });
  });

  test('a reader of one topic is told of that topic alone, programs of both', async () => {
    await upToOutbox('a1: usine sanctions', marie);
    await world.notify(to('marie'));
    await world.notify(to('*'));
    const [mail, broadcast] = world.sns.taken;
    expect(mail?.text).toContain('Sujet usine');
    expect(mail?.text).not.toContain('Sujet sanctions');
    const { default: json } = JSON.parse(broadcast?.text ?? '{}');
    const matches: { topic: string }[] = JSON.parse(json).matches;
    expect(matches.map(({ topic }) => topic)).toEqual(['usine', 'sanctions']);
  });

  test('what an edit adds goes to whom it is new for, as a story of its own', async () => {
    const address = 'lena@example.org';
    const lena = { ...marie, id: 'lena', address, topicArn: 'arn:lena', topics: ['sanctions'] };
    await upToOutbox('a1: usine', marie, karim, lena);
    world.alerts.messages.length = 0;
    world.outbox.messages.length = 0;
    world.bucket.drop('inbox/q.txt', 'a1: usine sanctions');
    await world.scan('inbox/q.txt');
    for (const message of world.alerts.messages) await world.alert(message);
    expect(world.outbox.messages).toEqual([to('*', 2), to('lena', 2)]);
    await world.notify(to('lena', 2));
    expect(world.sns.taken[0]?.text).toContain('[Sujet sanctions]');
  });
});

describe('a reader', () => {
  test('who mutes a story is told nothing of it, and the ledger says why; a muted topic is left out', async () => {
    const story = { what: 'story', id: 'st_a1' } as const;
    const paul = { ...marie, id: 'paul', address: 'paul@exemple.fr', topicArn: 'arn:paul' };
    const topics = ['usine', 'sanctions'];
    await upToOutbox(
      'a1: usine sanctions',
      { ...marie, mutes: [story] },
      { ...paul, topics, mutes: [{ what: 'topic', id: 'sanctions' }] },
    );
    await world.notify(to('marie'));
    await world.notify(to('paul'));
    expect(delivery('marie')).toMatchObject({ state: 'HELD', reason: 'muted' });
    expect(world.sns.taken.map((one) => one.to)).toEqual(['arn:paul']);
    expect(world.sns.taken[0]?.text).toContain('Sujet usine');
    expect(world.sns.taken[0]?.text).not.toContain('Sujet sanctions');
  });

  test('who mutes a source is told nothing that it alone tells', async () => {
    const source = { what: 'source', id: 'name:depeches txt' } as const;
    await upToOutbox('a1: usine', { ...marie, mutes: [source] }, karim);
    await world.notify(to('marie'));
    expect(delivery('marie')).toMatchObject({ state: 'HELD', reason: 'muted' });
    await world.notify(to('karim'));
    expect(delivery('karim')).toMatchObject({ state: 'SENT' });
  });

  test('hears of a story again once its mute has ended', async () => {
    const until = '2026-11-23T21:05:00.500Z';
    await upToOutbox('a1: usine', { ...marie, mutes: [{ what: 'story', id: 'st_a1', until }] });
    await world.notify(to('marie'));
    expect(delivery('marie')).toMatchObject({ state: 'SENT' });
  });

  test('who left, or asked for other topics meanwhile, gets nothing; the ledger says why', async () => {
    await upToOutbox('a1: usine', marie, karim);
    await world.subscribers.remove('karim', { erase: false });
    const stored = await world.subscribers.get('marie');
    if (!stored) throw new Error('Marie is there');
    await world.subscribers.put({ ...stored, topics: ['acquisition'] });
    await world.notify(to('marie'));
    await world.notify(to('karim'));
    expect(world.sns.taken).toEqual([]);
    expect(delivery('marie')).toMatchObject({ state: 'HELD', reason: 'not asked for' });
    expect(delivery('karim')).toMatchObject({ state: 'HELD', reason: 'unsubscribed' });
  });

  test('who subscribes after the article was seen is not in its alert', async () => {
    world.bucket.drop('inbox/p.txt', 'a1: usine');
    await world.scan('inbox/p.txt');
    world.pass(1_000);
    await world.subscribe(marie);
    for (const message of world.alerts.messages) await world.alert(message);
    expect(world.outbox.messages).toEqual([to('*')]);
  });

  const pending = async (): Promise<string> => {
    const topicArn = await world.readers.readers.openTopic('marie');
    await world.readers.readers.requestConfirmation(topicArn, marie.address, { renew: false });
    await upToOutbox('a1: usine', { ...marie, state: 'pending', topicArn });
    return topicArn;
  };

  test('who has not confirmed gets nothing', async () => {
    await pending();
    await world.notify(to('marie'));
    expect(world.sns.taken).toEqual([]);
    expect(delivery('marie')).toMatchObject({ state: 'HELD', reason: 'not confirmed' });
  });

  test('who opened the confirmation link gets the first alert after it, and is active from then on', async () => {
    const topicArn = await pending();
    const [asked] = world.readers.arrived;
    world.readers.open(topicArn, asked?.kind === 'confirmation' ? asked.token : '');
    expect(await world.notify(to('marie'))).toEqual({ kind: 'done' });
    expect(world.sns.taken.map((one) => one.to)).toEqual([topicArn]);
    expect(await world.subscribers.get('marie')).toMatchObject({ state: 'active', guarded: false });
    expect(world.sns.taken[0]?.text).toContain('unsubscribe');
    expect(delivery('marie')?.state).toBe('SENT');
  });
});

describe('a publish', () => {
  beforeEach(async () => {
    await upToOutbox('a1: usine', marie, karim);
  });

  test('that SNS refuses is tried until it is taken, and counts as no attempt', async () => {
    world.sns.next.push('refuses', 'refuses', 'refuses', 'refuses', 'refuses');
    for (let i = 0; i < 5; i++)
      expect(await world.notify(to('karim'))).toMatchObject({ kind: 'later' });
    expect(delivery('karim')).toMatchObject({ state: 'WAITING', attempt: 0 });
    expect(await world.notify(to('karim'))).toEqual({ kind: 'done' });
    expect(world.sns.taken).toHaveLength(1);
  });

  test('by email whose outcome nobody knows is repeated, three times in all, and then listed', async () => {
    world.sns.next.push('hangs', 'hangs', 'hangs');
    expect(await world.notify(to('marie'))).toMatchObject({ kind: 'later' });
    expect(await world.notify(to('marie'))).toMatchObject({ kind: 'later' });
    expect(await world.notify(to('marie'))).toEqual({ kind: 'done' });
    expect(delivery('marie')).toMatchObject({ state: 'UNKNOWN', attempt: 3 });
    expect(world.logged.map(({ event }) => event)).toContain('delivery-unknown');
  });

  test('by SMS whose outcome nobody knows is never repeated, and listed', async () => {
    world.sns.next.push('drops');
    expect(await world.notify(to('karim'))).toEqual({ kind: 'done' });
    expect(await world.notify(to('karim'))).toEqual({ kind: 'done' });
    expect(world.sns.taken).toHaveLength(1);
    expect(delivery('karim')).toMatchObject({ state: 'UNKNOWN', reason: 'ECONNRESET' });
  });

  test('that somebody else has in hand is waited for, up to the end of the lease', async () => {
    const leaseUntil = '2026-11-23T21:05:16.000Z';
    world.table.deliveries['st_a1 1 marie'] = {
      ...{ state: 'SENDING', attempt: 1, owner: 'other', leaseUntil, changedAt: world.now() },
    };
    expect(await world.notify(to('marie'))).toMatchObject({ kind: 'later', until: leaseUntil });
    world.pass(15_001);
    expect(await world.notify(to('marie'))).toEqual({ kind: 'done' });
    expect(delivery('marie')).toMatchObject({ state: 'SENT', attempt: 2 });
  });

  test('of an SMS whose sender died is not made again', async () => {
    const leaseUntil = world.now();
    world.table.deliveries['st_a1 1 karim'] = {
      ...{ state: 'SENDING', attempt: 1, owner: 'dead', leaseUntil, changedAt: leaseUntil },
    };
    expect(await world.notify(to('karim'))).toEqual({ kind: 'done' });
    expect(world.sns.taken).toEqual([]);
    expect(delivery('karim')?.state).toBe('UNKNOWN');
  });

  test('is not begun where the invocation has too little time left', async () => {
    world.leave(4_999);
    expect(await world.notify(to('marie'))).toMatchObject({ kind: 'later' });
    expect(world.sns.taken).toEqual([]);
    expect(delivery('marie')?.state).toBe('WAITING');
  });
});
