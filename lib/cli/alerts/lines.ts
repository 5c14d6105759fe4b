/** Alerts for people and for programs. */

import { plain } from '../../../lambda/core/alert/plain.ts';
import { refOf } from '../../../lambda/core/alert/ref.ts';
import { WORDS } from '../../../lambda/core/alert/wording.ts';
import type { PROMINENCE } from '../../../lambda/core/article.ts';
import type { Decided } from '../../../lambda/steps/store.ts';
import { counted, minute } from '../figures.ts';
import { whomOf } from '../ops/unknown.ts';
import { safeJson } from '../scan/json.ts';
import { type Message, messageJson, messageLine } from '../why/message.ts';
import type { Row } from './rows.ts';

const ZONES = { 3: 'headline', 2: 'lead', 1: 'body' } as const satisfies Record<
  (typeof PROMINENCE)[keyof typeof PROMINENCE],
  keyof typeof PROMINENCE
>;

const topicsText = ({ topics }: Decided): string =>
  topics
    .map(({ topic, prominence }) => `${topic} ${WORDS.en.zones[ZONES[prominence]]}`)
    .join(', ') || 'no topic any more';

const STATES: Readonly<Record<Message['delivery']['state'], string>> = {
  SENT: 'sent',
  WAITING: 'waiting',
  SENDING: 'being sent',
  HELD: 'held back',
  UNKNOWN: 'of unknown outcome',
};

/** So many messages by a channel. */
const NAMES: Readonly<Record<string, (count: number) => string>> = {
  email: (count) => counted(count, 'mail'),
  sms: (count) => `${count} SMS`,
  programs: () => 'programs',
  left: (count) => `${count} to readers who left`,
};

/** `sent: 2 mails, 1 SMS, programs; held back: 1 mail`. */
const countsText = (messages: readonly Message[]): string =>
  Object.entries(STATES)
    .flatMap(([state, said]) => {
      const counts = new Map<string, number>();
      for (const message of messages.filter(({ delivery }) => delivery.state === state)) {
        const { channel } = whomOf({ id: message, ...message });
        counts.set(channel, (counts.get(channel) ?? 0) + 1);
      }
      const parts = [...counts].map(([channel, count]) => NAMES[channel]?.(count) ?? channel);
      return parts.length > 0 ? [`${said}: ${parts.join(', ')}`] : [];
    })
    .join('; ') || 'no message yet';

const headOf = ({ decided, alert, article }: Row): string => {
  const title = plain(article?.title ?? decided.articleId).trim();
  const what = decided.n === undefined ? 'not told' : (alert?.kind ?? decided.reason);
  return `${minute(decided.at)}  ${refOf(decided.storyId)}  ${what.padEnd(8)}  ${title}`;
};

/** The lines of one; `held` lists each message that was held back. */
export const rowLines = (
  row: Row,
  { held, option }: { readonly held: boolean; readonly option: string },
): readonly string[] => {
  const { decided, alert, article, publishers, messages } = row;
  const source = article ? `; ${plain(article.source).trim()}` : '';
  const count = publishers.length;
  const several = count > 1 ? `; told by ${counted(count, 'publisher')}` : '';
  const back = held ? messages.filter(({ delivery }) => delivery.state === 'HELD') : [];
  return [
    headOf(row),
    `   ${topicsText(decided)}${source}${several}`,
    ...(alert?.news ?? []).map((news) => `   new: ${plain(news)}`),
    `   ${decided.n === undefined ? decided.reason : countsText(messages)}`,
    ...back.map((message) => `   ${messageLine(message, option)}`),
  ];
};

/** One line for programs. */
export const rowJson = ({ decided, alert, article, publishers, messages }: Row): string => {
  const { n = null, ...about } = decided;
  return safeJson({
    ...{ ...about, n, ref: refOf(decided.storyId), kind: alert?.kind ?? null },
    ...{ title: article?.title ?? null, source: article?.source ?? null },
    ...{ url: article?.url ?? null, lang: article?.lang ?? null, news: alert?.news ?? [] },
    publishers,
    messages: messages.map(messageJson),
  });
};
