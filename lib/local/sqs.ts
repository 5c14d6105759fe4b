/**
 * SQS: fauxqs in memory. It is called inside the process, never over a socket of its own (its server
 * would listen on all interfaces). Messages die with the process; the start queues unfinished work again.
 */

import { buildApp } from 'fauxqs';
import { ACCOUNT, type Answer, type Call, REGION, type Service } from './exchange.ts';

/** An SQS message attribute as SNS passes it on. */
export type QueueAttribute = {
  readonly DataType: string;
  readonly StringValue?: string;
  readonly BinaryValue?: string;
};

/** The queues, and a way for SNS and S3 to put messages in. */
export type Queues = {
  readonly service: Service;
  /** Rejects if there is no queue of that name. */
  readonly send: (
    queueName: string,
    body: string,
    attributes?: Readonly<Record<string, QueueAttribute>>,
  ) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Response = {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
};

const answerOf = (response: Response, body: string): Answer => {
  const error = response.headers['x-amzn-query-error'];
  return {
    status: response.statusCode,
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      ...(typeof error === 'string' ? { 'x-amzn-query-error': error } : {}),
    },
    body,
  };
};

const nameOf = (url: string): string => url.split('/').at(-1) ?? '';

const QUEUE_URL = /"QueueUrl":"([^"]+)"/;

/** `host`: what queue URLs name, as `127.0.0.1:<port>`; asked late, because the port is known late. */
export const openQueues = async (host: () => string): Promise<Queues> => {
  const app = buildApp({ logger: false, defaultRegion: REGION });
  await app.ready();

  // fauxqs finds a queue by its exact URL, and makes URLs with a host that does not resolve. Outside,
  // a queue is http://127.0.0.1:<port>/<account>/<name>, whatever the port of the run; inside, its own.
  const inside = new Map<string, string>();
  const outside = (url: string) => `http://${host()}/${ACCOUNT}/${nameOf(url)}`;

  const post = async (target: string, payload: string): Promise<Response> =>
    app.inject({
      method: 'POST',
      url: '/',
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': target },
      payload,
    });

  const service = async (call: Call): Promise<Answer> => {
    const payload = call.body
      .toString()
      .replace(QUEUE_URL, (_, url: string) => `"QueueUrl":"${inside.get(nameOf(url)) ?? url}"`);
    const response = await post(String(call.headers['x-amz-target']), payload);
    const url = QUEUE_URL.exec(response.body)?.[1];
    if (call.action === 'CreateQueue' && url !== undefined) inside.set(nameOf(url), url);
    const namesQueue = call.action === 'CreateQueue' || call.action === 'GetQueueUrl';
    return answerOf(
      response,
      namesQueue && url !== undefined
        ? response.body.replace(QUEUE_URL, `"QueueUrl":"${outside(url)}"`)
        : response.body,
    );
  };

  return {
    service,
    send: async (queueName, body, attributes) => {
      const QueueUrl = inside.get(queueName);
      if (QueueUrl === undefined) throw new Error(`There is no queue ${queueName}`);
      const message = {
        QueueUrl,
        MessageBody: body,
        ...(attributes && Object.keys(attributes).length > 0
          ? { MessageAttributes: attributes }
          : {}),
      };
      const response = await post('AmazonSQS.SendMessage', JSON.stringify(message));
      if (response.statusCode !== 200)
        throw new Error(`The queue ${queueName} took no message: ${response.body}`);
    },
    close: async () => {
      await app.close();
    },
  };
};
