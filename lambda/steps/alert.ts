/**
 * alerts → alert → outbox: groups and decides, once. What it decided stands in the story's ledger
 * before anything is sent, so a second run takes it up instead of deciding again; alert numbers and
 * the names of deliveries come from the ledger alone.
 */

import { correctedBy, correctionOf } from '../core/alert/correct.ts';
import { decideAlert, isNoted, plainly, topicsFor, unfinished } from '../core/alert/decide.ts';
import type { About } from '../core/alert/heard.ts';
import type { Ledger } from '../core/alert/ledger.ts';
import { isCanary } from '../core/canary.ts';
import { ownerOf } from '../core/story/owner.ts';
import { BROADCAST } from '../core/subscription/subscriber.ts';
import { fewAtOnce } from './few-at-once.ts';
import { findStory, traitsOfArticle } from './find-story.ts';
import type { AlertMessage, Clock, OutboxMessage, Outcome, Queue } from './lines.ts';
import type { Subscribers } from './ports.ts';
import type {
  Articles,
  Decided,
  Decisions,
  Deliveries,
  Ledgers,
  Postings,
  Stories,
} from './store.ts';
import { toldOf } from './told.ts';

/** What alert needs. */
export type AlertPorts = {
  readonly now: Clock;
  readonly articles: Articles;
  readonly stories: Stories;
  readonly postings: Pick<Postings, 'get' | 'under'>;
  readonly ledgers: Ledgers;
  readonly decisions: Decisions;
  readonly deliveries: Deliveries;
  readonly subscribers: Pick<Subscribers, 'get' | 'watchersOf'>;
  readonly outbox: Queue<OutboxMessage>;
};

/** Times that a write is tried on what was read just before; more means that something is wrong. */
const MOST_TRIES = 20;

type Verdict = Pick<Decided, 'n' | 'reason'>;

/** What is written next: a correction first, which is an alert of its own. */
const writeNext = async (
  ports: AlertPorts,
  storyId: string,
  message: AlertMessage,
  about: About,
): Promise<Verdict | 'more'> => {
  const ledger = await ports.ledgers.get(storyId);
  const correction = correctionOf(ledger, message);
  if (correction) {
    await ports.ledgers.add(storyId, ledger.v, correction);
    return 'more';
  }
  const decision = decideAlert(ledger, message, about);
  if (decision.act === 'known')
    return { n: decision.n, reason: ledger.alerts[decision.n]?.kind ?? 'alert' };
  const { notes } = decision;
  if (decision.act === 'add') {
    const { n, alert: added } = decision;
    const isWritten = await ports.ledgers.add(storyId, ledger.v, added, notes);
    return isWritten ? { n, reason: added.kind } : 'more';
  }
  const isWritten = isNoted(ledger, notes) || (await ports.ledgers.note(storyId, ledger.v, notes));
  if (!isWritten) return 'more';
  const n = correctedBy(ledger, message);
  return n === undefined ? { reason: decision.reason } : { n, reason: 'correction' };
};

/** Decides on the ledger as it is read, until it can be written as it was read. */
const decide = async (
  ports: AlertPorts,
  storyId: string,
  message: AlertMessage,
  about: About,
): Promise<Verdict> => {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const verdict = await writeNext(ports, storyId, message, about);
    if (verdict !== 'more') return verdict;
  }
  throw new Error(`The ledger of ${storyId} kept moving`);
};

/** Who is to get alert n, each once, in an order that is the same every time; programs first. */
const recipientsOf = async (
  ports: AlertPorts,
  storyId: string,
  ledger: Ledger,
  n: number,
): Promise<readonly string[]> => {
  const topics = ledger.alerts[n]?.topics ?? [];
  const watchers = await Promise.all(
    topics.map(({ topic }) => ports.subscribers.watchersOf(topic)),
  );
  const ids = [...new Set(watchers.flat())].sort();
  const subscribers = await fewAtOnce(ids, (id) => ports.subscribers.get(id));
  const earlier = n > 1 ? await ports.deliveries.of(storyId) : [];
  const wanted = ids.filter((id, index) => {
    const own = new Map(
      earlier.filter((one) => one.subscriberId === id).map((one) => [one.n, one]),
    );
    const reader = subscribers[index];
    const told = toldOf(ledger, n, reader, (m) => own.get(m)?.delivery);
    return 'topics' in topicsFor(ledger, n, reader, told);
  });
  return [BROADCAST, ...wanted];
};

/** Writes and sends the deliveries of every alert of this article that was decided and not fanned out. */
const fanOut = async (ports: AlertPorts, storyId: string, articleId: string): Promise<void> => {
  const ledger = await ports.ledgers.get(storyId);
  for (const n of unfinished(ledger, articleId)) {
    const recipients = await recipientsOf(ports, storyId, ledger, n);
    const deliveries = recipients.map((subscriberId) => ({ storyId, n, subscriberId }));
    // Known to wait before they are sent, so that what a queue loses is found again.
    const now = ports.now();
    await fewAtOnce(deliveries, (delivery) => ports.deliveries.expect(delivery, now));
    await ports.outbox.send(deliveries);
    await ports.ledgers.fanned(storyId, n);
  }
};

/** Groups, decides and fans out one version of an article. */
export const alert = async (ports: AlertPorts, message: AlertMessage): Promise<Outcome> => {
  const { articleId, at, topics } = message;
  const article = await ports.articles.get(articleId);
  // scan writes the item before it sends the message, so no later try will find it.
  if (!article) {
    const detail = `Article ${articleId} is not in the table.`;
    return { kind: 'refused', refusal: 'about-nothing', detail };
  }
  const traits = await traitsOfArticle(ports, article);
  const placed = await findStory(ports, { article, textHash: message.textHash, traits });
  const { storyId } = placed;
  const { published, seenAt } = article;
  const about: About = {
    owner: ownerOf(article),
    isEdit: at !== seenAt,
    ...(published === undefined ? {} : { published }),
    ...(traits === undefined ? {} : { facts: traits.facts }),
  };
  const verdict = await decide(ports, storyId, message, about);
  const decided: Decided = { at, articleId, ...placed, ...verdict, topics: topics.map(plainly) };
  // The decisions of a day are what people look through and count.
  if (!isCanary(articleId)) await ports.decisions.put(decided);
  await fanOut(ports, storyId, articleId);
  return { kind: 'done' };
};
