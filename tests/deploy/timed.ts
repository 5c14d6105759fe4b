/** What each step of `npm run test:deploy` took. */

/** A line for whoever watches. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Does it and says how long it took. */
export const timed = async <Result>(step: string, work: () => Promise<Result>): Promise<Result> => {
  const start = performance.now();
  const result = await work();
  say(`${step}: ${((performance.now() - start) / 1_000).toFixed(1)} s`);
  return result;
};
