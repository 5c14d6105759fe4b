/**
 * A page's way through the deployed stack: dropped into the bucket, read by the deployed bundle, matched
 * into the table, told to a program, by mail and by SMS. Every call is signed, over TLS, and allowed only
 * where the role of the function that makes it says so.
 */

import { gunzipSync } from 'node:zlib';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { GetTopicAttributesCommand, ListTopicsCommand } from '@aws-sdk/client-sns';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SEED_STORIES } from '../support/seed-stories.ts';
import { type Listener, listenTo, type Notified } from './listener.ts';
import { iam } from './signed.ts';
import { type DeployedStage, openStage } from './stage.ts';

const PAGE = 'usine-moscou-fr.txt';
const STORIES = SEED_STORIES[PAGE] ?? [];
/** The story that both readers want. */
const FACTORY = STORIES[0]?.title ?? '';
const MAIL = 'marie@exemple.fr';
/** The page tells of sanctions below its headline only. */
const ASKED = ['subscribe', 'email', MAIL, '--topics', 'sanctions', '--min', 'body'];
const PHONE = '+33639980001';
const SOON = { timeout: 60_000, interval: 250 };

let stage: DeployedStage;
/** Programs on the broadcast topic: one that wants sanctions, one that wants a topic that the page lacks. */
let wanting: Listener;
let other: Listener;
/** Marie's own topic, and a queue that reads along what it sends her. */
let ownTopic: string;
let mails: Listener;

const titleOf = ({ Message }: Notified): string => JSON.parse(Message).article.title;
const aboutAlerts = (topic: string) => ({ topics: [topic], kind: ['alert', 'update'] });

/** The deliveries of all stories. */
const deliveries = async () => {
  const [head] = await stage.items('STORIES');
  const stories = (head?.['recent'] ?? []) as readonly string[];
  const items = await Promise.all(stories.map((storyId) => stage.items(`AL#${storyId}`)));
  return items.flat().filter(({ sk }) => String(sk).startsWith('D#'));
};
/** SNS's ids of the messages of one subscriber, as the table has them. */
const sentTo = async (subscriberId: string) =>
  (await deliveries())
    .filter(({ sk, state }) => String(sk).endsWith(`#${subscriberId}`) && state === 'SENT')
    .map(({ messageId }) => messageId);
const idOf = async (address: string): Promise<string> => {
  const { written } = await stage.vigie('subscriptions');
  const line = written.split('\n').find((each) => each.includes(address));
  return line?.split(/\s+/)[0] ?? `no subscriber ${address}`;
};

beforeAll(async () => {
  stage = await openStage();
  const { broadcastTopicArn } = stage.outputs;
  wanting = await listenTo(stage, broadcastTopicArn, aboutAlerts('sanctions'));
  other = await listenTo(stage, broadcastTopicArn, aboutAlerts('plant-closure'));
});
afterAll(() => stage.close());

describe('subscribing with --stage', () => {
  test('by email: the reader gets a topic of his own (ministack confirms by itself, without a mail)', async () => {
    const ran = await stage.vigie(...ASKED);
    expect(ran.written).toContain('stage dev, account 123456789012, region eu-west-3');
    expect(ran).toMatchObject({ code: 0, written: expect.stringContaining(`✔ ${MAIL} asked for`) });
    const { Topics = [] } = await stage.sns.send(new ListTopicsCommand({}));
    const own = Topics.map(({ TopicArn = '' }) => TopicArn).filter((arn) =>
      arn.includes(':vigie-dev-r-'),
    );
    expect(own).toHaveLength(1);
    ownTopic = own[0] ?? '';
    mails = await listenTo(stage, ownTopic);
  });

  test('by SMS: the code that came makes it active', async () => {
    const asked = ['subscribe', 'sms', PHONE, '--topics', 'plant-reopening'];
    const ran = await stage.vigie(...asked);
    expect(ran).toMatchObject({ code: 0, written: expect.stringContaining('Not active yet') });
    const [first] = await stage.smsTo(PHONE);
    const code = /code is (\d{6})/.exec(first?.Message ?? '')?.[1] ?? 'no code';
    const confirmed = await stage.vigie('confirm', PHONE, code);
    expect(confirmed).toMatchObject({ code: 0, written: expect.stringContaining('is active') });
  });

  test('both are in the deployed table', async () => {
    const { written } = await stage.vigie('subscriptions');
    expect(written).toMatch(/\+33639980001 +confirmed/);
    expect(written).toMatch(/marie@exemple\.fr +confirmed/);
  });
});

describe('a page put into the deployed bucket', () => {
  test('is read to its end: it moves to done/', async () => {
    await stage.dropSeed(PAGE);
    await expect.poll(() => stage.objects('done/'), SOON).toContain(`done/${PAGE}`);
  });

  test('by the deployed bundle: its log group has the run, the archive that it alone writes the articles', async () => {
    expect((await stage.logOf('scan')).join('\n')).toContain('START RequestId');
    const Bucket = stage.outputs.bucketName;
    const articles: string[] = [];
    for (const Key of await stage.objects('archive/')) {
      const { Body } = await stage.s3.send(new GetObjectCommand({ Bucket, Key }));
      articles.push(gunzipSync((await Body?.transformToByteArray()) ?? '').toString());
    }
    for (const { title } of STORIES) expect(articles.join('')).toContain(JSON.stringify(title));
  });

  test('is matched into the deployed table, each story under the topics that it is about', async () => {
    for (const topic of ['plant-reopening', 'sanctions', 'acquisition', 'energy-contract'])
      expect(await stage.items(`T#${topic}#0`), topic).toHaveLength(1);
    expect(await stage.items('T#plant-closure#0')).toEqual([]);
    expect(JSON.stringify(await stage.items('T#plant-reopening#0'))).toContain('relance');
  });

  test('reaches a program whose filter policy wants its topic, once', async () => {
    await expect.poll(async () => (await wanting.received()).map(titleOf), SOON).toEqual([FACTORY]);
    const [{ MessageAttributes } = {}] = await wanting.received();
    expect(JSON.parse(MessageAttributes?.['topics']?.Value ?? '[]')).toContain('sanctions');
  });

  test('and not one that wants another topic, when every delivery is SENT', async () => {
    const states = async () => (await deliveries()).map(({ state }) => state);
    // Three stories are broadcast; the first also goes to both readers.
    await expect.poll(states, SOON).toEqual(Array(5).fill('SENT'));
    expect(await other.received()).toEqual([]);
  });

  test('is mailed to the reader: SENT with the id of what her own topic sent (ministack shows no mailbox)', async () => {
    const alerts = (await mails.received()).filter(({ Message }) => Message.includes('Moskvitch'));
    expect(alerts).toHaveLength(1);
    expect(alerts[0]?.Subject).toMatch(/^\[Sanctions\] /);
    expect(alerts[0]?.Message).toContain('*sanctions*');
    expect(await sentTo(await idOf(MAIL))).toEqual(alerts.map(({ MessageId }) => MessageId));
  });

  test('is sent to the phone: SENT with the id of the SMS that SNS took', async () => {
    const alerts = (await stage.smsTo(PHONE)).filter(({ Message }) => Message.includes('Renault'));
    expect(alerts).toHaveLength(1);
    expect(alerts[0]?.Message).toMatch(/^Plant reopening \(under way\): /);
    expect(await sentTo(await idOf(PHONE))).toEqual(alerts.map(({ MessageId }) => MessageId));
  });

  test('a second time tells nobody again', async () => {
    const before = (await deliveries()).length;
    await stage.drop(`again/${PAGE}`, await stage.seed(PAGE));
    await expect.poll(() => stage.objects('done/again/'), SOON).toHaveLength(1);
    expect(await deliveries()).toHaveLength(before);
    expect(await wanting.received()).toHaveLength(1);
  });

  test('in HTML and another encoding is read by the readers that the function loads for it', async () => {
    const page = '<h1>Usine rouverte à Douai</h1><p>La fabrique, fermée depuis mai, a repris.</p>';
    await stage.drop('latin1.html', Buffer.from(page, 'latin1'));
    await expect.poll(() => stage.objects('done/'), SOON).toContain('done/latin1.html');
  });

  test('that cannot be read is set aside, and vigie ops quarantine says why', async () => {
    await stage.drop('rapport.txt', Buffer.from('%PDF-1.7 Usine rouverte à Douai'));
    await expect.poll(() => stage.objects('quarantine/'), SOON).toHaveLength(2);
    const { code, written } = await stage.vigie('ops', 'quarantine');
    expect({ code, written }).toMatchObject({
      code: 0,
      written: expect.stringContaining('rapport.txt'),
    });
  });
});

test('the link at the end of a mail lets its reader leave, through the deployed HTTP API', async () => {
  const mail = (await mails.received()).at(-1)?.Message ?? '';
  const link = /https:\/\/\S+\/leave\?s=[0-9a-z.]+/.exec(mail)?.[0] ?? 'no link';
  expect(link.startsWith(stage.outputs.apiUrl)).toBe(true);
  const page = await stage.open(link);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<form method="post"');
  // Only looking changes nothing.
  expect((await stage.vigie('subscriptions')).written).toMatch(/marie@exemple\.fr +confirmed/);
  expect((await stage.open(link, { method: 'POST' })).status).toBe(200);
  expect((await stage.vigie('subscriptions')).written).not.toMatch(/marie@exemple\.fr +confirmed/);
  await expect(
    stage.sns.send(new GetTopicAttributesCommand({ TopicArn: ownTopic })),
  ).rejects.toThrow(/not exist/);
  expect((await stage.open(`${link}x`)).status).not.toBe(200);
});

test('the emulator refuses what no policy allows, so the roles of the functions were needed', async () => {
  await iam('CreateUser', { UserName: 'nobody' });
  const keys = await iam('CreateAccessKey', { UserName: 'nobody' });
  const text = (name: string) => new RegExp(`<${name}>([^<]+)`).exec(keys)?.[1] ?? '';
  const nobody = new DynamoDBClient({
    credentials: { accessKeyId: text('AccessKeyId'), secretAccessKey: text('SecretAccessKey') },
  });
  const { tableName: TableName } = stage.outputs;
  const asked = new GetItemCommand({ TableName, Key: { pk: { S: 'STORIES' }, sk: { S: 'HEAD' } } });
  await expect(nobody.send(asked)).rejects.toThrow(/not authorized to perform: dynamodb:GetItem/);
  nobody.destroy();
});
