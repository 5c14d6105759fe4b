import { beforeEach, describe, expect, test } from 'vitest';
import { memoryPipeline } from '../support/pipeline.ts';
import { subscriberWith } from '../support/subscriber.ts';

const marie = subscriberWith({ id: 'marie', topics: ['usine'], topicArn: 'arn:marie' });

let world: ReturnType<typeof memoryPipeline>;
beforeEach(async () => {
  world = memoryPipeline();
  await world.subscribe(marie);
  world.pass(1_000);
  world.bucket.drop('inbox/p.txt', 'a1: usine');
});

/** A queue that lives in memory and lost everything. */
const forget = () => {
  for (const queue of [world.inbox, world.alerts, world.outbox]) queue.messages.length = 0;
};

/** Works the queues until they are empty. */
const work = async () => {
  for (const { keys } of world.inbox.messages.splice(0)) await world.scan(...keys);
  for (const message of world.alerts.messages.splice(0)) await world.alert(message);
  for (const message of world.outbox.messages.splice(0)) await world.notify(message);
};
const toldTo = () => world.sns.taken.map(({ to }) => to).sort();
const NOTHING = { pages: 0, articles: 0, deliveries: 0, complete: true };

describe('a sweep', () => {
  test('finds the page whose message was lost', async () => {
    expect(await world.sweep(0)).toEqual({ ...NOTHING, pages: 1 });
    await work();
    expect(toldTo()).toEqual(['*', 'arn:marie']);
  });

  test('finds the article that alert never heard of', async () => {
    await world.scan('inbox/p.txt');
    forget();
    expect(await world.sweep(0)).toEqual({ ...NOTHING, articles: 1 });
    await work();
    expect(toldTo()).toEqual(['*', 'arn:marie']);
  });

  test('finds the alert that was decided and not fanned out', async () => {
    await world.scan('inbox/p.txt');
    for (const message of world.alerts.messages) await world.alert(message);
    const ledger = world.table.ledgers['st_a1'];
    const alert = ledger?.alerts[1];
    if (!ledger || !alert) throw new Error('Alert 1 was decided');
    world.table.ledgers['st_a1'] = { ...ledger, alerts: { 1: { ...alert, fanned: false } } };
    for (const id of Object.keys(world.table.deliveries)) delete world.table.deliveries[id];
    forget();
    expect(await world.sweep(0)).toMatchObject({ articles: 1 });
    await work();
    expect(toldTo()).toEqual(['*', 'arn:marie']);
  });

  test('finds deliveries that wait, and those whose sender died, but not those in hand', async () => {
    await world.scan('inbox/p.txt');
    for (const message of world.alerts.messages) await world.alert(message);
    forget();
    const changedAt = world.now();
    const sending = { state: 'SENDING', attempt: 1, owner: 'one', changedAt } as const;
    const until = (leaseUntil: string) => ({ ...sending, leaseUntil });
    world.table.deliveries['st_a1 1 marie'] = until('2026-11-23T21:05:15.000Z');
    expect(await world.sweep(0)).toMatchObject({ deliveries: 1 });
    expect(world.outbox.messages.map(({ subscriberId }) => subscriberId)).toEqual(['*']);
    world.pass(20_000);
    expect(await world.sweep(0)).toMatchObject({ deliveries: 2 });
    await work();
    expect(toldTo()).toEqual(['*', 'arn:marie']);
  });

  test('leaves alone what is younger than it was told, and what is finished', async () => {
    expect(await world.sweep(60_000)).toEqual(NOTHING);
    await world.scan('inbox/p.txt');
    expect(await world.sweep(60_000)).toEqual(NOTHING);
    await work();
    world.pass(3_600_000);
    expect(await world.sweep(60_000)).toEqual(NOTHING);
    expect(await world.sweep(0)).toEqual(NOTHING);
  });

  test('twice at once, and again, tells nobody twice', async () => {
    await Promise.all([world.sweep(0), world.sweep(0)]);
    await work();
    await Promise.all([world.sweep(0), world.sweep(0)]);
    await work();
    expect(toldTo()).toEqual(['*', 'arn:marie']);
  });

  test('tells no article without its proof, though its item is there', async () => {
    await world.scan('inbox/p.txt');
    forget();
    const article = world.table.articles['a1'];
    if (!article) throw new Error('It was claimed');
    const topics = [...article.topics, { topic: 'sanctions', prominence: 3 } as const];
    world.table.articles['a1'] = { ...article, topics };
    await world.sweep(0);
    expect(world.alerts.messages[0]?.topics.map(({ topic }) => topic)).toEqual(['usine']);
  });

  test('sends an article again with the rules of its topics', async () => {
    await world.scan('inbox/p.txt');
    forget();
    const article = world.table.articles['a1'];
    if (!article) throw new Error('It was claimed');
    const rules = { cooldownH: 24, publishers: 5 };
    const topics = article.topics.map((one) => ({ ...one, rules }));
    world.table.articles['a1'] = { ...article, topics };
    await world.sweep(0);
    expect(world.alerts.messages.map((one) => one.topics)).toEqual([
      [{ topic: 'usine', prominence: 3, rules }],
    ]);
  });

  test('says that it did not get to the end where time ran out', async () => {
    await world.scan('inbox/p.txt');
    forget();
    world.leave(1_000);
    expect(await world.sweep(0)).toEqual({ ...NOTHING, complete: false });
  });
});
