import { expect, test } from 'vitest';
import { prepare } from '../../../lambda/core/match/compile.ts';
import type { Prepared } from '../../../lambda/core/match/matcher.ts';
import { readPrepared, writePrepared } from '../../../lambda/core/match/prepared.ts';
import { loadTopics } from '../../../lib/topics.ts';
import { concept, topic } from '../../support/articles.ts';

const thereAndBack = (prepared: Prepared): Prepared =>
  readPrepared(JSON.parse(JSON.stringify(writePrepared(prepared))));

/** All nodes of the plans, each as often as it is reached, and how many they are. */
const nodes = (value: unknown, found: object[] = []): readonly object[] => {
  if (typeof value !== 'object' || value === null) return found;
  if ('kind' in value && 'id' in value) found.push(value);
  for (const below of Object.values(value)) nodes(below, found);
  return found;
};

const plant = concept(
  { fr: ['usine', '"site de production"', 'rouvr*'], de: ['Werk', '*werk'], any: ['=PPA'] },
  { fr: ['"usine à gaz"'] },
);

test.each([
  'usine',
  '"site de production"',
  '@plant NEAR/s rouvrir',
  'title:@plant NOT NEAR/5 (gaz OR =DÛ)',
  '@plant BEFORE/p @plant OR ATLEAST/3 (@plant)',
  'usine lang:fr NOT source:Reuters NOT body:@plant',
])('%s is the same after its way through JSON', (match) => {
  const prepared = prepare([
    topic({
      match,
      concepts: { plant },
      except: 'title:@plant NEAR/2 gaz',
      aspects: { german: '@plant lang:de' },
    }),
  ]);
  expect(thereAndBack(prepared)).toEqual(prepared);
});

test('all seed topics are the same, and what was one node is one node', async () => {
  const { topics } = await loadTopics();
  expect(topics.length).toBeGreaterThanOrEqual(5);
  const prepared = prepare(topics);
  const read = thereAndBack(prepared);
  expect(read).toEqual(prepared);
  const [before, after] = [prepared, read].map(({ topics: [first] }) => nodes(first));
  expect(after?.length).toBe(before?.length);
  expect(new Set(after).size).toBe(new Set(before).size);
});

test('a node that is named before it was written is a mistake that is told', () => {
  const written = writePrepared(prepare([topic({ match: 'usine' })]));
  const [first] = written.topics;
  if (!first) throw new Error('no topic was written');
  const broken = { ...first, parts: first.parts.map((part) => ({ ...part, plan: 99 })) };
  expect(() => readPrepared({ ...written, topics: [broken] })).toThrow(/Node 99/);
});
