/**
 * An edition: what people changed on a running stage since it was deployed. Parts, each compiled once and
 * never rewritten, lie over the topics that the functions carry; a change makes a new edition, in which an
 * older part may count for fewer topics than are in it. Every id is in at most one place.
 */

/** A topic that was added or changed on the stage. */
export type EditionTopic = {
  readonly id: string;
  readonly title: Readonly<Record<string, string>>;
  /** ISO instant of the change. */
  readonly at: string;
  /** Hash of its file's text. */
  readonly hash: string;
  /** Hash of the deployed text that it replaced, if there was one. */
  readonly over?: string;
  /** Why it is not among the compiled ones: it does not run. */
  readonly problem?: string;
};

/** Topics compiled together. */
export type EditionPart = {
  /** Names its objects in the bucket; never used again for others. */
  readonly id: string;
  /** Those of it that count. */
  readonly topics: readonly EditionTopic[];
};

/** A deployed topic that a person took away. */
export type Removed = { readonly id: string; readonly at: string };

/** See above. Of two parts the later was made later. */
export type Edition = {
  readonly parts: readonly EditionPart[];
  readonly removed: readonly Removed[];
};

/** A stage on which nothing was changed. */
export const UNCHANGED: Edition = { parts: [], removed: [] };

/** Up to here a part is small: that many topics compile in seconds. */
const SMALL_PART = 500;
/** Small parts that may lie over each other: each is looked through for every article. */
const MOST_SMALL = 8;

/** The topic of an edition with this id, and the part that it is in. */
export const changedIn = (
  { parts }: Edition,
  id: string,
): { readonly part: EditionPart; readonly topic: EditionTopic } | undefined => {
  for (const part of parts) {
    const topic = part.topics.find((one) => one.id === id);
    if (topic) return { part, topic };
  }
  return undefined;
};

/** Without these topics, neither changed nor removed: the deployed ones of their ids count again. */
export const withoutChanges = (edition: Edition, ids: ReadonlySet<string>): Edition => ({
  parts: edition.parts
    .map((part) => {
      const topics = part.topics.filter(({ id }) => !ids.has(id));
      return topics.length === part.topics.length ? part : { ...part, topics };
    })
    .filter(({ topics }) => topics.length > 0),
  removed: edition.removed.filter(({ id }) => !ids.has(id)),
});

/** With a new part, whose topics replace those of the same ids. */
export const withPart = (edition: Edition, part: EditionPart): Edition => {
  const { parts, removed } = withoutChanges(edition, new Set(part.topics.map(({ id }) => id)));
  return { parts: [...parts, part], removed };
};

/** With deployed topics taken away. */
export const withRemoved = (edition: Edition, removed: readonly Removed[]): Edition => {
  const rest = withoutChanges(edition, new Set(removed.map(({ id }) => id)));
  return { ...rest, removed: [...rest.removed, ...removed] };
};

/** The small parts that one more part should take in, so that few lie over each other; else none. */
export const partsToMerge = ({ parts }: Edition): readonly EditionPart[] => {
  const small = parts.filter(({ topics }) => topics.length < SMALL_PART);
  return small.length >= MOST_SMALL ? small : [];
};
