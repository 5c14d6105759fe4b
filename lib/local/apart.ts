/**
 * Two kinds of work that never overlap: several of one kind may run at once, but none while one of the
 * other kind does. Here one process runs everything: while a large page is being matched, a publish in
 * flight would miss its answer, run into its timeout, and send a mail twice.
 */

/** Runs a task once none of the other kind runs. */
export type InTurn = <T>(task: () => Promise<T>) => Promise<T>;

/** Two sides that keep apart; who waits longest goes first, with those of its side that wait too. */
export const apart = (): readonly [InTurn, InTurn] => {
  const running = [0, 0];
  const waiting: { readonly side: 0 | 1; readonly go: () => void }[] = [];

  const admit = (): void => {
    const side = waiting[0]?.side;
    if (side === undefined || running[1 - side] !== 0) return;
    const admitted = waiting.filter((one) => one.side === side);
    waiting.splice(0, waiting.length, ...waiting.filter((one) => one.side !== side));
    for (const { go } of admitted) {
      running[side] = (running[side] ?? 0) + 1;
      go();
    }
  };

  const inTurn =
    (side: 0 | 1): InTurn =>
    async (task) => {
      await new Promise<void>((go) => {
        waiting.push({ side, go });
        // Whoever comes while the other side waits stands behind it.
        admit();
      });
      try {
        return await task();
      } finally {
        running[side] = (running[side] ?? 1) - 1;
        admit();
      }
    };
  return [inTurn(0), inTurn(1)];
};
