/**
 * A function as Lambda runs it: its bundle in a process of its own, with Lambda's variables, behind the
 * Runtime API. The process is started for the first event and after each death; what takes longer than
 * the function's time is killed. One event at a time, as in one execution environment.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { FunctionError, openRuntimeApi } from './runtime-api.ts';

/** What to run. */
export type LambdaOptions = {
  readonly name: string;
  /** The program and its first arguments: Node and a runtime interface client. */
  readonly runtime: readonly [program: string, ...args: string[]];
  /** The folder with `index.js`. */
  readonly code: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
};

/** A function that can be invoked. */
export type Lambda = {
  /** The result; rejects with a FunctionError. */
  readonly invoke: (event: unknown) => Promise<unknown>;
  /** Process starts so far. */
  readonly starts: () => number;
  /** The lines that it logged. */
  readonly log: () => readonly string[];
  readonly stop: () => Promise<void>;
};

// AWS Lambda developer guide, "Defined runtime environment variables".
const variables = ({ name, code, environment }: LambdaOptions, address: string) => ({
  AWS_LAMBDA_RUNTIME_API: address,
  _HANDLER: 'index.handler',
  LAMBDA_TASK_ROOT: code,
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1769',
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
  AWS_LAMBDA_LOG_STREAM_NAME: 'test',
  AWS_LAMBDA_LOG_FORMAT: 'JSON',
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  NODE_OPTIONS: '--enable-source-maps',
  PATH: process.env['PATH'] ?? '',
  TZ: ':UTC',
  LANG: 'en_US.UTF-8',
  ...environment,
});

/** Prepares a function; its process starts with the first event. */
export const startLambda = async (options: LambdaOptions): Promise<Lambda> => {
  const { name, runtime, code, timeoutMs } = options;
  const api = await openRuntimeApi(
    timeoutMs,
    `arn:aws:lambda:eu-west-3:000000000000:function:${name}`,
  );
  let child: ChildProcess | undefined;
  let starts = 0;
  let written = '';
  let before: Promise<unknown> = Promise.resolve();

  const start = (): ChildProcess => {
    starts += 1;
    const [program, ...args] = runtime;
    const started = spawn(program, [...args, 'index.handler'], {
      cwd: code,
      env: variables(options, api.address),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (chunk: Buffer) => {
        written += chunk.toString();
      });
    started.once('exit', (status, signal) => {
      if (child === started) child = undefined;
      const how = signal === null ? `exit status ${status}` : `signal: ${signal}`;
      api.giveUp(new FunctionError('Runtime.ExitError', `Runtime exited with error: ${how}`));
    });
    return started;
  };

  const kill = async (): Promise<void> => {
    const dying = child;
    if (dying === undefined) return;
    child = undefined;
    const dead = once(dying, 'exit');
    dying.kill('SIGKILL');
    await dead;
  };

  const work = async (event: unknown): Promise<unknown> => {
    let timer: NodeJS.Timeout | undefined;
    const given = api.give(event, () => {
      timer = setTimeout(() => {
        const seconds = (timeoutMs / 1000).toFixed(2);
        api.giveUp(
          new FunctionError('Sandbox.Timedout', `Task timed out after ${seconds} seconds`),
        );
      }, timeoutMs);
    });
    child ??= start();
    try {
      return await given;
    } catch (error) {
      const startedBadly = timer === undefined;
      const ranOutOfTime = error instanceof FunctionError && error.type === 'Sandbox.Timedout';
      if (startedBadly || ranOutOfTime) await kill();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    invoke: (event) => {
      const mine = before.then(() => work(event));
      before = mine.catch(() => {});
      return mine;
    },
    starts: () => starts,
    log: () => written.split('\n').filter((line) => line !== ''),
    stop: async () => {
      await before;
      await kill();
      await api.close();
    },
  };
};
