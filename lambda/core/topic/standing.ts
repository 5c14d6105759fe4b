/** How each topic of a stage stands: as it was deployed, or what a person made of it there. */

import { type Edition, UNCHANGED } from './edition.ts';

/** A topic as the functions carry it. */
export type DeployedTopic = {
  readonly id: string;
  readonly title: Readonly<Record<string, string>>;
  /** Its file. */
  readonly text: string;
  /** Hash of the text. */
  readonly hash: string;
  /** ISO instant since when it is deployed with this text. */
  readonly since: string;
  /** Why it is not among the compiled ones. */
  readonly problem?: string;
};

/** Where a topic comes from. */
export type Standing = 'deployed' | 'added' | 'changed' | 'removed';

/** One line of a stage's list of topics. */
export type StageTopic = {
  readonly id: string;
  readonly title: Readonly<Record<string, string>>;
  readonly standing: Standing;
  /** ISO instant: deployed, added, changed or removed then. */
  readonly since: string;
  /** Hash of the text that runs, or would but for the problem or the removal. */
  readonly hash: string;
  /** Why it does not run although it should. */
  readonly problem?: string;
  /** Of a changed one: the deployed text is the same by now, or another than the one that was changed. */
  readonly deployed?: 'same' | 'newer';
};

const beside = (over: string | undefined, hash: string, deployed: DeployedTopic) => {
  if (deployed.hash === hash) return { deployed: 'same' } as const;
  return over === deployed.hash ? {} : ({ deployed: 'newer' } as const);
};

/** All topics of a stage by id, in the order of their ids. */
export const stageTopics = (
  deployed: readonly DeployedTopic[],
  edition: Edition = UNCHANGED,
): ReadonlyMap<string, StageTopic> => {
  const removed = new Map(edition.removed.map(({ id, at }) => [id, at]));
  const lines = new Map<string, StageTopic>();
  const known = new Map<string, DeployedTopic>();
  for (const one of deployed) {
    const { text: _, ...line } = one;
    const at = removed.get(one.id);
    known.set(one.id, one);
    lines.set(
      one.id,
      at === undefined
        ? { ...line, standing: 'deployed' }
        : { ...line, standing: 'removed', since: at },
    );
  }
  for (const { topics } of edition.parts)
    for (const { at: since, over, ...line } of topics) {
      const under = known.get(line.id);
      lines.set(
        line.id,
        under
          ? { ...line, since, standing: 'changed', ...beside(over, line.hash, under) }
          : { ...line, since, standing: 'added' },
      );
    }
  return new Map([...lines].sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** Whether articles are matched against it. */
export const runs = ({ standing, problem }: StageTopic): boolean =>
  standing !== 'removed' && problem === undefined;
