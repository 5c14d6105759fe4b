/** The queues: what waits in each and for how long, and what was given up. */

import { GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { deadArns, depthOf, queueName, urlOf, WORKING, workingUrl } from '../queues.ts';
import type { System } from '../system.ts';
import { type Finding, type Part, span } from './report.ts';

type Depth = {
  readonly queue: string;
  readonly waiting: number;
  readonly inHand: number;
  /** Seconds that the oldest message has waited; null where nobody counts it. */
  readonly oldest: number | null;
};

/** SQS gives an age to nobody but CloudWatch, and puts it there with some minutes' delay. */
const AGE_MINUTES = 15;

const agesOf = async ({ deployed, ...system }: System): Promise<ReadonlyMap<string, number>> => {
  if (!deployed) return new Map();
  const now = Date.now();
  const { MetricDataResults = [] } = await deployed.cloudWatch.send(
    new GetMetricDataCommand({
      StartTime: new Date(now - AGE_MINUTES * 60_000),
      EndTime: new Date(now),
      ScanBy: 'TimestampDescending',
      MetricDataQueries: WORKING.map((name) => ({
        Id: name,
        MetricStat: {
          Metric: {
            Namespace: 'AWS/SQS',
            MetricName: 'ApproximateAgeOfOldestMessage',
            Dimensions: [{ Name: 'QueueName', Value: queueName(system[`${name}QueueUrl`]) }],
          },
          Period: 60,
          Stat: 'Maximum',
        },
      })),
    }),
  );
  return new Map(
    MetricDataResults.flatMap(({ Id, Values: [latest] = [] }) =>
      Id !== undefined && latest !== undefined ? [[Id, latest] as const] : [],
    ),
  );
};

/** What waits between the steps. */
export const workingQueues = async (system: System): Promise<Part> => {
  const ages = await agesOf(system);
  const depths: readonly Depth[] = await Promise.all(
    WORKING.map(async (queue) => {
      const { waiting, inHand } = await depthOf(system, workingUrl(system, queue));
      return { queue, waiting, inHand, oldest: ages.get(queue) ?? null };
    }),
  );
  const lines = depths.map(({ queue, waiting, inHand, oldest }) => {
    const age = waiting > 0 && oldest ? `, the oldest for ${span(oldest)}` : '';
    return `${queue}: ${waiting} waiting, ${inHand} being worked on${age}`;
  });
  return { name: 'queues', figures: depths, lines, findings: [] };
};

const foundIn = (queue: string, count: number, { option }: System): Finding => {
  const were = count === 1 ? '1 message was' : `${count} messages were`;
  const says = `${were} given up and ${count === 1 ? 'waits' : 'wait'} in ${queue}.`;
  const isWork = WORKING.some((name) => queue === `${name}-dead`);
  return {
    kind: 'wrong',
    says,
    next: isWork
      ? `npx vigie ops redrive ${queue.replace(/-dead$/, '')}${option}   (repair the cause first: docs/operations.md, "Dead letters")`
      : `docs/operations.md, "${queue}-not-empty"`,
  };
};

/** What was given up. */
export const deadQueues = async (system: System): Promise<Part> => {
  const counts = await Promise.all(
    Object.entries(deadArns(system)).map(async ([queue, arn]) => {
      const { waiting, inHand } = await depthOf(system, await urlOf(system, arn));
      return { queue, count: waiting + inHand };
    }),
  );
  const full = counts.filter(({ count }) => count > 0);
  return {
    name: 'deadLetters',
    figures: Object.fromEntries(counts.map(({ queue, count }) => [queue, count])),
    lines: [
      full.length === 0
        ? 'dead letters: none'
        : `dead letters: ${full.map(({ queue, count }) => `${count} in ${queue}`).join(', ')}`,
    ],
    findings: full.map(({ queue, count }) => foundIn(queue, count, system)),
  };
};
