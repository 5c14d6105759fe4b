/**
 * Several alerts as one SMS part: how many there are, and the foremost by their topic and headline with
 * the reference, as many as there is room for. Headlines in Latin letters are named before others: one
 * other letter would leave less than half of the room.
 */

import { alphabetFor, label } from './alphabet.ts';
import { shortDateIn } from './dates.ts';
import { groupsOf } from './digest-groups.ts';
import type { DigestView } from './digest-view.ts';
import { countsIn, DIGEST_WORDS } from './digest-wording.ts';
import { isLatin } from './plain.ts';
import type { SmsText, Wording } from './view.ts';

/** Stories that are named, where there is room. */
const MOST_NAMED = 3;
/** Units of a headline below which one story fewer is named. */
const ENOUGH = 24;

type Named = { readonly topic: string; readonly title: string; readonly ref: string };

/** The first stories, one of each topic first. */
const namedIn = ({ told }: DigestView): readonly Named[] => {
  const groups = groupsOf(told);
  const longest = Math.max(0, ...groups.map(({ stories }) => stories.length));
  const inTurn = Array.from({ length: longest }, (_, at) =>
    groups.flatMap(({ title: topic, stories }) => {
      const story = stories[at];
      return story ? [{ topic, title: story.title, ref: story.ref }] : [];
    }),
  );
  const all = inTurn.flat();
  const latin = all.filter(({ topic, title }) => isLatin(topic) && isLatin(title));
  return latin.length > 0 ? latin : all;
};

const headOf = (view: DigestView, wording: Wording): string => {
  const words = DIGEST_WORDS[wording.lang];
  const { date, time } = shortDateIn(view.dueAt, wording);
  const { told, why, sources, since } = view;
  if (why === 'quiet hours') return `Vigie: ${words.quietSubject(told.length, time)}.`;
  if (why === 'burst') return `Vigie ${date} ${time}: ${countsIn(view, wording)}.`;
  if (told.length > 0) return `Vigie ${date}: ${countsIn(view, wording)}.`;
  const then = shortDateIn(since, wording);
  const nothing = `${words.nothing} ${words.since(`${then.date} ${then.time}`)}`;
  const broken = sources?.troubled.length ?? 0;
  const watched = sources?.watched ?? 0;
  const read = watched > 0 ? `, ${words.sourcesRead(watched)}` : '';
  return `Vigie ${date}: ${nothing}${broken > 0 ? `, ${words.broken(broken)}` : read}.`;
};

/** One SMS part. */
export const digestSmsOf = (view: DigestView, wording: Wording): SmsText => {
  const all = namedIn(view);
  const most = Math.min(MOST_NAMED, all.length);
  const alphabet = alphabetFor(all.slice(0, most).flatMap(({ topic, title }) => [topic, title]));
  const { encoding, room, measure, write } = alphabet;
  const head = label(headOf(view, wording), room, alphabet);
  const withNamed = (count: number): string | undefined => {
    const named = all.slice(0, count);
    const rest = view.told.length - count;
    const tail = rest > 0 ? ` +${rest}` : '';
    const frames = named.map(({ topic, ref }) => {
      const shown = label(topic, room * 0.2, alphabet);
      return [shown === '' ? ' ' : ` ${shown}: `, ` (${ref})`];
    });
    const taken = measure(`${head}${frames.flat().join('')}${tail}`);
    const each = Math.floor((room - taken) / count);
    if (each < ENOUGH && count > 1) return undefined;
    const titles = named.map(({ title }) => label(title, each, alphabet));
    if (titles.includes('')) return undefined;
    const texts = titles.map((title, at) => `${frames[at]?.[0]}${title}${frames[at]?.[1]}`);
    return `${head}${texts.join('')}${tail}`;
  };
  const counts = Array.from({ length: most }, (_, at) => at + 1);
  const found = counts.map(withNamed).findLast((text) => text !== undefined);
  const text = write(found ?? head);
  return { text, encoding, units: measure(text) };
};
