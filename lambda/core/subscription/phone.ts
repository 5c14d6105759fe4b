/**
 * A telephone number in E.164: `+`, country code, number, 8 to 15 digits in all. A number written
 * another way is refused with the form to write, never guessed: an SMS to the wrong country is paid
 * for and read by a stranger.
 */

import { bad, type Checked, good } from './checked.ts';

// ITU-T E.164 allows at most 15 digits; the shortest numbers that take SMS have 8 with the country code.
const E164 = /^\+[1-9][0-9]{7,14}$/;
const FEWEST_DIGITS = 8;
const MOST_DIGITS = 15;

// Countries that write a 0 before the national number and drop it after the country code (Italy keeps it).
const TRUNK_ZERO = ['33', '32', '41', '44', '49', '43', '31', '46', '61', '81', '90', '212', '213'];

/** The number as E.164, or what is wrong with it. */
export const checkPhone = (typed: string): Checked<string> => {
  const text = typed.trim();
  if (text === '') return bad('the number is empty');
  // Digits of other scripts and letters are named before separators are dropped.
  const foreign = /[^0-9+\s.()/-]/u.exec(text)?.[0];
  if (foreign !== undefined)
    return bad(
      `${JSON.stringify(text)} contains ${JSON.stringify(foreign)}: a number has only + and digits`,
    );
  const trunk = text.startsWith('+') && TRUNK_ZERO.find((code) => text.slice(1).startsWith(code));
  const compact = text.replace(/\(0\)/g, '').replace(/[\s.()/-]/g, '');
  const way = wayToWrite(compact, trunk === false ? undefined : trunk);
  if (way !== undefined && way !== text)
    return bad(`"${text}" is not in international form: write it as ${way}${doubt(compact)}`);
  if (way === text) return good(text);
  return bad(`"${text}": ${lengthProblem(compact)}`);
};

/** The E.164 form that was probably meant, if there is one. */
const wayToWrite = (compact: string, trunk: string | undefined): string | undefined => {
  const candidates = [
    trunk && compact.startsWith(`+${trunk}0`) ? `+${trunk}${compact.slice(trunk.length + 2)}` : '',
    compact,
    compact.startsWith('00') ? `+${compact.slice(2)}` : '',
    // Ten digits with a leading 0 are what people in France type.
    /^0[1-9][0-9]{8}$/.test(compact) ? `+33${compact.slice(1)}` : '',
  ];
  return candidates.find((candidate) => E164.test(candidate));
};

const doubt = (compact: string): string =>
  compact.startsWith('0') && !compact.startsWith('00')
    ? ' if it is a French number, else with its own country code'
    : '';

const lengthProblem = (compact: string): string => {
  const digits = compact.replaceAll('+', '').length;
  if (!compact.startsWith('+'))
    return 'it has no country code: write + and the country code first, such as +33639980001';
  if (compact.lastIndexOf('+') > 0) return 'a + stands only at the beginning';
  if (digits < FEWEST_DIGITS)
    return `it has ${digits} digits; at least ${FEWEST_DIGITS} are needed`;
  if (digits > MOST_DIGITS) return `it has ${digits} digits; at most ${MOST_DIGITS} are possible`;
  return 'no country code begins with 0';
};
