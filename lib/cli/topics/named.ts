/** The topic that a person means, among topic files. */

import { nearName } from '../../../lambda/core/topic/near-name.ts';
import type { Topic } from '../../../lambda/core/topic/topic.ts';
import { type AllTopics, loadTopics, printProblem } from '../../topics.ts';
import { InputError, type Terminal, UsageError } from '../command.ts';

/** The topics of these folders and files, or of the usual folders. */
export const loadNamed = (dirs: readonly string[]): Promise<AllTopics> =>
  loadTopics(dirs.length > 0 ? { dirs } : {});

/** Prints the errors; whether there is one. */
export const tellErrors = (
  { problems }: Pick<AllTopics, 'problems'>,
  { err }: Terminal,
): boolean => {
  const errors = problems.filter(({ severity }) => severity === 'error');
  for (const problem of errors) err(printProblem(problem));
  return errors.length > 0;
};

/**
 * The topic with this id, or undefined.
 * @throws InputError if its file has errors, which are printed
 */
export const findTopic = (id: string, all: AllTopics, terminal: Terminal): Topic | undefined => {
  const found = all.topics.find((topic) => topic.id === id);
  if (found) return found;
  const own = all.problems.filter(({ file }) => /([^/\\]+)\.ya?ml$/.exec(file)?.[1] === id);
  if (tellErrors({ problems: own }, terminal)) {
    throw new InputError(`The topic "${id}" has errors: put them right first (see above).`);
  }
  return undefined;
};

/** What is said of an id that none of these topics has. */
export const noTopic = (id: string, ids: readonly string[]): UsageError => {
  const near = nearName(id, ids);
  return new UsageError(
    `There is no topic "${id}". ${near ? `Did you mean ${near}?` : `There are: ${ids.join(', ') || 'none'}.`}`,
  );
};

/** The topic with this id. */
export const topicNamed = (id: string, all: AllTopics, terminal: Terminal): Topic => {
  const found = findTopic(id, all, terminal);
  if (found) return found;
  throw noTopic(
    id,
    all.topics.map((topic) => topic.id),
  );
};
