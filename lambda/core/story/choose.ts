/**
 * Which story an article joins. Each candidate story is judged by the members that are at hand: the
 * article joins the one whose members it is like on average, so that a chain of likenesses does not
 * draw two events into one; a copy joins what it is a copy of. A story most of whose members the
 * facts keep apart from the article is another.
 */

import { type Sameness, sameStory } from './group.ts';
import type { StoryTraits } from './traits.ts';

/** A story with the traits of members: those that were found by their keys, and its first. */
export type Candidate = { readonly storyId: string; readonly members: readonly StoryTraits[] };

/** A story that an article joins, and how it stands to the member that it is most like. */
export type Joining = { readonly storyId: string; readonly sameness: Sameness };

/** From this mean likeness on an article belongs to a story of several members. */
const JOIN = 0.22;

type Judged = Joining & { readonly mean: number; readonly joins: boolean };

const likest = (all: readonly Sameness[]): Sameness | undefined =>
  all.reduce<Sameness | undefined>((best, one) => {
    if (one.veto !== undefined) return best;
    return best === undefined || one.likeness > best.likeness ? one : best;
  }, undefined);

/** Half of the members by numbers, or more than two thirds by whatever fact: names are told more freely. */
const areApart = (all: readonly Sameness[]): boolean => {
  const vetoes = all.flatMap(({ veto }) => veto ?? []);
  const numbers = vetoes.filter((veto) => !veto.startsWith('names')).length;
  return numbers * 2 >= all.length || vetoes.length * 3 > all.length * 2;
};

const judge = ({ storyId, members }: Candidate, fresh: StoryTraits): Judged | undefined => {
  const all = members.map((member) => sameStory(member, fresh));
  const best = likest(all);
  if (best === undefined) return undefined;
  const mean = all.reduce((sum, { likeness }) => sum + likeness, 0) / all.length;
  const copied = best.verdict !== 'different' && best.by === 'wording';
  const like = mean >= JOIN && best.verdict !== 'different';
  return { storyId, sameness: best, mean, joins: (copied || like) && !areApart(all) };
};

/** The story that the article joins; undefined if it is a new one. */
export const chooseStory = (
  candidates: readonly Candidate[],
  fresh: StoryTraits,
): Joining | undefined => {
  const joined = candidates
    .flatMap((candidate) => judge(candidate, fresh) ?? [])
    .filter(({ joins }) => joins)
    .sort((a, b) => b.mean - a.mean || (a.storyId < b.storyId ? -1 : 1));
  const [first] = joined;
  return first === undefined ? undefined : { storyId: first.storyId, sameness: first.sameness };
};
