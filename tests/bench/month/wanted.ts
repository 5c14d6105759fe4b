/**
 * What must be told to whom, from the plan alone: by when somebody must have heard of an event, or why
 * not. What depends on the moment at which something arrived (a mute that began an hour before, somebody
 * who left in between) may be either.
 */

import type { Person, PlannedMute, Rhythm } from './people.ts';
import type { PlannedEvent, Version } from './plan.ts';
import { quietEnd, timesOfDay } from './zones.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How long faults may keep something: a sweep comes every hour and takes what is half an hour old. */
export const SLACK = 2 * HOUR;

/**
 * `must`: told by then. `hold`: muted from the first moment to the last, and not told before the mute
 * ends (what is new after it is told, as new). `may`: either is right.
 */
export type Wanted =
  | { readonly is: 'must'; readonly from: number; readonly by: number }
  | { readonly is: 'hold'; readonly until: number }
  | { readonly is: 'may' | 'not' };

type Came = Version & { readonly owner: number };

/** By when a person with this rhythm hears of what came at an instant. */
const heardBy = ({ zone }: Person, rhythm: Rhythm, came: number): number => {
  if (rhythm.cadence === 'daily') {
    const after = { from: came + SLACK, to: came + SLACK + 3 * DAY };
    const [due = after.to] = timesOfDay(zone, rhythm.at ?? '08:00', after);
    return due + SLACK;
  }
  if (rhythm.cadence === 'instant') return came + SLACK;
  const quiet = rhythm.quiet ?? { from: '22:00', to: '07:00' };
  return Math.max(quietEnd(zone, quiet, came), quietEnd(zone, quiet, came + SLACK)) + SLACK;
};

/** The same for somebody who changes between: by each of the rhythms in which it may have met them. */
const deadline = (person: Person, came: number): number => {
  const { turns } = person;
  const isMet = (at: number): boolean => {
    const { from: next = Number.POSITIVE_INFINITY } = turns[at + 1] ?? {};
    return (turns[at]?.from ?? 0) <= came + SLACK && next > came;
  };
  const met = turns.filter((_, at) => isMet(at));
  let by = Math.max(came, ...met.map(({ rhythm }) => heardBy(person, rhythm, came)));
  for (const { from, rhythm } of turns)
    if (from > came && from < by) by = Math.max(by, heardBy(person, rhythm, from));
  return by;
};

/** An event as a mute meets it: what came of it, and between which instants it must be told. */
type Meeting = {
  readonly topic: PlannedEvent['topic'];
  readonly came: readonly Came[];
  readonly first: Came;
  readonly by: number;
};

/** Whether a mute is of the event: of all that tells it, or of the first that does. */
const isOf = (mute: PlannedMute, { topic, came, first }: Meeting): 'all' | 'first' | 'no' => {
  if (mute.what === 'topic') return mute.id === topic ? 'all' : 'no';
  if (first.owner !== mute.owner) return 'no';
  return came.every(({ owner }) => owner === mute.owner) ? 'all' : 'first';
};

const mutedBy = (mute: PlannedMute, met: Meeting): readonly Wanted[] => {
  const of = isOf(mute, met);
  if (of === 'no' || mute.to <= met.first.at || mute.from >= met.by) return [];
  const isWhole = mute.from < met.first.at && mute.to > met.by;
  return [isWhole && of === 'all' ? { is: 'hold', until: mute.to } : { is: 'may' }];
};

/** How the person's mutes stand to an event. */
const muting = ({ mutes }: Person, met: Meeting): Wanted | undefined => {
  const found = mutes.flatMap((mute) => mutedBy(mute, met));
  return found.find(({ is }) => is === 'hold') ?? found[0];
};

/** What a person is to hear of an event as new. */
export const wantedOf = (person: Person, event: PlannedEvent): Wanted => {
  if (!person.topics.includes(event.topic)) return { is: 'not' };
  const came: Came[] = event.articles
    .flatMap(({ versions, owner }) => versions.map((version) => ({ ...version, owner })))
    .sort((a, b) => a.at - b.at);
  const asked = came.filter(({ prominence = 0 }) => prominence >= person.min);
  const [first] = asked;
  const joined = person.turns[0]?.from ?? 0;
  if (!first || asked.every(({ at }) => at < joined - SLACK)) return { is: 'not' };
  const { leaves = Number.POSITIVE_INFINITY } = person;
  if (first.at > leaves + SLACK) return { is: 'not' };
  const by = deadline(person, first.at);
  const { withdrawnAt = Number.POSITIVE_INFINITY } = event;
  if (first.at <= joined + SLACK || by > leaves || withdrawnAt < by) return { is: 'may' };
  const muted = muting(person, { topic: event.topic, came: asked, first, by });
  return muted ?? { is: 'must', from: first.at, by };
};
