/**
 * The story that an article tells: one that is known, or one that it makes. Articles that may tell the
 * same are found by their keys; likeness proposes, facts dispose (`core/story`). The head of the stories
 * arbitrates new ones: it is read before the search and moved on condition of what was read, so two
 * articles of one event cannot both find none. An article whose story was announced and not written
 * down yet is known by the head.
 */

import { isCanary } from '../core/canary.ts';
import { type Candidate, chooseStory } from '../core/story/choose.ts';
import { type Sameness, STORY_WINDOW_MS, sameStory } from '../core/story/group.ts';
import type { StoryTraits } from '../core/story/traits.ts';
import type {
  Articles,
  Decided,
  KeptArticle,
  Ledgers,
  Posting,
  Postings,
  Stories,
  StoriesHead,
} from './store.ts';

/** What finding a story needs. */
export type FindPorts = {
  readonly articles: Pick<Articles, 'get' | 'join'>;
  readonly stories: Stories;
  readonly postings: Pick<Postings, 'get' | 'under'>;
  readonly ledgers: Pick<Ledgers, 'get'>;
};

/** An article's story, and how it came to it. */
export type Placed = { readonly storyId: string } & Pick<Decided, 'joined' | 'apart'>;

/** Times that a write is tried on what was read just before; more means that something is wrong. */
const MOST_TRIES = 20;
/** Articles whose stories are looked up: the likest. */
const MOST_LOOKED_UP = 12;

const STORY = 'st_';

/** The story that an article makes. */
const ownStory = (articleId: string): string => `${STORY}${articleId}`;

/** An article's traits as they were posted. */
export const traitsOfArticle = async (
  { postings }: Pick<FindPorts, 'postings'>,
  { id, seenAt, keys: [key] = [] }: KeptArticle,
): Promise<StoryTraits | undefined> =>
  key === undefined ? undefined : (await postings.get(key, seenAt, id))?.traits;

type Other = Posting & { readonly sameness: Sameness };

/** What was found under an article's keys, the likest first. */
type Search = { readonly own: StoryTraits; readonly others: readonly Other[] };

const search = async (
  ports: FindPorts,
  article: KeptArticle,
  own: StoryTraits,
): Promise<Search> => {
  const from = new Date(Date.parse(article.seenAt) - STORY_WINDOW_MS).toISOString();
  const lists = await Promise.all(
    (article.keys ?? []).map((key) => ports.postings.under(key, from)),
  );
  const found = new Map(lists.flat().map((posting) => [posting.articleId, posting]));
  found.delete(article.id);
  const others = [...found.values()].map((posting) => ({
    ...posting,
    sameness: sameStory(posting.traits, own),
  }));
  others.sort(
    (a, b) => b.sameness.likeness - a.sameness.likeness || (a.articleId < b.articleId ? -1 : 1),
  );
  return { own, others };
};

/** The story that an article has, or that it was announced to make. */
const storyIn = async (
  { articles }: FindPorts,
  { recent }: StoriesHead,
  articleId: string,
): Promise<string | undefined> => {
  const own = ownStory(articleId);
  return (await articles.get(articleId))?.storyId ?? (recent.includes(own) ? own : undefined);
};

/** The traits of the story's first article, which need not be under the keys of the fresh one. */
const firstOf = async (ports: FindPorts, storyId: string): Promise<StoryTraits | undefined> => {
  const first = await ports.articles.get(storyId.slice(STORY.length));
  return first && traitsOfArticle(ports, first);
};

/** A story with those of its articles that were found, and its first. */
const candidateOf = async (
  ports: FindPorts,
  storyId: string,
  known: ReadonlyMap<string, string | undefined>,
  { others }: Search,
): Promise<Candidate> => {
  const { members: noted = {} } = await ports.ledgers.get(storyId);
  const members = others.filter(
    ({ articleId }) => known.get(articleId) === storyId || Object.hasOwn(noted, articleId),
  );
  const hasFirst = members.some(({ articleId }) => ownStory(articleId) === storyId);
  const first = hasFirst ? undefined : await firstOf(ports, storyId);
  const found = members.map(({ traits }) => traits);
  return { storyId, members: first ? [first, ...found] : found };
};

const rounded = (likeness: number): number => Math.round(likeness * 100) / 100;

/** The stories of the likest that may be one, and of the likest that the facts keep apart. */
const storiesOf = async (
  ports: FindPorts,
  head: StoriesHead,
  { others }: Search,
): Promise<ReadonlyMap<string, string | undefined>> => {
  const alike = others.filter(({ sameness }) => sameness.verdict !== 'different');
  const vetoed = others.filter(({ sameness }) => sameness.veto !== undefined);
  const asked = [...alike.slice(0, MOST_LOOKED_UP), ...vetoed.slice(0, 1)];
  const stories = await Promise.all(asked.map(({ articleId }) => storyIn(ports, head, articleId)));
  return new Map(asked.map(({ articleId }, at) => [articleId, stories[at]]));
};

const apartOf = (
  { others }: Search,
  known: ReadonlyMap<string, string | undefined>,
): Pick<Placed, 'apart'> => {
  const other = others.find(({ sameness }) => sameness.veto !== undefined);
  const storyId = other && known.get(other.articleId);
  if (!other || storyId === undefined) return {};
  const { likeness, veto = '' } = other.sameness;
  return { apart: { storyId, likeness: rounded(likeness), veto } };
};

/** The story to join, if there is one; of an article that has its story, how it came to it. */
type Looked = { readonly joins?: string; readonly how: Pick<Placed, 'joined' | 'apart'> };

const look = async (
  ports: FindPorts,
  head: StoriesHead,
  article: KeptArticle,
  traits: StoryTraits | undefined,
): Promise<Looked> => {
  if (!traits) return { how: {} };
  const found = await search(ports, article, traits);
  const known = await storiesOf(ports, head, found);
  const ids = new Set(
    found.others.flatMap(({ articleId, sameness }) => {
      const storyId = known.get(articleId);
      const isAlike = storyId !== undefined && sameness.verdict !== 'different';
      return isAlike && (article.storyId ?? storyId) === storyId ? [storyId] : [];
    }),
  );
  const candidates = await Promise.all(
    [...ids].map((storyId) => candidateOf(ports, storyId, known, found)),
  );
  const chosen = chooseStory(candidates, found.own);
  const how = apartOf(found, known);
  if (!chosen) return { how };
  const { storyId, sameness } = chosen;
  const { by, likeness, newFacts } = sameness;
  const joined = { by, likeness: rounded(likeness), newFacts };
  // Apart from one telling of the story that it joins is nothing to tell.
  return { joins: storyId, how: { joined, ...(how.apart?.storyId === storyId ? {} : how) } };
};

/** A version of an article that alert was told of: the item as it was read may be another version by now. */
export type Version = {
  readonly article: KeptArticle;
  readonly textHash: string;
  /** As they were posted; absent if the article was not. */
  readonly traits: StoryTraits | undefined;
};

/** Writes down an article's story, and that this version was taken up; how it came to it only counts if nobody gave it another. */
const join = async (
  ports: FindPorts,
  { article, textHash }: Version,
  { storyId, ...how }: Placed,
): Promise<Placed> => {
  const stands = await ports.articles.join(article.id, storyId, textHash);
  return stands === storyId ? { storyId, ...how } : { storyId: stands };
};

const makeOrJoin = async (ports: FindPorts, version: Version): Promise<Placed> => {
  const { article, traits } = version;
  const own = ownStory(article.id);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const head = await ports.stories.head();
    const { joins, how } = await look(ports, head, article, traits);
    const { joined: _, ...apart } = how;
    const isAnnounced = head.recent.includes(own);
    if (joins !== undefined && !isAnnounced)
      return join(ports, version, { storyId: joins, ...how });
    if (isAnnounced || (await ports.stories.announce(head, own)))
      return join(ports, version, { storyId: own, ...apart });
  }
  throw new Error(`The head of the stories kept moving while ${own} was announced`);
};

/**
 * The article's story: the one that it has, one that it joins, or the one that it makes. An article
 * without traits (the canary; one whose words say nothing) has a story of its own.
 */
export const findStory = async (ports: FindPorts, version: Version): Promise<Placed> => {
  const { article, textHash, traits } = version;
  const { id, storyId, editedAt } = article;
  // A story of its own, of which no other article can become part.
  if (isCanary(id)) return join(ports, version, { storyId: ownStory(id) });
  if (storyId === undefined) return makeOrJoin(ports, version);
  const isOpen = article.state !== 'DONE' && article.textHash === textHash;
  if (isOpen) await ports.articles.join(id, storyId, textHash);
  // How it came to its story was told of its first version.
  if (editedAt !== undefined) return { storyId };
  const { how } = await look(ports, await ports.stories.head(), article, traits);
  return { storyId, ...how };
};
