/**
 * Fifty subscribers of the simulated month, as data: where they live, what they watch, when they want to
 * be told, and what they change their minds about, with the instant of each.
 */

import type { Cadence, Mute } from '../../../lambda/core/subscription/subscriber.ts';
import { pick, shuffled, stream } from '../../soak/random.ts';
import type { Size } from './plan.ts';
import { TOPIC_IDS, type TopicId } from './topics.ts';
import { ZONE_IDS, type Zone } from './zones.ts';

/** When somebody wants to be told. */
export type Rhythm = {
  readonly cadence: Cadence;
  readonly at?: string;
  readonly quiet?: { readonly from: string; readonly to: string };
  readonly always?: true;
};

/** A rhythm from an instant on. */
export type Turn = { readonly from: number; readonly rhythm: Rhythm };

/** A mute by command; of a topic, or of a source by its owner's number. */
export type PlannedMute = { readonly from: number; readonly to: number } & (
  | { readonly what: 'topic'; readonly id: TopicId }
  | { readonly what: 'source'; readonly owner: number }
);

/** One subscriber. */
export type Person = {
  readonly id: string;
  readonly channel: 'email' | 'sms';
  readonly address: string;
  readonly zone: Zone;
  readonly topics: readonly TopicId[];
  readonly min: 1 | 2 | 3;
  /** The first begins when the person subscribes. */
  readonly turns: readonly Turn[];
  readonly leaves?: number;
  readonly mutes: readonly PlannedMute[];
  /** Presses "nothing more on this story" in the nth mail of one story. */
  readonly presses?: number;
};

/** The key of a source's owner (lambda/core/story/owner.ts): what was registered. */
export const ownerKey = (owner: number): Mute['id'] => `site:groupe${owner}.example`;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Times at which a clock change is met, and others. */
const TIMES: Readonly<Record<Zone, readonly string[]>> = {
  'Europe/Paris': ['02:30', '08:00', '07:15'],
  'Europe/London': ['01:30', '00:00', '18:45'],
  'America/New_York': ['01:30', '08:00', '23:59'],
  'America/Los_Angeles': ['01:00', '02:30', '06:40'],
  'Asia/Kolkata': ['08:00', '12:30', '05:45'],
  'Pacific/Auckland': ['07:00', '08:00', '21:10'],
};
const QUIETS = [
  { from: '22:00', to: '07:00' },
  { from: '23:30', to: '06:15' },
  { from: '01:00', to: '02:30' },
  { from: '12:00', to: '14:00' },
];

const rhythmOf = (index: number, zone: Zone, next: () => number): Rhythm => {
  const kind = index % 10;
  if (kind < 4) return { cadence: 'instant' };
  if (kind < 6) return { cadence: 'daytime', quiet: pick(QUIETS, next) };
  const at = TIMES[zone][Math.floor(index / ZONE_IDS.length) % 3] ?? '08:00';
  return { cadence: 'daily', at, ...(kind === 9 || kind === 7 ? { always: true } : {}) };
};

const OTHER: Readonly<Record<Cadence, Rhythm>> = {
  instant: { cadence: 'daily', at: '09:20' },
  daytime: { cadence: 'instant' },
  daily: { cadence: 'instant' },
};

/** Who changes what; by the number of the person. */
const turnsOf = (index: number, size: Size, rhythm: Rhythm, next: () => number): Turn[] => {
  const start = Date.parse(size.start);
  const within = (least: number, most: number) =>
    start + (least + next() * (most - least)) * size.days * DAY;
  const joins = index % 13 === 5 ? within(0.2, 0.4) : start;
  const first = { from: joins, rhythm };
  if (index % 6 !== 4) return [first];
  return [first, { from: within(0.5, 0.7), rhythm: OTHER[rhythm.cadence] }];
};

const mutesOf = (
  index: number,
  size: Size,
  topics: readonly TopicId[],
  next: () => number,
): readonly PlannedMute[] => {
  if (index % 4 !== 1) return [];
  const from = Date.parse(size.start) + (0.2 + 0.3 * next()) * size.days * DAY;
  const span = { from, to: from + (0.2 + 0.2 * next()) * size.days * DAY };
  const [topic] = topics;
  if (index % 8 === 5 || topic === undefined)
    return [{ ...span, what: 'source', owner: Math.floor(next() * 40) }];
  return [{ ...span, what: 'topic', id: topic }];
};

/** The subscribers. */
export const peopleOf = (size: Size, count: number): readonly Person[] => {
  const next = stream(size.seed, 'people');
  return Array.from({ length: count }, (_, index): Person => {
    const zone = ZONE_IDS[index % ZONE_IDS.length] ?? 'Europe/Paris';
    const rhythm = rhythmOf(index, zone, next);
    const topics = shuffled(TOPIC_IDS, next).slice(0, 1 + Math.floor(next() * 4));
    const isSms = rhythm.cadence === 'instant' && index % 3 === 2;
    const id = `reader${index}`;
    const leaves = Date.parse(size.start) + (0.5 + 0.3 * next()) * size.days * DAY;
    return {
      ...{ id, zone, topics },
      ...(isSms
        ? { channel: 'sms', address: `+3363998${String(index).padStart(4, '0')}` }
        : { channel: 'email', address: `${id}@exemple.fr` }),
      min: pick([1, 2, 3, 3, 3], next) as 1 | 2 | 3,
      turns: turnsOf(index, size, rhythm, next),
      mutes: mutesOf(index, size, topics, next),
      ...(index % 11 === 7 ? { leaves } : {}),
      ...(index % 7 === 3 && !isSms ? { presses: 2 } : {}),
    };
  });
};
