import { describe, expect, test } from 'vitest';
import { confirm, listWithState } from '../../lambda/steps/confirm.ts';
import { unsubscribe } from '../../lambda/steps/leave.ts';
import { type SubscribePorts, subscribeEmail, subscribeSms } from '../../lambda/steps/subscribe.ts';
import { MARIE, PAUL, type SubscribeWorld, subscribeWorld } from '../support/subscribe-world.ts';

describe('after a break at any effect, running the command again completes it', () => {
  /** Ports whose nth effect throws, before it is done or after; counts the effects. */
  const breaking = (ports: SubscribePorts, at: number, when: 'before' | 'after') => {
    let effects = 0;
    const wrap = <Port extends object>(port: Port, reads: readonly string[]): Port =>
      Object.fromEntries(
        Object.entries(port).map(([name, act]: [string, (...args: unknown[]) => unknown]) => [
          name,
          reads.includes(name)
            ? act
            : async (...args: unknown[]) => {
                effects += 1;
                if (effects === at && when === 'before') throw new Error('broke');
                const result = await act(...args);
                if (effects === at) throw new Error('broke');
                return result;
              },
        ]),
      ) as Port;
    const broken: SubscribePorts = {
      ...ports,
      subscribers: wrap(ports.subscribers, ['get', 'list', 'byAddress', 'known', 'watchersOf']),
      readers: wrap(ports.readers, ['stateOf']),
    };
    return { broken, effects: () => effects };
  };

  /** Breaks the command at every effect in turn; returns how many there were. */
  const everywhere = async (
    prepare: (w: SubscribeWorld) => Promise<unknown>,
    command: (ports: SubscribePorts, w: SubscribeWorld) => Promise<unknown>,
    check: (w: SubscribeWorld) => Promise<void>,
  ): Promise<number> => {
    for (let at = 1; ; at++)
      for (const when of ['before', 'after'] as const) {
        const one = subscribeWorld();
        await prepare(one);
        const { broken, effects } = breaking(one.ports, at, when);
        const ended = await command(broken, one).then(
          () => true,
          (error: Error) => {
            expect(error.message).toBe('broke');
            return false;
          },
        );
        if (ended) return effects();
        await command(one.ports, one);
        await check(one);
      }
  };

  test('subscribing by email', async () => {
    const effects = await everywhere(
      async () => {},
      (ports) => subscribeEmail(MARIE, ports),
      async (one) => {
        expect(one.topics()).toHaveLength(1);
        expect(await one.single()).toMatchObject({ ...MARIE, state: 'pending' });
        expect(await confirm(one.lastLink(), one.ports)).toMatchObject({ outcome: 'confirmed' });
        expect(one.redriven()).toBe(true);
        expect(one.kinds().filter((kind) => kind === 'mail')).toHaveLength(1);
      },
    );
    expect(effects).toBe(5);
  });

  test('subscribing by SMS', async () => {
    const effects = await everywhere(
      async () => {},
      (ports) => subscribeSms(PAUL, ports),
      async (one) => {
        expect(await one.single()).toMatchObject({ ...PAUL, state: 'pending' });
        const digits = one.codes.at(-1) ?? '';
        expect(await confirm({ kind: 'code', digits }, one.ports)).toMatchObject({
          outcome: 'confirmed',
        });
      },
    );
    expect(effects).toBe(3);
  });

  test('confirming a link', async () => {
    const effects = await everywhere(
      (one) => subscribeEmail(MARIE, one.ports),
      (ports, one) => confirm(one.lastLink(), ports),
      async (one) => {
        expect(await one.single()).toMatchObject({ state: 'active', guarded: true });
        expect((await one.single()).welcomed).toBeDefined();
        const welcomes = one.kinds().filter((kind) => kind === 'mail').length;
        expect(welcomes === 1 || welcomes === 2).toBe(true);
      },
    );
    expect(effects).toBe(5);
  });

  test('confirming a code', async () => {
    await everywhere(
      (one) => subscribeSms(PAUL, one.ports),
      // Past the change the code is used up; the list completes what is missing.
      async (ports, one) => {
        const { state } = await one.single();
        if (state === 'active') return listWithState(ports);
        return confirm({ kind: 'code', digits: one.codes[0] ?? '' }, ports);
      },
      async (one) => {
        expect(await one.single()).toMatchObject({ state: 'active' });
        expect((await one.single()).welcomed).toBeDefined();
      },
    );
  });

  test('leaving', async () => {
    await everywhere(
      async (one) => {
        await subscribeEmail(MARIE, one.ports);
        await confirm(one.lastLink(), one.ports);
      },
      (ports) => unsubscribe(MARIE.address, ports, { erase: true }),
      async (one) => {
        expect(one.topics()).toEqual([]);
        expect(await one.ports.subscribers.list()).toEqual([]);
        expect(await one.ports.subscribers.known('email', MARIE.address)).toBeUndefined();
      },
    );
  });
});
