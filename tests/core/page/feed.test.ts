import { describe, expect, test } from 'vitest';
import type { Feed } from '../../../lambda/core/page/feed.ts';
import { readFeed } from '../../../lambda/core/page/feed.ts';

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

  test('that declares entities is refused with the reason; one that names a DTD is read', () => {
    const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>${rss('')}`;
    expect(readFeed(laughs)).toMatchObject({ ok: false, code: 'doctype' });
    const dtd = `<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">${rss('<item><title>a</title></item>')}`;
    expect(feedOf(dtd).entries).toHaveLength(1);
  });
});
