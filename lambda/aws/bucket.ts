/**
 * The five calls on the bucket, over the S3 protocol itself. The SDK's S3 client is 150 KB of a
 * function's bundle, a third of the budget; aws4fetch, which signs, is 6. Every call is safe to repeat,
 * and is repeated here: aws4fetch itself repeats only what was answered, not a broken connection. What
 * a caller must expect (no such object, another object meanwhile) is a value.
 */

import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { packingOf, readBody } from './body.ts';
import { rawGet } from './raw-get.ts';
import { Stopped } from './stopped.ts';

/** What stands in an object that was stored packed; `damaged` is zlib's code. */
export type Body =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  | { readonly kind: 'too large' }
  | { readonly kind: 'damaged'; readonly code: string };

/** An object as it was found; `bytes` or `body` reads it, `discard` ends the connection instead. */
export type StoredObject = {
  /** With its quotes, as S3 writes it. */
  readonly etag: string;
  /** As stored. */
  readonly size: number;
  readonly contentType: string | undefined;
  /** The address in the web that its sender stored with it. */
  readonly url: string | undefined;
  /** Stored with a Content-Encoding: it comes out unpacked, of whatever size that is. */
  readonly packed: boolean;
  readonly bytes: () => Promise<Uint8Array>;
  /** As `bytes`, of what others put there. */
  readonly body: (mostBytes: number) => Promise<Body>;
  readonly discard: () => Promise<void>;
};

/** A line of a listing. */
export type Listed = { readonly key: string; readonly modified: string };

/** One bucket. */
export type Bucket = {
  /** `undefined`: there is no such object. */
  readonly get: (key: string) => Promise<StoredObject | undefined>;
  readonly put: (
    key: string,
    body: string | Uint8Array,
    type: string,
    url?: string,
  ) => Promise<void>;
  /** Copies the object if it is still the one with this ETag; false if not. */
  readonly copy: (key: string, etag: string, to: string) => Promise<boolean>;
  /** Deletes the object if it is still the one with this ETag; false if not. */
  readonly remove: (key: string, etag: string) => Promise<boolean>;
  /** Every object below a prefix. */
  readonly list: (prefix: string) => Promise<readonly Listed[]>;
};

/** S3 refused a call: its status and its own code (AccessDenied, SlowDown …). */
class BucketError extends Error {
  override readonly name = 'BucketError';
  readonly status: number;
  readonly code: string;

  constructor(call: string, status: number, code: string) {
    super(`S3 answered ${status} ${code} to ${call}`);
    this.status = status;
    this.code = code;
  }
}

// One try may take a page of 10 MB; without a limit it would hang until the function ends. All tries
// of a call together stay below half of the function's 30 s.
const TRY_MS = 4_000;
const TRIES = 3;
const PAUSE_MS = 50;
/** The metadata `url` of an object. */
const URL_HEADER = 'x-amz-meta-url';
/** The object is not there, or is not the one that was read any more. */
const MOVED: readonly number[] = [404, 412];

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

// S3 escapes control characters in keys as numbers.
const unescaped = (xml: string): string =>
  xml.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[name] ?? whole;
  });

const field = (xml: string, name: string): string | undefined => {
  const found = xml.match(new RegExp(`<${name}>([^<]*)</${name}>`));
  return found?.[1] === undefined ? undefined : unescaped(found[1]);
};

const listedIn = (xml: string): readonly Listed[] =>
  Array.from(xml.matchAll(/<Contents>(.*?)<\/Contents>/gs), ([, entry = '']) => ({
    key: field(entry, 'Key') ?? '',
    modified: field(entry, 'LastModified') ?? '',
  }));

const pathOf = (key: string): string => key.split('/').map(encodeURIComponent).join('/');

/** zlib's codes, and brotli's. */
const BROKEN = /^(?:Z_|ERR__ERROR)/;

/** An answer whose body nobody has read, and what ends the reading of it. */
type Unread = { readonly response: IncomingMessage; readonly signal: AbortSignal };

/** The body unpacked; the limit holds for what comes out. */
const bodyOf = async ({ response, signal }: Unread, mostBytes: number): Promise<Body> => {
  try {
    return { kind: 'whole', bytes: await readBody(response, mostBytes, signal) };
  } catch (error) {
    if (error instanceof Stopped)
      return error.outcome.code === 'too-large'
        ? { kind: 'too large' }
        : { kind: 'damaged', code: error.message };
    const { code } = error as NodeJS.ErrnoException;
    if (code !== undefined && BROKEN.test(code)) return { kind: 'damaged', code };
    throw error;
  }
};

/** The variables that Lambda sets, or the local system. */
type BucketPlace = {
  readonly bucket: string;
  readonly region: string;
  /** An emulator's; absent in AWS. */
  readonly endpoint: string | undefined;
  readonly credentials: ConstructorParameters<typeof AwsClient>[0];
};

const placeOf = (bucket: string, variables: NodeJS.ProcessEnv): BucketPlace => {
  const { AWS_REGION: region = 'us-east-1', AWS_SESSION_TOKEN: sessionToken } = variables;
  return {
    bucket,
    region,
    endpoint: variables['AWS_ENDPOINT_URL'],
    credentials: {
      accessKeyId: variables['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: variables['AWS_SECRET_ACCESS_KEY'] ?? '',
      ...(sessionToken ? { sessionToken } : {}),
    },
  };
};

/** One kind of call. */
type Try<Answer> = {
  readonly once: () => Promise<Answer>;
  readonly statusOf: (answer: Answer) => number;
  readonly drop: (answer: Answer) => Promise<void>;
};

/** The answer, or the last failure after some tries: no connection, no answer in time, trouble at S3. */
const tried = async <Answer>({ once, statusOf, drop }: Try<Answer>): Promise<Answer> => {
  for (let tries = 1; tries < TRIES; tries++) {
    const answer = await once().catch(() => undefined);
    if (answer !== undefined) {
      const status = statusOf(answer);
      if (status < 500 && status !== 429) return answer;
      await drop(answer);
    }
    await sleep(Math.random() * PAUSE_MS * 2 ** tries);
  }
  return once();
};

/** A bucket in AWS, or behind an endpoint (path-style). */
export const openBucket = ({ bucket, region, endpoint, credentials }: BucketPlace): Bucket => {
  const client = new AwsClient({ ...credentials, service: 's3', region, retries: 0 });
  // cn- regions have a domain of their own.
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  const base = endpoint ? `${endpoint}/${bucket}` : `https://${bucket}.s3.${region}.${domain}`;

  const call = (path: string, init: RequestInit): Promise<Response> =>
    tried({
      once: () => client.fetch(`${base}/${path}`, { ...init, signal: AbortSignal.timeout(TRY_MS) }),
      statusOf: ({ status }) => status,
      drop: async ({ body }) => body?.cancel(),
    });

  const getRaw = (path: string): Promise<Unread> =>
    tried({
      once: async () => {
        const signal = AbortSignal.timeout(TRY_MS);
        return { response: await rawGet(await client.sign(`${base}/${path}`), signal), signal };
      },
      statusOf: ({ response }) => response.statusCode ?? 0,
      drop: async ({ response }) => void response.destroy(),
    });

  const refused = async (response: Response, what: string): Promise<BucketError> =>
    new BucketError(
      what,
      response.status,
      field(await response.text(), 'Code') ?? 'without a code',
    );

  /** True if it was done, false if the object moved. */
  const done = async (response: Response, what: string): Promise<boolean> => {
    if (!response.ok && !MOVED.includes(response.status)) throw await refused(response, what);
    // A copy may answer 200 and put its failure in the body.
    const code = field(await response.text(), 'Code');
    if (response.ok && code !== undefined) throw new BucketError(what, response.status, code);
    return response.ok;
  };

  return {
    get: async (key) => {
      const unread = await getRaw(pathOf(key));
      const { headers, statusCode = 0 } = unread.response;
      const discard = async () => void unread.response.destroy();
      if (statusCode === 404) {
        await discard();
        return undefined;
      }
      const bytes = () => readBody(unread.response, Number.POSITIVE_INFINITY, unread.signal);
      if (statusCode !== 200) {
        const code = field(new TextDecoder().decode(await bytes()), 'Code');
        throw new BucketError(`get ${key}`, statusCode, code ?? 'without a code');
      }
      const url = headers[URL_HEADER];
      return {
        etag: headers.etag ?? '',
        size: Number(headers['content-length'] ?? 0),
        contentType: headers['content-type'],
        url: typeof url === 'string' ? url : undefined,
        packed: packingOf(unread.response) !== '',
        bytes,
        body: (mostBytes) => bodyOf(unread, mostBytes),
        discard,
      };
    },

    put: async (key, body, type, url) => {
      const stated = url === undefined ? {} : { [URL_HEADER]: url };
      const headers = { 'content-type': type, ...stated };
      const response = await call(pathOf(key), { method: 'PUT', body, headers });
      if (!(await done(response, `put ${key}`)))
        throw new BucketError(`put ${key}`, 404, 'NoSuchBucket');
    },

    copy: async (key, etag, to) => {
      const headers = {
        'x-amz-copy-source': `/${bucket}/${pathOf(key)}`,
        'x-amz-copy-source-if-match': etag,
        'x-amz-tagging-directive': 'REPLACE',
      };
      return done(await call(pathOf(to), { method: 'PUT', headers }), `copy ${key} to ${to}`);
    },

    remove: async (key, etag) => {
      const headers = { 'if-match': etag };
      return done(await call(pathOf(key), { method: 'DELETE', headers }), `delete ${key}`);
    },

    list: async (prefix) => {
      const listed: Listed[] = [];
      let from: string | undefined;
      do {
        const query = new URLSearchParams({ 'list-type': '2', prefix });
        if (from !== undefined) query.set('continuation-token', from);
        const response = await call(`?${query}`, { method: 'GET' });
        if (!response.ok) throw await refused(response, `list ${prefix}`);
        const xml = await response.text();
        listed.push(...listedIn(xml));
        from = field(xml, 'NextContinuationToken');
      } while (from !== undefined);
      return listed;
    },
  };
};

/** A function's bucket, found and signed for by what Lambda (or the local system) sets. */
export const functionBucket = (name: string): Bucket => openBucket(placeOf(name, process.env));
