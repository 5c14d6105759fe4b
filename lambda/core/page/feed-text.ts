/**
 * What a feed's field holds, to plain text: CDATA, escaped HTML, HTML that nobody escaped, and
 * characters that were encoded twice. Paragraphs end up one a line; scripts and styles are dropped.
 */

import { decodeEntities } from './entities.ts';
import { cursorOf, nextTag, type Tag } from './feed-tags.ts';
import { mended } from './mended.ts';

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

/** An ampersand that begins no reference: whoever wrote it did not escape. */
const BARE = /&(?!(?:#\d{1,8}|#x[\da-f]{1,8}|[a-z][a-z\d]{1,31});)/iu;

/** Was text escaped once more than HTML asks for: all its ampersands still begin references? */
const isEscapedTwice = (text: string): boolean => text.includes('&') && !BARE.test(text);

/** HTML that was escaped twice is a text that begins with a tag and has the end of one. */
const TAGGED = /^<([a-z][a-z\d]{0,10})[\s>/][\s\S]*(?:<\/[a-z][a-z\d]{0,10}>|<br ?\/?>)/iu;

/** HTML to its text: one paragraph a line, blanks folded. Never throws, whatever the HTML is. */
export const textOfHtml = (html: string): string => {
  const text = textOnce(html);
  if (TAGGED.test(text) && isMarkup(text)) return textOnce(text);
  return isEscapedTwice(text)
    ? textOnce(text.replaceAll('<', '&lt;').replaceAll('\n', '<br>'))
    : text;
};

/** Are its tags those of HTML? */
const isMarkup = (text: string): boolean => {
  const name = /^<([a-z][a-z\d]*)/iu.exec(text)?.[1]?.toLowerCase() ?? '';
  return BLOCKS.has(name) || INLINE.has(name);
};

const textOnce = (html: string): string => {
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
  return mended(text)
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
    if (tag.kind !== 'close' && !INLINE.has(local(tag.name))) continue;
    text += `${html.slice(at, tag.start)}${tag.name === 'br' || tag.name === 'p' ? ' ' : ''}`;
    at = tag.end;
  }
  const line = lineOf(decodeEntities(text + html.slice(at)));
  return isEscapedTwice(line) ? lineOf(decodeEntities(line)) : line;
};

/** Plain text in one line. */
export const lineOf = (text: string): string =>
  mended(text)
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();

/** A piece of a field: CDATA as it stands, or markup. */
type Part = { readonly text: string; readonly literal: boolean };

const OPEN = '<![CDATA[';
const CLOSE = ']]>';

/** CDATA in CDATA, and what is left of its ends, is nobody's text. */
const partOf = (text: string, literal: boolean): Part => ({
  text: text.replaceAll(literal ? OPEN : CLOSE, ''),
  literal,
});

const partsOf = (raw: string): readonly Part[] => {
  const parts: Part[] = [];
  let at = 0;
  for (;;) {
    const start = raw.indexOf(OPEN, at);
    if (start < 0) break;
    if (start > at) parts.push(partOf(raw.slice(at, start), false));
    const from = start + OPEN.length;
    const end = raw.indexOf(CLOSE, from);
    if (end < 0) return [...parts, partOf(raw.slice(from).replace(/\]{1,2}$/u, ''), true)];
    parts.push(partOf(raw.slice(from, end), true));
    at = end + CLOSE.length;
  }
  if (at < raw.length) parts.push(partOf(raw.slice(at), false));
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
