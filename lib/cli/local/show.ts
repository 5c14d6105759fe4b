/** What `vigie local` prints of what happens: articles, matches with their sentence, messages, and the sum. */

import { plain } from '../../../lambda/core/alert/plain.ts';
import type { Happening, ReadArticle, StoredMatch } from '../../local/observe.ts';
import type { Shown } from '../../local/outbox/read.ts';
import type { Terminal } from '../command.ts';
import { lookOf, matchLines } from '../scan/print.ts';

/** What happened since the start. */
export type Counts = {
  pages: number;
  refused: number;
  articles: number;
  matches: number;
  mails: number;
  sms: number;
};

/** The show of one run. */
export type Show = {
  readonly happened: (happening: Happening) => void;
  readonly delivered: (message: Shown) => void;
  readonly counts: Readonly<Counts>;
};

const times = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** `12 pages, 15 articles, 9 matches, 9 mails, 9 SMS`. */
export const sumOf = (counts: Counts): string =>
  [
    times(counts.pages, 'page') +
      (counts.refused === 0 ? '' : ` (${counts.refused} could not be read)`),
    times(counts.articles, 'article'),
    times(counts.matches, 'match', 'matches'),
    times(counts.mails, 'mail'),
    times(counts.sms, 'SMS', 'SMS'),
  ].join(', ');

const LONGEST_TITLE = 100;

const titleOf = (title: string): string => {
  const text = plain(title).trim() || '(no title)';
  return text.length <= LONGEST_TITLE ? text : `${text.slice(0, LONGEST_TITLE).trimEnd()}...`;
};

type Waiting = { readonly read: ReadArticle; readonly matches: StoredMatch[] };

const messageLine = ({ kind, number, to, about, path }: Shown): string =>
  kind === 'sms'
    ? `   → SMS ${number} to ${to}: ${about}`
    : `   → mail ${number} to ${to}: ${about}\n     ${path}   npx vigie outbox ${number}`;

/** Prints as things happen; with `json`, one line of JSON each. */
export const startShow = ({ out, colour }: Terminal, json: boolean): Show => {
  const look = lookOf(colour);
  const counts: Counts = { pages: 0, refused: 0, articles: 0, matches: 0, mails: 0, sms: 0 };
  // An article is shown with its matches, which are stored after it one by one.
  const waiting = new Map<string, Waiting>();
  const seen = new Set<string>();
  const withArticles = new Set<string>();
  const say = (...lines: readonly string[]) => {
    if (!json) for (const line of lines) out(line);
  };

  const showMatched = ({ read, matches }: Waiting): void => {
    waiting.delete(read.article.id);
    const { title, lang, kind, source } = read.article;
    const known = matches.length === 0 ? '; told before, nothing new' : '';
    say(
      `${look.strong(titleOf(title))}  (${kind}, ${lang}, ${source}${known})`,
      ...matches.flatMap((match) => matchLines({ ...match, aspect: match.aspect ?? null }, look)),
    );
  };

  const article = (read: ReadArticle): void => {
    const { id, title, lang, kind } = read.article;
    withArticles.add(read.key);
    if (seen.has(`${read.key} ${id}`)) return;
    seen.add(`${read.key} ${id}`);
    counts.articles += 1;
    if (read.topics.length > 0) waiting.set(id, { read, matches: [] });
    else say(`${titleOf(title)}  (${kind}, ${lang}; no topic)`);
  };

  const match = (stored: StoredMatch): void => {
    const name = `${stored.topic} ${stored.articleId}`;
    if (seen.has(name)) return;
    seen.add(name);
    counts.matches += 1;
    const held = waiting.get(stored.articleId);
    if (held === undefined) return;
    held.matches.push(stored);
    if (held.matches.length === held.read.topics.length) showMatched(held);
  };

  const page = ({ key, refused }: Extract<Happening, { kind: 'page' }>): void => {
    counts.pages += 1;
    for (const held of waiting.values()) if (held.read.key === key) showMatched(held);
    const name = key.slice(key.lastIndexOf('/') + 1);
    if (refused === undefined) {
      if (!withArticles.has(key)) say(`${name}: no article in it, only menus, lists and the like`);
      return;
    }
    counts.refused += 1;
    say(`✖ ${name} was not read (${refused.refusal}): ${refused.detail}`);
  };

  return {
    counts,
    happened: (happening) => {
      if (json) out(JSON.stringify(happening));
      if (happening.kind === 'article') article(happening);
      else if (happening.kind === 'match') match(happening);
      else page(happening);
    },
    delivered: (message) => {
      if (message.kind === 'sms') counts.sms += 1;
      else counts.mails += 1;
      if (json) out(JSON.stringify({ ...message, kind: 'message', as: message.kind }));
      else out(messageLine(message));
    },
  };
};
