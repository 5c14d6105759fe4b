/**
 * The `aws-chunked` body encoding, which SDKs use for streams: `<hex size>[;chunk-signature=…]` CRLF,
 * that many bytes, CRLF, repeated, ended by a chunk of size 0 and trailers such as a checksum.
 */

const CRLF = Buffer.from('\r\n');

/** The bytes without the encoding; undefined if it is malformed or cut short. */
export const decodeChunked = (body: Buffer): Buffer | undefined => {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = body.indexOf(CRLF, at);
    if (lineEnd < 0) return undefined;
    const header = body.toString('latin1', at, lineEnd).split(';')[0] ?? '';
    if (!/^[0-9a-f]{1,8}$/i.test(header)) return undefined;
    const size = Number.parseInt(header, 16);
    const start = lineEnd + CRLF.length;
    if (size === 0) return Buffer.concat(chunks);
    const end = start + size;
    if (body.indexOf(CRLF, end) !== end) return undefined;
    chunks.push(body.subarray(start, end));
    at = end + CRLF.length;
  }
};
