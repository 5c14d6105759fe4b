/**
 * What single elements of a page say of its article in their attributes: microdata, the microformats of
 * blogs, and links to an author's page.
 */

import type { Attributes } from './html-words.ts';

/** When the article was published: `time`, or the microformats' `published` with its value in the title. */
export const datetimeIn = (tag: string, attributes: Attributes): string | undefined => {
  if (tag === 'time') return attributes['datetime'];
  const isPublished = /(?:^|\s)(?:dt-)?published(?:\s|$)/.test(attributes['class'] ?? '');
  return isPublished ? (attributes['datetime'] ?? attributes['title']) : undefined;
};

/** What an element says of the author: that it is about him, or, within such a one or by itself, his name. */
export const authorMark = (
  tag: string,
  attributes: Attributes,
  isWithin: boolean,
): 'author' | 'name' | undefined => {
  const prop = attributes['itemprop']?.trim().toLowerCase();
  const names = (attributes['class'] ?? '').split(/\s+/);
  if (isWithin && prop === 'name') return 'name';
  if (prop === 'author' || prop === 'creator') return 'author';
  const isLink = tag === 'a' && /(?:^|\s)author(?:\s|$)/i.test(attributes['rel'] ?? '');
  return isLink || names.includes('fn') || names.includes('p-author') ? 'name' : undefined;
};
