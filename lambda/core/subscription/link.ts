/**
 * The links by which a reader leaves, or mutes a story or a topic: who, what and until when, signed.
 * They hold no address and need no table to be checked; they are short and end in a letter or a digit,
 * so that no mail program breaks them or cuts their end off.
 */

import { sameSecret } from './same.ts';

/** HMAC-SHA256 under the stage's link secret, as 20 lower-case base-32 letters and digits (100 bits). */
export type Hmac = (text: string) => string;

/** What a link in a mail may mute. */
export type LinkTarget = { readonly what: 'story' | 'topic'; readonly id: string };

/** A link's content: it mutes its target, or leaves where it has none; `until` is an ISO instant, kept to the hour (rounded up). */
export type Link = {
  readonly subscriberId: string;
  readonly target?: LinkTarget;
  readonly until: string;
};

/** What a token says: `tampered` also covers tokens that were cut, altered, made with another secret or for the other action. */
export type LinkReading<Content extends Link> =
  | ({ readonly outcome: 'valid' | 'expired' } & Content)
  | { readonly outcome: 'tampered' };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A mail read half a year late still lets its reader leave. */
const LEAVE_DAYS = 180;
/** Longer than any mute that a link makes, so that the same link takes it back. */
const MUTE_DAYS = 90;

const LEAVE = /^([0-9a-z]{1,40})\.([0-9a-z]{1,8})\.([0-9a-z]{20})$/;
const MUTE = /^([0-9a-z]{1,40})\.([st])\.([0-9a-z_-]{1,100})\.([0-9a-z]{1,8})\.([0-9a-z]{20})$/;

const LETTERS = { story: 's', topic: 't' } as const satisfies Record<LinkTarget['what'], string>;

// The action stands in what is signed, so the signature of one says nothing for the other.
const signed = (subscriberId: string, target: LinkTarget | undefined, hours: string): string =>
  target
    ? `vigie-link|mute|${subscriberId}|${hours}|${LETTERS[target.what]}|${target.id}`
    : `vigie-link|leave|${subscriberId}|${hours}`;

/** The token of a link: `<subscriberId>.<hour>.<signature>`, with `.s.<storyId>` or `.t.<topicId>` after the first if it mutes. */
export const signLink = ({ subscriberId, target, until }: Link, hmac: Hmac): string => {
  const hours = Math.ceil(Date.parse(until) / HOUR).toString(36);
  const muted = target ? [LETTERS[target.what], target.id] : [];
  return [subscriberId, ...muted, hours, hmac(signed(subscriberId, target, hours))].join('.');
};

type Parts = {
  readonly subscriberId: string;
  readonly hours: string;
  readonly signature: string;
};

/** The end of a token's validity, and whether its signature is ours. */
const checked = (
  { subscriberId, hours, signature }: Parts,
  target: LinkTarget | undefined,
  now: string,
  hmac: Hmac,
) => {
  if (!sameSecret(signature, hmac(signed(subscriberId, target, hours)))) return undefined;
  const end = Number.parseInt(hours, 36) * HOUR;
  const outcome = Date.parse(now) < end ? 'valid' : 'expired';
  return { outcome, subscriberId, until: new Date(end).toISOString() } as const;
};

/** Reads a leave token at an ISO instant. */
export const readLeaveLink = (token: string, now: string, hmac: Hmac): LinkReading<Link> => {
  const [, subscriberId = '', hours = '', signature = ''] = LEAVE.exec(token.trim()) ?? [];
  const link = checked({ subscriberId, hours, signature }, undefined, now, hmac);
  return link ?? { outcome: 'tampered' };
};

/** Reads a mute token at an ISO instant. */
export const readMuteLink = (
  token: string,
  now: string,
  hmac: Hmac,
): LinkReading<Required<Link>> => {
  const [, subscriberId = '', letter, id = '', hours = '', signature = ''] =
    MUTE.exec(token.trim()) ?? [];
  const target: LinkTarget = { what: letter === LETTERS.story ? 'story' : 'topic', id };
  const link = checked({ subscriberId, hours, signature }, target, now, hmac);
  return link ? { ...link, target } : { outcome: 'tampered' };
};

const urlOf = (apiUrl: string, path: string, token: string): string =>
  `${apiUrl.replace(/\/+$/, '')}/${path}?s=${token}`;

const daysAfter = (now: string, days: number): string =>
  new Date(Date.parse(now) + days * DAY).toISOString();

/** The address under which a reader leaves, good for half a year from `now`. */
export const leaveUrl = (apiUrl: string, subscriberId: string, now: string, hmac: Hmac): string =>
  urlOf(apiUrl, 'leave', signLink({ subscriberId, until: daysAfter(now, LEAVE_DAYS) }, hmac));

/** The address under which a reader mutes a story or a topic, or takes it back, good for three months from `now`. */
export const muteUrl = (
  apiUrl: string,
  muting: { readonly subscriberId: string; readonly target: LinkTarget },
  now: string,
  hmac: Hmac,
): string => urlOf(apiUrl, 'mute', signLink({ ...muting, until: daysAfter(now, MUTE_DAYS) }, hmac));

/** The links of a stage's mails; `now` gives the ISO instant from which on they are good. */
export const linksOf = (apiUrl: string, now: () => string, hmac: Hmac) => ({
  leaveUrl: (subscriberId: string) => leaveUrl(apiUrl, subscriberId, now(), hmac),
  muteUrl: (subscriberId: string, target: LinkTarget) =>
    muteUrl(apiUrl, { subscriberId, target }, now(), hmac),
});
