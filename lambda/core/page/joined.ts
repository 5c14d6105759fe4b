/** Several pages as one text, one below the other, with all offsets moved along. */

import type { Article } from '../article.ts';
import type { PageText } from './page-text.ts';
import type { PageBlock } from './read.ts';

const BETWEEN = '\n\n\n';

const moved = (article: Article, by: number): Article => ({
  ...article,
  start: article.start + by,
  end: article.end + by,
  blocks: article.blocks.map((block) => ({
    ...block,
    start: block.start + by,
    end: block.end + by,
  })),
});

/** One text of several, each of one article at most; an article that came twice is one. */
export const joined = (texts: readonly PageText[]): PageText => {
  const [articles, blocks]: [Article[], PageBlock[]] = [[], []];
  const seen = new Set<string>();
  const pages: string[] = [];
  let from = 0;
  for (const text of texts) {
    const [article] = text.articles;
    const version = article === undefined ? '' : `${article.id} ${article.textHash}`;
    if (text.page === '' || seen.has(version)) continue;
    if (article !== undefined) seen.add(version);
    if (from > 0) {
      blocks.push({
        start: from,
        end: from + BETWEEN.length,
        kind: 'blank',
        rule: 'blank: white space',
      });
      from += BETWEEN.length;
    }
    const at = from;
    const number = articles.length;
    articles.push(...text.articles.map((one) => moved(one, at)));
    blocks.push(
      ...text.blocks.map((block) => ({
        ...block,
        start: block.start + at,
        end: block.end + at,
        ...(block.article === undefined ? {} : { article: number }),
      })),
    );
    pages.push(text.page);
    from += text.page.length;
  }
  return { page: pages.join(BETWEEN), articles, blocks };
};
