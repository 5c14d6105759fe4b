/**
 * What changed, in words: the first lines of an update say what is new (what was told before is not told
 * again), those of a correction what to forget. Numbers are those that were read, with their unit.
 */

import { dateIn } from './dates.ts';
import { type News, readNews } from './news.ts';
import { plain } from './plain.ts';
import type { AlertView, Wording } from './view.ts';
import { aspectIn, WORDS } from './wording.ts';
import { lines } from './wrap.ts';

type Words = {
  readonly since: (date: string) => string;
  readonly news: string;
  readonly was: (before: string) => string;
  readonly status: (now: string) => string;
  readonly figure: (now: string) => string;
  readonly number: (now: string) => string;
  readonly publishers: (count: number) => string;
  readonly forget: string;
  readonly taken: (date: string | undefined, topics: string) => string;
  readonly said: string;
  readonly scales: readonly (readonly [number, string])[];
  readonly point: string;
};

const CHANGED: Readonly<Record<Wording['lang'], Words>> = {
  fr: {
    since: (date) => `Nouveau depuis la première alerte, ${date} :`,
    news: 'Nouveau :',
    was: (before) => ` (était : ${before})`,
    status: (now) => `état : ${now}`,
    figure: (now) => `chiffre : ${now}`,
    number: (now) => `nombre : ${now}`,
    publishers: (count) => `${count} éditeurs indépendants`,
    forget: 'À ne plus retenir',
    taken: (date, topics) =>
      `À ne plus retenir : la source a changé son texte depuis l'alerte${date === undefined ? '' : ` du ${date}`}. Vigie n'y trouve plus : ${topics}.`,
    said: "L'alerte citait :",
    scales: [
      [1e9, ' Md'],
      [1e6, ' M'],
    ],
    point: ',',
  },
  en: {
    since: (date) => `New since the first alert, ${date}:`,
    news: 'New:',
    was: (before) => ` (was: ${before})`,
    status: (now) => `status: ${now}`,
    figure: (now) => `figure: ${now}`,
    number: (now) => `number: ${now}`,
    publishers: (count) => `${count} independent publishers`,
    forget: 'Please forget',
    taken: (date, topics) =>
      `Please forget: the source has changed its text since the alert${date === undefined ? '' : ` of ${date}`}. Vigie does not find in it any more: ${topics}.`,
    said: 'The alert quoted:',
    scales: [
      [1e9, ' bn'],
      [1e6, ' m'],
    ],
    point: '.',
  },
};

const numberIn = (value: number, lang: Wording['lang']): string =>
  String(Number(value.toPrecision(6))).replace('.', CHANGED[lang].point);

/** Units that are counted by thousands with a letter before them. */
const WATTS: readonly (readonly [number, string])[] = [
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
];
// Several currencies that are one unit when they are compared (`story/quantities.ts`).
const NAMELESS: ReadonlySet<string> = new Set(['MONEY', 'YEN']);

/** `420 MW`, `1,2 Md EUR`, `3.5 %`. */
const amountIn = (unit: string, value: number, lang: Wording['lang']): string => {
  const isPower = unit === 'W' || unit === 'Wh';
  const scales = isPower ? WATTS : CHANGED[lang].scales;
  const [scale, letter] = scales.find(([least]) => value >= least) ?? [1, ''];
  const number = numberIn(value / scale, lang);
  if (isPower) return `${number} ${letter}${unit}`;
  return `${number}${letter}${NAMELESS.has(unit) ? '' : ` ${unit}`}`;
};

const saidIn = (news: News, lang: Wording['lang']): string => {
  const words = CHANGED[lang];
  switch (news.kind) {
    case 'aspect':
      return `${words.status(aspectIn(news.to, lang))}${news.from === 'reported' ? '' : words.was(aspectIn(news.from, lang))}`;
    case 'amount':
      return words.figure(amountIn(news.unit, news.value, lang));
    case 'count':
      return `${words.number(numberIn(news.to, lang))}${words.was(news.from.map((one) => numberIn(one, lang)).join(', '))}`;
    case 'publishers':
      return words.publishers(news.count);
  }
};

/** What is new, a phrase each. */
export const newsIn = ({ news = [] }: AlertView, lang: Wording['lang']): readonly string[] =>
  news.flatMap((text) => {
    const read = readNews(text);
    return read === undefined ? [] : [saidIn(read, lang)];
  });

/** What a subject or an SMS says before the headline of a correction. */
export const forgetIn = (lang: Wording['lang']): string => CHANGED[lang].forget;

const titlesOf = ({ matches }: AlertView): string =>
  matches.map(({ topicTitle }) => plain(topicTitle).trim()).join(', ');

/** The first lines of a mail that is not of a new story; none where it is. */
export const changeLines = (view: AlertView, wording: Wording): readonly string[] => {
  const { kind, toldAt } = view;
  const words = CHANGED[wording.lang];
  if (kind === 'alert') return [];
  const date = toldAt === undefined ? undefined : dateIn(toldAt, wording);
  if (kind === 'correction')
    return [...lines(words.taken(date, titlesOf(view))), '', ...lines(words.said)];
  const news = kind === 'update' ? newsIn(view, wording.lang) : [];
  if (news.length === 0) return lines(WORDS[wording.lang].kindLines[kind]);
  return [
    ...lines(date === undefined ? words.news : words.since(date)),
    ...news.flatMap((one) => lines(one, '  - ', '    ')),
  ];
};
