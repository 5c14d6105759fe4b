/**
 * A page of the web to send: fetched with all the care that the poller takes, and, if it is a web page,
 * sent as an article with its address, by which it is known. Feeds and texts are sent as they are.
 */

import { decode, LARGEST_PAGE } from '../../../lambda/core/page/decode.ts';
import type { Fetch } from '../../../lambda/steps/fetch.ts';

/** What to put into the inbox, or why there is nothing. */
export type Opened =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly contentType?: string }
  | { readonly ok: false; readonly reason: string };

/** The name of a site, as people know it. */
export const siteOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;

const asArticle = (url: string, html: string): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify({ url, html })}\n`);

/** Fetches a page. */
export const openWeb = async (url: string, fetch: Fetch): Promise<Opened> => {
  const fetched = await fetch({ url, maxBytes: LARGEST_PAGE });
  if (fetched.kind === 'unchanged')
    return { ok: false, reason: 'the server says that it is unchanged, though nobody asked' };
  if (fetched.kind !== 'ok') return { ok: false, reason: fetched.reason };
  const { bytes, contentType } = fetched;
  const stated = contentType === undefined ? {} : { contentType };
  const decoded = decode(bytes, stated);
  if (!decoded.ok) return { ok: false, reason: decoded.reason };
  const article = decoded.kind === 'html' ? asArticle(fetched.url, decoded.page) : undefined;
  // Quoting makes a page longer; what is too long then goes as it is.
  if (article === undefined || article.length > LARGEST_PAGE) return { ok: true, bytes, ...stated };
  return { ok: true, bytes: article, contentType: 'application/x-ndjson' };
};
