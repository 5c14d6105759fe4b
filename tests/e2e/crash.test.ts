/**
 * The functions are killed right after each single effect of working one page, and a new process goes
 * on. Nothing is lost, and nothing is sent twice, except where SNS may have accepted a message whose
 * sender died before it wrote that down: then a mail comes again, and an SMS is listed as unknown.
 */

import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  bundleChild,
  type Crashable,
  isEffect,
  type StoredDelivery,
  startCrashable,
  type Whom,
} from '../support/crash.ts';
import { temporaryFolder } from '../support/emulators.ts';

let child = '';
let forget: () => Promise<void>;
beforeAll(async () => {
  const made = await temporaryFolder();
  forget = made.forget;
  child = bundleChild(made.folder);
});
afterAll(() => forget());

/** A page with one story; each number is a story of its own. */
const page = (n: number): string => `Bruxelles adopte un ${n}e train de sanctions contre la Russie

Bruxelles, lundi. Les Vingt-Sept ont approuvé un ${n}e train de mesures qui vise des navires et trois
banques, a annoncé la présidence du Conseil à l'issue de la réunion.

Les armateurs visés ne pourront plus entrer dans les ports de l'Union ni s'y assurer.
`;

const WHOM: readonly Whom[] = ['email', 'sms', 'programs'];

/** What became of one page whose work was cut off. */
type Case = {
  readonly effect: number;
  readonly killedAfter: string;
  /** By reader: what the table said when the process died; how often SNS accepted before and in all, timeouts. */
  readonly told: Readonly<
    Record<
      Whom,
      {
        at: string | undefined;
        before: number;
        inAll: number;
        doubted: number;
        end: string | undefined;
      }
    >
  >;
};

/** Works page n in `functions` and kills them after an effect; what it was. */
const killAfter = async (
  system: Crashable,
  functions: ChildProcess,
  effect: number,
): Promise<string> => {
  let effects = 0;
  let killedAfter = 'nothing';
  const off = system.onRequest(async (call, proceed) => {
    const answer = await proceed();
    if (!isEffect(call)) return answer;
    effects += 1;
    if (effects !== effect) return answer;
    killedAfter = `${call.service} ${call.action}`;
    const gone = once(functions, 'exit');
    functions.kill('SIGKILL');
    await gone;
    return 'cut';
  });
  await system.drop(`${effect}.txt`, page(effect));
  // A dead process settles nothing; a run with fewer effects settles.
  await Promise.race([once(functions, 'exit'), system.settled()]);
  off();
  return killedAfter;
};

const stateOf = (deliveries: readonly StoredDelivery[], whom: Whom): string | undefined =>
  deliveries.find((one) => one.whom === whom)?.state;

/** Kills after one effect after the other; each new process finishes one page and is killed in the next. */
const lane = async (effects: readonly number[]): Promise<readonly Case[]> => {
  const system = await startCrashable(child);
  const cases: Case[] = [];
  try {
    const known = new Set<string>();
    const fresh = async () => (await system.deliveries()).filter(({ key }) => !known.has(key));
    let functions = await system.startFunctions();
    for (const effect of effects) {
      system.forget();
      const killedAfter = await killAfter(system, functions, effect);
      // What the dead process had on the wire still arrives.
      await system.letVisibilityPass();
      const atDeath = await fresh();
      const before = [...system.accepted];
      functions = await system.startFunctions();
      await system.settled();
      const atEnd = await fresh();
      const count = (all: readonly Whom[], whom: Whom) => all.filter((one) => one === whom).length;
      const told = Object.fromEntries(
        WHOM.map((whom) => [
          whom,
          {
            at: stateOf(atDeath, whom),
            before: count(before, whom),
            inAll: count(system.accepted, whom),
            doubted: count(system.doubted, whom),
            end: stateOf(atEnd, whom),
          },
        ]),
      ) as Case['told'];
      cases.push({ effect, killedAfter, told });
      for (const { key } of atEnd) known.add(key);
    }
    expect(await system.dead()).toEqual([]);
    return cases;
  } finally {
    await system.end();
  }
};

/** The effects of a run that nobody disturbs. */
const effectsOfOneRun = async (): Promise<number> => {
  const system = await startCrashable(child);
  try {
    let effects = 0;
    system.onRequest(async (call, proceed) => {
      if (isEffect(call)) effects += 1;
      return proceed();
    });
    await system.startFunctions();
    system.forget();
    await system.drop('0.txt', page(0));
    await system.settled();
    expect([...system.accepted].sort()).toEqual(['email', 'programs', 'sms']);
    return effects;
  } finally {
    await system.end();
  }
};

/** Accepted, and nobody wrote it down: a mail goes once more, an SMS does not. */
const expected = (at: string | undefined, before: number, whom: Whom): number => {
  if (at !== 'SENDING') return 1;
  return whom === 'sms' ? before : before + 1;
};

const check = ({ told, ...about }: Case, whom: Whom): void => {
  const { inAll, end, ...seen } = told[whom];
  const { at, before, doubted } = seen;
  const isGivenUp = whom === 'sms' && (at === 'SENDING' || doubted > 0);
  const context = { ...about, ...seen, whom };
  expect({ ...context, end }).toEqual({ ...context, end: isGivenUp ? 'UNKNOWN' : 'SENT' });
  const times = expected(at, before, whom);
  // On a machine that is busy beyond measure a publish may run into its timeout without our doing.
  const fits = inAll >= times && inAll <= times + doubted;
  expect({ ...context, inAll, times, fits }).toMatchObject({ fits: true });
};

test('killed after any one effect: nothing lost, nothing twice but what nobody knows', async () => {
  const effects = await effectsOfOneRun();
  // Archive, article, match, alert, done, page moved; story, ledger, decision, deliveries; three publishes.
  expect(effects).toBeGreaterThanOrEqual(25);
  const all = Array.from({ length: effects }, (_, index) => index + 1);
  const LANES = 6;
  const lanes = Array.from({ length: LANES }, (_, n) => all.filter((one) => one % LANES === n));
  const cases = (await Promise.all(lanes.map(lane))).flat();
  expect(cases).toHaveLength(effects);

  for (const one of cases) for (const whom of WHOM) check(one, whom);

  // Every kind of effect had its turn, and each kind of unknown outcome was met.
  const killedAfter = new Set(cases.map((one) => one.killedAfter));
  for (const effect of ['s3 PutObject', 'dynamodb PutItem', 'sqs SendMessageBatch', 'sns Publish'])
    expect(killedAfter).toContain(effect);
  const unknown = cases.flatMap(({ told }) => WHOM.filter((whom) => told[whom].at === 'SENDING'));
  expect(new Set(unknown)).toEqual(new Set(WHOM));
}, 180_000);
