/**
 * Publishing to SNS, exactly once a call: the client behind it never retries by itself. What is not
 * an answer is sorted into "surely not sent" and "nobody knows", and a doubt counts as the latter.
 */

import { PublishCommand, type PublishCommandInput, type SNSClient } from '@aws-sdk/client-sns';
import type { Published, Publisher } from '../steps/lines.ts';

// The request cannot have left: there was no connection. A reset or a timeout may come after it did.
const NO_CONNECTION: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

type Failure = {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: unknown };
};

/** What became of a publish that failed with this error. */
export const outcomeOf = (error: unknown): Exclude<Published, { kind: 'sent' }> => {
  const { name, code, $metadata }: Failure = typeof error === 'object' && error ? error : {};
  const answered = Number($metadata?.httpStatusCode ?? 0);
  const reason = `${String(code ?? name ?? 'failed')}${answered > 0 ? ` (${answered})` : ''}`;
  const isRefused = (answered >= 400 && answered < 500) || NO_CONNECTION.has(code);
  return { kind: isRefused ? 'refused' : 'unknown', reason };
};

/** A publisher that waits this long for SNS's answer, and no longer. */
export const snsPublisher = (
  client: SNSClient,
  broadcastTopicArn: string,
  requestTimeoutMs: number,
): Publisher => {
  const publish = async (input: PublishCommandInput): Promise<Published> => {
    try {
      const { MessageId: messageId = '' } = await client.send(new PublishCommand(input), {
        // Bounds also an answer whose body never ends, which the client's own timeout does not.
        abortSignal: AbortSignal.timeout(requestTimeoutMs),
      });
      return { kind: 'sent', messageId };
    } catch (error) {
      return outcomeOf(error);
    }
  };
  return {
    email: (TopicArn, { subject, body }) => publish({ TopicArn, Subject: subject, Message: body }),

    sms: (PhoneNumber, text) =>
      publish({
        PhoneNumber,
        Message: text,
        // The other type, Promotional, is the default and may be delayed or dropped.
        MessageAttributes: {
          'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' },
        },
      }),

    broadcast: ({ message, subject, attributes }) =>
      publish({
        TopicArn: broadcastTopicArn,
        MessageStructure: 'json',
        Message: message,
        Subject: subject,
        MessageAttributes: { ...attributes },
      }),
  };
};
