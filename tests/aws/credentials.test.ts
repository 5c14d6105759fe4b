import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defaultProvider } from '../../lambda/aws/credentials.ts';

const FROM_LAMBDA = {
  AWS_ACCESS_KEY_ID: 'ASIAEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_SESSION_TOKEN: 'session/token==',
};

beforeEach(() => {
  for (const [name, value] of Object.entries(FROM_LAMBDA)) vi.stubEnv(name, value);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

test('a role’s credentials come from the three variables that Lambda sets', async () => {
  expect(await defaultProvider()()).toEqual({
    accessKeyId: 'ASIAEXAMPLE',
    secretAccessKey: 'secret',
    sessionToken: 'session/token==',
  });
});

test('a user’s keys have no session', async () => {
  vi.stubEnv('AWS_SESSION_TOKEN', undefined);
  expect(await defaultProvider()()).toEqual({
    accessKeyId: 'ASIAEXAMPLE',
    secretAccessKey: 'secret',
  });
});

test.each(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'])(
  'without %s the call fails by name',
  async (name) => {
    vi.stubEnv(name, undefined);
    await expect(defaultProvider()()).rejects.toThrow(name);
  },
);

test('a call made with them is signed for the key and sends the session', async () => {
  const seen: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers);
    request.resume();
    response.setHeader('content-type', 'application/x-amz-json-1.0');
    response.end('{"QueueUrl":"http://queue/1/q"}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = new SQSClient({
    region: 'eu-west-1',
    endpoint: `http://127.0.0.1:${port}`,
    credentialDefaultProvider: defaultProvider,
  });
  await client.send(new GetQueueUrlCommand({ QueueName: 'q' }));
  client.destroy();
  server.close();

  expect(seen).toHaveLength(1);
  expect(seen[0]?.['x-amz-security-token']).toBe('session/token==');
  expect(seen[0]?.authorization).toMatch(/Credential=ASIAEXAMPLE\/.*x-amz-security-token/);
});
