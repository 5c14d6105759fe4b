/**
 * What a month is judged by: what everybody got beside what the plan says they were to get. A miss or a
 * double that comes from how articles were grouped into stories is counted apart from one that the way of
 * a message lost or doubled.
 */

import { checkDigests } from './digests.ts';
import { groupingOf } from './grouped.ts';
import { readerOf, type Said } from './letters.ts';
import type { Findings, Look, Mailbox } from './mailbox.ts';
import type { Lived } from './month.ts';
import { toOf } from './people-act.ts';
import type { PlannedEvent } from './plan.ts';
import { checkRecords } from './records.ts';
import { SLACK, wantedOf } from './wanted.ts';

const HOUR = 3_600_000;

const mailboxesOf = ({ events, people, taken, gone }: Lived): readonly Mailbox[] => {
  const readOne = readerOf(events);
  return people.map((person) => {
    const isTo = ({ to }: { readonly to: string }) => to === toOf(person);
    const read = taken.filter(isTo).map(readOne);
    const lost = gone.filter(isTo).map((one) => readOne({ ...one, inDoubt: true }));
    return { person, read, said: read.flatMap(({ said }) => said), lost };
  });
};

const when = (time: number): string => new Date(time).toISOString().slice(0, 16);
const line = ({ person }: Mailbox, event: PlannedEvent, more: string): string =>
  `${person.id} (${person.turns[0]?.rhythm.cadence}, ${person.zone}), ${event.mark} (${event.shape}, ${event.topic}): ${more}`;

/** Finds nothing yet. */
const collector = () => {
  const found = new Map<string, { looked: number; wrong: string[] }>();
  const of = (name: string) => {
    const one = found.get(name) ?? { looked: 0, wrong: [] };
    found.set(name, one);
    return one;
  };
  return {
    found,
    look: (name: string, wrong?: string): void => {
      const one = of(name);
      one.looked += 1;
      if (wrong !== undefined) one.wrong.push(wrong);
    },
  };
};

type Case = {
  readonly box: Mailbox;
  readonly event: PlannedEvent;
  readonly said: readonly Said[];
  /** Why grouping may be to blame, if it may. */
  readonly grouping: { readonly mixed: boolean; readonly split: boolean };
  readonly isUnknown: boolean;
};

const isLost = ({ box, event }: Case): boolean =>
  box.lost.some((one) => one.said.some((about) => about.event === event));

/** A text message of unknown outcome is not repeated, but listed. */
const isExcused = (one: Case): boolean =>
  one.box.person.channel === 'sms' && (isLost(one) || one.isUnknown);

const checkMissed = (one: Case, first: Said | undefined, look: Look): void => {
  const { box, event, grouping } = one;
  const wanted = wantedOf(box.person, event);
  const told = first && line(box, event, `told at ${when(first.at)}`);
  if (wanted.is === 'not') look('told, not asked for', told);
  if (wanted.is === 'hold')
    look('told though muted', first && first.at < wanted.until ? told : undefined);
  if (wanted.is !== 'must') return;
  look('missed');
  if (first !== undefined && first.at <= wanted.by) return;
  if (isExcused(one)) return;
  const late = first ? `told at ${when(first.at)}, not by ${when(wanted.by)}` : 'never told';
  const name = grouping.mixed ? 'missed, grouped with another event' : 'missed';
  look(name, line(box, event, `${late}; came ${when(wanted.from)}`));
};

const checkNew = (one: Case, look: Look): void => {
  const { box, event, said, grouping } = one;
  const news = said.filter(({ as }) => as === 'new');
  checkMissed(one, news[0], look);
  if (news.length === 0) return;
  const inDoubt = news.slice(0, -1).filter((told) => told.inDoubt).length;
  look('told twice as new');
  if (news.length - inDoubt > 1)
    look(
      grouping.split ? 'told twice, told apart as two stories' : 'told twice as new',
      line(box, event, news.map(({ at }) => when(at)).join(', ')),
    );
};

const checkSaidUpdates = (one: Case, look: Look): void => {
  const { box, event, said, grouping } = one;
  for (const [at, update] of said.entries()) {
    if (update.as !== 'update') continue;
    const wasTold = said.slice(0, at).some(({ as }) => as !== 'correction');
    const isWrong = !wasTold && !isLost(one) && !isExcused(one) && !grouping.mixed;
    look('update to somebody not told', isWrong ? line(box, event, when(update.at)) : undefined);
  }
};

const checkUpdates = ({ box, event, said }: Case, look: Look): void => {
  const { goesOnAt } = event;
  if (goesOnAt === undefined || event.withdrawnAt !== undefined) return;
  const { leaves = Number.POSITIVE_INFINITY } = box.person;
  const before = said.find(({ as, at }) => as === 'new' && at < goesOnAt - SLACK);
  const isMuted = box.person.mutes.length > 0 || box.person.presses !== undefined;
  if (!before || isMuted || leaves < goesOnAt + 48 * HOUR) return;
  const after = said.filter(({ at }) => at > goesOnAt);
  look(
    'new facts not told as an update',
    after.some(({ as }) => as === 'update')
      ? undefined
      : line(box, event, `${after.length} messages after ${when(goesOnAt)}`),
  );
};

const checkCorrection = (one: Case, end: number, look: Look): void => {
  const { box, event, said } = one;
  const corrections = said.filter(({ as }) => as === 'correction');
  const sure = corrections.filter(({ inDoubt }, at) => !inDoubt || at === corrections.length - 1);
  const { withdrawnAt } = event;
  if (withdrawnAt === undefined) {
    const [odd] = corrections;
    look('corrected though nothing was withdrawn', odd && line(box, event, when(odd.at)));
    return;
  }
  look('corrected twice', sure.length > 1 ? line(box, event, `${sure.length}`) : undefined);
  if (isExcused(one)) return;
  const { leaves = end, presses, mutes } = box.person;
  const told = said.find(({ as }) => as === 'new');
  const isOdd = corrections.length > 0 && !told;
  look('correction to somebody not told', isOdd ? line(box, event, '') : undefined);
  const mayBeMuted = presses !== undefined || mutes.length > 0;
  if (!told || told.at > withdrawnAt || mayBeMuted) return;
  if (Math.min(leaves, end) > withdrawnAt + 48 * HOUR)
    look('correction not told', sure.length > 0 ? undefined : line(box, event, when(withdrawnAt)));
};

/** Judges a month. */
export const judge = (lived: Lived): Findings => {
  const { found, look } = collector();
  const boxes = mailboxesOf(lived);
  const grouping = groupingOf(lived);
  for (const box of boxes)
    for (const event of lived.events) {
      const said = box.said.filter((one) => one.event === event);
      const one: Case = {
        box,
        event,
        said,
        grouping: grouping.of(event),
        isUnknown: grouping.isUnknown(event, box.person.id),
      };
      checkNew(one, look);
      checkSaidUpdates(one, look);
      checkUpdates(one, look);
      checkCorrection(one, lived.end, look);
    }
  checkDigests(lived, boxes, look);
  checkRecords(lived, boxes, look);
  grouping.check(look);
  return Object.fromEntries(found);
};
