/** What a version of a topic would have sent: its articles grouped into stories, as alert groups them. */

import { chooseStory } from '../../../../lambda/core/story/choose.ts';
import type { Sameness } from '../../../../lambda/core/story/group.ts';
import { bandsOf } from '../../../../lambda/core/story/traits.ts';
import type { Found, Hit, Version } from './try.ts';

/** An article of a story; how it came to it, unless it is the first. */
export type Member = { readonly hit: Hit; readonly found: Found; readonly joined?: Sameness };

/** One event. Its first article is what is told; a later one with new facts may be told as an update. */
export type Story = { readonly first: Member; readonly later: readonly Member[] };

/** The latest under a key that are looked at, as alert does. */
const MOST_POSTINGS = 100;

type Posting = { readonly storyId: string; readonly member: Member };

const addTo = <Value>(lists: Map<string, Value[]>, key: string, value: Value): void => {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
};

/** The stories that have a key in common with an article, each with the members found and its first. */
const candidatesOf = (
  stories: ReadonlyMap<string, readonly Member[]>,
  found: readonly Posting[],
): Parameters<typeof chooseStory>[0] => {
  const near = new Map<string, Set<Member>>();
  for (const { storyId, member } of found) {
    const members = near.get(storyId) ?? new Set(stories.get(storyId)?.slice(0, 1));
    near.set(storyId, members.add(member));
  }
  return Array.from(near, ([storyId, members]) => ({
    storyId,
    members: Array.from(members, (member) => member.found.traits),
  }));
};

/** What a version finds, the oldest first; what is undated as its traits have it. */
const inTime = (
  hits: readonly Hit[],
  version: Version,
): readonly { readonly hit: Hit; readonly found: Found }[] =>
  hits
    .flatMap((hit) => {
      const found = hit.found[version];
      return found ? [{ hit, found }] : [];
    })
    .sort((a, b) => a.found.traits.at.localeCompare(b.found.traits.at));

/** Stories of the articles that a version finds, the oldest first. */
export const storiesOf = (hits: readonly Hit[], version: Version): readonly Story[] => {
  const stories = new Map<string, Member[]>();
  const postings = new Map<string, Posting[]>();
  for (const { hit, found } of inTime(hits, version)) {
    const { traits, article } = found;
    const keys = bandsOf(traits.fingerprint, traits.facts);
    const posted = keys.flatMap((key) => (postings.get(key) ?? []).slice(-MOST_POSTINGS));
    const joining = chooseStory(candidatesOf(stories, posted), traits);
    const storyId = joining?.storyId ?? article.id;
    const member: Member = { hit, found, ...(joining ? { joined: joining.sameness } : {}) };
    addTo(stories, storyId, member);
    for (const key of keys) addTo(postings, key, { storyId, member });
  }
  return [...stories.values()].flatMap(([first, ...later]) => (first ? [{ first, later }] : []));
};

/** How the stories of two versions differ. */
export type Compared = {
  /** Told by the fresh version alone. */
  readonly added: readonly Story[];
  /** Told by the present version alone. */
  readonly lost: readonly Story[];
  /** Told by both, as the fresh version tells it. */
  readonly kept: readonly Story[];
};

const members = ({ first, later }: Story): readonly Member[] => [first, ...later];
const anyFound = (story: Story, version: Version): boolean =>
  members(story).some(({ hit }) => hit.found[version] !== undefined);

/** Compares by articles: a story is kept if the other version finds one of its articles. */
export const compareStories = (fresh: readonly Story[], present: readonly Story[]): Compared => ({
  added: fresh.filter((story) => !anyFound(story, 'present')),
  kept: fresh.filter((story) => anyFound(story, 'present')),
  lost: present.filter((story) => !anyFound(story, 'fresh')),
});

/** Later articles that bring new facts: as many updates at most. */
export const updatesIn = (stories: readonly Story[]): number =>
  stories.flatMap(({ later }) => later).filter(({ joined }) => joined?.verdict === 'update').length;
