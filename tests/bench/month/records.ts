/** What the table says at the end of the month: everything read, decided with a reason, and settled. */

import type { Look, Mailbox } from './mailbox.ts';
import type { Lived } from './month.ts';
import type { PlannedEvent } from './plan.ts';
import { PROGRAMS } from './post.ts';
import { SLACK, wantedOf } from './wanted.ts';

/** Every reason that a decision may have, as the issue lists them, and the kinds of what is told. */
const REASONS: ReadonlySet<string> = new Set([
  ...['alert', 'update', 'correction', 'already told', 'update without new facts'],
  ...['same publisher', 'cooldown', 'below prominence', 'too old', 'baseline'],
  ...['no topic matches any more', 'superseded by an edit'],
]);
/** Why a delivery may be held back. */
const HELD: ReadonlySet<string> = new Set([
  ...['muted', 'unsubscribed', 'not asked for', 'below prominence', 'older than the subscription'],
  ...['story already told', 'never told of it', 'corrected before it was told'],
]);

const checkDecisions = ({ events, table, end }: Lived, look: Look): void => {
  const byUrl = new Map(Object.values(table.articles).map((one) => [one.url, one]));
  const decided = Object.values(table.decisions);
  for (const { mark, articles } of events)
    for (const { url, versions } of articles) {
      const came = versions.filter(({ at }) => at < end - SLACK);
      if (came.length === 0) continue;
      const kept = byUrl.get(url);
      look('articles lost', kept ? undefined : `${mark}: ${url}`);
      const own = decided.filter(({ articleId }) => articleId === kept?.id);
      const isAll = own.length >= came.length;
      look('versions without a decision', isAll ? undefined : `${mark}: ${own.length} of ${url}`);
    }
  for (const { articleId, reason } of decided)
    look(
      'decisions without a reason of the list',
      REASONS.has(reason) ? undefined : `${articleId}: "${reason}"`,
    );
};

const checkDeliveries = ({ table, end }: Lived, look: Look): void => {
  for (const [key, { state, dueAt, reason = '' }] of Object.entries(table.deliveries)) {
    const isOpen = state === 'WAITING' || state === 'SENDING';
    const isToCome = dueAt !== undefined && Date.parse(dueAt) > end - SLACK;
    look('deliveries not settled', isOpen && !isToCome ? `${key}: ${state}` : undefined);
    if (state === 'HELD')
      look(
        'held back without a reason of the list',
        HELD.has(reason) ? undefined : `${key}: "${reason}"`,
      );
  }
};

/** Who muted what an event is about has it held, with the reason. */
const checkHeld = ({ events, table }: Lived, boxes: readonly Mailbox[], look: Look): void => {
  const byUrl = new Map(Object.values(table.articles).map((one) => [one.url, one.storyId]));
  const heldFor = (id: string, { articles }: PlannedEvent): boolean =>
    Object.entries(table.deliveries).some(([key, { state, reason }]) => {
      const [storyId, , subscriberId] = key.split(' ');
      const isIts = subscriberId === id && articles.some(({ url }) => byUrl.get(url) === storyId);
      return isIts && state === 'HELD' && reason === 'muted';
    });
  for (const { person } of boxes)
    for (const event of events)
      if (wantedOf(person, event).is === 'hold')
        look(
          'muted and not held with the reason',
          heldFor(person.id, event) ? undefined : `${person.id}, ${event.mark} (${event.topic})`,
        );
};

/** A story that was muted by the link of a mail is not heard of for a week. What is told as new is another story. */
const checkPressed = ({ pressed }: Lived, boxes: readonly Mailbox[], look: Look): void => {
  for (const { id, at, text } of pressed) {
    const box = boxes.find(({ person }) => person.id === id);
    const heard = (box?.said ?? []).filter(
      (one) =>
        one.as !== 'new' &&
        one.at > at + SLACK &&
        one.at < at + 7 * 24 * 3_600_000 &&
        text.includes(one.event.mark),
    );
    const first = heard[0];
    look('heard of a story muted by its link', first && `${id}, ${first.event.mark}: ${first.as}`);
  }
};

/** Every alert goes to the programs once. */
const checkPrograms = ({ table, taken }: Lived, look: Look): void => {
  const counts = new Map<string, number>();
  for (const { to, text, inDoubt } of taken)
    if (to === PROGRAMS && !inDoubt) counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const [text, count] of counts)
    look('told to programs twice', count > 1 ? text.slice(0, 200) : undefined);
  const alerts = Object.values(table.ledgers).flatMap(({ alerts }) => Object.keys(alerts)).length;
  const told = counts.size;
  const states = Object.entries(table.deliveries).filter(([key]) => key.endsWith(` ${PROGRAMS}`));
  const sent = states.filter(([, { state }]) => state === 'SENT').length;
  look(
    'alerts not told to programs',
    sent < alerts ? `${alerts} alerts, ${sent} sent, ${told} texts` : undefined,
  );
};

/** See above. */
export const checkRecords = (lived: Lived, boxes: readonly Mailbox[], look: Look): void => {
  checkDecisions(lived, look);
  checkDeliveries(lived, look);
  checkHeld(lived, boxes, look);
  checkPressed(lived, boxes, look);
  checkPrograms(lived, look);
  for (const { queue, why } of lived.buried)
    look('messages given up', `${queue}: ${JSON.stringify(why)}`);
  for (const key of lived.left()) look('pages left in the inbox', key);
  for (const { key, refusal } of lived.refused) look('pages refused', `${key}: ${refusal}`);
};
