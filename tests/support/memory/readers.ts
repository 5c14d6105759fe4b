/** SNS for readers, in memory: topics, pending subscriptions with tokens, and what arrived where. */

import type { ReaderState, Readers } from '../../../lambda/steps/ports.ts';

/** What arrived at an address. */
export type Arrived =
  | {
      readonly kind: 'confirmation';
      readonly to: string;
      readonly topicArn: string;
      readonly token: string;
    }
  | { readonly kind: 'mail'; readonly to: string; readonly subject: string; readonly text: string }
  | { readonly kind: 'sms'; readonly to: string; readonly text: string };

type Subscription = {
  readonly arn: string;
  readonly address: string;
  readonly tokens: string[];
  pending: boolean;
  guarded: boolean;
  redriven: boolean;
};

const PREFIX = 'arn:aws:sns:eu-west-3:000000000000:vigie-test-r-';

/** Readers without SNS; `open` is a person who opens the link of a confirmation mail. */
export const memoryReaders = () => {
  const topics = new Map<string, Subscription | undefined>();
  const arrived: Arrived[] = [];
  let count = 0;

  const subscriptionWith = (topicArn: string, token: string) => {
    const subscription = topics.get(topicArn);
    return subscription?.tokens.includes(token) ? subscription : undefined;
  };
  const byArn = (arn: string) => [...topics.values()].find((one) => one?.arn === arn);

  const readers: Readers = {
    openTopic: async (subscriberId) => {
      const topicArn = `${PREFIX}${subscriberId}`;
      if (!topics.has(topicArn)) topics.set(topicArn, undefined);
      return topicArn;
    },
    requestConfirmation: async (topicArn, address, { renew }) => {
      if (!topics.has(topicArn)) throw new Error(`NotFound: ${topicArn}`);
      count += 1;
      const token = `${count}`.padStart(64, 'a');
      const subscription = topics.get(topicArn) ?? {
        arn: `${topicArn}:${count}`,
        address,
        tokens: [],
        pending: true,
        guarded: false,
        redriven: !renew,
      };
      topics.set(topicArn, subscription);
      if (subscription.pending) {
        subscription.tokens.push(token);
        arrived.push({ kind: 'confirmation', to: address, topicArn, token });
      }
      return subscription.arn;
    },
    confirm: async (topicArn, token) => {
      const subscription = subscriptionWith(topicArn, token);
      if (!subscription) return 'refused';
      if (subscription.pending) subscription.guarded = true;
      subscription.pending = false;
      return subscription.arn;
    },
    keepUndelivered: async (subscriptionArn) => {
      const subscription = byArn(subscriptionArn);
      if (!subscription) throw new Error(`NotFound: ${subscriptionArn}`);
      subscription.redriven = true;
    },
    stateOf: async (topicArn): Promise<ReaderState> => {
      const subscription = topics.get(topicArn);
      if (!subscription) return { state: 'gone' };
      if (subscription.pending) return { state: 'pending' };
      const { arn: subscriptionArn, guarded } = subscription;
      return { state: 'confirmed', subscriptionArn, guarded };
    },
    closeTopic: async (topicArn) => {
      topics.delete(topicArn);
    },
    mail: async (topicArn, { subject, body }) => {
      if (!topics.has(topicArn)) throw new Error(`NotFound: ${topicArn}`);
      const subscription = topics.get(topicArn);
      if (subscription && !subscription.pending)
        arrived.push({ kind: 'mail', to: subscription.address, subject, text: body });
      count += 1;
      return `message-${count}`;
    },
    sms: async (phone, text) => {
      arrived.push({ kind: 'sms', to: phone, text });
      count += 1;
      return `message-${count}`;
    },
  };
  return {
    readers,
    arrived: arrived as readonly Arrived[],
    topics: () => [...topics.keys()],
    redriven: () => [...topics.values()].every((one) => one?.redriven),
    open: (topicArn: string, token: string) => {
      const subscription = subscriptionWith(topicArn, token);
      if (subscription) subscription.pending = false;
    },
    /** SNS ends a subscription by itself: never confirmed, or someone opened an unsubscribe link. */
    end: (topicArn: string) => topics.set(topicArn, undefined),
  };
};
