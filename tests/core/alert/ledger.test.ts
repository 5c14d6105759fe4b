import { expect, test } from 'vitest';
import {
  EMPTY_LEDGER,
  type Ledger,
  ownersIn,
  withMember,
} from '../../../lambda/core/alert/ledger.ts';

const told = (ledger: Ledger, articleId: string, owner: string): Ledger => ({
  ...ledger,
  members: withMember(ledger.members ?? {}, articleId, owner),
});

test('ten articles of one owner are told by one owner', () => {
  let ledger = EMPTY_LEDGER;
  for (let at = 0; at < 10; at++) ledger = told(ledger, `a${at}`, 'site:lemonde.fr');
  expect(ownersIn(ledger)).toEqual(['site:lemonde.fr']);
  expect(ownersIn(told(ledger, 'b', 'name:tass'))).toEqual(['site:lemonde.fr', 'name:tass']);
});

test('of a story that more tell than are noted, nobody is said to tell it alone', () => {
  let ledger = EMPTY_LEDGER;
  for (let at = 0; at < 39; at++) ledger = told(ledger, `a${at}`, 'site:lemonde.fr');
  expect(ownersIn(ledger)).toEqual(['site:lemonde.fr']);
  ledger = told(ledger, 'a39', 'site:lemonde.fr');
  expect(ownersIn(ledger)).toEqual([]);
  // It is not noted any more, and it may be another's.
  expect(ownersIn(told(ledger, 'b', 'name:tass'))).toEqual([]);
});

test('nobody is known to tell a story whose articles were not noted', () => {
  expect(ownersIn(EMPTY_LEDGER)).toEqual([]);
});
