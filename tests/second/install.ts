/**
 * Makes what `npm run test:emulators` needs, once, under `.venv/second`: moto from PyPI and, where
 * VIGIE_DYNAMODB_LOCAL=1 asks for it, DynamoDB Local from Maven Central. Neither is a part of Vigie.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DYNAMODB_LOCAL, MOTO, SECOND_FOLDER } from '../support/second.ts';

const fileHere = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const run = (needs: string, command: string, ...args: readonly string[]): void => {
  try {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  } catch (cause) {
    throw new Error(`${[command, ...args].join(' ')} failed. It needs ${needs}.`, { cause });
  }
};

/** Installs unless this very list of versions is installed. */
const once = (list: string, made: string, install: () => void): void => {
  const wanted = readFileSync(fileHere(list), 'utf8');
  const stamp = join(SECOND_FOLDER, `${list}.installed`);
  if (existsSync(made) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  install();
  writeFileSync(stamp, wanted);
};

/** Called by vitest before the tests. */
export const setup = (): void => {
  once('requirements.txt', MOTO, () => {
    const needs = 'Python 3.10 or newer with venv, and PyPI';
    run(needs, 'python3', '-m', 'venv', SECOND_FOLDER);
    const pip = join(SECOND_FOLDER, 'bin', 'pip');
    run(needs, pip, 'install', '--quiet', '--requirement', fileHere('requirements.txt'));
  });
  if (process.env['VIGIE_DYNAMODB_LOCAL'] !== '1') return;
  once('pom.xml', DYNAMODB_LOCAL, () => {
    const options = [`-DoutputDirectory=${DYNAMODB_LOCAL}`, '--file', fileHere('pom.xml')];
    const goal = 'dependency:copy-dependencies';
    run('Java 17, Maven and Maven Central', 'mvn', '-q', '-B', goal, ...options);
  });
};
