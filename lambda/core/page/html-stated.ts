/**
 * The text that a page states of its article for programs (JSON-LD's articleBody). Where it is about as
 * long as what is shown, it tells which paragraphs are the article's; where nothing or little is shown,
 * as on pages that a script would build, it is the article.
 */

import { isApart } from './feed-summary.ts';
import type { ArticleData } from './html-data.ts';
import type { Placed } from './html-place.ts';
import { scanHtml } from './html-scan.ts';
import { foldedWords } from './shape.ts';

/** As long as what is shown, within these. */
const SHORTEST = 0.7;
const LONGEST = 1.5;
/** A paragraph is stated if this share of its word triples is; the stated text is shown if so much of it is. */
const STATED = 0.5;
const SHOWN = 0.7;
/** Less is a summary. */
const LEAST = 200;

const triples = (text: string): readonly string[] => {
  const words = foldedWords(text);
  if (words.length < 3) return [words.join(' ')];
  return words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`);
};

/** The paragraphs of a stated text, which may be HTML itself. */
const paragraphsOf = (body: string): readonly string[] => {
  if (/<\/?(?:p|br|div|a|strong|em)\b|&(?:#\d+|[a-z]+);/i.test(body))
    return scanHtml(body).blocks.map(({ text }) => text);
  return body
    .split(/[\r\n]+/)
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '');
};

const lettersOf = (texts: readonly { readonly text: string }[]): number =>
  texts.reduce((sum, { text }) => sum + text.length, 0);

const isText = ({ place }: Placed): boolean => place === 'text';

/** Does the stated text stop in the middle, where the shown one goes on? */
const isCut = (body: string): boolean =>
  !/[.!?…"”»。！？)\]]\s*$/u.test(body) || /(?:…|\.\.\.|\[…\])\s*$/u.test(body);

/** Only the paragraphs that are stated, if they are nearly all of what is stated. */
const filtered = (placed: readonly Placed[], body: string): readonly Placed[] => {
  const stated = new Set(triples(body));
  const isStated = ({ text }: Placed): boolean => {
    const own = triples(text);
    return own.filter((triple) => stated.has(triple)).length >= own.length * STATED;
  };
  const kept = placed.filter((one) => isText(one) && isStated(one));
  if (lettersOf(kept) < SHOWN * body.length || isCut(body)) return placed;
  return placed.map((one) =>
    !isText(one) || isStated(one)
      ? one
      : { ...one, place: 'label', rule: 'label: not in the text that the page states' },
  );
};

/** What is stated in full: the standfirst too, unless the text begins with it. */
const toldInFull = (
  paragraphs: readonly string[],
  standfirst: string | undefined,
): readonly Placed[] => {
  const texts = paragraphs.map(
    (text): Placed => ({ text, place: 'text', rule: 'text: stated, not shown' }),
  );
  const text = (standfirst ?? '').replace(/\s+/gu, ' ').trim();
  if (text === '' || !isApart(text, paragraphs.join('\n'))) return texts;
  return [{ text, place: 'lead', rule: 'text: the stated standfirst' }, ...texts];
};

/** The places with what the page states of its article taken into account. */
export const withStated = (
  placed: readonly Placed[],
  { body, description }: Pick<ArticleData, 'body' | 'description'>,
): readonly Placed[] => {
  if (body === undefined || body.length < LEAST) return placed;
  const paragraphs = paragraphsOf(body);
  const plain = paragraphs.join('\n');
  const like = plain.length / Math.max(1, lettersOf(placed.filter(isText)));
  if (like < SHORTEST) return placed;
  if (like <= LONGEST) return filtered(placed, plain);
  return [
    ...placed.map(
      (one): Placed =>
        isText(one) ? { ...one, place: 'repeat', rule: 'repeat: stated in full' } : one,
    ),
    ...toldInFull(paragraphs, description),
  ];
};
