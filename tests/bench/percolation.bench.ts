/**
 * Runs `percolation-table.ts` bundled as the functions are, in a process of its own: the test runner
 * reads every import through an object, which makes small functions in several files five times slower.
 */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { bench, describe } from 'vitest';
import { writeArtefact } from '../../lambda/core/match/artefact.ts';
import { compileSegment } from '../../lambda/core/match/compile-segment.ts';
import { dictionaries } from '../../lib/dictionaries.ts';
import { loadTopics } from '../../lib/topics.ts';

const folder = mkdtempSync(join(tmpdir(), 'vigie-percolation-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const outfile = join(folder, 'table.mjs');
buildSync({
  ...{ entryPoints: ['tests/bench/percolation-table.ts'], outfile, bundle: true },
  ...{ platform: 'node', format: 'esm', charset: 'utf8', logLevel: 'warning' },
});
// The dictionaries are found from here, not from the bundle's folder.
const { topics } = await loadTopics({ dirs: ['seeds/topics'] });
const seeds = join(folder, 'seeds');
writeFileSync(seeds, writeArtefact(compileSegment(topics, dictionaries).segment));
const run = (): string => execFileSync(process.execPath, [outfile, seeds], { encoding: 'utf8' });

// Once, and not in the bench, which the runner calls several times.
console.log(run());

describe('percolation', () => {
  bench('the table is above', () => undefined, { iterations: 1, time: 0, warmupTime: 0 });
});
