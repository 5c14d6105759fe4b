/** A local system that stands still, with what a test puts into its table and its archive. */

import { openBucket } from '../../lambda/aws/bucket.ts';
import { hash } from '../../lambda/aws/hash.ts';
import { s3Pages } from '../../lambda/aws/pages.ts';
import { dynamoRecords } from '../../lambda/aws/records.ts';
import type { Article } from '../../lambda/core/article.ts';
import { readPage } from '../../lambda/core/page/read.ts';
import type { Archived } from '../../lambda/steps/lines.ts';
import { LOCAL_KEYS } from '../../lib/local/clients.ts';
import { REGION } from '../../lib/local/exchange.ts';
import { LOCAL_NAMES } from '../../lib/local/place.ts';
import { announce } from '../../lib/local/running.ts';
import { tellCarried } from '../../lib/stage-topics.ts';
import { startEmulators } from './emulators.ts';

/** A page that was read: what it says, of its first article what else is known, and what it met. */
export type ReadPage = {
  readonly text: string;
  readonly source?: string;
  readonly about?: Partial<Article>;
  readonly topics?: readonly string[];
};

/** The lines that scan archives of pages read at an ISO instant. */
export const archivedOf = (readAt: string, pages: readonly ReadPage[]): readonly Archived[] =>
  pages.flatMap(({ text, source = 'page.txt', about = {}, topics = [] }) =>
    readPage(text, { source, hash }).articles.map((article, index) => ({
      key: `inbox/${source}`,
      readAt,
      article: index === 0 ? { ...article, ...about } : article,
      text: text.slice(article.start, article.end),
      topics,
    })),
  );

/** Opens it. */
export const openArchived = async () => {
  const local = await startEmulators();
  const { dataDir, endpoint, port, dynamo, s3 } = local;
  await announce(dataDir, port, 'en');
  const place = { region: REGION, endpoint, credentials: LOCAL_KEYS };
  const bucket = openBucket({ ...place, bucket: LOCAL_NAMES.bucket });
  let runs = 0;
  return {
    ...local,
    bucket,
    records: dynamoRecords(LOCAL_NAMES.table, dynamo),
    /** Archives pages as one run of scan does; the articles, as they were read. */
    archive: async (readAt: string, pages: readonly ReadPage[]): Promise<readonly Article[]> => {
      const archived = archivedOf(readAt, pages);
      runs += 1;
      await s3Pages({ bucket, requestId: `run-${runs}`, now: () => readAt }).archive(archived);
      return archived.map(({ article }) => article);
    },
    /** The functions carry these topics: files by id. */
    carry: (files: Readonly<Record<string, string>>): Promise<void> =>
      tellCarried(
        { dynamo, s3, tableName: LOCAL_NAMES.table, bucketName: LOCAL_NAMES.bucket },
        Object.entries(files).map(([id, text]) => ({ id, title: { en: id }, text })),
      ),
  };
};
