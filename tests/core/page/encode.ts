/** Text to bytes in any encoding that TextDecoder reads: its table, turned round. */

const PAIRED = new Set(['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr']);
/** Node reads 0x80 to 0x9F of windows-1252 as control characters in some versions. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

const tableOf = (encoding: string): ReadonlyMap<string, readonly number[]> => {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte++) add([byte]);
  if (PAIRED.has(encoding))
    for (let lead = 0x81; lead < 0xff; lead++)
      for (let trail = 0x40; trail < 0xff; trail++) add([lead, trail]);
  if (encoding === 'windows-1252')
    [...SIGNS].forEach((sign, at) => {
      table.set(sign, [0x80 + at]);
    });
  tables.set(encoding, table);
  return table;
};

/** The bytes of a text; throws if the encoding lacks one of its characters. */
export const encode = (text: string, encoding: string): Uint8Array => {
  if (encoding.startsWith('utf-16')) {
    const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
    const [first, second] = encoding === 'utf-16le' ? [0, 8] : [8, 0];
    return Uint8Array.from(
      units.flatMap((unit) => [(unit >> first) & 255, (unit >> second) & 255]),
    );
  }
  const table = tableOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = table.get(character);
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
};
