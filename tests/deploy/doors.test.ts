/**
 * The doors of the deployed stage: HTTP, the queue, the command and the bucket, with the rights that the
 * stack gives the function behind each, and a sender that has the stack's policy for senders and no more.
 */

import { gzipSync } from 'node:zlib';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { AwsClient } from 'aws4fetch';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { REGION } from './emulator.ts';
import { ENDPOINT, iam } from './signed.ts';
import { type DeployedStage, openStage } from './stage.ts';

const SOON = { timeout: 60_000, interval: 250 };

type Keys = { readonly accessKeyId: string; readonly secretAccessKey: string };
type Send = (url: string, init: RequestInit) => Promise<Response>;

/** A user without any right. */
const newUser = async (UserName: string): Promise<Keys> => {
  await iam('CreateUser', { UserName });
  const xml = await iam('CreateAccessKey', { UserName });
  const text = (name: string) => new RegExp(`<${name}>([^<]+)`).exec(xml)?.[1] ?? '';
  return { accessKeyId: text('AccessKeyId'), secretAccessKey: text('SecretAccessKey') };
};

let stage: DeployedStage;
/** A program that has the policy for senders. */
let sender: Keys;
beforeAll(async () => {
  stage = await openStage();
  sender = await newUser('sender');
  const PolicyArn = stage.byName['SendersPolicyArn'] ?? '';
  await iam('AttachUserPolicy', { UserName: 'sender', PolicyArn });
});
afterAll(() => stage.close());

const textOf = (company: string, place: string) =>
  `${company} has restarted its plant in ${place} after a fire in the spring, the company said on Tuesday.`;
const article = (company: string, place: string) => ({
  url: `https://wire.example/${company.toLowerCase()}`,
  title: `${company} restarts its plant in ${place}`,
  text: textOf(company, place),
});

/** Titles of the articles that matched; each door has its own company. */
const matched = async () => JSON.stringify(await stage.items('T#plant-reopening#0'));
const reads = (company: string) => expect.poll(matched, SOON).toContain(company);

const Accepted = z.object({
  key: z.string(),
  articles: z.array(z.object({ id: z.string(), title: z.string() })),
  rejected: z.optional(z.array(z.object({ line: z.number(), message: z.string() }))),
});

const signedAs = ({ accessKeyId, secretAccessKey }: Keys): Send => {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region: REGION });
  return (url, init) => client.fetch(url, { ...init, aws: { service: 'execute-api' } });
};

const post = (path: string, body: string, send: Send = fetch) => {
  const [api] = new URL(stage.outputs.apiUrl).hostname.split('.');
  return send(`${ENDPOINT}/_aws/execute-api/${api}/$default${path}`, { method: 'POST', body });
};

test('what a sender posts is answered with its ids, read, and told apart from what is wrong in it', async () => {
  const lines = `${JSON.stringify(article('Wieland', 'Villingen'))}\n{"url":"wire"}\n`;
  const response = await post('/articles', lines, signedAs(sender));
  const text = await response.text();
  expect([response.status, text]).toEqual([202, expect.any(String)]);
  const { key, articles, rejected } = Accepted.parse(JSON.parse(text));
  expect(articles).toMatchObject([{ title: 'Wieland restarts its plant in Villingen' }]);
  expect(rejected).toMatchObject([{ line: 2 }]);
  await reads('Wieland');
  await expect.poll(() => stage.objects('done/'), SOON).toContain(key.replace('inbox/', 'done/'));
  expect((await stage.vigie('ops', 'quarantine')).written).toContain('line 2');
});

test('who does not sign, or signs and has no right to send, is kept out', async () => {
  const body = JSON.stringify(article('Stranger', 'Nowhere'));
  expect((await post('/articles', body)).status).toBe(403);
  expect((await post('/pages', body, signedAs(await newUser('stranger')))).status).toBe(403);
  expect(await matched()).not.toContain('Stranger');
});

test('what is no article is refused with the reason, and not stored', async () => {
  const response = await post('/articles', 'Usine', signedAs(sender));
  expect(response.status).toBe(415);
  expect(await response.json()).toMatchObject({ error: 'unsupported-format' });
  expect(await stage.objects('inbox/')).toEqual([]);
});

test('a message of the sender on the inbox queue is read; a stranger may send none', async () => {
  const MessageBody = JSON.stringify({ source: 'Wire', articles: [article('Alcoa', 'Avilés')] });
  const QueueUrl = stage.outputs.inboxQueueUrl;
  const sendAs = async (credentials: Keys) => {
    const sqs = new SQSClient({ credentials, useQueueUrlAsEndpoint: false });
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody })).finally(() => sqs.destroy());
  };
  await expect(sendAs(await newUser('nosender'))).rejects.toThrow(/not authorized/);
  await sendAs(sender);
  await reads('Alcoa');
});

test('a packed page that is dropped is read', async () => {
  const { title, text } = article('Borealis', 'Linz');
  await stage.drop('borealis.txt.gz', gzipSync(`${title}\n\n${text}\n`));
  await reads('Borealis');
});

test('vigie send --stage sends a page, and names its articles and what to type next', async () => {
  const { code, written } = await stage.vigie('send', 'seeds/pages/usine-moscou-fr.txt');
  expect({ code, written }).toMatchObject({
    code: 0,
    written: expect.stringMatching(/4 articles, as inbox\/\w{12}\/usine-moscou-fr\.txt/),
  });
  expect(written).toContain('npx vigie status --stage dev');
  await reads('Moskvitch');
});
