/**
 * The alphabet of an SMS: GSM 03.38 (3GPP TS 23.038 §6.2.1), 160 septets in one part. One letter
 * outside it turns the whole message into UCS-2 with 70 units, so only such letters are folded:
 * `é è à ù É Ç` stay, `ê ç ô œ È` and « » ’ … do not. A letter of the extension table costs two.
 */

import { asciiLetter, readable } from './ascii.ts';

const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const EXTENSION = new Set('^{}\\[~]|€\f');

/** The septets of a text in one part; undefined if a letter is outside the alphabet. */
export const septets = (text: string): number | undefined => {
  let count = 0;
  for (const letter of text) {
    if (BASIC.has(letter)) count += 1;
    else if (EXTENSION.has(letter)) count += 2;
    else return undefined;
  }
  return count;
};

/** Folds only the letters outside the alphabet; the result is always encodable. */
export const toGsm7 = (text: string): string =>
  Array.from(readable(text), (letter) =>
    septets(letter) === undefined ? asciiLetter(letter).replaceAll('`', "'") : letter,
  ).join('');
