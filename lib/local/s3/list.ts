/** ListObjectsV2: a page of keys, those behind a delimiter folded into common prefixes. */

import { type Answer, xmlText } from '../exchange.ts';
import type { Bucket } from './bucket.ts';

const MAX_KEYS = 1000;

/** A token is the last key of the page before, opaque to the client as in S3. */
const tokenOf = (key: string): string => Buffer.from(key).toString('base64url');
const keyOf = (token: string): string => Buffer.from(token, 'base64url').toString();

const isAfter = (key: string, start: string): boolean =>
  Buffer.compare(Buffer.from(key), Buffer.from(start)) > 0;

/** The key itself, or the common prefix that stands for it. */
const folded = (key: string, prefix: string, delimiter: string): string => {
  const at = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
  return at < 0 ? key : key.slice(0, at + delimiter.length);
};

/** One page of `bucket`, by the parameters of the request. */
export const listObjects = async (
  name: string,
  bucket: Bucket,
  query: URLSearchParams,
): Promise<Answer> => {
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const limit = Math.min(Number(query.get('max-keys') ?? MAX_KEYS), MAX_KEYS);
  const token = query.get('continuation-token');
  const after = token === null ? (query.get('start-after') ?? '') : keyOf(token);

  const keys = await bucket.keys(prefix);
  const entries = [...new Set(keys.map((key) => folded(key, prefix, delimiter)))].filter((entry) =>
    isAfter(entry, after),
  );
  const page = entries.slice(0, limit);
  const last = page.at(-1);
  const isTruncated = entries.length > page.length && last !== undefined;
  const text = (key: string) =>
    query.get('encoding-type') === 'url' ? encodeURIComponent(key) : xmlText(key);

  const present = new Set(keys);
  const parts = await Promise.all(
    page.map(async (entry) => {
      if (!present.has(entry))
        return `<CommonPrefixes><Prefix>${text(entry)}</Prefix></CommonPrefixes>`;
      const object = await bucket.get(entry);
      // Removed since the listing began.
      if (object === undefined) return '';
      return (
        `<Contents><Key>${text(entry)}</Key><LastModified>${object.modified.toISOString()}</LastModified>` +
        `<ETag>${xmlText(object.etag)}</ETag><Size>${object.body.length}</Size>` +
        `<StorageClass>STANDARD</StorageClass></Contents>`
      );
    }),
  );
  return {
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body:
      '<?xml version="1.0" encoding="UTF-8"?>' +
      '<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">' +
      `<Name>${name}</Name><Prefix>${text(prefix)}</Prefix><KeyCount>${page.length}</KeyCount>` +
      `<MaxKeys>${limit}</MaxKeys><IsTruncated>${isTruncated}</IsTruncated>` +
      (isTruncated ? `<NextContinuationToken>${tokenOf(last)}</NextContinuationToken>` : '') +
      `${parts.join('')}</ListBucketResult>`,
  };
};
