/**
 * The link by which a reader leaves: who, what and until when, signed. It holds no address and
 * needs no table to be checked; it is short, so that no mail program breaks it, and made of letters,
 * digits and dots only, so that none cuts its end off.
 */

import { sameSecret } from './same.ts';

/** HMAC-SHA256 under the stage's link secret, as 20 lower-case base-32 letters and digits (100 bits). */
export type Hmac = (text: string) => string;

/** What a link does; more may come. */
type LinkAction = 'leave';

/** A link's content; `until` is an ISO instant, kept to the hour (rounded up). */
export type Link = {
  readonly subscriberId: string;
  readonly action: LinkAction;
  readonly until: string;
};

/** What a token says: `tampered` also covers tokens that were cut, altered or made with another secret. */
export type LinkReading =
  | ({ readonly outcome: 'valid' } & Link)
  | { readonly outcome: 'tampered' }
  | ({ readonly outcome: 'expired' } & Link);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A mail read half a year late still lets its reader leave. */
const LINK_DAYS = 180;

const TOKEN = /^([0-9a-z]{1,40})\.([0-9a-z]{1,8})\.([0-9a-z]{20})$/;

// The action is signed but not written: there is one route an action, so a leave link never does anything else.
const signed = (subscriberId: string, action: LinkAction, hours: string): string =>
  `vigie-link|${action}|${subscriberId}|${hours}`;

/** The token of a link: `<subscriberId>.<hour>.<signature>`. */
export const signLink = ({ subscriberId, action, until }: Link, hmac: Hmac): string => {
  const hours = Math.ceil(Date.parse(until) / HOUR).toString(36);
  return `${subscriberId}.${hours}.${hmac(signed(subscriberId, action, hours))}`;
};

/** Reads a leave token at an ISO instant. */
export const readLink = (token: string, now: string, hmac: Hmac): LinkReading => {
  const parts = TOKEN.exec(token.trim());
  const [, subscriberId = '', hours = '', signature = ''] = parts ?? [];
  const expected = hmac(signed(subscriberId, 'leave', hours));
  if (parts === null || !sameSecret(signature, expected)) return { outcome: 'tampered' };
  const end = Number.parseInt(hours, 36) * HOUR;
  const link = { subscriberId, action: 'leave', until: new Date(end).toISOString() } as const;
  return { outcome: Date.parse(now) < end ? 'valid' : 'expired', ...link };
};

/** The address under which a reader leaves, good for half a year from `now`. */
export const leaveUrl = (apiUrl: string, subscriberId: string, now: string, hmac: Hmac): string => {
  const until = new Date(Date.parse(now) + LINK_DAYS * DAY).toISOString();
  const token = signLink({ subscriberId, action: 'leave', until }, hmac);
  return `${apiUrl.replace(/\/+$/, '')}/leave?s=${token}`;
};
