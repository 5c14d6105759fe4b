/** UTF-8 byte by byte: where it breaks off, for messages and for mending a page that is nearly UTF-8. */

/** Lead bytes from `from` on: the sequence's length, and the range of its second byte. */
const SEQUENCES: readonly (readonly [number, number, number, number])[] = [
  [0xf5, 0, 0, 0],
  [0xf4, 4, 0x80, 0x8f],
  [0xf1, 4, 0x80, 0xbf],
  [0xf0, 4, 0x90, 0xbf],
  [0xee, 3, 0x80, 0xbf],
  [0xed, 3, 0x80, 0x9f],
  [0xe1, 3, 0x80, 0xbf],
  [0xe0, 3, 0xa0, 0xbf],
  [0xc2, 2, 0x80, 0xbf],
];

const isWithin = (byte: number | undefined, low: number, high: number): boolean =>
  byte !== undefined && byte >= low && byte <= high;

/** How many bytes the UTF-8 sequence at `at` has, or 0 if it is none (Unicode 16, table 3-7). */
export const sequenceAt = (bytes: Uint8Array, at: number): number => {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const [, length, low, high] = SEQUENCES.find(([from]) => lead >= from) ?? [0, 0, 0, 0];
  if (!isWithin(bytes[at + 1], low, high)) return 0;
  const rest = bytes.subarray(at + 2, at + length);
  return rest.length === length - 2 && rest.every((byte) => isWithin(byte, 0x80, 0xbf))
    ? length
    : 0;
};

/** The offset of the first byte that is not UTF-8. */
export const firstInvalid = (bytes: Uint8Array): number => {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceAt(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
};
