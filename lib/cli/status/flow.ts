/** What goes through: the last page that was read, the last alert, what was set aside, what nobody knows of. */

import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { dynamoRecords } from '../../../lambda/aws/records.ts';
import { lastDays } from '../../../lambda/core/alert/days.ts';
import { refOf } from '../../../lambda/core/alert/ref.ts';
import { counted, minute } from '../figures.ts';
import { quarantineCounts } from '../ops/quarantine.ts';
import { unknownOn } from '../ops/unknown.ts';
import type { System } from '../system.ts';
import { ago, type Part } from './report.ts';

const HOUR_MS = 3_600_000;
/** How far back the archive is looked at: an hour is a folder, and each look is a call. */
const HOURS = 48;
const HOURS_AT_ONCE = 12;
const DAYS = 7;

/** The newest object of an hour's folder of the archive, `2026-11-24/12`. */
const newestIn = async ({ s3, bucketName: Bucket }: System, hour: string) => {
  let newest: string | undefined;
  let from: string | undefined;
  do {
    const { Contents = [], NextContinuationToken } = await s3.send(
      new ListObjectsV2Command({
        ...{ Bucket, Prefix: `archive/${hour}/` },
        ...(from === undefined ? {} : { ContinuationToken: from }),
      }),
    );
    for (const { LastModified } of Contents) {
      const at = LastModified?.toISOString();
      if (at !== undefined && (newest === undefined || at > newest)) newest = at;
    }
    from = NextContinuationToken;
  } while (from !== undefined);
  return newest;
};

/** When articles were last read, if in the last two days. */
const lastRead = async (system: System, now: string): Promise<string | undefined> => {
  const hours = Array.from({ length: HOURS + 1 }, (_, back) =>
    new Date(Date.parse(now) - back * HOUR_MS).toISOString().slice(0, 13).replace('T', '/'),
  );
  for (let first = 0; first < hours.length; first += HOURS_AT_ONCE) {
    const some = hours.slice(first, first + HOURS_AT_ONCE);
    const found = await Promise.all(some.map((hour) => newestIn(system, hour)));
    const newest = found.find((at) => at !== undefined);
    if (newest !== undefined) return newest;
  }
  return undefined;
};

/** The last decision that told somebody, if in the last days. */
const lastAlert = async ({ tableName, dynamo }: System, now: string) => {
  const { decisions } = dynamoRecords(tableName, dynamo);
  for (const day of lastDays(now, DAYS).days) {
    const told = (await decisions.ofDay(day)).filter(({ n }) => n !== undefined).at(-1);
    if (told) return { at: told.at, ref: refOf(told.storyId), storyId: told.storyId };
  }
  return undefined;
};

/** The last page and the last alert. */
export const flow = async (system: System, now: string): Promise<Part> => {
  const [readAt, alert] = await Promise.all([lastRead(system, now), lastAlert(system, now)]);
  const drop = system.deployed
    ? `aws s3 cp page.txt s3://${system.bucketName}/inbox/`
    : 'npm start, then drop a page into inbox/';
  return {
    name: 'flow',
    figures: { lastRead: readAt ?? null, lastAlert: alert ?? null },
    lines: [
      readAt
        ? `last read: ${minute(readAt)}, ${ago(readAt, now)}`
        : 'last read: nothing in two days',
      alert
        ? `last alert: ${alert.ref} of ${minute(alert.at)}, ${ago(alert.at, now)}`
        : `last alert: none in ${DAYS} days`,
    ],
    findings: readAt
      ? []
      : [{ kind: 'missing', says: 'Nothing came in for two days.', next: drop }],
  };
};

/** Pages set aside in the last week, by reason. */
export const setAsidePages = async (system: System): Promise<Part> => {
  const counts = await quarantineCounts(system, DAYS);
  const reasons = Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
  const sum = reasons.reduce((all, [, count]) => all + count, 0);
  return {
    name: 'quarantine',
    figures: counts,
    lines: [
      sum === 0
        ? `quarantine: nothing in ${DAYS} days`
        : `quarantine: ${sum} in ${DAYS} days (${reasons.map(([reason, count]) => `${reason} ${count}`).join(', ')}); see  npx vigie ops quarantine${system.option}`,
    ],
    findings: [],
  };
};

/** Messages of the last day of which nobody knows whether they arrived: each alert's deliveries are looked at. */
export const unknownOutcomes = async (system: System): Promise<Part> => {
  const open = await unknownOn(system, { days: 1, held: false });
  const says = `Nobody knows whether ${counted(open.length, 'message')} of the last day arrived.`;
  const next = `npx vigie ops unknown${system.option}`;
  return {
    name: 'unknownOutcomes',
    figures: open.length,
    lines: [],
    findings: open.length > 0 ? [{ kind: 'wrong', says, next }] : [],
  };
};
