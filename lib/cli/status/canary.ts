/** The canary: whether the last test article came out where programs listen. */

import { dynamoCanary } from '../../../lambda/aws/canaries.ts';
import { CANARY_SECONDS, type CanaryKept, canaryWaits } from '../../../lambda/steps/canary.ts';
import { minute } from '../figures.ts';
import type { System } from '../system.ts';
import { ago, type Finding, type Part, span } from './report.ts';

/** A new one is sent at least this often, even while none arrives. */
const STANDS_STILL_S = 40 * 60;

const findingsOf = (kept: CanaryKept, now: string): readonly Finding[] => {
  const { sentAt } = kept;
  if (sentAt === undefined)
    return [
      {
        kind: 'missing',
        says: 'No test article was sent yet: the clock strikes within a minute of the deployment.',
      },
    ];
  const next = 'docs/operations.md, "The canary"';
  if ((Date.parse(now) - Date.parse(sentAt)) / 1_000 > STANDS_STILL_S)
    return [
      {
        kind: 'wrong',
        says: `The clock stands still: the last test article is of ${minute(sentAt)}.`,
        next,
      },
    ];
  const waits = canaryWaits(kept, now);
  return waits !== undefined && waits > CANARY_SECONDS
    ? [{ kind: 'wrong', says: `The test article of ${minute(sentAt)} has not arrived.`, next }]
    : [];
};

/** The canary of a deployed stage; none sings on a laptop. */
export const canary = async (system: System, now: string): Promise<Part> => {
  const kept = await dynamoCanary(system.dynamo, system.tableName).last();
  const { arrived } = kept;
  return {
    name: 'canary',
    figures: { sentAt: kept.sentAt ?? null, arrived: arrived ?? null },
    lines: [
      arrived
        ? `canary: the last that arrived is of ${minute(arrived.sentAt)}, ${ago(arrived.sentAt, now)}; it took ${span(arrived.seconds)}`
        : 'canary: none arrived yet',
    ],
    findings: findingsOf(kept, now),
  };
};
