/**
 * The body of an answer, unpacked and counted while it streams: a bomb is cut at the limit, not
 * measured afterwards. One layer of packing is opened; several are what bombs are made of.
 */

import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { Stopped, stop } from './stopped.ts';

const DEFLATE = 8;

/** What servers call deflate is with or without the frame of RFC 1950; its first byte tells. */
const inflate = async (response: IncomingMessage, signal: AbortSignal) => {
  await once(response, 'readable', { signal });
  const first: Buffer | null = response.read();
  if (first) response.unshift(first);
  return ((first?.[0] ?? DEFLATE) & 0x0f) === DEFLATE ? createInflate() : createInflateRaw();
};

/** What an SDK may leave in Content-Encoding without packing anything: S3 keeps `aws-chunked`. */
const NOT_PACKED: readonly string[] = ['', 'identity', 'aws-chunked'];

/** How a body is packed, by its Content-Encoding; empty if it is not. */
export const packingOf = ({ headers }: Pick<IncomingMessage, 'headers'>): string =>
  (headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((layer) => layer.trim())
    .filter((layer) => !NOT_PACKED.includes(layer))
    .join(', ');

const unpacker = async (response: IncomingMessage, signal: AbortSignal) => {
  const encoding = packingOf(response);
  switch (encoding) {
    case '':
      return undefined;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      return inflate(response, signal);
    default:
      throw new Stopped(
        stop('encoding', `it is packed as "${encoding.slice(0, 40)}": gzip, br or deflate is read`),
      );
  }
};

const tooLarge = (maxBytes: number): Stopped =>
  new Stopped(stop('too-large', `it has over ${(maxBytes / 1e6).toFixed(1)} MB`));

/** A pass-through that lets no more than so many bytes by. */
const counted = (maxBytes: number) =>
  async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw tooLarge(maxBytes);
      yield chunk;
    }
  };

/** Reads the body to its end. Rejects with `Stopped` where a rule of ours is broken, else with the stream's error. */
export const readBody = async (
  response: IncomingMessage,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array> => {
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Buffer[] = [];
  const collect = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of source) chunks.push(chunk);
  };
  const unpack = await unpacker(response, signal);
  if (unpack) {
    // Counted twice: an endless packed body may unpack to nothing.
    const [sent, unpacked] = [counted(maxBytes), counted(maxBytes)];
    await pipeline(response, sent, unpack, unpacked, collect, { signal });
  } else await pipeline(response, counted(maxBytes), collect, { signal });
  return Buffer.concat(chunks);
};
