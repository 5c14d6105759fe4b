/** The facts told in eight languages (`tests/fixtures/facts`), and the answers that topics give to them. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Match, Matcher } from '../../lambda/core/match/types.ts';
import { matchesIn } from '../../lib/quality/examine.ts';
import { type Labelled, readLabelled } from '../../lib/quality/labelled.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/facts', import.meta.url));

const read = (name: string): readonly Labelled[] => {
  const { texts, problems } = readLabelled(name, readFileSync(join(FOLDER, name), 'utf8'));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return texts;
};

/** All texts of the facts. */
export const factTexts = (): readonly Labelled[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl') && name !== 'aspects.jsonl')
    .flatMap(read);

/** Sentences about what did not happen, or not yet. */
export const aspectTexts = (): readonly Labelled[] => read('aspects.jsonl');

/** A text with everything that was found in it, headline, lead or body. */
export type Answered = { readonly text: Labelled; readonly matches: readonly Match[] };

/** Matches texts. */
export const answer = (match: Matcher['match'], texts: readonly Labelled[]): readonly Answered[] =>
  texts.map((text) => ({ text, matches: matchesIn(match, text, 1) }));

/** The topics found, without those that are right either way. */
export const topicsFound = ({ text, matches }: Answered): string =>
  [...new Set(matches.map(({ topic }) => topic))]
    .filter((topic) => !text.mention.includes(topic))
    .sort()
    .join(' ');

/** Is the answer what the label says, as far as the topics go that there are? */
export const isRight = (answered: Answered, known: readonly string[]): boolean =>
  topicsFound(answered) ===
  answered.text.topics
    .filter((topic) => known.includes(topic))
    .sort()
    .join(' ');

/** The texts of each fact. */
export const byFact = (answered: readonly Answered[]): ReadonlyMap<string, readonly Answered[]> => {
  const facts = new Map<string, Answered[]>();
  for (const each of answered) {
    const fact = each.text.fact ?? each.text.id;
    facts.set(fact, [...(facts.get(fact) ?? []), each]);
  }
  return facts;
};
