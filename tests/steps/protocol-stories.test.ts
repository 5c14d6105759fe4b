/**
 * Stories in the delivery protocol, exhaustively: two articles of one event in the hands of two workers
 * at once, with crashes, early redeliveries and writes that are repeated. They are one story in every
 * order, with one alert.
 */

import { describe, expect, test, vi } from 'vitest';
import { bandsOf } from '../../lambda/core/story/traits.ts';
import type { KeptArticle, Posting } from '../../lambda/steps/store.ts';
import { told } from '../core/story/told.ts';
import { explore } from './model/explore.ts';
import type { End, Scene } from './model/scene.ts';
import { world } from './model/world.ts';

const AT = '2026-11-23T21:05:00.000Z';
const TITLE = "Moskvich redémarre l'usine de Renault à Moscou";

const NO_FAULTS = { crashes: 0, redeliveries: 0, publishes: 0, jumps: 0, repeats: 0 };

// Some of the searches visit 100,000 states: seconds, and more on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const orders = async (scene: Scene, atLeast: number): Promise<void> => {
  const { states, problems } = await explore(world(scene));
  expect(problems).toEqual({});
  expect(states).toBeGreaterThan(atLeast);
};

/** Every article in one story, whose one alert is told once. */
const oneStory = ({ table }: End): readonly string[] => {
  const stories = new Set(Object.values(table.articles).map(({ storyId }) => storyId));
  const ids = Object.keys(table.deliveries).map((key) => key.split(' ').at(-1));
  const decided = Object.values(table.decisions).map(({ articleId }) => articleId);
  return [
    ...(stories.size === 1 ? [] : [`the articles are in ${[...stories].join(', ')}`]),
    ...(ids.join() === '*' ? [] : [`to be told are ${ids.join(', ')}`]),
    ...(decided.sort().join() === 'a1,b7' ? [] : [`decided is on ${decided.join(', ')}`]),
  ];
};

describe('two articles of one event, posted and given to alert at once', () => {
  const topics = [{ topic: 'plant-reopening', prominence: 3 }] as const;
  const traits = told({ lang: 'fr', title: TITLE, text: '', at: AT });
  const [key = ''] = bandsOf(traits.fingerprint, traits.facts);
  const kept = (id: string): KeptArticle => ({
    ...{ id, title: TITLE, lang: 'fr', kind: 'story', source: `${id}.txt`, textHash: 'first' },
    ...{ state: 'DONE', seenAt: AT, topics, keys: [key] },
  });
  const posted = (articleId: string): readonly [string, Posting] => [
    `${key} ${AT} ${articleId}`,
    { articleId, seenAt: AT, traits },
  ];
  const message = (articleId: string) => ({
    queue: 'alerts' as const,
    body: { articleId, textHash: 'first', at: AT, topics },
  });
  const scene = {
    ...{ pages: {}, subscribers: [], check: oneStory, until: 'outbox' },
    read: async () => ({ kind: 'refused', refusal: 'empty', detail: 'There are no pages here.' }),
    matcher: { match: () => [] },
    given: {
      table: {
        articles: { a1: kept('a1'), b7: kept('b7') },
        postings: Object.fromEntries([posted('a1'), posted('b7')]),
      },
      messages: [message('a1'), message('b7')],
    },
  } satisfies Omit<Scene, 'faults'>;

  test.each([
    ['without faults', NO_FAULTS],
    ['with a crash after any effect', { ...NO_FAULTS, crashes: 1 }],
    ['with a message given out twice at once', { ...NO_FAULTS, redeliveries: 1 }],
    ['with a write that is sent twice', { ...NO_FAULTS, repeats: 1 }],
  ])('are one story, told once, %s', async (_, faults) => {
    await orders({ ...scene, faults }, 100);
  });
});
