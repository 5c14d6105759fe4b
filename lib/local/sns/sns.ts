/** SNS on loopback: the query protocol in front of topics, subscriptions and real deliveries to an outbox. */

import type { Answer, Call, Service } from '../exchange.ts';
import { askToConfirm, type Ways } from './deliver.ts';
import { publish, publishBatch } from './publish.ts';
import { openState, type SnsState, topicOf } from './state.ts';
import { subscriptionActions } from './subscriptions.ts';
import { topicActions } from './topics.ts';
import {
  errorAnswer,
  type Params,
  parseParams,
  resultAnswer,
  SnsError,
  type Value,
} from './wire.ts';

/** The service, and what is still on its way after the publisher got his answer. */
export type Sns = {
  readonly service: Service;
  /** Deliveries to HTTP endpoints that have not ended. */
  readonly inFlight: () => number;
  readonly close: () => Promise<void>;
};

type Action = (params: Params, call: Call) => Promise<Value>;

const actionsOn = (
  state: SnsState,
  ways: Ways,
  keep: (delivery: Promise<void>) => void,
): Readonly<Record<string, Action>> => {
  const { Subscribe, ConfirmSubscription, Unsubscribe, ...listings } = subscriptionActions;
  const simple = Object.entries({ ...topicActions, ...listings }).map(
    ([name, act]): [string, Action] => [name, (params) => act(state, params)],
  );
  const publishing = { ...ways, inFlight: keep };
  return {
    ...Object.fromEntries(simple),
    Subscribe: (params) =>
      Subscribe(state, params, async (entry, token) => {
        const asked = askToConfirm(ways, topicOf(state, entry.topicArn), entry, token);
        if (entry.protocol.startsWith('http')) keep(asked);
        else await asked;
      }),
    ConfirmSubscription: (params, call) => ConfirmSubscription(state, params, call.signed),
    Unsubscribe: (params, call) => Unsubscribe(state, params, call.signed),
    Publish: (params) => publish(state, publishing, params),
    PublishBatch: (params) => publishBatch(state, publishing, params),
  };
};

const LINK_WORDS: Readonly<Record<string, string>> = {
  ConfirmSubscription: 'Subscription confirmed.',
  Unsubscribe: 'You will get no more mail from this topic.',
};

/** A person who opened a link in a mail gets words instead of XML. */
const page = (status: number, words: string): Answer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: `${words}\n`,
});

/** Opens SNS; its memory is the file, if one is given. */
export const openSns = async (ways: Ways, stateFile: string | undefined): Promise<Sns> => {
  const state = await openState(stateFile);
  const flights = new Set<Promise<void>>();
  const keep = (delivery: Promise<void>) => {
    flights.add(delivery);
    void delivery
      .catch((error: unknown) => console.error('A delivery of the local SNS broke:', error))
      .finally(() => flights.delete(delivery));
  };
  const actions = actionsOn(state, ways, keep);

  const perform = (call: Call): Promise<Value> => {
    const act = Object.hasOwn(actions, call.action) ? actions[call.action] : undefined;
    if (act === undefined)
      throw new SnsError('InvalidAction', `No ${call.action} in the local SNS`);
    if (!call.signed && !(call.action in LINK_WORDS))
      throw new SnsError(
        'MissingAuthenticationToken',
        'Request is missing Authentication Token',
        403,
      );
    const form = call.method === 'GET' ? call.query : new URLSearchParams(call.body.toString());
    return act(parseParams(form), call);
  };

  const service = async (call: Call): Promise<Answer> => {
    const isLink = call.path.endsWith('.html');
    try {
      const result = await perform(call);
      return isLink ? page(200, LINK_WORDS[call.action] ?? '') : resultAnswer(call.action, result);
    } catch (error) {
      if (!(error instanceof SnsError)) throw error;
      return isLink ? page(error.status, error.message) : errorAnswer(error);
    }
  };

  return {
    service,
    inFlight: () => flights.size,
    close: async () => {
      await Promise.allSettled(flights);
      await state.save();
    },
  };
};
