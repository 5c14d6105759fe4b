/** The actions on subscriptions. Email and HTTP endpoints are pending until someone shows their token. */

import { randomBytes, randomUUID } from 'node:crypto';
import { ACCOUNT } from '../exchange.ts';
import { parsePolicy } from './policy.ts';
import {
  PROTOCOLS,
  type Protocol,
  pageOf,
  type SnsState,
  type Subscription,
  subscriptionOf,
  subscriptionsTo,
  topicOf,
} from './state.ts';
import { invalid, mapAt, type Params, required, SnsError, textAt, type Value } from './wire.ts';

/** Sends the token to the endpoint, by its protocol. */
export type AskToConfirm = (subscription: Subscription, token: string) => Promise<void>;

const TOKEN_LIFE_MS = 2 * 24 * 3600 * 1000;
const CONFIRMED_BY_TOKEN: ReadonlySet<Protocol> = new Set(['email', 'email-json', 'http', 'https']);
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

const ENDPOINT_RULES: Readonly<Record<Protocol, (endpoint: string) => string | undefined>> = {
  email: (text) => (/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text) ? undefined : 'Email address'),
  'email-json': (text) => ENDPOINT_RULES.email(text),
  sms: (text) => (/^\+[1-9]\d{4,14}$/.test(text) ? undefined : `Invalid SMS endpoint: ${text}`),
  sqs: (text) => (/^arn:aws:sqs:[^:]+:\d{12}:[\w.-]+$/.test(text) ? undefined : 'SQS endpoint ARN'),
  http: (text) => httpProblem(text, 'http:'),
  https: (text) => httpProblem(text, 'https:'),
};

const httpProblem = (text: string, protocol: string): string | undefined => {
  if (!URL.canParse(text) || new URL(text).protocol !== protocol)
    return 'Endpoint must match the specified protocol';
  // Nothing local ever leaves the machine.
  return LOOPBACK.has(new URL(text).hostname)
    ? undefined
    : 'the local SNS posts to this machine only (127.0.0.1, localhost)';
};

const isProtocol = (text: string): text is Protocol =>
  (PROTOCOLS as readonly string[]).includes(text);

const checkAttribute = (name: string, value: string): void => {
  switch (name) {
    case 'FilterPolicy':
      if (value !== '') parsePolicy(value);
      return;
    case 'FilterPolicyScope':
      if (value !== 'MessageAttributes' && value !== 'MessageBody')
        throw invalid('FilterPolicyScope: Invalid value');
      return;
    case 'RawMessageDelivery':
      if (value !== 'true' && value !== 'false')
        throw invalid('Attributes Reason: RawMessageDelivery: Invalid value');
      return;
    case 'RedrivePolicy':
    case 'DeliveryPolicy':
      if (value !== '' && !/^\s*\{/.test(value)) throw invalid(`${name}: failed to parse JSON`);
      return;
    default:
      throw invalid(`AttributeName Reason: ${name}`);
  }
};

const askAgain = async (state: SnsState, subscription: Subscription, ask: AskToConfirm) => {
  const token = randomBytes(96).toString('hex');
  const until = new Date(Date.now() + TOKEN_LIFE_MS).toISOString();
  state.tokens.set(token, { token, subscriptionArn: subscription.arn, until });
  await state.save();
  await ask(subscription, token);
};

const shownArn = (subscription: Subscription, params: Params): string =>
  subscription.pending && textAt(params, 'ReturnSubscriptionArn') !== 'true'
    ? 'pending confirmation'
    : subscription.arn;

/** Subscribing the same endpoint again gives the same subscription, and while it is pending a new token. */
const subscribe = async (state: SnsState, params: Params, ask: AskToConfirm): Promise<Value> => {
  const topic = topicOf(state, required(params, 'TopicArn'));
  const protocol = required(params, 'Protocol');
  const endpoint = required(params, 'Endpoint');
  if (!isProtocol(protocol))
    throw invalid(
      `Protocol Reason: the local SNS delivers ${PROTOCOLS.join(', ')}; not ${protocol}`,
    );
  const problem = ENDPOINT_RULES[protocol](endpoint);
  if (problem !== undefined) throw invalid(`Endpoint Reason: ${problem}`);
  const attributes = mapAt(params, 'Attributes');
  for (const [name, value] of Object.entries(attributes)) checkAttribute(name, value);

  const existing = subscriptionsTo(state, topic.arn).find(
    (entry) => entry.protocol === protocol && entry.endpoint === endpoint,
  );
  if (existing !== undefined) {
    if (Object.entries(attributes).some(([name, value]) => existing.attributes[name] !== value))
      throw invalid('Attributes Reason: Subscription already exists with different attributes');
    if (existing.pending) await askAgain(state, existing, ask);
    return { SubscriptionArn: shownArn(existing, params) };
  }
  const subscription: Subscription = {
    arn: `${topic.arn}:${randomUUID()}`,
    topicArn: topic.arn,
    protocol,
    endpoint,
    attributes,
    pending: CONFIRMED_BY_TOKEN.has(protocol),
    authenticateOnUnsubscribe: false,
  };
  state.subscriptions.set(subscription.arn, subscription);
  if (subscription.pending) await askAgain(state, subscription, ask);
  else await state.save();
  return { SubscriptionArn: shownArn(subscription, params) };
};

/** A token may be shown again; AuthenticateOnUnsubscribe counts only if the request is signed. */
const confirm = async (state: SnsState, params: Params, signed: boolean): Promise<Value> => {
  const token = state.tokens.get(required(params, 'Token'));
  const subscription = token && state.subscriptions.get(token.subscriptionArn);
  if (!subscription || subscription.topicArn !== required(params, 'TopicArn'))
    throw invalid('Token');
  if (token.until < new Date().toISOString()) throw invalid('Token Reason: expired');
  // The first confirmation counts: showing the token again changes nothing.
  if (subscription.pending) {
    subscription.pending = false;
    subscription.authenticateOnUnsubscribe =
      signed && textAt(params, 'AuthenticateOnUnsubscribe') === 'true';
  }
  await state.save();
  return { SubscriptionArn: subscription.arn };
};

const unsubscribe = async (state: SnsState, params: Params, signed: boolean): Promise<Value> => {
  const arn = required(params, 'SubscriptionArn');
  if (arn.split(':').length < 7)
    throw invalid('SubscriptionArn Reason: An ARN must have at least 6 elements');
  if (!signed && state.subscriptions.get(arn)?.authenticateOnUnsubscribe)
    throw new SnsError(
      'AuthorizationError',
      'This subscription was confirmed with AuthenticateOnUnsubscribe: sign in to unsubscribe',
      403,
    );
  state.subscriptions.delete(arn);
  for (const [token, { subscriptionArn }] of state.tokens)
    if (subscriptionArn === arn) state.tokens.delete(token);
  await state.save();
  return {};
};

const row = (subscription: Subscription): Value => ({
  SubscriptionArn: subscription.pending ? 'PendingConfirmation' : subscription.arn,
  Owner: ACCOUNT,
  Protocol: subscription.protocol,
  Endpoint: subscription.endpoint,
  TopicArn: subscription.topicArn,
});

const list = async (state: SnsState, params: Params): Promise<Value> => {
  const { items, next } = pageOf([...state.subscriptions.values()], textAt(params, 'NextToken'));
  return { Subscriptions: items.map(row), NextToken: next };
};

const listByTopic = async (state: SnsState, params: Params): Promise<Value> => {
  const topic = topicOf(state, required(params, 'TopicArn'));
  const { items, next } = pageOf(subscriptionsTo(state, topic.arn), textAt(params, 'NextToken'));
  return { Subscriptions: items.map(row), NextToken: next };
};

const getAttributes = async (state: SnsState, params: Params): Promise<Value> => {
  const entry = subscriptionOf(state, required(params, 'SubscriptionArn'));
  return {
    Attributes: new Map(
      Object.entries({
        RawMessageDelivery: 'false',
        ...entry.attributes,
        SubscriptionArn: entry.arn,
        TopicArn: entry.topicArn,
        Protocol: entry.protocol,
        Endpoint: entry.endpoint,
        Owner: ACCOUNT,
        PendingConfirmation: String(entry.pending),
        ConfirmationWasAuthenticated: String(
          entry.authenticateOnUnsubscribe || !CONFIRMED_BY_TOKEN.has(entry.protocol),
        ),
      }),
    ),
  };
};

const setAttribute = async (state: SnsState, params: Params): Promise<Value> => {
  const subscription = subscriptionOf(state, required(params, 'SubscriptionArn'));
  const name = required(params, 'AttributeName');
  const value = textAt(params, 'AttributeValue') ?? '';
  checkAttribute(name, value);
  if (value === '') delete subscription.attributes[name];
  else subscription.attributes[name] = value;
  await state.save();
  return {};
};

/** By action; `signed` and `ask` are for those that need them. */
export const subscriptionActions = {
  ListSubscriptions: list,
  ListSubscriptionsByTopic: listByTopic,
  GetSubscriptionAttributes: getAttributes,
  SetSubscriptionAttributes: setAttribute,
  Subscribe: subscribe,
  ConfirmSubscription: confirm,
  Unsubscribe: unsubscribe,
} as const;
