/** Every order of events in a small system: a depth-first search that looks at no state twice. */

import { createHash } from 'node:crypto';

/** A system whose states are plain data. */
export type System<State> = {
  readonly start: () => Promise<State>;
  /** What can happen next, by name; empty at an end. */
  readonly choices: (state: State) => readonly string[];
  /** The state after one of them; the given one stays as it is. */
  readonly after: (state: State, choice: string) => Promise<State>;
  /** At an end: what is wrong. */
  readonly problems: (state: State) => readonly string[];
};

/** What a search saw: different states, ends, transitions, and each problem with a shortest way to it. */
export type Explored = {
  readonly states: number;
  readonly ends: number;
  readonly transitions: number;
  readonly problems: Readonly<Record<string, readonly string[]>>;
};

type Way = { readonly before: Way; readonly choice: string; readonly length: number } | undefined;
type Open<State> = { readonly state: State; readonly way: Way };

const MOST_STATES = 1_000_000;

const steps = (way: Way): readonly string[] => {
  const choices: string[] = [];
  for (let one = way; one; one = one.before) choices.unshift(one.choice);
  return choices;
};

const texts = new WeakMap<object, string>();

/** JSON, or nearly: the text of a part that several states share is made once. */
const textOf = (value: unknown, depth: number): string => {
  if (typeof value !== 'object' || value === null) return `${JSON.stringify(value)}`;
  const known = texts.get(value);
  if (known !== undefined) return known;
  const parts = () =>
    Object.entries(value).map(([key, part]) => `${key}:${textOf(part, depth - 1)}`);
  const text = depth > 0 ? `{${parts().join()}}` : JSON.stringify(value);
  texts.set(value, text);
  return text;
};

// A state, its table or list of workers, a record family or a worker, and its answers one by one.
const DEPTH = 4;

const nameOf = (state: unknown): string =>
  createHash('sha1').update(textOf(state, DEPTH)).digest('base64');

/** Searches all choices; throws if there are more states than any model of ours should have. */
export const explore = async <State>(system: System<State>): Promise<Explored> => {
  const start = await system.start();
  const seen = new Set([nameOf(start)]);
  const open: Open<State>[] = [{ state: start, way: undefined }];
  const problems = new Map<string, Way>();
  const counts = { ends: 0, transitions: 0 };

  const end = ({ state, way }: Open<State>): void => {
    counts.ends += 1;
    for (const problem of system.problems(state))
      if (!problems.has(problem) || (problems.get(problem)?.length ?? 0) > (way?.length ?? 0))
        problems.set(problem, way);
  };
  const visit = async ({ state, way: before }: Open<State>, choice: string): Promise<void> => {
    counts.transitions += 1;
    const next = await system.after(state, choice);
    const name = nameOf(next);
    if (seen.has(name)) return;
    seen.add(name);
    const length = (before?.length ?? 0) + 1;
    open.push({ state: next, way: { before, choice, length } });
  };

  for (let one = open.pop(); one; one = open.pop()) {
    const choices = system.choices(one.state);
    if (choices.length === 0) end(one);
    for (const choice of choices) await visit(one, choice);
    if (seen.size > MOST_STATES) throw new Error(`More than ${MOST_STATES} states`);
  }
  const found = [...problems].map(([problem, way]) => [problem, steps(way)] as const);
  return { ...counts, states: seen.size, problems: Object.fromEntries(found) };
};
