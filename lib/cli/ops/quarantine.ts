/** `vigie ops quarantine`: pages that can never be read, the newest first, with why. */

import { GetObjectCommand, ListObjectsV2Command, NoSuchKey } from '@aws-sdk/client-s3';
import * as z from 'zod/mini';
import { now } from '../../../lambda/aws/records.ts';
import { lastDays } from '../../../lambda/core/alert/days.ts';
import { plain } from '../../../lambda/core/alert/plain.ts';
import { fewAtOnce } from '../../../lambda/steps/few-at-once.ts';
import type { ExitCode } from '../command.ts';
import { counted, minute } from '../figures.ts';
import type { OpsCall } from '../ops.ts';
import type { System } from '../system.ts';

/** What lies beside a page in the quarantine (lambda/aws/pages.ts writes it). */
const Reason = z.object({
  refusal: z.string(),
  detail: z.string(),
  at: z.string(),
  /** Where the page came in; absent for a record that names no page. */
  key: z.optional(z.string()),
});

const SUFFIX = '.reason.json';

/** A page as it was listed. */
type Listed = { readonly key: string; readonly modified: string; readonly size: number };

/** A page set aside. `from`: the key under which it came in. */
type SetAside = {
  readonly key: string;
  readonly at: string;
  readonly refusal: string;
  readonly detail: string | null;
  readonly from: string | null;
  readonly size: number;
};

const listedIn = async (
  { s3, bucketName: Bucket }: System,
  Prefix: string,
): Promise<readonly Listed[]> => {
  const listed: Listed[] = [];
  let from: string | undefined;
  do {
    const { Contents = [], NextContinuationToken } = await s3.send(
      new ListObjectsV2Command({
        Bucket,
        Prefix,
        ...(from === undefined ? {} : { ContinuationToken: from }),
      }),
    );
    for (const { Key: key = '', LastModified, Size: size = 0 } of Contents)
      listed.push({ key, size, modified: LastModified?.toISOString() ?? '' });
    from = NextContinuationToken;
  } while (from !== undefined);
  return listed;
};

/** The pages among the objects. A page may be called `x.reason.json` itself, so a name alone tells nothing. */
const pagesIn = (listed: readonly Listed[]): readonly Listed[] => {
  const all = new Set(listed.map(({ key }) => key));
  return listed.filter(
    ({ key }) => !(key.endsWith(SUFFIX) && all.has(key.slice(0, -SUFFIX.length))),
  );
};

/** The reason beside a page; undefined if it is missing (a crash came between), or is none of ours. */
const reasonOf = async ({ s3, bucketName: Bucket }: System, key: string) => {
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: `${key}${SUFFIX}` }));
    const read = z.safeParse(Reason, JSON.parse((await Body?.transformToString()) ?? ''));
    return read.success ? read.data : undefined;
  } catch (error) {
    if (error instanceof NoSuchKey || error instanceof SyntaxError) return undefined;
    throw error;
  }
};

const setAside = async (system: System, { key, modified, size }: Listed): Promise<SetAside> => {
  const reason = await reasonOf(system, key);
  // `quarantine/<day>/<reason>/<name>`
  const [, , refusal = 'unreadable'] = key.split('/');
  return {
    ...{ key, size, at: reason?.at ?? modified, refusal: reason?.refusal ?? refusal },
    ...{ detail: reason?.detail ?? null, from: reason?.key ?? null },
  };
};

/** How many pages were set aside on a system in the last days, by reason; their notes are not opened. */
export const quarantineCounts = async (
  system: System,
  count: number,
): Promise<Readonly<Record<string, number>>> => {
  const { days } = lastDays(now(), count);
  const listed = await fewAtOnce(days, (day) => listedIn(system, `quarantine/${day}/`));
  const counts: Record<string, number> = {};
  for (const { key } of listed.flatMap(pagesIn)) {
    const [, , refusal = 'unreadable'] = key.split('/');
    counts[refusal] = (counts[refusal] ?? 0) + 1;
  }
  return counts;
};

/** Pages set aside on a system in the last days, the newest first. */
const quarantined = async (system: System, count: number): Promise<readonly SetAside[]> => {
  const { from, days } = lastDays(now(), count);
  const listed = await fewAtOnce(days, (day) => listedIn(system, `quarantine/${day}/`));
  const pages = await fewAtOnce(listed.flatMap(pagesIn), (page) => setAside(system, page));
  return pages.filter(({ at }) => at >= from).sort((a, b) => (b.at < a.at ? -1 : 1));
};

/** Lists them. */
export const showQuarantine = async (call: OpsCall): Promise<ExitCode> => {
  const { system, days, json, terminal } = call;
  const pages = await quarantined(system, days);
  if (json) {
    for (const page of pages) terminal.out(JSON.stringify(page));
    return 0;
  }
  const lately = `in the last ${counted(days, 'day')}`;
  terminal.out(
    pages.length === 0
      ? `No page was set aside ${lately}.`
      : `${counted(pages.length, 'page')} set aside ${lately}, in the bucket ${system.bucketName}:`,
  );
  for (const { key, at, refusal, detail, from } of pages) {
    terminal.out('');
    const what = detail === null ? 'a page whose note is missing' : 'a record that names no page';
    terminal.out(`${minute(at)}  ${refusal}  ${plain(from ?? what)}`);
    if (detail !== null) terminal.out(`  ${plain(detail)}`);
    terminal.out(`  ${plain(key)}`);
  }
  return 0;
};
