/**
 * Delivery to one subscription, by its protocol. Mail and SMS are in the outbox, and a message in its
 * queue, before the publisher hears that SNS accepted; HTTP endpoints are told afterwards, three times
 * at most, as SNS does. What cannot be delivered goes where the subscription's RedrivePolicy says.
 */

import { randomUUID } from 'node:crypto';
import type { Outbox } from '../outbox/outbox.ts';
import type { Queues } from '../sqs.ts';
import { type Message, textFor } from './message.ts';
import type { Subscription, Topic } from './state.ts';

/** Where deliveries go. */
export type Ways = {
  readonly outbox: Outbox;
  readonly queues: Pick<Queues, 'send'>;
  /** The address of this SNS, for links. */
  readonly endpoint: () => string;
  /** Told of what could not be delivered anywhere. */
  readonly lost: (subscription: Subscription, reason: string) => void;
};

/** One message on its way to one subscription. */
export type Delivery = {
  readonly topic: Topic;
  readonly subscription: Subscription;
  readonly message: Message;
  readonly messageId: string;
};

const HTTP_TRIES = 3;
const HTTP_PAUSE_MS = 200;
const HTTP_TIMEOUT_MS = 3_000;

const NO_SUBJECT = 'AWS Notification Message';

/** The link in the footer of every mail. */
const unsubscribeLink = (endpoint: string, { arn, endpoint: address }: Subscription): string =>
  `${endpoint}/unsubscribe.html?${new URLSearchParams({ SubscriptionArn: arn, Endpoint: address })}`;

/** The link of the mail that asks for confirmation. */
const confirmationLink = (endpoint: string, entry: Subscription, token: string): string =>
  `${endpoint}/confirmation.html?${new URLSearchParams({
    TopicArn: entry.topicArn,
    Token: token,
    Endpoint: entry.endpoint,
  })}`;

/** The JSON that programs get unless they asked for the raw message. There is nothing to sign it with here. */
const envelopeOf = ({ topic, subscription, message, messageId }: Delivery, endpoint: string) => ({
  Type: 'Notification',
  MessageId: messageId,
  TopicArn: topic.arn,
  ...(message.subject === undefined ? {} : { Subject: message.subject }),
  Message: textFor(message, subscription.protocol),
  Timestamp: new Date().toISOString(),
  SignatureVersion: '1',
  Signature: 'LOCAL',
  SigningCertURL: `${endpoint}/no-certificate.pem`,
  UnsubscribeURL: unsubscribeLink(endpoint, subscription),
  ...(Object.keys(message.attributes).length === 0
    ? {}
    : {
        MessageAttributes: Object.fromEntries(
          Object.entries(message.attributes).map(([name, { type, value }]) => [
            name,
            { Type: type, Value: value },
          ]),
        ),
      }),
});

const queueAttributes = (message: Message) =>
  Object.fromEntries(
    Object.entries(message.attributes).map(([name, { type, value }]) => [
      name,
      {
        DataType: type,
        ...(type.startsWith('Binary') ? { BinaryValue: value } : { StringValue: value }),
      },
    ]),
  );

const queueOf = (arn: string): string => arn.split(':').at(-1) ?? '';

/** Posts to a program on this machine; rejects unless it answers 2xx. */
const post = async (url: string, headers: Record<string, string>, body: string): Promise<void> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'text/plain; charset=UTF-8', ...headers },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(HTTP_TIMEOUT_MS),
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
};

const snsHeaders = (type: string, entry: Subscription, messageId: string) => ({
  'x-amz-sns-message-type': type,
  'x-amz-sns-message-id': messageId,
  'x-amz-sns-topic-arn': entry.topicArn,
  'x-amz-sns-subscription-arn': entry.arn,
});

const persistently = async (send: () => Promise<void>): Promise<void> => {
  for (let left = HTTP_TRIES - 1; ; left -= 1) {
    try {
      return await send();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, HTTP_PAUSE_MS));
    }
  }
};

/** Delivers; resolves when the way is done, also if the message went to the dead letters or was lost. */
export const deliver = async (ways: Ways, delivery: Delivery): Promise<void> => {
  const { topic, subscription, message, messageId } = delivery;
  const { protocol, endpoint: address, attributes } = subscription;
  const text = textFor(message, protocol);
  const raw = attributes['RawMessageDelivery'] === 'true';
  const envelope = () => JSON.stringify(envelopeOf(delivery, ways.endpoint()));
  const body = raw ? text : envelope();
  const displayName = topic.attributes['DisplayName'] ?? '';

  const send = async (): Promise<void> => {
    switch (protocol) {
      case 'email':
      case 'email-json':
        await ways.outbox.mail({
          fromName: displayName,
          to: address,
          subject: message.subject ?? NO_SUBJECT,
          text: protocol === 'email' ? text : envelope(),
          unsubscribeLink: unsubscribeLink(ways.endpoint(), subscription),
        });
        return;
      case 'sms':
        // SNS puts the topic's display name before the text (developer guide, "Publishing to a topic").
        await ways.outbox.sms(
          address,
          displayName === '' ? text : `${displayName.toUpperCase()}> ${text}`,
        );
        return;
      case 'sqs':
        await ways.queues.send(queueOf(address), body, raw ? queueAttributes(message) : undefined);
        return;
      case 'http':
      case 'https':
        await persistently(() =>
          post(
            address,
            {
              ...snsHeaders('Notification', subscription, messageId),
              ...(raw ? { 'x-amz-sns-rawdelivery': 'true' } : {}),
            },
            body,
          ),
        );
    }
  };

  try {
    await send();
  } catch (error) {
    // A full disk is SNS's own failure: the publisher must hear of it.
    if (protocol.startsWith('email') || protocol === 'sms') throw error;
    const target = (JSON.parse(attributes['RedrivePolicy'] ?? '{}') as Record<string, string>)[
      'deadLetterTargetArn'
    ];
    if (target === undefined) return ways.lost(subscription, String(error));
    await ways.queues
      .send(queueOf(target), body, queueAttributes(message))
      .catch((second: unknown) => ways.lost(subscription, `${error}; ${second}`));
  }
};

/** Sends the token by the endpoint's own way. */
export const askToConfirm = async (
  ways: Ways,
  topic: Topic,
  entry: Subscription,
  token: string,
): Promise<void> => {
  const link = confirmationLink(ways.endpoint(), entry, token);
  const displayName = topic.attributes['DisplayName'] ?? '';
  if (entry.protocol === 'email' || entry.protocol === 'email-json')
    return ways.outbox.confirmation({
      fromName: displayName,
      to: entry.endpoint,
      topicArn: topic.arn,
      link,
    });
  const messageId = randomUUID();
  const request = {
    Type: 'SubscriptionConfirmation',
    MessageId: messageId,
    Token: token,
    TopicArn: topic.arn,
    Message: `You have chosen to subscribe to the topic ${topic.arn}. Visit the SubscribeURL to confirm.`,
    SubscribeURL: link,
    Timestamp: new Date().toISOString(),
    SignatureVersion: '1',
    Signature: 'LOCAL',
    SigningCertURL: `${ways.endpoint()}/no-certificate.pem`,
  };
  await persistently(() =>
    post(
      entry.endpoint,
      snsHeaders('SubscriptionConfirmation', entry, messageId),
      JSON.stringify(request),
    ),
  ).catch((error: unknown) => ways.lost(entry, String(error)));
};
