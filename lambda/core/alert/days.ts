/** Days back from now, as the table's and the bucket's keys are cut: by UTC. */

const DAY_MS = 86_400_000;

/** The instant this many times 24 hours before `now`, and every UTC day (`2026-11-23`) from then on, the newest first. */
export const lastDays = (
  now: string,
  count: number,
): { readonly from: string; readonly days: readonly string[] } => {
  const back = (by: number) => new Date(Date.parse(now) - by * DAY_MS).toISOString();
  const days = Array.from({ length: count + 1 }, (_, by) => back(by).slice(0, 10));
  return { from: back(count), days };
};
