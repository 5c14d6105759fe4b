/**
 * What a feed's field holds, to plain text: CDATA, escaped HTML, HTML that nobody escaped, and
 * characters that were encoded twice. Paragraphs end up one a line; scripts and styles are dropped.
 */

import { decodeEntities } from './entities.ts';
import { cursorOf, nextTag, type Tag } from './feed-tags.ts';

/** Elements that end a line of text. */
const BLOCKS = new Set(
  'address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody tfoot thead tr ul video audio iframe'.split(
    ' ',
  ),
);
/** Elements whose content is no text. */
const SILENT = new Set(
  'script style template noscript iframe object svg math head title textarea select button video audio'.split(
    ' ',
  ),
);
/** Elements that end a word. */
const CELLS = new Set(['td', 'th', 'img', 'option']);
/** Tags that people put into titles; anything else in angle brackets is text there. */
const INLINE = new Set(
  'a abbr acronym b big br cite code del div dfn em font h1 h2 h3 h4 h5 h6 i img ins kbd mark nobr p q s samp small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
);

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const tagsIn = function* (html: string): Generator<Tag> {
  const cursor = cursorOf(html);
  for (let tag = nextTag(cursor); tag !== undefined; tag = nextTag(cursor)) yield tag;
};

/** What stands for a tag in the text. */
const markOf = (name: string): string => {
  if (BLOCKS.has(name)) return '\n';
  return CELLS.has(name) ? ' ' : '';
};

const COMMENT = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[|\]\]>|<[?!][^<>]*>/gu;

const plain = (text: string): string =>
  decodeEntities(
    (text.includes('<') || text.includes(']]>') ? text.replace(COMMENT, ' ') : text).replace(
      /[\r\n\t ]+/gu,
      ' ',
    ),
  );

/** The control characters that no text has; U+0080–U+009F are windows-1252 that was taken for Latin-1. */
const CONTROLS = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const KEPT = new Set(['\n', '\t', '\r']);

const LATIN = new TextDecoder('windows-1252');

const visible = (control: string): string => {
  const code = control.charCodeAt(0);
  if (code >= 0x80 && code <= 0x9f) return LATIN.decode(Uint8Array.of(code)).replace(CONTROLS, '');
  return KEPT.has(control) ? control : '';
};

/** Of every character of windows-1252 above ASCII, its byte. */
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, at) => [LATIN.decode(Uint8Array.of(at + 128)), at + 128]),
);

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** A letter that starts a sequence of UTF-8, and one that goes on with it, both read as Latin. */
const TWICE = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/u;

/** Text that was UTF-8, read as Latin and encoded again: back to what it was, if all of it is. */
const mended = (text: string): string => {
  if (!TWICE.test(text)) return text;
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.charCodeAt(0);
    const byte = code < 0x100 && !BYTES.has(letter) ? code : BYTES.get(letter);
    if (byte === undefined) return text;
    bytes.push(byte);
  }
  try {
    return UTF8.decode(Uint8Array.from(bytes));
  } catch (error) {
    // The one thing that a fatal decoder throws: it was no UTF-8, so the text is what it says.
    if (error instanceof TypeError) return text;
    throw error;
  }
};

/** Text as it may be shown: without control characters, mended if it was encoded twice. */
export const cleanText = (text: string): string => mended(text).replace(CONTROLS, visible);

/** HTML to its text: one paragraph a line, blanks folded. Never throws, whatever the HTML is. */
export const textOfHtml = (html: string): string => {
  let text = '';
  let at = 0;
  let silent = '';
  for (const tag of tagsIn(html)) {
    const name = local(tag.name);
    if (silent !== '') {
      if (tag.kind === 'close' && name === silent) silent = '';
      else continue;
    } else text += plain(html.slice(at, tag.start));
    at = tag.end;
    text += markOf(name);
    if (tag.kind === 'open' && SILENT.has(name)) silent = name;
  }
  if (silent === '') text += plain(html.slice(at));
  return cleanText(text)
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
};

/** One line of text out of a title that may have tags in it; `a < b` and `<T>` are text. */
export const lineOfHtml = (html: string): string => {
  let text = '';
  let at = 0;
  for (const tag of tagsIn(html)) {
    if (!INLINE.has(local(tag.name))) continue;
    text += `${html.slice(at, tag.start)}${tag.name === 'br' || tag.name === 'p' ? ' ' : ''}`;
    at = tag.end;
  }
  return lineOf(decodeEntities(text + html.slice(at)));
};

/** Plain text in one line. */
export const lineOf = (text: string): string =>
  cleanText(text)
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();

/** A piece of a field: CDATA as it stands, or markup. */
type Part = { readonly text: string; readonly literal: boolean };

const partsOf = (raw: string): readonly Part[] => {
  const parts: Part[] = [];
  let at = 0;
  for (;;) {
    const start = raw.indexOf('<![CDATA[', at);
    if (start < 0) break;
    if (start > at) parts.push({ text: raw.slice(at, start), literal: false });
    const end = raw.indexOf(']]>', start + 9);
    parts.push({ text: end < 0 ? raw.slice(start + 9) : raw.slice(start + 9, end), literal: true });
    at = end < 0 ? raw.length : end + 3;
  }
  if (at < raw.length) parts.push({ text: raw.slice(at), literal: false });
  return parts;
};

const hasTags = (text: string): boolean => nextTag(cursorOf(text)) !== undefined;

/** The content of an XML field as the publisher wrote it: escaped once less; tags that stand in it stay. */
export const unescaped = (raw: string): string =>
  partsOf(raw)
    .map(({ text, literal }) => (literal || hasTags(text) ? text : decodeEntities(text)))
    .join('');

/** The text of an XML field that holds no HTML: a date, an address, an id. */
export const bareText = (raw: string): string =>
  partsOf(raw)
    .map(({ text, literal }) => (literal ? text : decodeEntities(withoutTags(text))))
    .join('')
    .trim();

const withoutTags = (text: string): string => {
  if (!text.includes('<')) return text;
  let kept = '';
  let at = 0;
  for (const tag of tagsIn(text)) {
    kept += text.slice(at, tag.start);
    at = tag.end;
  }
  return (kept + text.slice(at)).replace(COMMENT, '');
};
