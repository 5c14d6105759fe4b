import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { NotLoaded } from '../../lambda/steps/load-readers.ts';
import { reader } from '../../lambda/steps/read.ts';
import { scan } from '../../lambda/steps/scan.ts';
import { memoryPipeline } from '../support/pipeline.ts';

const hash = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 20);
const NOW = '2026-11-24T08:00:00.000Z';
const now = () => NOW;
const read = (text: string, key = 'inbox/une.xml') =>
  reader(hash, now)(new TextEncoder().encode(text), key);

const titles = async (text: string): Promise<readonly string[]> => {
  const reading = await read(text);
  if (reading.kind !== 'read') throw new Error(reading.detail);
  return reading.articles.map(({ title }) => title);
};

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Le Courrier</title>
<item><title>Renault rouvre Douai</title><link>https://courrier.example/1</link><description>L'usine repart lundi, dit la direction.</description></item>
<item><title>Total ferme Grandpuits</title><link>https://courrier.example/2</link></item></channel></rss>`;

describe('what is dropped into the inbox', () => {
  test('as a web page is its article, in the encoding that its sender or its letters say', async () => {
    const html =
      "<title>Renault rouvre Douai</title><h1>Renault rouvre Douai</h1><p>L'usine du Nord, ferm\u00e9e depuis l'\u00e9t\u00e9, repart lundi.</p>";
    const latin = Uint8Array.from(html, (letter) => letter.charCodeAt(0));
    for (const stated of [
      {},
      { contentType: 'text/html; charset=ISO-8859-1' },
      { contentType: 'text/html; charset=utf-8' },
    ]) {
      const reading = await reader(hash, now)(latin, 'inbox/1/une.html', stated);
      if (reading.kind !== 'read') throw new Error(reading.detail);
      expect(reading.articles).toMatchObject([
        { title: 'Renault rouvre Douai', source: 'une.html' },
      ]);
      expect(reading.page).toContain("ferm\u00e9e depuis l'\u00e9t\u00e9");
    }
  });

  test('as a feed is an article an entry, of the source that the feed names', async () => {
    const reading = await read(FEED);
    expect(reading).toMatchObject({
      kind: 'read',
      articles: [
        {
          id: hash('https://courrier.example/1'),
          source: 'Le Courrier',
          url: 'https://courrier.example/1',
        },
        { id: hash('https://courrier.example/2'), kind: 'excerpt' },
      ],
    });
  });

  test('as JSON is a feed or sent articles, by what it says', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Presse',
      items: [{ id: 1, title: 'Werk schließt' }],
    };
    expect(await titles(JSON.stringify(feed))).toEqual(['Werk schließt']);
    expect(await titles('{"title":"Завод возобновил работу"}')).toEqual([
      'Завод возобновил работу',
    ]);
    expect(await titles('{"title":"a b c"}\n{"title":"d e f"}')).toEqual(['a b c', 'd e f']);
  });

  test('as XML that is no feed, or declares entities, is refused with the reason', async () => {
    expect(await read('<?xml version="1.0"?><invoice><total>3</total></invoice>')).toMatchObject({
      refusal: 'unsupported-format',
      detail: expect.stringContaining('no RSS, RDF, Atom or sitemap element'),
    });
    expect(
      await read(
        `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${FEED.slice(21)}`,
      ),
    ).toMatchObject({
      refusal: 'unsupported-format',
      detail: expect.stringContaining('declares entities'),
    });
  });

  test('as JSON without one good record is refused with every mistake, up to five', async () => {
    const reading = await read(Array(7).fill('{"title": 7}').join('\n'));
    expect(reading).toMatchObject({ kind: 'refused', refusal: 'wrong-shape' });
    expect(reading.kind === 'refused' && reading.detail).toMatch(
      /^line 1, "title": 7 is no text\. .*And 2 more\.$/,
    );
  });
});

test('a date later than a day from now is not believed', async () => {
  const html = (published: string) =>
    `<meta property="article:published_time" content="${published}"><h1>Renault rouvre Douai</h1><p>L'usine du Nord, fermée depuis l'été, repart lundi.</p>`;
  const dateOf = async (published: string) => {
    const reading = await read(html(published), 'inbox/une.html');
    if (reading.kind !== 'read') throw new Error(reading.detail);
    return reading.articles[0]?.published;
  };
  expect(await dateOf('2026-11-23T21:05:00Z')).toBe('2026-11-23T21:05:00.000Z');
  expect(await dateOf('2027-11-23T21:05:00Z')).toBeUndefined();
});

test('a page whose reader cannot be loaded is tried again and not set aside', async () => {
  const world = memoryPipeline();
  let isThere = false;
  const read: typeof world.scanPorts.read = async (...page) => {
    if (!isThere) throw new NotLoaded('readers.js is not there');
    return reader(hash, now)(...page);
  };
  world.bucket.drop('inbox/une.xml', FEED);
  const work = () => scan({ ...world.scanPorts, read }, [{ keys: ['inbox/une.xml'] }]);
  expect(await work()).toMatchObject([{ status: 'rejected', reason: expect.any(NotLoaded) }]);
  expect(world.bucket.refused).toEqual([]);
  isThere = true;
  expect(await work()).toMatchObject([{ status: 'fulfilled' }]);
  expect([...world.bucket.done.keys()]).toEqual(['inbox/une.xml']);
});

describe('records of a page that are no articles', () => {
  const lines = '{"title":"Renault rouvre Douai"}\n{"title":7}\n{"titre":"Usine"}\n';

  test('are kept in quarantine as they were sent, once, and the others go on', async () => {
    const world = memoryPipeline();
    const ports = { ...world.scanPorts, read: reader(hash, now) };
    world.bucket.drop('inbox/lot.ndjson', lines);
    const message = { keys: ['inbox/lot.ndjson'] };
    await scan(
      { ...ports, pages: { ...ports.pages, finish: () => Promise.reject(new Error('away')) } },
      [message],
    );
    await scan(ports, [message]);
    expect([...world.bucket.done.keys()]).toEqual(['inbox/lot.ndjson']);
    expect(world.bucket.archived.at(-1)?.article.title).toBe('Renault rouvre Douai');
    const [first, again] = world.bucket.refused;
    expect(first).toMatchObject({
      refusal: 'wrong-shape',
      body: '{"title":7}\n{"titre":"Usine"}\n',
      detail: expect.stringContaining('line 2, "title": 7 is no text. line 3: it says nothing'),
    });
    // The same name again: a crash between keeping and finishing leaves one object.
    expect(again?.key).toBe(first?.key);
  });
});

describe('a new version of an article', () => {
  const version = (text: string, edit: boolean) =>
    JSON.stringify({ url: 'https://courrier.example/1', title: 'Douai', text, edit });

  const worked = async (...versions: string[]) => {
    const world = memoryPipeline();
    const ports = {
      ...world.scanPorts,
      read: reader(hash, now),
      matcher: {
        match: (page: string) =>
          page.includes('usine')
            ? [{ topic: 'usine', zone: 'lead', prominence: 2, aspect: null, evidence: [] } as const]
            : [],
      },
    };
    for (const [at, text] of versions.entries()) {
      world.bucket.drop(`inbox/${at}.json`, text);
      await scan(ports, [{ keys: [`inbox/${at}.json`] }]);
    }
    expect(world.bucket.inbox.size).toBe(0);
    return world.alerts.messages.length;
  };

  test('is told to alert if the first one matched, and left alone if not', async () => {
    expect(
      await worked(version("L'usine repart.", false), version("L'usine repart lundi.", true)),
    ).toBe(2);
    expect(
      await worked(version('Rien de neuf.', false), version("L'usine repart lundi.", true)),
    ).toBe(0);
    expect(
      await worked(version('Rien de neuf.', false), version("L'usine repart lundi.", false)),
    ).toBe(1);
  });
});
