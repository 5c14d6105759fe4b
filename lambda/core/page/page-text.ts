/**
 * What a reader of pages gives, whatever the page was: the text that all offsets refer to. Of a
 * plain dump it is the page itself; of HTML, feeds and sent articles it is the text that was taken
 * out, in reading order, with a blank line between blocks and entities decoded.
 */

import type { Hash } from '../article.ts';
import type { Reading } from './read.ts';

/** A page's text, its articles and what each part of it is; `page.slice(start, end)` holds for all of them. */
export type PageText = Reading & { readonly page: string };

/** What is known of a page beside its text. */
export type ReadOptions = {
  /** What people know the source by. */
  readonly source: string;
  readonly hash: Hash;
  /** Where it came from; relative addresses are resolved against it. */
  readonly url?: string;
  /** ISO instant: later dates are not believed. */
  readonly now?: string;
};
