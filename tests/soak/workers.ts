/** The processes that run the functions: started, ended in the middle, and replaced. */

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import type { FunctionName } from '../../lambda/aws/env.ts';
import type { Call } from '../../lib/local/exchange.ts';
import { bundleScript } from '../support/bundle-script.ts';
import type { Order, Report } from './worker.ts';

/** Bundles the worker; its path. */
export const bundleWorker = (folder: string): string =>
  bundleScript(new URL('worker.ts', import.meta.url), folder);

/** Processes of each function at once. */
export type Crew = Readonly<Partial<Record<FunctionName, number>>>;

const PREFIX = 'worker-';

/** The worker that makes a call; undefined if no worker does. */
export const workerOf = ({ headers }: Call): string | undefined =>
  /Credential=(worker-[^/]+)\//.exec(headers.authorization ?? '')?.[1];

/** How the invocations went. */
export type Invocations = {
  count: number;
  longestMs: number;
  readonly threw: string[];
};

/** Where workers run, and what they are told. */
export type WorkersPlace = {
  /** Of `bundleWorker`. */
  readonly script: string;
  /** A file that takes what they write. */
  readonly log: string;
  readonly environment: Readonly<Record<string, string>>;
};

/** Starts no process yet. */
export const openWorkers = ({ script, log, environment }: WorkersPlace) => {
  const output = openSync(log, 'a');
  const alive = new Map<string, ChildProcess>();
  const invocations: Invocations = { count: 0, longestMs: 0, threw: [] };
  let started = 0;
  let isOver = false;

  const spawn = (name: FunctionName): { readonly id: string; readonly child: ChildProcess } => {
    started += 1;
    const id = `${PREFIX}${name}-${started}`;
    const order: Order = { name, worker: id, environment };
    const child = fork(script, {
      env: { ...process.env, VIGIE_ORDER: JSON.stringify(order) },
      stdio: ['ignore', output, output, 'ipc'],
    });
    alive.set(id, child);
    child.once('exit', () => alive.delete(id));
    return { id, child };
  };

  const noted = (report: Report): void => {
    if (report.kind === 'threw') invocations.threw.push(report.error);
    if (report.kind !== 'worked') return;
    invocations.count += 1;
    invocations.longestMs = Math.max(invocations.longestMs, report.ms);
  };

  /** Starts one that is replaced whenever it ends; resolves when it polls. */
  const keep = async (name: FunctionName): Promise<void> => {
    const { child } = spawn(name);
    child.on('message', (report) => noted(report as Report));
    child.once('exit', () => {
      if (!isOver)
        keep(name).catch((error: unknown) => noted({ kind: 'threw', error: `${error}` }));
    });
    await Promise.race([once(child, 'message'), once(child, 'exit')]);
  };

  return {
    invocations,
    start: async (crew: Crew): Promise<void> => {
      const names = Object.entries(crew).flatMap(([name, count]) =>
        Array.from({ length: count ?? 0 }, () => name as FunctionName),
      );
      await Promise.all(names.map(keep));
    },
    /** Ends the process that makes a call; resolves when it is gone. */
    kill: async (call: Call): Promise<void> => {
      const child = alive.get(workerOf(call) ?? '');
      if (!child) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
    /** Runs `tick` once, over everything however young; what it queued again. */
    sweep: async (): Promise<unknown> => {
      const { child } = spawn('tick');
      const [report] = (await once(child, 'message')) as [Report];
      child.kill('SIGKILL');
      return report.kind === 'ticked' ? report.swept : report;
    },
    end: (): void => {
      isOver = true;
      for (const child of alive.values()) child.kill('SIGKILL');
    },
  };
};
