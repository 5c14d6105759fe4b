/** From pages to readers, over several articles and versions of one story. */

import { beforeEach, describe, expect, test } from 'vitest';
import type { AlertRules } from '../../lambda/core/alert/rules.ts';
import type { Block } from '../../lambda/core/article.ts';
import { type ScanPorts, scan } from '../../lambda/steps/scan.ts';
import { memoryPipeline } from '../support/pipeline.ts';
import { subscriberWith } from '../support/subscriber.ts';

const marie = subscriberWith({ id: 'marie', topics: ['usine'], topicArn: 'arn:marie' });

let world: ReturnType<typeof memoryPipeline>;
let rules: Partial<AlertRules> | undefined;
let published: string | undefined;
beforeEach(async () => {
  [rules, published] = [undefined, undefined];
  world = memoryPipeline();
  await world.subscribe(marie);
});

/** Articles with a headline, so that they have traits; the page's name is their site. */
const read: ScanPorts['read'] = async (bytes, key, stated) => {
  const reading = await world.scanPorts.read(bytes, key, stated);
  if (reading.kind !== 'read') return reading;
  const articles = reading.articles.map((one) => {
    const block: Block = { start: one.start, end: one.end, zone: 'headline', langs: ['fr'] };
    const url = `https://${key.slice(6)}.example/1`;
    return { ...one, url, blocks: [block], ...(published === undefined ? {} : { published }) };
  });
  return { ...reading, articles };
};

/** Of the pipeline's topics, which are all words, only one is watched here. */
const matcher: ScanPorts['matcher'] = {
  match: (page, article) =>
    world.scanPorts.matcher.match(page, article).filter(({ topic }) => topic === 'usine'),
};

/** Drops a page of a site and works all queues, an hour later. */
const news = async (site: string, page: string) => {
  world.pass(3_600_000);
  world.sns.taken.length = 0;
  const key = `inbox/${site}`;
  world.bucket.drop(key, page);
  await scan({ ...world.scanPorts, read, matcher, rulesOf: () => rules }, [{ keys: [key] }]);
  for (const message of world.alerts.messages.splice(0)) await world.alert(message);
  for (const message of world.outbox.messages.splice(0)) await world.notify(message);
  return {
    told: world.sns.taken.map(({ to }) => to).sort(),
    mail: world.sns.taken.find(({ to }) => to === 'arn:marie')?.text ?? '',
    last: Object.values(world.table.decisions).at(-1),
  };
};

const FIRST = 'aa: usine Renault Voltalia contrat électricité 350 MW Moscou';

describe('a story that is told again', () => {
  test('by another site is told once; the decision says how it was known', async () => {
    expect((await news('a', FIRST)).told).toEqual(['*', 'arn:marie']);
    const { told, last } = await news('b', FIRST.replace('aa', 'bb'));
    expect(told).toEqual([]);
    expect(last).toMatchObject({
      ...{ articleId: 'bb', storyId: 'st_aa', reason: 'already told' },
      joined: { by: 'wording', newFacts: [] },
    });
    expect((await news('b', FIRST.replace('aa', 'cc'))).last?.reason).toBe('same publisher');
  });

  test('with another number is an update that says so, of two publishers', async () => {
    await news('a', FIRST);
    const { told, mail } = await news(
      'b',
      `${FIRST.replace('aa', 'bb')} 90 M€ 40 millions d'euros`,
    );
    expect(told).toEqual(['*', 'arn:marie']);
    expect(mail).toMatch(/^\[Suite .*40 M EUR/);
    expect(mail).toContain('Éditeurs    2, le premier vu');
  });

  test('with other facts is another story, and the decision says which keep it apart', async () => {
    await news('a', FIRST);
    const { mail, last } = await news('b', FIRST.replace('aa', 'bb').replace('350', '90'));
    expect(mail).toContain('[Sujet usine]');
    expect(last).toMatchObject({ storyId: 'st_bb', apart: { storyId: 'st_aa' } });
    expect(last?.apart?.veto).toMatch(/^W: 350000000 \/ 90000000/);
  });
});

describe('an article that is edited after its alert', () => {
  test('so that it meets nothing any more is corrected, once', async () => {
    await news('a', FIRST);
    const { told, mail } = await news('a', 'aa: ');
    expect(told).toEqual(['*', 'arn:marie']);
    expect(mail).toMatch(/^\[Rectification/);
    expect(mail).toContain('À ne plus retenir');
    expect((await news('a', 'aa: .')).told).toEqual([]);
  });

  test('and says nothing new is no news', async () => {
    await news('a', FIRST);
    const { told, last } = await news('a', `${FIRST} enfin`);
    expect(told).toEqual([]);
    expect(last?.reason).toBe('update without new facts');
  });
});

describe("a topic's settings of alerts", () => {
  const MORE = `${FIRST.replace('aa', 'bb')} 90 M€ 40 millions d'euros`;

  test('hold back new numbers within the cooldown, and tell them with what comes after it', async () => {
    rules = { cooldownH: 6 };
    await news('a', FIRST);
    const { told, last } = await news('b', MORE);
    expect(told).toEqual([]);
    expect(last).toMatchObject({ articleId: 'bb', reason: 'cooldown' });
    world.pass(6 * 3_600_000);
    const { mail } = await news('c', MORE.replace('bb', 'cc'));
    expect(mail).toMatch(/^\[Suite .*40 M EUR/);
  });

  test('hold back what was published too long ago', async () => {
    [rules, published] = [{ maxAgeH: 24 }, '2020-01-01T00:00:00.000Z'];
    const { told, last } = await news('a', FIRST);
    expect(told).toEqual([]);
    expect(last).toMatchObject({ articleId: 'aa', reason: 'too old' });
    rules = undefined;
    expect((await news('b', FIRST.replace('aa', 'bb'))).told).toEqual(['*', 'arn:marie']);
  });

  test('stand on the item of an article, for the sweep; an edit has those of its time', async () => {
    rules = { cooldownH: 6 };
    await news('a', FIRST);
    const topics = [{ topic: 'usine', rules: { cooldownH: 6 } }];
    expect(await world.scanPorts.articles.get('aa')).toMatchObject({ topics });
    rules = undefined;
    await news('a', `${FIRST} enfin`);
    expect((await world.scanPorts.articles.get('aa'))?.topics[0]).not.toHaveProperty('rules');
  });
});
