/**
 * What a reader of pages gives, whatever the page was: the text that all offsets refer to. Of a
 * plain dump it is the page itself; of HTML, feeds and sent articles it is the text that was taken
 * out, in reading order, with a blank line between blocks and entities decoded.
 */

import type { Reading } from './read.ts';

/** A page's text, its articles and what each part of it is; `page.slice(start, end)` holds for all of them. */
export type PageText = Reading & { readonly page: string };
