/** Files of feeds: what a person writes, and every mistake told with its line, field and way out. */

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readFeedsFile } from '../../../lib/cli/feeds/feeds-file.ts';
import { printProblem } from '../../../lib/topics.ts';

const told = (text: string): readonly string[] =>
  readFeedsFile('feeds.yaml', text).problems.map(printProblem);

test('a good file', () => {
  expect(
    readFeedsFile(
      'feeds.yaml',
      `feeds:
  - url: https://www.lemonde.fr/economie/rss_full.xml
    title: "Le Monde, économie"
    owner: Le Monde
    text: both
    every: 30m
  - url: https://www.kommersant.ru/RSS/news.xml
`,
    ),
  ).toEqual({
    problems: [],
    listed: [
      {
        line: 2,
        wish: {
          url: 'https://www.lemonde.fr/economie/rss_full.xml',
          title: 'Le Monde, économie',
          owner: 'Le Monde',
          text: 'both',
          everyS: 1_800,
        },
      },
      { line: 7, wish: { url: 'https://www.kommersant.ru/RSS/news.xml' } },
    ],
  });
});

test.each([
  [
    'feeds:\n  - titel: x\n    url: https://a.example',
    /:2:5: error: A feed has no field "titel".\n.*title\?/,
  ],
  ['feeds:\n  - title: x', /:2:5: error: This feed has no "url"/],
  ['feeds:\n  - url: ftp://a.example', /:2:10: error: "url": ftp: is not fetched/],
  ['feeds:\n  - url: http://10.0.0.1/f', /:2:10: error: "url": 10\.0\.0\.1 is a private network/],
  [
    'feeds:\n  - url: https://a.example\n    every: 5 minutes',
    /:3:12: error: "every" is "5 minutes".\n.*15m/,
  ],
  [
    'feeds:\n  - url: https://a.example\n    text: all',
    /:3:11: error: "text" is "all".\n.*feed, page or both/,
  ],
  ['feeds:\n  - url: https://a.example\n    owner:', /:3:11: error: "owner" has no text/],
  ['feeds:\n  - https://a.example', /:2:5: error: A feed is a map/],
  [
    'feeds:\n  - url: https://a.example\n  - url: https://a.example',
    /:3:5: error: "url": line 2 names this feed too/,
  ],
  ['feed:\n  - url: https://a.example', /:1:1: error: Nothing is called "feed" here/],
  ['feeds: none', /The list of feeds is missing/],
  ['', /The list of feeds is missing/],
  ['feeds:\n\t- url: x', /:2:1: error: A tab stands where lines are indented/],
])('%j', (text, says) => {
  expect(told(text).join('\n')).toMatch(says);
});

test('the file that Vigie comes with has no mistake', async () => {
  const file = readFeedsFile('seeds/feeds.yaml', await readFile('seeds/feeds.yaml', 'utf8'));
  expect(file.problems).toEqual([]);
  expect(file.listed.length).toBeGreaterThan(3);
  for (const { wish } of file.listed) {
    expect(wish.url).toMatch(/^https:/);
    expect(wish.owner).toBeDefined();
  }
});
