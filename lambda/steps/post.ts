/**
 * Posts an article that matches under the keys by which another telling of its event finds it. The canary
 * is posted nowhere: its story is nobody's.
 */

import type { Article } from '../core/article.ts';
import { isCanary } from '../core/canary.ts';
import type { View } from '../core/story/tokens.ts';
import { bandsOf, type StoryTraits, traitsOf } from '../core/story/traits.ts';
import type { Postings } from './store.ts';

/** The traits of an article that matches, until it is known when it was first seen. */
export const traitsToPost = (view: Required<View>): { readonly traits?: StoryTraits } =>
  view.matches.length === 0 || isCanary(view.article.id)
    ? {}
    : { traits: traitsOf(view, view.article.published ?? '') };

/** The keys under which an article with these traits is posted. */
export const keysOf = ({ fingerprint, facts }: StoryTraits): readonly string[] =>
  bandsOf(fingerprint, facts);

/** Posts an article that was first seen at an ISO instant; nothing without traits. */
export const post = async (
  { postings }: { readonly postings: Pick<Postings, 'put'> },
  { article, traits }: { readonly article: Article; readonly traits?: StoryTraits },
  seenAt: string,
): Promise<void> => {
  if (traits === undefined) return;
  const { id: articleId, published: at = seenAt } = article;
  const posting = { articleId, seenAt, traits: { ...traits, at } };
  await Promise.all(keysOf(traits).map((key) => postings.put(key, posting)));
};
