/** What `vigie send <url>` makes of an answer of the web. */

import { expect, test } from 'vitest';
import { hash } from '../../lambda/aws/hash.ts';
import { now } from '../../lambda/aws/records.ts';
import type { Fetched } from '../../lambda/steps/fetch.ts';
import { reader } from '../../lambda/steps/read.ts';
import { openWeb, siteOf } from '../../lib/cli/send/web.ts';

const URL_OF_IT = 'https://www.courrier.example/eco/douai';

const answer = (body: Uint8Array, contentType: string): Fetched => ({
  ...{ kind: 'ok', status: 200, url: URL_OF_IT, bytes: body, contentType },
});
const opened = async (fetched: Fetched) =>
  openWeb('https://courrier.example/eco/douai?utm_source=x', async () => fetched);

const LEAD =
  'Die Wieland-Werke schließen ihren Standort Villingen zum Jahresende, teilte das Unternehmen am Dienstag mit.';
const HTML = `<html><head><title>Wieland schließt Villingen</title></head><body><h1>Wieland schließt Villingen</h1><p>${LEAD}</p></body></html>`;

test('a web page is known by the address where it ended up, and read in letters as they were meant', async () => {
  const page = await opened(answer(Buffer.from(HTML, 'latin1'), 'text/html; charset=iso-8859-1'));
  if (!page.ok) throw new Error(page.reason);
  const reading = await reader(hash, now)(page.bytes, 'inbox/0/courrier.example', page);
  expect(reading).toMatchObject({
    kind: 'read',
    articles: [{ url: URL_OF_IT, title: 'Wieland schließt Villingen', source: 'courrier.example' }],
  });
  expect(reading.kind === 'read' && reading.page).toContain(LEAD);
});

test('a feed or a text goes as it is, with what the server said of it', async () => {
  const bytes = new TextEncoder().encode(
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Courrier</title></channel></rss>',
  );
  expect(await opened(answer(bytes, 'application/rss+xml'))).toEqual({
    ...{ ok: true, bytes, contentType: 'application/rss+xml', url: URL_OF_IT },
  });
});

test('what cannot be had is told with its reason and the way out', async () => {
  const gone: Fetched = {
    ...{ kind: 'failed', code: 'status', status: 404, reason: 'the server answers 404' },
  };
  expect(await opened(gone)).toEqual({
    ok: false,
    reason: 'the server answers 404. Check the address in a browser.',
  });
  const closed: Fetched = { ...gone, status: 403, reason: 'the server answers 403' };
  expect(await opened(closed)).toMatchObject({
    reason: expect.stringMatching(/403\. If a browser opens it, .* send the file\.$/),
  });
  const inside: Fetched = { kind: 'refused', code: 'address', reason: '10.0.0.1 is private' };
  expect(await opened(inside)).toMatchObject({
    reason: expect.stringContaining('Only public addresses are fetched. Save the page'),
  });
});

test('a site is called by its name without www', () => {
  expect(siteOf('https://www.lemonde.fr/economie/1.html')).toBe('lemonde.fr');
  expect(siteOf('https:// broken')).toBe('https:// broken');
});
