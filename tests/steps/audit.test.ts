import { beforeEach, describe, expect, test } from 'vitest';
import type { Subscriber } from '../../lambda/core/subscription/subscriber.ts';
import { type Audited, audit, standingOf } from '../../lambda/steps/audit.ts';
import type { ReaderState } from '../../lambda/steps/ports.ts';
import { memoryReaders } from '../support/memory/readers.ts';
import { memorySubscribers } from '../support/memory/subscribers.ts';
import { subscriberWith } from '../support/subscriber.ts';

const NOW = '2026-11-24T12:00:00.000Z';
const YESTERDAY = '2026-11-23T12:00:00.000Z';
const LONG_AGO = '2026-11-20T12:00:00.000Z';

const world = () => {
  const subscribers = memorySubscribers(() => NOW);
  const sns = memoryReaders();
  const stopped = new Set<string>();
  const kept: Audited[] = [];
  const logged: { readonly event: string; readonly about: Readonly<Record<string, unknown>> }[] =
    [];
  let askedForPhones = 0;
  const unanswered = new Set<string>();
  return {
    ...{ stopped, kept, logged, unanswered, sns },
    askedForPhones: () => askedForPhones,
    /** An email reader as SNS and the table have him. */
    reader: async (id: string, changes: Partial<Subscriber>, at?: 'confirmed' | 'opened') => {
      const topicArn = await sns.readers.openTopic(id);
      const address = `${id}@exemple.fr`;
      await sns.readers.requestConfirmation(topicArn, address, { renew: false });
      const [token = ''] = sns.arrived.flatMap((one) =>
        one.kind === 'confirmation' && one.topicArn === topicArn ? [one.token] : [],
      );
      if (at === 'confirmed') await sns.readers.confirm(topicArn, token);
      if (at === 'opened') sns.open(topicArn, token);
      await subscribers.put(
        subscriberWith({ id, address, topicArn, since: YESTERDAY, ...changes }),
      );
      return topicArn;
    },
    phone: (id: string, address: string, changes: Partial<Subscriber> = {}) =>
      subscribers.put(subscriberWith({ id, channel: 'sms', address, ...changes })),
    audit: () =>
      audit({
        now: () => NOW,
        log: (event, about) => logged.push({ event, about }),
        subscribers,
        readers: {
          stateOf: async (topicArn) => {
            if (unanswered.has(topicArn)) throw new Error('Throttling');
            return sns.readers.stateOf(topicArn);
          },
        },
        optedOut: async () => {
          askedForPhones += 1;
          return stopped;
        },
        audits: {
          keep: async (audited) => {
            kept.push(audited);
          },
        },
      }),
  };
};

let at: ReturnType<typeof world>;
beforeEach(() => {
  at = world();
});

describe('the audit', () => {
  test('tells who is told, who never confirmed, whom SNS dropped, and who answered STOP', async () => {
    await at.reader('marie', {}, 'confirmed');
    await at.reader('jonas', {}, 'opened');
    await at.reader('inès', { state: 'pending' });
    await at.reader('olga', { state: 'pending', since: LONG_AGO });
    at.sns.end(await at.reader('pavel', {}, 'confirmed'));
    await at.phone('karim', '+33639980001');
    await at.phone('lena', '+4915112345678');
    at.stopped.add('+4915112345678');
    const { counts, lost } = await at.audit();
    expect(counts).toEqual({
      ...{ confirmed: 2, unguarded: 1, pending: 1, overdue: 1, vanished: 1 },
      ...{ 'opted-out': 1, unchecked: 0 },
    });
    expect(lost).toEqual([
      { subscriberId: 'lena', standing: 'opted-out' },
      { subscriberId: 'pavel', standing: 'vanished' },
    ]);
    expect(at.kept).toMatchObject([{ at: NOW, counts, lost }]);
  });

  test('logs the number for the alarm, each lost reader by id, and no address', async () => {
    at.sns.end(await at.reader('pavel', {}, 'confirmed'));
    await at.audit();
    expect(at.logged).toEqual([
      { event: 'subscription-lost', about: { subscriberId: 'pavel', standing: 'vanished' } },
      { event: 'audited', about: expect.objectContaining({ vanished: 1, lost: 1 }) },
    ]);
    expect(JSON.stringify([at.logged, at.kept])).not.toContain('@');
  });

  test('says that nobody is lost too, or the alarm would stay red', async () => {
    await at.reader('marie', {}, 'confirmed');
    await at.audit();
    expect(at.logged).toEqual([
      { event: 'audited', about: expect.objectContaining({ confirmed: 1, lost: 0 }) },
    ]);
  });

  test('asks for the numbers that answered STOP only where somebody has a telephone', async () => {
    await at.reader('marie', {}, 'confirmed');
    await at.phone('karim', '+33639980001', { state: 'pending', since: YESTERDAY });
    await at.audit();
    expect(at.askedForPhones()).toBe(0);
  });

  test('one reader whom SNS does not answer for does not hide the others, and is an error', async () => {
    at.unanswered.add(await at.reader('anna', {}, 'confirmed'));
    at.sns.end(await at.reader('pavel', {}, 'confirmed'));
    await expect(at.audit()).rejects.toThrow('SNS did not answer for 1 of 2 readers');
    expect(at.kept[0]?.counts).toMatchObject({ unchecked: 1, vanished: 1 });
  });
});

describe('how a reader stands', () => {
  const nobody = { optedOut: new Set<string>(), now: NOW };
  const told = (sns?: ReaderState) => ({ ...nobody, ...(sns ? { sns } : {}) });

  test('a mail that waits is pending for two days, and overdue after that', () => {
    const pending = { state: 'pending' } as const;
    const since = (days: number) =>
      subscriberWith({
        ...pending,
        since: new Date(Date.parse(NOW) - days * 86_400_000).toISOString(),
      });
    expect(standingOf(since(1.9), told(pending))).toBe('pending');
    expect(standingOf(since(2.1), told(pending))).toBe('overdue');
    expect(standingOf(since(2.1), told({ state: 'gone' }))).toBe('overdue');
  });

  test('an active reader whose subscription waits again, or who has no topic, is lost', () => {
    expect(standingOf(subscriberWith(), told({ state: 'pending' }))).toBe('vanished');
    expect(standingOf(subscriberWith(), told())).toBe('vanished');
  });

  test('who opened the link is told already, before anything noticed it', () => {
    const opened = { state: 'confirmed', subscriptionArn: 'arn', guarded: false } as const;
    expect(standingOf(subscriberWith({ state: 'pending' }), told(opened))).toBe('unguarded');
  });
});
