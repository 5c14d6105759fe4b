/** `vigie feeds add`: finds the feed, shows what it would have brought, asks, and watches it. */

import { plain } from '../../../lambda/core/alert/plain.ts';
import type { Advertised } from '../../../lambda/core/feed/advertised.ts';
import { type ExitCode, UsageError } from '../command.ts';
import { lookOf } from '../scan/print.ts';
import { progressOn } from '../scan/progress.ts';
import { askPorts, type FeedsCall, nameOf, type Opened, opened } from './call.ts';
import { EVERY_RULE, everyOf } from './every.ts';
import { addressOf, type Found, findFeed } from './find.ts';
import { adviceOn, feedLine, previewLines, previewOf, topicCounts } from './preview.ts';
import { matcherOf } from './topics.ts';
import { whileWaiting } from './waiting.ts';
import { wayOut } from './ways.ts';
import { type Done, type FeedWish, finderIn, fulfil, LONGEST_NAME } from './wish.ts';

const nameGiven = (option: string, value: string | undefined): string | undefined => {
  if (value === undefined) return undefined;
  const name = plain(value).trim();
  if (name === '' || name.length > LONGEST_NAME)
    throw new UsageError(`${option} is a name of 1 to ${LONGEST_NAME} letters.`);
  return name;
};

/** The wish in a command's options. Throws a UsageError. */
const wishOfOptions = (call: FeedsCall, url: string): FeedWish => {
  const { text } = call;
  const everyS = call.every === undefined ? undefined : everyOf(call.every);
  if (call.every !== undefined && everyS === undefined)
    throw new UsageError(`--every ${call.every}: give ${EVERY_RULE}.`);
  if (text !== undefined && text !== 'feed' && text !== 'page' && text !== 'both')
    throw new UsageError(`--text ${text}: feed, page or both.`);
  const title = nameGiven('--title', call.title);
  const owner = nameGiven('--owner', call.owner);
  return {
    url,
    ...(title === undefined ? {} : { title }),
    ...(owner === undefined ? {} : { owner }),
    ...(everyS === undefined ? {} : { everyS }),
    ...(text === undefined ? {} : { text }),
    ...(call.allowPrivate ? { isPrivate: true } : {}),
  };
};

type Good = Extract<Found, { readonly ok: true }>;

const WORDS: Readonly<Record<Done, string>> = {
  added: 'is watched from now on',
  changed: 'is changed',
  same: 'is watched so already',
};

/** What happens next, after the first look. */
const next = ({ system }: Opened, done: Done): readonly string[] => {
  if (done === 'same') return [];
  const when =
    system.running === false
      ? 'It is asked while the local system runs (npm start).'
      : 'It is asked within a minute.';
  return done === 'added'
    ? [
        `  ${when} What is in it by then counts as known; what comes after is told.`,
        `  How it is:  npx vigie feeds${system.option}`,
      ]
    : [];
};

/** What is added to the answer for programs, and what the feed calls itself. */
type Known = { readonly details?: object; readonly title?: string | undefined };

const keep = async (
  call: Opened,
  wish: FeedWish,
  { details = {}, title }: Known = {},
): Promise<ExitCode> => {
  const { feeds, terminal, json } = call;
  const { done, plan } = await fulfil(feeds, finderIn(call.plans)(wish.url), wish);
  if (json) terminal.out(JSON.stringify({ done, id: plan.id, url: plan.url, ...details }));
  else {
    terminal.out(`✔ ${nameOf(plan, title)} ${WORDS[done]} (${plan.id})`);
    for (const line of next(call, done)) terminal.out(line);
  }
  return 0;
};

/** Other feeds of a page that are listed, and may be chosen by their number. */
const MOST_OTHERS = 9;

/** Whether to go on: said beforehand, or asked; or which of the others that were listed is wanted instead. */
const agreed = async (
  { yes, json, terminal }: Opened,
  { others }: Good,
): Promise<'yes' | 'no' | Advertised> => {
  if (yes) return 'yes';
  if (json || terminal.ask === undefined) {
    terminal.err('Nothing was changed: say --yes to watch it.');
    return 'no';
  }
  const most = Math.min(others.length, MOST_OTHERS) + 1;
  const numbers = most > 1 ? `, or 2${most > 2 ? ` to ${most}` : ''} for another` : '';
  const answer = (await terminal.ask(`Watch it? [y/N${numbers}] `)).trim();
  if (/^(?:y|yes|o|oui|1)$/i.test(answer)) return 'yes';
  const chosen = /^[2-9]$|^10$/.test(answer) ? others[Number(answer) - 2] : undefined;
  if (chosen !== undefined) return chosen;
  terminal.err('Nothing was changed.');
  return 'no';
};

/** The page's other feeds, numbered from 2: the one that was found is the first. */
const otherLines = (others: readonly Advertised[]): readonly string[] => {
  if (others.length === 0) return [];
  const more = others.length - MOST_OTHERS;
  return [
    '  The page names other feeds too, each of which can be added by its address:',
    ...others
      .slice(0, MOST_OTHERS)
      .map(
        ({ title = '', url }, at) =>
          `  ${String(at + 2).padStart(3)}  ${plain(url)}  ${plain(title)}`,
      ),
    ...(more > 0 ? [`       and ${more} more`] : []),
  ];
};

const whereFound = ({ by, url }: Good, asked: string): string => {
  if (by === 'address') return `    ${plain(url)}`;
  const how = by === 'page' ? 'named by' : 'found, though not named, at the site of';
  return `    ${plain(url)}  (${how} ${plain(asked)})`;
};

const show = async (call: Opened, found: Good, asked: string, text: string): Promise<object> => {
  const { terminal, json, system } = call;
  const { feed, others, url } = found;
  const now = new Date().toISOString();
  const say = json ? terminal.err : terminal.out;
  if (!json) {
    say(feedLine(feed, now));
    say(whereFound(found, asked));
  }
  const progress = progressOn(terminal);
  progress(() => 'reading the topics ...');
  const { match, count } = await matcherOf(system);
  const previewed = previewOf(match, feed, now, (done, of) =>
    progress(() => `matching entry ${done + 1} of ${of} ...`),
  );
  if (json)
    return {
      ...{ title: feed.title ?? null, format: feed.format, entries: feed.entries.length },
      ...{ feed: url, topics: topicCounts(previewed), others },
    };
  for (const line of previewLines(previewed, count, lookOf(terminal.colour))) say(line);
  for (const line of adviceOn(feed, text)) say(line);
  for (const line of otherLines(others)) say(line);
  return {};
};

/** A name that no name server knows because it is of this machine or its network. */
const isOwnName = (address: string, code: string): boolean =>
  code === 'name' &&
  URL.canParse(address) &&
  /^(?:localhost|[^.]+|.*\.(?:local|lan|internal|home\.arpa))$/.test(new URL(address).hostname);

const addTo = async (call: Opened, address: string): Promise<ExitCode> => {
  const { plans, system, terminal } = call;
  const wish = wishOfOptions(call, address);
  // A feed that is watched is changed without asking its server: that may be what is wrong with it.
  const known = finderIn(plans);
  if (known(address)) return keep(call, wish);
  const own = call.allowPrivate ? [address] : [];
  const found = await whileWaiting(
    terminal,
    () => `asking ${plain(address)} ...`,
    () => findFeed(askPorts(system, own), address, terminal.err),
  );
  if (!found.ok) {
    const { code, reason } = found;
    const way = wayOut(isOwnName(address, code) ? 'address' : code, {
      isDeployed: system.deployed !== undefined,
      isAllowed: call.allowPrivate,
    });
    terminal.err(`✖ ${plain(address)}: ${plain(reason)}`);
    if (way !== '') terminal.err(`    ${way}`);
    terminal.err('Nothing was changed.');
    return 1;
  }
  const { url, feed } = found;
  // The feed of a site that was given instead.
  if (known(url)) return keep(call, { ...wish, url }, { title: feed.title });
  const details = await show(call, found, address, wish.text ?? 'feed');
  const answer = await agreed(call, found);
  if (answer === 'no') return 1;
  if (answer !== 'yes') return addTo(call, answer.url);
  return keep(call, { ...wish, url }, { details, title: feed.title });
};

/** Watches a feed, or changes how it is watched. */
export const add = (call: FeedsCall): Promise<ExitCode> => {
  const [typed, more] = call.named;
  if (typed === undefined)
    throw new UsageError('Which feed? For example: npx vigie feeds add https://www.example.org');
  if (more !== undefined)
    throw new UsageError(`One at a time: "${more}" is too many. Many: npx vigie feeds import`);
  if (call.allowPrivate && call.options.stage !== undefined)
    throw new UsageError(
      '--allow-private is for the local system: a deployed Vigie reads from public addresses only.',
    );
  const address = addressOf(typed);
  // Before anything is opened or asked.
  wishOfOptions(call, address);
  return opened(call, (open) => addTo(open, address));
};
