/**
 * robots.txt (RFC 9309), asked once a host and kept for half a day in a container's memory. Without
 * one, all is allowed; while a server fails to say, nothing is.
 */

import robotsParser from 'robots-parser';
import type { Robots } from '../steps/feeds.ts';
import type { Fetch } from '../steps/fetch.ts';

// The package is one function; its types call it the default of a default.
const parse = robotsParser as unknown as typeof robotsParser.default;

/** The name by which a robots.txt speaks to us. */
const AGENT = 'vigie';
const KEPT_MS = 12 * 3_600_000;
const RETRIED_MS = 15 * 60_000;
const MOST_HOSTS = 500;
const MOST_BYTES = 512_000;
const TIMEOUT_MS = 5_000;

type Rules = { readonly until: number; readonly rules: Promise<Answer> };
type Answer = { readonly text: string; readonly isKnown: boolean };

const FORBIDS_ALL = 'User-agent: *\nDisallow: /';
const BROKEN = 500;
const THROTTLED = 429;

/** Rules of hosts, fetched as they are needed; `now` is an ISO instant. */
export const robotsBy = (fetch: Fetch, now: () => string): Robots => {
  const hosts = new Map<string, Rules>();

  const ask = async (url: string): Promise<Answer> => {
    const fetched = await fetch({ url, maxBytes: MOST_BYTES, timeoutMs: TIMEOUT_MS });
    if (fetched.kind === 'ok')
      return { text: new TextDecoder().decode(fetched.bytes), isKnown: true };
    const status = fetched.kind === 'failed' ? (fetched.status ?? BROKEN) : BROKEN;
    const isAbsent = status < BROKEN && status !== THROTTLED;
    return isAbsent ? { text: '', isKnown: true } : { text: FORBIDS_ALL, isKnown: false };
  };

  const rulesFor = async (url: string): Promise<Answer> => {
    const at = Date.parse(now());
    const kept = hosts.get(url);
    if (kept && kept.until > at) return kept.rules;
    // The oldest goes: a Map keeps the order in which hosts came.
    const [oldest] = hosts.keys();
    if (hosts.size >= MOST_HOSTS && oldest !== undefined) hosts.delete(oldest);
    const rules = ask(url);
    hosts.set(url, { until: at + KEPT_MS, rules });
    const answer = await rules;
    if (!answer.isKnown) hosts.set(url, { until: at + RETRIED_MS, rules });
    return answer;
  };

  return async (url) => {
    const file = new URL('/robots.txt', url).href;
    const robots = parse(file, (await rulesFor(file)).text);
    return {
      allowed: robots.isAllowed(url, AGENT) !== false,
      delayS: robots.getCrawlDelay(AGENT) ?? 0,
    };
  };
};
