import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Feed } from '../../../lambda/core/page/feed.ts';
import { readFeed } from '../../../lambda/core/page/feed.ts';
import { readFeedArticles } from '../../../lambda/core/page/feed-sent.ts';
import expected from '../../fixtures/feeds/expected.json' with { type: 'json' };
import { hash } from './hash.ts';

const FOLDER = 'tests/fixtures/feeds';
const files = readdirSync(FOLDER).filter((file) => file !== 'expected.json');

const feedOf = (text: string, url?: string): Feed => {
  const reading = readFeed(text, url === undefined ? {} : { url });
  if (!reading.ok) throw new Error(`${reading.code}: ${reading.reason}`);
  return reading.feed;
};

const rss = (items: string, head = ''): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Le Courrier</title>${head}${items}</channel></rss>`;

describe('a feed', () => {
  test('in RSS gives its entries as plain text with one canonical url', () => {
    const feed = feedOf(
      rss(`<item><title>Renault rouvre l&#8217;usine de Douai</title>
        <link>https://www.courrier.example/eco/douai?utm_source=rss#xtor=RSS-1</link>
        <guid isPermaLink="false">42</guid><pubDate>Tue, 05 Mar 2024 10:03:00 +0100</pubDate>
        <dc:creator><![CDATA[Jeanne Martin]]></dc:creator>
        <description><![CDATA[<p>L'usine repart <b>lundi</b>.</p>]]></description></item>`),
    );
    expect(feed).toMatchObject({ format: 'rss', title: 'Le Courrier', problems: [] });
    expect(feed.entries).toEqual([
      {
        id: '42',
        url: 'https://www.courrier.example/eco/douai',
        title: 'Renault rouvre l’usine de Douai',
        text: "L'usine repart lundi.",
        whole: false,
        published: '2024-03-05T09:03:00.000Z',
        author: 'Jeanne Martin',
      },
    ]);
  });

  test.each(files)('odd or broken, is read as a person would read it: %s', (file) => {
    const reading = readFeed(readFileSync(`${FOLDER}/${file}`, 'utf8'));
    const told = reading.ok ? reading.feed : { code: reading.code };
    expect(told).toEqual((expected as Record<string, unknown>)[file]);
  });

  test('that declares entities is refused with the reason; one that only names a DTD is read', () => {
    const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>${rss('')}`;
    const reading = readFeed(laughs);
    expect(reading).toMatchObject({ ok: false, code: 'doctype' });
    expect(!reading.ok && reading.reason).toContain(
      'Ask the publisher for a feed without a DOCTYPE',
    );
    const dtd = '<!DOCTYPE rss SYSTEM "http://my.netscape.com/publish/formats/rss-0.91.dtd">';
    expect(feedOf(dtd + rss('<item><title>a</title></item>')).entries).toHaveLength(1);
    // What is inside the document is text, and stands for nothing.
    const inside = rss('<item><title>a <!DOCTYPE b [<!ENTITY c "d">]> &c;</title></item>');
    expect(feedOf(inside).entries[0]?.title).toContain('&c;');
  });

  test('resolves its addresses against where it was read', () => {
    const { entries } = feedOf(
      rss('<item><title>a</title><link>../b</link></item>'),
      'https://e.fr/x/rss',
    );
    expect(entries[0]?.url).toBe('https://e.fr/b');
  });

  test('says why what is none is none', () => {
    const code = (text: string) => {
      const reading = readFeed(text);
      return reading.ok ? reading.feed.format : reading.code;
    };
    expect(code('  \n')).toBe('empty');
    expect(code('Bonjour')).toBe('no-feed');
    expect(code('{"title":"a"}')).toBe('no-feed');
    expect(code('{"items":[{"title":"a"')).toBe('invalid-json');
    expect(code('<html><body>')).toBe('html');
  });
});

describe('the articles of a feed', () => {
  const read = (text: string) => {
    const reading = readFeedArticles(text, { source: 'rss.xml', hash });
    if (!reading.ok) throw new Error(reading.reason);
    return reading;
  };

  test('have a headline and a lead, the feed as source, and the id of their page', () => {
    const { page, articles } = read(
      rss(
        `<item><title>Renault rouvre Douai</title><link>https://e.fr/1</link><description>L'usine repart lundi, dit la direction.</description></item>`,
      ),
    );
    expect(articles[0]).toMatchObject({ id: hash('https://e.fr/1'), source: 'Le Courrier' });
    expect(
      articles[0]?.blocks.map(({ start, end, zone }) => [zone, page.slice(start, end)]),
    ).toEqual([
      ['headline', 'Renault rouvre Douai'],
      ['lead', "L'usine repart lundi, dit la direction."],
    ]);
  });

  test('are as many as the stories, where all entries lead to one url', () => {
    const file = readFileSync(`${FOLDER}/one-url-for-all.xml`, 'utf8');
    expect(read(file).articles.map(({ title }) => title)).toEqual([
      'Renault rouvre Douai',
      'Total ferme Grandpuits',
      'Ailleurs',
    ]);
  });
});
