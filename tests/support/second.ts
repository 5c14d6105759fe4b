/** The emulators that nobody here wrote, each in a process of its own, empty at its start. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ACCOUNT } from '../../lib/local/exchange.ts';
import { projectFolder } from '../../lib/local/place.ts';
import { startServer } from './server.ts';

/** Where `npm run test:emulators` puts them. */
export const SECOND_FOLDER = join(projectFolder(), '.venv', 'second');

/** moto's own server, within its virtual environment. */
export const MOTO = join(SECOND_FOLDER, 'bin', 'moto_server');
/** The jar files of DynamoDB Local. */
export const DYNAMODB_LOCAL = join(SECOND_FOLDER, 'dynamodb-local');

const installed = (path: string): string => {
  if (existsSync(path)) return path;
  throw new Error(`${path} is not there: npm run test:emulators installs it`);
};

/** A running emulator; `endpoint` is what AWS_ENDPOINT_URL must be. */
export type Second = { readonly endpoint: string; readonly stop: () => Promise<void> };

/** moto, with the account that our tests name. */
export const startMoto = async (): Promise<Second> => {
  const { port, stop } = await startServer((port) => ({
    command: installed(MOTO),
    args: ['-H', '127.0.0.1', '-p', String(port)],
    env: { MOTO_ACCOUNT_ID: ACCOUNT },
  }));
  return { endpoint: `http://127.0.0.1:${port}`, stop };
};

/** DynamoDB Local, in memory. */
export const startDynamoDbLocal = async (): Promise<Second> => {
  const jars = installed(DYNAMODB_LOCAL);
  const { port, stop } = await startServer((port) => ({
    command: 'java',
    args: [
      ...['-cp', join(jars, '*'), 'software.amazon.dynamodb.services.local.main.ServerRunner'],
      ...['-inMemory', '-disableTelemetry', '-port', String(port)],
    ],
    cwd: jars,
  }));
  return { endpoint: `http://127.0.0.1:${port}`, stop };
};
