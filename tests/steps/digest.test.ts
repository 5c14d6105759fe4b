import { beforeEach, describe, expect, test } from 'vitest';
import type { Subscriber } from '../../lambda/core/subscription/subscriber.ts';
import { memoryPipeline } from '../support/pipeline.ts';
import { subscriberWith } from '../support/subscriber.ts';

const HOUR = 3_600_000;

/** The pipeline begins at 22:05 in Paris. */
const marie = subscriberWith({
  ...{ id: 'marie', topics: ['usine', 'sanctions'], topicArn: 'arn:marie' },
  ...{ cadence: 'daily', at: '08:00' },
});
const karim = subscriberWith({
  ...{ id: 'karim', channel: 'sms', address: '+33639980001', topics: ['usine', 'sanctions'] },
  ...{ cadence: 'daytime', quiet: { from: '22:00', to: '07:30' } },
});

let world: ReturnType<typeof memoryPipeline>;
beforeEach(() => {
  world = memoryPipeline();
});

/** A page on its whole way, up to the letters that go at once. */
const news = async (page: string) => {
  world.pass(1_000);
  const key = `inbox/${world.now()}.txt`;
  world.bucket.drop(key, page);
  await world.scan(key);
  for (const message of world.alerts.messages.splice(0)) await world.alert(message);
  for (const message of world.outbox.messages.splice(0)) await world.notify(message);
};
const subscribe = async (...readers: readonly Subscriber[]) => {
  for (const one of readers) await world.subscribe(one);
};
const change = async (id: string, changes: Partial<Subscriber>) => {
  const stored = await world.subscribers.get(id);
  if (!stored) throw new Error(`${id} left`);
  await world.subscribers.put({ ...stored, ...changes });
};
/** Lets the clock strike every minute for so many hours. */
const strike = async (hours: number, everyMs = 60_000) => {
  for (let passed = 0; passed < hours * HOUR; passed += everyMs) {
    world.pass(everyMs);
    await world.minute();
  }
};
const to = (who: string) => world.sns.taken.filter((one) => one.to === who).map(({ text }) => text);
const delivery = (subscriberId: string, storyId = 'st_a1') =>
  world.table.deliveries[`${storyId} 1 ${subscriberId}`];
/** Nothing is left in the lists, and nobody waits. */
const isEmpty = () =>
  Object.keys(world.table.waiting).length === 0 && Object.keys(world.table.dues).length === 0;

describe('a daily digest', () => {
  test('tells in the morning all that came since, once, and each delivery is marked', async () => {
    await subscribe(marie);
    await news('a1: usine');
    await news('b7: sanctions');
    expect(to('arn:marie')).toEqual([]);
    expect(delivery('marie')).toMatchObject({
      ...{ state: 'WAITING', reason: 'daily digest', dueAt: '2026-11-24T07:00:00.000Z' },
    });
    await strike(14, 30 * 60_000);
    const [mail = '', ...more] = to('arn:marie');
    expect(more).toEqual([]);
    expect(mail).toContain('Vigie, mardi 24 nov.: 2 nouvelles (Sujet usine, Sujet sanctions)');
    expect(mail).toContain('*usine*');
    expect(mail).toContain('*sanctions*');
    expect(delivery('marie')).toMatchObject({ state: 'SENT', messageId: 'sns-3' });
    expect(delivery('marie', 'st_b7')).toMatchObject({ state: 'SENT', messageId: 'sns-3' });
    expect(isEmpty()).toBe(true);
  });

  test('does not come when there is nothing, unless it is wanted', async () => {
    const paul = { ...marie, id: 'paul', address: 'paul@exemple.fr', topicArn: 'arn:paul' };
    await subscribe(marie, { ...paul, always: true });
    await world.hour();
    await strike(60, 30 * 60_000);
    expect(to('arn:marie')).toEqual([]);
    expect(to('arn:paul').map((text) => text.split('\n')[0])).toEqual([
      'Vigie, mardi 24 nov.: rien de nouveau (3 sources lues)',
      'Vigie, mercredi 25 nov.: rien de nouveau (3 sources lues)',
      'Vigie, jeudi 26 nov.: rien de nouveau (3 sources lues)',
    ]);
  });

  test('names what was held back and why, and sources that do not come through', async () => {
    await subscribe(marie);
    const until = '2027-01-01T00:00:00.000Z';
    await change('marie', { mutes: [{ what: 'topic', id: 'sanctions', until }] });
    world.watch({
      watched: 41,
      troubled: [
        {
          ...{ name: "Journal de l'Auto", state: 'failing', since: '2026-11-22T17:00:00.000Z' },
          ...{ reason: 'HTTP 404', nextTry: '2026-11-24T08:00:00.000Z' },
        },
      ],
      recovered: [
        { name: 'Le Progrès', state: 'failing', since: '2026-11-22', at: '2026-11-23T23:30:00Z' },
        { name: 'Long ago', state: 'failing', since: '2026-11-01', at: '2026-11-02T23:30:00Z' },
      ],
    });
    await news('a1: usine');
    await news('b7: sanctions');
    await strike(10);
    const [mail = ''] = to('arn:marie');
    expect(mail).toContain('1 nouvelle');
    expect(mail).toMatch(/RETENUES, sans alerte \(1\)\n.*b7: sanctions\n +mise en sourdine/);
    expect(mail).toContain("Journal de l'Auto : en panne depuis dimanche 22 nov. à 18:00");
    expect(mail).toContain('Le Progrès : lue de nouveau depuis');
    expect(mail).not.toContain('Long ago');
    expect(delivery('marie', 'st_b7')).toMatchObject({ state: 'HELD', reason: 'muted' });
    expect(isEmpty()).toBe(true);
  });

  test('tells the next day what was left out of a digest that had nothing else', async () => {
    await subscribe(marie);
    await change('marie', { mutes: [{ what: 'topic', id: 'sanctions' }] });
    await news('b7: sanctions');
    await strike(12);
    expect(to('arn:marie')).toEqual([]);
    expect(delivery('marie', 'st_b7')).toMatchObject({ state: 'HELD', reason: 'muted' });
    await news('a1: usine');
    await strike(24);
    const [mail = ''] = to('arn:marie');
    expect(mail).toContain('mise en sourdine');
  });

  test('tells of the topics that are asked for when it is written, and nothing to whom left', async () => {
    await subscribe(marie, { ...marie, id: 'lena', address: 'lena@exemple.fr', topicArn: 'arn:l' });
    await news('a1: usine');
    await change('marie', { topics: ['sanctions'] });
    await world.subscribers.remove('lena', { erase: false });
    await strike(12);
    expect(world.sns.taken.map((one) => one.to)).toEqual(['*']);
    expect(delivery('marie')).toMatchObject({ state: 'HELD', reason: 'not asked for' });
    expect(delivery('lena')).toMatchObject({ state: 'HELD', reason: 'unsubscribed' });
    expect(isEmpty()).toBe(true);
  });

  test('comes at its time also to whom has changed to another rhythm meanwhile', async () => {
    await subscribe(marie);
    await news('a1: usine');
    await change('marie', { cadence: 'instant' });
    await news('b7: sanctions');
    expect(to('arn:marie')).toHaveLength(1);
    await strike(12);
    expect(to('arn:marie')[1]).toContain('1 nouvelle');
    expect(isEmpty()).toBe(true);
  });

  test('is not overtaken by an update of what waits for it', async () => {
    await subscribe(marie);
    await news('a1: usine');
    await change('marie', { cadence: 'instant' });
    const story = world.table.ledgers['st_a1'];
    const first = story?.alerts[1];
    if (!story || !first) throw new Error('a1 was not decided');
    const update = { ...first, kind: 'update', news: ['publishers 4'] } as const;
    world.table.ledgers['st_a1'] = { ...story, v: 2, alerts: { 1: first, 2: update } };
    await world.notify({ storyId: 'st_a1', n: 2, subscriberId: 'marie' });
    expect(to('arn:marie')).toEqual([]);
    await strike(10);
    const [mail = '', ...more] = to('arn:marie');
    expect(more).toEqual([]);
    expect(mail).toContain('1 nouvelle');
    expect(isEmpty()).toBe(true);
  });

  test('that the clock forgot for hours comes late, and once', async () => {
    await subscribe({ ...marie, always: true });
    await world.hour();
    await news('a1: usine');
    world.pass(12 * HOUR);
    await news('b7: sanctions');
    await world.minute();
    await world.minute();
    expect(to('arn:marie')).toHaveLength(1);
    await strike(24);
    expect(to('arn:marie').map((text) => text.split('\n')[0])).toEqual([
      'Vigie, mardi 24 nov.: 1 nouvelle (Sujet usine)',
      'Vigie, mercredi 25 nov.: 1 nouvelle (Sujet sanctions)',
    ]);
  });

  test('that comes too early waits for its time', async () => {
    await subscribe(marie);
    await news('a1: usine');
    const period = '2026-11-24T07:00:00.000Z';
    expect(await world.digest({ digest: 'marie', period })).toMatchObject({
      ...{ kind: 'later', until: period },
    });
    expect(to('arn:marie')).toEqual([]);
  });
});

describe('the digest of a publish that fails', () => {
  beforeEach(async () => {
    await subscribe(marie, { ...karim, cadence: 'daily', at: '08:00' });
    await news('a1: usine');
    world.pass(12 * HOUR);
  });
  const period = '2026-11-24T07:00:00.000Z';
  const tell = (who: string) => world.digest({ digest: who, period });

  test('is tried until SNS takes it', async () => {
    world.sns.next.push('refuses', 'refuses');
    expect(await tell('marie')).toMatchObject({ kind: 'later' });
    expect(await tell('marie')).toMatchObject({ kind: 'later' });
    expect(await tell('marie')).toEqual({ kind: 'done' });
    expect(to('arn:marie')).toHaveLength(1);
  });

  test('holds the same when it is sent again, and what came meanwhile waits for the next', async () => {
    world.sns.next.push('drops');
    expect(await tell('marie')).toMatchObject({ kind: 'later' });
    world.table.deliveries['st_late 1 marie'] = {
      ...{ state: 'WAITING', reason: 'daily digest', attempt: 0, owner: 'x', dueAt: period },
      changedAt: period,
    };
    world.table.waiting[`marie ${period} st_late 1`] = {
      ...{ subscriberId: 'marie', dueAt: period, storyId: 'st_late', n: 1 },
    };
    expect(await tell('marie')).toEqual({ kind: 'done' });
    expect(to('arn:marie').map((text) => text.split('\n')[2])).toEqual([
      expect.stringContaining('1 nouvelle'),
      expect.stringContaining('1 nouvelle'),
    ]);
    expect(delivery('marie', 'st_late')).toMatchObject({
      ...{ state: 'WAITING', dueAt: '2026-11-25T07:00:00.000Z' },
    });
    expect(Object.keys(world.table.dues)).toContain('2026-11-25T07:00:00.000Z marie');
  });

  test('by SMS is never sent again, and its deliveries are listed as unknown', async () => {
    world.sns.next.push('drops');
    expect(await tell('karim')).toEqual({ kind: 'done' });
    expect(await tell('karim')).toEqual({ kind: 'done' });
    expect(to('+33639980001')).toHaveLength(1);
    expect(delivery('karim')).toMatchObject({ state: 'UNKNOWN', reason: 'ECONNRESET' });
  });
});

describe('quiet hours', () => {
  test('end with one message of all that waited; one alone comes as it would have', async () => {
    await subscribe(karim, { ...karim, id: 'jo', address: '+33639980002', topics: ['usine'] });
    await news('a1: usine');
    await news('b7: sanctions');
    expect(to('+33639980001')).toEqual([]);
    await strike(10);
    expect(to('+33639980001')).toEqual([
      expect.stringContaining("Vigie: 2 alertes de vos heures calmes (retenues jusqu'à 07:30)."),
    ]);
    expect(to('+33639980002')).toEqual([expect.stringMatching(/^Sujet usine: a1: usine/)]);
    await news('c9: usine');
    expect(to('+33639980001')).toHaveLength(2);
    expect(isEmpty()).toBe(true);
  });
});

describe('a burst', () => {
  test('becomes one message at the end of its minute', async () => {
    await subscribe({ ...marie, cadence: 'instant' });
    const ids = Array.from({ length: 12 }, (_, at) => `n${at}`);
    await news(ids.map((id) => `${id}: usine`).join('\n'));
    expect(to('arn:marie')).toHaveLength(5);
    await strike(0.1);
    const [last = '', ...more] = to('arn:marie').slice(5);
    expect(more).toEqual([]);
    expect(last).toContain("Vigie: 7 alertes d'un coup: Sujet usine 7");
    for (const id of ids)
      expect(delivery('marie', `st_${id}`), id).toMatchObject({ state: 'SENT' });
    expect(isEmpty()).toBe(true);
  });
});

describe('the sweep', () => {
  test('lets be what waits for its digest, and takes up what got stuck on the way to it', async () => {
    await subscribe(marie);
    await news('a1: usine');
    world.pass(HOUR);
    expect(await world.sweep(0)).toMatchObject({ deliveries: 0 });
    for (const key of Object.keys(world.table.waiting)) delete world.table.waiting[key];
    for (const key of Object.keys(world.table.dues)) delete world.table.dues[key];
    world.pass(12 * HOUR);
    await world.minute();
    expect(to('arn:marie')).toEqual([]);
    expect(await world.sweep(0)).toMatchObject({ deliveries: 1 });
    for (const message of world.outbox.messages.splice(0)) await world.notify(message);
    await world.minute();
    expect(to('arn:marie')).toHaveLength(1);
    expect(delivery('marie')?.state).toBe('SENT');
  });
});
