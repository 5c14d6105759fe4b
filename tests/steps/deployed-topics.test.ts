import { expect, test } from 'vitest';
import { tellDeployed, toldDeployed } from '../../lambda/steps/deployed-topics.ts';
import { emptyShelf, memoryEditions } from '../support/memory/editions.ts';

const FIRST = '2026-11-01T08:00:00.000Z';
const SECOND = '2026-11-24T09:00:00.000Z';

const usines = { id: 'usines', title: { fr: 'Usines' }, text: 'match: usine' };
const greves = { id: 'greves', title: { fr: 'Grèves' }, text: 'match: grève' };

test('the clock tells once a deploy; a topic that is unchanged is deployed since before', async () => {
  const shelf = emptyShelf();
  const { deployed } = memoryEditions(shelf);
  let ids = 0;
  const ports = (now: string) => ({
    ...{ now: () => now, deployed, hash: (text: string) => `h(${text})` },
    newId: () => `n${++ids}`,
  });
  expect(await toldDeployed(deployed)).toBeUndefined();
  await tellDeployed(ports(FIRST), 'first', () => [usines, greves]);
  await tellDeployed(ports(SECOND), 'first', () => {
    throw new Error('they are not read again');
  });
  expect(ids).toBe(1);
  const changed = { ...greves, text: 'match: débrayage', problem: 'too long' };
  await tellDeployed(ports(SECOND), 'second', () => [usines, changed]);
  expect(await toldDeployed(deployed)).toEqual([
    { ...usines, hash: 'h(match: usine)', since: FIRST },
    { ...changed, hash: 'h(match: débrayage)', since: SECOND },
  ]);
});
