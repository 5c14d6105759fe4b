/**
 * The whole chain of one article: how it was read, what the topics made of it, the story that it is part
 * of, what was decided, and what became of each message. Everything is read by key.
 */

import type { Ledger } from '../../../lambda/core/alert/ledger.ts';
import type { Article } from '../../../lambda/core/article.ts';
import type { Match, Matcher } from '../../../lambda/core/match/types.ts';
import { BROADCAST } from '../../../lambda/core/subscription/subscriber.ts';
import { fewAtOnce } from '../../../lambda/steps/few-at-once.ts';
import type { Decided, KeptMatch } from '../../../lambda/steps/store.ts';
import type { ArchivedArticle } from '../../archive-object.ts';
import { daysUntil, MOST_DAYS } from '../alerts/since.ts';
import { type Nearest, nearestTopics } from '../scan/nearest.ts';
import type { Place, Subject } from './find.ts';
import type { Message } from './message.ts';
import { type Untold, untoldOf } from './untold.ts';

/** The topics as they run now; `match` and `explain` are of all of them. */
export type Running = Pick<Matcher, 'match' | 'explain'> & { readonly ids: readonly string[] };

/** What the topics that run now make of the text. */
export type Evaluated = {
  readonly topics: number;
  readonly matches: readonly Match[];
  readonly nearest: readonly Nearest[];
};

/** Another article of the story, with the last decision on it. */
type Other = { readonly decided: Decided; readonly title: string };

/** See above. */
export type Chain = Subject & {
  readonly evaluated?: Evaluated;
  /** As stored when it was read; of each topic that a version of it met. */
  readonly stored: readonly KeptMatch[];
  /** On this article, the oldest first. */
  readonly decisions: readonly Decided[];
  readonly others: readonly Other[];
  readonly ledger?: Ledger;
  readonly messages: readonly Message[];
  readonly untold: readonly Untold[];
};

// More nearest misses would be a list of topics.
const NEAREST_OF_NONE = 3;
const NEAREST_OTHERS = 1;

/** Evaluates the topics that run now on the archived text. */
const evaluate = ({ page, article }: ArchivedArticle, topics: Running): Evaluated => {
  const matches = topics.match(page, article);
  const met = new Set(matches.map(({ topic }) => topic));
  const others = topics.ids.filter((id) => !met.has(id));
  const explained = others.flatMap((id) => topics.explain(page, article, id) ?? []);
  const most = matches.length > 0 ? NEAREST_OTHERS : NEAREST_OF_NONE;
  return { topics: topics.ids.length, matches, nearest: nearestTopics(explained, most) };
};

/** The decisions on a story's articles, the oldest first. A story's own article is its first. */
const decisionsOf = async (
  { records, now }: Place,
  storyId: string,
  seenAt: string,
): Promise<readonly Decided[]> => {
  const first = await records.articles.get(storyId.replace(/^st_/, ''));
  const from = first && first.seenAt < seenAt ? first.seenAt : seenAt;
  const found = await fewAtOnce(daysUntil(from, now).slice(0, MOST_DAYS).reverse(), (day) =>
    records.decisions.ofDay(day),
  );
  return found.flat().filter((one) => one.storyId === storyId);
};

const messagesOf = async ({ records }: Place, storyId: string): Promise<readonly Message[]> => {
  const found = [...(await records.deliveries.of(storyId))].sort(
    (a, b) => a.n - b.n || a.delivery.changedAt.localeCompare(b.delivery.changedAt),
  );
  return fewAtOnce(found, async (one): Promise<Message> => {
    if (one.subscriberId === BROADCAST) return one;
    const reader = await records.subscribers.get(one.subscriberId);
    return { ...one, ...(reader ? { reader } : {}) };
  });
};

/** The other articles of the story, each with the last decision on it. */
const othersOf = async (
  { records }: Place,
  id: string,
  decided: readonly Decided[],
): Promise<readonly Other[]> => {
  const last = new Map(decided.map((one) => [one.articleId, one]));
  last.delete(id);
  return fewAtOnce([...last.values()], async (one) => ({
    decided: one,
    title: (await records.articles.get(one.articleId))?.title ?? one.articleId,
  }));
};

/** Gathers the chain. Without topics nothing is evaluated. */
export const chainOf = async (
  place: Place,
  subject: Subject,
  topics: Running | undefined,
): Promise<Chain> => {
  const { kept, copy } = subject;
  const evaluated = copy && topics ? { evaluated: evaluate(copy, topics) } : {};
  if (!kept)
    return {
      ...subject,
      ...evaluated,
      stored: [],
      decisions: [],
      others: [],
      messages: [],
      untold: [],
    };
  const { records } = place;
  const { id, seenAt, storyId } = kept;
  const stored = await fewAtOnce(kept.topics, ({ topic }) =>
    records.matches.get(topic, seenAt, id),
  );
  const about = { ...subject, ...evaluated, stored: stored.flatMap((match) => match ?? []) };
  if (storyId === undefined)
    return { ...about, decisions: [], others: [], messages: [], untold: [] };
  const decided = await decisionsOf(place, storyId, seenAt);
  const ledger = await records.ledgers.get(storyId);
  const messages = await messagesOf(place, storyId);
  return {
    ...about,
    decisions: decided.filter(({ articleId }) => articleId === id),
    others: await othersOf(place, id, decided),
    ...{ ledger, messages },
    untold: untoldOf(ledger, messages, await records.subscribers.list()),
  };
};

/** What the article is: as it was last read if that is archived, else as its item says. */
export const aboutOf = (
  chain: Chain,
): Pick<Article, 'id' | 'title' | 'lang' | 'kind' | 'source' | 'url' | 'published'> => {
  if (chain.kept) return chain.copy?.article ?? chain.kept;
  return chain.copy.article;
};
