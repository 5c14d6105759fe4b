/**
 * Bytes that came in to articles, each kind of page by its own reader: pure but for the loading of
 * readers, so that what fails once fails again and is refused.
 */

import type { Hash } from '../core/article.ts';
import type { Clock, Stated } from './lines.ts';
import { loadReaders } from './load-readers.ts';
import type { About, ReadOrRefused } from './read-text.ts';
import type { Reading } from './scan.ts';

/** Reads a page of any kind. Throws `NotLoaded` if it might be read another time. */
export const readBytes = async (bytes: Uint8Array, about: About): Promise<ReadOrRefused> => {
  const { readAny } = await loadReaders();
  return readAny(bytes, about);
};

/** Reads a page; its source, for people, is the name of its file. */
export const reader =
  (hash: Hash, now: Clock) =>
  (bytes: Uint8Array, key: string, stated: Stated = {}): Promise<Reading> =>
    readBytes(bytes, {
      hash,
      now: now(),
      source: key.slice(key.lastIndexOf('/') + 1),
      ...stated,
    });
