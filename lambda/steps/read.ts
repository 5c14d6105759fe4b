/**
 * Bytes that came in to articles, each kind of page by its own reader: pure, so that what fails once
 * fails again and is refused.
 */

import type { Hash } from '../core/article.ts';
import { decode } from '../core/page/decode.ts';
import { readHtml } from '../core/page/html.ts';
import type { PageText, ReadOptions } from '../core/page/page-text.ts';
import { readPage } from '../core/page/read.ts';
import type { PageKind } from '../core/page/sniff.ts';
import type { Refused } from './lines.ts';
import type { Reading } from './scan.ts';

/** What is known of bytes beside themselves. */
type About = ReadOptions & {
  /** As their sender said. */
  readonly contentType?: string;
};

/** A page that was read, with all its blocks, or why it could not be. */
type ReadOrRefused =
  | ({ readonly kind: 'read' } & PageText)
  | ({ readonly kind: 'refused' } & Refused);

type Reader = (text: string, options: ReadOptions) => PageText;

const READERS: Readonly<Record<PageKind, Reader | undefined>> = {
  text: (page, options) => ({ page, ...readPage(page, options) }),
  html: readHtml,
  feed: undefined,
  json: undefined,
  ndjson: undefined,
};

const NAMES: Readonly<Record<PageKind, string>> = {
  text: 'plain text',
  html: 'HTML',
  feed: 'a feed (XML)',
  json: 'JSON',
  ndjson: 'JSON lines',
};

/** Reads a page of any kind. */
export const readBytes = (bytes: Uint8Array, about: About): ReadOrRefused => {
  const { contentType, ...options } = about;
  const decoded = decode(bytes, contentType === undefined ? {} : { contentType });
  if (!decoded.ok) return { kind: 'refused', refusal: decoded.code, detail: decoded.reason };
  const read = READERS[decoded.kind];
  if (read !== undefined) return { kind: 'read', ...read(decoded.page, options) };
  return {
    kind: 'refused',
    refusal: 'unsupported-format',
    detail: `this is ${NAMES[decoded.kind]}, which this version does not read; drop the page as HTML, or its text as UTF-8`,
  };
};

/** Reads a page; its source, for people, is the name of its file. */
export const reader =
  (hash: Hash) =>
  (bytes: Uint8Array, key: string, contentType?: string): Reading =>
    readBytes(bytes, {
      hash,
      source: key.slice(key.lastIndexOf('/') + 1),
      ...(contentType === undefined ? {} : { contentType }),
    });
