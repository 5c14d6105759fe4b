/**
 * Fetching from the web without being hurt by it: http and https only, public addresses only (checked
 * for every hop, see hop.ts), few redirects, and limits on time, headers and unpacked bytes. Nothing
 * that a page holds is ever run. See docs/decisions/0012-feeds-and-fetching.md.
 */

import { targetOf } from '../core/page/target.ts';
import type { Fetch, Fetched, FetchRequest, Freshness } from '../steps/fetch.ts';
import { type Allow, type Answer, hop, type Resolve, resolveName, type Way } from './hop.ts';
import { outcomeOf, Stopped, stop } from './stopped.ts';

/** How to fetch; all of it has a default. */
export type FetchOptions = {
  readonly resolve?: Resolve;
  /** Lets addresses be used that are not public. Given by tests and the local system alone. */
  readonly allow?: Allow;
};

/** What servers see, and what robots.txt may name. */
const USER_AGENT = 'Vigie/0.1 (news reader)';
const MOST_BYTES = 10_000_000;
const TIMEOUT_MS = 10_000;
const MOST_REDIRECTS = 5;
/** A longer one is not worth keeping in a feed's record. */
const LONGEST_HEADER = 512;
const MOVED: readonly number[] = [301, 302, 303, 307, 308];
const MOVED_FOR_GOOD: readonly number[] = [301, 308];

const headersOf = ({ accept, ifNoneMatch, ifModifiedSince }: FetchRequest) => ({
  'user-agent': USER_AGENT,
  accept: accept ?? '*/*',
  'accept-encoding': 'gzip, br, deflate',
  ...(ifNoneMatch === undefined ? {} : { 'if-none-match': ifNoneMatch }),
  ...(ifModifiedSince === undefined ? {} : { 'if-modified-since': ifModifiedSince }),
});

const short = (header: string | undefined): string | undefined =>
  header !== undefined && header.length <= LONGEST_HEADER ? header : undefined;

const freshness = ({ headers }: Answer): Freshness => {
  const [etag, modified] = [short(headers.etag), short(headers['last-modified'])];
  const [cache, retry] = [short(headers['cache-control']), short(headers['retry-after'])];
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(modified === undefined ? {} : { lastModified: modified }),
    ...(cache === undefined ? {} : { cacheControl: cache }),
    ...(retry === undefined ? {} : { retryAfter: retry }),
  };
};

type Trail = {
  readonly url: URL;
  /** Where permanent redirects alone have led so far. */
  readonly permanent?: URL;
  readonly onlyPermanent: boolean;
};

const landed = ({ url, permanent }: Trail) => ({
  url: url.href,
  ...(permanent === undefined ? {} : { redirectedPermanentlyTo: permanent.href }),
});

const answerOf = (answer: Answer, trail: Trail, asked: FetchRequest): Fetched => {
  const { status, headers, bytes } = answer;
  const contentType = short(headers['content-type']);
  if (status === 200)
    return {
      ...{ kind: 'ok', status, bytes, ...landed(trail), ...freshness(answer) },
      ...(contentType === undefined ? {} : { contentType }),
    };
  const isConditional = asked.ifNoneMatch !== undefined || asked.ifModifiedSince !== undefined;
  if (status === 304 && isConditional)
    return { kind: 'unchanged', ...landed(trail), ...freshness(answer) };
  const retryAfter = short(headers['retry-after']);
  return {
    ...{ kind: 'failed', code: 'status', status, reason: `the server answers ${status}` },
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
};

const goalOf = (way: Way, text: string, base?: URL) => {
  const goal = targetOf(text, { allow: way.allow, ...(base === undefined ? {} : { base }) });
  if (!goal.ok) throw new Stopped(stop(goal.code, goal.reason));
  return goal;
};

/** Node reads headers as Latin-1, servers write them as UTF-8, and forget what a blank must be. */
const written = (location: string): string =>
  Buffer.from(location, 'latin1').toString().trim().replaceAll(' ', '%20');

const follow = async (way: Way, asked: FetchRequest): Promise<Fetched> => {
  let goal = goalOf(way, asked.url);
  let trail: Trail = { url: goal.url, onlyPermanent: true };
  const seen = new Set<string>();
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    seen.add(goal.url.href);
    const answer = await hop(way, goal);
    const { location } = answer.headers;
    if (!MOVED.includes(answer.status) || location === undefined)
      return answerOf(answer, trail, asked);
    goal = goalOf(way, written(location), goal.url);
    const onlyPermanent = trail.onlyPermanent && MOVED_FOR_GOOD.includes(answer.status);
    const { url } = goal;
    trail = onlyPermanent
      ? { url, permanent: url, onlyPermanent }
      : { ...trail, url, onlyPermanent };
    if (seen.has(url.href))
      throw new Stopped(stop('redirects', `its redirects go in a circle, by ${url.href}`));
  }
  throw new Stopped(stop('redirects', `it redirects more than ${MOST_REDIRECTS} times`));
};

/** The fetch port on node's own http and https. */
export const safeFetch =
  ({ resolve = resolveName, allow = () => false }: FetchOptions = {}): Fetch =>
  async (asked) => {
    const { maxBytes = MOST_BYTES, timeoutMs = TIMEOUT_MS } = asked;
    const ending = new AbortController();
    const timer = setTimeout(() => ending.abort(), timeoutMs);
    const { signal } = ending;
    try {
      return await follow({ resolve, allow, headers: headersOf(asked), maxBytes, signal }, asked);
    } catch (error) {
      const seconds = timeoutMs / 1_000;
      if (signal.aborted && !(error instanceof Stopped))
        return { kind: 'failed', code: 'timeout', reason: `it was not done in ${seconds} seconds` };
      const outcome = outcomeOf(error);
      if (!outcome) throw error;
      return outcome;
    } finally {
      clearTimeout(timer);
    }
  };
