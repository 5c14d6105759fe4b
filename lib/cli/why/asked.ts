/** What `vigie why` may be asked about, told apart by how it is written. */

import { canonicalUrl } from '../../../lambda/core/page/url.ts';
import { typedRef } from '../story-ref.ts';

/** An article by the address of its page or its id, or a story by its id or its four signs. */
export type Asked =
  | { readonly what: 'url'; readonly url: string }
  | { readonly what: 'article'; readonly id: string }
  | { readonly what: 'story'; readonly id: string }
  | { readonly what: 'ref'; readonly ref: string };

/** What the typed text names; undefined if it is none of these. */
export const askedOf = (typed: string): Asked | undefined => {
  const text = typed.trim();
  const ref = typedRef(text);
  if (ref !== undefined) return { what: 'ref', ref };
  // Also the name of a message, as `vigie ops unknown` prints it: st_…/1/reader.
  const [, story] = /^(st_[\w-]+)(?:\/.*)?$/.exec(text) ?? [];
  if (story !== undefined) return { what: 'story', id: story };
  if (/^https?:/i.test(text)) {
    const url = canonicalUrl(text);
    return url === undefined ? undefined : { what: 'url', url };
  }
  return /^[0-9a-z]{20}$/.test(text) ? { what: 'article', id: text } : undefined;
};
