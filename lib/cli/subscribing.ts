/** What the subscription commands share: their ports on a system, and one input that is checked. */

import { randomInt, randomUUID } from 'node:crypto';
import { hash } from '../../lambda/aws/hash.ts';
import { hmacWith } from '../../lambda/aws/hmac.ts';
import { snsReaders } from '../../lambda/aws/readers.ts';
import { dynamoSubscribers } from '../../lambda/aws/subscribers.ts';
import { dynamoDues } from '../../lambda/aws/waiting.ts';
import type { Checked } from '../../lambda/core/subscription/checked.ts';
import { minimumWord } from '../../lambda/core/subscription/choice.ts';
import { checkEmail } from '../../lambda/core/subscription/email.ts';
import { leaveUrl } from '../../lambda/core/subscription/link.ts';
import { checkPhone } from '../../lambda/core/subscription/phone.ts';
import type { Subscriber } from '../../lambda/core/subscription/subscriber.ts';
import { type Topic, titleIn } from '../../lambda/core/topic/topic.ts';
import { arrange } from '../../lambda/steps/due.ts';
import type { SubscribePorts } from '../../lambda/steps/subscribe.ts';
import { openTopics } from '../stage-topics.ts';
import { loadTopics } from '../topics.ts';
import { InputError } from './command.ts';
import type { System } from './system.ts';

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
// 10 letters are 50 bits: enough for people to type and never to meet twice; put refuses a second one.
const ID_LENGTH = 10;

const random = (length: number, letters: string): string =>
  Array.from({ length }, () => letters[randomInt(letters.length)]).join('');

const now = () => new Date().toISOString();

/** The ports of subscribing on a system. */
export const subscribePorts = (
  system: System,
  topics: readonly Pick<Topic, 'id' | 'title'>[],
): SubscribePorts & { readonly arrange: (reader: Subscriber) => Promise<void> } => {
  const { linkSecret, apiUrl } = system;
  const dues = dynamoDues(system.dynamo, system.tableName);
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  return {
    subscribers: dynamoSubscribers(system.dynamo, system.tableName, now),
    readers: snsReaders(system.sns, system.publishing, system),
    now,
    newId: () => random(ID_LENGTH, LETTERS),
    newCode: () => random(6, '0123456789'),
    hash,
    arrange: (reader) => arrange({ now, dues, freshId: randomUUID }, reader),
    zone: system.timeZone,
    words: {
      lang: system.lang,
      titleOf: (id) => titleIn(byId.get(id) ?? { id, title: {} }, system.lang),
      ...(linkSecret
        ? { leaveUrl: (id: string) => leaveUrl(apiUrl, id, now(), hmacWith(linkSecret)) }
        : {}),
    },
  };
};

/** The ports for a command that names no topic itself: titles come from the topics that are there. */
export const portsOf = async (system: System): Promise<ReturnType<typeof subscribePorts>> => {
  const there = await openTopics(system);
  return subscribePorts(system, there ? [...there.all.values()] : (await loadTopics()).topics);
};

/** The value, or what is wrong with it as a person should read it. */
export const accepted = <Value>(checked: Checked<Value>): Value => {
  if (checked.ok) return checked.value;
  throw new InputError(`${checked.problem.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())}.`);
};

/** An address in its stored form, or an id as it is: whom a command is about. */
export const whoOf = (typed: string): string => {
  if (typed.includes('@')) return accepted(checkEmail(typed));
  // A number in national form is answered with the form to write; ids have letters and no blanks.
  const isNumber = /^\s*(?:\+|0[\d .()/-]{8,}$|\d[\d]*[ .()/-])/.test(typed);
  return isNumber ? accepted(checkPhone(typed)) : typed.trim();
};

/** A subscriber as programs read it; the hash of a code is nobody's business. */
export const publicSubscriber = ({ code, revision: _, ...subscriber }: Subscriber) => ({
  ...subscriber,
  min: minimumWord(subscriber.min),
  ...(code ? { codeUntil: code.until } : {}),
});

/** `headline or stronger` in words. */
export const minimumText = ({ min }: Pick<Subscriber, 'min'>): string =>
  ({ 3: 'headline only', 2: 'headline or first paragraph', 1: 'anywhere in the article' })[min];
