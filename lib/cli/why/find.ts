/**
 * Finding what `vigie why` was asked about: what matched by its key in the table, its text and what met
 * no topic in the archive, the newest first.
 */

import { hash } from '../../../lambda/aws/hash.ts';
import type { dynamoRecords } from '../../../lambda/aws/records.ts';
import { lastDays } from '../../../lambda/core/alert/days.ts';
import { plain } from '../../../lambda/core/alert/plain.ts';
import { refOf } from '../../../lambda/core/alert/ref.ts';
import { fewAtOnce } from '../../../lambda/steps/few-at-once.ts';
import type { KeptArticle } from '../../../lambda/steps/store.ts';
import {
  ARCHIVE_DAYS,
  type ArchiveObjects,
  archivedCopy,
  archivedIn,
  readArchive,
} from '../../archive.ts';
import type { ArchivedArticle } from '../../archive-object.ts';
import { InputError } from '../command.ts';
import type { Progress } from '../scan/progress.ts';
import { storiesNamed } from '../story-ref.ts';
import type { Asked } from './asked.ts';

/** Where it looks. `days`: how far back; `warn`: what could not be read. */
export type Place = {
  readonly records: ReturnType<typeof dynamoRecords>;
  readonly archive: ArchiveObjects;
  readonly now: string;
  readonly days: number;
  readonly progress: Progress;
  readonly warn: (problems: readonly string[]) => void;
};

/** An article: its item if it ever matched, its text as it was last read if that is still archived. */
export type Subject =
  | { readonly kept: KeptArticle; readonly copy?: ArchivedArticle }
  | { readonly kept?: undefined; readonly copy: ArchivedArticle };

/** The newest archived article that is wanted; of several in one object that with the id, if one has it. */
const searchArchive = async (
  { archive, now, days, progress, warn }: Place,
  isWanted: (article: ArchivedArticle['article']) => boolean,
  id?: string,
): Promise<ArchivedArticle | undefined> => {
  for (const day of lastDays(now, Math.min(days, ARCHIVE_DAYS)).days) {
    progress(() => `looking through the archive: ${day} ...`);
    const keys = [...(await archivedIn(archive, [day]))].reverse();
    for await (const { articles, problems, at, of } of readArchive(archive, keys)) {
      progress(() => `looking through the archive: ${day}, ${at} of ${of} objects ...`);
      warn(problems);
      const found = articles.filter(({ article }) => isWanted(article));
      const best = found.findLast(({ article }) => article.id === id) ?? found.at(-1);
      if (best) return best;
    }
  }
  return undefined;
};

/** What is known of a kept article, with its copy if that was archived and is not too old. */
const withCopy = async ({ archive, warn }: Place, kept: KeptArticle): Promise<Subject> => {
  const at = kept.editedAt ?? kept.seenAt;
  const { copy, problems } = await archivedCopy(archive, { ...kept, at });
  warn(problems);
  return copy ? { kept, copy } : { kept };
};

const byId = async (
  place: Place,
  id: string,
  isWanted: (article: ArchivedArticle['article']) => boolean,
): Promise<Subject | undefined> => {
  const kept = await place.records.articles.get(id);
  if (kept) return withCopy(place, kept);
  const copy = await searchArchive(place, isWanted, id);
  if (!copy) return undefined;
  // Its address may have led here, while its id is another's: articles that were sent may have ids of their own.
  const own =
    copy.article.id === id ? undefined : await place.records.articles.get(copy.article.id);
  return own ? { kept: own, copy } : { copy };
};

/** The article that a story is named after. */
const ofStory = (place: Place, storyId: string): Promise<Subject | undefined> => {
  const id = storyId.replace(/^st_/, '');
  return byId(place, id, (article) => article.id === id);
};

const byRef = async (place: Place, ref: string): Promise<Subject | undefined> => {
  const { records, days } = place;
  const [only, ...others] = await storiesNamed(ref, records.decisions, place);
  if (only === undefined)
    return searchArchive(place, ({ id }) => refOf(`st_${id}`) === ref).then(
      (copy) => copy && { copy },
    );
  if (others.length === 0) return ofStory(place, only);
  const named = await fewAtOnce([only, ...others], async (storyId) => {
    const article = await records.articles.get(storyId.replace(/^st_/, ''));
    return `${storyId} (${plain(article?.title ?? 'no title').trim()})`;
  });
  throw new InputError(
    `${named.length} stories of the last ${days} days bear ${ref}. Name the one that you mean: ${named.join('; ')}.`,
  );
};

/** The article that is asked about, of a story its first; undefined if there is none. */
export const findSubject = async (place: Place, asked: Asked): Promise<Subject | undefined> => {
  switch (asked.what) {
    case 'ref':
      return byRef(place, asked.ref);
    case 'story':
      return ofStory(place, asked.id);
    case 'article':
      return byId(place, asked.id, ({ id }) => id === asked.id);
    default: {
      const id = hash(asked.url);
      return byId(place, id, (article) => article.id === id || article.url === asked.url);
    }
  }
};
