/** What `vigie topics backtest` prints: volume, what is added and lost, and what is told as before. */

import { plain } from '../../../../lambda/core/alert/plain.ts';
import { aspectIn, WORDS } from '../../../../lambda/core/alert/wording.ts';
import { counted, minute } from '../../figures.ts';
import { markedSentence, partLines } from '../explained.ts';
import { type Compared, type Member, type Story, updatesIn } from './stories.ts';
import type { Tried, Version } from './try.ts';
import { paceOf, type Volume } from './volume.ts';

/** The result of one back-test. */
export type Backtest = {
  readonly topic: string;
  /** Where the fresh version is from, and what it is compared with; undefined: with nothing. */
  readonly fresh: string;
  readonly present: string | undefined;
  /** Where the articles are from. */
  readonly source: string;
  readonly tried: Tried;
  readonly stories: Readonly<Record<Version, readonly Story[]>>;
  readonly compared: Compared;
  readonly volume: Volume;
};

/** Stories shown under each heading unless all are asked for, and, of those told as before, titles. */
const MOST_STORIES = 10;
/** Sentences of a story. */
const MOST_SENTENCES = 3;

const dateOf = (at: string | undefined): string => (at === undefined ? 'undated' : minute(at));

const placeOf = ({ match }: Member['found']): string =>
  `${WORDS.en.zones[match.zone]}${match.aspect === null ? '' : `; ${aspectIn(match.aspect, 'en')}`}`;

const laterText = (later: readonly Member[]): readonly string[] => {
  if (later.length === 0) return [];
  const news = later.flatMap(({ joined }) => joined?.newFacts ?? []);
  const sources = [...new Set(later.map(({ found }) => plain(found.article.source).trim()))];
  const named = sources.slice(0, 3).join(', ') + (sources.length > 3 ? ' …' : '');
  const facts = news.length > 0 ? `; new facts: ${[...new Set(news)].map(plain).join('; ')}` : '';
  return [`   and ${counted(later.length, 'more article')} of it (${named})${facts}`];
};

/** A story with the sentences that prove it; `why` of one that is lost: which part is missing now. */
const storyLines = ({ first, later }: Story, isLost: boolean): readonly string[] => {
  const { hit, found } = first;
  const { evidence } = found.match;
  const more = evidence.length - MOST_SENTENCES;
  return [
    `${dateOf(found.at)}  ${plain(found.article.title).trim()}`,
    `   ${plain(found.article.source).trim()}; ${placeOf(found)}; article ${found.article.id}`,
    ...evidence.slice(0, MOST_SENTENCES).map((each) => `       ${markedSentence(each)}`),
    ...(more > 0 ? [`       and ${counted(more, 'more sentence')}`] : []),
    ...laterText(later),
    ...(isLost ? lostLines(hit.missed) : []),
  ];
};

const lostLines = (missed: Member['hit']['missed']): readonly string[] => {
  if (!missed) return [];
  if (missed.matched) return ['   found, but less prominent than asked for (--min)'];
  return [
    ...(missed.hiddenByExcept ? ['   "except" hides where it would match now'] : []),
    // What must not be there is not, as a rule.
    ...missed.parts
      .filter(({ query, held }) => !(held && query.startsWith('NOT ')))
      .flatMap(partLines),
  ];
};

const listed = (
  heading: string,
  stories: readonly Story[],
  { all, isLost = false }: { readonly all: boolean; readonly isLost?: boolean },
): readonly string[] => {
  if (stories.length === 0) return [];
  // The newest first: they are remembered.
  const shown = stories.toReversed().slice(0, all ? stories.length : MOST_STORIES);
  const more = stories.length - shown.length;
  return [
    '',
    `${heading} (${stories.length})`,
    ...shown.flatMap((story) => storyLines(story, isLost)),
    ...(more > 0 ? [`and ${counted(more, 'older one')} (--all)`] : []),
  ];
};

const rateText = (mean: number): string =>
  mean >= 10 ? String(Math.round(mean)) : String(Math.round(mean * 100) / 100);

const sumLine = (name: string, version: Version, { stories, volume }: Backtest): string => {
  const own = stories[version];
  const articles = own.reduce((sum, { later }) => sum + 1 + later.length, 0);
  const updates = updatesIn(own);
  const pace = paceOf(volume, version);
  const rate =
    pace && volume.days.length > 1
      ? `, ${rateText(pace.mean)} a day, at most ${pace.most}${pace.most > 0 ? ` (${pace.day})` : ''}`
      : '';
  const news = updates > 0 ? `, at most ${counted(updates, 'update')}` : '';
  return `${name} ${counted(own.length, 'alert')} (${counted(articles, 'article')}${news})${rate}`;
};

const readText = ({ tried, source }: Backtest): string => {
  const { articles, first, last, undated } = tried;
  const span = first && last ? `, ${minute(first)} to ${minute(last)}` : '';
  const without = undated > 0 && undated < articles ? `, ${undated} undated` : '';
  return `read: ${counted(articles, 'article')} of ${source}${span}${undated === articles ? ', undated' : without}`;
};

/** A line a day on which either version tells something. */
const dayLines = ({ volume, present }: Backtest): readonly string[] => {
  const days = volume.days.filter((day) => day.fresh > 0 || day.present > 0);
  if (days.length < 2) return [];
  const head = present === undefined ? 'day          alerts' : 'day          alerts  other';
  return [
    '',
    head,
    ...days.map(({ day, fresh, present: other }) =>
      `${day}  ${String(fresh).padStart(7)}${present === undefined ? '' : String(other).padStart(7)}`.trimEnd(),
    ),
  ];
};

/** The report for people. */
export const backtestLines = (test: Backtest, all: boolean): readonly string[] => {
  const { topic, fresh, present, compared } = test;
  const { added, lost, kept } = compared;
  const head = `${topic}: ${fresh}`;
  if (present === undefined)
    return [
      head,
      readText(test),
      '',
      sumLine('would have sent', 'fresh', test),
      ...dayLines(test),
      ...listed('Would have been told', added, { all }),
    ];
  return [
    head,
    `compared with: ${present}`,
    readText(test),
    '',
    sumLine('this version would have sent', 'fresh', test),
    sumLine('the other would have sent', 'present', test),
    `adds ${added.length}, loses ${lost.length}, tells ${kept.length} as the other does`,
    ...dayLines(test),
    ...listed('Added', added, { all }),
    ...listed('Lost', lost, { all, isLost: true }),
    ...(all ? listed('Told as the other does', kept, { all }) : []),
  ];
};

const memberJson = ({ found, joined }: Member) => ({
  ...found.article,
  ...{ at: found.at ?? null, from: found.from },
  ...{ zone: found.match.zone, prominence: found.match.prominence, aspect: found.match.aspect },
  evidence: found.match.evidence.map(({ sentence, start, terms }) => ({
    sentence,
    terms: terms.map((term) => ({ start: term.start - start, end: term.end - start })),
  })),
  joined: joined ? { by: joined.by, likeness: joined.likeness, newFacts: joined.newFacts } : null,
});

const storyJson = ({ first, later }: Story) => ({
  ...memberJson(first),
  missing: first.hit.missed ?? null,
  later: later.map(memberJson),
});

/** The report for programs. */
export const backtestJson = (test: Backtest) => {
  const { topic, fresh, present = null, source, tried, stories, compared, volume } = test;
  const { articles, first = null, last = null, undated } = tried;
  const sums = (version: Version) => ({
    alerts: stories[version].length,
    articles: stories[version].reduce((sum, { later }) => sum + 1 + later.length, 0),
    updates: updatesIn(stories[version]),
  });
  return {
    ...{ topic, fresh, present },
    read: { source, articles, first, last, undated },
    would: sums('fresh'),
    other: present === null ? null : sums('present'),
    volume: {
      days: volume.days.map(({ day, fresh: would, present: other }) => ({ day, would, other })),
      undated: { would: volume.undated.fresh, other: volume.undated.present },
    },
    added: compared.added.map(storyJson),
    lost: compared.lost.map(storyJson),
    kept: compared.kept.map(storyJson),
  };
};
