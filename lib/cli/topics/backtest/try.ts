/**
 * Runs two versions of a topic over articles, each article once: what either of them finds, with what
 * telling stories apart needs of it. Only what was found is kept, so the articles may be any number.
 */

import type { Article, Prominence } from '../../../../lambda/core/article.ts';
import { compile } from '../../../../lambda/core/match/compile.ts';
import { compileSegment } from '../../../../lambda/core/match/compile-segment.ts';
import { matcherOf } from '../../../../lambda/core/match/percolate.ts';
import type { Explanation, Match } from '../../../../lambda/core/match/types.ts';
import { type StoryTraits, traitsOf } from '../../../../lambda/core/story/traits.ts';
import type { Topic } from '../../../../lambda/core/topic/topic.ts';
import { dictionaries } from '../../../dictionaries.ts';
import { InputError } from '../../command.ts';
import type { TriedArticle } from './input.ts';

/** The version that is tried, and the one that it is compared with. */
export type Version = 'fresh' | 'present';

/** What one version finds in an article, in the first text of it in which it finds something. */
export type Found = {
  readonly article: Pick<Article, 'id' | 'title' | 'lang' | 'kind' | 'source' | 'url'>;
  /** ISO instant; absent: undated. */
  readonly at?: string;
  readonly from: string;
  readonly match: Match;
  readonly traits: StoryTraits;
};

/** An article that a version finds. */
export type Hit = {
  readonly found: Readonly<Partial<Record<Version, Found>>>;
  /** Why the fresh version does not find what the present one does. */
  readonly missed?: Explanation;
};

/** What came of the articles. */
export type Tried = {
  readonly hits: readonly Hit[];
  /** Articles, each counted once however often it was read. */
  readonly articles: number;
  /** ISO instants of the first and the last dated article. */
  readonly first?: string;
  readonly last?: string;
  readonly undated: number;
};

/** What is tried on the articles. */
export type Trial = {
  readonly fresh: Topic;
  readonly present?: Topic;
  /** Matches in less prominent places do not count. */
  readonly least: Prominence;
  /** ISO instant that an undated article counts as read at. */
  readonly now: string;
};

const NAMES: Readonly<Record<Version, string>> = { fresh: 'fresh', present: 'present' };

/** Both versions as one matcher, so that an article is taken apart once. */
const matcherFor = ({ fresh, present }: Trial) => {
  const both = [
    { ...fresh, id: NAMES.fresh },
    ...(present ? [{ ...present, id: NAMES.present }] : []),
  ];
  const { segment, uncompiled } = compileSegment(both, dictionaries);
  for (const { topic, reason } of uncompiled)
    throw new InputError(
      `${topic === NAMES.fresh ? fresh.id : `The version of ${fresh.id} to compare with`} cannot run: ${reason}.`,
    );
  return matcherOf([segment]);
};

/** The text of each article's versions that were looked at, and what was found in them. */
type Seen = { readonly texts: Set<string>; hit?: Hit };

const withHit = (before: Hit | undefined, hit: Hit): Hit => {
  const found = { ...hit.found, ...before?.found };
  const missed = before?.missed ?? hit.missed;
  return { found, ...(missed && !found.fresh ? { missed } : {}) };
};

const range = (at: readonly string[]): Pick<Tried, 'first' | 'last'> => {
  let [first, last] = [at[0], at[0]];
  for (const one of at) {
    if (first === undefined || one < first) first = one;
    if (last === undefined || one > last) last = one;
  }
  return { ...(first ? { first } : {}), ...(last ? { last } : {}) };
};

/** Looks at one article. */
const looker = (trial: Trial) => {
  const match = matcherFor(trial);
  let plain: ReturnType<typeof compile> | undefined;
  const explain = (page: string, article: Article): Explanation | undefined => {
    plain ??= compile([trial.fresh], dictionaries);
    return plain.explain(page, article, trial.fresh.id);
  };
  return ({ page, article, at, from }: TriedArticle): Hit | undefined => {
    const matches = match(page, article).filter(({ prominence }) => prominence >= trial.least);
    if (matches.length === 0) return undefined;
    const { id, title, lang, kind, source, url } = article;
    const about = {
      article: { id, title, lang, kind, source, ...(url === undefined ? {} : { url }) },
      ...(at === undefined ? {} : { at }),
      from,
    };
    const foundBy = (version: Version): Found | undefined => {
      const own = matches.find(({ topic }) => topic === NAMES[version]);
      if (!own) return undefined;
      const named = { ...own, topic: trial.fresh.id };
      const traits = traitsOf({ page, article, matches: [named] }, at ?? trial.now);
      return { ...about, match: named, traits };
    };
    const [fresh, present] = [foundBy('fresh'), foundBy('present')];
    const missed = fresh ? undefined : explain(page, article);
    return {
      found: { ...(fresh ? { fresh } : {}), ...(present ? { present } : {}) },
      ...(missed ? { missed } : {}),
    };
  };
};

/** Runs the versions over the articles. A text that was looked at is passed over: one that is read again is no news. */
export const tryTopic = async (
  trial: Trial,
  articles: AsyncIterable<TriedArticle>,
): Promise<Tried> => {
  const look = looker(trial);
  const seen = new Map<string, Seen>();
  const dates: string[] = [];
  let undated = 0;
  for await (const one of articles) {
    const { id, textHash } = one.article;
    const known = seen.get(id) ?? { texts: new Set() };
    if (known.texts.has(textHash)) continue;
    if (known.texts.size === 0) {
      if (one.at === undefined) undated += 1;
      else dates.push(one.at);
    }
    known.texts.add(textHash);
    const hit = look(one);
    const kept = hit ? withHit(known.hit, hit) : known.hit;
    seen.set(id, { texts: known.texts, ...(kept ? { hit: kept } : {}) });
  }
  const hits = [...seen.values()].flatMap(({ hit }) => hit ?? []);
  return { hits, articles: seen.size, ...range(dates), undated };
};
