/** Digests of the simulated month: one a day of the person's zone for who wants one always, and never two. */

import type { Look, Mailbox } from './mailbox.ts';
import type { Lived } from './month.ts';
import type { Turn } from './people.ts';
import { SLACK } from './wanted.ts';
import { timesOfDay } from './zones.ts';

const HOUR = 3_600_000;
const when = (time: number): string => new Date(time).toISOString().slice(0, 16);

/** The spans in which a person's rhythm stays as it is. */
const spansOf = ({ turns, leaves }: Mailbox['person'], end: number) =>
  turns.map((turn: Turn, at) => ({
    ...turn,
    to: Math.min(turns[at + 1]?.from ?? end, leaves ?? end, end),
  }));

type Day = {
  readonly rhythm: Turn['rhythm'];
  readonly due: number;
  /** When the next one is due. */
  readonly next: number;
};

/** The days on which a person is to have a digest. */
const daysOf = ({ person }: Mailbox, { start, end }: Lived): readonly Day[] =>
  spansOf(person, end - 2 * SLACK).flatMap(({ from, to, rhythm }) => {
    if (rhythm.cadence !== 'daily') return [];
    const dayFrom = (after: number, before: number) =>
      timesOfDay(person.zone, rhythm.at ?? '08:00', { from: after, to: before });
    // Who subscribes is found by the next hour of the clock.
    const dues = dayFrom(Math.max(from, start) + SLACK, to);
    return dues.map((due) => ({ rhythm, due, next: dayFrom(due + 1, due + 50 * HOUR)[0] ?? to }));
  });

const checkDay = ({ person, read }: Mailbox, { rhythm, due, next }: Day, look: Look): void => {
  const got = read.filter((one) => one.kind === 'daily' && one.at >= due && one.at < next);
  const sure = got.filter(({ inDoubt }, n) => !inDoubt || n === got.length - 1).length;
  const what = `${person.id} (${person.zone} ${rhythm.at}), ${when(due)}: ${sure}`;
  look('days with two digests', sure > 1 ? what : undefined);
  if (rhythm.always) look('days without the digest wanted always', sure < 1 ? what : undefined);
  const [first] = got;
  const isLate = first !== undefined && first.at > due + SLACK;
  look('digests more than two hours late', isLate ? `${what}, ${when(first.at)}` : undefined);
};

/** See above. */
export const checkDigests = (lived: Lived, boxes: readonly Mailbox[], look: Look): void => {
  for (const box of boxes) for (const day of daysOf(box, lived)) checkDay(box, day, look);
};
