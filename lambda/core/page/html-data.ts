/**
 * JSON-LD: what a page says of its article for search engines (schema.org). It is written by programs
 * and sometimes by hand, so a script that is no JSON is passed over, and nothing in it is trusted to
 * have the type that it should have.
 */

import { namesOf, told } from './feed-values.ts';
import { foldedWords } from './shape.ts';

/** What a page says of its article. */
export type ArticleData = {
  readonly headline?: string;
  readonly description?: string;
  readonly body?: string;
  readonly published?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly lang?: string;
};

type Thing = Readonly<Record<string, unknown>>;

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ARTICLE =
  /(?:^|[/:])(?:\w*Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|Review)$/;

/** Things looked at in one script, and how deep. */
const MOST = 2_000;
const DEEPEST = 8;

const parse = (script: string): unknown => {
  const text = script
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)$/, '')
    // Line breaks within strings are the commonest mistake; outside them they are blanks too.
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/;\s*$/, '');
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** The things of a script, outer ones first. */
const thingsIn = (script: string): readonly Thing[] => {
  const found: Thing[] = [];
  let level: readonly unknown[] = [parse(script)];
  for (let depth = 0; depth < DEEPEST && level.length > 0 && found.length < MOST; depth++) {
    const things = level.flat().filter(isThing).slice(0, MOST);
    found.push(...things);
    level = things.flatMap((thing) => Object.values(thing));
  }
  return found;
};

const typesOf = (thing: Thing): readonly string[] =>
  [thing['@type']].flat().filter((type) => typeof type === 'string');

const textIn = (value: unknown): string | undefined => {
  const [first] = [value].flat();
  if (typeof first !== 'string') return undefined;
  const text = first.trim();
  return text === '' ? undefined : text;
};

/** Things by their ids: a thing may be written once and be named by its id elsewhere. */
type ById = ReadonlyMap<string, Thing>;

/** The names in a value: a name, a thing that has one, the id of such a thing, or several of these. */
const nameIn = (value: unknown, byId: ById): string | undefined =>
  namesOf(
    [value].flat().map((one) => {
      if (!isThing(one)) return textIn(one);
      return textIn(one['name']) ?? textIn(byId.get(textIn(one['@id']) ?? '')?.['name']);
    }),
  );

const addressIn = (value: unknown): string | undefined =>
  isThing(value) ? textIn(value['@id'] ?? value['url']) : textIn(value);

const dataOf = (thing: Thing, byId: ById): ArticleData =>
  told({
    headline: textIn(thing['headline']) ?? textIn(thing['name']),
    description: textIn(thing['description']),
    body: textIn(thing['articleBody']) ?? textIn(thing['text']),
    published: textIn(thing['datePublished']) ?? textIn(thing['dateCreated']),
    author: nameIn(thing['author'], byId) ?? nameIn(thing['creator'], byId),
    publisher: nameIn(thing['publisher'], byId),
    url: textIn(thing['url']) ?? addressIn(thing['mainEntityOfPage']),
    lang: textIn(thing['inLanguage']),
  });

/** Things with an id and a name; a mere mention has none. */
const namedThings = (things: readonly Thing[]): ById =>
  new Map(
    things.flatMap((thing): readonly [string, Thing][] => {
      const id = textIn(thing['@id']);
      return id === undefined || textIn(thing['name']) === undefined ? [] : [[id, thing]];
    }),
  );

/** How many of the title's words a headline has. */
const likeness = (headline: string | undefined, title: ReadonlySet<string>): number =>
  foldedWords(headline ?? '').filter((word) => title.has(word)).length;

/** What the scripts say of the article with this title; `undefined` if they name no article. */
export const articleData = (scripts: readonly string[], title: string): ArticleData | undefined => {
  const things = scripts.flatMap(thingsIn);
  const byId = namedThings(things);
  const articles = things
    .filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)))
    .map((thing) => dataOf(thing, byId));
  const words = new Set(foldedWords(title));
  // On a page with several, the one that the page is about: its headline is the page's title.
  return articles.reduce<ArticleData | undefined>((best, data) => {
    if (best === undefined) return data;
    const [a, b] = [likeness(data.headline, words), likeness(best.headline, words)];
    return a > b || (a === b && (data.body?.length ?? 0) > (best.body?.length ?? 0)) ? data : best;
  }, undefined);
};
