/**
 * Readers on SNS. Each email reader has a topic of his own: one publish then reaches one mailbox, what
 * happens to it is known, and leaving is the end of a topic. SMS goes to the number without a topic.
 */

import {
  ConfirmSubscriptionCommand,
  CreateTopicCommand,
  DeleteTopicCommand,
  GetSubscriptionAttributesCommand,
  InvalidParameterException,
  ListSubscriptionsByTopicCommand,
  NotFoundException,
  PublishCommand,
  SetSubscriptionAttributesCommand,
  SetTopicAttributesCommand,
  type SNSClient,
  SubscribeCommand,
} from '@aws-sdk/client-sns';
import type { ReaderState, Readers } from '../steps/ports.ts';

/** Where a stage's readers live: the stage names their topics, the queue keeps what SNS gives up on. */
export type ReadersPlace = { readonly stage: string; readonly undeliveredQueueArn: string };

/** Only what comes over TLS; the account's own rights come from its roles. SNS wants one named resource. */
const tlsOnly = (topicArn: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'TlsOnly',
        Effect: 'Deny',
        Principal: '*',
        Action: 'sns:Publish',
        Resource: topicArn,
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ],
  });

/** An answer that always carries this field, by SNS's API reference. */
const given = (value: string | undefined, field: string): string => {
  if (!value) throw new Error(`SNS answered without ${field}`);
  return value;
};

/** Ends a reader's topic: all that the leave link needs of SNS. SNS takes a missing topic as ended. */
export const snsCloseTopic =
  (client: SNSClient): Readers['closeTopic'] =>
  async (topicArn) => {
    await client.send(new DeleteTopicCommand({ TopicArn: topicArn }));
  };

/** What SNS says of a reader's subscription; all that notify needs of this file. */
export const snsStateOf = (client: SNSClient): Readers['stateOf'] => {
  const authenticated = async (subscriptionArn: string): Promise<boolean> => {
    const { Attributes } = await client.send(
      new GetSubscriptionAttributesCommand({ SubscriptionArn: subscriptionArn }),
    );
    return Attributes?.['ConfirmationWasAuthenticated'] === 'true';
  };

  return async (topicArn): Promise<ReaderState> => {
    try {
      const { Subscriptions = [] } = await client.send(
        new ListSubscriptionsByTopicCommand({ TopicArn: topicArn }),
      );
      const arns = Subscriptions.map(({ SubscriptionArn }) => SubscriptionArn ?? '');
      const subscriptionArn = arns.find((arn) => arn.startsWith('arn:'));
      // "PendingConfirmation" and, for a while after its end, "Deleted" stand in the place of the ARN.
      if (subscriptionArn === undefined)
        return { state: arns.includes('PendingConfirmation') ? 'pending' : 'gone' };
      return {
        state: 'confirmed',
        subscriptionArn,
        guarded: await authenticated(subscriptionArn),
      };
    } catch (error) {
      if (error instanceof NotFoundException) return { state: 'gone' };
      throw error;
    }
  };
};

/** Readers on SNS; `publishing` is the client that never sends twice by itself. */
export const snsReaders = (
  client: SNSClient,
  publishing: SNSClient,
  { stage, undeliveredQueueArn }: ReadersPlace,
): Readers => {
  const redrive = JSON.stringify({ deadLetterTargetArn: undeliveredQueueArn });

  return {
    openTopic: async (subscriberId) => {
      // Attributes are set one by one: CreateTopic refuses a topic that has others.
      const { TopicArn } = await client.send(
        new CreateTopicCommand({ Name: `vigie-${stage}-r-${subscriberId}` }),
      );
      const topicArn = given(TopicArn, 'TopicArn');
      const attributes = {
        // The sender that readers see; without it mails come from "AWS Notifications".
        DisplayName: 'Vigie',
        KmsMasterKeyId: 'alias/aws/sns',
        Policy: tlsOnly(topicArn),
      };
      for (const [AttributeName, AttributeValue] of Object.entries(attributes))
        await client.send(
          new SetTopicAttributesCommand({ TopicArn: topicArn, AttributeName, AttributeValue }),
        );
      return topicArn;
    },

    requestConfirmation: async (topicArn, address, { renew }) => {
      const { SubscriptionArn } = await client.send(
        new SubscribeCommand({
          TopicArn: topicArn,
          Protocol: 'email',
          Endpoint: address,
          ReturnSubscriptionArn: true,
          // SNS refuses to repeat a subscription with other attributes than it has.
          ...(renew ? {} : { Attributes: { RedrivePolicy: redrive } }),
        }),
      );
      return given(SubscriptionArn, 'SubscriptionArn');
    },

    confirm: async (topicArn, token) => {
      try {
        const { SubscriptionArn } = await client.send(
          new ConfirmSubscriptionCommand({
            TopicArn: topicArn,
            Token: token,
            AuthenticateOnUnsubscribe: 'true',
          }),
        );
        return given(SubscriptionArn, 'SubscriptionArn');
      } catch (error) {
        // SNS's answers to a token that is wrong, too old or another topic's.
        if (error instanceof InvalidParameterException || error instanceof NotFoundException)
          return 'refused';
        throw error;
      }
    },

    keepUndelivered: async (subscriptionArn) => {
      await client.send(
        new SetSubscriptionAttributesCommand({
          SubscriptionArn: subscriptionArn,
          AttributeName: 'RedrivePolicy',
          AttributeValue: redrive,
        }),
      );
    },

    stateOf: snsStateOf(client),

    closeTopic: snsCloseTopic(client),

    mail: async (topicArn, { subject, body }) => {
      const { MessageId } = await publishing.send(
        new PublishCommand({ TopicArn: topicArn, Subject: subject, Message: body }),
      );
      return given(MessageId, 'MessageId');
    },

    sms: async (phone, text) => {
      const { MessageId } = await publishing.send(
        new PublishCommand({
          PhoneNumber: phone,
          Message: text,
          // The account's default is promotional, which carriers hold back.
          MessageAttributes: {
            'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' },
          },
        }),
      );
      return given(MessageId, 'MessageId');
    },
  };
};
