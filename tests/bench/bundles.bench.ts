/**
 * What a cold start costs: each function's bundle in KB, and the processor time of loading it in a
 * fresh process. The run fails over the budget: 450 KB, 100 ms.
 *
 * Processor time (user and system, all threads) and not the clock's, because it hardly depends on what
 * else the machine does. It is this machine's and this Node's: Lambda's arm64 with Node 24 differs.
 */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bench } from 'vitest';
import { FUNCTION_ENV, type FunctionName } from '../../lambda/aws/env.ts';
import { bundleAll, FUNCTIONS } from '../../lib/bundle.ts';
import { loadTopics } from '../../lib/topics.ts';

const MOST = { kilobytes: 450, milliseconds: 100 };
const RUNS = 9;

const names = FUNCTIONS;
const folder = mkdtempSync(join(tmpdir(), 'vigie-bundles-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const LOAD = `
const before = process.cpuUsage();
require(process.argv[1]);
const { user, system } = process.cpuUsage(before);
process.stdout.write(String((user + system) / 1000));
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

const load = (name: FunctionName): number =>
  Number(
    execFileSync(process.execPath, ['-e', LOAD, join(folder, name, 'index.js')], {
      env: environment(name),
      encoding: 'utf8',
    }),
  );

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

await bundleAll(folder, (await loadTopics()).topics);
// By turns, so that a busy moment of the machine does not hit one function only.
const rounds = Array.from({ length: RUNS }, () => names.map(load));
const rows = names.map((name, index) => ({
  function: name,
  KB: Math.round(statSync(join(folder, name, 'index.js')).size / 1000),
  'CPU ms': Math.round(median(rounds.map((round) => round[index] ?? Number.NaN))),
}));
console.table(rows);

const over = rows.filter(
  (row) => !(row.KB <= MOST.kilobytes && row['CPU ms'] <= MOST.milliseconds),
);
if (over.length > 0)
  throw new Error(
    `Over the budget of ${MOST.kilobytes} KB and ${MOST.milliseconds} ms: ${over.map((row) => row.function).join(', ')}`,
  );

for (const name of names)
  bench(
    `a fresh process loads ${name}`,
    () => {
      load(name);
    },
    { iterations: 5, time: 0, warmupIterations: 1, warmupTime: 0 },
  );
