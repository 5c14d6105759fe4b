/**
 * The tools of others, all Python: an AWS emulator and CloudFormation's linter, in a virtual environment
 * of their own under `.venv/deploy` (git ignores it), made once for a list of exact versions.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../../lib/bundle.ts';

const FOLDER = join(ROOT, '.venv', 'deploy');
const REQUIREMENTS = fileURLToPath(new URL('requirements.txt', import.meta.url));
/** Written last: an installation that broke off is made anew. */
const STAMP = join(FOLDER, 'installed.txt');

/** Runs what is installed, also scripts: by themselves these go by the folder that they were made in. */
export const PYTHON = join(FOLDER, 'bin', 'python');
export const CFN_LINT = join(FOLDER, 'bin', 'cfn-lint');

/** What is missing on this machine: told without a stack trace. */
export class MissingTool extends Error {
  override readonly name = 'MissingTool';
}

const NEEDED = 'npm run test:deploy needs Python 3.10 or newer with venv and pip';

const run = (command: string, ...args: readonly string[]) => {
  const { error, status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return { ok: status === 0, said: error?.message ?? `${stdout}${stderr}`.trim() };
};

const makeEnvironment = (): void => {
  const version = run(
    'python3',
    '-c',
    'import sys; print(sys.version_info >= (3, 10), sys.version)',
  );
  if (!version.ok) throw new MissingTool(`${NEEDED}: python3 does not run (${version.said}).`);
  if (!version.said.startsWith('True'))
    throw new MissingTool(`${NEEDED}: python3 is ${version.said.replace('False ', '')}.`);
  rmSync(FOLDER, { recursive: true, force: true });
  const made = run('python3', '-m', 'venv', FOLDER);
  if (!made.ok)
    throw new MissingTool(
      `${NEEDED}: python3 -m venv failed (on Debian and Ubuntu: apt install python3-venv).\n${made.said}`,
    );
};

/** Makes the environment unless these very versions are in it; says so when it does. */
export const preparePython = (say: (line: string) => void): void => {
  const wanted = readFileSync(REQUIREMENTS, 'utf8');
  if (existsSync(PYTHON) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  say('installing the emulator and the linter into .venv/deploy (once)');
  makeEnvironment();
  // Every package is in the list, so nothing that is not may come along.
  const quiet = ['--quiet', '--disable-pip-version-check', '--no-input', '--timeout', '15'];
  const list = ['--no-deps', '--requirement', REQUIREMENTS];
  const installed = run(PYTHON, '-m', 'pip', 'install', ...quiet, ...list);
  if (!installed.ok)
    throw new MissingTool(
      `pip could not install tests/deploy/requirements.txt: the package index must be reachable the first time (behind a proxy or a mirror set HTTPS_PROXY or PIP_INDEX_URL). pip says:\n${installed.said}`,
    );
  const complete = run(PYTHON, '-m', 'pip', 'check', '--disable-pip-version-check');
  if (!complete.ok)
    throw new MissingTool(`tests/deploy/requirements.txt is not complete: ${complete.said}`);
  writeFileSync(STAMP, wanted);
};
