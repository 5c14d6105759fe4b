/** Articles and topics as short as a test can say them. */

import type { Article, Block, Zone } from '../../lambda/core/article.ts';
import { compile } from '../../lambda/core/match/compile.ts';
import type { Explanation, Match } from '../../lambda/core/match/types.ts';
import type { Query } from '../../lambda/core/query/ast.ts';
import { parseQuery } from '../../lambda/core/query/parser.ts';
import type { Concept, Items, Topic } from '../../lambda/core/topic/topic.ts';

/** A query as parsed; a mistake in it is a mistake of the test. */
const query = (source: string, as: 'query' | 'item' = 'query'): Query => {
  const parsed = parseQuery(source, { as });
  if (!parsed.ok) throw new Error(`${source}: ${parsed.problems[0]?.message}`);
  return parsed.query;
};

type Written = Readonly<Record<string, readonly string[]>>;

const items = (written: Written = {}): Items =>
  Object.fromEntries(
    Object.entries(written).map(([lang, list]) => [lang, list.map((item) => query(item, 'item'))]),
  );

/** A concept from items as in a topic file. */
export const concept = (written: Written, not?: Written): Concept => ({
  items: items(written),
  not: items(not),
});

/** What a topic file says, but for its title. */
export type Says = {
  readonly match: string;
  readonly id?: string;
  readonly concepts?: Readonly<Record<string, Concept>>;
  readonly except?: string | { readonly article: string };
  readonly aspects?: Readonly<Record<string, string | { readonly sentence: string }>>;
};

export const topic = ({
  match,
  id = 'topic',
  concepts = {},
  except,
  aspects = {},
}: Says): Topic => ({
  id,
  title: { en: id },
  concepts,
  match: query(match),
  ...(except === undefined
    ? {}
    : typeof except === 'string'
      ? { except: { scope: 'sentence', query: query(except) } }
      : { except: { scope: 'article', query: query(except.article) } }),
  aspects: Object.entries(aspects).map(([name, source]) =>
    typeof source === 'string'
      ? { name, query: query(source) }
      : { name, query: query(source.sentence), reach: 'sentence' },
  ),
});

/** Texts with their zone, in order; each is a block. */
export type Blocks = readonly (readonly [Zone, string])[];

/** A page of blocks between blank lines, and the article on it. */
export const pageOf = (
  blocks: Blocks,
  langs: readonly string[] = ['fr'],
  source = 'Reuters, Business',
): { readonly page: string; readonly article: Article } => {
  const made: Block[] = [];
  let page = '';
  for (const [zone, text] of blocks) {
    if (page !== '') page += '\n\n';
    made.push({ start: page.length, end: page.length + text.length, zone, langs });
    page += text;
  }
  const article: Article = {
    id: 'a',
    title: blocks[0]?.[1] ?? '',
    lang: langs[0] ?? 'und',
    kind: 'story',
    source,
    start: 0,
    end: page.length,
    textHash: 'h',
    blocks: made,
  };
  return { page, article };
};

/** The match of one topic on a text (a lead) or blocks. */
export const matchOf = (
  says: Says,
  text: string | Blocks,
  langs: readonly string[] = ['fr'],
): Match | undefined => {
  const { page, article } = pageOf(typeof text === 'string' ? [['lead', text]] : text, langs);
  return compile([topic(says)]).match(page, article)[0];
};

/** Why a topic did or did not match. */
export const explanationOf = (
  says: Says,
  text: string | Blocks,
  langs: readonly string[] = ['fr'],
): Explanation => {
  const { page, article } = pageOf(typeof text === 'string' ? [['lead', text]] : text, langs);
  const found = compile([topic(says)]).explain(page, article, says.id ?? 'topic');
  if (!found) throw new Error('the topic is not in the matcher');
  return found;
};

/** Whether a query holds in a text. */
export const holdsIn = (match: string, text: string | Blocks, lang = 'fr'): boolean =>
  matchOf({ match }, text, [lang]) !== undefined;

/** The marked words of a match, sentence by sentence. */
export const marked = (match: Match | undefined): readonly string[] =>
  (match?.evidence ?? []).map(({ terms }) => terms.map(({ text }) => text).join(' + '));
