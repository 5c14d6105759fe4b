/** What the sender of a page says that it is: by its content type, or by the ending of its name. */

/** What S3 and tools write where nobody said what it is, or said how it is packed. */
const SAYS_NOTHING = /^(?:(?:binary|application)\/octet-stream|application\/(?:x-)?gzip)\b/i;

/** Lines of JSON do not show what they are where the first one is broken. */
const LINES = /\.(?:ndjson|jsonl)(?:\.gz)?$/i;

/** The content type; undefined if nobody said, and the page must speak for itself. */
export const statedType = (key: string, contentType: string | undefined): string | undefined => {
  if (contentType !== undefined && !SAYS_NOTHING.test(contentType)) return contentType;
  return LINES.test(key) ? 'application/x-ndjson' : undefined;
};
