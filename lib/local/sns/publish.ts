/** Publish and PublishBatch: to a phone number, or to every subscription of a topic whose filter passes. */

import { randomUUID } from 'node:crypto';
import { type Delivery, deliver, type Ways } from './deliver.ts';
import { attributeData, type Data, passes } from './filter.ts';
import { checkSms, exceedsBatch, type Message, parseMessage, textFor } from './message.ts';
import { parsePolicy } from './policy.ts';
import { type SnsState, type Subscription, subscriptionsTo, topicOf } from './state.ts';
import { invalid, listAt, type Params, required, SnsError, textAt, type Value } from './wire.ts';

/** Publishing needs the ways out, and a place for what goes on after the answer. */
export type Publishing = Ways & {
  /** Keeps a delivery that the publisher does not wait for. */
  readonly inFlight: (delivery: Promise<void>) => void;
};

const bodyData = (text: string): Data | undefined => {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Data) : undefined;
  } catch {
    // A filter on the body passes nothing that is not JSON.
    return undefined;
  }
};

const isWanted = (subscription: Subscription, message: Message): boolean => {
  const text = subscription.attributes['FilterPolicy'];
  const policy = text === undefined ? undefined : parsePolicy(text);
  if (policy === undefined) return true;
  const data =
    subscription.attributes['FilterPolicyScope'] === 'MessageBody'
      ? bodyData(textFor(message, subscription.protocol))
      : attributeData(message.attributes);
  return data !== undefined && passes(policy, data);
};

const toTopic = async (
  state: SnsState,
  publishing: Publishing,
  topicArn: string,
  message: Message,
): Promise<string> => {
  const topic = topicOf(state, topicArn);
  const messageId = randomUUID();
  for (const subscription of subscriptionsTo(state, topicArn)) {
    if (subscription.pending || !isWanted(subscription, message)) continue;
    const delivery: Delivery = { topic, subscription, message, messageId };
    const sent = deliver(publishing, delivery);
    // A program that hangs must not hold the publisher.
    if (subscription.protocol.startsWith('http')) publishing.inFlight(sent);
    else await sent;
  }
  return messageId;
};

/** Publishes one message. */
export const publish = async (
  state: SnsState,
  publishing: Publishing,
  params: Params,
): Promise<Value> => {
  const number = textAt(params, 'PhoneNumber');
  const topicArn = textAt(params, 'TopicArn') ?? textAt(params, 'TargetArn');
  if ((number === undefined) === (topicArn === undefined))
    throw invalid('TopicArn or TargetArn Reason: give exactly one of a topic and a phone number');
  const message = parseMessage(params);
  if (topicArn !== undefined)
    return { MessageId: await toTopic(state, publishing, topicArn, message) };
  const text = textFor(message, 'sms');
  checkSms(number ?? '', text);
  await publishing.outbox.sms(number ?? '', text);
  return { MessageId: randomUUID() };
};

/** Publishes up to ten messages; each entry is accepted or refused on its own. */
export const publishBatch = async (
  state: SnsState,
  publishing: Publishing,
  params: Params,
): Promise<Value> => {
  const topicArn = topicOf(state, required(params, 'TopicArn')).arn;
  const entries = listAt(params, 'PublishBatchRequestEntries', 'member');
  const ids = entries.map((entry) => textAt(entry, 'Id') ?? '');
  if (entries.length === 0)
    throw new SnsError('EmptyBatchRequest', "The batch request doesn't contain any entries.");
  if (entries.length > 10)
    throw new SnsError(
      'TooManyEntriesInBatchRequest',
      'The batch request contains more entries than permissible.',
    );
  if (new Set(ids).size < ids.length)
    throw new SnsError('BatchEntryIdsNotDistinct', 'Two or more entries have the same Id.');
  if (exceedsBatch(entries))
    throw new SnsError('BatchRequestTooLong', 'The batch is longer than 262144 bytes.');
  const successful: Value[] = [];
  const failed: Value[] = [];
  for (const [index, entry] of entries.entries()) {
    const Id = ids[index] ?? '';
    try {
      const MessageId = await toTopic(state, publishing, topicArn, parseMessage(entry));
      successful.push({ Id, MessageId });
    } catch (error) {
      if (!(error instanceof SnsError)) throw error;
      failed.push({ Id, Code: error.code, Message: error.message, SenderFault: true });
    }
  }
  return { Successful: successful, Failed: failed };
};
