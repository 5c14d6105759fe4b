/** Feeds on the real functions: from a server on loopback to the mail, once; and not at all where nobody allowed it. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { dynamoFeeds } from '../../lambda/aws/feeds.ts';
import { hash } from '../../lambda/aws/hash.ts';
import { newPlan } from '../../lambda/core/feed/plan.ts';
import { LOCAL_NAMES } from '../../lib/local/place.ts';
import { deadLetters } from '../../lib/local/quiet.ts';
import { startRunning } from '../support/watching.ts';

let local: Awaited<ReturnType<typeof startRunning>>;
let items: readonly string[] = [];
let statuses: number[] = [];

const item = (name: string, title: string, text: string): string =>
  `<item><title>${title}</title><link>https://depeches.example/${name}</link><guid>${name}</guid><description>${text}</description></item>`;
const COOKERY = item(
  'tarte',
  'La tarte aux pommes',
  'Quatre pommes, du beurre et une pâte brisée.',
);
const SANCTIONS = item(
  'sanctions',
  "L'Union européenne adopte de nouvelles sanctions contre la Russie",
  'Bruxelles, lundi. Les Vingt-Sept ont approuvé un nouveau train de mesures qui vise trois banques.',
);

const server = createServer((request, response) => {
  const body = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Dépêches</title><language>fr</language>${items.join('')}</channel></rss>`;
  const etag = `"${hash(body)}"`;
  const status = request.headers['if-none-match'] === etag ? 304 : 200;
  statuses.push(status);
  response.writeHead(status, { etag, 'content-type': 'application/rss+xml' });
  response.end(status === 304 ? undefined : body);
});

const feeds = () => dynamoFeeds(local.dynamo, LOCAL_NAMES.table);
const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const watch = async (path: string, wanted: { readonly isPrivate?: true } = {}) => {
  const plan = newPlan(hash, `${origin()}${path}`, new Date().toISOString(), wanted);
  await feeds().add(plan);
  return plan;
};
/** Does not wait for the quarter of an hour. */
const makeDue = async (feedId: string) => {
  const plan = await feeds().get(feedId);
  if (plan) await feeds().put({ ...plan, dueAt: new Date().toISOString() });
};
const alerts = async (): Promise<readonly string[]> =>
  (await local.subjects()).filter((about) => /sanctions/i.test(about));

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  local = await startRunning();
}, 60_000);
beforeEach(() => {
  items = [COOKERY];
  statuses = [];
});
afterAll(async () => {
  await local.stop();
  server.close();
});

test('what is new in a feed is told once, and what was there before is not', async () => {
  const { id } = await watch('/rss.xml', { isPrivate: true });
  const earlier = await alerts();
  expect(await local.workers.askFeeds()).toMatchObject({ asked: 1, failed: 0, sent: 0 });
  await makeDue(id);
  await local.workers.askFeeds();
  items = [SANCTIONS, COOKERY];
  for (const sent of [1, 0, 0]) {
    await makeDue(id);
    expect(await local.workers.askFeeds()).toMatchObject({ asked: 1, sent });
    await local.settled();
  }
  // The example reader has a mailbox and a telephone.
  expect((await alerts()).length).toBe(earlier.length + 2);
  expect(statuses).toEqual([200, 304, 200, 304, 304]);
  expect(await deadLetters(local.sqs, local.endpoint)).toEqual([]);
  await feeds().remove(id);
});

test('a feed on this machine of which nobody said that it may be read is refused, and it is said why', async () => {
  const { id } = await watch('/other.xml');
  expect(await local.workers.askFeeds()).toMatchObject({ asked: 1, failed: 1 });
  expect(statuses).toEqual([]);
  expect((await feeds().known(id)).record?.lastError).toMatchObject({
    code: 'address',
    reason: expect.stringContaining('loopback'),
  });
});
