/**
 * S3 keys as file paths and back. A key is any text up to 1,024 bytes; a path segment is not: dots lead
 * out of the folder, some letters are forbidden on Windows, and names that begin with a dot are the
 * bucket's own. What could hurt is percent-encoded, the rest stays readable.
 */

/** S3's own limit, in bytes of UTF-8. */
const MAX_KEY_BYTES = 1024;
/** The limit of a file name on every usual file system, in bytes. */
const MAX_SEGMENT_BYTES = 255;

const percent = (letter: string): string =>
  `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

const segmentOf = (text: string): string => {
  // An empty segment ("a//b") needs a name: a lone % is never the start of an encoding.
  if (text === '') return '%';
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is encoded.
      .replace(/[%\\:*?"<>|\u0000-\u001f\u007f]/g, percent)
      .replace(/^\./, percent)
      .replace(/[. ]$/, percent)
  );
};

/** The relative path of a key, with `/`; undefined if the key is empty or too long for S3 or the disk. */
export const pathOfKey = (key: string): string | undefined => {
  if (key === '' || Buffer.byteLength(key) > MAX_KEY_BYTES) return undefined;
  const segments = key.split('/').map(segmentOf);
  if (segments.some((segment) => Buffer.byteLength(segment) > MAX_SEGMENT_BYTES)) return undefined;
  return segments.join('/');
};

/** The key of a relative path made by `pathOfKey`. */
export const keyOfPath = (path: string): string =>
  path
    .split('/')
    .map((segment) =>
      segment === '%'
        ? ''
        : segment.replace(/%([0-9A-F]{2})/g, (_, code: string) =>
            String.fromCharCode(Number.parseInt(code, 16)),
          ),
    )
    .join('/');

/** As S3 writes keys into its events: like a form, with + for a blank. */
export const keyInEvent = (key: string): string =>
  key
    .split('/')
    .map((segment) => encodeURIComponent(segment).replaceAll('%20', '+'))
    .join('/');
