/** A server in a process of its own, on a free loopback port. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { freePort } from './free-port.ts';

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

/** What to start: the command is told the port. */
export type ServerCommand = (port: number) => {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
};

const PATIENCE_MS = 60_000;

/** Starts it and waits until it listens; `stop` ends it. Rejects with what it wrote if it ends by itself. */
export const startServer = async (
  serve: ServerCommand,
): Promise<{ readonly port: number; readonly stop: () => Promise<void> }> => {
  const port = await freePort();
  const { command, args, env = {}, cwd } = serve(port);
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    ...(cwd === undefined ? {} : { cwd }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      written = `${written}${chunk}`.slice(-4_000);
    });
  const ended = once(child, 'exit');
  ended.catch(() => {});
  const until = Date.now() + PATIENCE_MS;
  while (!(await listens(port))) {
    if (child.exitCode !== null || Date.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`${command} does not listen on port ${port}: ${written}`);
    }
    await setTimeout(50);
  }
  return {
    port,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};
