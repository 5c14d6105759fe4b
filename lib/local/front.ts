/**
 * The one loopback port of the embedded AWS. AWS clients name the service they mean in the credential
 * scope of their signature, so one address serves them all. Bodies are buffered before a service sees
 * anything: a client that disconnects half way concerns nobody.
 *
 * Hooks stand between client and service. Tests use them to count, to break connections and to kill.
 */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type Answer,
  type Call,
  jsonAnswer,
  type Service,
  type ServiceName,
  xmlText,
} from './exchange.ts';

/** Larger than any page that is accepted, so that a refusal comes from Vigie with its reason. */
export const MAX_BODY_BYTES = 128 * 1024 * 1024;

/** What a hook may answer instead: the connection is cut, nobody ever answers, or the answer breaks off half way. */
export type Fault = 'cut' | 'hang' | { readonly half: Answer };

/** Sees every call; `proceed` lets the service act and gives its answer, which the hook may replace. */
export type Hook = (call: Call, proceed: () => Promise<Answer>) => Promise<Answer | Fault>;

/** The listening front. */
export type Front = {
  readonly port: number;
  readonly endpoint: string;
  /** The returned function takes the hook off again. */
  readonly onRequest: (hook: Hook) => () => void;
  readonly close: () => Promise<void>;
};

/** The pages that links in mails from SNS lead to, as in AWS. */
const SNS_LINKS: Readonly<Record<string, string>> = {
  '/confirmation.html': 'ConfirmSubscription',
  '/unsubscribe.html': 'Unsubscribe',
};

const SCOPE = /[^/\s]+\/\d{8}\/[^/]+\/([a-z0-9-]+)\/aws4_request/;

type Target = Pick<Call, 'method' | 'path' | 'query' | 'headers'>;

const serviceOf = ({ headers, query, path }: Target): Pick<Call, 'service' | 'signed'> => {
  const credential = headers.authorization ?? query.get('X-Amz-Credential') ?? '';
  const scope = SCOPE.exec(credential)?.[1];
  if (scope === 'dynamodb' || scope === 'sqs' || scope === 'sns' || scope === 's3')
    return { service: scope, signed: true };
  // The links in mails from SNS: nobody signs them. (An unsigned S3 or SQS call does not exist here.)
  const isSns = path in SNS_LINKS || query.has('Action');
  return { service: isSns ? 'sns' : 'web', signed: false };
};

const S3_ACTIONS: Readonly<Record<string, string>> = {
  PUT: 'PutObject',
  GET: 'GetObject',
  HEAD: 'HeadObject',
  DELETE: 'DeleteObject',
  POST: 'PostObject',
};

const s3Action = ({ method, path, headers }: Target): string => {
  const key = path.split('/').slice(2).join('/');
  const name = S3_ACTIONS[method] ?? method;
  if (key === '') return method === 'GET' ? 'ListObjectsV2' : name.replace('Object', 'Bucket');
  return headers['x-amz-copy-source'] === undefined ? name : 'CopyObject';
};

const actionOf = (service: ServiceName, target: Target, body: Buffer): string => {
  const { method, path, query, headers } = target;
  switch (service) {
    case 'dynamodb':
    case 'sqs':
      return String(headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    case 's3':
      return s3Action(target);
    case 'sns':
      return (
        SNS_LINKS[path] ??
        query.get('Action') ??
        new URLSearchParams(body.toString()).get('Action') ??
        ''
      );
    case 'web':
      return `${method} ${path}`;
  }
};

/** The whole body; undefined if it is too large. Rejects if the client goes away. */
const bodyOf = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Read on, so that the client gets the answer rather than a broken pipe.
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > MAX_BODY_BYTES ? undefined : Buffer.concat(chunks);
};

/** How AWS says that it has trouble itself, in the protocol of the request. */
const trouble = (request: IncomingMessage, message: string): Answer =>
  request.headers['x-amz-target'] === undefined
    ? {
        status: 500,
        headers: { 'content-type': 'text/xml' },
        body: `<Error><Code>InternalError</Code><Message>${xmlText(message)}</Message></Error>`,
      }
    : jsonAnswer(500, { __type: 'InternalFailure', message });

const begin = (response: ServerResponse, answer: Answer): Uint8Array => {
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body;
  response.writeHead(answer.status, {
    'content-length': String(body.byteLength),
    ...answer.headers,
  });
  return body;
};

const send = (response: ServerResponse, answer: Answer): void => {
  response.end(begin(response, answer));
};

const sendHalf = (response: ServerResponse, answer: Answer): void => {
  const body = begin(response, answer);
  response.write(body.subarray(0, body.byteLength / 2), () => response.destroy());
};

const isFault = (got: Answer | Fault): got is Fault => typeof got === 'string' || 'half' in got;

const callOf = (request: IncomingMessage, body: Buffer): Call => {
  // Not `new URL`: it resolves dots, and an S3 key may contain `/../`.
  const [path = '/', ...query] = (request.url ?? '/').split('?');
  const target: Target = {
    method: request.method ?? 'GET',
    path,
    query: new URLSearchParams(query.join('?')),
    headers: request.headers,
  };
  const { service, signed } = serviceOf(target);
  return { ...target, service, signed, body, action: actionOf(service, target, body) };
};

/** Listens on 127.0.0.1 only; port 0 takes any free one. Rejects with EADDRINUSE if the port is taken. */
export const openFront = async (
  services: Readonly<Record<ServiceName, Service>>,
  port: number,
): Promise<Front> => {
  const hooks = new Set<Hook>();

  const through = (call: Call): Promise<Answer | Fault> => {
    const act = () => services[call.service](call);
    // The last hook that was put on is the outermost. A fault of an inner hook goes straight out.
    const chain = [...hooks].reduce<() => Promise<Answer | Fault>>((inner, hook) => {
      return async () => {
        let fault: Fault | undefined;
        const answer = await hook(call, async () => {
          const got = await inner();
          if (!isFault(got)) return got;
          fault = got;
          return { status: 500, body: '' };
        });
        return fault ?? answer;
      };
    }, act);
    return chain();
  };

  const exchange = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request).catch(() => 'gone' as const);
    if (body === 'gone') return void response.destroy();
    if (body === undefined)
      return send(response, { status: 413, body: `More than ${MAX_BODY_BYTES} bytes` });
    const answer = await through(callOf(request, body));
    if (answer === 'cut') return void request.socket.destroy();
    if (answer === 'hang') return;
    if (isFault(answer)) sendHalf(response, answer.half);
    else send(response, answer);
  };

  const server = createServer((request, response) => {
    exchange(request, response).catch((error: unknown) => {
      // A bug in a service must look like AWS having trouble, not like a dead process.
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (response.headersSent) response.destroy();
      else send(response, trouble(request, message));
    });
  });
  server.keepAliveTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  const listening = (server.address() as AddressInfo).port;
  return {
    port: listening,
    endpoint: `http://127.0.0.1:${listening}`,
    onRequest: (hook) => {
      hooks.add(hook);
      return () => void hooks.delete(hook);
    },
    close: () =>
      new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
};
