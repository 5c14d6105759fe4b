import { describe, expect, test } from 'vitest';
import { type Delivery, nextOf } from '../../../lambda/core/alert/delivery.ts';
import type { Ledger } from '../../../lambda/core/alert/ledger.ts';
import { type Again, resendVerdict, setBack } from '../../../lambda/core/alert/resend.ts';
import { subscriberWith } from '../../support/subscriber.ts';

const AT = '2026-11-23T21:05:00.000Z';
const NOW = '2026-11-24T08:00:00.000Z';
const ledger: Ledger = {
  v: 1,
  alerts: {
    1: {
      ...{ by: 'a1', textHash: 'x', kind: 'alert', at: AT, fanned: true },
      topics: [{ topic: 'sanctions', prominence: 3 }],
    },
  },
};
const karim = subscriberWith({ id: 'karim', channel: 'sms', address: '+33639980001' });
const unknown: Delivery = {
  ...{ state: 'UNKNOWN', reason: 'TimeoutError', attempt: 1, changedAt: AT },
};

const verdict = (delivery: Delivery, changes: Partial<Again> = {}) =>
  resendVerdict({
    delivery,
    ledger,
    n: 1,
    subscriberId: 'karim',
    reader: karim,
    told: new Set(),
    ...changes,
  });
const refused = (why: string) => ({ act: 'refuse', why });

describe('a person may send again', () => {
  test('an SMS of which nobody knows whether it arrived', () => {
    expect(verdict(unknown)).toEqual({ act: 'set back' });
  });

  test('what programs may not have got', () => {
    expect(verdict(unknown, { subscriberId: '*', reader: undefined })).toEqual({ act: 'set back' });
  });

  test('a mail that waited for a confirmation: SNS is asked again', () => {
    const held: Delivery = { state: 'HELD', reason: 'not confirmed', attempt: 0, changedAt: AT };
    const marie = subscriberWith({ state: 'pending' });
    expect(verdict(held, { reader: marie })).toEqual({ act: 'set back' });
  });

  test('what waits already, whose message may be lost: it is only queued', () => {
    expect(verdict({ state: 'WAITING', attempt: 0, changedAt: AT })).toEqual({ act: 'queue' });
  });
});

describe('nobody sends again', () => {
  test('what was sent, is being sent, or was held back for good', () => {
    const lease = { owner: 'o', leaseUntil: NOW };
    expect(verdict({ ...unknown, state: 'SENT' })).toEqual(refused('sent'));
    expect(verdict({ ...unknown, ...lease, state: 'SENDING' })).toEqual(refused('sending'));
    expect(verdict({ ...unknown, state: 'HELD', reason: 'not asked for' })).toEqual(
      refused('held'),
    );
  });

  test('what notify would hold back', () => {
    const pending = { ...karim, state: 'pending' as const };
    expect(verdict(unknown, { reader: undefined })).toEqual(refused('unsubscribed'));
    expect(verdict(unknown, { reader: pending })).toEqual(refused('not confirmed'));
    expect(verdict(unknown, { reader: { ...karim, since: NOW } })).toEqual(
      refused('older than the subscription'),
    );
    expect(verdict(unknown, { reader: { ...karim, topics: ['acquisition'] } })).toEqual(
      refused('not asked for'),
    );
  });
});

test.each(['sms', 'email', 'broadcast'] as const)(
  'set back, a delivery by %s is claimed, and given up if nobody knows again',
  (reach) => {
    const given = { ...unknown, attempt: reach === 'sms' ? 1 : 3 };
    const waiting = setBack(given, NOW);
    expect(nextOf(waiting, reach, NOW)).toEqual({ act: 'claim' });
    const claimed: Delivery = {
      ...{ state: 'SENDING', attempt: waiting.attempt + 1, owner: 'o', leaseUntil: AT },
      changedAt: NOW,
    };
    expect(nextOf(claimed, reach, NOW)).toEqual({ act: 'give up' });
  },
);
