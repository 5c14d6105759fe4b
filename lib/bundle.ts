/**
 * How a function becomes one file, for the stack, the tests and the bench of sizes alike. What it
 * imports only when it is needed, by `import()`, becomes a file of its own beside it.
 *
 * CommonJS starts faster than ESM on Lambda's Node, the `module` field lets the SDK be cut down to what
 * is used, and a bundled SDK loads faster than the runtime's own. No Docker, no shell: a path with
 * blanks is an ordinary path.
 */

import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
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

/** Modules that become files of their own, by the names of those. */
type Apart = Map<string, string>;

/**
 * Keeps what is imported by `import()` out of the file, and says what it was: our readers, and of the
 * SDK what no call of ours needs. esbuild splits only ES modules; so what both files use is in both,
 * which costs less than calls from one file into another.
 */
const leaveApart = (apart: Apart): Plugin => ({
  name: 'apart',
  setup: ({ onResolve, resolve }) => {
    onResolve({ filter: /./ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (kind !== 'dynamic-import' || pluginData === apart) return undefined;
      const found = await resolve(path, { kind, importer, resolveDir, pluginData: apart });
      if (found.external || found.errors.length > 0) return found;
      const file = `${basename(path, '.ts')}.js`;
      apart.set(file, found.path);
      return { path: `./${file}`, external: true };
    });
  },
});

const options = (entry: string, outfile: string, apart: Apart) =>
  ({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile,
    plugins: [leaveApart(apart)],
    // A plain `require`, with which a failed load is tried again at the next page.
    supported: { 'dynamic-import': false },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    alias: {
      '@aws-sdk/credential-provider-node': join(ROOT, 'lambda/aws/credentials.ts'),
      '@aws-sdk/endpoint-cache': join(ROOT, 'lambda/aws/endpoint-cache.ts'),
    },
    minify: true,
    // Tables of Russian words are a third as long as with escapes.
    charset: 'utf8',
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    logLevel: 'warning',
  }) satisfies BuildOptions;

/** What a function's folder holds, as esbuild tells it; `index.js` is loaded at cold start. */
export type Bundles = ReadonlyMap<FunctionName, Metafile>;

/** Writes a function's code: `index.js`, and a file for each module that it imports when it is needed. */
const bundle = async (name: FunctionName, folder: string): Promise<Metafile> => {
  const all: Metafile = { inputs: {}, outputs: {} };
  const apart: Apart = new Map();
  const files = new Map([['index.js', join(ROOT, 'lambda', `${name}.ts`)]]);
  // A map is walked to its end, what is added on the way included.
  for (const [file, entry] of files) {
    const { metafile } = await build(options(entry, join(folder, file), apart));
    Object.assign(all.inputs, metafile.inputs);
    Object.assign(all.outputs, metafile.outputs);
    // Not all of `apart`: of what is imported some is in code that is left out.
    for (const { path } of Object.values(metafile.outputs).flatMap(({ imports }) => imports)) {
      const module = apart.get(path.slice('./'.length));
      if (module !== undefined) files.set(path.slice('./'.length), module);
    }
  }
  return all;
};

/** Writes every function, with all that it needs at run time, into a folder of its name; topics are checked ones. */
export const bundleAll = async (folder: string, topics: Deployable): Promise<Bundles> => {
  const { artefact, carried, uncompiled } = carry(topics);
  for (const { topic, reason } of uncompiled)
    process.emitWarning(`The topic ${topic} is left out: ${reason}.`);
  const bundled = FUNCTIONS.map(async (name) => {
    const metafile = await bundle(name, join(folder, name));
    const put = (file: string, content: string | Uint8Array) =>
      writeFile(join(folder, name, file), content);
    if (TOPICS_READER in metafile.inputs) await put('topics.bin', artefact);
    if (TOPICS_TELLER in metafile.inputs)
      for (const [file, content] of Object.entries(carriedFiles(carried))) await put(file, content);
    return [name, metafile] as const;
  });
  return new Map(await Promise.all(bundled));
};
