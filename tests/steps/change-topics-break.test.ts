/** Changes of topics that break off at any effect, and several at once. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  putTopics,
  removeTopics,
  renewTopics,
  restoreTopics,
} from '../../lambda/steps/change-topics.ts';
import { type ChangePorts, currentEdition } from '../../lambda/steps/make-edition.ts';
import { read, stage } from '../support/changing-topics.ts';

class Killed extends Error {}

/** Ports that die at their nth effect: before it, or after it and before its answer. */
const dying = (ports: ChangePorts, at: number, after: boolean): ChangePorts => {
  let effects = 0;
  const mortal =
    <Args extends readonly unknown[], Result>(effect: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      effects += 1;
      if (effects === at && !after) throw new Killed();
      const result = await effect(...args);
      if (effects === at) throw new Killed();
      return result;
    };
  const { keepPart, keepEdition, move } = ports.editions;
  const editions = {
    ...ports.editions,
    keepPart: mortal(keepPart),
    keepEdition: mortal(keepEdition),
    move: mortal(move),
  };
  return { ...ports, editions };
};

const KINDS: Readonly<Record<string, (ports: ChangePorts) => Promise<unknown>>> = {
  add: (ports) => putTopics(ports, [read('prix', 'prix'), read('vins', 'vin')], 'add'),
  change: (ports) => putTopics(ports, [read('usines', 'raffinerie')], 'change'),
  remove: (ports) => removeTopics(ports, ['usines', 'greves']),
  renew: (ports) => renewTopics(ports),
  restore: (ports) => restoreTopics(ports, ['greves']),
};

describe.each(Object.entries(KINDS))('%s, killed', (_, change) => {
  const begun = async () => {
    const made = stage();
    await putTopics(made.ports, [read('neufs', 'neuf')], 'add');
    await removeTopics(made.ports, ['greves']);
    return made;
  };

  test('at any effect leaves the topics as they were or as they are to be, and done again it is done', async () => {
    const finished = await begun();
    const before = await finished.standing();
    await change(finished.ports);
    const done = await finished.standing();
    let killed = 0;
    for (const at of [1, 2, 3, 4])
      for (const after of [false, true]) {
        const { ports, standing, shelf } = await begun();
        const died = await change(dying(ports, at, after)).then(
          () => false,
          (error: unknown) => {
            if (error instanceof Killed) return true;
            throw error;
          },
        );
        killed += died ? 1 : 0;
        expect([before, done]).toContainEqual(await standing());
        // All that counts is there.
        const edition = await currentEdition(ports);
        for (const { id } of edition.parts) expect(shelf.parts.has(id)).toBe(true);
        await change(ports);
        expect(await standing()).toEqual(done);
      }
    expect(killed).toBeGreaterThanOrEqual(4);
  });
});

describe('changes at the same time', () => {
  test('are all there, in whatever order their calls come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 2, max: 4 }),
        async (scheduler, people) => {
          const { ports, standing } = stage();
          const slow = <Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
            scheduler.scheduleFunction(call);
          const { pointer, keepEdition, move } = ports.editions;
          const editions = {
            ...ports.editions,
            pointer: slow(pointer),
            keepEdition: slow(keepEdition),
            move: slow(move),
          };
          const names = ['prix', 'vins', 'blés', 'cafés'].slice(0, people);
          const ids = names.map((_, index) => `sujet-${index}`);
          const all = Promise.all([
            ...ids.map((id, index) =>
              putTopics({ ...ports, editions }, [read(id, names[index] ?? '')], 'add'),
            ),
            removeTopics({ ...ports, editions }, ['greves']),
          ]);
          await scheduler.waitFor(all);
          expect(await standing()).toEqual({
            ...{ usines: 'deployed', greves: 'removed' },
            ...Object.fromEntries(ids.map((id) => [id, 'added'])),
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});
