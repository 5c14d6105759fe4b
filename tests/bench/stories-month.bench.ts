/**
 * `npm run bench -- stories-month`: a month of a stage, simulated: 200 feeds of 40 owners, 100 events with
 * copies, other words, other languages, updates and edits, notes that come every day, and 50 subscribers
 * in 6 time zones, while clocks change in Europe and America and one message in five meets a fault. What
 * each got is read and held against the plan. Fails if an event was missed or told twice as new, a digest
 * missing or doubled, a decision without its reason. `VIGIE_SEED` makes another month.
 */

import { bench } from 'vitest';
import { liveThrough } from './month/month.ts';
import { failuresOf, linesOf, rowsOf, sizeOf } from './month/told-of.ts';
import { judge } from './month/verdict.ts';

const SEED = Number(process.env['VIGIE_SEED'] ?? 1);
const SHOWN = 5;

const live = async (): Promise<void> => {
  const began = Date.now();
  const lived = await liveThrough({
    ...{ seed: SEED, start: '2026-10-12T00:00:00.000Z', days: 31 },
    ...{ events: 100, people: 50, everyday: 1_500 },
    // The second: over the hour of the European digests that comes twice.
    outages: [
      ['2026-10-16T05:50:00.000Z', '2026-10-16T07:10:00.000Z'],
      ['2026-10-25T00:20:00.000Z', '2026-10-25T01:10:00.000Z'],
    ],
  });
  const findings = judge(lived);
  console.table(sizeOf(lived));
  console.table(rowsOf(findings));
  console.log(linesOf(findings, SHOWN).join('\n'));
  console.log(`A month in ${((Date.now() - began) / 1000).toFixed(0)} s.`);
  const failures = failuresOf(findings);
  if (failures.length > 0) throw new Error(failures.slice(0, 2 * SHOWN).join('\n'));
};

bench('a month', live, { iterations: 1, warmupIterations: 0, time: 0, warmupTime: 0 });
