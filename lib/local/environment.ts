/**
 * What the functions are told on a laptop: the variables that the stack sets in AWS, and keys and an
 * endpoint that lead nowhere but to the loopback port, whatever AWS settings the person has.
 */

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { FUNCTION_ENV } from '../../lambda/aws/env.ts';
import { writeAtomic } from './atomic.ts';
import { LOCAL_KEYS } from './clients.ts';
import { REGION } from './exchange.ts';
import { LOCAL_STAGE } from './place.ts';
import { resourcesAt } from './resources.ts';

type VariableOfFunctions = (typeof FUNCTION_ENV)[keyof typeof FUNCTION_ENV][number];

/** The language of Vigie's own words. */
export type Language = 'fr' | 'en';

/** The secret that signs leave links; made once a data folder, so that links in old mails stay good. */
const linkSecret = async (dataDir: string): Promise<string> => {
  const path = join(dataDir, 'link-secret');
  const kept = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  if (kept !== '') return kept;
  const made = randomBytes(32).toString('hex');
  await writeAtomic(path, made);
  return made;
};

/** Where the compiled topics lie, which in AWS travel beside a function's code. */
export const topicsFile = (dataDir: string): string => resolve(dataDir, 'topics.bin');

/** The variables for a system at this endpoint. */
export const localEnvironment = async (
  dataDir: string,
  endpoint: string,
  lang: Language,
): Promise<Record<string, string>> => {
  const at = resourcesAt(endpoint);
  const functions: Record<VariableOfFunctions, string> = {
    STAGE: LOCAL_STAGE,
    STAGE_LANG: lang,
    TABLE_NAME: at.tableName,
    BUCKET_NAME: at.bucketName,
    INBOX_QUEUE_URL: at.inboxQueueUrl,
    ALERTS_QUEUE_URL: at.alertsQueueUrl,
    ALERTS_DEAD_QUEUE_URL: at.alertsDeadQueueUrl,
    OUTBOX_QUEUE_URL: at.outboxQueueUrl,
    OUTBOX_DEAD_QUEUE_URL: at.outboxDeadQueueUrl,
    BROADCAST_TOPIC_ARN: at.broadcastTopicArn,
    // No canary sings here: nothing but a clock in AWS sends one.
    CANARY_QUEUE_URL: at.canaryQueueUrl,
    LINK_SECRET: await linkSecret(dataDir),
    API_URL: endpoint,
  };
  return {
    ...functions,
    TOPICS_FILE: topicsFile(dataDir),
    UNDELIVERED_QUEUE_ARN: at.undeliveredQueueArn,
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: LOCAL_KEYS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_KEYS.secretAccessKey,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
};

/** Makes this process's variables the given ones, and forgets every other AWS setting that the person has. */
export const enter = (environment: Readonly<Record<string, string>>): void => {
  const kept = /^AWS_(SDK_JS_|LAMBDA_)/;
  for (const name of Object.keys(process.env))
    if (name.startsWith('AWS_') && !kept.test(name)) delete process.env[name];
  Object.assign(process.env, environment);
};
