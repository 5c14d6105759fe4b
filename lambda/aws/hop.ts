/**
 * One request to one host. The address is checked where it is used: the name is looked up by us, while
 * the socket connects, and what was checked is what is connected to, so a name that answers twice
 * differently gains nothing. If one of a name's addresses may not be fetched from, none is.
 */

import { Resolver } from 'node:dns/promises';
import { type ClientRequest, type IncomingMessage, request as plain } from 'node:http';
import { request as encrypted } from 'node:https';
import type { LookupFunction } from 'node:net';
import { addressProblem } from '../core/page/address.ts';
import type { targetOf } from '../core/page/target.ts';
import { readBody } from './body.ts';
import { Stopped, stop } from './stopped.ts';

/** An address of a name. */
export type Resolved = { readonly address: string; readonly family: 4 | 6 };

/** Finds a name's addresses; rejects with node's error if there are none. */
export type Resolve = (host: string) => Promise<readonly Resolved[]>;

/** Whether an address that the rules refuse may be used all the same: for tests and the local system. */
export type Allow = (address: string, port: number) => boolean;

/** What the hops of a fetch share. */
export type Way = {
  readonly resolve: Resolve;
  readonly allow: Allow;
  readonly headers: Readonly<Record<string, string>>;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
};

/** An answer; the body is read only of a 200. */
export type Answer = {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly bytes: Uint8Array;
};

type Goal = Extract<ReturnType<typeof targetOf>, { readonly ok: true }>;

const HEADER_BYTES = 16_384;
/** Informational answers (100, 103) before the real one. */
const MOST_HINTS = 10;
const OK = 200;

/** Asks the name servers alone: a hosts file and search domains are what points into a network. */
export const resolveName: Resolve = async (host) => {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  const [v4, v6] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  if (v4.status === 'rejected' && v6.status === 'rejected') throw v4.reason;
  return [
    ...(v4.status === 'fulfilled' ? v4.value : []).map((address) => ({
      address,
      family: 4 as const,
    })),
    ...(v6.status === 'fulfilled' ? v6.value : []).map((address) => ({
      address,
      family: 6 as const,
    })),
  ];
};

const checked = async ({ resolve, allow }: Way, host: string, port: number) => {
  const found = await resolve(host);
  if (found.length === 0)
    throw new Stopped({ kind: 'failed', code: 'name', reason: `${host} has no address` });
  for (const { address } of found) {
    const problem = allow(address, port) ? undefined : addressProblem(address);
    if (problem !== undefined) throw new Stopped(stop('address', `${host}: ${problem}`));
  }
  return found;
};

const lookupFor =
  (way: Way, port: number): LookupFunction =>
  (host, options, callback) => {
    checked(way, host, port).then(
      (found) => {
        const [first] = found;
        if (options.all) callback(null, [...found]);
        else callback(null, first?.address ?? '', first?.family);
      },
      (error: unknown) => callback(error as NodeJS.ErrnoException, '', 0),
    );
  };

/** The answer's head, or the error of a request that ends without one. */
const answered = (request: ClientRequest): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request.once('response', resolve).once('error', reject);
    request.once('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })));
    request.end();
  });

/** Asks once. Rejects with `Stopped` or the error of node's network. */
export const hop = async (way: Way, { url, port }: Goal): Promise<Answer> => {
  const { headers, maxBytes, signal } = way;
  const options = {
    headers,
    signal,
    // One connection a request, closed after it: none is left for a server to hold or to reuse.
    agent: false as const,
    maxHeaderSize: HEADER_BYTES,
    lookup: lookupFor(way, port),
  };
  const request = url.protocol === 'https:' ? encrypted(url, options) : plain(url, options);
  // A body that breaks HTTP's rules shows here with its reason, and in the stream as an end too early.
  let broken: unknown;
  request.on('error', (error) => {
    broken ??= error;
  });
  let hints = 0;
  request.on('information', () => {
    hints += 1;
    if (hints > MOST_HINTS)
      request.destroy(new Stopped(stop('headers-too-large', 'it hints and never answers')));
  });
  // Without a listener node would leave the request open.
  request.on('upgrade', (_, socket) => socket.destroy());
  try {
    const response = await answered(request);
    const { statusCode: status = 0 } = response;
    const bytes = status === OK ? await readBody(response, maxBytes, signal) : new Uint8Array();
    return { status, headers: response.headers, bytes };
  } catch (error) {
    throw broken ?? error;
  } finally {
    request.destroy();
  }
};
