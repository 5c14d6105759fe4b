/** Dead letters of a deployed stage, put back to work. */

import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command as ops } from '../../lib/cli/ops.ts';
import { messagesIn } from '../../lib/local/quiet.ts';
import { runCommand } from '../support/command.ts';
import { startEmulators } from '../support/emulators.ts';
import { outputsAt, startStage } from '../support/stage.ts';

let local: Awaited<ReturnType<typeof startEmulators>>;
let stage: Awaited<ReturnType<typeof startStage>>;
beforeAll(async () => {
  local = await startEmulators();
  const { resources, endpoint } = local;
  const none = resources.undeliveredQueueArn;
  const outputs = outputsAt(resources, { opsTopicArn: none, tickDeadQueueArn: none });
  stage = await startStage(endpoint, outputs, {});
});
afterAll(async () => {
  await stage.stop();
  await local.stop();
});

const kill = (queue: 'inbox' | 'alerts', count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      local.sqs.send(
        new SendMessageCommand({
          QueueUrl: local.resources[`${queue}DeadQueueUrl`],
          MessageBody: JSON.stringify({ number: index }),
          MessageAttributes: { reason: { DataType: 'String', StringValue: 'wrong-shape: no' } },
        }),
      ),
    ),
  );
const run = (...args: string[]) => runCommand(ops, ['redrive', ...args, '--stage', 'prod']);

test('puts back every dead letter of a queue, and of no other', async () => {
  await Promise.all([kill('inbox', 23), kill('alerts', 1)]);
  const ran = await run('inbox');
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(ran.out).toContain('inbox: 23 put back (23 dead letters).');
  const { resources, sqs } = local;
  expect(await messagesIn(sqs, resources.inboxQueueUrl)).toBe(23);
  expect(await messagesIn(sqs, resources.inboxDeadQueueUrl)).toBe(0);
  expect(await messagesIn(sqs, resources.alertsDeadQueueUrl)).toBe(1);
});

test('without a name takes all three, and says so to programs', async () => {
  const ran = await run('--json');
  expect(JSON.parse(ran.out)).toEqual({
    stage: 'prod',
    redriven: [
      { queue: 'inbox', found: 0, moved: 0 },
      { queue: 'alerts', found: 1, moved: 1 },
      { queue: 'outbox', found: 0, moved: 0 },
    ],
  });
});

test('what cannot be put back, or is no queue, is refused with the reason', async () => {
  expect(await run('undelivered')).toMatchObject({
    code: 1,
    err: expect.stringContaining('each message says why'),
  });
  expect(await run('inboxes')).toMatchObject({
    code: 2,
    err: expect.stringContaining('there are: inbox, alerts, outbox'),
  });
  expect(await run('inbox', 'alerts')).toMatchObject({ code: 2 });
});
