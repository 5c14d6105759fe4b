/**
 * An alert as a mail in plain text: first why (topic, place, the sentence with its words marked), then
 * figures, source and date, then how to mute and to leave, the reference last. SNS adds a footer of its
 * own below.
 */

import { changeLines } from './changed.ts';
import { dateIn } from './dates.ts';
import { figuresIn } from './figures.ts';
import { GLUE, markedWords } from './marks.ts';
import { muteLines } from './mute-lines.ts';
import { plain, webLink } from './plain.ts';
import { subjectOf } from './subject.ts';
import type { AlertView, EmailText, MatchView, Quote, Wording } from './view.ts';
import { aspectIn, byProminence, inLanguage, WORDS } from './wording.ts';
import { lines, wrap } from './wrap.ts';

/** Characters of one quoted sentence, and sentences under one topic; the rest is in the article. */
const QUOTE_ROOM = 220;
const QUOTES = 4;
const LABEL = 12;

const quoteLines = (quote: Quote, { lang }: Wording): string[] => {
  const [open, close] = WORDS[lang].quotes;
  const words = markedWords(quote, QUOTE_ROOM);
  if (words.length === 0) return [];
  const first = `${open.replace(' ', GLUE)}${words[0] ?? ''}`;
  const quoted = [first, ...words.slice(1)];
  quoted.push(`${quoted.pop() ?? ''}${close.replace(' ', GLUE)}`);
  return wrap(quoted, '  ', '  ');
};

const whyLines = (match: MatchView, wording: Wording): string[] => {
  const words = WORDS[wording.lang];
  const aspect =
    match.aspect === null ? '' : `${words.between}${aspectIn(match.aspect, wording.lang)}`;
  const hidden = match.quotes.length - QUOTES;
  return [
    ...lines(`${plain(match.topicTitle).trim()}, ${words.zones[match.zone]}${aspect}`),
    ...match.quotes.slice(0, QUOTES).flatMap((quote) => quoteLines(quote, wording)),
    ...(hidden > 0 ? [`  ${words.more(hidden)}`] : []),
  ];
};

const row = (label: string, text: string): string[] =>
  lines(plain(text).trim(), label.padEnd(LABEL), ' '.repeat(LABEL));

/** The headline in full where no quoted sentence shows it: the subject folds and cuts it. */
const titleRow = (view: AlertView, label: string): string[] => {
  const title = plain(view.title).trim();
  const shown = view.matches.some(({ quotes }) =>
    quotes.slice(0, QUOTES).some(({ sentence }) => plain(sentence).includes(title)),
  );
  return shown || title === '' ? [] : row(label, title);
};

const sourceRows = (view: AlertView, wording: Wording): string[] => {
  const words = WORDS[wording.lang];
  const link = webLink(view.url);
  const published = view.published === undefined ? undefined : dateIn(view.published, wording);
  const isForeign = published === undefined || view.lang !== wording.lang;
  const source = [
    plain(view.source).trim(),
    published ?? (view.url === undefined ? words.page : undefined),
    isForeign ? inLanguage(view.lang, wording.lang) : undefined,
  ].filter(Boolean);
  const seen = `${words.undated}${words.between}${words.seen} ${dateIn(view.seenAt, wording) ?? view.seenAt}`;
  return [
    ...row(words.source, source.join(', ')),
    ...(link === undefined ? [] : [`${' '.repeat(LABEL)}${link}`]),
    ...(published === undefined ? row(words.date, seen) : []),
  ];
};

/** How many, and since when where it was told before. */
const publishersOf = ({ kind, publishers, toldAt }: AlertView, wording: Wording): string => {
  const words = WORDS[wording.lang];
  const first = kind === 'correction' || toldAt === undefined ? undefined : dateIn(toldAt, wording);
  const count = words.publishersNow(publishers);
  return first === undefined ? count : `${count}, ${words.firstSeen} ${first}`;
};

const factRows = (view: AlertView, wording: Wording): string[] => {
  const words = WORDS[wording.lang];
  const figures = figuresIn(view.matches.flatMap(({ quotes }) => quotes));
  return [
    ...titleRow(view, words.title),
    ...(view.articleKind === 'excerpt' ? row(words.note, words.excerpt) : []),
    ...(figures.length > 0 ? row(words.figures, figures.join(words.between)) : []),
    ...sourceRows(view, wording),
    ...row(words.publishers, publishersOf(view, wording)),
  ];
};

/** How to leave, and what SNS's own footer does; nothing where there is no link. */
export const leaveLines = ({ lang, leaveUrl, awsUnsubscribe }: Wording): string[] => {
  const link = webLink(leaveUrl);
  return link === undefined
    ? []
    : [WORDS[lang].leave, link, '', ...lines(WORDS[lang].awsLink[awsUnsubscribe ?? 'unknown'])];
};

/** The mail for one reader; `view.matches` are those that concern this reader. */
export const emailOf = (view: AlertView, wording: Wording): EmailText => {
  const words = WORDS[wording.lang];
  const parts = [
    changeLines(view, wording),
    ...byProminence(view).map((match) => whyLines(match, wording)),
    factRows(view, wording),
  ].filter((part) => part.length > 0);
  const end = [
    ...muteLines(view, wording),
    ...leaveLines(wording),
    `${words.reference} ${view.ref}`,
  ];
  const body = [...parts, end].map((part) => part.join('\n')).join('\n\n');
  return { subject: subjectOf(view, wording), body: `${body}\n` };
};
