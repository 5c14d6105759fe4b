/**
 * What a cold start costs: each function's `index.js` in KB, and the processor time and the memory of loading
 * it in a fresh process, on this Node and on the one that Lambda runs it on; and the same of a file that it
 * loads later, on top. The run fails if one of them is over the budget: 450 KB, 100 ms.
 *
 * Processor time (user and system, all threads) and not the clock's, because it hardly depends on what
 * else the machine does; the least of some runs, since a busy machine only adds. Memory is the whole process's (resident set). It is this machine's: Lambda's
 * arm64 differs.
 */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bench } from 'vitest';
import { FUNCTION_ENV, type FunctionName } from '../../lambda/aws/env.ts';
import { bundleAll, FUNCTIONS } from '../../lib/bundle.ts';
import { loadTopics } from '../../lib/topics.ts';
import { findNode24, NODE24_COMMAND } from '../support/node24.ts';

const MOST = { kilobytes: 450, milliseconds: 100 };
const RUNS = 9;
const FIRST = 'index.js';

const names = FUNCTIONS;
const folder = mkdtempSync(join(tmpdir(), 'vigie-bundles-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const LOAD = `
const files = process.argv.slice(1);
for (const file of files.slice(0, -1)) require(file);
const before = process.cpuUsage();
require(files.at(-1));
const { user, system } = process.cpuUsage(before);
const { rss } = process.memoryUsage();
process.stdout.write([process.version, (user + system) / 1000, rss / 1e6].join(' '));
process.exit(0);
`;

const environment = (name: FunctionName): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  LAMBDA_TASK_ROOT: join(folder, name),
  ...Object.fromEntries(FUNCTION_ENV[name].map((variable) => [variable, 'none'])),
});

type Load = { readonly node: string; readonly ms: number; readonly megabytes: number };

/** Loads a file of a function, after the one that comes first. */
const load = (name: FunctionName, program: string, file = FIRST): Load => {
  const files = [...new Set([FIRST, file])].map((one) => join(folder, name, one));
  const written = execFileSync(program, ['-e', LOAD, ...files], {
    env: environment(name),
    encoding: 'utf8',
  });
  const [node = '', ms, megabytes] = written.split(' ');
  return { node, ms: Number(ms), megabytes: Number(megabytes) };
};

await bundleAll(folder, await loadTopics());
const files = names.flatMap((name) =>
  readdirSync(join(folder, name))
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ name, file })),
);

const rowsOn = (program: string) => {
  // By turns, so that a busy moment of the machine does not hit one function only.
  const rounds = Array.from({ length: RUNS }, () =>
    files.map(({ name, file }) => load(name, program, file)),
  );
  return files.map(({ name, file }, index) => {
    const loads = rounds.flatMap((round) => round[index] ?? []);
    return {
      function: name,
      file,
      KB: Math.round(statSync(join(folder, name, file)).size / 1000),
      Node: loads[0]?.node ?? '',
      'CPU ms': Math.round(Math.min(...loads.map(({ ms }) => ms))),
      'RSS MB': Math.round(Math.min(...loads.map(({ megabytes }) => megabytes))),
    };
  });
};

const node24 = findNode24();
const programs = new Set([process.execPath, ...(node24 === undefined ? [] : [node24])]);
const rows = [...programs].flatMap(rowsOn);
console.table(rows);
if (node24 === undefined)
  console.log(
    `On Lambda's own Node 24: not measured, it is not installed. To install it: ${NODE24_COMMAND}`,
  );

const over = rows.filter(
  (row) => !(row.KB <= MOST.kilobytes && row['CPU ms'] <= MOST.milliseconds),
);
if (over.length > 0)
  throw new Error(
    `Over the budget of ${MOST.kilobytes} KB and ${MOST.milliseconds} ms: ${over.map((row) => `${row.function}/${row.file} on ${row.Node}`).join(', ')}`,
  );

for (const name of names)
  bench(
    `a fresh process loads ${name}`,
    () => {
      load(name, process.execPath);
    },
    { iterations: 5, time: 0, warmupIterations: 1, warmupTime: 0 },
  );
