/** Forms that are filled in anew: a market note every day and a tender every week, each an event of its own. */

import { stream } from '../../soak/random.ts';
import type { PlannedEvent, Size } from './plan.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK_DAYS = 7;

const euros = (next: () => number, around: number): string =>
  (around + next() * 20).toFixed(2).replace('.', ',');

/** The notes of a month, the last day left out. */
export const notesOf = ({ seed, start, days }: Size): readonly PlannedEvent[] => {
  const next = stream(seed, 'notes');
  const from = Date.parse(start);
  const noteOf = (at: number, feed: number, lang: string, [title, ...text]: readonly string[]) => ({
    ...{
      url: `https://f${feed}.groupe${feed}.example/${lang}/${at}.html`,
      feed,
      owner: feed,
      lang,
    },
    versions: [{ at, title: title ?? '', text, prominence: 3 as const }],
  });
  return Array.from({ length: days - 1 }, (_, day): PlannedEvent[] => {
    const at = from + day * DAY + 6 * HOUR + Math.floor(next() * HOUR);
    const date = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'long', timeZone: 'UTC' });
    const number = 281 + day;
    const [wheat, maize, rape] = [euros(next, 200), euros(next, 180), euros(next, 440)];
    const market = noteOf(at, 7, 'fr', [
      `Note de marché ${number} : le blé à ${wheat} euros la tonne`,
      `Note de marché ${number} du ${date.format(at)} : le blé cote ${wheat} euros la tonne, le maïs ${maize} euros et le colza ${rape} euros.`,
      `Les échanges ont porté sur ${Math.floor(9_000 + next() * 9_000)} tonnes.`,
    ]);
    const mark = `Note de marché ${number}`;
    const notes: PlannedEvent[] = [{ topic: 'notes', mark, shape: 'note', articles: [market] }];
    if (day % WEEK_DAYS !== 1) return notes;
    const tender = 41 + Math.floor(day / WEEK_DAYS);
    const buses = Math.floor(10 + next() * 80);
    const weekly = noteOf(at + HOUR, 12, 'en', [
      `Tender notice ${tender}/2026: ${buses} buses for the county`,
      `Tender notice ${tender}/2026: the county seeks offers for ${buses} buses, to be delivered to depot ${tender}.`,
      `Offers are due within ${Math.floor(20 + next() * 30)} days.`,
    ]);
    const its = `Tender notice ${tender}/2026`;
    return [...notes, { topic: 'notes', mark: its, shape: 'note', articles: [weekly] }];
  }).flat();
};
