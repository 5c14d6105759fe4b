/**
 * A sent article to an article with zones: its title is the headline, its first paragraph the lead.
 * Paragraphs are judged by their words as those of a page are, so that a "read also" line that came
 * along with the text makes no match.
 */

import type { Article } from '../article.ts';
import { sentencesOf } from '../text/sentences.ts';
import { articleFrom, type Facts, titleText } from './articles.ts';
import { pastInstantOf } from './feed-date.ts';
import { textOfHtml } from './feed-text.ts';
import { langCode, told } from './feed-values.ts';
import { readHtml } from './html.ts';
import { tell } from './html-article.ts';
import type { Placed } from './html-place.ts';
import { covered, write } from './html-text.ts';
import { mended } from './mended.ts';
import type { PageText, ReadOptions } from './page-text.ts';
import type { SentArticle } from './sent-fields.ts';
import { foldedWords } from './shape.ts';
import { canonicalUrl } from './url.ts';

/** A whole page rather than a piece of HTML. */
const WHOLE_PAGE = /<(?:html|body|article|main)[\s>]/iu;

/** What was sent to be read, and the article of its page, where that is what was sent. */
type Said = { readonly text: string; readonly article?: Article };

const isCalled = (title: string | undefined, { title: own }: Article): boolean =>
  title !== undefined && foldedWords(title).join(' ') === foldedWords(own).join(' ');

/** The page's article: of several the one with the address or the title that was sent. */
const ownOf = (articles: readonly Article[], sent: SentArticle): Article | undefined => {
  if (articles.length < 2) return articles[0];
  const url = sent.url === undefined ? undefined : canonicalUrl(sent.url);
  return (
    articles.find((one) => one.url !== undefined && one.url === url) ??
    articles.find((one) => isCalled(sent.title, one))
  );
};

/** The text of an article's page, without what is around it. */
const saidOnPage = (html: string, sent: SentArticle, options: ReadOptions): Said => {
  const { page, articles } = readHtml(html, options);
  const article = ownOf(articles, sent);
  // Of a page of teasers all may be told.
  if (article === undefined) return { text: textOfHtml(html) };
  const text = article.blocks
    .filter(({ zone }) => zone !== 'headline')
    .map(({ start, end }) => page.slice(start, end).replace(/\s+/gu, ' '))
    .join('\n');
  return { text, article };
};

const saidBy = (sent: SentArticle, options: ReadOptions): Said => {
  const { text, html } = sent;
  if (html === undefined || (text !== undefined && text.trim() !== ''))
    return { text: mended(text ?? '') };
  return WHOLE_PAGE.test(html) ? saidOnPage(html, sent, options) : { text: textOfHtml(html) };
};

const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/[\r\n\v\f\u2028\u2029]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const LONGEST_TITLE = 200;

/** What stands for a title where none was sent: the first sentence. */
const firstSentence = (paragraph: string): string => {
  const start = paragraph.slice(0, 2_000);
  const sentence = titleText(start.slice(0, sentencesOf(start)[0]?.end ?? start.length));
  return sentence.length > LONGEST_TITLE ? `${sentence.slice(0, LONGEST_TITLE)}…` : sentence;
};

const line = (value: string | undefined): string | undefined => {
  const text = titleText(mended(value ?? ''));
  return text === '' ? undefined : text;
};

/** What the sender says of the article; where he says nothing, what its page does. */
const factsOf = (sent: SentArticle, page: Article | undefined, options: ReadOptions): Facts =>
  told({
    url: sent.url === undefined ? undefined : canonicalUrl(sent.url),
    published:
      sent.published === undefined ? page?.published : pastInstantOf(sent.published, options.now),
    author: line(sent.author) ?? page?.author,
    publisher: line(sent.publisher) ?? page?.publisher,
    owner: line(sent.owner),
    lang: langCode(sent.lang),
  });

/** A sent article, read; `articles` is empty if nothing of it is text. */
export const readSentArticle = (sent: SentArticle, options: ReadOptions): PageText => {
  const said = saidBy(sent, options);
  const title = line(sent.title) ?? line(said.article?.title);
  const paragraphs = paragraphsOf(said.text);
  const headline: readonly Placed[] =
    title === undefined
      ? []
      : [{ text: title, place: 'headline', rule: 'headline: sent as the title' }];
  const placed = [
    ...headline,
    ...paragraphs.map((text): Placed => ({ text, place: 'text', rule: 'text: sent as the text' })),
  ];
  const written = write(placed.map(({ text }) => text));
  const { blocks, cover, breaksOff } = tell(written, placed);
  const facts = factsOf(sent, said.article, options);
  const making = {
    page: written.page,
    source: line(sent.source) ?? options.source,
    hash: options.hash,
  };
  const article = articleFrom(making, {
    title: title ?? firstSentence(paragraphs[0] ?? ''),
    blocks,
    excerpt: breaksOff,
    facts,
  });
  const id = facts.url === undefined ? article?.id : options.hash(own(sent, facts.url));
  const all = article === undefined || id === undefined ? [] : [{ ...article, id }];
  return { page: written.page, articles: all, blocks: covered(written.page, cover) };
};

/** What an article with a url is known by, whatever is said of it: its page is the same article. */
const own = ({ id }: SentArticle, url: string): string =>
  id === undefined ? url : `${url}\n${id}`;
