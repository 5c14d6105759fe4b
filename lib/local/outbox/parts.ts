/**
 * How an SMS is cut into parts (3GPP TS 23.040): 160 septets or 70 UCS-2 units fit in one; of several,
 * each gives up room to say which it is, and no letter is cut in two.
 */

import { septets } from '../../../lambda/core/alert/gsm7.ts';

/** How a text travels. `units`: septets of GSM-7, else UTF-16 units. */
export type SmsParts = {
  readonly encoding: 'gsm7' | 'ucs2';
  readonly units: number;
  readonly parts: number;
};

const ROOM = { gsm7: { one: 160, several: 153 }, ucs2: { one: 70, several: 67 } } as const;

/** Parts that letters of these sizes fill when none is cut. */
const filled = (sizes: readonly number[], room: number): number => {
  let parts = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > room) {
      parts += 1;
      used = 0;
    }
    used += size;
  }
  return parts;
};

/** Encoding, length and parts of a text. */
export const smsParts = (text: string): SmsParts => {
  const encoding = septets(text) === undefined ? 'ucs2' : 'gsm7';
  const sizes = Array.from(text, (letter) =>
    encoding === 'gsm7' ? (septets(letter) ?? 0) : letter.length,
  );
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const { one, several } = ROOM[encoding];
  return { encoding, units, parts: units <= one ? 1 : filled(sizes, several) };
};
