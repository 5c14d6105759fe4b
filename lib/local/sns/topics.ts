/** The actions on topics and tags. */

import { ACCOUNT, REGION } from '../exchange.ts';
import { pageOf, type SnsState, subscriptionsTo, topicOf } from './state.ts';
import {
  invalid,
  listAt,
  mapAt,
  type Params,
  required,
  SnsError,
  textAt,
  type Value,
} from './wire.ts';

const SETTABLE = new Set([
  'DeliveryPolicy',
  'DisplayName',
  'KmsMasterKeyId',
  'Policy',
  'SignatureVersion',
  'TracingConfig',
]);

const check = (name: string, value: string): void => {
  if (!SETTABLE.has(name)) throw invalid(`Attributes Reason: Unknown attribute ${name}`);
  if (name === 'DisplayName' && (value.length > 100 || /[\r\n]/.test(value)))
    throw invalid('Attributes Reason: DisplayName');
};

const tagsOf = (params: Params): Record<string, string> =>
  Object.fromEntries(
    listAt(params, 'Tags', 'member').map((tag) => [
      textAt(tag, 'Key') ?? '',
      textAt(tag, 'Value') ?? '',
    ]),
  );

/** Creating the same topic again gives it back, unless the attributes differ. */
const create = async (state: SnsState, params: Params): Promise<Value> => {
  const name = required(params, 'Name');
  if (!/^[\w-]{1,256}$/.test(name)) throw invalid('Topic Name');
  const arn = `arn:aws:sns:${REGION}:${ACCOUNT}:${name}`;
  const attributes = mapAt(params, 'Attributes');
  for (const [attribute, value] of Object.entries(attributes)) check(attribute, value);
  const existing = state.topics.get(arn);
  if (existing === undefined) {
    state.topics.set(arn, { arn, attributes, tags: tagsOf(params) });
    await state.save();
  } else if (Object.entries(attributes).some(([key, value]) => existing.attributes[key] !== value))
    throw invalid('Attributes Reason: Topic already exists with different attributes');
  return { TopicArn: arn };
};

/** Deleting a topic that is gone is fine; its subscriptions go with it. */
const remove = async (state: SnsState, params: Params): Promise<Value> => {
  const arn = required(params, 'TopicArn');
  for (const subscription of subscriptionsTo(state, arn))
    state.subscriptions.delete(subscription.arn);
  state.topics.delete(arn);
  await state.save();
  return {};
};

const list = async (state: SnsState, params: Params): Promise<Value> => {
  const { items, next } = pageOf([...state.topics.keys()], textAt(params, 'NextToken'));
  return { Topics: items.map((TopicArn) => ({ TopicArn })), NextToken: next };
};

const getAttributes = async (state: SnsState, params: Params): Promise<Value> => {
  const topic = topicOf(state, required(params, 'TopicArn'));
  const subscriptions = subscriptionsTo(state, topic.arn);
  const pending = subscriptions.filter((entry) => entry.pending).length;
  return {
    Attributes: new Map(
      Object.entries({
        DisplayName: '',
        ...topic.attributes,
        TopicArn: topic.arn,
        Owner: ACCOUNT,
        SubscriptionsConfirmed: String(subscriptions.length - pending),
        SubscriptionsPending: String(pending),
        SubscriptionsDeleted: '0',
      }),
    ),
  };
};

const setAttribute = async (state: SnsState, params: Params): Promise<Value> => {
  const topic = topicOf(state, required(params, 'TopicArn'));
  const name = required(params, 'AttributeName');
  const value = textAt(params, 'AttributeValue') ?? '';
  check(name, value);
  topic.attributes[name] = value;
  await state.save();
  return {};
};

const taggedTopic = (state: SnsState, params: Params) => {
  const topic = state.topics.get(required(params, 'ResourceArn'));
  if (topic === undefined) throw new SnsError('ResourceNotFound', 'Resource does not exist', 404);
  return topic;
};

const tag = async (state: SnsState, params: Params): Promise<Value> => {
  Object.assign(taggedTopic(state, params).tags, tagsOf(params));
  await state.save();
  return {};
};

const untag = async (state: SnsState, params: Params): Promise<Value> => {
  const { tags } = taggedTopic(state, params);
  const keys = params['TagKeys'];
  const members = typeof keys === 'object' ? keys['member'] : undefined;
  for (const key of Object.values(typeof members === 'object' ? members : {}))
    delete tags[String(key)];
  await state.save();
  return {};
};

const listTags = async (state: SnsState, params: Params): Promise<Value> => ({
  Tags: Object.entries(taggedTopic(state, params).tags).map(([Key, Value]) => ({ Key, Value })),
});

/** Nobody here answers an SMS with STOP. */
const listOptedOut = async (): Promise<Value> => ({ phoneNumbers: [] });

/** By action. */
export const topicActions = {
  CreateTopic: create,
  DeleteTopic: remove,
  ListTopics: list,
  GetTopicAttributes: getAttributes,
  SetTopicAttributes: setAttribute,
  TagResource: tag,
  UntagResource: untag,
  ListTagsForResource: listTags,
  ListPhoneNumbersOptedOut: listOptedOut,
} as const;
