/**
 * The canary: a synthetic article that goes the whole way of an article every few minutes, so that
 * silence is noticed. It is read, matched, stored, decided and published by the same code as news, and
 * differs in its name alone: its id is made of the time it was written for, and no other article's id
 * looks like that (those are hashes, without a hyphen).
 *
 * A page is the canary only if it is, word for word, the text for the time that its key names. So a page
 * of news can never pass for it, wherever somebody puts it, and the canary's text tells of nothing.
 */

import type { Article } from './article.ts';
import type { Match } from './match/types.ts';
import type { Topic } from './topic/topic.ts';

/** The topic that only the canary can meet. Its id is none that a topic file can have, so it is on no list. */
export const CANARY_TOPIC: Topic = {
  id: '~canary',
  title: { en: 'Canary', fr: 'Canari' },
  concepts: {},
  match: {
    ...{ kind: 'phrase', exact: true, start: 0, end: 21 },
    words: ['vigie', 'canary', 'sings'],
  },
  aspects: [],
};

const PREFIX = 'canary-';

/** `2026-11-24T12:00:05.000Z` as `20261124T120005Z`. */
const stampOf = (instant: string): string => `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;

const STAMP = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

const instantOf = (stamp: string): string | undefined => {
  const [, year, month, day, hour, minute, second] = STAMP.exec(stamp) ?? [];
  return year && `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
};

/** The id of the canary's article for an instant, to the second. */
export const canaryId = (instant: string): string => `${PREFIX}${stampOf(instant)}`;

/** Whether an article's id, or a story's name (`st_…`), is the canary's. */
export const isCanary = (id: string): boolean =>
  id.startsWith(PREFIX) || id.startsWith(`st_${PREFIX}`);

/** The instant, to the second, for which the canary with this article id was written; undefined for any other id. */
export const canaryTime = (articleId: string): string | undefined =>
  articleId.startsWith(PREFIX) ? instantOf(articleId.slice(PREFIX.length)) : undefined;

/** The folder of the bucket into which the canary is written. */
export const CANARY_FOLDER = 'inbox/canary/';

/** The key of the canary's page. */
export const canaryKey = (instant: string): string => `${CANARY_FOLDER}${stampOf(instant)}.txt`;

/** The canary's page: a headline and a paragraph. */
export const canaryPage = (
  instant: string,
): string => `Vigie canary sings at ${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC

This page is a test of the way that an article takes through Vigie. Nothing has happened, no reader is
told of it, and programs on the broadcast topic know it by its kind.
`;

/** The canary's article id if this page is the canary, by its key and its whole text; else undefined. */
export const canaryIn = (key: string, page: string): string | undefined => {
  if (!key.startsWith(CANARY_FOLDER)) return undefined;
  const instant = instantOf(key.slice(CANARY_FOLDER.length).replace(/\.txt$/, ''));
  if (instant === undefined || page !== canaryPage(instant)) return undefined;
  return canaryKey(instant) === key ? canaryId(instant) : undefined;
};

/** An article as a page gave it, with its matches. */
type Found = { readonly article: Article; readonly matches: readonly Match[] };

/**
 * What is to be worked of a page: of the canary its article under its own id with its own topic alone;
 * of any other page everything but that topic.
 */
export const apartFromCanary = (
  key: string,
  page: string,
  found: readonly Found[],
): readonly Found[] => {
  const id = canaryIn(key, page);
  if (id === undefined)
    return found.map(({ article, matches }) => ({
      article,
      matches: matches.filter(({ topic }) => topic !== CANARY_TOPIC.id),
    }));
  return found.flatMap(({ article, matches }) => {
    const own = matches.filter(({ topic }) => topic === CANARY_TOPIC.id);
    return own.length > 0 ? [{ article: { ...article, id }, matches: own }] : [];
  });
};
