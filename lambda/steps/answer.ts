/**
 * The HTTP of the links in mails: GET shows, POST acts, so that a mail scanner that opens links changes
 * nothing. A mail program's one-click POST (RFC 8058) needs no more than the link. Acting twice is the
 * same. There is one route an action, and a token of one is none of the other.
 */

import {
  type Hmac,
  type LinkTarget,
  readLeaveLink,
  readMuteLink,
} from '../core/subscription/link.ts';
import { LINK_MUTE_DAYS, muteOf } from '../core/subscription/mute.ts';
import { type MuteView, mutePage } from '../core/subscription/mute-page.ts';
import { leavePage, type Refusal, refusalPage } from '../core/subscription/page.ts';
import { type LeavePorts, leave } from './leave.ts';
import { type MuteOutcome, mute, unmute } from './mute.ts';

/** What is read of a request; the token is a secret and goes into no log. */
export type Request = {
  readonly method: string;
  readonly path: string;
  readonly token: string | undefined;
  /** What a form sent, url-encoded. */
  readonly body?: string | undefined;
};

/** An answer for any HTTP front. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** What the answer needs. */
export type AnswerPorts = LeavePorts & {
  readonly hmac: Hmac;
  /** ISO instant. */
  readonly now: () => string;
  readonly lang: 'fr' | 'en';
};

const STATUS: Readonly<Record<Refusal, number>> = {
  unknown: 200,
  expired: 410,
  tampered: 400,
  'not-found': 404,
  method: 405,
};

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    // The hash is of PAGE_STYLE: no other style is taken, were any to get in.
    "default-src 'none'; style-src 'sha256-jB75nJnFWfarSKMIkEgu+KOpzpm2r1wjZ6GHtpyayVI='; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
} as const;

const METHODS = ['GET', 'HEAD', 'POST'];

/** A refusal, or the status and the page of an answer. */
type Shown = Refusal | { readonly status: number; readonly page: string };

/** Acts on a link, if it is ours and in force; one a route. */
type Act = (request: Request, ports: AnswerPorts) => Promise<Shown>;

const actLeave: Act = async ({ method, token }, ports) => {
  const link = readLeaveLink(token ?? '', ports.now(), ports.hmac);
  if (link.outcome !== 'valid') return link.outcome;
  const isThere =
    method === 'POST'
      ? (await leave(link.subscriberId, ports)) === 'left'
      : (await ports.subscribers.get(link.subscriberId)) !== undefined;
  if (!isThere) return 'unknown';
  return { status: 200, page: leavePage(method === 'POST' ? 'left' : 'ask', ports.lang) };
};

const daysFrom = (now: string, days: number): string =>
  new Date(Date.parse(now) + days * 86_400_000).toISOString();

/** What a button of a mute link's page does. */
const pressed = (
  subscriberId: string,
  target: LinkTarget,
  isUndo: boolean,
  ports: AnswerPorts,
): Promise<MuteOutcome> => {
  if (isUndo) return unmute(subscriberId, target, ports);
  const until = daysFrom(ports.now(), LINK_MUTE_DAYS[target.what]);
  // Who muted it for longer did not mean to hear of it earlier.
  return mute(subscriberId, { ...target, until }, ports, { keepLonger: true });
};

const actMute: Act = async ({ method, token, body }, ports) => {
  const link = readMuteLink(token ?? '', ports.now(), ports.hmac);
  if (link.outcome !== 'valid') return link.outcome;
  const { subscriberId, target } = link;
  const show = (view: MuteView, status = 200): Shown => ({
    status,
    page: mutePage(view, target, ports.lang),
  });
  if (method !== 'POST') {
    const reader = await ports.subscribers.get(subscriberId);
    if (!reader) return 'unknown';
    return show(muteOf(reader.mutes, target, ports.now()) ? 'already' : 'ask');
  }
  const isUndo = new URLSearchParams(body ?? '').get('do') === 'undo';
  const { outcome } = await pressed(subscriberId, target, isUndo, ports);
  if (outcome === 'unknown') return 'unknown';
  if (outcome === 'full') return show('full', 409);
  return show(isUndo ? 'unmuted' : 'muted');
};

const ROUTES: readonly (readonly [RegExp, Act])[] = [
  [/^\/leave\/?$/, actLeave],
  [/^\/mute\/?$/, actMute],
];

const act: Act = async (request, ports) => {
  const route = ROUTES.find(([path]) => path.test(request.path));
  if (!route) return 'not-found';
  if (!METHODS.includes(request.method)) return 'method';
  return route[1](request, ports);
};

/** Answers one request. */
export const answer = async (request: Request, ports: AnswerPorts): Promise<Answer> => {
  const shown = await act(request, ports);
  const { status, page } =
    typeof shown === 'string'
      ? { status: STATUS[shown], page: refusalPage(shown, ports.lang) }
      : shown;
  return {
    status,
    headers: shown === 'method' ? { ...HEADERS, allow: METHODS.join(', ') } : HEADERS,
    body: request.method === 'HEAD' ? '' : page,
  };
};
