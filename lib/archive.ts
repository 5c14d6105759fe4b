/**
 * The archive of every article that was read: `archive/<day>/<hour>/<request>.ndjson.gz`, kept for 35
 * days. Articles that met no topic are nowhere else. Objects are read a few at a time, whatever they
 * are; one that cannot be read is named and passed over.
 */

import { S3ServiceException } from '@aws-sdk/client-s3';
import { fewAtOnce } from '../lambda/steps/few-at-once.ts';
import { type ArchivedArticle, type OpenedObject, openArchived } from './archive-object.ts';
import type { System } from './cli/system.ts';
import { topicObjects } from './topic-objects.ts';

/** The lifecycle rule of the bucket (lib/inbox.ts). */
export const ARCHIVE_DAYS = 35;

/** What is read of the bucket. */
export type ArchiveObjects = Pick<ReturnType<typeof topicObjects>, 'get' | 'list'>;

/** A system's archive. */
export const archiveOf = ({ s3, bucketName }: Pick<System, 's3' | 'bucketName'>): ArchiveObjects =>
  topicObjects(s3, bucketName);

/** One object that was opened: `at` of `of` in the order in which they are read. */
export type ReadObject = OpenedObject & { readonly at: number; readonly of: number };

const FOLDER = 'archive/';
const AT_ONCE = 16;

/** Keys of the objects in these folders, `2026-11-23` or `2026-11-23/22`, by day and hour, the oldest first. */
export const archivedIn = async (
  objects: Pick<ArchiveObjects, 'list'>,
  folders: readonly string[],
): Promise<readonly string[]> => {
  const listed = await fewAtOnce(folders, (folder) => objects.list(`${FOLDER}${folder}/`));
  // Hours are folders, so names sort by time up to the hour; within it by when they were written.
  const hour = (key: string) => key.slice(0, `${FOLDER}2026-11-23/22`.length);
  return listed
    .flat()
    .sort(
      (a, b) =>
        hour(a.key).localeCompare(hour(b.key)) ||
        a.modified.localeCompare(b.modified) ||
        a.key.localeCompare(b.key),
    )
    .map(({ key }) => key);
};

const open = async (objects: Pick<ArchiveObjects, 'get'>, key: string): Promise<OpenedObject> => {
  try {
    const bytes = await objects.get(key);
    // Expired between the listing and now.
    return bytes ? openArchived(key, bytes) : { articles: [], problems: [] };
  } catch (error) {
    if (!(error instanceof S3ServiceException)) throw error;
    // What S3 says of this one object (a storage class, a right, a key of one's own); not an outage.
    if ((error.$metadata.httpStatusCode ?? 500) >= 500) throw error;
    const problem = `${key}: S3 refuses it (${error.name}: ${error.message}); its articles are left out`;
    return { articles: [], problems: [problem] };
  }
};

/** Opens objects in their order. Some are fetched ahead, and never more than a few are held. */
export async function* readArchive(
  objects: Pick<ArchiveObjects, 'get'>,
  keys: readonly string[],
): AsyncGenerator<ReadObject> {
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const some = keys.slice(from, from + AT_ONCE);
    const opened = await fewAtOnce(some, (key) => open(objects, key), AT_ONCE);
    for (const [index, one] of opened.entries())
      yield { ...one, at: from + index + 1, of: keys.length };
  }
}

/** The folders of an instant's hour and of the hours beside it. */
const hoursAround = (instant: string): readonly string[] =>
  [-1, 0, 1].map((by) => {
    const at = new Date(Date.parse(instant) + by * 3_600_000).toISOString();
    return `${at.slice(0, 10)}/${at.slice(11, 13)}`;
  });

/** An article's copy that was archived when it was read, at about an ISO instant; of its versions the wanted one, if it is there. */
export const archivedCopy = async (
  objects: ArchiveObjects,
  wanted: { readonly id: string; readonly textHash: string; readonly at: string },
): Promise<{
  readonly copy: ArchivedArticle | undefined;
  readonly problems: readonly string[];
}> => {
  const keys = await archivedIn(objects, hoursAround(wanted.at));
  const problems: string[] = [];
  let copy: ArchivedArticle | undefined;
  for await (const opened of readArchive(objects, keys)) {
    problems.push(...opened.problems);
    for (const one of opened.articles) {
      if (one.article.id !== wanted.id) continue;
      if (one.article.textHash === wanted.textHash) return { copy: one, problems };
      copy = one;
    }
  }
  return { copy, problems };
};
