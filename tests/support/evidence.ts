/**
 * Is the evidence of a match what the query requires, no more and no less? On a page where every other
 * word is made meaningless, letter by letter, the marked words alone must hold; without any one of them
 * the topic must not hold, or only in a less prominent place (by an alternative of its query).
 */

import type { Article } from '../../lambda/core/article.ts';
import type { Match, Matcher, Term } from '../../lambda/core/match/types.ts';

const APOSTROPHE = /['’]/;

const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|un|all|dall|dell|nell|sull|quell)$/i;

/** Words that take no position of their own beside an apostrophe: they are kept, so that nothing moves. */
const isElided = (word: string, before: string, after: string): boolean =>
  (APOSTROPHE.test(after) && ELIDED.test(word)) || (APOSTROPHE.test(before) && /^s$/i.test(word));

/** Letters become q or Q, so that words and sentences stay where they are. */
const blanked = (text: string): string =>
  text.replace(/[\p{L}\p{M}]+/gu, (word, at: number) =>
    isElided(word, text.charAt(at - 1), text.charAt(at + word.length))
      ? word
      : word
          .replace(/\p{Lu}/gu, 'Q')
          .replace(/[^Q]/g, 'q')
          .slice(0, word.length),
  );

const keeping = (page: string, terms: readonly Term[]): string => {
  let kept = '';
  let at = 0;
  for (const term of [...terms].sort((a, b) => a.start - b.start)) {
    if (term.start < at) continue;
    kept += blanked(page.slice(at, term.start)) + page.slice(term.start, term.end);
    at = term.end;
  }
  return kept + blanked(page.slice(at));
};

/** What is wrong with the evidence of a match: nothing, not enough, or a word that is not required. */
export type EvidenceFault =
  | { readonly kind: 'sound' }
  | { readonly kind: 'not-enough' }
  | { readonly kind: 'not-required'; readonly term: Term };

/** Judges the evidence of one match. */
export const evidenceFault = (
  match: Matcher['match'],
  page: string,
  article: Article,
  found: Match,
): EvidenceFault => {
  const terms = found.evidence.flatMap((evidence) => evidence.terms);
  const holds = (some: readonly Term[]): boolean =>
    match(keeping(page, some), article).some(
      ({ topic, prominence }) => topic === found.topic && prominence >= found.prominence,
    );
  if (!holds(terms)) return { kind: 'not-enough' };
  const term = terms.find((each) => holds(terms.filter((other) => other !== each)));
  return term ? { kind: 'not-required', term } : { kind: 'sound' };
};
