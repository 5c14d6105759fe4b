/**
 * An alert as one SMS part: `topic: headline (source) reference`. In the GSM-7 alphabet with 160
 * septets where the headline is in Latin letters, else in UCS-2 with 70 units and nothing folded.
 */

import { type Alphabet, alphabetFor, label } from './alphabet.ts';
import { forgetIn, newsIn } from './changed.ts';
import { cutAtWord } from './cut.ts';
import { isLatin } from './plain.ts';
import { withoutHeadline } from './subject.ts';
import type { AlertView, SmsText, Wording } from './view.ts';
import { aspectIn, byProminence, WORDS } from './wording.ts';

/** SNS writes the topic's display name in capitals before an SMS that goes through a topic: `VIGIE> `. */
export const TOPIC_PREFIX = 'VIGIE> '.length;

/** Below this many units for a cut headline, the source gives way. */
const ENOUGH_HEADLINE = 60;

/** What a phone needs of a source: without the ending of a dropped file. */
const sourceOf = ({ source, url }: AlertView): string =>
  url === undefined ? source.replace(/\.[a-z]{2,6}$/i, '') : source;

/** What is new, or that it is to be forgotten; undefined of a new story. */
const changeOf = (view: AlertView, lang: Wording['lang']): string | undefined => {
  if (view.kind === 'correction') return forgetIn(lang);
  return view.kind === 'update' ? newsIn(view, lang)[0] : undefined;
};

const headOf = (view: AlertView, { lang }: Wording, alphabet: Alphabet): string => {
  const [first] = byProminence(view);
  const topic = label(first?.topicTitle ?? 'Vigie', alphabet.room * 0.3, alphabet);
  const told = changeOf(view, lang);
  const aspect = told ?? (first?.aspect ? aspectIn(first.aspect, lang) : '');
  const brief = label(aspect, alphabet.room * (told === undefined ? 0.15 : 0.25), alphabet);
  const kind = view.kind === 'alert' ? '' : WORDS[lang].kinds[view.kind];
  const head = [kind, topic].filter(Boolean).join(', ');
  return head !== '' && brief !== '' ? `${head} (${brief})` : head;
};

const tailOf = (view: AlertView, { lang }: Wording, alphabet: Alphabet): string => {
  const source = sourceOf(view);
  const known = alphabet.encoding === 'ucs2' || isLatin(source);
  const parts = [
    view.articleKind === 'excerpt' ? WORDS[lang].excerptShort : '',
    known ? label(source, alphabet.room * 0.25, alphabet) : '',
  ].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
};

/** One SMS that leaves `taken` units free. */
const within = (view: AlertView, wording: Wording, alphabet: Alphabet, taken: number): string => {
  const head = headOf(view, wording, alphabet);
  const start = head === '' ? '' : `${head}: `;
  const title = alphabet.write(view.title);
  const roomBefore = (tail: string): number =>
    alphabet.room - taken - alphabet.measure(`${start}${tail} ${view.ref}`);
  const text = (tail: string): string | undefined => {
    const room = roomBefore(tail);
    const headline = title === '' ? undefined : cutAtWord(title, room, alphabet.measure);
    const isEnough = tail === '' || headline === title || room >= ENOUGH_HEADLINE;
    return headline !== undefined && isEnough
      ? `${start}${headline}${tail} ${view.ref}`
      : undefined;
  };
  const instead = (): string =>
    label(withoutHeadline(view, wording.lang), roomBefore(''), alphabet);
  return text(tailOf(view, wording, alphabet)) ?? text('') ?? `${start}${instead()} ${view.ref}`;
};

/** One SMS part; `taken` units are left free for what the sender puts before it. */
export const smsOf = (view: AlertView, wording: Wording, taken = 0): SmsText => {
  const topic = byProminence(view)[0]?.topicTitle ?? '';
  const alphabet = alphabetFor([view.title, topic]);
  const text = within(view, wording, alphabet, taken);
  return { text, encoding: alphabet.encoding, units: alphabet.measure(text) };
};
