/** What `vigie topics list` and `check` say of a running system's topics. */

import type { StageTopic } from '../../../lambda/core/topic/standing.ts';
import { type TopicProblem, titleIn } from '../../../lambda/core/topic/topic.ts';
import type { TopicsOfStage } from '../../stage-topics.ts';
import { loadTopic } from '../../topic-file.ts';

const minute = (instant: string): string => instant.slice(0, 16).replace('T', ' ');

const NOTES = {
  same: 'the deployed one is the same by now; vigie topics restore',
  newer: 'another text was deployed since; vigie topics show --deployed, vigie topics restore',
} as const;

const notesOf = ({ problem, deployed }: StageTopic): string => {
  const notes = [
    ...(problem === undefined ? [] : [`DOES NOT RUN: ${problem}`]),
    ...(deployed === undefined ? [] : [NOTES[deployed]]),
  ];
  return notes.length > 0 ? ` (${notes.join('; ')})` : '';
};

/** A line a topic: id, where it comes from, since when (UTC), title. */
export const listLines = (rows: readonly StageTopic[]): readonly string[] => {
  const width = Math.max(0, ...rows.map(({ id }) => id.length));
  return rows.map(
    (row) =>
      `${row.id.padEnd(width)}  ${row.standing.padEnd(8)} since ${minute(row.since)}  ${titleIn(row, 'en')}${notesOf(row)}`,
  );
};

/** Every topic that is not removed, checked again with its file. */
export const checkLines = async (
  { all, running }: TopicsOfStage,
  textOf: (id: string) => Promise<string | undefined>,
): Promise<{
  readonly running: number;
  readonly problems: readonly TopicProblem[];
  readonly notRunning: readonly { readonly id: string; readonly problem: string }[];
}> => {
  const problems: TopicProblem[] = [];
  const notRunning: { readonly id: string; readonly problem: string }[] = [];
  for (const { id, standing, problem } of all.values()) {
    if (standing === 'removed') continue;
    problems.push(...loadTopic(`${id}.yaml`, (await textOf(id)) ?? '').problems);
    if (problem !== undefined) notRunning.push({ id, problem });
  }
  return { running: running.length, problems, notRunning };
};
