/**
 * The key of a page that comes in: `inbox/<hash of its bytes>/<name>`. Nothing is overwritten by another
 * page of the same name, and the same page sent again gets the same key; the name is what people know
 * the source by.
 */

import { createHash } from 'node:crypto';
import { INBOX } from './messages.ts';

/** Room for what the quarantine adds, in bytes of a file name. */
const LONGEST_NAME = 180;
const LONGEST_ENDING = 10;

const endingOf = (name: string): string => {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot, dot + LONGEST_ENDING) : '';
};

const shortName = (name: string): string => {
  const bytesOf = (text: string) => Buffer.byteLength(encodeURIComponent(text));
  if (bytesOf(name) <= LONGEST_NAME) return name;
  const ending = endingOf(name);
  const letters = Array.from(name.slice(0, name.length - ending.length));
  while (bytesOf(letters.join('') + ending) > LONGEST_NAME) letters.pop();
  return letters.join('') + ending;
};

/** The key of a page of this name; `url` is where it was found, if that is known. */
export const keyFor = (name: string, body: Uint8Array, url = ''): string => {
  // A NUL stands in no url and ends the bytes.
  const digest = createHash('sha256')
    .update(body)
    .update(url === '' ? '' : `\0${url}`);
  return `${INBOX}${digest.digest('hex').slice(0, 12)}/${shortName(name.normalize('NFC'))}`;
};

/** Where articles go that came as a message: scan itself may write there, and nowhere else in the inbox. */
export const messageKey = (name: string, body: Uint8Array): string =>
  keyFor(name, body).replace(INBOX, `${INBOX}messages/`);
