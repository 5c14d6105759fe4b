/**
 * How a function becomes one file: the options that the stack and the bench of sizes share.
 *
 * CommonJS starts faster than ESM on Lambda's Node, the `module` field lets the SDK be cut down to what
 * is used, and a bundled SDK loads faster than the runtime's own. No Docker, no shell: a path with
 * blanks is an ordinary path.
 */

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync, type Metafile } from 'esbuild';
import type { FunctionName } from '../lambda/aws/env.ts';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What the runtime calls: `handler` of `index.js`. */
export const HANDLER = 'index.handler';

/** Whoever reads the topics at run time gets them, compiled, as `topics.json` beside its code. */
const TOPICS_READER = 'lambda/aws/topics.ts';

const options = (name: FunctionName, folder: string) =>
  ({
    absWorkingDir: ROOT,
    entryPoints: [join(ROOT, 'lambda', `${name}.ts`)],
    outfile: join(folder, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    minify: true,
    // Tables of Russian words are a third as long as with escapes.
    charset: 'utf8',
    sourcemap: true,
    sourcesContent: false,
    alias: { '@aws-sdk/credential-provider-node': join(ROOT, 'lambda/aws/credentials.ts') },
    metafile: true,
    logLevel: 'warning',
  }) satisfies BuildOptions;

/** Writes the function `lambda/<name>.ts` with all that it needs at run time into `folder`, and says what is in it. */
export const bundle = (name: FunctionName, folder: string): Metafile => {
  const { metafile } = buildSync(options(name, folder));
  if (TOPICS_READER in metafile.inputs) writeTopics(join(folder, 'topics.json'));
  return metafile;
};

/** In a process of its own, so that a mistake in a topic file reads as `vigie topics check` shows it. */
const writeTopics = (file: string): void => {
  execFileSync(process.execPath, ['--import', 'tsx', join(ROOT, 'lib/topics.ts'), file], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (!existsSync(file)) throw new Error(`lib/topics.ts ended without writing ${file}`);
};
