/** Articles for people: what was found, the sentence that proves it, and the messages that would go out. */

import { emailOf } from '../../../lambda/core/alert/email.ts';
import { markedWords } from '../../../lambda/core/alert/marks.ts';
import { plain } from '../../../lambda/core/alert/plain.ts';
import { smsOf } from '../../../lambda/core/alert/sms.ts';
import type { MatchView, Quote } from '../../../lambda/core/alert/view.ts';
import { aspectIn, WORDS } from '../../../lambda/core/alert/wording.ts';
import { wrap } from '../../../lambda/core/alert/wrap.ts';
import type { Article } from '../../../lambda/core/article.ts';
import type { Match } from '../../../lambda/core/match/types.ts';
import type { Nearest } from './nearest.ts';
import { alertOf, type Preview } from './preview.ts';

/** Stand for the marks until lines are broken; one column each, as the asterisks are. */
const MARK: readonly [string, string] = ['\u0002', '\u0003'];
const BOLD = '\u001b[1m';
const YELLOW = '\u001b[1;33m';
const PLAIN = '\u001b[0m';
/** Longer than any sentence (150 words): evidence is shown whole. */
const WHOLE = 10_000;

/** How to show what stands out: on a terminal with colours, and without. */
export type Look = {
  readonly strong: (text: string) => string;
  readonly marked: (line: string) => string;
};

/** Bold titles and coloured marks on a terminal, asterisks elsewhere. */
export const lookOf = (colour: boolean): Look => ({
  strong: (text) => (colour ? `${BOLD}${text}${PLAIN}` : text),
  marked: (line) =>
    line.replaceAll(MARK[0], colour ? YELLOW : '*').replaceAll(MARK[1], colour ? PLAIN : '*'),
});

/** What is shown of a match: the topic, where it stands, the sentences with the words marked. */
export const matchLines = (
  match: Pick<MatchView, 'topic' | 'zone' | 'aspect' | 'quotes'>,
  look: Look,
): string[] => {
  const aspect = match.aspect === null ? '' : `; ${aspectIn(match.aspect, 'en')}`;
  const sentences = match.quotes.flatMap((quote) =>
    wrap(markedWords(quote, WHOLE, MARK), '       ', '       ').map(look.marked),
  );
  return [`   ${look.strong(match.topic)}  ${WORDS.en.zones[match.zone]}${aspect}`, ...sentences];
};

/** The evidence of a match, as messages quote it. */
export const quotesOf = ({ evidence }: Match): Quote[] =>
  evidence.map(({ sentence, start, terms }) => ({
    sentence,
    terms: terms.map((term) => ({ start: term.start - start, end: term.end - start })),
  }));

const messageLines = (article: Article, matches: readonly Match[], preview: Preview): string[] => {
  const view = alertOf(article, matches, preview);
  const email = emailOf(view, preview);
  const sms = smsOf(view, preview);
  const most = sms.encoding === 'gsm7' ? '160 septets' : '70 units';
  return [
    '   The mail, to which each reader’s link to leave is added:',
    `     | Subject: ${email.subject}`,
    '     |',
    ...email.body
      .trimEnd()
      .split('\n')
      .map((line) => `     | ${line}`.trimEnd()),
    `   The SMS (${sms.units} of ${most}):`,
    `     | ${sms.text}`,
  ];
};

/** What the page says of the article: who wrote it, for whom, when and where it is; nothing of one that says nothing. */
const factLines = ({ author, publisher, published, url }: Article): string[] => {
  const facts = [
    ...(author === undefined ? [] : [`by ${author}`]),
    ...(publisher === undefined ? [] : [publisher]),
    ...(published === undefined ? [] : [`${published.slice(0, 16).replace('T', ' ')} UTC`]),
    ...(url === undefined ? [] : [url]),
  ];
  return facts.length === 0 ? [] : [`   ${plain(facts.join(', '))}`];
};

/** One article: title, kind and language, its matches with their sentences, and the messages. */
export const articleLines = (
  article: Article,
  matches: readonly Match[],
  { look, preview }: { readonly look: Look; readonly preview: Preview },
): string[] => {
  const { kind, lang, start, end } = article;
  const title = plain(article.title).trim();
  return [
    look.strong(title),
    `   ${kind}, ${lang === 'und' ? 'language unsure' : lang}, characters ${start} to ${end}`,
    ...factLines(article),
    ...matches.flatMap((match) => matchLines({ ...match, quotes: quotesOf(match) }, look)),
    ...(matches.length > 0 ? messageLines(article, matches, preview) : []),
  ];
};

/** What stands under an article that no topic matched. */
export const noMatchLines = (nearest: Nearest | undefined): string[] => {
  if (nearest === undefined) return ['   no topic matched, and none came near'];
  return [
    `   no topic matched; nearest: ${nearest.topic}, ${nearest.summary}`,
    ...nearest.parts.map((part) => `       ${plain(part)}`),
  ];
};
