import { expect, test } from 'vitest';
import { hash } from '../../../lambda/aws/hash.ts';
import { readCode, storeCode, tryCode } from '../../../lambda/core/subscription/code.ts';

const NOW = '2026-11-24T09:00:00.000Z';
const code = storeCode('ph0ne', '012345', NOW, hash);
const paul = { id: 'ph0ne', code };

test('a code is six digits, typed together or in two groups', () => {
  expect(readCode(' 012345 ')).toBe('012345');
  expect(readCode('012 345')).toBe('012345');
  expect(readCode('012-345')).toBe('012345');
  for (const other of ['12345', '0123456', '01234a', '', '٠١٢٣٤٥'])
    expect(readCode(other)).toBeUndefined();
});

test('the stored code does not contain the digits, and differs from person to person', () => {
  expect(JSON.stringify(code)).not.toContain('012345');
  expect(storeCode('other', '012345', NOW, hash).hash).not.toBe(code.hash);
});

test('the right code is right for a quarter of an hour', () => {
  expect(tryCode(paul, '012345', NOW, hash)).toEqual({ outcome: 'right' });
  expect(tryCode(paul, '012345', '2026-11-24T09:14:59.999Z', hash)).toEqual({ outcome: 'right' });
  expect(tryCode(paul, '012345', '2026-11-24T09:15:00.000Z', hash)).toEqual({ outcome: 'expired' });
});

test('after five wrong tries the right code does not help any more', () => {
  let stored = code;
  for (const left of [4, 3, 2, 1, 0]) {
    const tried = tryCode({ id: 'ph0ne', code: stored }, '999999', NOW, hash);
    expect(tried).toMatchObject({ outcome: 'wrong', code: { triesLeft: left } });
    if (tried.outcome === 'wrong') stored = tried.code;
  }
  expect(tryCode({ id: 'ph0ne', code: stored }, '012345', NOW, hash)).toEqual({
    outcome: 'no-tries-left',
  });
});
