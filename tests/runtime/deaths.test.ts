/** How the deployed bundles end badly on Lambda's Node, and what becomes of the message then. */

import { setTimeout } from 'node:timers/promises';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FUNCTION_ENV } from '../../lambda/aws/env.ts';
import { timingOf } from '../../lambda/core/alert/timing.ts';
import { FUNCTIONS } from '../../lib/bundle.ts';
import { LOCAL_STAGE } from '../../lib/local/place.ts';
import { messagesIn } from '../../lib/local/quiet.ts';
import { type Account, bundled, openAccount, runtimeClients } from '../support/deployed.ts';

let code: Awaited<ReturnType<typeof bundled>>;
beforeAll(async () => {
  code = await bundled();
});
afterAll(() => code.forget());

describe.each(runtimeClients())('with the client %s', (_, client) => {
  let account: Account;
  beforeEach(async () => {
    account = await openAccount(code.folder, client);
  });
  afterEach(() => account.stop());

  test.each(FUNCTIONS)(
    '%s without its variables fails at its start and names them',
    async (name) => {
      const variables: readonly string[] = FUNCTION_ENV[name];
      const without = Object.fromEntries(variables.map((variable) => [variable, undefined]));
      const lambda = await account.start(name, { environment: without });
      const message = `The ${name} function lacks environment variables: ${variables.join(', ')}`;
      const failed = { type: 'Error', message };
      await expect(lambda.invoke({ Records: [] })).rejects.toMatchObject(failed);
      // Lambda starts it anew for the next event.
      await expect(lambda.invoke({ Records: [] })).rejects.toMatchObject(failed);
      expect(lambda.starts()).toBe(2);
    },
  );

  test('scan that gets no answer is killed at the end of its time, and the page is read afterwards', async () => {
    const scan = await account.start('scan', {
      environment: { STAGE: LOCAL_STAGE },
      timeoutMs: timingOf(LOCAL_STAGE).functionTimeoutMs,
    });
    const failures: unknown[] = [];
    const answer = account.onRequest(async (call, proceed) =>
      call.service === 's3' && call.action === 'GetObject' ? 'hang' : proceed(),
    );
    const { inboxQueueUrl, bucketName } = account.resources;
    account.feed(inboxQueueUrl, scan, (error) => failures.push(error));
    const Body = 'Renault relance la production de son usine de Douai\n';
    await account.s3.send(new PutObjectCommand({ Bucket: bucketName, Key: 'inbox/a.txt', Body }));
    while (failures.length === 0) await setTimeout(20);
    expect(failures).toEqual([
      expect.objectContaining({
        type: 'Sandbox.Timedout',
        message: 'Task timed out after 4.50 seconds',
      }),
    ]);
    expect(await messagesIn(account.sqs, inboxQueueUrl)).toBe(1);
    answer();
    while ((await messagesIn(account.sqs, inboxQueueUrl)) > 0) await setTimeout(50);
    expect(scan.starts()).toBe(2);
    expect(failures).toHaveLength(1);
  });
});
