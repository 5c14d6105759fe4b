/** The chain of one article for people, from how it was read to what became of each message. */

import { cutAtWord } from '../../../lambda/core/alert/cut.ts';
import { type Ledger, ownersIn } from '../../../lambda/core/alert/ledger.ts';
import { plain, webLink } from '../../../lambda/core/alert/plain.ts';
import { refOf } from '../../../lambda/core/alert/ref.ts';
import { inLanguage } from '../../../lambda/core/alert/wording.ts';
import type { Decided } from '../../../lambda/steps/store.ts';
import { counted, minute } from '../figures.ts';
import type { Nearest } from '../scan/nearest.ts';
import { type Look, matchLines, quotesOf } from '../scan/print.ts';
import { aboutOf, type Chain, type Evaluated } from './chain.ts';
import { messageLine } from './message.ts';

/** What the lines are written with. `option`: what leads a command to the same system. */
export type Shown = { readonly look: Look; readonly option: string; readonly whole: boolean };

/** Blocks that are shown unless all are asked for, and columns of their beginnings. */
const MOST_BLOCKS = 6;
const BEGINNING = 60;

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `   ${line}`);

const beginning = (text: string): string => {
  const line = plain(text.slice(0, 4 * BEGINNING)).trim();
  return cutAtWord(line, BEGINNING, (each) => each.length) ?? `${line.slice(0, BEGINNING)}...`;
};

const languageOf = (lang: string): string =>
  inLanguage(lang, 'en') ?? (lang === 'und' ? 'language unsure' : `in ${lang}`);

const headLines = (chain: Chain, { look }: Shown): readonly string[] => {
  const about = aboutOf(chain);
  const { id, title, lang, kind, source } = about;
  const ref = refOf(chain.kept?.storyId ?? `st_${id}`);
  const link = webLink(about.url);
  const published = about.published === undefined ? 'undated' : `dated ${minute(about.published)}`;
  return [
    `${ref}  ${look.strong(plain(title).trim() || '(no title)')}`,
    `   ${kind}, ${languageOf(lang)}, ${plain(source).trim()}, ${published}`,
    ...(link === undefined ? [] : [`   ${link}`]),
    `   article ${id}`,
  ];
};

const readLines = ({ kept, copy }: Chain, { whole }: Shown): readonly string[] => {
  const edited = kept?.editedAt === undefined ? '' : `, edited ${minute(kept.editedAt)}`;
  const seen = kept ? [`first seen ${minute(kept.seenAt)}${edited}`] : [];
  if (!copy) return ['', ...seen, 'its text is not in the archive any more (kept for 35 days)'];
  const { article, page, readAt, key } = copy;
  const shown = whole ? article.blocks : article.blocks.slice(0, MOST_BLOCKS);
  const more = article.blocks.length - shown.length;
  const isOther = kept !== undefined && kept.textHash !== article.textHash;
  return [
    '',
    ...seen,
    `read ${minute(readAt)} from ${plain(key)}${isOther ? ', in another version than the last' : ''}:`,
    ...shown.map(
      ({ zone, start, end }) => `   ${zone.padEnd(8)}  ${beginning(page.slice(start, end))}`,
    ),
    ...(more > 0 ? [`   and ${counted(more, 'more block')} (--all)`] : []),
  ];
};

const nearestLines = ({ topic, summary, parts }: Nearest): readonly string[] => [
  `nearest: ${topic}, ${summary}`,
  ...parts.map((part) => `    ${plain(part)}`),
];

const sameTopics = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((topic) => b.includes(topic));

const listed = (topics: readonly string[]): string => topics.join(', ') || 'none';

/** The topics that it met when it was read, and whether those that run now say the same. */
const metLine = (met: readonly string[], evaluated: Evaluated | undefined): string => {
  const then = `topics met when it was read: ${listed(met)}`;
  if (!evaluated) return then;
  const now = evaluated.matches.map(({ topic }) => topic);
  const those = `${counted(evaluated.topics, 'topic')} ${evaluated.topics === 1 ? 'runs' : 'run'} now`;
  return sameTopics(met, now)
    ? `${then}; ${those}, with the same answer`
    : `${then}; ${those}, and of those it meets: ${listed(now)}`;
};

const topicLines = (chain: Chain, { look }: Shown): readonly string[] => {
  const { evaluated, stored, copy } = chain;
  const shown =
    stored.length > 0
      ? stored
      : (evaluated?.matches ?? []).map((match) => ({ ...match, quotes: quotesOf(match) }));
  return [
    '',
    metLine(copy?.topics ?? stored.map(({ topic }) => topic), evaluated),
    ...shown.flatMap((match) => matchLines(match, look)),
    ...(evaluated?.nearest ?? []).flatMap(nearestLines),
  ];
};

const percent = (likeness: number): string => `${Math.round(likeness * 100)} %`;

const BY = { wording: 'wording', words: 'telling words', names: 'names and numbers' } as const;

const joinedLines = ({ storyId, joined, apart }: Decided, own: boolean): readonly string[] => {
  const story = `story ${storyId} (${refOf(storyId)})`;
  const how = joined
    ? `joined ${story}: ${percent(joined.likeness)} alike by ${BY[joined.by]}`
    : own
      ? `made ${story}: no story that was known is the same event`
      : `is part of ${story}`;
  const news =
    joined && joined.newFacts.length > 0
      ? [`   adds: ${joined.newFacts.map(plain).join('; ')}`]
      : [];
  const kept = apart
    ? [
        `   kept apart from ${apart.storyId} (${refOf(apart.storyId)}), ${percent(apart.likeness)} alike: ${plain(apart.veto)}`,
      ]
    : [];
  return [how, ...news, ...kept];
};

const decisionLine = ({ at, n, reason, topics }: Decided): string => {
  const told = topics.map(({ topic }) => topic).join(', ');
  return n === undefined
    ? `decided for ${minute(at)}: nothing is told, ${reason}`
    : `decided for ${minute(at)}: message ${n} (${reason}) of ${told}`;
};

/** Why nothing became of what is not in the table. */
const nothingSent = ({ copy }: Chain): string =>
  (copy?.topics.length ?? 0) > 0
    ? 'nothing was sent: it met a topic and is not in the table; it is a new version of what met none before, or it is just being worked'
    : 'nothing was sent: no topic matches';

/** Publishers count by owner: ten sites of one are one. */
const publishersLine = (ledger: Ledger | undefined): readonly string[] => {
  const owners = ledger ? ownersIn(ledger) : [];
  if (owners.length < 2) return [];
  const names = owners.map((owner) => plain(owner.replace(/^(?:site|name):/, '')).trim());
  return [`told by ${counted(owners.length, 'publisher')}: ${names.join(', ')}`];
};

const decidedLines = ({ kept, decisions, ledger }: Chain): readonly string[] => {
  if (!kept) return [];
  const [first] = decisions;
  if (kept.storyId === undefined || first === undefined)
    return ['', 'nothing is decided yet: its message waits in the alerts queue (npx vigie status)'];
  const own = first.storyId === `st_${kept.id}`;
  return [
    '',
    ...joinedLines(first, own),
    ...publishersLine(ledger),
    ...decisions.map(decisionLine),
  ];
};

const messageLines = ({ messages, ledger }: Chain, { option }: Shown): readonly string[] => {
  if (!ledger || messages.length === 0) return [];
  return [
    '',
    'messages of its story',
    ...indented(messages.map((one) => `${one.n}  ${messageLine(one, option)}`)),
  ];
};

const untoldLines = ({ untold }: Chain): readonly string[] =>
  untold.length === 0
    ? []
    : [
        '',
        'watch its topics, and got no message',
        ...untold.map(({ n, reader, why }) => `   ${n}  ${reader.address}: ${why}`),
      ];

const otherLines = ({ others }: Chain): readonly string[] =>
  others.length === 0
    ? []
    : [
        '',
        `${counted(others.length, 'other article')} of its story`,
        ...others.flatMap(({ decided, title }) => [
          `   ${plain(title).trim()}`,
          `      ${decided.articleId}  ${decisionLine(decided)}`,
        ]),
      ];

/** The lines. */
export const chainLines = (chain: Chain, shown: Shown): readonly string[] => [
  ...headLines(chain, shown),
  ...indented([
    ...(chain.kept ? [] : [nothingSent(chain)]),
    ...readLines(chain, shown),
    ...topicLines(chain, shown),
    ...decidedLines(chain),
    ...messageLines(chain, shown),
    ...untoldLines(chain),
    ...otherLines(chain),
  ]).map((line) => line.trimEnd()),
];
