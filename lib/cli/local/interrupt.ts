/** Ctrl-C: the first asks to stop, the second ends at once. */

/** What the shell reports of a program ended by SIGINT. */
const ENDED_BY_SIGINT = 130;

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process. `off` gives the signals back. */
export const interruption = (): { readonly asked: Promise<void>; readonly off: () => void } => {
  let ask: () => void = () => {};
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  let count = 0;
  const onSignal = () => {
    count += 1;
    if (count > 1) process.exit(ENDED_BY_SIGINT);
    ask();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return {
    asked,
    off: () => {
      process.off('SIGINT', onSignal);
      process.off('SIGTERM', onSignal);
    },
  };
};
