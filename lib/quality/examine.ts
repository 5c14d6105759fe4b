/** What the matcher says of a labelled text, beside what its label says. */

import { hash } from '../../lambda/aws/hash.ts';
import type { Article, Prominence } from '../../lambda/core/article.ts';
import type { Explanation, Match, Matcher } from '../../lambda/core/match/types.ts';
import { readPage } from '../../lambda/core/page/read.ts';
import type { Labelled } from './labelled.ts';
import { type Expected, type Tally, verdictOf } from './score.ts';

/** One text and one topic. */
export type Examined = {
  readonly text: Labelled;
  readonly verdict: keyof Tally;
  /** The most prominent match on the page. */
  readonly match: Match | undefined;
};

/** What the labels of a text ask of a topic. */
const expectedOf = ({ topics, mention }: Labelled, topic: string): Expected => {
  if (topics.includes(topic)) return 'yes';
  return mention.includes(topic) ? 'open' : 'no';
};

/** The articles on a labelled text's page, read as `vigie scan` reads it. */
export const articlesOf = ({ page, source }: Labelled): readonly Article[] =>
  readPage(page, { source, hash }).articles;

/** All matches of at least this prominence, the most prominent first. */
export const matchesIn = (
  match: Matcher['match'],
  text: Labelled,
  least: Prominence,
): readonly Match[] =>
  articlesOf(text)
    .flatMap((article) => match(text.page, article))
    .filter(({ prominence }) => prominence >= least)
    .sort((a, b) => b.prominence - a.prominence);

/** Judges one topic on one text by the matches found there. */
export const examine = (text: Labelled, topic: string, matches: readonly Match[]): Examined => {
  const match = matches.find((each) => each.topic === topic);
  return { text, match, verdict: verdictOf(expectedOf(text, topic), match !== undefined) };
};

const heldParts = ({ parts }: Explanation): number => parts.filter(({ held }) => held).length;

/** Why a topic was not found: of the article on the page that comes nearest; undefined without articles. */
export const whyMissed = (
  matcher: Matcher,
  text: Labelled,
  topic: string,
): Explanation | undefined =>
  articlesOf(text)
    .flatMap((article) => matcher.explain(text.page, article, topic) ?? [])
    .sort((a, b) => heldParts(b) - heldParts(a))[0];
