/** Why nothing matched: the topic of which most required parts held. */

import type { Explanation, Part } from '../../../lambda/core/match/types.ts';

const isAbsence = ({ query }: Part): boolean => query.startsWith('NOT ');
const count = (parts: readonly Part[], test: (part: Part) => boolean): number =>
  parts.filter(test).length;
const isSeen = ({ evidence }: Part): boolean => evidence.length > 0;
const isHeld = (part: Part): boolean => part.held;

/** Parts that ask for something: one that asks for an absence holds in every text about something else. */
const asked = ({ parts }: Explanation): readonly Part[] => parts.filter((part) => !isAbsence(part));

/** Hidden by `except` is nearest, then the share of parts that held, then of those whose words are there. */
const nearness = (explanation: Explanation): number => {
  const parts = asked(explanation);
  const held = count(parts, isHeld);
  return (
    (explanation.hiddenByExcept ? 10 : 0) +
    (2 * held + count(parts, isSeen)) / Math.max(1, parts.length)
  );
};

const words = ({ evidence }: Part): string =>
  evidence
    .flatMap(({ terms }) => terms.map(({ text }) => text.replaceAll(/\s+/g, ' ')))
    .slice(0, 4)
    .join(', ');

const partLine = (part: Part): string => {
  const found = words(part);
  if (isAbsence(part)) return `${part.query}: ${found || 'such words'} must not be there`;
  if (part.held) return `${part.query}: yes${found && ` (${found})`}`;
  return found === ''
    ? `${part.query}: not in the text`
    : `${part.query}: only ${found}, not as asked`;
};

/** The nearest topic that did not match. */
export type Nearest = {
  readonly topic: string;
  /** `1 of 2 parts`, or that `except` hides it. */
  readonly summary: string;
  /** One line a part that says something. */
  readonly parts: readonly string[];
};

const described = (explanation: Explanation): Nearest => {
  const parts = asked(explanation);
  const held = count(parts, isHeld);
  return {
    topic: explanation.topic,
    summary: explanation.hiddenByExcept
      ? 'which its "except" hides here'
      : `${held} of ${parts.length} part${parts.length > 1 ? 's' : ''}`,
    parts: explanation.parts.filter((part) => !(isAbsence(part) && part.held)).map(partLine),
  };
};

/** Of the topics that did not match, those of which a word is there, the nearest first; at most so many. */
export const nearestTopics = (
  explanations: readonly Explanation[],
  most: number,
): readonly Nearest[] =>
  explanations
    .filter((explanation) => nearness(explanation) > 0)
    .sort((a, b) => nearness(b) - nearness(a))
    .slice(0, most)
    .map(described);

/** The nearest of the topics that did not match; undefined if no word of any is there. */
export const nearestTopic = (explanations: readonly Explanation[]): Nearest | undefined =>
  nearestTopics(explanations, 1)[0];
