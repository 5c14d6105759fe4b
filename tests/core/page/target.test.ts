import { expect, test } from 'vitest';
import { targetOf } from '../../../lambda/core/page/target.ts';

const reasonOf = (text: string) => {
  const target = targetOf(text);
  return target.ok ? 'ok' : target.reason;
};

test.each([
  ['https://www.lemonde.fr/rss/une.xml', 443],
  ['http://feeds.example.org:8080/a?b=c#d', 8080],
  ['https://Zeitung.example./feed', 443],
  ['https://новости.example/лента', 443],
  ['http://93.184.216.34/rss', 80],
])('%s may be fetched', (text, port) => {
  expect(targetOf(text)).toMatchObject({ ok: true, port });
});

test.each([
  ['file:///etc/passwd', 'only http'],
  ['ftp://example.org/feed', 'only http'],
  ['data:text/xml,<rss/>', 'only http'],
  ['javascript:alert(1)', 'only http'],
  ['http://me:secret@example.org/', 'name or password'],
  ['http://example.org@10.0.0.1/', 'name or password'],
  ['http:\\\\example.org\\feed', 'backslash'],
  ['http://example.org\\@10.0.0.1/', 'backslash'],
  ['http://exam\tple.org/', 'control character'],
  ['http://example.org/\r\nHost: inside', 'control character'],
  [' http://example.org/', 'blank'],
  ['http://example.org:22/', 'another service'],
  ['http://example.org:99999/', 'not a url'],
  ['just words', 'blank'],
  ['lemonde.fr', 'not a url'],
  [`http://example.org/${'a'.repeat(3000)}`, 'the most is 2048'],
  ['http://2130706433/', '127.0.0.1'],
  ['http://0177.1/', '127.0.0.1'],
  ['http://0x7f000001/', '127.0.0.1'],
  ['http://127.1./', '127.0.0.1'],
  ['http://①②⑦.0.0.1/', '127.0.0.1'],
  ['http://[::1]/', 'loopback'],
  ['http://[0:0:0:0:0:ffff:a9fe:a9fe]/', 'disguise'],
])('%s may not: %s', (text, why) => {
  expect(reasonOf(text)).toContain(why);
});

test('a redirect is read from where it came, and checked like any other', () => {
  const base = new URL('https://example.org/rss/une.xml');
  expect(targetOf('../feed', { base })).toMatchObject({
    url: new URL('https://example.org/feed'),
  });
  expect(targetOf('//10.0.0.1/feed', { base })).toMatchObject({ ok: false, code: 'address' });
});
