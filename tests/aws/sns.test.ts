/** SNS on loopback, through the SDK: who subscribes, who confirms, who may leave, who gets what. */

import {
  ConfirmSubscriptionCommand,
  CreateTopicCommand,
  GetSubscriptionAttributesCommand,
  GetTopicAttributesCommand,
  ListSubscriptionsByTopicCommand,
  PublishCommand,
  type PublishCommandInput,
  SubscribeCommand,
  UnsubscribeCommand,
} from '@aws-sdk/client-sns';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { localClients } from '../../lib/local/clients.ts';
import { openEmulators } from '../../lib/local/emulators.ts';
import type { Shown } from '../../lib/local/outbox/read.ts';
import { testBut } from '../support/emulator.ts';
import { temporaryFolder } from '../support/emulators.ts';
import { type SnsHarness, startSns } from '../support/sns.ts';

let local: SnsHarness;
beforeAll(async () => {
  local = await startSns();
});
afterAll(() => local.stop());
beforeEach(() => local.clear());

const publish = (input: PublishCommandInput) => local.publish(input);
const newTopic = () => local.newTopic();
const subscribe: SnsHarness['subscribe'] = (...args) => local.subscribe(...args);
const linkIn = (text: string) => new URL(/http:\S+/.exec(text)?.[0] ?? '');
const lastToken = () => linkIn(local.delivered.at(-1)?.text ?? '').searchParams.get('Token') ?? '';
const confirm = (TopicArn: string, Token: string) =>
  local.sns.send(
    new ConfirmSubscriptionCommand({ TopicArn, Token, AuthenticateOnUnsubscribe: 'true' }),
  );

describe('a mailbox', () => {
  testBut('confirmed-at-once')(
    'gets nothing before it confirms, and its mails from the display name after',
    async () => {
      const TopicArn = await newTopic();
      const { SubscriptionArn } = await local.sns.send(
        new SubscribeCommand({ TopicArn, Protocol: 'email', Endpoint: 'marie@exemple.fr' }),
      );
      expect(SubscriptionArn).toBe('pending confirmation');
      await publish({ TopicArn, Message: 'too early' });
      expect(local.delivered.map(({ kind }) => kind)).toEqual(['confirm']);
      expect(local.delivered[0]).toMatchObject({
        about: 'AWS Notification - Subscription Confirmation',
        to: 'marie@exemple.fr',
      });
      await confirm(TopicArn, lastToken());
      await publish({
        TopicArn,
        Subject: '[Sanctions] x (7K2P)',
        Message: 'Sanctions, dans le titre',
      });
      expect(local.delivered[1]).toMatchObject({ kind: 'mail', about: '[Sanctions] x (7K2P)' });
      expect(local.delivered[1]?.text).toMatch(
        /^Sanctions, dans le titre\n\n--\n[\s\S]*unsubscribe\.html/,
      );
      await publish({ TopicArn, Message: 'no subject' });
      expect(local.delivered[2]?.about).toBe('AWS Notification Message');
    },
  );

  testBut('confirmed-at-once')(
    'that was confirmed with credentials does not leave by the mere opening of a link',
    async () => {
      const TopicArn = await newTopic();
      const arn = await subscribe(TopicArn, 'email', 'marie@exemple.fr');
      await confirm(TopicArn, lastToken());
      await publish({ TopicArn, Message: 'alerte' });
      const scanner = await fetch(linkIn(local.delivered.at(-1)?.text ?? ''));
      expect(scanner.status).toBe(403);
      await publish({ TopicArn, Message: 'still there' });
      expect(local.delivered.at(-1)?.text).toContain('still there');
      await local.sns.send(new UnsubscribeCommand({ SubscriptionArn: arn }));
      local.delivered.length = 0;
      await publish({ TopicArn, Message: 'gone' });
      expect(local.delivered).toEqual([]);
    },
  );

  testBut('confirmed-at-once')(
    'that was confirmed by opening the link leaves by opening a link',
    async () => {
      const TopicArn = await newTopic();
      const SubscriptionArn = await subscribe(TopicArn, 'email', 'paul@exemple.fr');
      const opened = await fetch(linkIn(local.delivered.at(-1)?.text ?? ''));
      expect(opened.status).toBe(200);
      const attributes = async () =>
        (await local.sns.send(new GetSubscriptionAttributesCommand({ SubscriptionArn })))
          .Attributes;
      expect(await attributes()).toMatchObject({
        PendingConfirmation: 'false',
        ConfirmationWasAuthenticated: 'false',
      });
      // The first confirmation counts.
      await confirm(TopicArn, lastToken());
      expect(await attributes()).toMatchObject({ ConfirmationWasAuthenticated: 'false' });
      await publish({ TopicArn, Message: 'alerte' });
      expect((await fetch(linkIn(local.delivered.at(-1)?.text ?? ''))).status).toBe(200);
      await expect(attributes()).rejects.toMatchObject({ name: 'NotFoundException' });
    },
  );

  testBut('confirmed-at-once')(
    'is asked again with a new token, and old and foreign tokens are told apart',
    async () => {
      const TopicArn = await newTopic();
      const first = await subscribe(TopicArn, 'email', 'marie@exemple.fr');
      const oldToken = lastToken();
      expect(await subscribe(TopicArn, 'email', 'marie@exemple.fr')).toBe(first);
      expect(lastToken()).not.toBe(oldToken);
      await expect(confirm(await newTopic(), oldToken)).rejects.toMatchObject({
        name: 'InvalidParameterException',
      });
      await expect(confirm(TopicArn, 'f'.repeat(64))).rejects.toMatchObject({
        name: 'InvalidParameterException',
        message: 'Invalid parameter: Token',
      });
      const { SubscriptionArn } = await confirm(TopicArn, oldToken);
      expect(SubscriptionArn).toBe(first);
    },
  );

  testBut('confirmed-at-once')('is listed as pending until then', async () => {
    const TopicArn = await newTopic();
    await subscribe(TopicArn, 'email', 'marie@exemple.fr');
    const list = async () =>
      (await local.sns.send(new ListSubscriptionsByTopicCommand({ TopicArn }))).Subscriptions ?? [];
    expect((await list()).map((one) => one.SubscriptionArn)).toEqual(['PendingConfirmation']);
    await confirm(TopicArn, lastToken());
    expect((await list())[0]?.SubscriptionArn).toMatch(/^arn:aws:sns:.*:topic-\d+:/);
    const { Attributes } = await local.sns.send(new GetTopicAttributesCommand({ TopicArn }));
    expect(Attributes).toMatchObject({ SubscriptionsConfirmed: '1', DisplayName: 'Vigie' });
  });
});

describe('a telephone', () => {
  testBut('no-mail')('gets a direct message as it was written', async () => {
    await publish({ PhoneNumber: '+33639980001', Message: "Réouverture d'usine: Renault 7K2P" });
    expect(local.delivered[0]).toMatchObject({
      kind: 'sms',
      to: '+33639980001',
      text: "Réouverture d'usine: Renault 7K2P",
      sms: { encoding: 'gsm7', units: 33, parts: 1 },
    });
  });

  testBut('no-mail')(
    'gets the display name in capitals before what a topic publishes',
    async () => {
      const TopicArn = await newTopic();
      await subscribe(TopicArn, 'sms', '+33639980001');
      await publish({ TopicArn, Message: 'Alerte' });
      expect(local.delivered[0]?.text).toBe('VIGIE> Alerte');
    },
  );
});

test('topics, subscriptions and tokens outlive the process', async () => {
  const { folder, forget } = await temporaryFolder();
  const mails: Shown[] = [];
  const open = () =>
    openEmulators({ dataDir: folder, table: 'memory', delivered: (mail) => mails.push(mail) });
  const first = await open();
  const before = localClients(first.endpoint);
  const { TopicArn = '' } = await before.sns.send(new CreateTopicCommand({ Name: 'readers' }));
  await before.sns.send(
    new SubscribeCommand({ TopicArn, Protocol: 'email', Endpoint: 'marie@exemple.fr' }),
  );
  before.close();
  await first.close();
  const second = await open();
  const after = localClients(second.endpoint);
  const Token = linkIn(mails[0]?.text ?? '').searchParams.get('Token') ?? '';
  await after.sns.send(new ConfirmSubscriptionCommand({ TopicArn, Token }));
  await after.sns.send(new PublishCommand({ TopicArn, Message: 'après le redémarrage' }));
  after.close();
  await second.close();
  await forget();
  expect(mails.map(({ number, kind }) => [number, kind])).toEqual([
    [1, 'confirm'],
    [2, 'mail'],
  ]);
});
