/** The project's own CDK command line, on the emulator: nothing of the machine's account or settings. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../lib/bundle.ts';

const CDK = createRequire(import.meta.url).resolve('aws-cdk/bin/cdk');

/** Runs `cdk` to its end and returns what it wrote; throws that if it failed. */
export const cdk = async (...args: readonly string[]): Promise<string> => {
  const options = ['--no-notices', '--no-color', '--progress', 'events'];
  const child = spawn(process.execPath, [CDK, ...args, ...options], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      written += chunk.toString('utf8');
    });
  await once(child, 'close');
  if (child.exitCode === 0) return written;
  throw new Error(`cdk ${args.join(' ')} ended with ${child.exitCode}:\n${written.slice(-6_000)}`);
};

/** Runs `cdk` on a stage that is synthesised anew, and not into the project's own cdk.out. */
const onStage = async (
  command: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'vigie cdk '));
  try {
    return await cdk(...command, '--output', folder, ...context(settings));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Settings as options of the command line. */
export const context = (settings: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);

/** Prepares the account and region, once. */
export const bootstrap = (): Promise<string> => onStage(['bootstrap'], {});

/** Deploys a stage; the settings are those of `-c`. */
export const deploy = (
  stage: string,
  settings: Readonly<Record<string, string>>,
): Promise<string> => onStage(['deploy', '--require-approval', 'never'], { stage, ...settings });

/** Takes a stage down. */
export const destroy = (stage: string): Promise<string> =>
  onStage(['destroy', '--force'], { stage });
