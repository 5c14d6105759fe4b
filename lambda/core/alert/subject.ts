/**
 * The subject of an alert: topic, headline, reference. SNS wants fewer than 100 printable ASCII
 * characters in one line. A headline that ASCII cannot write is replaced by language and source.
 */

import { toAscii } from './ascii.ts';
import { forgetIn, newsIn } from './changed.ts';
import { cutAtWord } from './cut.ts';
import { isLatin, plain } from './plain.ts';
import type { AlertView, Wording } from './view.ts';
import { byProminence, inLanguage, WORDS } from './wording.ts';

/** SNS: "up to 100 characters"; one less is safe under either reading. */
const SUBJECT_ROOM = 99;
const TAG_ROOM = 40;
const SOURCE_ROOM = 40;

const length = (text: string): number => text.length;
/** Outside text in one line of ASCII. */
const inAscii = (text: string): string => plain(toAscii(plain(text))).trim();
const shortly = (text: string, room: number): string =>
  cutAtWord(inAscii(text), room, length) ?? `${inAscii(text).slice(0, room - 3)}...`;

/** Text of ours as a subject, cut at a word where it is too long. */
export const subjectLine = (text: string): string => shortly(text, SUBJECT_ROOM);

const tagOf = (view: AlertView, lang: Wording['lang']): string => {
  if (view.kind === 'update' || view.kind === 'correction')
    return `${WORDS[lang].kinds[view.kind]} ${view.ref}`;
  if (view.kind === 'canary') return `Vigie, ${WORDS[lang].kinds.canary}`;
  return byProminence(view)[0]?.topicTitle ?? 'Vigie';
};

/** What stands for a headline that cannot be written here: `1 article en russe, vedomosti.example`. */
export const withoutHeadline = (view: AlertView, lang: Wording['lang']): string => {
  const count = [WORDS[lang].oneArticle, inLanguage(view.lang, lang)].filter(Boolean).join(' ');
  return [count, isLatin(view.source) ? plain(view.source).trim() : ''].filter(Boolean).join(', ');
};

/** What is new, or to be forgotten, before the headline. */
const before = (view: AlertView, lang: Wording['lang']): string => {
  if (view.kind === 'correction') return `${forgetIn(lang)}${lang === 'fr' ? ' : ' : ': '}`;
  const [news] = view.kind === 'update' ? newsIn(view, lang) : [];
  return news === undefined ? '' : `${news} - `;
};

/** `[Sanctions] EU widens its sanctions on shipping companies... (7K2P)`. */
export const subjectOf = (view: AlertView, { lang }: Wording): string => {
  const tag = `[${shortly(isLatin(tagOf(view, lang)) ? tagOf(view, lang) : 'Vigie', TAG_ROOM)}] `;
  const end = tag.includes(view.ref) ? '' : ` (${view.ref})`;
  const room = SUBJECT_ROOM - tag.length - end.length;
  const title = plain(`${before(view, lang)}${view.title}`);
  const headline = isLatin(view.title) ? cutAtWord(inAscii(title), room, length) : undefined;
  const instead = () => shortly(withoutHeadline(view, lang), Math.min(room, SOURCE_ROOM + 25));
  return `${tag}${headline || instead()}${end}`;
};
