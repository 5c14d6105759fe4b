import { expect, test } from 'vitest';
import { robotsBy } from '../../lambda/aws/robots.ts';
import type { Fetched } from '../../lambda/steps/fetch.ts';

const PAGE = 'https://zeitung.example/wirtschaft/werk';

/** robots.txt as a server answers; `asked` are the urls that were fetched. */
const robotsOf = (answer: string | number, clock = { now: '2026-11-24T08:00:00.000Z' }) => {
  const asked: string[] = [];
  const answered = (url: string): Fetched =>
    typeof answer === 'string'
      ? { kind: 'ok', status: 200, url, bytes: new TextEncoder().encode(answer) }
      : { kind: 'failed', code: 'status', status: answer, reason: String(answer) };
  const robots = robotsBy(
    async ({ url }) => {
      asked.push(url);
      return answered(url);
    },
    () => clock.now,
  );
  return { robots, asked, clock };
};

test.each([
  ['User-agent: *\nDisallow: /wirtschaft/', false],
  ['User-agent: *\nDisallow: /\n\nUser-agent: Vigie\nAllow: /', true],
  ['User-agent: vigie\nDisallow: /wirtschaft/*/alt$', true],
  ['<html>Not found</html>', true],
  [404, true],
  [403, true],
  [503, false],
  [429, false],
])('robots.txt %j lets the page be fetched: %s', async (answer, allowed) => {
  expect((await robotsOf(answer).robots(PAGE)).allowed).toBe(allowed);
});

test('a delay between two requests is told', async () => {
  const { robots } = robotsOf('User-agent: *\nCrawl-delay: 10');
  expect(await robots(PAGE)).toEqual({ allowed: true, delayS: 10 });
});

test('a host is asked once in half a day, and sooner where it could not say', async () => {
  const well = robotsOf('');
  for (const path of ['/a', '/b']) await well.robots(new URL(path, PAGE).href);
  expect(well.asked).toEqual(['https://zeitung.example/robots.txt']);
  well.clock.now = '2026-11-24T21:00:00.000Z';
  await well.robots(PAGE);
  expect(well.asked).toHaveLength(2);
  const broken = robotsOf(500);
  await broken.robots(PAGE);
  broken.clock.now = '2026-11-24T08:20:00.000Z';
  await broken.robots(PAGE);
  expect(broken.asked).toHaveLength(2);
});
