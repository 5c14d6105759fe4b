/**
 * What is new for the readers of a story: facts that no alert told, and publishers that are many more
 * than at the last alert, by the rules of the topics. Of several topics the most generous rule holds.
 */

import type { HeardTopic } from './heard.ts';
import { isTelling, type Ledger, type LedgerAlert, numbered, ownersOf } from './ledger.ts';
import { factsNews, isAspectNews, type NewsFacts, publishersNews } from './news.ts';
import { HOUR_MS, rulesOf } from './rules.ts';

/** Publishers are news when there are so many more than at the last alert, and twice as many. */
const publisherNews = (last: LedgerAlert, owners: number, topics: readonly HeardTopic[]) => {
  const { publishers = 1 } = last;
  const enough = topics
    .map((topic) => rulesOf(topic).publishers)
    .filter((more) => more > 0)
    .map((more) => publishers + Math.max(more, publishers));
  return owners >= Math.min(...enough) ? [publishersNews(owners)] : [];
};

/** `isCooling`: something is new, and has to wait. */
type News = { readonly news: readonly string[]; readonly isCooling: boolean };

/** What an article seen at an instant adds for those who were told; the ledger knows the article already. Within the cooldown only a changed aspect is told. */
export const newsFor = (
  ledger: Ledger,
  topics: readonly HeardTopic[],
  at: string,
  facts: NewsFacts | undefined,
): News => {
  const last = numbered(ledger).findLast(([, alert]) => isTelling(alert))?.[1];
  if (!last) return { news: [], isCooling: false };
  const watched = new Set(topics.map(({ topic }) => topic));
  const found = facts ? factsNews(ledger.facts, facts) : [];
  const all = [
    ...found.filter((text) => !isAspectNews(text) || watched.has(text.split(': ')[0] ?? '')),
    ...publisherNews(last, ownersOf(ledger).length, topics),
  ];
  const cooldown = Math.min(...topics.map((topic) => rulesOf(topic).cooldownH)) * HOUR_MS;
  const isCooling = Date.parse(at) - Date.parse(last.at) < cooldown && !all.some(isAspectNews);
  return isCooling ? { news: [], isCooling: all.length > 0 } : { news: all, isCooling: false };
};
