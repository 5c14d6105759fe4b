/**
 * Page dumps of news that never happened: portals of many stories and pages of one, in five languages,
 * from the sentence stock. Every story has a place that no other story names, by which it is known
 * wherever its words turn up.
 */

import { pick, shuffled, stream } from './random.ts';
import { english } from './stock/english.ts';
import { french } from './stock/french.ts';
import { german } from './stock/german.ts';
import { russian } from './stock/russian.ts';
import { spanish } from './stock/spanish.ts';
import { type Kind, type Stock, TOPICS, type TopicId } from './stock/stock.ts';

/** One story as it was written. */
export type Written = {
  /** The invented place. */
  readonly place: string;
  readonly lang: string;
  readonly title: string;
  readonly text: string;
  /** What it is about, if anybody watches it. */
  readonly topic?: TopicId;
  /** What its headline tells of besides; no reader of the soak watches it. */
  readonly also?: string;
};

/** A page to drop. */
export type NewsPage = {
  /** Its file name. */
  readonly name: string;
  readonly text: string;
  readonly stories: readonly Written[];
  /** The page whose bytes it has, dropped once more under another name. */
  readonly copyOf?: string;
};

/** How much of it: stories in all, and those that meet a topic. */
export type Amount = { readonly articles: number; readonly alerts: number };

const STOCKS: readonly Stock[] = [english, french, german, spanish, russian];
const MOST_ON_A_PAGE = 40;
const SINGLES = 0.03;
const COPIES = 0.05;

const placesOf = ({ places: [starts, middles, ends] }: Stock): readonly string[] =>
  starts.flatMap((start) =>
    middles.flatMap((middle) => ends.map((end) => `${start}${middle}${end}`)),
  );

/** Letters by which names of places that are told of differ: an ending more or less is the same name. */
const BEGINNING = 5;

/** The first so many are places that nobody takes for each other; then all others. */
const apart = (places: readonly string[], count: number): readonly string[] => {
  const firsts = new Map<string, string>();
  for (const place of places) {
    const beginning = place.slice(0, BEGINNING);
    if (firsts.size < count && !firsts.has(beginning)) firsts.set(beginning, place);
  }
  const first = new Set(firsts.values());
  return [...first, ...places.filter((place) => !first.has(place))];
};

type Next = () => number;

const filled = (line: string, words: Readonly<Record<string, string>>, next: Next): string =>
  line.replace(/\{(\w+)\}/g, (whole, slot: string) => {
    if (slot === 'n') return String(40 + Math.floor(next() * 900));
    if (slot === 'd') return String(3 + Math.floor(next() * 17));
    return words[slot] ?? whole;
  });

/** A few of a list, in another order. */
const some = <T>(list: readonly T[], least: number, most: number, next: Next): readonly T[] =>
  shuffled(list, next).slice(0, least + Math.floor(next() * (most - least + 1)));

const storyOf = (stock: Stock, place: string, topic: TopicId | undefined, next: Next): Written => {
  const kind: Kind = topic === undefined ? stock.everyday : stock.topical[topic];
  const person = () => `${pick(stock.firstNames, next)} ${pick(stock.lastNames, next)}`;
  const firm = `${pick(stock.firms[0], next)}${pick(stock.firms[1], next)}`;
  const write = (line: string) => filled(line, { town: place, firm, name: person() }, next);
  const picked = pick(kind.heads, next);
  const { head, ...besides } = typeof picked === 'string' ? { head: picked } : picked;
  const title = write(head);
  const [first = '', ...others] = some(kind.bodies, 2, 5, next).map(write);
  const day = String(1 + Math.floor(next() * 28));
  const minute = String(10 + Math.floor(next() * 50));
  const text = [
    title,
    '',
    write(stock.byLine),
    stock.dateLine.replace('{day}', day).replace('{minute}', minute),
    '',
    `${write(pick(kind.leads, next))} ${first}`,
    ...(others.length > 0 ? ['', others.join(' ')] : []),
  ].join('\n');
  const about = topic === undefined ? {} : { topic };
  return { place, lang: stock.lang, title, text, ...about, ...besides };
};

const storiesIn = (stock: Stock, amount: Amount, seed: number): readonly Written[] => {
  const next = stream(seed, `stories ${stock.lang}`);
  const places = apart(shuffled(placesOf(stock), next), amount.alerts);
  if (places.length < amount.articles)
    throw new RangeError(
      `The ${stock.lang} stock has ${places.length} places, too few for ${amount.articles} stories`,
    );
  const stories = places.slice(0, amount.articles).map((place, at) => {
    const topic = at < amount.alerts ? TOPICS[at % TOPICS.length] : undefined;
    return storyOf(stock, place, topic, next);
  });
  return shuffled(stories, next);
};

const MASTHEADS: Readonly<Record<string, string>> = {
  en: 'Home | World | Business | Culture | Sport',
  fr: 'Accueil | Monde | Économie | Culture | Sport',
  de: 'Start | Welt | Wirtschaft | Kultur | Sport',
  es: 'Portada | Mundo | Economía | Cultura | Deportes',
  ru: 'Главная | Мир | Экономика | Культура | Спорт',
};

/** The stories of one language, laid out on pages. */
const pagesIn = (stories: readonly Written[], seed: number): readonly NewsPage[] => {
  const lang = stories[0]?.lang ?? '';
  const next = stream(seed, `pages ${lang}`);
  const pages: NewsPage[] = [];
  const singles = Math.ceil(stories.length * SINGLES);
  for (let from = 0; from < stories.length; ) {
    const size = pages.length < singles ? 1 : 5 + Math.floor(next() * (MOST_ON_A_PAGE - 4));
    const on = stories.slice(from, from + size);
    from += on.length;
    const name = `${lang}-${String(pages.length + 1).padStart(3, '0')}.txt`;
    const text = `${[MASTHEADS[lang], ...on.map((story) => story.text)].join('\n\n\n')}\n`;
    pages.push({ name, text, stories: on });
  }
  return pages;
};

const share = (whole: number, parts: number, at: number): number =>
  Math.floor((whole * (at + 1)) / parts) - Math.floor((whole * at) / parts);

/** Pages with so many stories, in the order in which they are to be dropped; some come twice. */
export const writeNews = (seed: number, { articles, alerts }: Amount): readonly NewsPage[] => {
  const pages = STOCKS.flatMap((stock, at) => {
    const amount = {
      articles: share(articles, STOCKS.length, at),
      alerts: share(alerts, STOCKS.length, at),
    };
    return amount.articles === 0 ? [] : pagesIn(storiesIn(stock, amount, seed), seed);
  });
  const next = stream(seed, 'order');
  const copies = some(pages, 1, Math.ceil(pages.length * COPIES), next).map((page) => ({
    ...page,
    name: `again-${page.name}`,
    copyOf: page.name,
  }));
  return shuffled([...pages, ...copies], next);
};
