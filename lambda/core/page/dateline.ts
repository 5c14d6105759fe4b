/**
 * An agency's dateline opens its report: "Karlsruhe (dpa) - …", "LONDON, March 3 (Reuters) - …",
 * "MADRID, 4 may (EFE).- …", "МОСКВА, 3 мар — РИА Новости.". It stands once, at the very start, so
 * the headline right above it begins a story.
 */

import { AGENCIES } from './byline.ts';
import { withoutDates } from './dates.ts';

/** A dateline lies within so many characters. */
const LONGEST = 120;
/** Most words of the place and its country. */
const MOST_WORDS = 6;

const DASH = '[-–—−]';
const NAMES = `(?:${AGENCIES})(?:\\s?[/,-]\\s?[\\p{L} -]{2,20})?`;
/** In brackets, then a dash, or behind one, then a stop: "(EFE).-", "— РИА Новости.", "/ТАСС/." */
const DATELINE = new RegExp(
  `^(?<place>[^\\n]{2,70}?)(?:\\s?\\(${NAMES}\\)\\s?[.,:]?\\s?${DASH}|(?:\\s?${DASH}\\s|[.,]?\\s?/|\\.\\s)${NAMES}(?:/[.,]|[.,]|\\s?/?\\s?${DASH}\\s))`,
  'iu',
);

const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
/** Small words in names of places: "Frankfurt am Main", "La Haye", "Sankt-Peterburg, 3. Mai". */
const INSIDE = /^(?:d[eiu]|de[lr]|la|le|les|sur|am|an|on|upon|in|на)$/u;

/** Is it names of places, with a date or without? "Der Minister sagte (dpa) - " has other words. */
const isPlace = (text: string): boolean => {
  const words = withoutDates(text)
    .rest.split(/[^\p{L}\p{N}.’'-]+/u)
    .filter((word) => /\p{L}/u.test(word));
  return (
    words.length > 0 &&
    words.length <= MOST_WORDS &&
    words.every((word, at) => CAPITAL.test(word) || (at > 0 && INSIDE.test(word)))
  );
};

/** Does the text [start, end) of the page open with an agency's dateline? */
export const hasDateline = (page: string, start: number, end: number): boolean => {
  const opening = page.slice(start, Math.min(end, start + LONGEST)).replace(/[\s\u00a0]+/gu, ' ');
  const place = DATELINE.exec(opening)?.groups?.['place'];
  return place !== undefined && isPlace(place);
};
