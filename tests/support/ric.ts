/**
 * AWS's own runtime interface client (`aws-lambda-ric`), where it can be built: it compiles curl and a C++
 * client, which takes cmake, make, a C++ compiler and Python, and does not work on macOS or Windows.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../lib/local/place.ts';
import { installInto } from './node24.ts';

const FOLDER = join(projectFolder(), '.venv', 'ric');
const VERSION = '4.0.2';
const PACKAGE = join(FOLDER, 'node_modules', 'aws-lambda-ric');
const FAILED = join(FOLDER, `${VERSION}.failed`);

/** The official client's main file, or why there is none. */
export const findRic = (): { readonly path: string } | { readonly missing: string } => {
  if (existsSync(join(PACKAGE, 'rapid-client.node'))) return { path: join(PACKAGE, 'index.mjs') };
  return {
    missing: existsSync(FAILED) ? readFileSync(FAILED, 'utf8') : 'nobody has tried to build it',
  };
};

/** Builds it, once; a failure is kept, because it takes a minute to find out. */
export const buildRic = (): void => {
  if (!('missing' in findRic()) || existsSync(FAILED)) return;
  try {
    installInto(FOLDER, `aws-lambda-ric@${VERSION}`);
  } catch (error) {
    writeFileSync(FAILED, String(error));
  }
};
