/**
 * Rewritings of a page that say the same: line ends, decomposed accents, other line breaks, capitals, a
 * teaser of something else put in, pages joined by form feeds. No answer may change.
 */

import { hash } from '../../../lambda/aws/hash.ts';
import type { Matcher } from '../../../lambda/core/match/types.ts';
import { readPage } from '../../../lambda/core/page/read.ts';
import type { Labelled } from '../../../lib/quality/labelled.ts';
import { ofAll, table } from './markdown.ts';

/** Teasers of stories about nothing that is watched: a headline, repeated, and a text that breaks off. */
const TEASERS: Readonly<Record<string, readonly [string, string]>> = {
  fr: [
    'Météo : le soleil revient enfin sur le littoral atlantique',
    'Après une semaine de pluie, les températures remontent et les plages se remplissent de nouveau dès ce …',
  ],
  en: [
    'Weather: sunshine returns to the western coast at last',
    'After a week of rain, temperatures are climbing and the beaches are filling up again as families …',
  ],
  de: [
    'Wetter: Die Sonne kehrt endlich an die Küste zurück',
    'Nach einer Woche Regen steigen die Temperaturen, und an den Stränden liegen wieder die ersten …',
  ],
  es: [
    'El tiempo: el sol vuelve por fin a la costa atlántica',
    'Tras una semana de lluvia, suben las temperaturas y las playas se llenan de nuevo de familias que …',
  ],
  it: [
    'Meteo: il sole torna finalmente sulla costa adriatica',
    'Dopo una settimana di pioggia le temperature salgono e le spiagge si riempiono di famiglie che …',
  ],
  pt: [
    'Tempo: o sol volta finalmente à costa atlântica do país',
    'Depois de uma semana de chuva, as temperaturas sobem e as praias enchem-se outra vez de famílias que …',
  ],
  ru: [
    'Погода: солнце наконец возвращается на черноморское побережье',
    'После недели дождей температура растёт, и на пляжах снова появляются первые отдыхающие, которые …',
  ],
  pl: [
    'Pogoda: słońce wreszcie wraca nad bałtyckie wybrzeże',
    'Po tygodniu deszczu temperatury rosną, a na plażach znów pojawiają się pierwsze rodziny, które …',
  ],
};

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/\s+/g, ' ')
    .trim();

/** What a page answers: each article that meets a topic, with its topics and how prominent they are. */
const answersIn = (match: Matcher['match'], page: string): readonly string[] =>
  readPage(page, { source: 'bench', hash })
    .articles.flatMap((article) => {
      const found = match(page, article).map(({ topic, zone }) => `${topic} ${zone}`);
      return found.length > 0 ? [`${plain(article.title)}: ${found.join(', ')}`] : [];
    })
    .sort();

const WIDTH = 72;

const wrapped = (paragraph: string): string => {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
};

const paragraphs = (page: string): readonly string[] =>
  page.split(/\n{2,}/).map((paragraph) => paragraph.trim());

const withTeaser = ({ page, lang = 'fr' }: Labelled): string => {
  const [title = '', text = ''] = TEASERS[lang] ?? TEASERS['en'] ?? [];
  const parts = [...paragraphs(page)];
  parts.splice(Math.min(2, parts.length), 0, title, `${title} ${text}`);
  return parts.join('\n\n');
};

type Rewriting = { readonly name: string; readonly of: (text: Labelled) => string };

const REWRITINGS: readonly Rewriting[] = [
  { name: 'CRLF line ends', of: ({ page }) => page.replaceAll('\n', '\r\n') },
  { name: 'decomposed accents (NFD)', of: ({ page }) => page.normalize('NFD') },
  {
    name: `paragraphs wrapped at ${WIDTH}`,
    of: ({ page }) => paragraphs(page).map(wrapped).join('\n\n'),
  },
  { name: 'capitals', of: ({ page }) => page.toUpperCase() },
  { name: 'a teaser put in', of: withTeaser },
];

const PAGES_JOINED = 5;

type Changed = { readonly texts: number; readonly changed: readonly string[] };

const changedBy = (
  match: Matcher['match'],
  texts: readonly Labelled[],
  { of }: Rewriting,
): Changed => ({
  texts: texts.length,
  changed: texts.flatMap((text) => {
    const before = answersIn(match, text.page).join('; ');
    const after = answersIn(match, of(text)).join('; ');
    return before === after ? [] : [text.id];
  }),
});

const changedByJoining = (match: Matcher['match'], texts: readonly Labelled[]): Changed => {
  const changed: string[] = [];
  const pages = Math.floor(texts.length / PAGES_JOINED);
  for (let page = 0; page < pages; page += 1) {
    // Every so many: neighbours in the set tell the same fact.
    const some = texts.filter((_, at) => at % pages === page).slice(0, PAGES_JOINED);
    const joined = answersIn(match, some.map((text) => text.page).join('\n\f'));
    const apart = some.map((text) => answersIn(match, text.page));
    if (joined.join('; ') === apart.flat().sort().join('; ')) continue;
    const lost = some.filter((_, at) => apart[at]?.some((answer) => !joined.includes(answer)));
    changed.push(...(lost.length > 0 ? lost : some.slice(0, 1)).map(({ id }) => id));
  }
  return { texts: pages * PAGES_JOINED, changed };
};

/** The section on rewritings. */
export const rewritingSection = (
  match: Matcher['match'],
  sets: readonly { readonly name: string; readonly texts: readonly Labelled[] }[],
): string => {
  const rows = sets.flatMap(({ name, texts }) => [
    ...REWRITINGS.map((rewriting) => ({
      set: name,
      name: rewriting.name,
      ...changedBy(match, texts, rewriting),
    })),
    { set: name, name: 'five pages joined by form feeds', ...changedByJoining(match, texts) },
  ]);
  console.table(
    rows.flatMap(({ set, name, changed }) =>
      changed.slice(0, 20).map((text) => ({ set, name, text })),
    ),
  );
  return [
    '## Rewritings that must change nothing',
    'The topics and the zone of each article, before and after (bar: 0 changed).',
    table(
      ['texts', 'rewriting', 'changed answers'],
      rows.map(({ set, name, texts, changed }) => [set, name, ofAll(changed.length, texts)]),
    ),
  ].join('\n\n');
};
