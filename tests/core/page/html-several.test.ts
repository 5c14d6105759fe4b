/** Pages with more than one whole article. */

import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../lambda/core/page/html.ts';
import { hash } from './hash.ts';

const TEXTS = [
  [
    'Cranes at the port began moving again shortly after five in the morning, ending the longest shutdown in its history.',
    'The operator said that engineers had rebuilt the control system from backups after intruders encrypted it last weekend.',
    'Retailers have said that some Christmas stock is delayed, and lorry drivers should check their booking before they leave.',
  ],
  [
    'The airline has ordered fifty battery-powered aircraft tugs for its base, in a contract worth about eleven million pounds.',
    'The tugs, built in Slovenia, will replace diesel vehicles that are on average seventeen years old, from March on.',
    'Unions welcomed the purchase but said that ground crews needed more training before winter made the switch a risk.',
  ],
] as const;
const TITLES = ['Port reopens after attack', 'Airline orders electric tugs'] as const;

const paragraphs = (of: 0 | 1): string => TEXTS[of].map((text) => `<p>${text}</p>`).join('');
const article = (of: 0 | 1, rank = 'h1', more = ''): string =>
  `<article><${rank}>${TITLES[of]}</${rank}>${more}${paragraphs(of)}</article>`;

const read = (body: string, head = '') => {
  const html = `<html lang="en"><head><title>${TITLES[0]}</title><link rel="canonical" href="https://post.example/port"><meta property="og:site_name" content="Valley Post"><meta name="author" content="Tom Adeyemi">${head}</head><body><nav><a href="/">Home</a></nav>${body}</body></html>`;
  const { page, articles } = readHtml(html, { source: 'page.html', hash });
  return articles.map(({ title, url, author, publisher, published, blocks, start, end }) => ({
    ...{ title, url, author, publisher, published },
    isWithin: start >= 0 && end <= page.length,
    text: blocks.map((block) => page.slice(block.start, block.end)).join('\n'),
  }));
};

describe('two articles one below the other', () => {
  it('are two, each with its own text, and the page speaks of its own alone', () => {
    const [first, second, ...more] = read(article(0) + article(1));
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      ...{ title: TITLES[0], url: 'https://post.example/port', author: 'Tom Adeyemi' },
      ...{ publisher: 'Valley Post', isWithin: true },
      text: [TITLES[0], ...TEXTS[0]].join('\n'),
    });
    expect(second).toMatchObject({
      ...{ title: TITLES[1], url: undefined, author: undefined },
      ...{ publisher: 'Valley Post', isWithin: true },
      text: [TITLES[1], ...TEXTS[1]].join('\n'),
    });
  });

  it('are known by what the page says of each for programs, and by their own by-lines', () => {
    const data = [0, 1].map((of) => ({
      '@type': 'NewsArticle',
      headline: TITLES[of as 0 | 1],
      url: `https://post.example/${of}`,
    }));
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    const byline = '<p>By Priya Raman</p><p>19 November 2020</p>';
    const [, second] = read(article(0) + article(1, 'h1', byline), head);
    expect(second).toMatchObject({
      ...{ url: 'https://post.example/1', author: 'Priya Raman' },
      published: '2020-11-19T00:00:00.000Z',
    });
  });

  it('are one where they are the same', () => {
    expect(read(article(0) + article(0))).toHaveLength(1);
  });
});

describe('a page of one article', () => {
  it.each([
    ['posts of a live report', `<h1>${TITLES[0]}</h1>${article(0, 'h2')}${article(1, 'h2')}`],
    [
      'an article within it',
      `<article><h1>${TITLES[0]}</h1>${paragraphs(0)}${article(1, 'h2')}</article>`,
    ],
    [
      'a short one below it',
      `${article(0)}<article><h1>${TITLES[1]}</h1><p>${TEXTS[1][0]}</p></article>`,
    ],
  ])('stays one with %s', (_, body) => {
    expect(read(body)).toHaveLength(1);
  });

  it('is not lost where other stories alone are in such elements', () => {
    const long = `<div><h1>${TITLES[0]}</h1>${paragraphs(0).repeat(3)}</div>`;
    const others = article(1) + article(1).replace(TITLES[1], 'Another story of the day');
    const all = read(long + others);
    expect(all[0]).toMatchObject({ title: TITLES[0] });
    expect(all[0]?.text).toContain(TEXTS[0][2]);
  });
});
