/** Parts of real pages that look like text and are none, and titles and standfirsts with something beside them. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { furnitureOf } from '../../../lambda/core/page/furniture.ts';
import { readHtml } from '../../../lambda/core/page/html.ts';
import { hash } from './hash.ts';

const PARAGRAPHS = [
  'Cranes at the port began moving again shortly after five in the morning, ending the longest shutdown in its history.',
  'The operator said that engineers had rebuilt the control system from backups after intruders encrypted it last weekend.',
  'Retailers have said that some Christmas stock is delayed, and lorry drivers should check their booking before they leave.',
];
const TEASER = 'How a single password brought a Belgian port operator to its knees.';
const BOX = `<h3><a href="/other">Hackers in Antwerp</a></h3><p>${TEASER}</p>`;

const read = (body: string, head = '') => {
  const html = `<html lang="en"><head><title>Port reopens after attack</title>${head}</head><body>${body}</body></html>`;
  const { page, articles } = readHtml(html, { source: 'page.html', hash });
  const [article] = articles;
  const text = (article?.blocks ?? []).map(({ start, end }) => page.slice(start, end)).join('\n');
  const lead = article?.blocks.filter(({ zone }) => zone === 'lead') ?? [];
  return { title: article?.title, text, lead: lead.map((b) => page.slice(b.start, b.end)) };
};

const inText = (inside: string): string => {
  const [first, ...rest] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
  return `<article><h1>Port reopens after attack</h1>${first}${inside}${rest.join('')}</article>`;
};

describe('a teaser of another story within the text', () => {
  it.each([
    ['an article', `<article>${BOX}</article>`],
    ['a division', `<div class="x1">${BOX}</div>`],
    ['a list', `<ul><li>${BOX}</li></ul>`],
    [
      'a header within it',
      `<section><header><h4><a href="/o">Hackers in Antwerp</a></h4></header><p>${TEASER}</p></section>`,
    ],
  ])('is none of the text (%s)', (_, teaser) => {
    const { text } = read(inText(teaser));
    expect(text).not.toContain(TEASER);
    for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph);
  });

  it.each([
    [
      'the headline is a mark of its own place',
      '<div><h3><a href="#why">Why it matters</a></h3><p>The port handles four in ten of the containers of the country.</p></div>',
    ],
    [
      'the headline is no link',
      '<div><h3>Why it matters</h3><p>The port handles four in ten of the containers of the country.</p></div>',
    ],
  ])('is text where %s', (_, part) => {
    expect(read(inText(part)).text).toContain('four in ten of the containers');
  });

  it('is text where the whole consists of such parts, as a live report does', () => {
    const posts = PARAGRAPHS.map(
      (text, at) =>
        `<div><h2><a href="/live/${at}">At ${at + 7} in the morning</a></h2><p>${text}</p></div>`,
    );
    const { text } = read(
      `<main><h1>Port reopens after attack</h1><p>All day we report from the quays.</p>${posts.join('')}</main>`,
    );
    for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph);
  });
});

describe('what stops a reader without a subscription', () => {
  it.each([
    'Sign in or create an account to continue reading for free.',
    'Already a subscriber? Log in',
    'Abonnez-vous dès 1 euro pour lire la suite.',
    'Il vous reste 72.3% de cet article à lire. La suite est réservée aux abonnés.',
    'Weiterlesen mit Handelskurier+',
    'Sie sind bereits Abonnent? Hier anmelden',
    'Suscríbete para seguir leyendo',
    'Accedi o registrati per continuare a leggere',
    'Cadastre-se grátis para ler a matéria completa',
    'Log in of registreer gratis om verder te lezen',
    'Zaloguj się, aby czytać dalej',
    'Оформите подписку, чтобы дочитать статью',
  ])('is no text: %s', (line) => {
    expect(['label', 'newsletter']).toContain(furnitureOf(line)?.kind);
    expect(read(inText(`<p>${line}</p>`)).text).not.toContain(line);
  });

  it.each([
    'Readers must now subscribe to continue reading the paper, its owner said on Tuesday.',
    'Les lecteurs sont invités à s’abonner pour lire la suite, a expliqué la direction du journal.',
    'Sign in to the system was restored on Monday, the operator said.',
  ])('is text where somebody writes of it: %s', (line) => {
    expect(furnitureOf(line)).toBeUndefined();
  });

  it('is looked for in time that grows with the text', () => {
    fc.assert(
      fc.property(fc.constantFrom('sign in ', 'abonnez-vous ', 'войдите '), (start) => {
        expect(furnitureOf(start.repeat(240))).toBeUndefined();
      }),
    );
  });
});

describe('parts that only scripts have names for', () => {
  it('are what their names say', () => {
    const links = `<div class="ssrcss-1" data-component="links-block"><p>${TEASER}</p></div>`;
    expect(read(inText(links)).text).not.toContain(TEASER);
    const lead = '<div data-gu-name="standfirst"><p>Loading resumed on Friday</p></div>';
    const paragraphs = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
    const page = `<article><h1>Port reopens after attack</h1>${lead}<div>${paragraphs}</div></article>`;
    expect(read(page).lead[0]).toBe('Loading resumed on Friday');
  });

  it('are nothing where AMP shows them until something is loaded', () => {
    const fallback = 'The related stories could not be loaded, try again in a while, please.';
    const list = `<amp-list src="/r"><div fallback>${fallback}</div></amp-list>`;
    expect(read(inText(list)).text).not.toContain(fallback);
  });
});

describe('a headline with a label in front of it', () => {
  const head = '<meta property="og:title" content="Port reopens after attack">';
  const page = (heading: string) =>
    `<article><h1>${heading}</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article>`;

  it('gives the title without it, and keeps its words in the headline', () => {
    const { title, text } = read(
      page('<span>Cyber attacks</span> Port reopens after attack'),
      head,
    );
    expect(title).toBe('Port reopens after attack');
    expect(text).toContain('Cyber attacks');
  });

  it('is the title itself where it goes on with more than a label', () => {
    const long = 'How in only six days a Port reopens after attack';
    expect(read(page(long), head).title).toBe(long);
  });
});

describe('a page that a script would build', () => {
  const state = (description: string) =>
    `<script type="application/ld+json">${JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'Port reopens after attack',
      description,
      articleBody: PARAGRAPHS.join('\n\n'),
    })}</script>`;

  it('begins with the standfirst that it states', () => {
    const { lead, text } = read('<div id="root"></div>', state('Lines warn of a backlog.'));
    expect(lead[0]).toBe('Lines warn of a backlog.');
    expect(text).toContain(PARAGRAPHS[2]);
  });

  it('does not begin twice where that is the beginning of its text', () => {
    const start = 'Cranes at the port began moving again shortly after five in the morning';
    const { text } = read('<div id="root"></div>', state(start));
    expect(text.split('Cranes at the port')).toHaveLength(2);
  });
});
