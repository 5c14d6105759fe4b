/**
 * How well a page of several stories is taken apart where only blank lines set everything apart (the
 * hardest layout), on real French news where `VIGIE_DATA` is set: five stories a page, short and long,
 * with their headlines and with headlines cut to 5 to 7 words; and single stories with subheads, of
 * which none may become a story. Prints the figures of docs/decisions/0003.
 */

import { bench } from 'vitest';
import { hash } from '../../lambda/aws/hash.ts';
import { readPage } from '../../lambda/core/page/read.ts';
import { realNews } from './real-news.ts';

const STORIES_A_PAGE = 5;
const SENTENCES_A_PARAGRAPH = 2;
/** As news sites set them: short, most without a verb, hardly a word of the text. */
const SUBHEADS = [
  'Décalage avec les habitants',
  'Une seule personne blessée depuis dix ans',
  'Des tensions récurrentes',
  'Des moyens pour tout le monde',
  'Un calendrier encore flou',
  'Les syndicats dénoncent un manque de moyens',
  'Une enquête ouverte par le parquet',
  'Ce que dit la loi',
  'Des réactions partagées',
  'Un site suivi de près par l’État',
  'Pas de date fixée pour la suite',
  'Quelles conséquences pour les riverains ?',
  'Un précédent en 2017',
  'Le gouvernement promet des mesures',
];

type Text = { readonly title: string; readonly paragraphs: readonly string[] };

const paragraphsOf = (text: string): readonly string[] => {
  // The set glues some sentences together.
  const apart = text.replace(/([.!?»])(?=[A-ZÀÉ«])/g, '$1 ');
  const sentences = apart.match(/[^.!?]+[.!?»]+\s*/g) ?? [apart];
  return Array.from({ length: Math.ceil(sentences.length / SENTENCES_A_PARAGRAPH) }, (_, at) =>
    sentences
      .slice(at * SENTENCES_A_PARAGRAPH, (at + 1) * SENTENCES_A_PARAGRAPH)
      .join('')
      .trim(),
  );
};

const texts: readonly Text[] = realNews().map(({ page, story: { title } }) => {
  const [, , text = ''] = page.split('\n\n');
  return { title, paragraphs: paragraphsOf(text) };
});

const LAST_LINK = / (?:de|la|le|les|des|du|un|une|à|en|et|pour|sur|au|aux|par|dans)$/i;

const cutTitle = (title: string, at: number): string =>
  title
    .split(/\s+/)
    .slice(0, 5 + (at % 3))
    .join(' ')
    .replace(/[,:;.]$/, '')
    .replace(LAST_LINK, '');

const titlesIn = (page: string): readonly string[] =>
  readPage(page, { source: 'bench', hash }).articles.map(({ title }) => title);

/** Stories found, and articles that are none, over pages of five stories. */
const splitting = (layout: string, most: number, cut: boolean) => {
  let [found, extra, stories] = [0, 0, 0];
  const pages = Math.floor(texts.length / STORIES_A_PAGE);
  for (let page = 0; page < pages; page++) {
    // Every so many, so that neighbours in the set, often of one kind, are not neighbours here.
    const some = texts.filter((_, at) => at % pages === page).slice(0, STORIES_A_PAGE);
    const titles = some.map(({ title }, at) => (cut ? cutTitle(title, at) : title).trim());
    const blocks = some.flatMap(({ paragraphs }, at) => [
      titles[at] ?? '',
      ...paragraphs.slice(0, most),
    ]);
    const got = titlesIn(`${blocks.join('\n\n')}\n`);
    stories += titles.length;
    found += titles.filter((title) => got.includes(title)).length;
    extra += got.filter((title) => !titles.includes(title)).length;
  }
  return { layout, stories, found, extra };
};

const SUBHEAD_EVERY = 3;

const subheads = () => {
  let [all, taken] = [0, 0];
  texts.forEach(({ title, paragraphs }, text) => {
    const blocks = paragraphs.flatMap((paragraph, at) => {
      if (at === 0 || at % SUBHEAD_EVERY !== 0) return [paragraph];
      all += 1;
      return [SUBHEADS[(text + at) % SUBHEADS.length] ?? '', paragraph];
    });
    taken += Math.max(0, titlesIn(`${[title, ...blocks].join('\n\n')}\n`).length - 1);
  });
  return { layout: 'subheads in one story', stories: 0, found: all - taken, extra: taken };
};

const ALL = Number.POSITIVE_INFINITY;

bench(
  'stories told apart',
  () => {
    if (texts.length === 0) return;
    const rows = [
      splitting('one paragraph each', 1, false),
      splitting('three paragraphs each', 3, false),
      splitting('whole texts', ALL, false),
      splitting('one paragraph, headlines of 5 to 7 words', 1, true),
      subheads(),
    ];
    console.table(rows);
    if (rows.slice(0, 3).some(({ stories, found }) => found < 0.9 * stories))
      throw new Error('Fewer than nine of ten stories are told apart.');
  },
  { iterations: 1, warmupIterations: 0, time: 0, warmupTime: 0 },
);
