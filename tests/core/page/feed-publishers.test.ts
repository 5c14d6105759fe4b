/** What publishers' programs do to every entry of their feeds. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../lambda/core/page/decode.ts';
import { type FeedEntry, readFeed } from '../../../lambda/core/page/feed.ts';
import { encode } from './encode.ts';

const entriesOf = (feed: string): readonly FeedEntry[] => {
  const reading = readFeed(feed, { url: 'https://courrier.example/feed' });
  if (!reading.ok) throw new Error(reading.reason);
  return reading.feed.entries;
};
const only = (feed: string): FeedEntry => {
  const [entry, ...more] = entriesOf(feed);
  if (entry === undefined || more.length > 0) throw new Error(`${more.length} more entries`);
  return entry;
};
const rss = (channel: string, item: string): string =>
  `<rss version="2.0"><channel><title>${channel}</title><item>${item}</item></channel></rss>`;

describe('a last paragraph that only names the entry and its site', () => {
  it.each([
    ['en', 'The post Mine reopens after flood appeared first on Valley Post.'],
    ['de', 'Der Beitrag Mine reopens after flood erschien zuerst auf Valley Post.'],
    ['fr', 'L’article Mine reopens after flood est apparu en premier sur Valley Post.'],
    ['ru', 'Сообщение Mine reopens after flood появились сначала на Valley Post.'],
  ])('is no text of the entry (%s)', (_, trailer) => {
    const { text } = only(
      rss(
        'Valley Post',
        `<title>Mine reopens after flood</title><description>&lt;p&gt;Water is out.&lt;/p&gt;&lt;p&gt;${trailer}&lt;/p&gt;</description>`,
      ),
    );
    expect(text).toBe('Water is out.');
  });

  it('stays where it says more than that, and where the feed has no title', () => {
    const more =
      'Mine reopens after flood, and Valley Post has seen the first shift go down: forty men, two of them for the first time in their lives.';
    const item = `<title>Mine reopens after flood</title><description>${more}</description>`;
    expect(only(rss('Valley Post', item)).text).toBe(more);
    expect(only(rss('', item)).text).toBe(more);
  });

  it('is not the headline itself, where that ends with the name of the site', () => {
    const headline = 'Mine reopens after flood Valley Post';
    const item = `<title>Mine reopens after flood</title><description>${headline}</description>`;
    expect(only(rss('Valley Post', item)).text).toBe(headline);
  });
});

describe('HTML that was escaped once more than it should', () => {
  it('is read as the text that was meant', () => {
    const { title, text } = only(
      rss(
        'Anzeiger',
        '<title>Caf&amp;amp;eacute; Kranzler &amp;amp;amp; Co.</title><description>&amp;lt;p&amp;gt;Der Wirt &amp;amp;ouml;ffnet.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Ab Montag.&amp;lt;/p&amp;gt;</description>',
      ),
    );
    expect(title).toBe('Café Kranzler & Co.');
    expect(text).toBe('Der Wirt öffnet.\nAb Montag.');
  });

  it('is left alone where an ampersand beside it was not escaped, or its tags are none', () => {
    const { title, text } = only(
      rss(
        'Anzeiger',
        '<title>R&D: what &amp;amp;nbsp; is for</title><description>&amp;lt;sigh&amp;gt; 3 &amp;lt; 4 &amp;lt;/sigh&amp;gt;</description>',
      ),
    );
    expect(title).toBe('R&D: what &nbsp; is for');
    expect(text).toBe('<sigh> 3 < 4 </sigh>');
  });
});

describe('who wrote an entry', () => {
  it('is everybody whom it names', () => {
    const item =
      '<title>T</title><dc:creator>Ada Neri</dc:creator><dc:creator>Ugo Sala</dc:creator><dc:creator>Ada Neri</dc:creator>';
    expect(only(rss('C', item)).author).toBe('Ada Neri, Ugo Sala');
    const items = [{ id: '1', title: 'T', authors: [{ name: 'Ada Neri' }, { name: 'Ugo Sala' }] }];
    expect(only(JSON.stringify({ items })).author).toBe('Ada Neri, Ugo Sala');
  });

  it('is the author of an Atom or JSON feed where it names nobody, and never of an RSS channel', () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><author><name>Lea Brandt</name></author><entry><title>A</title></entry><entry><title>B</title><author><name>Jo Ek</name></author></entry></feed>';
    expect(entriesOf(atom).map(({ author }) => author)).toEqual(['Lea Brandt', 'Jo Ek']);
    const items = [{ id: '1', title: 'A' }];
    expect(only(JSON.stringify({ author: { name: 'Lea Brandt' }, items })).author).toBe(
      'Lea Brandt',
    );
    const channel =
      '<rss version="2.0"><channel><author>Webmaster</author><item><title>A</title></item></channel></rss>';
    expect(only(channel).author).toBeUndefined();
  });

  it('is never longer than a line of a list', () => {
    const names = fc.array(fc.string({ maxLength: 90 }), { maxLength: 12 });
    fc.assert(
      fc.property(names, (all) => {
        const items = [{ title: 'T', authors: all.map((name) => ({ name })) }];
        expect((only(JSON.stringify({ items })).author ?? '').length).toBeLessThanOrEqual(200);
      }),
    );
  });
});

describe('a feed behind the warning of a program', () => {
  const feed = '<?xml version="1.0"?><rss version="2.0"><channel><title>C</title></channel></rss>';
  const kindOf = (text: string) => {
    const decoded = decode(new TextEncoder().encode(text), { contentType: 'text/html' });
    return decoded.ok ? decoded.kind : decoded.code;
  };

  it('is a feed', () => {
    expect(kindOf(`<br />\n<b>Warning</b>: undefined $x in <b>/feed.php</b><br />\n${feed}`)).toBe(
      'feed',
    );
  });

  it('is a page where a page shows it', () => {
    expect(kindOf(`<html><body><p>A feed begins so:</p><xmp>${feed}</xmp></body></html>`)).toBe(
      'html',
    );
  });
});

describe('UTF-32', () => {
  const page = 'Ostrava má novou ocelárnu 😀\n工場を再開\n';
  const codes = (text: string): readonly number[] =>
    Array.from(text, (one) => one.codePointAt(0) ?? 0);
  const bytesOf = (text: string, little: boolean): Uint8Array => {
    const all = codes(text);
    const view = new DataView(new ArrayBuffer(all.length * 4));
    all.forEach((code, at) => {
      view.setUint32(at * 4, code, little);
    });
    return new Uint8Array(view.buffer);
  };

  it.each([
    ['little', true],
    ['big', false],
  ] as const)('is read with its mark and without (%s end first)', (_, little) => {
    const encoding = little ? 'utf-32le' : 'utf-32be';
    for (const bytes of [bytesOf(page, little), bytesOf(`\ufeff${page}`, little)]) {
      expect(decode(bytes)).toEqual({ ok: true, page, kind: 'text', encoding });
      expect(decode(bytes.subarray(0, bytes.length - 2))).toEqual(
        expect.objectContaining({ page: page.slice(0, -1) }),
      );
    }
  });

  it('gives back any text, and is never taken for UTF-16', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 3, maxLength: 60 });
    fc.assert(
      fc.property(text, fc.boolean(), (some, little) => {
        const whole = `The news of the day and all that was said of it in forty-odd papers: ${some.replace(/\p{C}/gu, '')}.`;
        expect(decode(bytesOf(whole, little))).toEqual(expect.objectContaining({ page: whole }));
        const short = encode(`Some news of ${whole}`, 'utf-16le');
        expect(decode(short)).toEqual(expect.objectContaining({ encoding: 'utf-16le' }));
      }),
    );
  });

  it('is not what some bytes happen to be', () => {
    const bytes = new Uint8Array([0, 1, 2, 3, 0, 0, 255]);
    expect(decode(bytes)).toMatchObject({ ok: false, code: 'binary' });
  });

  it('that is broken is refused, with the way out', () => {
    const bytes = bytesOf(`\ufeff${page}`, true);
    bytes[11] = 0x77;
    expect(decode(bytes)).toEqual({
      ok: false,
      code: 'binary',
      reason:
        'the page has a utf-32le byte order mark but is not valid utf-32le; save it as UTF-8 and drop it again',
    });
  });
});
