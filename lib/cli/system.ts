/**
 * Which Vigie a command works on: the local one, in a folder of this machine, unless `--stage` names a
 * deployed one. Every command says first which; nothing real is sent without `--stage`.
 */

import { relative, resolve } from 'node:path';
import type { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { defaultDataDir, folders, LOCAL_STAGE } from '../local/place.ts';
import { UsageError } from './command.ts';

/** A running Vigie: its clients and its resources. */
export type System = {
  readonly stage: string;
  /** One line for people. */
  readonly label: string;
  /** What to add to a command to reach the same system: empty, or with a leading blank. */
  readonly option: string;
  readonly lang: 'fr' | 'en';
  /** IANA time zone of the stage. */
  readonly timeZone: string;
  readonly dynamo: DynamoDBClient;
  readonly sqs: SQSClient;
  readonly sns: SNSClient;
  /** For messages to people: never sends twice by itself. */
  readonly publishing: SNSClient;
  readonly s3: S3Client;
  readonly tableName: string;
  readonly bucketName: string;
  readonly inboxQueueUrl: string;
  readonly alertsQueueUrl: string;
  readonly outboxQueueUrl: string;
  readonly broadcastTopicArn: string;
  readonly undeliveredQueueArn: string;
  readonly inboxDeadQueueArn: string;
  readonly alertsDeadQueueArn: string;
  readonly outboxDeadQueueArn: string;
  /** What only a deployed stage has: its clock's dead letters, where alarms go, and the alarms. */
  readonly deployed?: {
    readonly tickDeadQueueArn: string;
    readonly opsTopicArn: string;
    readonly cloudWatch: CloudWatchClient;
  };
  /** Where leave links lead, and what signs them where it may be known: only locally. */
  readonly apiUrl: string;
  readonly linkSecret?: string;
  /** Functions work off what is queued; absent where that is no question: only a local system may stand still. */
  readonly running?: boolean;
  /** The folder in which mail and SMS arrive; only locally. */
  readonly outbox?: string;
};

/** The options that every command on a system takes, for `parseArgs`. */
export const SYSTEM_OPTIONS = {
  stage: { type: 'string' },
  data: { type: 'string' },
} as const;

/** Their lines in help texts. */
export const SYSTEM_HELP = `  --stage NAME     the deployed stage of this name, with your AWS credentials; without it the
                   local system, and nothing is sent to anybody
  --data DIR       folder of the local system (default .vigie)`;

/** The chosen system's options. */
export type SystemOptions = {
  readonly stage?: string | undefined;
  readonly data?: string | undefined;
};

const checkStage = (stage: string): string => {
  if (stage === 'local')
    throw new UsageError('"local" is the system on this machine: leave --stage out.');
  if (!/^[a-z][a-z0-9]{0,19}$/.test(stage))
    throw new UsageError(
      `--stage ${stage}: a stage is at most 20 lower-case letters and digits, such as prod.`,
    );
  return stage;
};

/** Uses the chosen system; a local one that does not run is opened for the time. */
export const withSystem = async <Result>(
  { stage, data }: SystemOptions,
  use: (system: System) => Promise<Result>,
): Promise<Result> => {
  if (stage === undefined) return withLocalSystem(data, use);
  if (data !== undefined)
    throw new UsageError('--data belongs to the local system, --stage to a deployed one.');
  const { withDeployed } = await import('./deployed.ts');
  return withDeployed(checkStage(stage), use);
};

/** A path as a person would type it here: relative where it is below, quoted where a shell needs it. */
export const typedPath = (path: string): string => {
  const near = relative('', path) || '.';
  const shown = near.startsWith('..') ? resolve(path) : near;
  return /^[\w./:@+-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", `'\\''`)}'`;
};

const needed = (environment: Readonly<Record<string, string>>, name: string): string => {
  const value = environment[name];
  if (!value) throw new Error(`The local system does not say its ${name}`);
  return value;
};

const withLocalSystem = async <Result>(
  data: string | undefined,
  use: (system: System) => Promise<Result>,
): Promise<Result> => {
  // Loaded only here: the emulators are no business of a command on a deployed stage.
  const [{ withLocal }, { localClients, LOCAL_KEYS }, { REGION }, { resourcesAt }] =
    await Promise.all([
      import('../local/with-local.ts'),
      import('../local/clients.ts'),
      import('../local/exchange.ts'),
      import('../local/resources.ts'),
    ]);
  const dataDir = data === undefined ? defaultDataDir() : resolve(data);
  const shown = typedPath(dataDir);
  return withLocal(dataDir, async ({ endpoint, environment, running, pid }) => {
    const { close, ...clients } = localClients(endpoint);
    const publishing = new SNSClient({
      endpoint,
      region: REGION,
      credentials: LOCAL_KEYS,
      maxAttempts: 1,
    });
    const { inboxDeadQueueArn, alertsDeadQueueArn, outboxDeadQueueArn } = resourcesAt(endpoint);
    try {
      return await use({
        ...clients,
        publishing,
        ...{ inboxDeadQueueArn, alertsDeadQueueArn, outboxDeadQueueArn },
        stage: LOCAL_STAGE,
        label: `local system in ${shown} (${running ? `running, pid ${pid}` : 'not running, opened for this command'})`,
        option: data === undefined ? '' : ` --data ${shown}`,
        running,
        lang: environment['STAGE_LANG'] === 'fr' ? 'fr' : 'en',
        timeZone: environment['TIME_ZONE'] ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
        tableName: needed(environment, 'TABLE_NAME'),
        bucketName: needed(environment, 'BUCKET_NAME'),
        inboxQueueUrl: needed(environment, 'INBOX_QUEUE_URL'),
        alertsQueueUrl: needed(environment, 'ALERTS_QUEUE_URL'),
        outboxQueueUrl: needed(environment, 'OUTBOX_QUEUE_URL'),
        broadcastTopicArn: needed(environment, 'BROADCAST_TOPIC_ARN'),
        undeliveredQueueArn: needed(environment, 'UNDELIVERED_QUEUE_ARN'),
        apiUrl: needed(environment, 'API_URL'),
        linkSecret: needed(environment, 'LINK_SECRET'),
        outbox: folders(dataDir).outbox,
      });
    } finally {
      publishing.destroy();
      close();
    }
  });
};
