/** What is no page of text, by its size, its first bytes or its control characters. */

/** A larger page is refused. Bytes. */
export const LARGEST_PAGE = 10_000_000;

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

/** Files that people drop by mistake, by their first bytes. */
const KNOWN: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or an office document'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old office document'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF image'],
];

/** What a file that is no text calls itself in its first bytes. */
export const fileKind = (bytes: Uint8Array): string | undefined =>
  KNOWN.find(([magic]) => startsWith(bytes, magic))?.[1];

/** NUL, or control characters that no text editor writes. */
const isControl = (byte: number): boolean =>
  byte < 0x20 && (byte < 0x08 || byte > 0x0d) && byte !== 0x1a && byte !== 0x1b;

/** More than one in so many makes a file no text. */
const CONTROLS = 100;

/** Why a text with so many control characters is none. */
export const tooManyControls = (bytes: Uint8Array): string | undefined => {
  let controls = 0;
  for (const byte of bytes) if (isControl(byte)) controls++;
  if (controls * CONTROLS <= bytes.length) return undefined;
  return `${controls} of ${bytes.length} bytes are control characters, so this is not plain text; export its text as UTF-8`;
};
