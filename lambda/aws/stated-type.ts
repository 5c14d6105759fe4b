/** What the sender of a page says of it: by content type, by the ending of its name, by its address. */

import type { Stated } from '../steps/lines.ts';

/** What S3 and tools write where nobody said what it is, or said how it is packed. */
const SAYS_NOTHING = /^(?:(?:binary|application)\/octet-stream|application\/(?:x-)?gzip)\b/i;

/** Lines of JSON do not show what they are where the first one is broken. */
const LINES = /\.(?:ndjson|jsonl)(?:\.gz)?$/i;

const typeOf = (key: string, contentType: string | undefined): string | undefined => {
  if (contentType !== undefined && !SAYS_NOTHING.test(contentType)) return contentType;
  return LINES.test(key) ? 'application/x-ndjson' : undefined;
};

/** What is stated; what nobody said is absent, and the page must speak for itself. */
export const statedBy = (
  key: string,
  said: { readonly contentType?: string | undefined; readonly url?: string | undefined },
): Stated => {
  const contentType = typeOf(key, said.contentType);
  return {
    ...(contentType === undefined ? {} : { contentType }),
    ...(said.url === undefined ? {} : { url: said.url }),
  };
};
