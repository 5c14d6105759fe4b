/** A script of the tests as one file, so that each of its many starts is quick. */

import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** Bundles a script into a folder; the path of the bundle. */
export const bundleScript = (script: URL, folder: string): string => {
  const source = fileURLToPath(script);
  const outfile = join(folder, `${basename(source, '.ts')}.cjs`);
  buildSync({
    entryPoints: [source],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    logOverride: { 'empty-import-meta': 'silent' },
  });
  return outfile;
};
