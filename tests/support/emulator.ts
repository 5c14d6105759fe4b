/**
 * Which AWS the contract tests talk to: our embedded one, or, with VIGIE_EMULATOR, one that nobody here
 * wrote (`npm run test:emulators`). The files of the tests are the same.
 *
 * Where the other one is known to differ, a test is marked with the difference. It still runs there and
 * must fail, so that nothing is skipped, and a difference that is gone is noticed.
 */

import { test } from 'vitest';
import { DIFFERENCES, type Difference } from './differences.ts';

const EMULATORS = ['ours', 'moto', 'dynamodb-local'] as const;

/** An implementation of AWS on loopback. */
export type Emulator = (typeof EMULATORS)[number];

const chosen = (): Emulator => {
  const name = process.env['VIGIE_EMULATOR'] ?? 'ours';
  const known = EMULATORS.find((one) => one === name);
  if (known === undefined)
    throw new Error(`VIGIE_EMULATOR=${name} is none of ${EMULATORS.join(', ')}`);
  return known;
};

/** The one that this run of the tests is for. */
export const EMULATOR = chosen();

/** `test`, where the chosen emulator does what AWS does; elsewhere a test that must fail, and says why. */
export const testBut = (name: Difference): typeof test | typeof test.fails =>
  DIFFERENCES[name].of === EMULATOR ? test.fails : test;
