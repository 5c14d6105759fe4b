/**
 * Lambda's Runtime API, as its developer guide describes it ("Using the Lambda runtime API for custom
 * runtimes"): a runtime asks for the next event, and says what became of it. One event at a time.
 */

import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the runtime, or Lambda about it, says of a failure. */
export class FunctionError extends Error {
  override readonly name = 'FunctionError';
  /** `Error`, `Runtime.ExitError`, `Sandbox.Timedout` … */
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

type Task = {
  readonly id: string;
  readonly body: string;
  readonly handedOver: () => void;
  readonly done: (result: unknown) => void;
  readonly failed: (error: FunctionError) => void;
};

/** The API of one execution environment. */
export type RuntimeApi = {
  /** `host:port`: what AWS_LAMBDA_RUNTIME_API must be. */
  readonly address: string;
  /** Hands an event to the runtime as soon as it asks; `handedOver` is called when it got it. */
  readonly give: (event: unknown, handedOver: () => void) => Promise<unknown>;
  /** Ends the event in hand, of which the runtime will say nothing more. */
  readonly giveUp: (error: FunctionError) => void;
  readonly close: () => Promise<void>;
};

const PREFIX = '/2018-06-01/runtime';

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

const errorIn = (body: string): FunctionError => {
  const { errorType = '', errorMessage = '' } = JSON.parse(body) as Record<string, string>;
  return new FunctionError(errorType, errorMessage);
};

/** Opens the API of a function that may work for so long. */
export const openRuntimeApi = async (timeoutMs: number, arn: string): Promise<RuntimeApi> => {
  let asking: ServerResponse | undefined;
  let waiting: Task | undefined;
  let inHand: Task | undefined;

  const meet = (): void => {
    if (asking === undefined || waiting === undefined) return;
    inHand = waiting;
    asking.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': inHand.id,
      'lambda-runtime-deadline-ms': String(Date.now() + timeoutMs),
      'lambda-runtime-invoked-function-arn': arn,
      'lambda-runtime-trace-id': 'Root=1-00000000-000000000000000000000000;Sampled=0',
    });
    asking.end(inHand.body);
    asking = undefined;
    waiting = undefined;
    inHand.handedOver();
  };

  const end = (how: (task: Task) => void): void => {
    const task = inHand ?? waiting;
    inHand = undefined;
    waiting = undefined;
    if (task !== undefined) how(task);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    const path = (request.url ?? '').replace(PREFIX, '');
    if (request.method === 'GET' && path === '/invocation/next') {
      asking = response;
      meet();
      return;
    }
    const isOurs = path.startsWith(`/invocation/${inHand?.id}/`);
    if (path === '/init/error') end((task) => task.failed(errorIn(body)));
    else if (isOurs && path.endsWith('/error')) end((task) => task.failed(errorIn(body)));
    else if (isOurs && path.endsWith('/response')) end((task) => task.done(JSON.parse(body)));
    else {
      response.writeHead(400).end('{"errorType":"InvalidRequestID"}');
      return;
    }
    response.writeHead(202).end('{"status":"OK"}');
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    address: `127.0.0.1:${port}`,
    give: (event, handedOver) =>
      new Promise((done, failed) => {
        waiting = { id: randomUUID(), body: JSON.stringify(event), handedOver, done, failed };
        meet();
      }),
    giveUp: (error) => {
      asking = undefined;
      end((task) => task.failed(error));
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
