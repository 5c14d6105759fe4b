/**
 * The name that a sender gives its source. It ends the page's key, and so may become a file name where
 * the bucket is a folder.
 */

/** Most characters: it stands in an SMS. */
export const LONGEST_SOURCE = 100;

/** No path, no control character, not hidden. */
export const isSourceName = (text: string): boolean =>
  text.length <= LONGEST_SOURCE && /^[^./\p{C}\p{Z}][^/\p{Cc}\p{Cs}]*$/u.test(text);
