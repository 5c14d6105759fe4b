/**
 * A page or feed of the web to send: fetched with all the care that the poller takes. Its address goes
 * along, because a page need not say its own.
 */

import { LARGEST_PAGE } from '../../../lambda/core/page/no-text.ts';
import { canonicalUrl } from '../../../lambda/core/page/url.ts';
import type { Fetch, Fetched } from '../../../lambda/steps/fetch.ts';
import type { Stated } from '../../../lambda/steps/lines.ts';

/** What to put into the inbox, or why there is nothing. */
export type Opened =
  | ({ readonly ok: true; readonly bytes: Uint8Array } & Stated)
  | { readonly ok: false; readonly reason: string };

/** The name of a site, as people know it. */
export const siteOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;

const SAVED = 'Save the page from your browser, and send the file.';

/** What to do where a page cannot be fetched, by the code of what came. */
const WAYS: Readonly<Record<string, string>> = {
  url: 'Give the whole address as a browser shows it, such as https://www.example.org/news/1.html.',
  address: `Only public addresses are fetched. ${SAVED}`,
  redirects: 'Open it in a browser and give the address at which it ends.',
  'too-large': 'A page has at most 10 MB.',
  name: "Check the spelling of the host's name, and whether this machine is online.",
};
const GONE: readonly number[] = [404, 410];

const wayOut = (fetched: Extract<Fetched, { readonly kind: 'refused' | 'failed' }>): string => {
  const status = fetched.kind === 'failed' ? fetched.status : undefined;
  if (status !== undefined && GONE.includes(status)) return 'Check the address in a browser.';
  return WAYS[fetched.code] ?? `If a browser opens it, the site lets no programs in. ${SAVED}`;
};

/** Fetches a page. */
export const openWeb = async (address: string, fetch: Fetch): Promise<Opened> => {
  const fetched = await fetch({ url: address, maxBytes: LARGEST_PAGE });
  if (fetched.kind === 'unchanged')
    return { ok: false, reason: 'the server says that it is unchanged, though nobody asked' };
  if (fetched.kind !== 'ok') return { ok: false, reason: `${fetched.reason}. ${wayOut(fetched)}` };
  const { bytes, contentType } = fetched;
  const url = canonicalUrl(fetched.url);
  return {
    ...{ ok: true, bytes },
    ...(contentType === undefined ? {} : { contentType }),
    ...(url === undefined ? {} : { url }),
  };
};
