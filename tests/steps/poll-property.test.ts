/**
 * Any life of a feed, and a crash at any effect: no entry that was there to be read is lost, none is
 * told twice unless the crash came between sending and remembering, and the first document floods
 * nobody. What a site changes besides its news (ids, addresses, dates, order, entries that leave and
 * come back) is not news.
 */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FeedEntry } from '../../lambda/core/page/feed.ts';
import { type PollPorts, poll } from '../../lambda/steps/poll.ts';
import { entryOf, feedOf, pollerWorld, serving, URL_OF_FEED } from '../support/memory/poller.ts';

/** What happens to a feed between two askings. */
const change = fc.record({
  /** New entries, and how many of the eldest leave. */
  born: fc.nat({ max: 4 }),
  leaving: fc.nat({ max: 3 }),
  /** The one that left last comes back. */
  returns: fc.boolean(),
  touch: fc.constantFrom('nothing', 'ids', 'addresses', 'dates', 'order', 'twice'),
  /** The how manyeth effect the run dies at, and whether it was done. */
  death: fc.option(fc.record({ at: fc.integer({ min: 1, max: 9 }), done: fc.boolean() }), {
    nil: undefined,
  }),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const TOUCHES: Readonly<
  Record<Change['touch'], (entries: readonly FeedEntry[], step: number) => readonly FeedEntry[]>
> = {
  nothing: (entries) => entries,
  ids: (entries, step) => entries.map((entry) => ({ ...entry, id: `guid ${step} ${entry.title}` })),
  addresses: (entries, step) =>
    entries.map((entry) => ({ ...entry, url: `${entry.url}?v=${step}` })),
  dates: (entries) => entries.map((entry) => ({ ...entry, updated: '2026-11-24T07:59:00.000Z' })),
  order: (entries) => entries.toReversed(),
  twice: (entries) => [...entries, ...entries],
};

/** Long enough to tell an entry from all others, whatever it is called. */
const textOf = (name: string): string =>
  `L’usine de ${name} rouvre lundi après deux ans d’arrêt, a annoncé la direction ; les syndicats parlent d’un soulagement.`;

class Death extends Error {}

const EFFECTS = ['claim', 'settle', 'keepRing', 'keepRecord'] as const;

/** The ports of a run that dies at an effect; without `death`, as they are. */
const mortal = (
  ports: PollPorts,
  death: Change['death'],
  died: (what: string) => void,
): PollPorts => {
  let left = death?.at ?? Number.POSITIVE_INFINITY;
  const dying =
    <Args extends unknown[], Result>(what: string, act: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      left -= 1;
      // A dead process does nothing any more.
      if (left < 0 || (left === 0 && !death?.done)) {
        if (left === 0) died(`before ${what}`);
        throw new Death(what);
      }
      const result = await act(...args);
      if (left > 0) return result;
      died(`after ${what}`);
      throw new Death(what);
    };
  const feeds = Object.fromEntries(
    EFFECTS.map((name) => [name, dying(name, ports.feeds[name] as () => Promise<unknown>)]),
  );
  return {
    ...ports,
    feeds: { ...ports.feeds, ...feeds },
    drop: dying('drop', ports.drop),
  };
};

/** Lives through the changes; what was sent of each entry by its title, and where runs died. */
const live = async (changes: readonly Change[]) => {
  const world = pollerWorld();
  const plan = world.watch();
  const deaths: string[] = [];
  const run = async (death?: Change['death']) => {
    world.wait(Math.max(1, world.waitOf(plan)));
    const before = deaths.length;
    await poll(mortal(world.ports, death, (what) => deaths.push(what)));
    return deaths.length === before;
  };
  let names: readonly string[] = ['first', 'second', 'third'];
  let left: readonly string[] = [];
  const served = new Set<string>();
  const serve = (touch: Change['touch'], step: number) => {
    const entries = TOUCHES[touch](
      names.map((name) => entryOf(name, { id: `tag:${name}`, text: textOf(name) })),
      step,
    );
    world.web.set(URL_OF_FEED, serving(feedOf(entries)));
  };
  serve('nothing', 0);
  while (!(await run(changes[0]?.death))) if (await run()) break;
  const baseline = new Set(names.map((name) => `Dépêche ${name}`));
  for (const [step, { born, leaving, returns, touch, death }] of changes.entries()) {
    const fresh = Array.from({ length: born }, (_, at) => `n${step}-${at}`);
    const stay = names.slice(0, Math.max(0, names.length - leaving));
    const [back] = returns ? left : [];
    left = [...names.slice(stay.length), ...left];
    names = [...fresh, ...stay, ...(back === undefined || stay.includes(back) ? [] : [back])];
    for (const name of fresh) served.add(`Dépêche ${name}`);
    serve(touch, step + 1);
    if (!(await run(death))) await run();
  }
  return { titles: world.titles(), served, baseline, deaths };
};

const countOf = (titles: readonly string[], title: string): number =>
  titles.filter((one) => one === title).length;

describe('any life of a feed', () => {
  test('each entry is told exactly once, and those of the first document never', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
        const peaceful = changes.map((one) => ({ ...one, death: undefined }));
        const { titles, served, deaths } = await live(peaceful);
        expect(deaths).toEqual([]);
        expect(titles.toSorted()).toEqual([...served].toSorted());
      }),
      { numRuns: 80 },
    );
  }, 30_000);

  test('with deaths, each at least once; twice only after a death between sending and remembering', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
        const { titles, served, baseline, deaths } = await live(changes);
        const inBetween = deaths.filter((one) => /after drop|before keepRing/.test(one)).length;
        for (const title of served) expect(countOf(titles, title), title).toBeGreaterThanOrEqual(1);
        const repeats = [...served].filter((title) => countOf(titles, title) > 1);
        if (inBetween === 0) expect(repeats).toEqual([]);
        for (const title of baseline) expect(titles).not.toContain(title);
      }),
      { numRuns: 120 },
    );
  }, 30_000);

  test('there is a death before and after each effect', async () => {
    const seen = new Set<string>();
    for (const at of [1, 2, 3, 4, 5, 6])
      for (const done of [true, false]) {
        const quiet = { leaving: 1, returns: false, touch: 'nothing' } as const;
        const { deaths } = await live([{ ...quiet, born: 2, death: { at, done } }]);
        for (const death of deaths) seen.add(death);
      }
    for (const what of ['claim', 'drop', 'keepRing', 'keepRecord', 'settle'])
      for (const when of ['before', 'after']) expect([...seen]).toContain(`${when} ${what}`);
  });
});
