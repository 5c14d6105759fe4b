/**
 * OPML, in which feed readers give each other their lists. Read as tolerantly as it is written out there
 * (attributes in any case, outlines at any depth, text that is no good XML); nothing in it is expanded
 * or fetched. Written as OPML 2.0, with what only Vigie knows in attributes of its own namespace, so
 * that a list that was exported comes back whole.
 */

import { Parser } from 'htmlparser2';
import { plain } from '../../../lambda/core/alert/plain.ts';
import type { FeedText } from '../../../lambda/core/feed/plan.ts';
import { EVERY_RULE, everyOf, everyText } from './every.ts';
import { withScheme } from './find.ts';
import { type FeedWish, LONGEST_NAME } from './wish.ts';

/** A wanted feed and the line that names it. */
export type Listed = { readonly line: number; readonly wish: FeedWish };

/** What is odd in a list and keeps no feed from being read: where, and what it means. */
export type Odd = { readonly line: number; readonly says: string };

/** What a list says, or why it is none. */
export type OpmlReading =
  | {
      readonly ok: true;
      readonly listed: readonly Listed[];
      readonly odd: readonly Odd[];
      readonly isCut: boolean;
    }
  | { readonly ok: false; readonly reason: string };

/** More feeds than anybody reads; what is behind them is not taken. */
const MOST_FEEDS = 5_000;
const NAMESPACE = 'https://vigie.example/opml';

const nameIn = (text: string | undefined): string | undefined =>
  plain(text ?? '')
    .trim()
    .slice(0, LONGEST_NAME)
    .trim() || undefined;

const textOf = (value: string | undefined): FeedText | undefined =>
  value === 'feed' || value === 'page' || value === 'both' ? value : undefined;

/** What an outline says that is not taken. */
const oddOf = (attributes: ReadonlyMap<string, string>): readonly string[] => {
  const said = (name: string): string => (attributes.get(name) ?? '').trim();
  if (said('xmlurl') === '') {
    const site = said('htmlurl');
    const name = said('title') || said('text');
    return site === ''
      ? []
      : [`${name} names a site and no feed: npx vigie feeds add ${site} looks for it.`];
  }
  const [every, text] = [said('vigie:every'), said('vigie:text')];
  return [
    ...(every === '' || everyOf(every) !== undefined
      ? []
      : [`vigie:every="${every}" is not taken: write ${EVERY_RULE}.`]),
    ...(text === '' || textOf(text) !== undefined
      ? []
      : [`vigie:text="${text}" is not taken: write feed, page or both.`]),
  ];
};

const wishOf = (attributes: ReadonlyMap<string, string>): FeedWish | undefined => {
  if ((attributes.get('xmlurl') ?? '').trim() === '') return undefined;
  const url = withScheme(attributes.get('xmlurl') ?? '');
  const title = nameIn(attributes.get('title')) ?? nameIn(attributes.get('text'));
  const owner = nameIn(attributes.get('vigie:owner'));
  const text = textOf(attributes.get('vigie:text'));
  const everyS = everyOf(attributes.get('vigie:every') ?? '');
  return {
    url,
    // Readers that know no name write the address for one.
    ...(title === undefined || title === url ? {} : { title }),
    ...(owner === undefined ? {} : { owner }),
    ...(text === undefined ? {} : { text }),
    ...(everyS === undefined ? {} : { everyS }),
    ...(attributes.get('vigie:state') === 'paused' ? { paused: true } : {}),
  };
};

/** Counts lines up to ever later places of a text. */
const lineCounter = (text: string) => {
  let [at, line] = [0, 1];
  return (offset: number): number => {
    for (; at < offset; at += 1) if (text.charCodeAt(at) === 10) line += 1;
    return line;
  };
};

/** Reads a list. Never throws, and takes time in proportion to its length. */
export const readOpml = (text: string): OpmlReading => {
  const listed: Listed[] = [];
  const odd: Odd[] = [];
  const lineAt = lineCounter(text);
  let isOpml = false;
  let isCut = false;
  const parser = new Parser(
    {
      onopentag: (name, given) => {
        const tag = name.toLowerCase();
        if (tag === 'opml') isOpml = true;
        if (tag !== 'outline') return;
        const attributes = new Map(
          Object.entries(given).map(([key, value]) => [key.toLowerCase(), value]),
        );
        const wish = wishOf(attributes);
        const line = lineAt(parser.startIndex);
        if (odd.length < MOST_FEEDS)
          odd.push(...oddOf(attributes).map((says): Odd => ({ line, says })));
        if (wish === undefined) return;
        if (listed.length === MOST_FEEDS) isCut = true;
        else listed.push({ line, wish });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  if (isOpml || listed.length > 0) return { ok: true, listed, odd, isCut };
  return {
    ok: false,
    reason: 'It is no OPML: it has no <opml> and no <outline xmlUrl="…">. Feed readers export it.',
  };
};

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A value between quotes; what XML cannot hold is left out. */
const quoted = (value: string): string =>
  `"${plain(value)
    .replace(/[\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/gu, (sign) => SIGNS[sign] ?? sign)}"`;

const outline = ({ url, title, owner, text, everyS, paused }: FeedWish): string => {
  const attributes: readonly (readonly [string, string | undefined])[] = [
    ['type', 'rss'],
    ['text', title ?? url],
    ['title', title],
    ['xmlUrl', url],
    ['vigie:owner', owner],
    ['vigie:text', text === 'feed' ? undefined : text],
    ['vigie:every', typeof everyS === 'number' ? everyText(everyS) : everyS],
    ['vigie:state', paused ? 'paused' : undefined],
  ];
  const written = attributes.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${quoted(value)}`],
  );
  return `    <outline ${written.join(' ')}/>`;
};

/** Writes a list; `at` is an ISO instant. */
export const writeOpml = (wishes: readonly FeedWish[], at: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<opml version="2.0" xmlns:vigie="${NAMESPACE}">`,
    '  <head>',
    '    <title>Feeds of Vigie</title>',
    `    <dateCreated>${new Date(at).toUTCString()}</dateCreated>`,
    '  </head>',
    '  <body>',
    ...wishes.map(outline),
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
