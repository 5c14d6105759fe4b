/**
 * The part of S3 that Vigie uses, over one bucket in a folder, path-style. What is not here says so
 * (501 NotImplemented) rather than pretending. New objects are told to `created`, as S3 tells a queue.
 */

import { randomUUID } from 'node:crypto';
import { type Answer, type Call, type Service, xmlText } from '../exchange.ts';
import { type Bucket, type Facts, openBucket, type StoredObject } from './bucket.ts';
import { decodeChunked } from './chunked.ts';
import { listObjects } from './list.ts';

/** An object that has just been stored. */
export type Created = { readonly key: string; readonly size: number; readonly etag: string };

type Options = {
  readonly name: string;
  readonly folder: string;
  /** Rejecting makes the put fail, so that no event is lost silently. */
  readonly created: (object: Created) => Promise<void>;
};

const refuse = (status: number, code: string, message: string): Answer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body:
    `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code>` +
    `<Message>${xmlText(message)}</Message><RequestId>${randomUUID()}</RequestId></Error>`,
});

const NO_SUCH_KEY = refuse(404, 'NoSuchKey', 'The specified key does not exist.');
const NOT_MODIFIED: Answer = { status: 304, body: '' };
const REFUSALS = {
  'bad-key': refuse(400, 'KeyTooLongError', 'Your key is too long'),
  'condition-failed': refuse(
    412,
    'PreconditionFailed',
    'At least one of the pre-conditions you specified did not hold',
  ),
  'no-such-key': NO_SUCH_KEY,
  conflict: refuse(
    501,
    'NotImplemented',
    'The local bucket is a folder: it cannot hold both a key and that key with / and more behind it',
  ),
} as const;

const header = (call: Call, name: string): string | undefined => {
  const value = call.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

const conditionOf = (call: Call) => ({
  ifMatch: header(call, 'if-match'),
  ifNoneMatch: header(call, 'if-none-match'),
});

const factsOf = (call: Call): Facts => {
  const encoding = (header(call, 'content-encoding') ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'aws-chunked')
    .join(',');
  return {
    contentType: header(call, 'content-type') ?? 'binary/octet-stream',
    ...(encoding === '' ? {} : { contentEncoding: encoding }),
    metadata: Object.fromEntries(
      Object.keys(call.headers)
        .filter((name) => name.startsWith('x-amz-meta-'))
        .map((name) => [name.slice('x-amz-meta-'.length), header(call, name) ?? '']),
    ),
  };
};

const isChunked = (call: Call): boolean =>
  (header(call, 'x-amz-content-sha256') ?? '').startsWith('STREAMING-') ||
  (header(call, 'content-encoding') ?? '').includes('aws-chunked');

/** The bytes that a PutObject stores; undefined if its framing is broken. */
export const objectBody = (call: Call): Buffer | undefined =>
  isChunked(call) ? decodeChunked(call.body) : call.body;

const objectHeaders = (object: StoredObject): Record<string, string> => ({
  'content-type': object.contentType,
  ...(object.contentEncoding === undefined ? {} : { 'content-encoding': object.contentEncoding }),
  etag: object.etag,
  'last-modified': object.modified.toUTCString(),
  'accept-ranges': 'bytes',
  ...Object.fromEntries(
    Object.entries(object.metadata).map(([name, value]) => [`x-amz-meta-${name}`, value]),
  ),
});

const read = async (bucket: Bucket, key: string, call: Call): Promise<Answer> => {
  const object = await bucket.get(key);
  if (object === undefined) return call.method === 'HEAD' ? { status: 404, body: '' } : NO_SUCH_KEY;
  const { ifMatch, ifNoneMatch } = conditionOf(call);
  if (ifMatch !== undefined && ifMatch !== object.etag) return REFUSALS['condition-failed'];
  if (ifNoneMatch === object.etag) return NOT_MODIFIED;
  const headers = objectHeaders(object);
  if (call.method === 'HEAD')
    return {
      status: 200,
      headers: { ...headers, 'content-length': String(object.body.length) },
      body: '',
    };
  const range = /^bytes=(\d+)-(\d*)$/.exec(header(call, 'range') ?? '');
  if (range === null) return { status: 200, headers, body: object.body };
  const start = Number(range[1]);
  const end = Math.min(range[2] ? Number(range[2]) : Infinity, object.body.length - 1);
  if (start > end) return refuse(416, 'InvalidRange', 'The requested range is not satisfiable');
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${start}-${end}/${object.body.length}` },
    body: object.body.subarray(start, end + 1),
  };
};

const onBucket = (options: Options, bucket: Bucket, call: Call): Promise<Answer> | Answer => {
  // The SDK adds x-id to some calls; any other bare parameter is a feature (versioning, tagging…).
  const feature = [...call.query].find(([name, value]) => value === '' && name !== 'prefix')?.[0];
  if (feature !== undefined) return refuse(501, 'NotImplemented', `No ?${feature} in the local S3`);
  if (call.method === 'PUT' || call.method === 'HEAD')
    return { status: 200, headers: { location: `/${options.name}` }, body: '' };
  if (call.method === 'GET') return listObjects(options.name, bucket, call.query);
  return refuse(501, 'NotImplemented', `No ${call.method} of a bucket in the local S3`);
};

/** The service of one bucket. */
export const openS3 = (options: Options): Service => {
  const bucket = openBucket(options.folder);

  const store = async (key: string, body: Buffer, facts: Facts, call: Call): Promise<Answer> => {
    const written = await bucket.put(key, body, facts, conditionOf(call));
    if (typeof written === 'string') return REFUSALS[written];
    await options.created({ key, size: body.length, etag: written.etag });
    if (call.action !== 'CopyObject')
      return { status: 200, headers: { etag: written.etag }, body: '' };
    return {
      status: 200,
      headers: { 'content-type': 'application/xml' },
      body: `<CopyObjectResult><LastModified>${new Date().toISOString()}</LastModified><ETag>${xmlText(written.etag)}</ETag></CopyObjectResult>`,
    };
  };

  const put = (key: string, call: Call): Promise<Answer> | Answer => {
    if (call.query.has('uploadId') || call.query.has('tagging') || call.query.has('acl'))
      return refuse(501, 'NotImplemented', 'Only whole objects in the local S3');
    const body = objectBody(call);
    if (body === undefined)
      return refuse(400, 'IncompleteBody', 'The aws-chunked body is malformed');
    return store(key, body, factsOf(call), call);
  };

  const copy = async (key: string, call: Call): Promise<Answer> => {
    const source = decodeURIComponent(header(call, 'x-amz-copy-source') ?? '').replace(/^\//, '');
    const from = source.startsWith(`${options.name}/`)
      ? await bucket.get(source.slice(options.name.length + 1))
      : undefined;
    if (from === undefined) return NO_SUCH_KEY;
    const wanted = header(call, 'x-amz-copy-source-if-match');
    if (wanted !== undefined && wanted !== from.etag) return REFUSALS['condition-failed'];
    const replaces = header(call, 'x-amz-metadata-directive') === 'REPLACE';
    return store(key, from.body, replaces ? factsOf(call) : from, call);
  };

  const remove = async (key: string, call: Call): Promise<Answer> => {
    const removed = await bucket.remove(key, conditionOf(call));
    return removed === 'removed' ? { status: 204, body: '' } : REFUSALS[removed];
  };

  return async (call) => {
    const [, name, ...rest] = call.path.split('/');
    if (name !== options.name)
      return refuse(404, 'NoSuchBucket', `The local S3 has one bucket, ${options.name}`);
    let key: string;
    try {
      key = decodeURIComponent(rest.join('/'));
    } catch {
      return refuse(400, 'InvalidURI', "Couldn't parse the specified URI.");
    }
    if (key === '') return onBucket(options, bucket, call);
    if (call.action === 'CopyObject') return copy(key, call);
    if (call.method === 'PUT') return put(key, call);
    if (call.method === 'DELETE') return remove(key, call);
    if (call.method === 'GET' || call.method === 'HEAD') return read(bucket, key, call);
    return refuse(501, 'NotImplemented', `No ${call.method} of an object in the local S3`);
  };
};
