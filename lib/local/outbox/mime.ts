/**
 * Reading a mail back as text: unfolded headers, encoded words (RFC 2047), quoted-printable and
 * base64 bodies (RFC 2045). Enough for messages of one text part, which is all that SNS sends.
 */

/** A message's headers by lower-case name (the last of a name wins), and its text. */
export type ParsedMail = {
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
};

const decoded = (bytes: Uint8Array, charset: string): string => {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch (error) {
    // A charset that nobody knows: show the letters that are certain.
    if (error instanceof RangeError) return new TextDecoder('latin1').decode(bytes);
    throw error;
  }
};

const quotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/[ \t]+(?=\r?\n|$)/g, '')
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      ),
    'latin1',
  );

const encodedWord = (_: string, charset: string, kind: string, text: string): string => {
  const bytes =
    kind.toUpperCase() === 'B'
      ? Buffer.from(text, 'base64')
      : quotedPrintable(text.replaceAll('_', ' '));
  return decoded(bytes, charset);
};

/** A header's value with its encoded words decoded; blanks between two of them are not part of the text. */
const decodeWords = (value: string): string =>
  value
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(/=\?([^?\s]+)\?([BQ])\?([^?\s]*)\?=/gi, encodedWord);

const headersOf = (head: string): Record<string, string> =>
  Object.fromEntries(
    head
      .replace(/\r?\n[ \t]+/g, ' ')
      .split(/\r?\n/)
      .flatMap((line) => {
        const at = line.indexOf(':');
        return at < 1
          ? []
          : [[line.slice(0, at).toLowerCase(), decodeWords(line.slice(at + 1).trim())]];
      }),
  ) as Record<string, string>;

/** The mail in a message's bytes. */
export const parseMail = (message: Uint8Array): ParsedMail => {
  const raw = Buffer.from(message).toString('latin1');
  const gap = /\r?\n\r?\n/.exec(raw);
  const head = gap === null ? raw : raw.slice(0, gap.index);
  const body = gap === null ? '' : raw.slice(gap.index + gap[0].length);
  const headers = headersOf(head);
  const encoding = (headers['content-transfer-encoding'] ?? '7bit').toLowerCase();
  const charset = /charset="?([^";\s]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  const bytes =
    encoding === 'quoted-printable'
      ? quotedPrintable(body)
      : Buffer.from(body, encoding === 'base64' ? 'base64' : 'latin1');
  return { headers, text: decoded(bytes, charset).replaceAll('\r\n', '\n') };
};
