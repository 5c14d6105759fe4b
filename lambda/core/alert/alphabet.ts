/** The two alphabets of an SMS: GSM-7 with 160 septets, and UCS-2 with 70 units, which folds nothing. */

import { cutAtWord } from './cut.ts';
import { septets, toGsm7 } from './gsm7.ts';
import { isLatin, plain } from './plain.ts';
import type { SmsText } from './view.ts';

/** An alphabet with how many units one part has, and how they are counted. */
export type Alphabet = {
  readonly encoding: SmsText['encoding'];
  readonly room: number;
  readonly write: (text: string) => string;
  readonly measure: (text: string) => number;
};

const GSM7: Alphabet = {
  encoding: 'gsm7',
  room: 160,
  write: (text) => plain(toGsm7(plain(text))).trim(),
  measure: (text) => septets(text) ?? Number.POSITIVE_INFINITY,
};

const UCS2: Alphabet = {
  encoding: 'ucs2',
  room: 70,
  write: (text) => plain(text.normalize('NFC')).trim(),
  measure: (text) => text.length,
};

/** GSM-7 where each of these texts is in Latin letters. */
export const alphabetFor = (texts: readonly string[]): Alphabet =>
  texts.every(isLatin) ? GSM7 : UCS2;

/** Text of ours or a source in at most `room` units; nothing if not one word fits. */
export const label = (text: string, room: number, alphabet: Alphabet): string =>
  cutAtWord(alphabet.write(text), Math.floor(room), alphabet.measure) ?? '';
