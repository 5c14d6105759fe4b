/**
 * The words of a Hunspell dictionary, found without reading their lines: one pass over the file's bytes
 * notes where each headword's line begins (300,000 lines in some 10 ms); only lines asked for are
 * decoded. Homographs have a line each.
 */

const NEWLINE = 10;
const SLASH = 47;
const BLANK = 32;
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** The lines of a headword as they are written behind it (the flags, perhaps none); none: no headword. */
export type Headwords = (word: string) => readonly string[];

/** A headword ends before a blank, a tab, a slash or the line's end; other signs are letters of it. */
const isOfWord = (byte: number): boolean => byte > SLASH || (byte > BLANK && byte < SLASH);

/** The hash of a word's UTF-8 bytes. */
const hashOf = (word: string): number => {
  let hash = SEED;
  for (let index = 0; index < word.length; index += 1) {
    const code = word.charCodeAt(index);
    if (code >= 0x800) return encode(word).reduce((h, byte) => Math.imul(h ^ byte, PRIME), SEED);
    if (code < 0x80) hash = Math.imul(hash ^ code, PRIME);
    else {
      hash = Math.imul(hash ^ (0xc0 | (code >> 6)), PRIME);
      hash = Math.imul(hash ^ (0x80 | (code & 63)), PRIME);
    }
  }
  return hash;
};

/** The bytes of a word; words are short, and this is five times faster than an encoder's call. */
const encode = (word: string): readonly number[] => {
  const bytes: number[] = [];
  for (const letter of word) {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000)
      bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else {
      const high = [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63)];
      bytes.push(...high, 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    }
  }
  return bytes;
};

const startsLike = (dic: Uint8Array, at: number, word: readonly number[]): boolean => {
  for (let index = 0; index < word.length; index += 1) {
    if (dic[at + index] !== word[index]) return false;
  }
  return !isOfWord(dic[at + word.length] ?? NEWLINE);
};

/** The hash's high bits are the better ones. */
const slotOf = (hash: number): number => hash ^ (hash >>> 15);

/** Slots of the beginnings of lines, plus one, by the hash of the headword; the next slot if taken. */
const tableOf = (dic: Uint8Array): Int32Array => {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(dic.length / 4 + 8)));
  const mask = slots.length - 1;
  const byteAt = (at: number): number => dic[at] ?? NEWLINE;
  // The first line is the number of lines.
  let at = dic.indexOf(NEWLINE) + 1;
  while (at > 0 && at < dic.length) {
    let hash = SEED;
    let end = at;
    for (let byte = byteAt(end); isOfWord(byte); byte = byteAt(end)) {
      hash = Math.imul(hash ^ byte, PRIME);
      end += 1;
    }
    // With a blank it is several words.
    if (end > at && dic[end] !== BLANK) {
      let slot = slotOf(hash) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = at + 1;
    }
    while (byteAt(end) !== NEWLINE) end += 1;
    at = end + 1;
  }
  return slots;
};

const NONE: readonly string[] = [];

/** Indexes a dictionary file, given as UTF-8 bytes. */
export const indexHeadwords = (dic: Uint8Array): Headwords => {
  const slots = tableOf(dic);
  const mask = slots.length - 1;
  const decoder = new TextDecoder();
  const writtenAt = (from: number): string => {
    let end = from;
    while (end < dic.length && dic[end] !== NEWLINE) end += 1;
    const [written = ''] = decoder.decode(dic.subarray(from, end)).split(/[\t\r ]/u);
    return written.startsWith('/') ? written.slice(1) : '';
  };
  return (word) => {
    let slot = slotOf(hashOf(word)) & mask;
    // Most words that are asked for are none: their slot is empty.
    if (slots[slot] === 0) return NONE;
    const bytes = encode(word);
    const found: string[] = [];
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const at = (slots[slot] ?? 0) - 1;
      if (startsLike(dic, at, bytes)) found.push(writtenAt(at + bytes.length));
    }
    return found;
  };
};
