/** The watched feeds: how many are well, and each that is in trouble. */

import { dynamoFeeds } from '../../../lambda/aws/feeds.ts';
import { plain } from '../../../lambda/core/alert/plain.ts';
import { nameOf } from '../feeds/call.ts';
import { type Row, rowsOf, sumOf } from '../feeds/list.ts';
import { counted } from '../figures.ts';
import type { System } from '../system.ts';
import { ago, type Finding, type Part } from './report.ts';

const MOST_NAMED = 5;
/** A due feed is asked in the minute; so late it means that nobody asks. */
const LATE_MS = 20 * 60_000;

const nameIn = ({ plan, record }: Row): string => nameOf(plan, record.title);

const troubleOf = (row: Row, now: string): string => {
  const { state, reason, lastSuccess } = row.health;
  if (state === 'silent') return `The feed ${nameIn(row)} is silent: ${reason}.`;
  const since = lastSuccess === undefined ? 'never read' : `last read ${ago(lastSuccess, now)}`;
  return `The feed ${nameIn(row)} fails (${since}): ${plain(reason)}.`;
};

const troubles = (rows: readonly Row[], { option }: System, now: string): readonly Finding[] => {
  const bad = rows.filter(({ state }) => state === 'failing' || state === 'silent');
  const named = bad.slice(0, MOST_NAMED).map(
    (row): Finding => ({
      kind: 'wrong',
      says: troubleOf(row, now),
      next: `npx vigie feeds check ${row.plan.id}${option}   or  npx vigie feeds pause ${row.plan.id}${option}`,
    }),
  );
  if (bad.length <= MOST_NAMED) return named;
  const says = `${counted(bad.length - MOST_NAMED, 'more feed')} in trouble.`;
  return [...named, { kind: 'wrong', says, next: `npx vigie feeds${option}` }];
};

/** Feeds of a deployed stage that are due for long: the poller does not come round. */
const overdue = (rows: readonly Row[], system: System, now: string): readonly Finding[] => {
  const late = rows.filter(
    ({ plan }) => plan.state === 'active' && Date.parse(now) - Date.parse(plan.dueAt) > LATE_MS,
  );
  if (!system.deployed || late.length === 0) return [];
  const says = `${counted(late.length, 'feed')} should have been asked over 20 minutes ago: the poller stands still or does not come round.`;
  return [{ kind: 'wrong', says, next: 'docs/operations.md, "poll-stopped"' }];
};

/** How the feeds are. */
export const feeds = async (system: System, now: string): Promise<Part> => {
  const port = dynamoFeeds(system.dynamo, system.tableName);
  const rows = await rowsOf({ feeds: port, plans: await port.list() }, now);
  const figures = rows.map(({ plan, state, health }) => ({
    ...{ id: plan.id, url: plan.url, state, fails: health.fails },
    lastSuccess: health.lastSuccess ?? null,
  }));
  if (rows.length === 0) {
    const next = `npx vigie feeds add https://www.example.org${system.option}`;
    const findings: readonly Finding[] = [{ kind: 'missing', says: 'No feeds yet.', next }];
    return { name: 'feeds', figures, lines: ['feeds: none'], findings };
  }
  return {
    name: 'feeds',
    figures,
    lines: [`feeds: ${rows.length} watched (${sumOf(rows)})`],
    findings: [...troubles(rows, system, now), ...overdue(rows, system, now)],
  };
};
