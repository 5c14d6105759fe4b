import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DIFFERENCES } from '../support/differences.ts';

test('every difference between emulators is written down, with what AWS documents, and no other is', () => {
  const decision = readFileSync('docs/decisions/0005-second-opinion.md', 'utf8');
  const rows = [...decision.matchAll(/^\| `([a-z-]+)` \| (\S+)/gm)].map(([, name, of]) => [
    name,
    of,
  ]);
  expect(rows.sort()).toEqual(
    Object.entries(DIFFERENCES)
      .map(([name, { of }]) => [name, of])
      .sort(),
  );
});
