/**
 * The embedded AWS: DynamoDB, SQS, SNS, S3 and the outbox behind one loopback port. It holds what AWS
 * would hold; the functions (`workers.ts`) talk to it over HTTP like to AWS, from this process or another.
 */

import { mkdir } from 'node:fs/promises';
import { openDynamo } from './dynamo.ts';
import { type Answer, type Call, REGION, type Service } from './exchange.ts';
import { type Front, type Hook, openFront } from './front.ts';
import { openOutbox } from './outbox/outbox.ts';
import type { Shown } from './outbox/read.ts';
import { folders, LOCAL_NAMES, WHO_PATH } from './place.ts';
import { keyInEvent } from './s3/keys.ts';
import { type Created, openS3 } from './s3/s3.ts';
import { openSns } from './sns/sns.ts';
import { openQueues } from './sqs.ts';

/** How to open it. */
export type EmulatorOptions = {
  /** Holds everything: table, bucket, SNS, outbox. */
  readonly dataDir: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** `memory` for tests that restart nothing: faster, and gone afterwards. */
  readonly table?: 'disk' | 'memory';
  /** Told of each mail and SMS. */
  readonly delivered?: (message: Shown) => void;
  /** Told of SNS deliveries that reached nobody. */
  readonly lost?: (endpoint: string, reason: string) => void;
};

/** The running embedded AWS. */
export type Emulators = {
  /** `http://127.0.0.1:<port>`: what AWS_ENDPOINT_URL must be. */
  readonly endpoint: string;
  readonly port: number;
  /** Puts a hook around every request; the result takes it off. */
  readonly onRequest: (hook: Hook) => () => void;
  /** Who answers requests that no AWS client signed (the leave link); 404 until somebody does. */
  readonly onWeb: (answer: Service) => void;
  /** Deliveries of SNS that its publisher no longer waits for. */
  readonly inFlight: () => number;
  readonly close: () => Promise<void>;
};

let sequence = 0;

/** The event that S3 puts in the queue of a bucket's notifications (version 2.1, AWS S3 user guide). */
const createdEvent = ({ key, size, etag }: Created): string => {
  sequence += 1;
  return JSON.stringify({
    Records: [
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: REGION,
        eventTime: new Date().toISOString(),
        eventName: 'ObjectCreated:Put',
        s3: {
          s3SchemaVersion: '1.0',
          configurationId: 'inbox',
          bucket: { name: LOCAL_NAMES.bucket, arn: `arn:aws:s3:::${LOCAL_NAMES.bucket}` },
          object: {
            key: keyInEvent(key),
            size,
            eTag: etag.replaceAll('"', ''),
            sequencer: sequence.toString(16).toUpperCase().padStart(18, '0'),
          },
        },
      },
    ],
  });
};

const plainText = (status: number, body: string): Answer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body,
});

const noWeb: Service = async () =>
  plainText(
    404,
    'Nothing here: the local system of Vigie answers AWS clients and the links in its mails.\n',
  );

/** Opens everything. Rejects if the port is taken (EADDRINUSE) or the table is open elsewhere (LEVEL_LOCKED). */
export const openEmulators = async (options: EmulatorOptions): Promise<Emulators> => {
  const paths = folders(options.dataDir);
  await mkdir(paths.outbox, { recursive: true });
  let front: Front | undefined;
  let web = noWeb;
  const host = () => `127.0.0.1:${front?.port ?? 0}`;

  const dynamo = await openDynamo(options.table === 'memory' ? undefined : paths.table);
  const queues = await openQueues(host);
  const sns = await openSns(
    {
      outbox: await openOutbox(paths.outbox, options.delivered ?? (() => {})),
      queues,
      endpoint: () => `http://${host()}`,
      lost: (subscription, reason) => options.lost?.(subscription.endpoint, reason),
    },
    paths.sns,
  );
  const s3 = openS3({
    name: LOCAL_NAMES.bucket,
    folder: paths.bucket,
    created: async (object) => {
      if (object.key.startsWith('inbox/'))
        await queues.send(LOCAL_NAMES.inbox, createdEvent(object));
    },
  });
  const services = {
    dynamodb: dynamo.service,
    sqs: queues.service,
    sns: sns.service,
    s3,
    web: async (call: Call): Promise<Answer> =>
      call.path === WHO_PATH ? plainText(200, String(process.pid)) : web(call),
  };
  const closeStores = async () => {
    await sns.close();
    await queues.close();
    await dynamo.close();
  };
  try {
    front = await openFront(services, options.port ?? 0);
  } catch (error) {
    await closeStores();
    throw error;
  }
  const { endpoint, port, onRequest, close } = front;
  return {
    endpoint,
    port,
    onRequest,
    onWeb: (answer) => {
      web = answer;
    },
    inFlight: sns.inFlight,
    close: async () => {
      await close();
      await closeStores();
    },
  };
};
