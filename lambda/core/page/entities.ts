/**
 * Character references to characters: the named ones of HTML, and numbers. Only what ends in `;` is
 * one, so that `?a=1&copy=2` stays an address, and what is decoded is never looked at again: a
 * reference grows by nothing. Numbers 128–159 are windows-1252, as in HTML.
 */

import { Tokenizer } from 'htmlparser2';
import { signOf } from './mended.ts';

const REFERENCE = /&(?:#(?:[xX][\da-fA-F]{1,8}|\d{1,8})|[A-Za-z][A-Za-z\d]{1,31});/gu;

/** HTML knows 2,231 names; a document of invented ones does not fill the memory. */
const MOST_NAMES = 5_000;
const named = new Map<string, string>([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
]);

const nothing = (): void => {};

/** Decodes pages that are one reference, and have no elements, by one tokeniser: to make one for each costs ten times as much. */
const decoder = (): ((reference: string) => string) => {
  let written = '';
  let decoded = '';
  const elements = {
    onattribdata: nothing,
    onattribentity: nothing,
    onattribend: nothing,
    onattribname: nothing,
    onclosetag: nothing,
    onopentagend: nothing,
    onopentagname: nothing,
    onselfclosingtag: nothing,
  };
  const tokenizer = new Tokenizer(
    {},
    {
      ...elements,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onprocessinginstruction: nothing,
      ontext: (start, end) => {
        decoded += written.slice(start, end);
      },
      ontextentity: (codepoint) => {
        decoded += String.fromCodePoint(codepoint);
      },
    },
  );
  return (reference) => {
    [written, decoded] = [reference, ''];
    tokenizer.reset();
    tokenizer.write(reference);
    tokenizer.end();
    return decoded;
  };
};

const decodedBy = decoder();

/** What a named reference stands for, by the tokeniser that reads web pages; itself if HTML has none. */
const byName = (reference: string): string => {
  const known = named.get(reference);
  if (known !== undefined) return known;
  const decoded = decodedBy(reference);
  if (named.size < MOST_NAMES) named.set(reference, decoded);
  return decoded;
};

const byNumber = (digits: string): string => {
  const isHex = digits.charAt(0).toLowerCase() === 'x';
  const code = isHex ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
  if (code >= 0x80 && code <= 0x9f) return signOf(code);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '';
};

/** The text with its references decoded, once. */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(REFERENCE, (reference) =>
        reference.charAt(1) === '#' ? byNumber(reference.slice(2, -1)) : byName(reference),
      )
    : text;
