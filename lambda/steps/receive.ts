/**
 * HTTP → inbox: a page or articles that a program posts. They are looked at first, so that a mistake is
 * told to whoever made it, then stored in the inbox, and answered 202: from there on they are a page
 * like any other. Posting the same again is the same.
 */

import type { Answer } from './answer.ts';
import type { Log } from './lines.ts';
import {
  type Body,
  type Mistake,
  mistakeOf,
  type Posted,
  readPosted,
  type Unpack,
} from './posted.ts';
import type { Reading, ScanPorts } from './scan.ts';

/** What receiving needs. */
export type ReceivePorts = {
  readonly log: Log;
  readonly unpack: Unpack;
  readonly read: ScanPorts['read'];
  readonly keyFor: (name: string, bytes: Uint8Array, url?: string) => string;
  /** Puts a page into the inbox. */
  readonly put: (
    key: string,
    bytes: Uint8Array,
    contentType: string,
    url?: string,
  ) => Promise<void>;
};

/** A larger page is stored unread: reading it would keep its sender waiting. */
const READ_AT_ONCE = 1_000_000;

const json = (status: number, value: unknown, headers: Answer['headers'] = {}): Answer => ({
  status,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  },
  body: `${JSON.stringify(value)}\n`,
});

const told = ({ status, allow, ...mistake }: Mistake): Answer =>
  json(status, mistake, allow === undefined ? {} : { allow });

/** What can be said of a page before it is worked; nothing of a large one, or of one that Vigie fails on. */
const understand = async (
  ports: ReceivePorts,
  key: string,
  body: Body,
): Promise<Reading | undefined> => {
  if (body.bytes.length > READ_AT_ONCE) return undefined;
  try {
    return await ports.read(body.bytes, key, body.stated);
  } catch (error) {
    // Scan will find the same and set it aside with its reason; until then it is kept.
    ports.log('page-unreadable', { key, error });
    return undefined;
  }
};

/** Mistakes that are named; each record that has one is in quarantine all the same. */
const MOST_NAMED = 100;

const seen = (reading: Reading | undefined) => {
  if (reading?.kind !== 'read') return {};
  const { articles, rejected = [] } = reading;
  const named = rejected.slice(0, MOST_NAMED).map(({ line, field, detail }) => ({
    line,
    ...(field === undefined ? {} : { field }),
    message: detail,
  }));
  return {
    articles: articles.map(({ id, title }) => ({ id, title })),
    ...(named.length === 0 ? {} : { rejected: named }),
  };
};

/** Answers one request. */
export const receive = async (posted: Posted, ports: ReceivePorts): Promise<Answer> => {
  const read = readPosted(posted, ports.unpack);
  if ('mistake' in read) return told(read.mistake);
  const { name, bytes, stated } = read;
  const key = ports.keyFor(name, bytes, stated.url);
  const reading = await understand(ports, key, read);
  if (reading?.kind === 'refused') return told(mistakeOf(reading));
  await ports.put(key, bytes, stated.contentType ?? 'application/octet-stream', stated.url);
  return json(202, { key, ...seen(reading) });
};
