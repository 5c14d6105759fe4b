import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalUrl } from '../../../lambda/core/page/url.ts';

describe('the canonical url', () => {
  test.each([
    ['https://www.Example.FR:443/a?utm_source=rss&utm_medium=feed', 'https://www.example.fr/a'],
    ['https://example.fr/a?id=3&fbclid=IwAR0&page=2', 'https://example.fr/a?id=3&page=2'],
    ['http://example.org:80/économie', 'http://example.org/%C3%A9conomie'],
    ['https://www.lemonde.fr/x.html#xtor=RSS-3208', 'https://www.lemonde.fr/x.html'],
    ['https://www.bbc.co.uk/news/1?at_medium=RSS&at_campaign=rss', 'https://www.bbc.co.uk/news/1'],
    ['https://spiegel.de/a-1?sara_ref=re-xx-cp-sh', 'https://spiegel.de/a-1?sara_ref=re-xx-cp-sh'],
    ['https://example.fr/a?xtor=RSS-1', 'https://example.fr/a'],
    ['https://example.fr/?q=a&amp;p=2', 'https://example.fr/?q=a&p=2'],
    ['  https://example.fr/a\n', 'https://example.fr/a'],
    ['https://user:secret@example.fr/a', 'https://example.fr/a'],
    ['https://example.fr./a', 'https://example.fr/a'],
    ['https://app.example.fr/#!/news/7', 'https://app.example.fr/#!/news/7'],
    [
      'https://www.google.com/url?rct=j&sa=t&url=https://le-site.fr/usine%3Fid%3D4&ct=ga',
      'https://le-site.fr/usine?id=4',
    ],
  ])('of %s is %s', (written, canonical) => {
    expect(canonicalUrl(written)).toBe(canonical);
  });

  test('is resolved against the place it was found in', () => {
    expect(canonicalUrl('../b?x=1', 'https://example.fr/feeds/rss.xml')).toBe(
      'https://example.fr/b?x=1',
    );
    expect(canonicalUrl('//cdn.example.fr/b', 'https://example.fr/')).toBe(
      'https://cdn.example.fr/b',
    );
  });

  test.each([
    '',
    'b',
    'mailto:a@example.fr',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'http://',
    'http://[::1',
    'tag:example.fr,2024:1',
  ])('there is none of %j', (written) => {
    expect(canonicalUrl(written)).toBeUndefined();
  });

  test('of a url without tracking parameters keeps every parameter, in order', () => {
    const name = fc.stringMatching(/^[b-df-hj-z][0-9]{1,5}$/);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, fc.stringMatching(/^[a-z0-9%.-]{0,8}$/)), { minLength: 1 }),
        (pairs) => {
          const url = `https://example.fr/a?${pairs.map((pair) => pair.join('=')).join('&')}`;
          expect(canonicalUrl(url)).toBe(new URL(url).href);
        },
      ),
    );
  });

  test('of a canonical url is itself, whatever was written', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string()),
        (written) => {
          const once = canonicalUrl(written, 'https://example.fr/');
          if (once !== undefined) expect(canonicalUrl(once)).toBe(once);
        },
      ),
    );
  });
});
