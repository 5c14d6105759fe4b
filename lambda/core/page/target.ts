/**
 * What may be asked for at all: a web address whose parts every program reads the same way. A url with
 * a name and password, a backslash or a control character is what attackers send when two programs
 * shall see two hosts in it; no feed needs one.
 */

import { addressProblem } from './address.ts';

/** A url that may be fetched, or why not. */
export type Target =
  | { readonly ok: true; readonly url: URL; readonly port: number; readonly literal?: string }
  | { readonly ok: false; readonly code: 'url' | 'address'; readonly reason: string };

/** Longer than every url that browsers and servers agree on. */
const LONGEST = 2_048;
const PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };
const FIRST_FREE_PORT = 1_024;

const no = (reason: string, code: 'url' | 'address' = 'url'): Target => ({
  ok: false,
  code,
  reason,
});

const isDecorated = (text: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0020\u007f\\]/.test(text);

/** The host without the brackets of IPv6, if it is an address and not a name. */
const literalOf = ({ hostname }: URL): string | undefined => {
  if (hostname.startsWith('[')) return hostname.slice(1, -1);
  return /^[\d.]+$/.test(hostname) ? hostname : undefined;
};

const partsProblem = ({ protocol, username, password, port, hostname }: URL) => {
  if (!(protocol in PORTS)) return `${protocol} is not fetched, only http: and https: are`;
  if (username !== '' || password !== '') return 'a url with a name or password in it is refused';
  if (hostname === '') return 'the url names no host';
  const number = Number(port);
  if (port !== '' && number < FIRST_FREE_PORT && !Object.values(PORTS).includes(number))
    return `port ${port} belongs to another service than the web`;
  return undefined;
};

/**
 * Reads a url, relative to `base` if it is given (a redirect's). Numbers for a host (2130706433,
 * 0x7f.1, 0177.0.0.1) are read as browsers do; then the address is checked like any other, unless
 * `allow` (tests, the local system) answers true for it.
 */
export const targetOf = (
  text: string,
  { base, allow }: { base?: URL; allow?: (address: string, port: number) => boolean } = {},
): Target => {
  if (text.length > LONGEST) return no(`the url has ${text.length} characters; the most is 2048`);
  if (isDecorated(text)) return no('a url with a blank, backslash or control character is refused');
  // `URL.parse` is newer than Node 20.
  if (!URL.canParse(text, base?.href)) return no(`"${text.slice(0, 100)}" is not a url`);
  const url = new URL(text, base?.href);
  const problem = partsProblem(url);
  if (problem !== undefined) return no(problem);
  url.hash = '';
  const port = url.port === '' ? (PORTS[url.protocol] ?? 0) : Number(url.port);
  const literal = literalOf(url);
  if (literal === undefined) return { ok: true, url, port };
  const why = allow?.(literal, port) ? undefined : addressProblem(literal);
  return why === undefined ? { ok: true, url, port, literal } : no(why, 'address');
};
