/**
 * A page or feed of the web to send: fetched with all the care that the poller takes. Its address goes
 * along, because a page need not say its own.
 */

import { LARGEST_PAGE } from '../../../lambda/core/page/no-text.ts';
import { canonicalUrl } from '../../../lambda/core/page/url.ts';
import type { Fetch } from '../../../lambda/steps/fetch.ts';
import type { Stated } from '../../../lambda/steps/lines.ts';

/** What to put into the inbox, or why there is nothing. */
export type Opened =
  | ({ readonly ok: true; readonly bytes: Uint8Array } & Stated)
  | { readonly ok: false; readonly reason: string };

/** The name of a site, as people know it. */
export const siteOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;

/** Fetches a page. */
export const openWeb = async (address: string, fetch: Fetch): Promise<Opened> => {
  const fetched = await fetch({ url: address, maxBytes: LARGEST_PAGE });
  if (fetched.kind === 'unchanged')
    return { ok: false, reason: 'the server says that it is unchanged, though nobody asked' };
  if (fetched.kind !== 'ok') return { ok: false, reason: fetched.reason };
  const { bytes, contentType } = fetched;
  const url = canonicalUrl(fetched.url);
  return {
    ...{ ok: true, bytes },
    ...(contentType === undefined ? {} : { contentType }),
    ...(url === undefined ? {} : { url }),
  };
};
