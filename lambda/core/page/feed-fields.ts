/**
 * An XML feed to its fields: those of the feed, and those of each entry, in order and undecoded.
 * A machine with three states (outside, in an entry, in a field) and no tree: what a publisher
 * forgot to close is closed by what cannot stand inside it.
 */

import { declare, ENTRIES, endsField, keyOf, type Prefixes, TRANSPARENT } from './feed-names.ts';
import { attributesOf, type Cursor, cursorOf, nextTag, type Tag } from './feed-tags.ts';
import { MOST_ENTRIES } from './feed-values.ts';
import { canonicalUrl } from './url.ts';

/** An element of a feed or an entry. */
export type Field = {
  readonly key: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** What is between its tags, as written. */
  readonly raw: string;
  /** The url that relative ones in it start from, if any is stated. */
  readonly base?: string;
};

/** The fields of one entry, or of the feed itself. */
export type Fields = { readonly fields: readonly Field[]; readonly lang?: string };

/** A feed in fields. */
export type FeedFields = {
  readonly root: string;
  readonly version: string;
  readonly head: Fields;
  readonly entries: readonly Fields[];
  readonly problems: readonly string[];
};

/** Fields of one entry, and of a feed's head, beyond which more are noise. */
const MOST_FIELDS = 300;

type Group = { readonly fields: Field[]; lang?: string; base?: string };

type Open = {
  readonly key: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly from: number;
};

/** The machine. */
type Reading = {
  readonly cursor: Cursor;
  readonly prefixes: Prefixes;
  readonly head: Group;
  readonly entries: Group[];
  readonly problems: Set<string>;
  root: string;
  version: string;
  entry: Group | undefined;
  field: Open | undefined;
};

const NONE: ReadonlyMap<string, string> = new Map();

const attributesIn = (reading: Reading, tag: Tag): ReadonlyMap<string, string> => {
  if (tag.end - tag.attributesAt < 4) return NONE;
  const attributes = attributesOf(reading.cursor.text, tag);
  declare(reading.prefixes, attributes);
  return attributes;
};

const resolved = (
  base: string | undefined,
  attributes: ReadonlyMap<string, string>,
): string | undefined => {
  const own = attributes.get('xml:base');
  return own === undefined ? base : (canonicalUrl(own, base) ?? base);
};

const remember = (group: Group, attributes: ReadonlyMap<string, string>, outer?: Group): void => {
  const base = resolved(outer?.base ?? group.base, attributes);
  if (base !== undefined) group.base = base;
  const lang = attributes.get('xml:lang') ?? outer?.lang;
  if (lang !== undefined) group.lang = lang;
};

const keep = (reading: Reading, open: Open, to: number): void => {
  const group = reading.entry ?? reading.head;
  if (group.fields.length >= MOST_FIELDS) return;
  const { key, attributes, from } = open;
  const raw = reading.cursor.text.slice(from, to);
  if (raw === '' && attributes.size === 0) return;
  const base = resolved(group.base, attributes);
  group.fields.push({ key, attributes, raw, ...(base === undefined ? {} : { base }) });
};

const closeField = (reading: Reading, to: number): void => {
  if (reading.field !== undefined) keep(reading, reading.field, to);
  reading.field = undefined;
};

const closeEntry = (reading: Reading): void => {
  if (reading.entry !== undefined) {
    if (reading.entries.length < MOST_ENTRIES) reading.entries.push(reading.entry);
    else reading.problems.add(`It has more than ${MOST_ENTRIES} entries; the first are read.`);
  }
  reading.entry = undefined;
};

/** The root that an entry without one must have had. */
const rootOfEntry = (key: string): string =>
  key === 'item' ? 'rss' : key === 'entry' ? 'feed' : '';

/** Takes a tag before or at the root; true if it is dealt with. */
const enter = (reading: Reading, tag: Tag, key: string): boolean => {
  const local = tag.name.slice(tag.name.indexOf(':') + 1);
  if (ENTRIES.has(local)) {
    const attributes = attributesIn(reading, tag);
    const colon = tag.name.indexOf(':');
    // Whatever the root's prefix is, it is that of the feed's own vocabulary.
    if (colon > 0) reading.prefixes.set(tag.name.slice(0, colon), '');
    reading.root = local;
    reading.version = attributes.get('version') ?? '';
    remember(reading.head, attributes);
    return true;
  }
  reading.root = rootOfEntry(key);
  if (reading.root !== '') reading.problems.add('It has no root element.');
  return reading.root === '';
};

/** A tag that opens, outside of any field. */
const openTag = (reading: Reading, tag: Tag, key: string): void => {
  const attributes = attributesIn(reading, tag);
  if (key === ENTRIES.get(reading.root)) {
    closeEntry(reading);
    const entry: Group = { fields: [] };
    remember(entry, attributes, reading.head);
    const about = attributes.get('rdf:about');
    if (about !== undefined) entry.fields.push({ key: 'about', attributes: NONE, raw: about });
    reading.entry = entry;
    if (tag.kind === 'empty') closeEntry(reading);
  } else if (TRANSPARENT.has(key)) {
    if (reading.entry === undefined && tag.kind === 'open') remember(reading.head, attributes);
  } else {
    const open = { key, name: tag.name, attributes, from: tag.end };
    if (tag.kind === 'empty') keep(reading, open, tag.end);
    else reading.field = open;
  }
};

const isBoundary = (reading: Reading, key: string): boolean =>
  key === ENTRIES.get(reading.root) || key === reading.root || key === 'channel';

const takeOpen = (reading: Reading, tag: Tag, key: string): void => {
  const { field } = reading;
  if (field !== undefined) {
    // An image and a logo have a `url` too, and only a sitemap has it as its entry.
    const ends = key === ENTRIES.get(reading.root) || endsField(field.key, key);
    if (!ends) return;
    reading.problems.add(`<${field.name}> is not closed.`);
    closeField(reading, tag.start);
  }
  openTag(reading, tag, key);
};

const takeClose = (reading: Reading, tag: Tag, key: string): void => {
  const { field } = reading;
  if (field !== undefined) {
    if (field.name !== tag.name && !isBoundary(reading, key)) return;
    if (field.name !== tag.name) reading.problems.add(`<${field.name}> is not closed.`);
    closeField(reading, tag.start);
    if (field.name === tag.name) return;
  }
  if (isBoundary(reading, key)) closeEntry(reading);
};

/** The end of a document that breaks off: what it has of its last entry is kept. */
const breakOff = (reading: Reading): void => {
  const { text } = reading.cursor;
  if (reading.field !== undefined || reading.entry !== undefined)
    reading.problems.add('It breaks off before its end.');
  if (reading.field !== undefined) {
    // A tag that was cut is no text; in CDATA a `<` is.
    const less = text.lastIndexOf('<');
    const isCut = less >= reading.field.from && text.indexOf('>', less) < 0;
    closeField(reading, isCut && !reading.field.key.includes('encoded') ? less : text.length);
  }
  closeEntry(reading);
};

/** Reads the fields of an XML feed; a root of '' says that it is none. Linear in the text's length. */
export const fieldsOf = (text: string): FeedFields => {
  const reading: Reading = {
    cursor: cursorOf(text),
    prefixes: new Map(),
    head: { fields: [] },
    entries: [],
    problems: new Set(),
    root: '',
    version: '',
    entry: undefined,
    field: undefined,
  };
  for (let tag = nextTag(reading.cursor); tag !== undefined; tag = nextTag(reading.cursor)) {
    const key = keyOf(reading.prefixes, tag.name);
    if (reading.root === '' && enter(reading, tag, key)) continue;
    if (tag.kind === 'close') takeClose(reading, tag, key);
    else takeOpen(reading, tag, key);
  }
  breakOff(reading);
  const { root, version, head, entries } = reading;
  return { root, version, head, entries, problems: [...reading.problems] };
};
