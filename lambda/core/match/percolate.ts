/**
 * The matcher that functions run: one pass over an article's text, the topics that it can concern, and
 * the evaluation of those alone. `filtering: false` evaluates every topic instead; the answer is the same
 * (a property test holds both to it).
 */

import type { Article } from '../article.ts';
import { candidates } from './candidates.ts';
import { type Facts, forTopic, type View } from './evaluate.ts';
import { type Noted, runsOfLeaf, spansOf } from './leaf-runs.ts';
import { aspectOf, matchOf, matchTopic, wholeView } from './match.ts';
import { type Index, indexOf, isMet, noteAll } from './notes.ts';
import type { Occurrences } from './occurrences.ts';
import { RANKED, type Runnable } from './plan.ts';
import { canMatch, mayHold } from './presence.ts';
import { type Program, rootsOf, topicOf } from './program.ts';
import { proveTopic, UNKNOWN } from './prove-runs.ts';
import { scan } from './scanner.ts';
import { type Segment, scopesOf } from './segment.ts';
import { newScanner, type Scanner } from './spelled.ts';
import { newRoom, type Room, type Span, type Text, textOf } from './text.ts';
import type { Match, Matcher } from './types.ts';

/** What was read of an article, and room for its text. */
type Reader = { readonly scanner: Scanner; room: Room };

/** Where the words of an index stand, found when they are asked for. */
const occurrencesIn = (noted: Noted): Occurrences => {
  const known = new Map<number, readonly Span[]>();
  const { index } = noted;
  return {
    has: (leaf) => isMet(index, leaf),
    get: (leaf) => {
      const seen = known.get(leaf);
      if (seen) return seen;
      const spans = spansOf(index.runs, runsOfLeaf(noted, leaf));
      known.set(leaf, spans);
      return spans;
    },
  };
};

/** Numbers of programs kept as plans: what real topics have, many times over. */
const MOST_KEPT = 2_000_000;

/** A segment in a matcher. */
type Desk = {
  readonly index: Index;
  /** Plans made so far, and how long their programs are together. */
  readonly plans: Map<number, Runnable>;
  kept: number;
};

const programAt = ({ programs }: Segment, topic: number): Program => ({
  code: programs.values,
  from: programs.starts[topic] ?? 0,
});

const planAt = (desk: Desk, topic: number): Runnable => {
  const known = desk.plans.get(topic);
  if (known) return known;
  const { segment } = desk.index;
  const { starts } = segment.programs;
  desk.kept += (starts[topic + 1] ?? 0) - (starts[topic] ?? 0);
  if (desk.kept > MOST_KEPT) {
    desk.plans.clear();
    desk.kept = (starts[topic + 1] ?? 0) - (starts[topic] ?? 0);
  }
  const plan = topicOf(segment.topics[topic]?.id ?? '', programAt(segment, topic), segment.names);
  desk.plans.set(topic, plan);
  return plan;
};

/** Desks are kept with their segments: a new list of segments makes only the new ones ready. */
const desks = new WeakMap<Segment, Desk>();

const deskOf = (segment: Segment): Desk => {
  const known = desks.get(segment);
  if (known) return known;
  const desk: Desk = { index: indexOf(segment), plans: new Map(), kept: 0 };
  desks.set(segment, desk);
  return desk;
};

const every = (): boolean => true;

/** Whether a topic of the segment counts, by its number: all but those with these ids. */
const livingOf = ({ topics }: Segment, without: ReadonlySet<string>) => {
  if (without.size === 0) return every;
  const dead = new Set([...topics.keys()].filter((topic) => without.has(topics[topic]?.id ?? '')));
  return dead.size === 0 ? every : (topic: number) => !dead.has(topic);
};

const NONE: ReadonlySet<string> = new Set();

/** Which topics of each segment count: a later segment replaces what has the same id before. */
const livingIn = (segments: readonly Segment[], { removed = NONE, without = [] }: Options) => {
  const later = new Set(removed);
  const living = segments.map(() => every as (topic: number) => boolean);
  for (let at = segments.length - 1; at >= 0; at -= 1) {
    const segment = segments[at];
    if (!segment) continue;
    const own = without[at] ?? NONE;
    living[at] = livingOf(segment, own.size === 0 ? later : new Set([...later, ...own]));
    if (at > 0) for (const { id } of segment.topics) if (!own.has(id)) later.add(id);
  }
  return living;
};

/** What a matcher is made of. */
export type Options = {
  /** Topics of the segments that no longer count. */
  readonly removed?: ReadonlySet<string>;
  /** For each segment: topics of it that no longer count, though one of the same id before it does. */
  readonly without?: readonly ReadonlySet<string>[];
  /** False evaluates every topic: the off switch. */
  readonly filtering?: boolean;
};

/** Reads the words of an article, and notes them in each segment. */
const read = ({ scanner }: Reader, own: readonly Desk[], page: string, article: Article) => {
  scan(scanner, page, article);
  for (const { index } of own) noteAll(index, scanner.words);
};

/** The text of the article that was read last. */
const textIn = (reader: Reader, page: string, article: Article): Text => {
  const { scanner, room } = reader;
  if (room.blockOf.length < scanner.size) reader.room = newRoom(scanner.starts.length);
  return textOf(page, article, scanner, reader.room);
};

/** An article under a segment, and as the evaluator sees it. */
type Sight = { readonly noted: Noted; readonly view: View };

const sightOf = (reader: Reader, { index }: Desk, text: Text, facts: Facts): Sight => {
  const ranks = text.blocks.map(({ zone }) => RANKED.indexOf(zone));
  const scopes = text.blocks.map(({ langs }) => scopesOf(langs));
  const noted = { index, scanner: reader.scanner, text, facts, ranks, scopes };
  return { noted, view: wholeView(text, facts, occurrencesIn(noted)) };
};

/** The match of a topic that can match: told by runs where they tell, else by the evaluator. */
const matchAt = ({ noted, view }: Sight, desk: Desk, topic: number): Match | undefined => {
  const { index, text } = noted;
  const program = programAt(index.segment, topic);
  const { except, aspects } = rootsOf(program);
  const isExcepted = except >= 0 && mayHold(index, program, except);
  const proof = isExcepted ? UNKNOWN : proveTopic(noted, program);
  if (proof === undefined) return undefined;
  if (proof === UNKNOWN) return matchTopic(forTopic(view), planAt(desk, topic));
  const aspect = aspects > 0 ? aspectOf(forTopic(view), planAt(desk, topic), proof.hits) : null;
  return matchOf(text, index.segment.topics[topic]?.id ?? '', proof, aspect);
};

/** The matches of some topics. */
const matchesIn = (sight: Sight, desk: Desk, topics: readonly number[]): readonly Match[] => {
  const matches: Match[] = [];
  for (const topic of topics) {
    const match = matchAt(sight, desk, topic);
    if (match) matches.push(match);
  }
  return matches;
};

/** The same by the evaluator alone. */
const evaluated = ({ view }: Sight, desk: Desk, topics: readonly number[]): readonly Match[] =>
  topics.flatMap((topic) => matchTopic(forTopic(view), planAt(desk, topic)) ?? []);

/** Matches articles against the topics of all segments, in the segments' order. */
export const matcherOf = (
  segments: readonly Segment[],
  options: Options = {},
): Matcher['match'] => {
  const own = segments.map(deskOf);
  const { filtering = true } = options;
  const living = livingIn(segments, options);
  const reader: Reader = { scanner: newScanner(), room: newRoom(1024) };
  const numbersIn = (desk: Desk, at: number): readonly number[] => {
    const { index } = desk;
    if (!filtering) return [...index.segment.topics.keys()].filter(living[at] ?? every);
    return candidates(index)
      .filter(living[at] ?? every)
      .filter((topic) => canMatch(index, programAt(index.segment, topic)))
      .sort((a, b) => a - b);
  };
  return (page, article) => {
    read(reader, own, page, article);
    const found = own.map(numbersIn);
    if (found.every(({ length }) => length === 0)) return [];
    const text = textIn(reader, page, article);
    const { source, lang } = article;
    return own.flatMap((desk, at) => {
      const numbers = found[at] ?? [];
      if (numbers.length === 0) return [];
      const sight = sightOf(reader, desk, text, { source, lang });
      return filtering ? matchesIn(sight, desk, numbers) : evaluated(sight, desk, numbers);
    });
  };
};
