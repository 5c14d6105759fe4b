/** The feed of a site: what the page names, the usual addresses only if it names nothing, and why not. */

import { expect, test } from 'vitest';
import { hashBytes } from '../../lambda/aws/hash.ts';
import type { AskPorts } from '../../lambda/steps/ask-feed.ts';
import { readAnswer } from '../../lambda/steps/feed-answer.ts';
import { addressOf, findFeed } from '../../lib/cli/feeds/find.ts';

const SITE = 'https://www.gazette.example/';
const rss = (title: string) =>
  `<rss version="2.0"><channel><title>${title}</title><item><title>L’usine rouvre</title><link>${SITE}1</link></item></channel></rss>`;
const page = (...feeds: readonly string[]) =>
  `<!doctype html><html><head>${feeds
    .map(
      (href) =>
        `<link rel="alternate" type="application/rss+xml" href="${href}" title="Fil ${href}">`,
    )
    .join('')}</head><body><p>Bonjour</p></body></html>`;

/** A web of these documents; `asked` is what was asked for, in order. */
const webOf = (documents: Readonly<Record<string, string>>) => {
  const asked: string[] = [];
  const fetch: AskPorts['fetch'] = async ({ url }) => {
    asked.push(url);
    const body = documents[url];
    if (body === undefined)
      return { kind: 'failed', code: 'status', status: 404, reason: 'the server answers 404' };
    return { kind: 'ok', status: 200, url, bytes: new TextEncoder().encode(body) };
  };
  const said: string[] = [];
  const find = (url: string) =>
    findFeed({ fetch, read: readAnswer, hashBytes }, url, (line) => void said.push(line));
  return { asked, said, find };
};

test('a feed is taken as it is, with one request', async () => {
  const web = webOf({ [`${SITE}rss.xml`]: rss('La Gazette') });
  const found = await web.find(`${SITE}rss.xml`);
  expect(found).toMatchObject({ ok: true, by: 'address', url: `${SITE}rss.xml`, others: [] });
  expect(web.asked).toEqual([`${SITE}rss.xml`]);
});

test('a page is followed to the first feed that it names, and the others are told', async () => {
  const web = webOf({
    [SITE]: page('/une.xml', '/sport.xml'),
    [`${SITE}une.xml`]: rss('À la une'),
  });
  expect(await web.find(SITE)).toMatchObject({
    ...{ ok: true, by: 'page', url: `${SITE}une.xml`, feed: { title: 'À la une' } },
    others: [{ url: `${SITE}sport.xml`, title: 'Fil /sport.xml' }],
  });
  expect(web.asked).toEqual([SITE, `${SITE}une.xml`]);
});

test('if the first that is named is gone, the next is tried, and no address is guessed', async () => {
  const web = webOf({ [SITE]: page('/old.xml', '/new.xml'), [`${SITE}new.xml`]: rss('Neu') });
  expect(await web.find(SITE)).toMatchObject({ ok: true, by: 'page', url: `${SITE}new.xml` });
  expect(web.asked).toEqual([SITE, `${SITE}old.xml`, `${SITE}new.xml`]);
  const broken = webOf({ [SITE]: page('/old.xml'), [`${SITE}feed`]: rss('Guessed') });
  expect(await broken.find(SITE)).toMatchObject({ ok: false, code: 'status-404' });
  expect(broken.asked).toEqual([SITE, `${SITE}old.xml`]);
});

test('the usual addresses are tried where a page names nothing, and it is said', async () => {
  const web = webOf({ [`${SITE}actu`]: page(), [`${SITE}feed.xml`]: rss('Trouvé') });
  expect(await web.find(`${SITE}actu`)).toMatchObject({
    ...{ ok: true, by: 'guess', url: `${SITE}feed.xml` },
  });
  expect(web.said.join()).toContain('names no feed');
});

test('a site without any is refused with the way out, and so is what is no feed at all', async () => {
  expect(await webOf({ [SITE]: page() }).find(SITE)).toEqual({
    ok: false,
    code: 'not-a-feed',
    reason: expect.stringContaining('names no feed: give the address of the feed itself'),
  });
  const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaa">]>${rss('&a;')}`;
  expect(await webOf({ [SITE]: bomb }).find(SITE)).toMatchObject({
    code: 'doctype',
    reason: expect.stringContaining('Ask the publisher for a feed without a DOCTYPE'),
  });
  const map = `<sitemapindex><sitemap><loc>${SITE}news.xml</loc></sitemap></sitemapindex>`;
  expect(await webOf({ [SITE]: map }).find(SITE)).toMatchObject({
    code: 'sitemap-index',
    reason: expect.stringContaining(`Add one of them: ${SITE}news.xml`),
  });
  expect(await webOf({}).find(SITE)).toMatchObject({ ok: false, code: 'status-404' });
});

test('an address is read as people type it', () => {
  expect(
    [
      'lemonde.fr',
      ' https://a.example/f ',
      'localhost:8000/f',
      'a.example:8080',
      'ftp://a.example',
      'feed://a.example/f',
      'feed:https://a.example/f',
    ].map(addressOf),
  ).toEqual([
    'https://lemonde.fr',
    'https://a.example/f',
    'http://localhost:8000/f',
    'https://a.example:8080',
    'ftp://a.example',
    'http://a.example/f',
    'https://a.example/f',
  ]);
});
