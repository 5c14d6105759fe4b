/** A daily reader of a real system, on a clock that the test moves: one digest a day, as its reader sees it. */

import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { nextDaily } from '../../lambda/core/subscription/cadence.ts';
import type { TickEvent } from '../../lambda/steps/clock.ts';
import { command as subscribe } from '../../lib/cli/subscribe.ts';
import { command as subscriptions } from '../../lib/cli/subscriptions.ts';
import { messageFiles, type Shown, shownMessage } from '../../lib/local/outbox/read.ts';
import { folders, LOCAL_NAMES } from '../../lib/local/place.ts';
import { contextOf } from '../../lib/local/poll.ts';
import { runCommand } from '../support/command.ts';
import { startRunning } from '../support/watching.ts';

const READER = 'reader@example.com';
const SANCTIONS = `L'Union européenne adopte de nouvelles sanctions contre la Russie

Bruxelles, lundi. Les Vingt-Sept ont approuvé lundi un nouveau train de mesures qui vise des navires
et trois banques, a annoncé la présidence du Conseil à l'issue de la réunion.
`;
const EMBARGO = `Washington lève ses sanctions contre une banque turque

Le Trésor américain a annoncé mardi la fin des mesures qui frappaient depuis six ans la banque
publique d'Ankara, après un accord avec la justice de New York.
`;

let system: Awaited<ReturnType<typeof startRunning>>;
let tick: (event: TickEvent, context: Context) => Promise<unknown>;
let due = '';

const options = () => ['--topics', 'sanctions', '--min', 'body', '--data', system.dataDir];

beforeAll(async () => {
  system = await startRunning();
  ({ handler: tick } = (await import('../../lambda/tick.ts')) as unknown as {
    handler: typeof tick;
  });
}, 60_000);
afterAll(async () => {
  vi.useRealTimers();
  await system.stop();
});

const mails = async (): Promise<readonly Shown[]> => {
  const { outbox } = folders(system.dataDir);
  const files = await messageFiles(outbox);
  const all = await Promise.all(files.map((file) => shownMessage(outbox, file)));
  return all.filter(({ to }) => to === READER);
};

const drop = async (name: string, text: string) => {
  await system.s3.send(
    new PutObjectCommand({
      ...{ Bucket: LOCAL_NAMES.bucket, Key: `inbox/${name}`, Body: text },
      ContentType: 'text/plain',
    }),
  );
  await system.settled();
};

/** The clock shows another time, and strikes as often as is said. */
const strikeAt = async (instant: string, strokes: number) => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(instant) });
  for (let stroke = 0; stroke < strokes; stroke++) {
    await tick({ every: 'digests' }, contextOf('tick', 30_000));
    await system.settled();
  }
};
const later = (instant: string, minutes: number) =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

test('a person asks for a digest a day, and sees that it is so', async () => {
  const daily = ['--cadence', 'daily', '--at', '7:45', '--always', '--zone', 'Europe/Paris'];
  const changed = await runCommand(subscribe, ['email', READER, ...options(), ...daily]);
  expect(changed.out).toContain(
    'now gets: sanctions (daily 07:45 always, anywhere in the article)',
  );
  const listed = await runCommand(subscriptions, ['--data', system.dataDir]);
  expect(listed.out).toMatch(/reader@example\.com +confirmed .*daily 07:45 always/);
  const wrong = await runCommand(subscribe, ['email', READER, ...options(), '--at', '25:00']);
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('is no time of day')]);
});

test('what comes in the day waits, and is told once in the morning', async () => {
  const before = (await mails()).length;
  const rhythm = { cadence: 'daily', at: '07:45', zone: 'Europe/Paris' } as const;
  due = nextDaily(new Date().toISOString(), rhythm);
  await drop('une.txt', SANCTIONS);
  await drop('deux.txt', EMBARGO);
  await strikeAt(later(due, -1), 1);
  expect(await mails()).toHaveLength(before);
  await strikeAt(later(due, 3), 2);
  await strikeAt(later(due, 90), 2);
  const [mail, ...more] = (await mails()).slice(before);
  expect(more).toEqual([]);
  expect(mail?.about).toMatch(/^Vigie, \w+day \d+ \w+: 2 new \(Sanctions\)$/);
  expect(mail?.text).toContain('SANCTIONS (2)');
  expect(mail?.text).toMatch(/nouvelles \*sanctions\*/);
  expect(mail?.text).toContain('*Washington* lève ses *sanctions* contre une banque turque');
  expect(mail?.text).toMatch(/\/leave\?s=/);
});

test('a day with nothing is told to whom wants it, by a digest that says so', async () => {
  const before = (await mails()).length;
  await strikeAt(later(due, 24 * 60 + 1), 2);
  const [mail, ...more] = (await mails()).slice(before);
  expect(more).toEqual([]);
  expect(mail?.about).toMatch(/^Vigie, \w+day \d+ \w+: nothing new/);
  expect(mail?.text).toMatch(/^Nothing new since \w+day \d+ \w+ at 07:45 on your topic/);
});
