/**
 * What was told and what was held, from the decisions of each day, the ledger of each story and the
 * deliveries beside it. Nothing is scanned: the table may be of any size.
 */

import type { dynamoRecords } from '../../../lambda/aws/records.ts';
import { type LedgerAlert, ownersIn } from '../../../lambda/core/alert/ledger.ts';
import type { Subscriber } from '../../../lambda/core/subscription/subscriber.ts';
import { fewAtOnce } from '../../../lambda/steps/few-at-once.ts';
import type { Decided, KeptArticle } from '../../../lambda/steps/store.ts';
import type { Progress } from '../scan/progress.ts';
import type { Message } from '../why/message.ts';
import { daysUntil } from './since.ts';

/** One decision. */
export type Row = {
  readonly decided: Decided;
  /** Absent: gone from the table. */
  readonly article?: KeptArticle;
  /** Of a decision that something is told; absent if its ledger has none, which would be a fault. */
  readonly alert?: LedgerAlert;
  /** Keys of the owners that tell the story; none where nothing is told. */
  readonly publishers: readonly string[];
  /** Of the alert; none if nothing is told. */
  readonly messages: readonly Message[];
};

/** What is asked for. */
export type Filter = {
  readonly topics: readonly string[];
  /** ISO instant. */
  readonly since: string;
  readonly now: string;
  /** Only what was held: decisions that tell nothing, and alerts with a message that was held back. */
  readonly held: boolean;
  /** At most so many rows. */
  readonly most: number;
};

type Records = Pick<
  ReturnType<typeof dynamoRecords>,
  'articles' | 'decisions' | 'deliveries' | 'ledgers' | 'subscribers'
>;

const isHeld = ({ decided, messages }: Row): boolean =>
  decided.n === undefined || messages.some(({ delivery }) => delivery.state === 'HELD');

/** Looks each decision up. Stories with several alerts are read once. */
const lookUp = (records: Records, readers: ReadonlyMap<string, Subscriber>) => {
  const stories = new Map<string, ReturnType<typeof storyOf>>();
  const storyOf = async (storyId: string) => ({
    ledger: await records.ledgers.get(storyId),
    deliveries: await records.deliveries.of(storyId),
  });
  const once = (storyId: string) => {
    const story = stories.get(storyId) ?? storyOf(storyId);
    stories.set(storyId, story);
    return story;
  };
  return async (decided: Decided): Promise<Row> => {
    const article = await records.articles.get(decided.articleId);
    const about = { decided, ...(article ? { article } : {}) };
    const { n, storyId } = decided;
    if (n === undefined) return { ...about, publishers: [], messages: [] };
    const { ledger, deliveries } = await once(storyId);
    const alert = ledger.alerts[n];
    const messages = deliveries
      .filter((one) => one.n === n)
      .map((one): Message => {
        const reader = readers.get(one.subscriberId);
        return { ...one, ...(reader ? { reader } : {}) };
      });
    return { ...about, ...(alert ? { alert } : {}), publishers: ownersIn(ledger), messages };
  };
};

/** Decisions as asked for, the newest first, and whether there are more; every topic id that was met in them. */
export const rowsOf = async (
  records: Records,
  filter: Filter,
  progress: Progress,
): Promise<{
  readonly rows: readonly Row[];
  readonly more: boolean;
  readonly topics: ReadonlySet<string>;
}> => {
  const readers = new Map((await records.subscribers.list()).map((one) => [one.id, one]));
  const look = lookUp(records, readers);
  const rows: Row[] = [];
  const topics = new Set<string>();
  const isAsked = ({ at, topics: told }: Decided): boolean =>
    at >= filter.since &&
    (filter.topics.length === 0 || told.some(({ topic }) => filter.topics.includes(topic)));
  for (const day of daysUntil(filter.since, filter.now)) {
    progress(() => `${day}: ${rows.length} found ...`);
    const decided = await records.decisions.ofDay(day);
    for (const one of decided) for (const { topic } of one.topics) topics.add(topic);
    const asked = decided
      .filter((one) => isAsked(one) && (filter.held || one.n !== undefined))
      .reverse();
    rows.push(...(await fewAtOnce(asked, look)).filter((row) => !filter.held || isHeld(row)));
    if (rows.length > filter.most) return { rows: rows.slice(0, filter.most), more: true, topics };
  }
  return { rows, more: false, topics };
};
