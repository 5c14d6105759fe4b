/** One contract for the readers' ports in memory (which the steps are tested on) and on SNS. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  GetSubscriptionAttributesCommand,
  GetTopicAttributesCommand,
  ListSubscriptionsByTopicCommand,
} from '@aws-sdk/client-sns';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { snsReaders } from '../../lambda/aws/readers.ts';
import { readConfirmation } from '../../lambda/core/subscription/confirmation.ts';
import type { Readers } from '../../lambda/steps/ports.ts';
import { localClients } from '../../lib/local/clients.ts';
import type { Emulators } from '../../lib/local/emulators.ts';
import { testBut } from '../support/emulator.ts';
import { openChosen } from '../support/emulators.ts';
import { memoryReaders } from '../support/memory/readers.ts';

const QUEUE = 'arn:aws:sqs:eu-west-3:000000000000:vigie-test-undelivered';

type Seen = { readonly kind: string; readonly to: string; readonly text: string };
type Fixture = {
  readonly readers: Readers;
  readonly seen: () => readonly Seen[];
  /** Topic and token of the last confirmation mail. */
  readonly lastToken: () => { readonly topicArn: string; readonly token: string };
};

let folder: string;
let emulators: Emulators;
let clients: ReturnType<typeof localClients>;
const delivered: Seen[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-readers-'));
  emulators = await openChosen({
    dataDir: folder,
    table: 'memory',
    delivered: (message) => delivered.push(message),
  });
  clients = localClients(emulators.endpoint);
});
afterAll(async () => {
  clients.close();
  await emulators.close();
  await rm(folder, { recursive: true });
});

const onSns = (): Fixture => ({
  readers: snsReaders(clients.sns, clients.sns, { stage: 'test', undeliveredQueueArn: QUEUE }),
  seen: () => delivered,
  lastToken: () => {
    const mail = delivered.filter(({ kind }) => kind === 'confirm').at(-1);
    const link = /https?:\S+Token=\S+/.exec(mail?.text ?? '')?.[0] ?? '';
    const read = readConfirmation([link]);
    if (!read.ok || read.value.kind !== 'link') throw new Error(`no link in ${mail?.text}`);
    return read.value;
  },
});

const inMemory = (): Fixture => {
  const sns = memoryReaders();
  return {
    readers: sns.readers,
    seen: () =>
      sns.arrived.map((one) => ({
        kind: one.kind === 'confirmation' ? 'confirm' : one.kind,
        to: one.to,
        text: one.kind === 'confirmation' ? one.token : one.text,
      })),
    lastToken: () => {
      const last = sns.arrived.filter((one) => one.kind === 'confirmation').at(-1);
      if (!last) throw new Error('no confirmation mail');
      return last;
    },
  };
};

describe.each([
  ['memory', inMemory, () => test],
  ['SNS', onSns, testBut],
] as const)('readers in %s', (name, fixture, but) => {
  const reader = `r${name.toLowerCase()}`;
  const address = `${reader}@example.org`;
  let f: Fixture;
  let topicArn: string;
  const mine = (kind: string) => f.seen().filter((one) => one.to === address && one.kind === kind);

  beforeAll(async () => {
    f = fixture();
    topicArn = await f.readers.openTopic(reader);
  });

  test('a topic is opened once, named after its reader', async () => {
    expect(topicArn).toMatch(new RegExp(`^arn:aws:sns:[^:]+:\\d{12}:vigie-test-r-${reader}$`));
    expect(await f.readers.openTopic(reader)).toBe(topicArn);
    expect(await f.readers.stateOf(topicArn)).toEqual({ state: 'gone' });
  });

  but('confirmed-at-once')(
    'asking sends a confirmation mail, asking again another; nothing else arrives before',
    async () => {
      const arn = await f.readers.requestConfirmation(topicArn, address, { renew: false });
      expect(await f.readers.stateOf(topicArn)).toEqual({ state: 'pending' });
      expect(await f.readers.requestConfirmation(topicArn, address, { renew: true })).toBe(arn);
      expect(mine('confirm')).toHaveLength(2);
      await f.readers.mail(topicArn, { subject: 'Vigie: too early', body: 'x' });
      expect(mine('mail')).toEqual([]);
    },
  );

  but('confirmed-at-once')('only its own token confirms, and may do so twice', async () => {
    const { token } = f.lastToken();
    const other = await f.readers.openTopic(`${reader}2`);
    expect(await f.readers.confirm(topicArn, 'f'.repeat(64))).toBe('refused');
    expect(await f.readers.confirm(other, token)).toBe('refused');
    expect(await f.readers.confirm(`${topicArn}-none`, token)).toBe('refused');
    expect(await f.readers.stateOf(topicArn)).toEqual({ state: 'pending' });
    const subscriptionArn = await f.readers.confirm(topicArn, token);
    expect(await f.readers.confirm(topicArn, token)).toBe(subscriptionArn);
    expect(await f.readers.stateOf(topicArn)).toEqual({
      state: 'confirmed',
      subscriptionArn,
      guarded: true,
    });
    await f.readers.keepUndelivered(subscriptionArn);
  });

  but('no-mail')('mail arrives as it was written', async () => {
    const body = 'À partir de maintenant\n« unsubscribe »\n';
    expect(await f.readers.mail(topicArn, { subject: 'Vigie: essai', body })).toBeTruthy();
    expect(mine('mail')).toHaveLength(1);
    expect(mine('mail')[0]?.text).toContain('« unsubscribe »');
  });

  but('no-mail')('SMS goes to the number', async () => {
    expect(await f.readers.sms('+33639980001', `Vigie: ${name}`)).toBeTruthy();
    expect(
      f
        .seen()
        .filter(({ kind }) => kind === 'sms')
        .at(-1),
    ).toMatchObject({
      to: '+33639980001',
      text: `Vigie: ${name}`,
    });
  });

  test('a closed topic is gone with its subscription, closing it twice is the same', async () => {
    await f.readers.closeTopic(topicArn);
    await f.readers.closeTopic(topicArn);
    expect(await f.readers.stateOf(topicArn)).toEqual({ state: 'gone' });
    await expect(f.readers.mail(topicArn, { subject: 'x', body: 'x' })).rejects.toThrow();
  });
});

testBut('confirmed-at-once')(
  'the topic shows Vigie as sender, is encrypted, takes TLS only; what SNS gives up on is kept',
  async () => {
    const { readers } = onSns();
    const TopicArn = await readers.openTopic('attributes');
    await readers.requestConfirmation(TopicArn, 'attributes@example.org', { renew: false });
    const { Attributes } = await clients.sns.send(new GetTopicAttributesCommand({ TopicArn }));
    expect(Attributes).toMatchObject({ DisplayName: 'Vigie', KmsMasterKeyId: 'alias/aws/sns' });
    expect(JSON.parse(Attributes?.['Policy'] ?? '')).toMatchObject({
      Statement: [
        {
          Effect: 'Deny',
          Resource: TopicArn,
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
      ],
    });
    const { token } = onSns().lastToken();
    const SubscriptionArn = await readers.confirm(TopicArn, token);
    const { Subscriptions } = await clients.sns.send(
      new ListSubscriptionsByTopicCommand({ TopicArn }),
    );
    expect(Subscriptions).toMatchObject([{ SubscriptionArn, Protocol: 'email' }]);
    const subscription = await clients.sns.send(
      new GetSubscriptionAttributesCommand({ SubscriptionArn }),
    );
    expect(JSON.parse(subscription.Attributes?.['RedrivePolicy'] ?? '')).toEqual({
      deadLetterTargetArn: QUEUE,
    });
  },
);
