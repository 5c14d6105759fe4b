/**
 * How a function becomes one file, for the stack, the tests and the bench of sizes alike.
 *
 * CommonJS starts faster than ESM on Lambda's Node, the `module` field lets the SDK be cut down to what
 * is used, and a bundled SDK loads faster than the runtime's own. No Docker, no shell: a path with
 * blanks is an ordinary path.
 */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { FUNCTION_ENV, type FunctionName } from '../lambda/aws/env.ts';
import { carriedFiles, carry, type Deployable } from './carried.ts';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What the runtime calls: `handler` of `index.js`. */
export const HANDLER = 'index.handler';

/** All functions. */
export const FUNCTIONS = Object.keys(FUNCTION_ENV) as readonly FunctionName[];

/** Whoever reads the topics at run time gets them, ready for matching, as `topics.bin` beside its code. */
const TOPICS_READER = 'lambda/aws/topics.ts';
/** And who tells of them has their files. */
const TOPICS_TELLER = 'lambda/aws/carried.ts';

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
    alias: { '@aws-sdk/credential-provider-node': join(ROOT, 'lambda/aws/credentials.ts') },
    minify: true,
    // Tables of Russian words are a third as long as with escapes.
    charset: 'utf8',
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    logLevel: 'warning',
  }) satisfies BuildOptions;

/** What a function's folder holds, as esbuild tells it. */
export type Bundles = ReadonlyMap<FunctionName, Metafile>;

/** Writes every function, with all that it needs at run time, into a folder of its name; topics are checked ones. */
export const bundleAll = async (folder: string, topics: Deployable): Promise<Bundles> => {
  const { artefact, carried, uncompiled } = carry(topics);
  for (const { topic, reason } of uncompiled)
    process.emitWarning(`The topic ${topic} is left out: ${reason}.`);
  const bundled = FUNCTIONS.map(async (name) => {
    const { metafile } = await build(options(name, join(folder, name)));
    const put = (file: string, content: string | Uint8Array) =>
      writeFile(join(folder, name, file), content);
    if (TOPICS_READER in metafile.inputs) await put('topics.bin', artefact);
    if (TOPICS_TELLER in metafile.inputs)
      for (const [file, content] of Object.entries(carriedFiles(carried))) await put(file, content);
    return [name, metafile] as const;
  });
  return new Map(await Promise.all(bundled));
};
