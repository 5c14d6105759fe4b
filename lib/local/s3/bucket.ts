/**
 * A bucket as a folder: each object is a file that people can open, under a path that shows its key.
 * What a file cannot hold (content type, metadata) lies in a twin file under `.facts`, written first and
 * kept by ETag for the last two bodies, so that a crash between the two writes leaves the old object whole.
 */

import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { oneByOne, UNFINISHED, writeAtomic } from '../atomic.ts';
import { keyOfPath, pathOfKey } from './keys.ts';

/** What S3 keeps beside the bytes. */
export type Facts = {
  readonly contentType: string;
  readonly contentEncoding?: string;
  readonly metadata: Readonly<Record<string, string>>;
};

/** An object; `etag` is the quoted MD5. */
export type StoredObject = Facts & {
  readonly body: Buffer;
  readonly etag: string;
  readonly modified: Date;
};

/** The conditions of a conditional request, as its headers have them. */
export type Condition = {
  readonly ifMatch?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
};

/** Why nothing was written or removed. */
export type Refused = 'bad-key' | 'condition-failed' | 'no-such-key' | 'conflict';

/** One bucket. */
export type Bucket = {
  readonly get: (key: string) => Promise<StoredObject | undefined>;
  readonly put: (
    key: string,
    body: Buffer,
    facts: Facts,
    condition: Condition,
  ) => Promise<{ readonly etag: string } | Refused>;
  readonly remove: (key: string, condition: Condition) => Promise<'removed' | Refused>;
  /** Every key with the prefix, in S3's order (by UTF-8 bytes). */
  readonly keys: (prefix: string) => Promise<readonly string[]>;
};

const UNKNOWN: Facts = { contentType: 'binary/octet-stream', metadata: {} };

/** What the system says where there is no such file. ENOTDIR: `a` is a file and `a/b` was asked for. */
const isAbsent = (error: unknown): boolean => {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
};

/** A folder cannot be a file: S3 takes the keys `a` and `a/b`, a disk does not. */
const isConflict = (error: unknown): boolean =>
  ['EISDIR', 'ENOTDIR', 'EEXIST', 'ENOTEMPTY'].includes(
    (error as NodeJS.ErrnoException).code ?? '',
  );

const absent = (error: unknown): undefined => {
  if (isAbsent(error)) return undefined;
  throw error;
};

/** The quoted MD5 of a body. */
const etagOf = (body: Buffer): string => `"${createHash('md5').update(body).digest('hex')}"`;

const holds = (condition: Condition, etag: string | undefined): boolean => {
  if (condition.ifMatch !== undefined && condition.ifMatch !== etag)
    return condition.ifMatch === '*' && etag !== undefined;
  if (condition.ifNoneMatch === undefined || etag === undefined) return true;
  return condition.ifNoneMatch !== '*' && condition.ifNoneMatch !== etag;
};

const filesUnder = async (folder: string): Promise<string[]> => {
  const entries = (await readdir(folder, { withFileTypes: true }).catch(absent)) ?? [];
  const visible = entries.filter(({ name }) => !name.startsWith('.') && !name.endsWith(UNFINISHED));
  const found = await Promise.all(
    visible.map(async (entry) =>
      entry.isDirectory()
        ? (await filesUnder(join(folder, entry.name))).map((path) => `${entry.name}/${path}`)
        : [entry.name],
    ),
  );
  return found.flat();
};

/** The bucket in a folder, which need not exist yet. */
export const openBucket = (folder: string): Bucket => {
  const change = oneByOne();
  const factsPath = (path: string) => join(folder, '.facts', path);

  const factsOf = async (path: string): Promise<Record<string, Facts>> => {
    const text = await readFile(factsPath(path), 'utf8').catch(absent);
    return text === undefined ? {} : (JSON.parse(text) as Record<string, Facts>);
  };

  const get = async (key: string): Promise<StoredObject | undefined> => {
    const path = pathOfKey(key);
    if (path === undefined) return undefined;
    const body = await readFile(join(folder, path)).catch(absent);
    if (body === undefined) return undefined;
    const { mtime } = await stat(join(folder, path));
    const etag = etagOf(body);
    return { ...((await factsOf(path))[etag] ?? UNKNOWN), body, etag, modified: mtime };
  };

  const put: Bucket['put'] = async (key, body, facts, condition) => {
    const path = pathOfKey(key);
    if (path === undefined) return 'bad-key';
    const before = await get(key);
    if (!holds(condition, before?.etag)) return 'condition-failed';
    const etag = etagOf(body);
    const old = before ? { [before.etag]: before } : {};
    const kept = Object.entries({ ...old, [etag]: facts }).map(([tag, fact]) => [
      tag,
      {
        contentType: fact.contentType,
        ...(fact.contentEncoding === undefined ? {} : { contentEncoding: fact.contentEncoding }),
        metadata: fact.metadata,
      },
    ]);
    try {
      await writeAtomic(factsPath(path), JSON.stringify(Object.fromEntries(kept)));
      await writeAtomic(join(folder, path), body);
    } catch (error) {
      if (isConflict(error)) return 'conflict';
      throw error;
    }
    return { etag };
  };

  const remove: Bucket['remove'] = async (key, condition) => {
    const path = pathOfKey(key);
    if (path === undefined) return 'bad-key';
    const before = await get(key);
    // S3 removes what is not there without complaint, but not under a condition.
    if (before === undefined) return condition.ifMatch === undefined ? 'removed' : 'no-such-key';
    if (!holds(condition, before.etag)) return 'condition-failed';
    await rm(join(folder, path));
    await rm(factsPath(path), { force: true });
    return 'removed';
  };

  return {
    get,
    put: (...args) => change(() => put(...args)),
    remove: (...args) => change(() => remove(...args)),
    keys: async (prefix) =>
      (await filesUnder(folder))
        .map(keyOfPath)
        .filter((key) => key.startsWith(prefix))
        .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
  };
};
