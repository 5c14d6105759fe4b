/**
 * Runs of words as numbers: lists in one long list, each known by where it begins. A list is how many runs
 * it has, and the first and the last word of each, in the order of their first words. Lists are made while
 * one article is looked at, and forgotten together.
 */

/** All lists of an article. */
export type Runs = { list: Int32Array; size: number };

/** The list without runs. */
export const NO_RUNS = 0;
/** Numbers of a run. */
export const RUN = 2;

/** Lists that are put together have at most this many runs: of an article that people write they have fewer. */
const MOST_RUNS = 128;

export const newRuns = (): Runs => ({ list: new Int32Array(4096), size: 1 });

/** Forgets all lists. */
export const clearRuns = (runs: Runs): void => {
  runs.size = 1;
};

const grow = (runs: Runs): void => {
  const longer = new Int32Array(runs.list.length * 2);
  longer.set(runs.list);
  runs.list = longer;
};

/** Begins a list, to which runs are added before another is begun. */
export const beginRuns = (runs: Runs): number => {
  const at = runs.size;
  if (at === runs.list.length) grow(runs);
  runs.size = at + 1;
  return at;
};

/** Adds a run to the list that was begun last. */
export const addRun = (runs: Runs, first: number, last: number): void => {
  const at = runs.size;
  if (at + RUN > runs.list.length) grow(runs);
  runs.list[at] = first;
  runs.list[at + 1] = last;
  runs.size = at + RUN;
};

/** Ends the list that was begun last; where it is: for one without runs, elsewhere. */
export const endRuns = (runs: Runs, at: number): number => {
  const count = (runs.size - at - 1) / RUN;
  if (count === 0) {
    runs.size = at;
    return NO_RUNS;
  }
  runs.list[at] = count;
  return at;
};

/** How many runs a list has. */
export const countOf = ({ list }: Runs, at: number): number => list[at] ?? 0;

/** Where the first run of a list is, and where its runs end. */
export const runsFrom = (at: number): number => at + 1;
export const runsTo = ({ list }: Runs, at: number): number => at + 1 + (list[at] ?? 0) * RUN;

/** Where the first run of a list is that begins at a word or after it. */
export const runFrom = ({ list }: Runs, at: number, word: number): number => {
  let low = 0;
  let high = list[at] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[at + 1 + middle * RUN] ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return at + 1 + low * RUN;
};

/** Puts a run where it belongs among those from a place on, each once. */
const insertRun = (runs: Runs, from: number, first: number, last: number): void => {
  addRun(runs, first, last);
  const { list, size } = runs;
  let at = size - RUN;
  for (; at > from; at -= RUN) {
    const before = list[at - 2] ?? 0;
    if (before < first || (before === first && (list[at - 1] ?? 0) <= last)) break;
  }
  if (at > from && list[at - 2] === first && list[at - 1] === last) {
    runs.size = size - RUN;
    return;
  }
  if (at === size - RUN) return;
  list.copyWithin(at + RUN, at, size - RUN);
  list[at] = first;
  list[at + 1] = last;
};

/** All runs of several lists in the order of the text, each once; -1 if they are too many. */
export const mergeRuns = (runs: Runs, lists: readonly number[]): number => {
  if (lists.length < 2) return lists[0] ?? NO_RUNS;
  let total = 0;
  for (const list of lists) total += countOf(runs, list);
  if (total > MOST_RUNS) return -1;
  const made = beginRuns(runs);
  for (const list of lists) {
    const end = runsTo(runs, list);
    for (let run = runsFrom(list); run < end; run += RUN)
      insertRun(runs, made + 1, runs.list[run] ?? 0, runs.list[run + 1] ?? 0);
  }
  return endRuns(runs, made);
};
