/** Articles for telling stories apart: a title and paragraphs, as `readPage` would zone them. */

import type { Match } from '../../../lambda/core/match/types.ts';
import type { View } from '../../../lambda/core/story/tokens.ts';
import { type StoryTraits, traitsOf } from '../../../lambda/core/story/traits.ts';
import { type Blocks, pageOf } from '../../support/articles.ts';

/** What a test says of an article. */
export type Told = {
  readonly lang: string;
  readonly title: string;
  /** Paragraphs, one a line. */
  readonly text: string;
  readonly at?: string;
  readonly matches?: readonly Match[];
};

/** A title alone is a headline without a text; a text without a title is a lead. */
const viewOf = ({ lang, title, text, matches }: Told): View => {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
  const blocks: Blocks = [
    ...(title === '' ? [] : ([['headline', title]] as const)),
    ...paragraphs.map((line, at) => [at === 0 ? 'lead' : 'body', line] as const),
  ];
  const { page, article } = pageOf(blocks, [lang]);
  return { page, article, ...(matches === undefined ? {} : { matches }) };
};

/** The traits of an article as a test says it. */
export const told = (said: Told): StoryTraits =>
  traitsOf(viewOf(said), said.at ?? '2026-02-10T08:00:00Z');
