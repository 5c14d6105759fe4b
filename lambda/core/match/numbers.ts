/**
 * Lists of whole numbers as bytes: seven bits a byte, the eighth says that more follow, small numbers of
 * either sign first (LEB128 over zigzag).
 */

/** Bytes that grow. */
type Bytes = { list: Uint8Array; size: number };

const push = (bytes: Bytes, byte: number): void => {
  if (bytes.size === bytes.list.length) {
    const longer = new Uint8Array(bytes.size * 2);
    longer.set(bytes.list);
    bytes.list = longer;
  }
  bytes.list[bytes.size] = byte;
  bytes.size += 1;
};

/** The numbers, each 32 bits, as bytes. */
export const packNumbers = (numbers: ArrayLike<number>): Uint8Array => {
  const bytes: Bytes = { list: new Uint8Array(numbers.length + 16), size: 0 };
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0;
    let rest = ((number << 1) ^ (number >> 31)) >>> 0;
    for (; rest >= 0x80; rest >>>= 7) push(bytes, (rest & 0x7f) | 0x80);
    push(bytes, rest);
  }
  return bytes.list.slice(0, bytes.size);
};

/** Puts numbers from bytes into a list, from a place on, each so far from the one before. */
export const unpackInto = (
  bytes: Uint8Array,
  numbers: Int32Array,
  from: number,
  stride: number,
): void => {
  let at = 0;
  for (let i = from; at < bytes.length; i += stride) {
    let byte = bytes[at] ?? 0;
    let rest = byte & 0x7f;
    at += 1;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[at] ?? 0;
      rest |= (byte & 0x7f) << shift;
      at += 1;
    }
    numbers[i] = (rest >>> 1) ^ -(rest & 1);
  }
};

/** So many numbers from bytes. */
export const unpackNumbers = (bytes: Uint8Array, count: number): Int32Array => {
  const numbers = new Int32Array(count);
  unpackInto(bytes, numbers, 0, 1);
  return numbers;
};

/** Each number as its difference to the one before. */
export const steps = (numbers: ArrayLike<number>): Int32Array => {
  const found = new Int32Array(numbers.length);
  for (let at = 0; at < numbers.length; at += 1)
    found[at] = (numbers[at] ?? 0) - (numbers[at - 1] ?? 0);
  return found;
};

/** Where lists begin, from the length of each. */
export const startsOf = (lengths: Int32Array): Uint32Array => {
  const starts = new Uint32Array(lengths.length + 1);
  for (let at = 0; at < lengths.length; at += 1)
    starts[at + 1] = (starts[at] ?? 0) + (lengths[at] ?? 0);
  return starts;
};

/** The length of each list. */
export const lengthsOf = (starts: Uint32Array): Int32Array => steps(starts).subarray(1);
