import { beforeEach, describe, expect, test } from 'vitest';
import { type ScanPorts, scan, setAside } from '../../lambda/steps/scan.ts';
import { memoryPipeline } from '../support/pipeline.ts';

let world: ReturnType<typeof memoryPipeline>;
beforeEach(() => {
  world = memoryPipeline();
});

const statuses = (results: readonly PromiseSettledResult<unknown>[]) =>
  results.map(({ status }) => status);

describe('a page', () => {
  test('gives its matching articles to alert, and is done', async () => {
    world.bucket.drop('inbox/depeches.txt', 'a1: usine sanctions\nb7:\n');
    expect(statuses(await world.scan('inbox/depeches.txt'))).toEqual(['fulfilled']);
    expect(world.alerts.messages).toEqual([
      {
        ...{ articleId: 'a1', textHash: 'a1: usine sanctions', at: world.now() },
        topics: [
          { topic: 'usine', prominence: 3 },
          { topic: 'sanctions', prominence: 3 },
        ],
      },
    ]);
    expect(world.table.articles['a1']).toMatchObject({ state: 'CLAIMED', seenAt: world.now() });
    expect(world.table.articles).not.toHaveProperty('b7');
    const match = await world.records.matches.get('usine', world.now(), 'a1');
    expect(match).toMatchObject({ titles: { fr: 'Sujet usine' }, zone: 'headline' });
    expect(match?.quotes).toEqual([
      { sentence: 'a1: usine sanctions', terms: [{ start: 4, end: 9 }] },
    ]);
    expect([...world.bucket.inbox.keys(), ...world.bucket.done.keys()]).toEqual([
      'inbox/depeches.txt',
    ]);
  });

  test('leaves who wrote its article in the table', async () => {
    const { read } = world.scanPorts;
    const signed: typeof read = async (...page) => {
      const reading = await read(...page);
      if (reading.kind !== 'read') return reading;
      const articles = reading.articles.map((article) => ({ ...article, author: 'Anna Berg' }));
      return { ...reading, articles };
    };
    world.bucket.drop('inbox/depeches.txt', 'a1: usine');
    await scan({ ...world.scanPorts, read: signed }, [{ keys: ['inbox/depeches.txt'] }]);
    expect(world.table.articles['a1']).toMatchObject({ author: 'Anna Berg' });
  });

  test('is posted under its keys before alert hears of it, with what tells its event apart', async () => {
    const effects: string[] = [];
    const { scanPorts, records } = world;
    const ports: ScanPorts = {
      ...scanPorts,
      read: async (bytes, key, stated) => {
        const reading = await scanPorts.read(bytes, key, stated);
        if (reading.kind !== 'read') return reading;
        const articles = reading.articles.map((one) => ({
          ...one,
          blocks: [{ start: one.start, end: one.end, zone: 'headline', langs: ['fr'] } as const],
        }));
        return { ...reading, articles };
      },
      postings: {
        put: async (key, posting) => {
          effects.push(key);
          await records.postings.put(key, posting);
        },
      },
      alerts: {
        send: async () => {
          effects.push('alert');
        },
      },
    };
    world.bucket.drop('inbox/depeches.txt', 'a1: usine de Moscou relance Renault\nb7:\n');
    await scan(ports, [{ keys: ['inbox/depeches.txt'] }]);
    const { keys = [] } = world.table.articles['a1'] ?? {};
    expect(keys.length).toBeGreaterThan(3);
    expect(effects).toEqual([...keys, 'alert']);
    const [posting] = await records.postings.under(keys[0] ?? '', world.now());
    expect(posting).toMatchObject({ articleId: 'a1', seenAt: world.now() });
    expect(posting?.traits).toMatchObject({ at: world.now(), lang: 'fr', kind: 'story' });
  });

  test('is archived with every article, matched or not', async () => {
    world.bucket.drop('inbox/depeches.txt', 'a1: usine\nb7: \n');
    await world.scan('inbox/depeches.txt');
    const lines = world.bucket.archived.map(({ article, text, topics }) => [
      article.id,
      text,
      topics,
    ]);
    expect(lines).toEqual([
      ['a1', 'a1: usine', ['usine']],
      ['b7', 'b7: ', []],
    ]);
  });

  test('that was done already, or is worked twice, changes nothing', async () => {
    expect(statuses(await world.scan('inbox/gone.txt'))).toEqual(['fulfilled']);
    world.bucket.drop('inbox/depeches.txt', 'a1: usine');
    const results = await world.scan('inbox/depeches.txt', 'inbox/depeches.txt');
    expect(statuses(results)).toEqual(['fulfilled', 'fulfilled']);
    const { at } = world.alerts.messages[0] ?? {};
    expect(world.alerts.messages.every((one) => one.at === at)).toBe(true);
  });

  test('dropped again under its name while the first is worked is not lost', async () => {
    const { pages, drop } = world.bucket;
    drop('inbox/depeches.txt', 'a1: usine');
    const put = world.records.matches.put;
    const ports = {
      ...{ ...world.scanPorts, pages },
      matches: {
        ...world.records.matches,
        put: async (match: Parameters<typeof put>[0]) => {
          drop('inbox/depeches.txt', 'c3: usine');
          await put(match);
        },
      },
    };
    await scan(ports, [{ keys: ['inbox/depeches.txt'] }]);
    expect([...world.bucket.inbox.keys()]).toEqual(['inbox/depeches.txt']);
    await world.scan('inbox/depeches.txt');
    expect(world.alerts.messages.map(({ articleId }) => articleId)).toEqual(['a1', 'c3']);
  });

  test('that is empty, too large, or makes reading fail is quarantined with its reason; the others go on', async () => {
    world.bucket.drop('inbox/empty.txt', '');
    world.bucket.drop('inbox/large.txt', new Uint8Array(50_000_000));
    world.bucket.drop('inbox/boom.txt', 'boom');
    world.bucket.drop('inbox/depeches.txt', 'a1: usine');
    const names = ['empty', 'large', 'boom', 'depeches'].map((name) => `inbox/${name}.txt`);
    expect(statuses(await world.scan(...names))).toEqual(Array(4).fill('fulfilled'));
    expect(world.bucket.refused.map(({ key, refusal }) => [key, refusal]).sort()).toEqual([
      ['inbox/boom.txt', 'unreadable'],
      ['inbox/empty.txt', 'empty'],
      ['inbox/large.txt', 'too-large'],
    ]);
    expect(world.bucket.refused.find(({ refusal }) => refusal === 'too-large')?.detail).toContain(
      '50.0 MB',
    );
    expect(world.alerts.messages).toHaveLength(1);
    expect(world.bucket.inbox.size).toBe(0);
  });

  test('stays in the inbox where the archive fails, and where alert cannot be told', async () => {
    world.bucket.drop('inbox/depeches.txt', 'a1: usine');
    const { scanPorts } = world;
    const broken = () => Promise.reject(new Error('away'));
    const message = { keys: ['inbox/depeches.txt'] };
    const pages = { ...scanPorts.pages, archive: broken };
    expect(statuses(await scan({ ...scanPorts, pages }, [message]))).toEqual(['rejected']);
    expect(statuses(await scan({ ...scanPorts, alerts: { send: broken } }, [message]))).toEqual([
      'rejected',
    ]);
    expect(world.table.articles['a1']?.state).toBe('CLAIMED');
    const first = world.table.articles['a1']?.seenAt;
    world.pass(60_000);
    expect(statuses(await world.scan('inbox/depeches.txt'))).toEqual(['fulfilled']);
    expect(world.alerts.messages.map(({ at }) => at)).toEqual([first]);
  });

  test('that stopped the process is set aside without being read', async () => {
    world.bucket.drop('inbox/boom.txt', 'boom');
    const why = {
      refusal: 'stopped-the-process',
      detail: 'It stopped the process 2 times.',
    } as const;
    const record = { messageId: 'm-1', body: '?' };
    const keys = ['inbox/boom.txt', 'inbox/gone.txt'];
    await setAside(world.scanPorts, record, { keys }, why);
    expect(world.bucket.refused).toEqual([{ key: 'inbox/boom.txt', ...why }]);
  });
});

describe('an edit', () => {
  beforeEach(async () => {
    world.bucket.drop('inbox/1.txt', 'a1: usine');
    await world.scan('inbox/1.txt');
    world.pass(3_600_000);
  });

  test('is told to alert as of its own time, and keeps when the article was first seen', async () => {
    const { seenAt } = world.table.articles['a1'] ?? {};
    world.bucket.drop('inbox/2.txt', 'a1: sanctions');
    await world.scan('inbox/2.txt');
    expect(world.alerts.messages[1]).toMatchObject({
      ...{ at: world.now(), topics: [{ topic: 'sanctions', prominence: 3 }] },
    });
    expect(world.table.articles['a1']).toMatchObject({
      seenAt,
      editedAt: world.now(),
      state: 'CLAIMED',
    });
    expect(world.table.articles['a1']?.topics.map(({ topic }) => topic)).toEqual([
      'usine',
      'sanctions',
    ]);
    expect(Object.keys(world.table.matches)).toEqual([
      `usine ${seenAt} a1`,
      `sanctions ${seenAt} a1`,
    ]);
  });

  test('that meets nothing any more is told too', async () => {
    world.bucket.drop('inbox/2.txt', 'a1: ');
    await world.scan('inbox/2.txt');
    expect(world.alerts.messages[1]).toMatchObject({ articleId: 'a1', topics: [] });
  });

  test('is none where the text is the same and alert has taken it up', async () => {
    for (const message of world.alerts.messages) await world.alert(message);
    expect(world.table.articles['a1']).toMatchObject({ state: 'DONE', storyId: 'st_a1' });
    world.bucket.drop('inbox/2.txt', 'a1: usine');
    await world.scan('inbox/2.txt');
    expect(world.alerts.messages).toHaveLength(1);
  });
});

describe('articles in a message', () => {
  const sent = { source: 'Le Courrier', articles: [{ title: 'Usine' }] };

  test('become a page of the inbox, and the message is done', async () => {
    const [result] = await scan(world.scanPorts, [{ keys: [], sent }]);
    expect(result).toEqual({ status: 'fulfilled', value: { kind: 'done' } });
    expect([...world.bucket.inbox.keys()]).toEqual(['inbox/messages/Le Courrier']);
  });

  test('come again if they could not be stored, and the other messages of the batch are worked', async () => {
    const accept = () => Promise.reject(new Error('S3 answered 503'));
    const pages = { ...world.bucket.pages, accept };
    world.bucket.drop('inbox/depeches.txt', 'a1: usine');
    const messages = [{ keys: [], sent }, { keys: ['inbox/depeches.txt'] }];
    const results = await scan({ ...world.scanPorts, pages }, messages);
    expect(statuses(results)).toEqual(['rejected', 'fulfilled']);
  });

  test('that stopped the process are kept whole in quarantine', async () => {
    const record = { messageId: 'm1', body: JSON.stringify(sent) };
    const why = { refusal: 'stopped-the-process', detail: 'twice' } as const;
    await setAside(world.scanPorts, record, { keys: [], sent }, why);
    expect(world.bucket.refused).toMatchObject([{ key: 'm1', ...why }]);
  });
});
