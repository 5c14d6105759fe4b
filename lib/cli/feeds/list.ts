/** `vigie feeds`: every feed with how it is: when it was last read, what came of it, what is wrong. */

import { plain } from '../../../lambda/core/alert/plain.ts';
import { type Health, healthOf } from '../../../lambda/core/feed/health.ts';
import type { FeedPlan } from '../../../lambda/core/feed/plan.ts';
import { type FeedRecord, UNASKED } from '../../../lambda/core/feed/record.ts';
import type { Feeds } from '../../../lambda/steps/feeds.ts';
import { fewAtOnce } from '../../../lambda/steps/few-at-once.ts';
import type { ExitCode } from '../command.ts';
import { counted } from '../figures.ts';
import { ago, span } from '../status/report.ts';
import { nameOf, type Opened } from './call.ts';
import { everyText } from './every.ts';
import { whileWaiting } from './waiting.ts';
import { fixedEvery } from './wish.ts';

/** A feed's state in a word: a baseline was read and has brought nothing yet. */
export type FeedState = 'new' | 'baseline' | 'ok' | 'failing' | 'silent' | 'paused';

/** A feed with all that is known of it. */
export type Row = {
  readonly plan: FeedPlan;
  readonly record: FeedRecord;
  readonly health: Health;
  readonly state: FeedState;
};

const stateOf = ({ state }: Health, { sent }: FeedRecord): FeedState => {
  if (state === 'unasked') return 'new';
  if (state === 'well') return sent === 0 ? 'baseline' : 'ok';
  return state;
};

const ORDER: readonly FeedState[] = ['failing', 'silent', 'new', 'baseline', 'ok', 'paused'];

/** All feeds with their health, those in trouble first. `now` is an ISO instant. */
export const rowsOf = async (
  { feeds, plans }: { readonly feeds: Feeds; readonly plans: readonly FeedPlan[] },
  now: string,
): Promise<readonly Row[]> => {
  const rows = await fewAtOnce(plans, async (plan): Promise<Row> => {
    const { record = UNASKED } = await feeds.known(plan.id);
    const health = healthOf({ plan, record }, now);
    return { plan, record, health, state: stateOf(health, record) };
  });
  const nameIn = ({ plan, record }: Row): string => nameOf(plan, record.title).toLowerCase();
  return rows.toSorted(
    (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || (nameIn(a) < nameIn(b) ? -1 : 1),
  );
};

const BARS = '▁▂▃▄▅▆▇█';

/** New entries a day as bars, the highest of the time full; a day without one is a dot. */
export const barsOf = (trend: Health['trend']): string => {
  const most = Math.max(...trend.map(({ sent }) => sent), 1);
  return trend
    .map(({ sent }) =>
      sent === 0 ? '·' : (BARS[Math.ceil((sent / most) * BARS.length) - 1] ?? '█'),
    )
    .join('');
};

const COLOURS: Readonly<Record<FeedState, string>> = {
  ok: '\u001b[32m',
  failing: '\u001b[31m',
  silent: '\u001b[33m',
  new: '',
  baseline: '',
  paused: '\u001b[2m',
};
const PLAIN = '\u001b[0m';

const inFuture = (instant: string | undefined, now: string): string => {
  if (instant === undefined) return '-';
  const seconds = (Date.parse(instant) - Date.parse(now)) / 1_000;
  return seconds <= 0 ? 'now' : `in ${span(seconds)}`;
};

const agoOr = (instant: string | undefined, now: string): string =>
  instant === undefined ? '-' : ago(instant, now);

/** How a trouble ended: how long it had lasted, and what it was. */
const recoveryLine = (
  { recovery, lastError }: Health,
  isRecent: (at: string) => boolean,
  now: string,
): string | undefined => {
  if (recovery === undefined || !isRecent(recovery.at)) {
    if (lastError === undefined || !isRecent(lastError.at)) return undefined;
    return `✔ well again; ${ago(lastError.at, now)}: ${plain(lastError.reason)}`;
  }
  const { state, since, at } = recovery;
  const lasted = span((Date.parse(at) - Date.parse(since)) / 1_000);
  const what = state === 'failing' && lastError !== undefined ? `: ${plain(lastError.reason)}` : '';
  return `✔ well again for ${span((Date.parse(now) - Date.parse(at)) / 1_000)}; it was ${state} for ${lasted}${what}`;
};

/** An error that is over is told for two days: so is its end. */
const TOLD_MS = 2 * 86_400_000;

const troubleLines = ({ health, record }: Row, now: string): readonly string[] => {
  const { state, reason, lastError, fails } = health;
  if (fails > 0 && lastError)
    return [
      `✖ ${lastError.code}: ${plain(lastError.reason)} (${counted(fails, 'time')} in a row, the last ${ago(lastError.at, now)})`,
    ];
  const recovered = recoveryLine(health, (at) => Date.parse(now) - Date.parse(at) < TOLD_MS, now);
  return [
    ...(state === 'silent' ? [`? ${reason}`] : []),
    ...(recovered === undefined ? [] : [recovered]),
    ...(record.problems ?? []).map((problem) => `? ${plain(problem)}`),
  ];
};

const detailOf = ({ plan }: Row): string => {
  const fixed = fixedEvery(plan);
  return [
    plain(plan.url),
    ...(plan.publisher === undefined ? [] : [`owner ${plain(plan.publisher)}`]),
    ...(plan.text === 'feed' ? [] : [`text ${plan.text}`]),
    ...(fixed === undefined ? [] : [`every ${everyText(fixed)}`]),
    ...(plan.isPrivate ? ['a server of this machine or network'] : []),
  ].join('; ');
};

const HEAD = ['STATE', 'READ', 'NEW', 'NEXT', '14 DAYS', 'SENT'];

const cellsOf = ({ health, state }: Row, now: string): readonly string[] => [
  state,
  agoOr(health.lastSuccess, now),
  agoOr(health.lastNew, now),
  inFuture(health.nextTry, now),
  barsOf(health.trend),
  String(health.sent),
];

/** The rows for people: a line of figures, one of details, and what is wrong. */
export const listLines = (
  rows: readonly Row[],
  { now, colour }: { readonly now: string; readonly colour: boolean },
): readonly string[] => {
  const cells = rows.map((row) => cellsOf(row, now));
  const widths = HEAD.map((head, at) =>
    Math.max(head.length, ...cells.map((row) => row[at]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ');
  const indent = ' '.repeat(14);
  return [
    `${'ID'.padEnd(12)}  ${line(HEAD)}  FEED`,
    ...rows.flatMap((row, at) => {
      const { plan, record, state } = row;
      const figures = line(cells[at] ?? []);
      const paint = colour ? COLOURS[state] : '';
      const shown =
        paint === ''
          ? figures
          : `${paint}${figures.slice(0, widths[0])}${PLAIN}${figures.slice(widths[0])}`;
      return [
        `${plan.id.padEnd(12)}  ${shown}  ${nameOf(plan, record.title)}`,
        `${indent}${detailOf(row)}`,
        ...troubleLines(row, now).map((trouble) => `${indent}${trouble}`),
      ];
    }),
  ];
};

const jsonOf = ({ plan, record, health, state }: Row): string => {
  const { lastSuccess, lastNew, lastError, nextTry, reason, fails, sent, edits, trend } = health;
  const { recovery = null } = health;
  return JSON.stringify({
    ...{ id: plan.id, url: plan.url, title: plan.title ?? record.title ?? null },
    ...{ owner: plan.publisher ?? null, text: plan.text, state, reason },
    ...{ lastSuccess: lastSuccess ?? null, lastNew: lastNew ?? null, lastError: lastError ?? null },
    ...{ recovery, nextTry: nextTry ?? null, everyS: plan.everyS, fails, sent, edits, trend },
    problems: record.problems ?? [],
  });
};

/** `2 failing, 1 silent, 12 ok`. */
export const sumOf = (rows: readonly Row[]): string =>
  ORDER.flatMap((state) => {
    const count = rows.filter((row) => row.state === state).length;
    return count === 0 ? [] : [`${count} ${state}`];
  }).join(', ');

/** Shows them. */
export const list = async (call: Opened): Promise<ExitCode> => {
  const { terminal, system, json } = call;
  const now = new Date().toISOString();
  const rows = await whileWaiting(
    terminal,
    () => `looking at ${counted(call.plans.length, 'feed')} ...`,
    () => rowsOf(call, now),
  );
  if (json) {
    for (const row of rows) terminal.out(jsonOf(row));
    return 0;
  }
  if (rows.length === 0) {
    terminal.out(`No feeds yet.  npx vigie feeds add https://www.example.org${system.option}`);
    return 0;
  }
  terminal.out(`${counted(rows.length, 'feed')}: ${sumOf(rows)}`);
  terminal.out('');
  for (const line of listLines(rows, { now, colour: terminal.colour })) terminal.out(line);
  if (system.running === false)
    terminal.out('\nThe local system does not run: feeds are asked while  npm start  runs.');
  return 0;
};
