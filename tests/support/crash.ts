/**
 * A system whose functions can be killed: the emulators stay in the test's process, the functions run
 * in a child. The front counts what the child changes, and notes what SNS accepted.
 */

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { ChangeMessageVisibilityCommand } from '@aws-sdk/client-sqs';
import { fromItem } from '../../lambda/aws/item.ts';
import type { Call } from '../../lib/local/exchange.ts';
import { LOCAL_NAMES } from '../../lib/local/place.ts';
import { deadLetters, messagesLeft } from '../../lib/local/quiet.ts';
import { bundleScript } from './bundle-script.ts';
import { startWatching } from './watching.ts';

/** Bundles the child once; its path. */
export const bundleChild = (folder: string): string =>
  bundleScript(new URL('functions-child.ts', import.meta.url), folder);

const EFFECTS: ReadonlySet<string> = new Set([
  ...['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'],
  ...['SendMessage', 'SendMessageBatch', 'DeleteMessageBatch', 'ChangeMessageVisibility'],
  ...['PutObject', 'CopyObject', 'DeleteObject', 'Publish'],
]);

const TESTS_KEY = 'test';

const isOfTest = ({ headers }: Call): boolean =>
  (headers.authorization ?? '').includes(`Credential=${TESTS_KEY}/`);

/** Whether a request of the functions changes something. */
export const isEffect = (call: Call): boolean => EFFECTS.has(call.action) && !isOfTest(call);

/** Who is told of an alert: by mail, by SMS, and programs through the broadcast topic. */
export type Whom = 'email' | 'sms' | 'programs';

/** To whom a publish goes. */
const whomOf = (call: Call): Whom => {
  const form = new URLSearchParams(call.body.toString());
  if (form.has('PhoneNumber')) return 'sms';
  return form.get('TopicArn')?.endsWith(`:${LOCAL_NAMES.broadcast}`) ? 'programs' : 'email';
};

/** The delivery that a write gives back because nobody knows what became of its publish. */
const doubtIn = (call: Call, whomOfKey: (sk: string) => Whom): readonly Whom[] => {
  const { Item = {} } = JSON.parse(call.body.toString()) as {
    Item?: Parameters<typeof fromItem>[0];
  };
  const { sk, state, attempt, reason } = fromItem(Item);
  const isGivenBack = state === 'WAITING' && Number(attempt) > 0;
  const isGivenUp = state === 'UNKNOWN' && /timeout|abort|econn/i.test(String(reason));
  return String(sk).startsWith('D#') && (isGivenBack || isGivenUp) ? [whomOfKey(String(sk))] : [];
};

/** A delivery of one alert as the table has it. */
export type StoredDelivery = { readonly key: string; readonly whom: Whom; readonly state: string };

/** See `startCrashable`. */
export type Crashable = Awaited<ReturnType<typeof startCrashable>>;

/** Emulators with a confirmed mailbox and telephone that watch `sanctions`; `child` is of `bundleChild`. */
export const startCrashable = async (child: string) => {
  const local = await startWatching();
  const { endpoint, dynamo, environment } = local;

  const { Items: stored = [] } = await dynamo.send(
    new ScanCommand({ TableName: LOCAL_NAMES.table, ConsistentRead: true }),
  );
  const channels = new Map(
    stored
      .map(fromItem)
      .filter(({ pk }) => pk === 'SUBS')
      .map(({ sk, channel }) => [String(sk), channel as 'email' | 'sms']),
  );
  /** Of a delivery's sort key, `D#<n>#<subscriber>`. */
  const whomOfKey = (sk: string): Whom => channels.get(sk.split('#').at(-1) ?? '') ?? 'programs';

  const accepted: Whom[] = [];
  const doubted: Whom[] = [];
  const inHand = new Map<string, string>();
  local.onRequest(async (call, proceed) => {
    const answer = await proceed();
    if (call.action === 'Publish' && answer.status === 200) accepted.push(whomOf(call));
    if (call.action === 'PutItem') doubted.push(...doubtIn(call, whomOfKey));
    if (call.action !== 'ReceiveMessage') return answer;
    const { QueueUrl = '' } = JSON.parse(call.body.toString()) as { QueueUrl?: string };
    const { Messages = [] } = JSON.parse(String(answer.body)) as {
      Messages?: { ReceiptHandle: string }[];
    };
    for (const { ReceiptHandle } of Messages) inHand.set(ReceiptHandle, QueueUrl);
    return answer;
  });

  const uploader = new S3Client({
    endpoint,
    region: 'eu-west-3',
    forcePathStyle: true,
    credentials: { accessKeyId: TESTS_KEY, secretAccessKey: TESTS_KEY },
  });
  const children = new Set<ChildProcess>();

  return {
    ...local,
    /** What SNS accepted since the last `forget`. */
    accepted,
    /** Publishes that ended in a timeout by themselves, as on a busy machine: their outcome is unknown too. */
    doubted,
    forget: () => {
      accepted.length = 0;
      doubted.length = 0;
    },
    /** Starts the functions; resolves when they poll. */
    startFunctions: async (): Promise<ChildProcess> => {
      const started = fork(child, {
        env: { ...process.env, VIGIE_ENVIRONMENT: JSON.stringify(environment) },
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      children.add(started);
      await once(started, 'message');
      return started;
    },
    /** Drops a page. */
    drop: (name: string, text: string | Buffer) =>
      uploader.send(
        new PutObjectCommand({ Bucket: LOCAL_NAMES.bucket, Key: `inbox/${name}`, Body: text }),
      ),
    /** The time that hides a dead process's messages passes at once. */
    letVisibilityPass: async () => {
      // SQS may still hand something to the dead process's last poll.
      await sleep(1_050);
      for (const [ReceiptHandle, QueueUrl] of inHand)
        await local.sqs
          .send(
            new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }),
          )
          .catch((error: Error) => {
            // Most were deleted meanwhile.
            if (error.name !== 'MessageNotInflight' && error.name !== 'ReceiptHandleIsInvalid')
              throw error;
          });
      inHand.clear();
    },
    /** Resolves when no message is left. */
    settled: async () => {
      while ((await messagesLeft(local.sqs, endpoint)) > 0) await sleep(25);
    },
    /** Every delivery in the table. */
    deliveries: async (): Promise<readonly StoredDelivery[]> => {
      const { Items = [] } = await dynamo.send(
        new ScanCommand({ TableName: LOCAL_NAMES.table, ConsistentRead: true }),
      );
      return Items.map(fromItem)
        .filter(({ sk }) => String(sk).startsWith('D#'))
        .map(({ pk, sk, state }) => ({
          key: `${String(pk)} ${String(sk)}`,
          whom: whomOfKey(String(sk)),
          state: String(state),
        }));
    },
    dead: () => deadLetters(local.sqs, endpoint),
    end: async () => {
      for (const one of children) one.kill('SIGKILL');
      uploader.destroy();
      await local.stop();
    },
  };
};
