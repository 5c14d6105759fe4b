/**
 * A runtime interface client of ours, for machines where AWS's own does not build: it loads the handler
 * as Lambda's Node 24 does and works events until it is killed. Runs under plain Node 24, which reads
 * TypeScript by itself. tests/runtime compares the two where both are there.
 */

import { Agent, request } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { format } from 'node:util';

type Handler = (event: unknown, context: object) => unknown;
type Answer = { readonly headers: NodeJS.Dict<string | string[]>; readonly body: string };

const variable = (name: string): string => process.env[name] ?? '';
const agent = new Agent({ keepAlive: true });
const [host, port] = variable('AWS_LAMBDA_RUNTIME_API').split(':');

/** Not `fetch`: it gives up after five minutes, and the next event may come later. */
const call = (method: 'GET' | 'POST', path: string, body = ''): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request(
      { host, port, method, agent, path: `/2018-06-01/runtime/${path}` },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ headers: response.headers, body: Buffer.concat(chunks).toString() }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

const told = (error: unknown): object =>
  error instanceof Error
    ? {
        errorType: error.name,
        errorMessage: error.message,
        stackTrace: error.stack?.split('\n') ?? [],
        ...(error.cause === undefined ? {} : { cause: told(error.cause) }),
      }
    : { errorType: typeof error, errorMessage: String(error) };

let requestId = '';

/** Logs as Lambda does where the function asks for JSON lines: a single value stays what it is. */
const logAsJson = (): void => {
  for (const level of ['debug', 'info', 'warn', 'error'] as const)
    console[level] = (...values: unknown[]) => {
      const line = {
        timestamp: new Date().toISOString(),
        level: level.toUpperCase(),
        requestId,
        message: values.length === 1 ? values[0] : format(...values),
      };
      const readable = (_: string, value: unknown) =>
        value instanceof Error ? told(value) : value;
      process.stdout.write(`${JSON.stringify(line, readable)}\n`);
    };
};

const load = (): Handler => {
  const root = variable('LAMBDA_TASK_ROOT');
  const [file = '', name = ''] = variable('_HANDLER').split('.');
  const handler: unknown = createRequire(join(root, '/'))(join(root, file))[name];
  if (typeof handler !== 'function') throw new Error(`${file} exports no function ${name}`);
  // Lambda's Node 24 knows no callbacks any more.
  if (handler.length > 2) throw new Error(`${name} takes a callback, which Node 24 never calls`);
  return handler as Handler;
};

const contextOf = (headers: Answer['headers']) => {
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  return {
    awsRequestId: requestId,
    functionName: variable('AWS_LAMBDA_FUNCTION_NAME'),
    functionVersion: variable('AWS_LAMBDA_FUNCTION_VERSION'),
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    memoryLimitInMB: variable('AWS_LAMBDA_FUNCTION_MEMORY_SIZE'),
    logGroupName: variable('AWS_LAMBDA_LOG_GROUP_NAME'),
    logStreamName: variable('AWS_LAMBDA_LOG_STREAM_NAME'),
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
};

const work = async (handler: Handler): Promise<void> => {
  const { headers, body } = await call('GET', 'invocation/next');
  requestId = String(headers['lambda-runtime-aws-request-id']);
  const [how, answer] = await Promise.resolve()
    .then(() => handler(JSON.parse(body), contextOf(headers)))
    .then(
      (result) => ['response', result ?? null] as const,
      (error: unknown) => ['error', told(error)] as const,
    );
  await call('POST', `invocation/${requestId}/${how}`, JSON.stringify(answer));
};

const main = async (): Promise<void> => {
  logAsJson();
  let handler: Handler;
  try {
    handler = load();
  } catch (error) {
    await call('POST', 'init/error', JSON.stringify(told(error)));
    process.exit(1);
  }
  for (;;) await work(handler);
};

await main();
