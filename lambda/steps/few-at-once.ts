/** Many small calls, a few at a time: quick, and far below what a service lets one caller do. */

const AT_ONCE = 16;

/** What `work` makes of each item, in their order; the first failure ends it. */
export const fewAtOnce = async <Item, Made>(
  items: readonly Item[],
  work: (item: Item) => Promise<Made>,
  atOnce = AT_ONCE,
): Promise<readonly Made[]> => {
  const made: Made[] = [];
  for (let from = 0; from < items.length; from += atOnce)
    made.push(...(await Promise.all(items.slice(from, from + atOnce).map(work))));
  return made;
};
