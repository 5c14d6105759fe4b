/** SNS for publishing, in memory: it takes messages, or does with one what the test says. */

import type { Published, Publisher } from '../../../lambda/steps/lines.ts';

/** What SNS took, to whom. */
export type Taken = { readonly to: string; readonly text: string };

/** `drops` takes the message and loses the answer. */
export type Behaviour = 'takes' | 'refuses' | 'drops' | 'hangs';

/** A publisher; `next` says what it does with the coming publishes, in turn, and then it takes. */
export const memoryPublisher = (next: Behaviour[] = []) => {
  const taken: Taken[] = [];

  const publish = async (to: string, text: string): Promise<Published> => {
    const behaviour = next.shift() ?? 'takes';
    if (behaviour === 'refuses') return { kind: 'refused', reason: 'Throttled (429)' };
    if (behaviour === 'hangs') return { kind: 'unknown', reason: 'TimeoutError' };
    taken.push({ to, text });
    return behaviour === 'drops'
      ? { kind: 'unknown', reason: 'ECONNRESET' }
      : { kind: 'sent', messageId: `sns-${taken.length}` };
  };

  const publisher: Publisher = {
    email: (topicArn, { subject, body }) => publish(topicArn, `${subject}\n\n${body}`),
    sms: (phone, text) => publish(phone, text),
    broadcast: ({ message }) => publish('*', message),
  };
  return { publisher, taken, next };
};
