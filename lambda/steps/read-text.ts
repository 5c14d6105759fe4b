/** What every reader of pages gives, and the reader of plain text. */

import type { PageText, ReadOptions } from '../core/page/page-text.ts';
import { readPage } from '../core/page/read.ts';
import type { SentText } from '../core/page/sent.ts';
import type { Refused } from './lines.ts';

/** What is known of bytes beside themselves. */
export type About = ReadOptions & {
  /** As their sender said. */
  readonly contentType?: string;
};

/** A page that was read, with all its blocks and what of it was no article, or why it could not be. */
export type ReadOrRefused =
  | ({ readonly kind: 'read' } & PageText & Partial<SentText>)
  | ({ readonly kind: 'refused' } & Refused);

/** Reads the text of a page of one kind. */
export type Reader = (text: string, options: ReadOptions) => ReadOrRefused;

/** Reads plain text. */
export const readText: Reader = (page, options) => ({
  kind: 'read',
  page,
  ...readPage(page, options),
});
