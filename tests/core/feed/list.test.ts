/** How feeds are shown: their states, what is wrong, colours only where they are wanted, nothing that steers a terminal. */

import { expect, test } from 'vitest';
import { hash } from '../../../lambda/aws/hash.ts';
import { type FeedPlan, newPlan } from '../../../lambda/core/feed/plan.ts';
import { type FeedRecord, UNASKED } from '../../../lambda/core/feed/record.ts';
import { barsOf, listLines, rowsOf, sumOf } from '../../../lib/cli/feeds/list.ts';
import { memoryFeeds } from '../../support/memory/feeds.ts';

const NOW = '2026-11-24T12:00:00.000Z';
const minutes = (count: number): string => new Date(Date.parse(NOW) + count * 60_000).toISOString();
const daysAgo = (count: number): string => minutes(-count * 24 * 60);

const read = (more: Partial<FeedRecord> = {}): FeedRecord => ({
  ...UNASKED,
  ...{ title: 'La Gazette', lastPoll: minutes(-4), lastSuccess: minutes(-4) },
  ...more,
});

/** A feed as it is planned, and what is known of it. */
type Given = readonly [Partial<FeedPlan>, FeedRecord?];

const rows = async (...all: readonly Given[]) => {
  const feeds = memoryFeeds();
  for (const [at, [plan, record]] of all.entries()) {
    const made = newPlan(hash, `https://gazette.example/${at}`, NOW, {
      dueAt: minutes(11),
      ...plan,
    });
    await feeds.add(made);
    if (record) await feeds.keepRecord(made.id, record);
  }
  return rowsOf({ feeds, plans: await feeds.list() }, NOW);
};
const shown = async (...all: readonly Given[]) =>
  listLines(await rows(...all), { now: NOW, colour: false }).join('\n');

const FAILURE = { at: minutes(-3), code: 'status-503', reason: 'the server answers 503' };
/** News on each of ten days, then none for three weeks. */
const SILENT = read({
  sent: 10,
  lastNew: daysAgo(21),
  days: Array.from({ length: 10 }, (_, at) => ({
    ...{ day: daysAgo(30 - at).slice(0, 10), polls: 20, errors: 0, sent: 1 },
  })),
});

test('each state has its word, and those in trouble come first', async () => {
  const all = await rows(
    [{ title: 'A' }, read({ sent: 3, lastNew: minutes(-60) })],
    [{ title: 'B' }, read()],
    [{ title: 'C' }],
    [{ title: 'D', state: 'paused' }, read()],
    [{ title: 'E' }, SILENT],
    [{ title: 'F' }, read({ fails: 5, lastError: FAILURE })],
    [{ title: 'G' }, read({ fails: 1, lastError: { ...FAILURE, code: 'gone' } })],
  );
  expect(all.map(({ plan, state }) => `${plan.title} ${state}`)).toEqual([
    ...['F failing', 'G failing', 'E silent', 'C new', 'B baseline', 'A ok', 'D paused'],
  ]);
  expect(sumOf(all)).toBe('2 failing, 1 silent, 1 new, 1 baseline, 1 ok, 1 paused');
});

test('a line of figures, one of details, one of what is wrong', async () => {
  const lines = (
    await shown([
      { title: 'Gazette', publisher: 'Gazette SA', text: 'both', everyS: 900 },
      read({ sent: 7, lastNew: minutes(-120), fails: 2, lastError: FAILURE }),
    ])
  ).split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[1]).toMatch(
    /^[a-z0-9]{12} {2}ok +4 min ago +2 h ago +in 11 min +·{14} +7 +Gazette$/,
  );
  expect(lines[2]?.trim()).toBe('https://gazette.example/0; owner Gazette SA; text both');
  expect(lines[3]?.trim()).toBe(
    '✖ status-503: the server answers 503 (2 times in a row, the last 3 min ago)',
  );
});

test('a silence is told with its habit, a recovery for two days', async () => {
  expect(await shown([{}, SILENT])).toMatch(
    /\? nothing new for 21\.0 days; usually it is never more than/,
  );
  const recovered = read({ sent: 1, lastError: FAILURE });
  expect(await shown([{}, recovered])).toContain('✔ well again; 3 min ago: the server answers 503');
  const ended = { state: 'failing', since: daysAgo(2), at: minutes(-30) } as const;
  expect(await shown([{}, read({ sent: 1, lastError: FAILURE, recovery: ended })])).toContain(
    '✔ well again for 30 min; it was failing for 48 h: the server answers 503',
  );
  const spoke = { ...ended, state: 'silent' } as const;
  expect(await shown([{}, read({ sent: 1, recovery: spoke })])).toMatch(
    /✔ well again for 30 min; it was silent for 48 h$/m,
  );
  const over = { ...ended, since: daysAgo(9), at: daysAgo(3) };
  expect(await shown([{}, read({ sent: 1, recovery: over })])).not.toContain('well again');
  const longAgo = read({ sent: 1, lastError: { ...FAILURE, at: daysAgo(3) } });
  expect(await shown([{}, longAgo])).not.toContain('well again');
});

test('what comes from outside cannot steer the terminal', async () => {
  const evil = 'Gazette\u001b[2J\u202e\n\u0007';
  const text = await shown([
    {},
    read({
      title: evil,
      fails: 1,
      lastError: { ...FAILURE, reason: evil },
      problems: [evil],
    }),
  ]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  expect(text).toContain('Gazette[2J');
});

test('colours only where they are wanted', async () => {
  const all = await rows([{}, read({ fails: 5, lastError: FAILURE })]);
  const lines = listLines(all, { now: NOW, colour: true }).join('\n');
  expect(lines).toContain('\u001b[31mfailing\u001b[0m');
  expect(listLines(all, { now: NOW, colour: false }).join('\n')).not.toContain('\u001b');
});

test('the trend as bars: a day without news is a dot, the best day full', () => {
  const trend = [0, 1, 4, 8, 2].map((sent, at) => ({ day: `2026-11-2${at}`, sent }));
  expect(barsOf(trend)).toBe('·▁▄█▂');
  expect(barsOf([{ day: '2026-11-24', sent: 0 }])).toBe('·');
});
