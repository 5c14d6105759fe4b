import { CreateQueueCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoAudits, snsOptedOut } from '../../lambda/aws/audits.ts';
import { openBucket } from '../../lambda/aws/bucket.ts';
import { canaryEnds, dynamoCanary } from '../../lambda/aws/canaries.ts';
import { canaryIn } from '../../lambda/core/canary.ts';
import { LOCAL_KEYS } from '../../lib/local/clients.ts';
import { startEmulators } from '../support/emulators.ts';

let local: Awaited<ReturnType<typeof startEmulators>>;
beforeAll(async () => {
  local = await startEmulators();
});
afterAll(() => local.stop());

test('what is kept of the canary comes back, and before the first there is nothing', async () => {
  const canary = dynamoCanary(local.dynamo, local.resources.tableName);
  expect(await canary.last()).toEqual({});
  const kept = { sentAt: '2026-11-24T12:05:05.000Z' };
  await canary.keep(kept);
  expect(await canary.last()).toEqual(kept);
  const arrived = { sentAt: '2026-11-24T12:00:05.000Z', seconds: 4 };
  await canary.keep({ ...kept, arrived });
  expect(await canary.last()).toEqual({ ...kept, arrived });
});

test('a canary is written as the page that scan knows, and taken out of its queue once', async () => {
  const { bucketName } = local.resources;
  const bucket = openBucket({
    ...{ bucket: bucketName, region: 'eu-west-3', endpoint: local.endpoint },
    credentials: LOCAL_KEYS,
  });
  const { QueueUrl = '' } = await local.sqs.send(new CreateQueueCommand({ QueueName: 'canary' }));
  const ends = canaryEnds(bucket, local.sqs, QueueUrl);

  await ends.send('2026-11-24T12:00:05.250Z');
  const [listed] = await bucket.list('inbox/');
  const page = await (await bucket.get(listed?.key ?? ''))?.bytes();
  expect(canaryIn(listed?.key ?? '', new TextDecoder().decode(page))).toBe(
    'canary-20261124T120005Z',
  );

  const sent = Date.now();
  for (const MessageBody of ['{"article":{"id":"canary-20261124T120005Z"}}', '{"a":1}', 'hello'])
    await local.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  const arrivals = [...(await ends.arrivals()), ...(await ends.arrivals())];
  expect(arrivals.map(({ articleId }) => articleId).sort()).toEqual([
    'canary-20261124T120005Z',
    'hello',
    '{"a":1}',
  ]);
  for (const { at } of arrivals) expect(Math.abs(Date.parse(at) - sent)).toBeLessThan(10_000);
  await ends.drop(arrivals);
  expect(await ends.arrivals()).toEqual([]);
});

test('the last audit comes back', async () => {
  const audits = dynamoAudits(local.dynamo, local.resources.tableName);
  expect(await audits.last()).toBeUndefined();
  const audited = {
    at: '2026-11-24T12:00:00.000Z',
    counts: {
      ...{ confirmed: 2, unguarded: 0, pending: 1, overdue: 0, vanished: 1 },
      ...{ 'opted-out': 0, unchecked: 0 },
    },
    lost: [{ subscriberId: 'pavel', standing: 'vanished' as const }],
  };
  await audits.keep(audited);
  expect(await audits.last()).toEqual(audited);
});

test('the numbers that answered STOP are asked for page by page', async () => {
  expect(await snsOptedOut(local.sns)()).toEqual(new Set());
  const stopWatching = local.onRequest(async (call, proceed) => {
    const form = new URLSearchParams(call.body.toString());
    if (form.get('Action') !== 'ListPhoneNumbersOptedOut') return proceed();
    const second = form.get('nextToken') === 'page2';
    return {
      status: 200,
      headers: { 'content-type': 'text/xml' },
      body: `<ListPhoneNumbersOptedOutResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><ListPhoneNumbersOptedOutResult><phoneNumbers><member>+3363998000${second ? 2 : 1}</member></phoneNumbers>${second ? '' : '<nextToken>page2</nextToken>'}</ListPhoneNumbersOptedOutResult></ListPhoneNumbersOptedOutResponse>`,
    };
  });
  expect(await snsOptedOut(local.sns)()).toEqual(new Set(['+33639980001', '+33639980002']));
  stopWatching();
});
