/**
 * What happens in the simulated month, as data: events with the articles that tell of them, each version
 * with when it comes and what it meets, and everyday news around them. It is made from a seed, and what
 * is true of the month is known from it alone.
 */

import { pick, shuffled, stream } from '../../soak/random.ts';
import { namesOf } from './names.ts';
import { notesOf } from './notes.ts';
import { english } from './stock/english.ts';
import { french } from './stock/french.ts';
import { german } from './stock/german.ts';
import { spanish } from './stock/spanish.ts';
import { KINDS, type Kind, type Stock, type Telling } from './stock/stock.ts';
import type { TopicId } from './topics.ts';

/** One text of an article. */
export type Version = {
  /** Milliseconds since 1970 at which its feed brings it. */
  readonly at: number;
  readonly title: string;
  /** Paragraphs. */
  readonly text: readonly string[];
  /** Where the topic's words stand; absent if it meets none. */
  readonly prominence?: 1 | 2 | 3;
};

/** An article: one address, one or more versions. */
export type PlannedArticle = {
  readonly url: string;
  readonly feed: number;
  readonly owner: number;
  readonly lang: string;
  readonly versions: readonly Version[];
};

/** An event and all that tells of it. */
export type PlannedEvent = {
  readonly topic: TopicId;
  /** What of it stands in every text, and in no other's. */
  readonly mark: string;
  readonly shape: Shape;
  readonly articles: readonly PlannedArticle[];
  /** When something new happened to it, if it did. */
  readonly goesOnAt?: number;
  /** When its only article was withdrawn, if it was. */
  readonly withdrawnAt?: number;
};

/** How an event is told of. */
export type Shape =
  | 'copies'
  | 'other words'
  | 'other language'
  | 'goes on'
  | 'touched'
  | 'withdrawn'
  | 'lifted'
  | 'one owner'
  | 'lead only'
  | 'note';

/** How much of it. */
export type Size = {
  readonly seed: number;
  /** ISO instant. */
  readonly start: string;
  readonly days: number;
  readonly events: number;
};

const FEEDS = 200;
const OWNERS = 40;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Events of one burst: all first told in one minute. */
const BURST = 12;

const SHAPES: readonly Shape[] = [
  ...(['copies', 'other words', 'other language', 'goes on', 'goes on'] as const),
  ...(['touched', 'withdrawn', 'lifted', 'one owner', 'lead only'] as const),
];
const STOCKS: readonly (readonly [lang: string, stock: Stock])[] = [
  ['fr', french],
  ['en', english],
  ['de', german],
  ['es', spanish],
];

type Next = () => number;
type Slots = Readonly<Record<string, string>>;
type Draft = {
  readonly kind: Kind;
  readonly lang: string;
  readonly product: number;
  readonly slots: Slots;
  readonly at: number;
  readonly next: Next;
};

const stockOf = (lang: string): Stock => new Map(STOCKS).get(lang) ?? french;

const written = (line: string, lang: string, { product, slots }: Draft): string => {
  const { products } = stockOf(lang);
  const words: Slots = { ...slots, product: products[product % products.length] ?? '' };
  return line.replace(/\{(\w+)\}/g, (whole, slot: string) => words[slot] ?? whole);
};

/** A telling in a language, with some of what may follow. */
const tell = (draft: Draft, of: Telling, lang = draft.lang): Omit<Version, 'at'> => {
  const bodies = shuffled(of.bodies, draft.next).slice(0, 2);
  const [title = '', ...text] = [of.head, of.lead, ...bodies].map((line) =>
    written(line, lang, draft),
  );
  return { title, text, prominence: 3 };
};

const between = (next: Next, least: number, most: number): number =>
  Math.round(least + next() * (most - least));

/** A feed of an owner, or of any but one. */
const feedOf = (next: Next, { of, not }: { of?: number; not?: number } = {}): number => {
  const feed = Math.floor(next() * FEEDS);
  const owner = feed % OWNERS;
  if (of !== undefined) return feed - owner + of;
  return owner === not ? feedOf(next, { not }) : feed;
};

const articleOf = (
  draft: Draft,
  feed: number,
  versions: readonly Version[],
  lang = draft.lang,
): PlannedArticle => {
  const owner = feed % OWNERS;
  const slug = `${draft.slots['firm']}-${draft.kind}-${draft.slots['n']}`.toLowerCase();
  const url = `https://f${feed}.groupe${owner}.example/${lang}/${slug}-${Math.floor(draft.next() * 1e6)}.html`;
  return { url, feed, owner, lang, versions };
};

/** The same text again, as agencies' texts are: cut at the end, or with a line more. */
const copyOf = (version: Version, at: number, next: Next): Version => {
  const { text } = version;
  const cut = next() < 0.5 && text.length > 2 ? text.slice(0, -1) : text;
  return { ...version, at, text: cut };
};

const copies = (draft: Draft, first: Version, count: number, of?: number): PlannedArticle[] =>
  Array.from({ length: count }, () => {
    const at = first.at + between(draft.next, 3 * MINUTE, 20 * HOUR);
    const feed = feedOf(draft.next, of === undefined ? {} : { of });
    return articleOf(draft, feed, [copyOf(first, at, draft.next)]);
  });

type Told = Pick<PlannedEvent, 'articles'> & Pick<PlannedEvent, 'goesOnAt' | 'withdrawnAt'>;
type Tell = (draft: Draft, first: Version) => Told;

const tellings = ({ lang, kind }: Draft, other = lang) => stockOf(other).tellings[kind];

const alone = (draft: Draft, versions: readonly Version[]): PlannedArticle =>
  articleOf(draft, feedOf(draft.next), versions);

const withCopies = (draft: Draft, first: Version): PlannedArticle[] => [
  alone(draft, [first]),
  ...copies(draft, first, between(draft.next, 2, 5)),
];

const lowered = (draft: Draft, place: 'lead' | 'body', first: Version): Version => {
  const { neutral } = stockOf(draft.lang);
  const [head, lead] = [neutral.head, neutral.lead].map((line) => written(line, draft.lang, draft));
  const [telling = ''] = first.text;
  const text = place === 'lead' ? [telling, lead ?? ''] : [lead ?? '', telling];
  return { ...first, title: head ?? '', text, prominence: place === 'lead' ? 2 : 1 };
};

/** How each shape is told. */
const HOW: Readonly<Record<Exclude<Shape, 'note'>, Tell>> = {
  copies: (draft, first) => ({ articles: withCopies(draft, first) }),
  'other words': (draft, first) => {
    const at = first.at + between(draft.next, HOUR, 15 * HOUR);
    const other = { ...tell(draft, tellings(draft).other), at };
    return { articles: [...withCopies(draft, first), alone(draft, [other])] };
  },
  'other language': (draft, first) => {
    const lang = pick(
      STOCKS.map(([one]) => one).filter((one) => one !== draft.lang),
      draft.next,
    );
    const at = first.at + between(draft.next, HOUR, 15 * HOUR);
    const other = { ...tell(draft, tellings(draft, lang).first, lang), at };
    const feed = feedOf(draft.next);
    return { articles: [...withCopies(draft, first), articleOf(draft, feed, [other], lang)] };
  },
  'goes on': (draft, first) => {
    const goesOnAt = first.at + between(draft.next, 36 * HOUR, 90 * HOUR);
    const later = { ...tell(draft, tellings(draft).later), at: goesOnAt };
    const more = [alone(draft, [later]), ...copies(draft, later, between(draft.next, 0, 2))];
    return { articles: [...withCopies(draft, first), ...more], goesOnAt };
  },
  touched: (draft, first) => {
    const at = first.at + between(draft.next, HOUR, 30 * HOUR);
    const touched = { ...first, at, text: [...first.text.slice(0, -1), 'Photo : archives.'] };
    return { articles: [alone(draft, [first, touched]), ...copies(draft, first, 1)] };
  },
  withdrawn: (draft, first) => {
    const isQuick = draft.next() < 0.25;
    const withdrawnAt = first.at + (isQuick ? HOUR : between(draft.next, 48 * HOUR, 96 * HOUR));
    const { prominence: _, ...text } = tell(draft, stockOf(draft.lang).withdrawn);
    return { articles: [alone(draft, [first, { ...text, at: withdrawnAt }])], withdrawnAt };
  },
  lifted: (draft, first) => {
    const low = lowered(draft, 'body', first);
    const at = first.at + between(draft.next, 6 * HOUR, 40 * HOUR);
    return { articles: [alone(draft, [low, { ...first, at }])] };
  },
  'one owner': (draft, first) => {
    const article = alone(draft, [first]);
    const count = between(draft.next, 2, 5);
    return { articles: [article, ...copies(draft, first, count, article.owner)] };
  },
  'lead only': (draft, first) => ({
    articles: [alone(draft, [lowered(draft, 'lead', first)])],
  }),
};

/** The events of a month, notes included. */
export const eventsOf = (size: Size): readonly PlannedEvent[] => {
  const { seed, events, days } = size;
  const start = Date.parse(size.start);
  const next = stream(seed, 'events');
  const { firms, towns } = namesOf(seed, 2 * events);
  const numbers = shuffled(
    Array.from({ length: 800 }, (_, at) => 101 + at),
    next,
  );
  const burstAt = start + Math.floor(days / 2) * DAY + 9 * HOUR + 5 * MINUTE;
  const planned = Array.from({ length: events }, (_, index): PlannedEvent => {
    const isInBurst = index >= events - Math.min(BURST, events / 4);
    // The last days are left for what is to come of it.
    const anywhere = start + HOUR + next() * (days - 2) * DAY;
    const kind = KINDS[index % KINDS.length] ?? 'restart';
    const [lang = 'fr', stock] = STOCKS[Math.floor(index / KINDS.length) % STOCKS.length] ?? [];
    const [firm = '', partner = ''] = [firms[index], firms[events + index]];
    const [n, m] = [numbers[2 * index], numbers[2 * index + 1]].map((number) => `${number}`);
    const name = pick((stock ?? french).people, next);
    const draft: Draft = {
      ...{ kind, lang, next, product: Math.floor(next() * 8) },
      slots: { firm, partner, town: towns[index] ?? '', name, n: n ?? '', m: m ?? '' },
      at: isInBurst ? burstAt + next() * 20_000 : anywhere,
    };
    const shape = SHAPES[Math.floor(index * 0.37 * SHAPES.length) % SHAPES.length] ?? 'copies';
    const first: Version = { ...tell(draft, tellings(draft).first), at: draft.at };
    return { topic: kind, mark: firm, shape, ...HOW[shape as keyof typeof HOW](draft, first) };
  });
  return [...planned, ...notesOf(size)];
};
