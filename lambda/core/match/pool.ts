/** Lists of whole numbers that grow, and are used again. */

/** A list, of which the first `size` numbers count. */
export type Pool = { list: Int32Array; size: number };

export const newPool = (): Pool => ({ list: new Int32Array(4096), size: 0 });

/** Makes room for so many numbers more. */
export const makeRoom = (pool: Pool, more: number): void => {
  if (pool.size + more <= pool.list.length) return;
  const longer = new Int32Array((pool.size + more) * 2);
  longer.set(pool.list);
  pool.list = longer;
};
