/**
 * The tags of a feed, one after the other, however broken the document is. No tree is built and
 * nothing is expanded: a tag that never ends, a comment without an end or a lone `<` costs itself
 * only, and every character is looked at a fixed number of times at most.
 */

/** A tag as it stands in the text: `<name …>`, `</name>` or `<name …/>`. */
export type Tag = {
  readonly kind: 'open' | 'close' | 'empty';
  /** In lower case, with its prefix. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Where its attributes are: from here to its `end`. */
  readonly attributesAt: number;
};

/** A place in a text, and what was found not to come any more. */
export type Cursor = { readonly text: string; at: number; readonly missing: Set<string> };

/** A cursor at the start of a text. */
export const cursorOf = (text: string): Cursor => ({ text, at: 0, missing: new Set() });

const NAME = /[\p{L}_:][\p{L}\d_:.-]*/uy;
const LESS = 0x3c;
const MORE = 0x3e;
const DOUBLE = 0x22;
const SINGLE = 0x27;

/** Behind the next `what`; behind the mark at the cursor, if there is none any more. */
const behind = (cursor: Cursor, what: string, mark: number): number => {
  if (cursor.missing.has(what)) return cursor.at + mark;
  const found = cursor.text.indexOf(what, cursor.at + mark);
  if (found >= 0) return found + what.length;
  cursor.missing.add(what);
  return cursor.at + mark;
};

/** Is the quote at `at` the start of a value? An apostrophe in a bare value is none. */
const startsValue = (text: string, at: number): boolean => {
  let before = at - 1;
  while (before > at - 9 && text.charCodeAt(before) <= 0x20) before--;
  return text.charCodeAt(before) === 0x3d;
};

/** The place of the quote that ends a value before the next `<`, or of the one that starts it. */
const valueEnd = (text: string, from: number): number => {
  const quote = text.charCodeAt(from);
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code === LESS) break;
  }
  return from;
};

/** Behind the `>` that ends a tag; 0 for a broken one, in which another `<` or the end comes first. */
const tagEnd = (text: string, from: number): number => {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === MORE) return at + 1;
    if (code === LESS) return 0;
    if ((code === DOUBLE || code === SINGLE) && startsValue(text, at)) at = valueEnd(text, at);
  }
  return 0;
};

const nameAt = (text: string, at: number): string => {
  NAME.lastIndex = at;
  return NAME.exec(text)?.[0] ?? '';
};

/** The tag whose `<` is at `at`, or undefined if it is none. */
const tagAt = (text: string, at: number): Tag | undefined => {
  const closes = text.charCodeAt(at + 1) === 0x2f;
  const from = at + (closes ? 2 : 1);
  const name = nameAt(text, from);
  if (name === '') return undefined;
  const end = tagEnd(text, from + name.length);
  if (end === 0) return undefined;
  const empty = !closes && text.charCodeAt(end - 2) === 0x2f;
  const kind = closes ? 'close' : empty ? 'empty' : 'open';
  return { kind, name: name.toLowerCase(), start: at, end, attributesAt: from + name.length };
};

/** Where the cursor goes from a `<` that starts no tag. */
const skipped = (cursor: Cursor): number => {
  const { text, at } = cursor;
  if (text.startsWith('<![CDATA[', at)) return behind(cursor, ']]>', 9);
  if (text.startsWith('<!--', at)) return behind(cursor, '-->', 4);
  const mark = text.charCodeAt(at + 1);
  return mark === 0x3f || mark === 0x21 ? behind(cursor, '>', 2) : at + 1;
};

/** The next tag, and the cursor behind it; undefined at the end. CDATA and comments hold no tags. */
export const nextTag = (cursor: Cursor): Tag | undefined => {
  const { text } = cursor;
  for (;;) {
    cursor.at = text.indexOf('<', cursor.at);
    if (cursor.at < 0) {
      cursor.at = text.length;
      return undefined;
    }
    const tag = tagAt(text, cursor.at);
    if (tag !== undefined) {
      cursor.at = tag.end;
      return tag;
    }
    cursor.at = skipped(cursor);
  }
};

/** Blanks, and what ends a name in a tag: `=`, `/`, `>` and quotes. */
const isBlank = (code: number): boolean => code <= 0x20;
const endsName = (code: number): boolean =>
  isBlank(code) ||
  code === 0x3d ||
  code === 0x2f ||
  code === MORE ||
  code === DOUBLE ||
  code === SINGLE;

/** The first place from `at` on whose code does not hold. A loop: one name may be 10 MB long. */
const pass = (text: string, at: number, holds: (code: number) => boolean): number => {
  let place = at;
  while (place < text.length && holds(text.charCodeAt(place))) place++;
  return place;
};

/** The value at `at`, and where it ends. */
const valueAt = (text: string, at: number): readonly [string, number] => {
  const quote = text.charAt(at);
  if (quote === '"' || quote === "'") {
    const end = text.indexOf(quote, at + 1);
    return end < 0 ? [text.slice(at + 1), text.length] : [text.slice(at + 1, end), end + 1];
  }
  const end = pass(text, at, (code) => !isBlank(code));
  return [text.slice(at, end), end];
};

/** The attributes of a tag, names in lower case, values as written; the first of each name. */
export const attributesOf = (text: string, tag: Tag): ReadonlyMap<string, string> => {
  const inside = text.slice(tag.attributesAt, tag.end - (tag.kind === 'empty' ? 2 : 1));
  const found = new Map<string, string>();
  let at = 0;
  while (at < inside.length) {
    const start = pass(inside, at, isBlank);
    const nameEnd = pass(inside, start, (code) => !endsName(code));
    if (nameEnd === start) {
      at = start + 1;
      continue;
    }
    const name = inside.slice(start, nameEnd).toLowerCase();
    const equals = pass(inside, nameEnd, isBlank);
    const hasValue = inside.charCodeAt(equals) === 0x3d;
    const [value, end] = hasValue
      ? valueAt(inside, pass(inside, equals + 1, isBlank))
      : (['', nameEnd] as const);
    if (!found.has(name)) found.set(name, value);
    at = end;
  }
  return found;
};
