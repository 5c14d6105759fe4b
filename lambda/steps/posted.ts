/**
 * A posted request to the page in it, or to the mistake in it: what is wrong and the way out, for a
 * person who reads it in a terminal and for a program that reads its `error`.
 */

import { isSourceName, LONGEST_SOURCE } from '../core/page/source-name.ts';
import { canonicalUrl } from '../core/page/url.ts';
import type { Refused, Stated } from './lines.ts';

/** A request to one of the doors. Headers as they came; the body as it was sent. */
export type Posted = {
  readonly method: string;
  readonly path: string;
  /** What people know the source by. */
  readonly source?: string | undefined;
  /** The address that a posted page has in the web. */
  readonly url?: string | undefined;
  readonly contentType?: string | undefined;
  readonly contentEncoding?: string | undefined;
  readonly body: Uint8Array;
};

/** Why a request is not taken. `error` is stable, `message` is for people. */
export type Mistake = {
  readonly status: number;
  readonly error: string;
  readonly message: string;
  readonly line?: number;
  readonly allow?: string;
};

/** The page in a request, unpacked, and the name that its key ends in. */
export type Body = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly stated: Stated;
};

/** Opens a packed body, once and to a limit. */
export type Unpack = (
  bytes: Uint8Array,
) => { readonly ok: true; readonly bytes: Uint8Array } | ({ readonly ok: false } & Refused);

/**
 * The most bytes of a request's body. Lambda takes 6 MB of event, in which the body stands in base64 (a
 * third more): AWS Lambda developer guide, "Lambda quotas".
 */
export const LARGEST_POST = 4_000_000;

const TO_INBOX = 'put it into the bucket under inbox/, where 10 MB are taken';

/** Where one may post, and the name of a source that nobody named. */
const NAMES: Readonly<Record<string, string>> = {
  '/pages': 'posted page',
  '/articles': 'posted articles',
};

/** The paths that take a POST. */
export const DOORS: readonly string[] = Object.keys(NAMES);

const STATUS: Readonly<Partial<Record<Refused['refusal'], number>>> = {
  'too-large': 413,
  packed: 415,
  binary: 415,
  'unsupported-format': 415,
};

/** A page that cannot be read, as an answer. */
export const mistakeOf = ({ refusal, detail }: Refused): Mistake => ({
  status: STATUS[refusal] ?? 400,
  error: refusal,
  message: detail,
});

const wrongDoor = ({ method, path }: Posted): Mistake | undefined => {
  if (!DOORS.includes(path)) {
    const message = 'There is nothing here: POST /pages takes a page, POST /articles takes JSON.';
    return { status: 404, error: 'not-found', message };
  }
  if (method === 'POST') return undefined;
  const message = `${path} takes POST, not ${method}.`;
  return { status: 405, error: 'method', message, allow: 'POST' };
};

const wrongSource = ({ source }: Posted): Mistake | undefined => {
  if (source === undefined || isSourceName(source)) return undefined;
  const message = `?source= is the name that people know the source by, such as ?source=Le%20Monde: at most ${LONGEST_SOURCE} characters, no / and no control character, and it does not begin with a dot or a blank.`;
  return { status: 400, error: 'source', message };
};

/** S3 keeps 2 KB of metadata an object. */
const LONGEST_URL = 1_500;

const statedUrl = (url: string | undefined): { readonly url?: string } => {
  const canonical = url === undefined ? undefined : canonicalUrl(url);
  return canonical === undefined ? {} : { url: canonical };
};

const wrongUrl = ({ url }: Posted): Mistake | undefined => {
  if (url === undefined) return undefined;
  if ((canonicalUrl(url)?.length ?? Number.POSITIVE_INFINITY) <= LONGEST_URL) return undefined;
  const message = `?url= is the address that the page has in the web, http or https, at most ${LONGEST_URL} characters and percent-encoded: ?url=https%3A%2F%2Fnews.example%2F1.html`;
  return { status: 400, error: 'url', message };
};

const wrongBody = ({ body, path, contentType = '' }: Posted): Mistake | undefined => {
  if (body.length === 0) {
    const message = `The request has no body. With curl: --data-binary @${path === '/pages' ? 'page.html' : 'articles.ndjson'}`;
    return { status: 400, error: 'empty', message };
  }
  if (body.length > LARGEST_POST) {
    const message = `The body has ${(body.length / 1e6).toFixed(1)} MB; the most is ${LARGEST_POST / 1e6} MB. Pack it with gzip (Content-Encoding: gzip), cut it, or ${TO_INBOX}.`;
    return { status: 413, error: 'too-large', message };
  }
  if (!/^multipart\//i.test(contentType)) return undefined;
  const message =
    'This is a form with files. Send the file itself as the body: curl --data-binary @page.html';
  return { status: 415, error: 'form', message };
};

const wrongEncoding = ({ contentEncoding = '' }: Posted): Mistake | undefined => {
  if (/^(?:|identity|(?:x-)?gzip)$/i.test(contentEncoding.trim())) return undefined;
  const message = `Content-Encoding is gzip or none, not "${contentEncoding.slice(0, 40)}".`;
  return { status: 415, error: 'encoding', message };
};

/** What curl and others write where nobody said what it is. */
const UNSAID = /^application\/(?:x-www-form-urlencoded|octet-stream|(?:x-)?gzip)\b/i;

const statedType = (type: string | undefined) =>
  type === undefined || UNSAID.test(type) ? {} : { contentType: type };

const parse = (text: string): 'json' | SyntaxError => {
  try {
    JSON.parse(text);
    return 'json';
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
};

const notJson = (text: string, error: SyntaxError): Mistake => {
  // V8 names the place in its message only.
  const at = Number(/position (\d+)/.exec(error.message)?.[1] ?? text.length);
  const line = text.slice(0, at).split('\n').length;
  const message = `This is no JSON: ${error.message} (line ${line}). Send an array of articles, one article, or one a line (application/x-ndjson).`;
  return { status: 400, error: 'invalid-json', message, line };
};

/** Articles are JSON, whatever their type says: an array, an object, or an object a line. */
const typeOfArticles = (bytes: Uint8Array): string | Mistake => {
  const text = new TextDecoder().decode(bytes);
  const [first] = text.trimStart();
  if (first !== '[' && first !== '{') {
    const message =
      '/articles takes JSON: an array of articles, one article, or one a line. Post a page to /pages.';
    return { status: 415, error: 'unsupported-format', message };
  }
  const parsed = parse(text);
  if (parsed === 'json') return 'application/json';
  return first === '{' ? 'application/x-ndjson' : notJson(text, parsed);
};

const CHECKS = [wrongDoor, wrongSource, wrongUrl, wrongBody, wrongEncoding];

const firstMistake = (posted: Posted): Mistake | undefined => {
  for (const check of CHECKS) {
    const mistake = check(posted);
    if (mistake) return mistake;
  }
  return undefined;
};

/** Reads a request. Never throws. */
export const readPosted = (
  posted: Posted,
  unpack: Unpack,
): Body | { readonly mistake: Mistake } => {
  const mistake = firstMistake(posted);
  if (mistake) return { mistake };
  const unpacked = unpack(posted.body);
  if (!unpacked.ok) return { mistake: mistakeOf(unpacked) };
  const { bytes } = unpacked;
  const name = posted.source ?? NAMES[posted.path] ?? '';
  if (posted.path === '/pages') {
    const stated = { ...statedType(posted.contentType), ...statedUrl(posted.url) };
    return { name, bytes, stated };
  }
  const type = typeOfArticles(bytes);
  return typeof type === 'string'
    ? { name, bytes, stated: { contentType: type } }
    : { mistake: type };
};
