/**
 * inbox → scan → alerts: reads pages and finds the articles that match. It decides nothing: who is
 * told is alert's business.
 *
 * For each article that matches: its item (a stamp of when it was first seen, never a lock), its
 * matches, its postings, one message to alert, which makes it DONE. Whoever finds it CLAIMED carries on with the time that is
 * stored, whoever claimed it; whoever finds this text DONE stops; another text is an edit, of which
 * alert hears even if nothing matches any more.
 */

import { quotesOf } from '../core/alert/quote.ts';
import type { Article } from '../core/article.ts';
import { apartFromCanary, isCanary } from '../core/canary.ts';
import type { Match, Matcher } from '../core/match/types.ts';
import type { Rejected } from '../core/page/sent.ts';
import type { StoryTraits } from '../core/story/traits.ts';
import type {
  AlertMessage,
  Archived,
  Clock,
  Fetched,
  InboxMessage,
  Log,
  Outcome,
  Pages,
  Queue,
  Refused,
  Stated,
} from './lines.ts';
import { NotLoaded } from './load-readers.ts';
import { heardOf, merged, type RulesOf } from './met-topics.ts';
import { keysOf, post, traitsToPost } from './post.ts';
import { keepRejected } from './rejected.ts';
import type { Articles, KeptArticle, Matches, Postings } from './store.ts';

/** A page that could be read, or why not. */
export type Reading =
  | {
      readonly kind: 'read';
      readonly page: string;
      readonly articles: readonly Article[];
      /** Records of the page that are no articles: kept in quarantine, with their reasons. */
      readonly rejected?: readonly Rejected[];
      /** Articles that are new versions: left alone unless the first one matched. */
      readonly edits?: readonly string[];
    }
  | ({ readonly kind: 'refused' } & Refused);

/** What scan needs. */
export type ScanPorts = {
  readonly now: Clock;
  readonly log: Log;
  readonly pages: Pages;
  /** Throws `NotLoaded` where the page is not to blame. */
  readonly read: (bytes: Uint8Array, key: string, stated: Stated) => Promise<Reading>;
  readonly matcher: Pick<Matcher, 'match'>;
  /** A topic's title by language. */
  readonly titlesOf: (topic: string) => Readonly<Record<string, string>>;
  readonly rulesOf: RulesOf;
  readonly articles: Articles;
  readonly matches: Matches;
  readonly postings: Pick<Postings, 'put'>;
  readonly alerts: Queue<AlertMessage>;
};

type Found = {
  readonly article: Article;
  readonly matches: readonly Match[];
  readonly isEdit?: boolean;
  /** Of an article that matches, but not of the canary. */
  readonly traits?: StoryTraits;
};
type Understood = { readonly found: readonly Found[]; readonly rejected: readonly Rejected[] };
type Page = Understood & { readonly key: string; readonly etag: string };
type Opened = { readonly page: Page; readonly archived: readonly Archived[] } | 'settled';

const kept = (
  ports: ScanPorts,
  { article, matches, traits }: Found,
  seenAt: string,
): KeptArticle => ({
  id: article.id,
  title: article.title,
  lang: article.lang,
  kind: article.kind,
  source: article.source,
  textHash: article.textHash,
  ...(article.url === undefined ? {} : { url: article.url }),
  ...(article.author === undefined ? {} : { author: article.author }),
  ...(article.publisher === undefined ? {} : { publisher: article.publisher }),
  ...(article.owner === undefined ? {} : { owner: article.owner }),
  ...(article.published === undefined ? {} : { published: article.published }),
  state: 'CLAIMED',
  seenAt,
  topics: heardOf(ports.rulesOf, matches),
  ...(traits === undefined ? {} : { keys: keysOf(traits) }),
});

/** Times that a write is tried on what was read just before; more means that something is wrong. */
const MOST_TRIES = 20;

/** Now, or the first instant after: no two versions of an article have the same. */
const later = (before: string, now: string): string =>
  now > before ? now : new Date(Date.parse(before) + 1).toISOString();

/** One try to make the article's item this version's; `undefined` if somebody wrote it since it was read. */
const claimAsRead = async (
  ports: ScanPorts,
  found: Found,
  stored: KeptArticle | undefined,
): Promise<KeptArticle | undefined> => {
  if (!stored) {
    const fresh = kept(ports, found, ports.now());
    return (await ports.articles.claim(fresh)) ? fresh : undefined;
  }
  if (stored.textHash === found.article.textHash) return stored;
  // First, so that whoever reads the item finds the posting under the keys that it names.
  await post(ports, found, stored.seenAt);
  const edited: KeptArticle = {
    ...(stored.keys === undefined ? {} : { keys: stored.keys }),
    ...kept(ports, found, stored.seenAt),
    editedAt: later(stored.editedAt ?? stored.seenAt, ports.now()),
    topics: heardOf(ports.rulesOf, merged(stored.topics, found.matches)),
  };
  return (await ports.articles.edit(edited, stored.textHash)) ? edited : undefined;
};

/** The article's item once it is this version's; `undefined` if nothing is left to do. */
const claim = async (ports: ScanPorts, found: Found): Promise<KeptArticle | undefined> => {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const stored = await ports.articles.get(found.article.id);
    if (!stored && (found.matches.length === 0 || found.isEdit === true)) return undefined;
    const claimed = await claimAsRead(ports, found, stored);
    // A write that did not hold: another's was first, or the answer to our own was lost.
    if (claimed) return claimed.state === 'DONE' ? undefined : claimed;
  }
  throw new Error(`The item of article ${found.article.id} kept moving`);
};

const take = async (ports: ScanPorts, found: Found): Promise<void> => {
  const claimed = await claim(ports, found);
  if (!claimed) return;
  const { id: articleId, textHash, seenAt } = claimed;
  for (const match of found.matches)
    await ports.matches.put({
      topic: match.topic,
      titles: ports.titlesOf(match.topic),
      articleId,
      seenAt,
      zone: match.zone,
      prominence: match.prominence,
      aspect: match.aspect,
      quotes: quotesOf(match.evidence),
    });
  // Before alert can ask for them.
  await post(ports, found, seenAt);
  const topics = heardOf(ports.rulesOf, found.matches);
  await ports.alerts.send([{ articleId, textHash, at: claimed.editedAt ?? seenAt, topics }]);
};

/** A page by its key, as it was when it was read. */
type Place = { readonly key: string; readonly etag: string };

const refuse = async (
  ports: Pick<ScanPorts, 'pages' | 'log'>,
  { key, etag }: Place,
  why: Refused,
): Promise<'settled'> => {
  const { refusal, detail } = why;
  ports.log('page-quarantined', { key, refusal, detail });
  await ports.pages.quarantine(key, etag, { refusal, detail });
  return 'settled';
};

const tooLarge = (size: number): Refused => ({
  refusal: 'too-large',
  detail: `The page has ${(size / 1e6).toFixed(1)} MB; the most is 10 MB. Cut it into several files.`,
});

/** Reading and matching are pure: what throws once throws again, so it is refused and not retried. */
const understand = async (
  ports: ScanPorts,
  { bytes, stated }: Extract<Fetched, { readonly kind: 'page' }>,
  key: string,
): Promise<(Understood & { readonly page: string }) | Refused> => {
  try {
    const reading = await ports.read(bytes, key, stated);
    if (reading.kind === 'refused') return reading;
    const { page, articles, rejected = [] } = reading;
    const edits = new Set(reading.edits);
    const found = articles.map((article) => ({
      article,
      matches: ports.matcher.match(page, article),
    }));
    const apart = apartFromCanary(key, page, found);
    return {
      page,
      found: apart.map((one) => ({
        ...one,
        ...traitsToPost({ page, ...one }),
        isEdit: edits.has(one.article.id),
      })),
      rejected,
    };
  } catch (error) {
    if (error instanceof NotLoaded) throw error;
    ports.log('page-unreadable', { key, error });
    const detail = `Vigie failed to read it, which is a mistake in Vigie: ${String(error)}`;
    return { refusal: 'unreadable', detail };
  }
};

const open = async (ports: ScanPorts, key: string): Promise<Opened> => {
  const fetched = await ports.pages.fetch(key);
  // Moved out of the inbox by whoever finished it.
  if (fetched.kind === 'gone') return 'settled';
  const at = { key, etag: fetched.etag };
  if (fetched.kind === 'too large') return refuse(ports, at, tooLarge(fetched.size));
  if (fetched.kind === 'refused') return refuse(ports, at, fetched);
  const understood = await understand(ports, fetched, key);
  if ('refusal' in understood) return refuse(ports, at, understood);
  const { page, found, rejected } = understood;
  const readAt = ports.now();
  const news = found.filter(({ article }) => !isCanary(article.id));
  const archived = news.map(({ article, matches }) => ({
    key,
    readAt,
    article,
    text: page.slice(article.start, article.end),
    topics: matches.map(({ topic }) => topic),
  }));
  return { page: { ...at, found, rejected }, archived };
};

/** What a message brings. Articles become a page of the inbox, of which the bucket sends a message of its own. */
const openAll = async (
  ports: ScanPorts,
  { keys, sent }: InboxMessage,
): Promise<readonly Opened[]> => {
  if (sent) await ports.pages.accept(sent);
  return Promise.all(keys.map((key) => open(ports, key)));
};

const work = async (ports: ScanPorts, page: Page): Promise<void> => {
  const { key, etag, found } = page;
  await keepRejected(ports, page, page.rejected);
  for (const one of found) await take(ports, one);
  const isNews = !found.some(({ article }) => isCanary(article.id));
  await ports.pages.finish(key, etag, isNews ? 'keep' : 'drop');
};

/**
 * Works the pages of one batch, each message by itself, with one archive object for all of them. An
 * entry that is rejected is to be retried.
 */
export const scan = async (
  ports: ScanPorts,
  messages: readonly InboxMessage[],
): Promise<readonly PromiseSettledResult<Outcome>[]> => {
  const opened = await Promise.allSettled(messages.map((message) => openAll(ports, message)));
  const archived = opened
    .flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
    .flatMap((page) => (page === 'settled' ? [] : page.archived));
  // Before any page leaves the inbox. If it fails, all that were read are retried.
  const archive = archived.length > 0 ? ports.pages.archive(archived) : Promise.resolve();
  return Promise.allSettled(
    opened.map(async (one): Promise<Outcome> => {
      if (one.status === 'rejected') throw one.reason;
      await archive;
      for (const page of one.value) if (page !== 'settled') await work(ports, page.page);
      return { kind: 'done' };
    }),
  );
};

/** Quarantines a record that can never be worked: its pages, unread, or itself if it names none. */
export const setAside = async (
  ports: Pick<ScanPorts, 'pages' | 'log'>,
  record: { readonly messageId: string; readonly body: string },
  message: InboxMessage | undefined,
  why: Refused,
): Promise<void> => {
  if (!message || message.sent) return ports.pages.keepRecord(record.messageId, record.body, why);
  for (const key of message.keys) {
    const fetched = await ports.pages.fetch(key);
    if (fetched.kind !== 'gone') await refuse(ports, { key, etag: fetched.etag }, why);
  }
};
