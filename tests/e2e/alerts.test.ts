/** `vigie alerts` as a person and as a program read it. */

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Told } from '../../lambda/core/alert/ledger.ts';
import { refOf } from '../../lambda/core/alert/ref.ts';
import { BROADCAST } from '../../lambda/core/subscription/subscriber.ts';
import { daysUntil, sinceOf } from '../../lib/cli/alerts/since.ts';
import { command } from '../../lib/cli/alerts.ts';
import { UsageError } from '../../lib/cli/command.ts';
import { openArchived } from '../support/archived.ts';
import { runCommand } from '../support/command.ts';
import { subscriberWith } from '../support/subscriber.ts';

const HOUR = 3_600_000;
const NOW = Date.now();
const at = (hours: number): string => new Date(NOW - hours * HOUR).toISOString();

let local: Awaited<ReturnType<typeof openArchived>>;
const alerts = (...args: readonly string[]) =>
  runCommand(command, [...args, '--data', local.dataDir]);

const told = (topic: string, prominence: Told['prominence'] = 3): Told => ({ topic, prominence });

type Story = {
  readonly name: string;
  readonly title: string;
  readonly hours: number;
  readonly topics: readonly Told[];
};

/** An article with its decision; of one that is told, the alert and who got it. */
const decide = async (
  { name, title, hours, topics }: Story,
  decision: { readonly reason: string; readonly sent?: boolean },
): Promise<string> => {
  const { articles, decisions, ledgers, deliveries } = local.records;
  const storyId = `st_${name}`;
  const seenAt = at(hours);
  await articles.claim({
    ...{ id: name, title, lang: 'fr', kind: 'story', source: 'Gazette', textHash: 'h' },
    ...{ state: 'DONE', seenAt, topics, storyId },
  });
  const n = decision.sent === undefined ? {} : { n: 1 };
  await decisions.put({
    at: seenAt,
    articleId: name,
    storyId,
    ...n,
    reason: decision.reason,
    topics,
  });
  if (decision.sent === undefined) return storyId;
  const alert = { by: name, textHash: 'h', kind: 'alert' as const, at: seenAt, topics };
  await ledgers.add(storyId, 0, { ...alert, fanned: true });
  const state = { attempt: 1, changedAt: seenAt, messageId: 'sns-1' };
  await deliveries.change({ storyId, n: 1, subscriberId: BROADCAST }, undefined, {
    ...state,
    state: 'SENT',
  });
  await deliveries.change({ storyId, n: 1, subscriberId: 'm4r1e' }, undefined, {
    ...(decision.sent
      ? { ...state, state: 'SENT' }
      : { attempt: 0, changedAt: seenAt, state: 'HELD', reason: 'muted' }),
  });
  return storyId;
};

beforeAll(async () => {
  local = await openArchived();
  const file = (id: string) => `id: ${id}\ntitle: { en: ${id} }\nmatch: word\n`;
  const ids = ['sanctions', 'acquisition', 'insolvency'];
  await local.carry(Object.fromEntries(ids.map((id) => [id, file(id)])));
  await local.records.subscribers.put(subscriberWith());
  await decide(
    {
      name: 'old',
      title: 'Renault rouvre Douai',
      hours: 30 * 24,
      topics: [told('plant-reopening')],
    },
    { reason: 'alert', sent: true },
  );
  await decide(
    {
      name: 'muted',
      title: 'Nissan rachète VEJ',
      hours: 40,
      topics: [told('acquisition', 2), told('sanctions', 1)],
    },
    { reason: 'alert', sent: false },
  );
  await decide(
    { name: 'again', title: 'Sanctions : la reprise', hours: 5, topics: [told('sanctions')] },
    { reason: 'already told' },
  );
  await decide(
    {
      name: 'new',
      title: '12e paquet de sanctions\u001b[31m',
      hours: 2,
      topics: [told('sanctions')],
    },
    { reason: 'alert', sent: true },
  );
});
afterAll(() => local.stop());

const titlesIn = (out: string): readonly string[] =>
  ['Douai', 'Nissan', 'reprise', '12e paquet'].filter((word) => out.includes(word));

test('the newest first, with topics, places and what became of the messages', async () => {
  const { code, out, err } = await alerts();
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.indexOf('12e paquet')).toBeLessThan(out.indexOf('Nissan'));
  expect(titlesIn(out)).toEqual(['Nissan', '12e paquet']);
  expect(out).toMatch(new RegExp(`UTC {2}${refOf('st_new')} {2}alert`));
  expect(out).toContain('sanctions in the headline; Gazette');
  expect(out).toContain('acquisition in the first paragraph, sanctions in the body of the article');
  expect(out).toContain('sent: programs, 1 mail');
  expect(out).toContain('sent: programs; held back: 1 mail');
  expect(out).not.toContain('\u001b');
});

test('of one topic, and from a time on', async () => {
  expect(titlesIn((await alerts('--topic', 'acquisition')).out)).toEqual(['Nissan']);
  expect(titlesIn((await alerts('--since', '24h')).out)).toEqual(['12e paquet']);
  expect(titlesIn((await alerts('--since', '40d', '--topic', 'plant-reopening')).out)).toEqual([
    'Douai',
  ]);
  expect((await alerts('--topic', 'insolvency')).out).toContain('Nothing was told since');
});

test('what was held: what was not told, and messages that were not sent, with the reason', async () => {
  const { out } = await alerts('--held');
  expect(titlesIn(out)).toEqual(['Nissan', 'reprise']);
  expect(out).toMatch(/not told {2}Sanctions : la reprise\n.*\n {3}already told/);
  expect(out).toMatch(/mail to marie@exemple.fr: held back .* UTC: muted/);
});

test('as lines for programs, all of them', async () => {
  const { out, err } = await alerts('--json', '--since', '60d');
  expect(err).toContain('local system');
  const rows = out.split('\n').map((line) => JSON.parse(line));
  expect(rows.map(({ articleId }) => articleId)).toEqual(['new', 'muted', 'old']);
  expect(rows[1]).toMatchObject({
    ...{ n: 1, kind: 'alert', ref: refOf('st_muted'), title: 'Nissan rachète VEJ', url: null },
    messages: expect.arrayContaining([
      expect.objectContaining({ channel: 'email', state: 'HELD', reason: 'muted' }),
      expect.objectContaining({ channel: 'broadcast', state: 'SENT' }),
    ]),
  });
});

test.each([
  [['--topic', 'sanction'], 'There is no topic "sanction". Did you mean sanctions?'],
  [['--since', '2026-02-31'], '--since 2026-02-31: give 12h, 7d, 4w, a day'],
  [['--since', 'yesterday'], '--since yesterday: give'],
  [['--since', '2999-01-01'], 'is still to come'],
  [['--since', 'ever'], 'known for 400 days'],
  [['--days', '7'], "Unknown option '--days'"],
])('%j is refused with the way out', async (args, said) => {
  const { code, err } = await alerts(...args);
  expect(code).toBe(2);
  expect(err).toContain(said);
});

test('a span, a day and an instant name a time; every day from it is looked at', () => {
  const now = '2026-03-01T12:00:00.000Z';
  expect(sinceOf('36h', now)).toBe('2026-02-28T00:00:00.000Z');
  expect(sinceOf('2026-02-27', now)).toBe('2026-02-27T00:00:00.000Z');
  expect(sinceOf('2026-02-27T08:30Z', now)).toBe('2026-02-27T08:30:00.000Z');
  expect(daysUntil('2026-02-27T23:59:59.000Z', now)).toEqual([
    '2026-03-01',
    '2026-02-28',
    '2026-02-27',
  ]);
});

test('any text names a time that is past, or is refused as wrong usage', () => {
  const now = '2026-03-01T12:00:00.000Z';
  const digits = fc.integer({ min: 0, max: 9_999 });
  const typed = fc.oneof(
    fc.string(),
    fc.tuple(digits, fc.constantFrom('h', 'd', 'w', 'm')).map(([count, unit]) => `${count}${unit}`),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  );
  fc.assert(
    fc.property(typed, (text) => {
      let since: string;
      try {
        since = sinceOf(text, now);
      } catch (error) {
        expect(error).toBeInstanceOf(UsageError);
        return;
      }
      expect(since <= now).toBe(true);
      const days = daysUntil(since, now);
      expect([days[0], days.at(-1)]).toEqual([now.slice(0, 10), since.slice(0, 10)]);
      expect(new Set(days).size).toBe(days.length);
    }),
  );
});
