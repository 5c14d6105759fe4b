/** A batch of SQS records: each on its own, whatever the others do. */

import type { SQSRecord } from 'aws-lambda';
import { beforeEach, describe, expect, test } from 'vitest';
import { atOnce, type BatchPorts, judge, oneByOne, workBatch } from '../../lambda/aws/batch.ts';
import { MAX_RECEIVES, timingOf } from '../../lambda/core/alert/timing.ts';
import type { Outcome, Refused } from '../../lambda/steps/lines.ts';
import { memoryRecords } from '../support/memory/records.ts';

const DONE: Outcome = { kind: 'done' };
const START = Date.parse('2026-11-23T21:05:00.000Z');

let clock = 0;
let attempts: ReturnType<typeof memoryRecords>['attempts'];
let hidden: Record<string, number>;
let refused: Record<string, Refused>;
let worked: string[];
let logged: string[];
beforeEach(() => {
  clock = 0;
  attempts = memoryRecords().attempts;
  hidden = {};
  refused = {};
  worked = [];
  logged = [];
});

const record = (name: string, receives = 1): SQSRecord => ({
  messageId: name,
  receiptHandle: name,
  body: name,
  attributes: {
    ApproximateReceiveCount: String(receives),
    SentTimestamp: '0',
    SenderId: 'test',
    ApproximateFirstReceiveTimestamp: '0',
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:eu-west-3:000000000000:inbox',
  awsRegion: 'eu-west-3',
});

const ports = (
  one: (message: string) => Promise<Outcome>,
  how: typeof atOnce = atOnce,
): BatchPorts<string> => ({
  now: () => new Date(START + clock).toISOString(),
  log: (event) => logged.push(event),
  timing: timingOf('dev'),
  attempts,
  hide: async (handle, seconds) => {
    hidden[handle] = seconds;
  },
  parse: (body) =>
    body.startsWith('?')
      ? { ok: false, wrong: `no message: ${body}` }
      : { ok: true, message: body },
  work: how((message: string) => {
    worked.push(message);
    return one(message);
  }),
  refuse: async ({ messageId }, _, why) => {
    refused[messageId] = why;
  },
});

const context = { getRemainingTimeInMillis: () => 30_000 };
const run = async (batch: BatchPorts<string>, ...Records: SQSRecord[]) =>
  (await workBatch(batch, { Records }, context)).batchItemFailures.map((one) => one.itemIdentifier);

describe('a batch', () => {
  test('fails the records that threw, and only those, however they threw', async () => {
    const batch = ports((message) => {
      if (message === 'at once') throw new Error('thrown before any promise');
      return message === 'rejected' ? Promise.reject(new Error('later')) : Promise.resolve(DONE);
    });
    const failed = await run(
      batch,
      record('a'),
      record('rejected'),
      record('b'),
      record('at once'),
    );
    expect(failed).toEqual(['rejected', 'at once']);
    expect(worked).toHaveLength(4);
  });

  test('answers with all of them, and does not throw, where the step itself breaks', async () => {
    const broken = { ...ports(async () => DONE), work: () => Promise.reject(new Error('broken')) };
    expect(await run(broken, record('a'), record('b'))).toEqual(['a', 'b']);
    const silent = { ...ports(async () => DONE), work: async () => [] };
    expect(await run(silent, record('a'))).toEqual(['a']);
  });

  test('refuses a record of a wrong shape with its reason and works the others', async () => {
    const batch = ports(async () => DONE);
    expect(await run(batch, record('?'), record('a'))).toEqual([]);
    expect(refused).toEqual({ '?': { refusal: 'wrong-shape', detail: 'no message: ?' } });
    expect(worked).toEqual(['a']);
  });

  test('sets aside what the step refused, with its reason, and does not try it again', async () => {
    const why: Refused = { refusal: 'about-nothing', detail: 'Article x is not in the table.' };
    const batch = ports(async (message) => (message === 'a' ? DONE : { kind: 'refused', ...why }));
    expect(await run(batch, record('x'), record('a'))).toEqual([]);
    expect(await run(batch, record('y', 2), record('a', 2))).toEqual([]);
    expect(refused).toEqual({ x: why, y: why });
    const refuse = () => Promise.reject(new Error('SQS is away'));
    expect(await run({ ...batch, refuse }, record('x'), record('a'))).toEqual(['x']);
  });

  test('gives the time that is left to those that were received oftenest', async () => {
    let left = 30_000;
    const batch = ports(async () => {
      left -= 10_000;
      return DONE;
    });
    const Records = [record('a', 2), record('b', 2), record('c', 7), record('d', 3)];
    const context = { getRemainingTimeInMillis: () => left };
    const { batchItemFailures } = await workBatch(batch, { Records }, context);
    expect(worked).toEqual(['c', 'd', 'a']);
    expect(batchItemFailures).toEqual([{ itemIdentifier: 'b' }]);
  });

  test('leaves a record alone that somebody else started after it was looked at', async () => {
    const first = { ...ports(async () => DONE) };
    const of = async () => undefined;
    await attempts.start('a', undefined, new Date(START).toISOString());
    expect(await run({ ...first, attempts: { ...attempts, of } }, record('a', 2))).toEqual(['a']);
    expect(worked).toEqual([]);
  });

  test('keeps a record that could not be set aside', async () => {
    const refuse = () => Promise.reject(new Error('S3 is away'));
    expect(await run({ ...ports(async () => DONE), refuse }, record('?'), record('a'))).toEqual([
      '?',
    ]);
  });

  test('hides what failed for 2, 4, 8 … 900 seconds', async () => {
    const batch = ports(() => Promise.reject(new Error('throttled')));
    const receives = [1, 2, 3, 9, 10, 20];
    for (const n of receives) await run(batch, record(`${n}`, n));
    expect(receives.map((n) => hidden[n])).toEqual([2, 4, 8, 512, 900, 900]);
  });

  test('hides what is to come back at a time until then', async () => {
    const until = new Date(START + 12_300).toISOString();
    const batch = ports(async () => ({ kind: 'later', reason: 'somebody is sending it', until }));
    expect(await run(batch, record('a'))).toEqual(['a']);
    expect(hidden).toEqual({ a: 13 });
  });

  test('is not lost where hiding fails', async () => {
    const hide = () => Promise.reject(new Error('the receipt is too old'));
    const batch = { ...ports(() => Promise.reject(new Error('x'))), hide };
    expect(await run(batch, record('a'))).toEqual(['a']);
    expect(logged).toContain('record-not-hidden');
  });

  test('works one after the other where the step asks for it', async () => {
    let running = 0;
    const batch = ports(async (message) => {
      running += 1;
      expect(running).toBe(1);
      await Promise.resolve();
      running -= 1;
      if (message === 'b') throw new Error('b fails');
      return DONE;
    }, oneByOne);
    expect(await run(batch, record('a'), record('b'), record('c'))).toEqual(['b']);
  });

  test('begins none of those where too little time is left, and has it come back soon', async () => {
    let left = 30_000;
    const batch = ports(async () => {
      left -= 13_000;
      return DONE;
    }, oneByOne);
    const context = { getRemainingTimeInMillis: () => left };
    const Records = ['a', 'b', 'c', 'd'].map((name) => record(name));
    const { batchItemFailures } = await workBatch(batch, { Records }, context);
    expect(worked).toEqual(['a', 'b']);
    expect(batchItemFailures.map((one) => one.itemIdentifier)).toEqual(['c', 'd']);
    expect(hidden).toEqual({ c: 2, d: 2 });
    expect(await attempts.of('c')).toBeUndefined();
  });
});

describe('a record that kills the process', () => {
  /** One invocation: what it named as failed, or `died`. A dead process does nothing more: it hangs here. */
  const invoke = (deadly: readonly string[], records: readonly SQSRecord[]) =>
    new Promise<readonly string[] | 'died'>((ended, broke) => {
      const batch = ports((message) => {
        if (!deadly.includes(message)) return Promise.resolve(DONE);
        ended('died');
        return new Promise(() => {});
      });
      run(batch, ...records).then(ended, broke);
    });

  /** SQS and Lambda: after a death, and the visibility, the whole batch again; so often at most. */
  const deliver = async (deadly: readonly string[], names: readonly string[]) => {
    let left = names;
    for (let receives = 1; receives <= MAX_RECEIVES.inbox && left.length > 0; receives++) {
      const records = left.map((name) => record(name, receives));
      const failed = await invoke(deadly, records);
      if (failed !== 'died') left = left.filter((name) => failed.includes(name));
      clock += 180_000;
    }
    return names.filter((name) => !left.includes(name));
  };

  test('is refused under its own reason before the dead letters, and its neighbours finish', async () => {
    expect(await deliver(['b'], ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
    expect(Object.keys(refused)).toEqual(['b']);
    expect(refused['b']?.refusal).toBe('stopped-the-process');
    expect(refused['b']?.detail).toContain('2 times');
  });

  test('so are two in one batch', async () => {
    expect(await deliver(['a', 'c'], ['a', 'b', 'c', 'd'])).toEqual(['a', 'b', 'c', 'd']);
    expect(Object.keys(refused).sort()).toEqual(['a', 'c']);
  });

  test('is refused in time also where SQS gives it out again at once', async () => {
    let receives = 2;
    expect(await invoke(['b'], [record('b', receives++)])).toBe('died');
    for (clock += 1_000; receives <= MAX_RECEIVES.inbox && !refused['b']; receives++) {
      const back = await invoke(['b'], [record('b', receives)]);
      // The queue hides it for as long as it was told.
      clock += 1_000 * (back === 'died' ? 1 : (hidden['b'] ?? 0));
    }
    expect(refused['b']?.refusal).toBe('stopped-the-process');
  });

  test('is not what a record is that merely failed', async () => {
    const batch = ports(() => Promise.reject(new Error('throttled')));
    for (let receives = 1; receives <= MAX_RECEIVES.inbox; receives++)
      await run(batch, record('a', receives));
    expect(refused).toEqual({});
    expect(await attempts.of('a')).toMatchObject({ tries: 0 });
  });

  test('is not taken for one while another process may be at it', () => {
    const lastAt = '2026-11-23T21:05:00.000Z';
    const owner = 'first';
    const LAST = MAX_RECEIVES.inbox - 1;
    const at = (now: string) => ({ now, functionTimeoutMs: 30_000 });
    expect(judge({ tries: 2, lastAt, owner }, 3, at('2026-11-23T21:05:29.000Z'))).toBe('defer');
    expect(judge({ tries: 2, lastAt, owner }, 3, at('2026-11-23T21:05:31.000Z'))).toBe('refuse');
    expect(judge({ tries: 1, lastAt, owner }, 3, at('2026-11-23T21:05:31.000Z'))).toBe('run');
    expect(judge({ tries: 1, lastAt, owner }, LAST, at('2026-11-23T21:05:31.000Z'))).toBe('refuse');
    expect(judge(undefined, LAST, at(lastAt))).toBe('run');
    expect(judge({ tries: 0, lastAt, owner }, LAST, at(lastAt))).toBe('run');
  });
});

describe('a page that kills the whole system, queues and all', () => {
  test('is set aside at the third start after the sweeps that queued it again', async () => {
    const die = async (): Promise<Outcome> => {
      throw new Error('not reached: the process is gone');
    };
    const again = () => 'inbox/killer.txt';
    const batch = (name: string) => ({ Records: [record(name)] });
    const alive = { getRemainingTimeInMillis: () => 30_000 };
    // A death leaves the start without its end, as `start` alone does.
    const now = new Date(START).toISOString();
    await attempts.start(again(), undefined, now);
    await attempts.start(again(), await attempts.of(again()), now);
    clock = timingOf('dev').functionTimeoutMs;
    const answer = await workBatch({ ...ports(die), again }, batch('new-id'), alive);
    expect(answer.batchItemFailures).toEqual([]);
    expect(refused).toMatchObject({ 'new-id': { refusal: 'stopped-the-process' } });
    expect(await attempts.of(again())).toMatchObject({ tries: 0 });
  });

  test('and a page that only waited is worked as any other', async () => {
    const again = () => 'inbox/page.txt';
    const alive = { getRemainingTimeInMillis: () => 30_000 };
    await workBatch({ ...ports(async () => DONE), again }, { Records: [record('b')] }, alive);
    expect(worked).toEqual(['b']);
    expect(await attempts.of(again())).toMatchObject({ tries: 0 });
  });
});
