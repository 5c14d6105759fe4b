/** `npm run soak`: reads the options, runs a soak, prints what came of it. Exit code 1 if a promise is broken. */

import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { FAULT_KINDS } from './faults.ts';
import { type Soaked, type SoakOptions, soak } from './soak.ts';

const HELP = `npm run soak -- [options]

Sends thousands of articles through the real functions, several processes of each, on the embedded
AWS, while a share of their calls goes wrong and some processes are killed in the middle. It ends when
every queue is empty, and says which promises were held.

  --articles N   stories in the pages that are dropped (default 5000)
  --alerts N     of these, stories that meet a topic (default 400)
  --faults X     share of calls that go wrong, 0 to 0.3 (default 0.05)
  --kill N       one call in N ends its process, 0 ends none (default 2500)
  --seed N       the same seed gives the same pages and the same fate to the nth call of a kind (default 1)
`;

type Named = Readonly<Record<'articles' | 'alerts' | 'faults' | 'kill' | 'seed', string>>;

const CREW = { scan: 2, alert: 3, notify: 3 } as const;

const write = (text: string): void => void process.stdout.write(`${text}\n`);

const numberOf = (name: keyof Named, typed: string, most: number): number => {
  const number = Number(typed);
  const isWhole = name === 'faults' || Number.isInteger(number);
  if (typed.trim() === '' || !isWhole || number < 0 || number > most)
    throw new TypeError(`--${name} ${typed}: give a number from 0 to ${most}`);
  return number;
};

const optionsOf = (named: Named): SoakOptions => {
  const articles = numberOf('articles', named.articles, 7_000);
  return {
    articles,
    alerts: numberOf('alerts', named.alerts, articles),
    faults: numberOf('faults', named.faults, 0.3),
    killOneIn: numberOf('kill', named.kill, 1_000_000),
    seed: numberOf('seed', named.seed, 2 ** 32 - 1),
    crew: CREW,
    times: 'deployed',
  };
};

const faultTable = ({ seen }: Soaked): void => {
  const services = Object.keys(seen.calls).sort();
  const rows = FAULT_KINDS.map((kind) => [
    kind,
    Object.fromEntries(
      services.map((service) => [service, seen.faults[`${service} ${kind}`] ?? 0]),
    ),
  ]);
  const calls = Object.fromEntries(services.map((service) => [service, seen.calls[service] ?? 0]));
  console.table({ 'calls in all': calls, ...Object.fromEntries(rows) });
};

const MOST_PROBLEMS = 20;

const report = (soaked: Soaked): number => {
  const { verdicts, invocations, seconds, pages, seen } = soaked;
  faultTable(soaked);
  console.table(
    verdicts.map(({ promise, found, problems }) => ({
      promise,
      found,
      held: problems.length === 0 ? 'yes' : 'NO',
    })),
  );
  const broken = verdicts.filter(({ problems }) => problems.length > 0);
  for (const { promise, problems } of broken) {
    write(`\nBroken: ${promise}`);
    for (const problem of problems.slice(0, MOST_PROBLEMS)) write(`  ${problem}`);
    if (problems.length > MOST_PROBLEMS) write(`  and ${problems.length - MOST_PROBLEMS} more`);
  }
  const { user, system } = process.cpuUsage();
  write(
    `${pages} pages in ${seconds.toFixed(0)} s; ${invocations.count} invocations, the longest ${(invocations.longestMs / 1_000).toFixed(1)} s; ${seen.killed.size} processes killed; ${((user + system) / 1e6).toFixed(0)} s of CPU here; load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores`,
  );
  return broken.length === 0 ? 0 : 1;
};

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '5000' },
      alerts: { type: 'string', default: '400' },
      faults: { type: 'string', default: '0.05' },
      kill: { type: 'string', default: '2500' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    write(HELP);
    return 0;
  }
  const options = optionsOf(values);
  let said = 0;
  const progress = (left: number): void => {
    if (Date.now() - said < 10_000) return;
    said = Date.now();
    write(`${left} messages are waiting or in hand`);
  };
  return report(await soak({ ...options, progress }));
};

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  process.stderr.write(`soak: ${error.message}\n\n${HELP}`);
  process.exitCode = 2;
}
