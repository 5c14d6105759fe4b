/** What a message that somebody got tells them, read as a person reads it: which events, and as what. */

import type { PlannedEvent } from './plan.ts';
import type { Taken } from './post.ts';

/** An event told to somebody. */
export type Said = {
  readonly at: number;
  readonly event: PlannedEvent;
  readonly as: 'new' | 'update' | 'correction';
  readonly inDoubt: boolean;
};

/** A message, read. */
export type Read = {
  readonly at: number;
  readonly inDoubt: boolean;
  readonly kind: 'single' | 'daily' | 'several';
  readonly said: readonly Said[];
};

/** Without accents, marks of proof and line breaks: subjects are folded, sentences marked and wrapped. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}*]/gu, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();

/** A story in a message of several begins with its reference; headings are in capitals. */
const ENTRY = /^ {2}[0-9A-Z]{4} {2}/;
const HEADING = /^[^a-z]+(?:, sans alerte)? \(\d+\)$/;

/** The stories of a message of several with the heading each stands under. */
const entriesOf = (body: string): readonly { readonly heading: string; text: string }[] => {
  const entries: { heading: string; text: string }[] = [];
  let heading = '';
  for (const line of body.split('\n')) {
    if (HEADING.test(line)) heading = line;
    if (ENTRY.test(line)) entries.push({ heading, text: line.replace(ENTRY, '') });
    else if (line.startsWith('  ')) {
      const last = entries.at(-1);
      if (last) last.text += ` ${line.trim()}`;
    }
  }
  return entries;
};

const kindOf = (beginning: string): Said['as'] => {
  if (/^\[?Rectification\b/i.test(beginning)) return 'correction';
  return /^\[?Suite\b/i.test(beginning) ? 'update' : 'new';
};

/** A reader of messages about these events. */
export const readerOf = (events: readonly PlannedEvent[]) => {
  const marks = events.map((event) => [folded(event.mark), event] as const);
  const eventsIn = (text: string): readonly PlannedEvent[] => {
    const seen = folded(text);
    return marks.filter(([mark]) => seen.includes(mark)).map(([, event]) => event);
  };

  return ({ at, text, inDoubt }: Pick<Taken, 'at' | 'text' | 'inDoubt'>): Read => {
    const tell = (part: string, as: Said['as']): readonly Said[] =>
      eventsIn(part).map((event) => ({ at, event, as, inDoubt }));
    if (!/^Vigie[,:]/.test(text))
      return { at, inDoubt, kind: 'single', said: tell(text, kindOf(text)) };
    const said = entriesOf(text)
      .filter(({ heading }) => !heading.startsWith('RETENUES'))
      .flatMap((entry) => tell(entry.text, heading(entry.heading) ?? kindOf(entry.text)));
    return { at, inDoubt, kind: text.startsWith('Vigie,') ? 'daily' : 'several', said };
  };
};

const heading = (text: string): Said['as'] | undefined =>
  text.startsWith('RECTIFICATIONS') ? 'correction' : undefined;
