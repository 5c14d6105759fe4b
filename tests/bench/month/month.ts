/** A month from its plan to what came of it. */

import { compile } from '../../../lambda/core/match/compile.ts';
import { titleIn } from '../../../lambda/core/topic/topic.ts';
import { dictionaries } from '../../../lib/dictionaries.ts';
import { writeNews } from '../../soak/news.ts';
import { stream } from '../../soak/random.ts';
import { NONE, USUAL } from './faults.ts';
import { type Kernel, kernelFrom } from './kernel.ts';
import { peopleOf } from './people.ts';
import { peopleAct } from './people-act.ts';
import { eventsOf, type PlannedArticle, type Size } from './plan.ts';
import { USUAL_POST } from './post.ts';
import { monthTopics } from './topics.ts';
import { type Trouble, type World, worldOf } from './world.ts';

/** A month to simulate. */
export type Month = Size & {
  readonly people: number;
  /** Articles that concern nobody. */
  readonly everyday: number;
  /** ISO instants between which the clock of the house does not stroke. */
  readonly outages: readonly (readonly [from: string, to: string])[];
  readonly isCalm?: boolean;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How long it goes on after the last day, so that what waits is told. */
const AFTER = 36 * HOUR;
/** Shares of pages that come twice, and of strokes that are late, doubled or missing. */
const PAGES_AGAIN = 0.05;
const STROKES = { missing: 0.01, doubled: 0.02, late: 0.02 };

const TROUBLE: Trouble = { calls: USUAL, post: USUAL_POST, doubled: 0.01 };
const CALM: Trouble = {
  calls: NONE,
  post: { refused: 0, 'taken in doubt': 0, 'gone in doubt': 0, 'taken and died': 0 },
  doubled: 0,
};

type Parts = { readonly kernel: Kernel; readonly next: () => number; readonly world: World };

/** An article as the poller sends it. */
const sentOf = ({ url, feed, owner, lang, versions }: PlannedArticle, at: number): string => {
  const [first, version] = [versions[0], versions[at]];
  return JSON.stringify({
    ...{ url, lang, title: version?.title, text: version?.text.join('\n') },
    ...{ source: `Journal ${feed}`, publisher: `Groupe ${owner}` },
    origin: { feed: `feed-${feed}`, entry: url },
    published: new Date(first?.at ?? 0).toISOString(),
    ...(at > 0 ? { edit: true } : {}),
  });
};

const feedAll = ({ kernel, next, world }: Parts, articles: readonly PlannedArticle[]): void => {
  for (const [number, article] of articles.entries()) {
    const last = article.versions.length - 1;
    for (const [at, version] of article.versions.entries()) {
      const key = `inbox/feeds/${article.feed}/${number}-${at}.json`;
      const bring = () => world.drop(key, sentOf(article, at));
      kernel.at(version.at, bring);
      if (at === last && next() < PAGES_AGAIN) kernel.at(version.at + next() * 3 * HOUR, bring);
    }
  }
};

const feedEveryday = ({ kernel, next, world }: Parts, month: Month): void => {
  const { seed, start, days, everyday } = month;
  const pages = everyday === 0 ? [] : writeNews(seed, { articles: everyday, alerts: 0 });
  for (const { name, text } of pages)
    kernel.at(Date.parse(start) + next() * days * DAY, () => world.drop(`inbox/${name}`, text));
};

/** One stroke of the clock of the house, or two, late, or none. */
const strike = ({ kernel, next }: Parts, isOut: boolean, stroke: () => void): void => {
  const chance = next();
  const late = next() < STROKES.late ? next() * 3 * MINUTE : next() * 15_000;
  if (isOut || chance < STROKES.missing) return;
  const times = chance < STROKES.missing + STROKES.doubled ? 2 : 1;
  for (let time = 0; time < times; time++) kernel.at(kernel.time() + late, stroke);
};

const strikeAll = (parts: Parts, { outages }: Month, end: number): void => {
  const { kernel, world } = parts;
  const spans = outages.map(([from, to]) => [Date.parse(from), Date.parse(to)] as const);
  const isOut = () => spans.some(([from, to]) => kernel.time() >= from && kernel.time() < to);
  const go = (every: number, stroke: () => void): void =>
    kernel.at(kernel.time() + every, () => {
      strike(parts, isOut(), stroke);
      if (kernel.time() < end) go(every, stroke);
    });
  go(MINUTE, world.minute);
  go(HOUR, world.hour);
};

/** Simulates a month; everything that happened in it. */
export const liveThrough = async (month: Month) => {
  const start = Date.parse(month.start);
  const end = start + month.days * DAY + AFTER;
  const kernel = kernelFrom(start);
  const topics = monthTopics();
  const events = eventsOf(month);
  const people = peopleOf(month, month.people);
  let world: World | undefined;
  const acts = peopleAct(kernel, people, () => {
    if (!world) throw new Error('The world has not begun');
    return world;
  });
  world = await worldOf({
    ...{ kernel, seed: month.seed, trouble: month.isCalm ? CALM : TROUBLE },
    matcher: compile(topics, dictionaries),
    titlesOf: (id) => ({
      fr: titleIn(topics.find((one) => one.id === id) ?? { id, title: {} }, 'fr'),
    }),
    arrives: acts.arrives,
  });
  const parts = { kernel, next: stream(month.seed, 'month'), world };
  const articles = events.flatMap((event) => event.articles);
  feedAll(parts, articles);
  feedEveryday(parts, month);
  strikeAll(parts, month, end);
  await kernel.runUntil(end);
  return { ...world, ...{ month, start, end, events, people, pressed: acts.pressed } };
};

/** See `liveThrough`. */
export type Lived = Awaited<ReturnType<typeof liveThrough>>;
