/** Why nothing matched: the topic of which most required parts held. */

import type { Explanation, Part } from '../../../lambda/core/match/types.ts';

const held = ({ parts }: Explanation): number => parts.filter((part) => part.held).length;
const seen = ({ parts }: Explanation): number =>
  parts.filter(({ evidence }) => evidence.length > 0).length;
const share = (count: number, { parts }: Explanation): number =>
  parts.length > 0 ? count / parts.length : 0;

const words = ({ evidence }: Part): string =>
  evidence
    .flatMap(({ terms }) => terms.map(({ text }) => text.replaceAll(/\s+/g, ' ')))
    .slice(0, 4)
    .join(', ');

const partLine = (part: Part): string => {
  const found = words(part);
  if (part.held) return `${part.query}: yes (${found})`;
  return found === ''
    ? `${part.query}: not in the text`
    : `${part.query}: only ${found}, not as asked`;
};

/** The nearest of the topics that did not match, with each of its parts; undefined if no word of any is there. */
export const nearestTopic = (
  explanations: readonly Explanation[],
): { readonly topic: string; readonly lines: readonly string[] } | undefined => {
  const rank = (one: Explanation): number =>
    (one.hiddenByExcept ? 10 : 0) + 2 * share(held(one), one) + share(seen(one), one);
  const [best] = [...explanations].sort((a, b) => rank(b) - rank(a));
  if (best === undefined || rank(best) === 0) return undefined;
  const except = best.hiddenByExcept ? ['all parts hold, but "except" hides the place'] : [];
  const count = `${held(best)} of ${best.parts.length} part${best.parts.length > 1 ? 's' : ''}`;
  return {
    topic: best.topic,
    lines: [...except, ...best.parts.map(partLine)].map((line, i) =>
      i === 0 && except.length === 0 ? `${count}; ${line}` : line,
    ),
  };
};
