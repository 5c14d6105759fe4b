/**
 * A file of feeds, such as seeds/feeds.yaml: YAML for people, checked as topic files are, each mistake
 * told with its line, column and field. It is a list to import, and nothing else reads it.
 */

import { plain } from '../../../lambda/core/alert/plain.ts';
import { targetOf } from '../../../lambda/core/page/target.ts';
import { nearName } from '../../../lambda/core/topic/near-name.ts';
import type { Entry, MapNode, Node, Place } from '../../../lambda/core/topic/node.ts';
import type { TopicProblem } from '../../../lambda/core/topic/topic.ts';
import { readYaml } from '../../topic-file.ts';
import { EVERY_RULE, everyOf } from './every.ts';
import type { Listed } from './opml.ts';
import { type FeedWish, LONGEST_NAME } from './wish.ts';

/** What a file of feeds says, and what is wrong with it. */
export type FeedsFile = {
  readonly listed: readonly Listed[];
  readonly problems: readonly TopicProblem[];
};

/** The value, or what is wrong with it and what to write. */
type Checked<Value> =
  | { readonly value: Value }
  | { readonly message: string; readonly wayOut: string };

type Tell = (place: Place, message: string, wayOut: string) => void;

const EXAMPLE = '- url: https://www.example.org/rss.xml';

const named =
  (key: 'title' | 'owner') =>
  (value: string): Checked<Partial<FeedWish>> =>
    value.length <= LONGEST_NAME
      ? { value: { [key]: value } }
      : {
          message: `"${key}" has ${value.length} characters.`,
          wayOut: `Give a name of at most ${LONGEST_NAME}.`,
        };

const FIELDS = {
  url: (value) => {
    const target = targetOf(value);
    return target.ok
      ? { value: { url: value } }
      : {
          message: `"url": ${target.reason}.`,
          wayOut: `Give a public web address: ${EXAMPLE}`,
        };
  },
  title: named('title'),
  owner: named('owner'),
  text: (value) =>
    value === 'feed' || value === 'page' || value === 'both'
      ? { value: { text: value } }
      : { message: `"text" is "${value}".`, wayOut: 'Write feed, page or both.' },
  every: (value) => {
    const everyS = everyOf(value);
    return everyS === undefined
      ? { message: `"every" is "${value}".`, wayOut: `Write ${EVERY_RULE}.` }
      : { value: { everyS } };
  },
} satisfies Readonly<Record<string, (value: string) => Checked<Partial<FeedWish>>>>;

const NAMES = Object.keys(FIELDS);

const isField = (name: string): name is keyof typeof FIELDS => Object.hasOwn(FIELDS, name);

const fieldOf = ({ key, value }: Entry, tell: Tell): Partial<FeedWish> => {
  const name = key.value;
  if (!isField(name)) {
    const near = nearName(name, NAMES);
    const meant = near ? `Did you mean ${near}?` : `There are: ${NAMES.join(', ')}.`;
    tell(key.place, `A feed has no field "${name}".`, meant);
    return {};
  }
  if (value.kind !== 'text' || value.value.trim() === '') {
    tell(value.place, `"${name}" has no text.`, `Write a text behind "${name}:", or leave it out.`);
    return {};
  }
  const checked = FIELDS[name](value.value.trim());
  if ('value' in checked) return checked.value;
  tell(value.place, checked.message, checked.wayOut);
  return {};
};

const feedOf = (node: MapNode, tell: Tell): Listed | undefined => {
  let wish: Partial<FeedWish> = {};
  for (const entry of node.entries) wish = { ...wish, ...fieldOf(entry, tell) };
  const { url } = wish;
  if (url !== undefined) return { line: node.place.line, wish: { ...wish, url } };
  // A url that is wrong was told already.
  if (!node.entries.some(({ key }) => key.value === 'url'))
    tell(node.place, 'This feed has no "url".', `Write it: ${EXAMPLE}`);
  return undefined;
};

const feedsIn = (list: readonly Node[], tell: Tell): readonly Listed[] => {
  const listed: Listed[] = [];
  for (const node of list) {
    if (node.kind !== 'map') {
      tell(node.place, 'A feed is a map that begins with its url.', `Write it: ${EXAMPLE}`);
      continue;
    }
    const feed = feedOf(node, tell);
    if (feed === undefined) continue;
    const before = listed.find(({ wish }) => wish.url === feed.wish.url);
    if (before === undefined) listed.push(feed);
    else tell(node.place, `"url": line ${before.line} names this feed too.`, 'Keep one of them.');
  }
  return listed;
};

/** Reads and checks a file of feeds; `file` is named in the problems. */
export const readFeedsFile = (file: string, text: string): FeedsFile => {
  const { node, problems: broken } = readYaml(file, text);
  if (node === undefined) return { listed: [], problems: broken };
  const problems: TopicProblem[] = [];
  const tell: Tell = ({ line, column }, message, wayOut) =>
    void problems.push({ file, line, column, severity: 'error', message: plain(message), wayOut });
  const entries = node.kind === 'map' ? node.entries : [];
  const feeds = entries.find(({ key }) => key.value === 'feeds')?.value;
  for (const { key } of entries)
    if (key.value !== 'feeds')
      tell(key.place, `Nothing is called "${key.value}" here.`, 'Remove it.');
  if (feeds?.kind !== 'list') {
    tell((feeds ?? node).place, 'The list of feeds is missing.', `Write: feeds:\n      ${EXAMPLE}`);
    return { listed: [], problems };
  }
  return { listed: feedsIn(feeds.items, tell), problems };
};
