/**
 * `npm run test:deploy`: brings the tools, starts the emulator, runs the tests of this folder with the
 * emulator's credentials and no others, and ends the emulator whatever happens. What follows `--` goes
 * to vitest.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../../lib/bundle.ts';
import { startEmulator } from './emulator.ts';
import { MissingTool, preparePython } from './python.ts';
import { say, timed } from './timed.ts';

/** Kept after a failure; git ignores it. */
const KEPT_LOG = join(ROOT, '.venv', 'deploy', 'emulator.log');
const VITEST = join(
  dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs',
);
const CONFIG = fileURLToPath(new URL('vitest.config.ts', import.meta.url));

/** The variables of this machine, but nothing of its AWS accounts. */
const bare = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(AWS|CDK)_/.test(name)));

const runTests = async (variables: Readonly<Record<string, string>>): Promise<number> => {
  const child = spawn(
    process.execPath,
    [VITEST, 'run', '--config', CONFIG, '--root', ROOT, ...process.argv.slice(2)],
    { env: { ...bare(), ...variables }, stdio: 'inherit' },
  );
  // Ctrl-C reaches vitest too: it ends first, then we do.
  const wait = (): void => {};
  process.on('SIGINT', wait);
  await once(child, 'close');
  process.off('SIGINT', wait);
  return child.exitCode ?? 1;
};

const run = async (): Promise<number> => {
  await timed('tools', async () => preparePython(say));
  // A blank, as there may be one in a person's path.
  const folder = mkdtempSync(join(tmpdir(), 'vigie deploy '));
  try {
    const emulator = await timed('emulator', () => startEmulator(folder));
    say(`ministack; the functions run on Node ${emulator.node}`);
    const code = await runTests(emulator.variables);
    await emulator.stop();
    if (code !== 0) {
      copyFileSync(emulator.log, KEPT_LOG);
      say(`The emulator wrote last (all of it: ${KEPT_LOG}):`);
      say(readFileSync(emulator.log, 'utf8').slice(-3_000));
    }
    return code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

try {
  process.exitCode = await timed('npm run test:deploy', run);
} catch (error) {
  if (!(error instanceof MissingTool)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
