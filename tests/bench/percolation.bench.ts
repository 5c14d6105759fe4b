/**
 * Runs `percolation-table.ts` bundled as the functions are, in a process of its own: the test runner
 * reads every import through an object, which makes small functions in several files five times slower.
 */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { bench, describe } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'vigie-percolation-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const outfile = join(folder, 'table.mjs');
buildSync({
  ...{ entryPoints: ['tests/bench/percolation-table.ts'], outfile, bundle: true },
  ...{ platform: 'node', format: 'esm', charset: 'utf8', logLevel: 'warning' },
});
const run = (): string => execFileSync(process.execPath, [outfile], { encoding: 'utf8' });

// Once, and not in the bench, which the runner calls several times.
console.log(run());

describe('percolation', () => {
  bench('the table is above', () => undefined, { iterations: 1, time: 0, warmupTime: 0 });
});
