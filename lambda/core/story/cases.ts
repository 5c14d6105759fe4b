/**
 * A name without the ending of its case, as far as endings tell: Russian declines names of places and
 * people, other languages of the packs add an s at most. Two forms of one name end up alike.
 */

/**
 * Endings of cases, the longer first; what is left has three letters at least. They are taken off as long
 * as one is left, since some stems end like a case: Росатом and Росатома, Саратов and Саратове.
 */
const RUSSIAN_CASES =
  /(?<=.{3})(?:ского|скому|ской|ским|ском|ами|ями|ого|ому|ыми|ов|ев|ом|ем|ой|ей|ым|им|ам|ям|ах|ях|ия|ии|ию|ие|а|у|е|ы|и|ь|ю|я|о|й)+$/u;
/** A plural or a genitive. */
const ENDING_S = /(?<=[^s'].{3})s$/u;

/** Is it written in Cyrillic letters? */
export const isCyrillic = (folded: string): boolean => /[\u0400-\u04ff]/u.test(folded);

/** A Russian name without the ending of its case. */
export const withoutCase = (folded: string): string => folded.replace(RUSSIAN_CASES, '');

/** A name without the ending of its case: what is compared within a language. */
export const baseName = (folded: string): string =>
  isCyrillic(folded) ? withoutCase(folded) : folded.replace(ENDING_S, '');
