/**
 * A web page in one pass: its elements as a flat tree, its text as blocks in reading order, and what
 * its head says. No script runs, nothing is fetched, and no element is looked at twice.
 */

import { Tokenizer } from 'htmlparser2';
import { authorMark, datetimeIn } from './html-marks.ts';
import { type Open, openStack } from './html-stack.ts';
import { type Attributes, BLOCKS, type Hint, hintOf, PARTS, SILENT, VOID } from './html-words.ts';

/** An element that stands by itself. `nodes[0]` is the page. */
export type HtmlNode = {
  readonly tag: string;
  readonly parent: number;
  readonly hint: Hint | undefined;
};

/** Text between two borders of elements: white space is one blank, a forced break a line end. */
export type HtmlBlock = {
  readonly text: string;
  /** The innermost element around it. */
  readonly node: number;
  /** How many of its letters are in links. */
  readonly linked: number;
  /** Where its first link leads. */
  readonly href: string | undefined;
};

/** A `time` element or a stated date: its machine-readable value, the block it stands before, and its element. */
export type HtmlTime = { readonly datetime: string; readonly block: number; readonly node: number };

/** A text that is marked as the author's: the block that it stands in or before, and the element. */
export type HtmlAuthor = {
  readonly text: string;
  readonly block: number;
  readonly node: number;
  /** Marked as the name itself, not as what is said of the author. */
  readonly isName: boolean;
};

/** What was found in a page. */
export type HtmlScan = {
  readonly nodes: readonly HtmlNode[];
  readonly blocks: readonly HtmlBlock[];
  readonly title: string;
  /** The first content of each `meta`, by its name, property or itemprop in small letters. */
  readonly metas: ReadonlyMap<string, string>;
  /** The first address of each `link`, by its rel in small letters; `base` too. */
  readonly links: ReadonlyMap<string, string>;
  readonly lang: string | undefined;
  /** The JSON-LD scripts. */
  readonly data: readonly string[];
  readonly times: readonly HtmlTime[];
  readonly authors: readonly HtmlAuthor[];
};

const KEPT: ReadonlySet<string> = new Set([
  ...PARTS,
  ...'class id role itemprop href hidden aria-hidden style content name property rel datetime title type lang fallback placeholder'.split(
    ' ',
  ),
]);

/** Longer attributes are cut; no name or address is so long. */
const LONGEST_VALUE = 4_000;
/** A larger data script is no article's. UTF-16 units. */
const LARGEST_DATA = 2_000_000;

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What is longer says more of an author than a name. UTF-16 units. */
const LONGEST_AUTHOR = 300;

/** What a forced break is while text is collected; in a page's own text it would be one too. */
const BREAK = '\u2028';

const linesIn = (text: string): string =>
  text.includes(BREAK)
    ? text
        .split(BREAK)
        .map(oneLine)
        .filter((line) => line !== '')
        .join('\n')
    : oneLine(text);

/** What becomes of the page as its elements come. */
type Desk = {
  readonly open: (tag: string, attributes: Attributes, closed: boolean) => void;
  readonly close: (tag: string) => void;
  readonly text: (text: string) => void;
  readonly done: () => HtmlScan;
};

/** The text since the last border. */
const newDraft = () => ({
  parts: [] as string[],
  linked: 0,
  href: undefined as string | undefined,
  broken: false,
});

const openDesk = (): Desk => {
  const nodes: HtmlNode[] = [{ tag: '', parent: 0, hint: undefined }];
  const blocks: HtmlBlock[] = [];
  const metas = new Map<string, string>();
  const links = new Map<string, string>();
  const data: string[] = [];
  const times: HtmlTime[] = [];
  const authors: { text: string; block: number; node: number; isName: boolean }[] = [];
  const stack = openStack();
  let draft = newDraft();
  let title = '';
  let lang: string | undefined;
  let captured: string[] | undefined;

  const flush = (): void => {
    const text = linesIn(draft.parts.join(''));
    const { linked, href } = draft;
    if (text !== '') blocks.push({ text, node: stack.top().node, linked, href });
    if (draft.parts.length > 0 || draft.broken) draft = newDraft();
  };

  const remember = (map: Map<string, string>, names: string | undefined, value: string): void => {
    for (const name of (names ?? '').toLowerCase().split(/\s+/).slice(0, 5)) {
      if (name !== '' && value !== '' && !map.has(name)) map.set(name, value);
    }
  };

  const takeMeta = (attributes: Attributes): void => {
    const value = oneLine(attributes['content'] ?? '');
    for (const name of ['name', 'property', 'itemprop']) remember(metas, attributes[name], value);
  };

  /** Two breaks in a row end a paragraph, as on pages that have no other. */
  const takeBreak = (): void => {
    if (draft.broken) {
      flush();
      return;
    }
    draft.parts.push(BREAK);
    draft.broken = true;
  };

  const takeVoid = (tag: string, attributes: Attributes): void => {
    if (tag === 'meta') takeMeta(attributes);
    else if (tag === 'link') remember(links, attributes['rel'], attributes['href'] ?? '');
    else if (tag === 'base') remember(links, 'base', attributes['href'] ?? '');
    else if (tag === 'br') takeBreak();
    else if (tag === 'hr') flush();
    else if (tag !== 'wbr') draft.parts.push(' ');
  };

  /** What an element says in its attributes alone. */
  const takeFacts = (tag: string, attributes: Attributes): void => {
    if (tag === 'html') lang ??= attributes['lang'];
    const datetime = datetimeIn(tag, attributes);
    if (datetime !== undefined)
      times.push({ datetime, block: blocks.length, node: stack.top().node });
    const isData = tag === 'script' && /ld\+json/i.test(attributes['type'] ?? '');
    if (isData || (tag === 'title' && title === '')) captured = [];
  };

  const nodeOf = (tag: string, hint: Hint | undefined): number => {
    if (!BLOCKS.has(tag)) return stack.top().node;
    nodes.push({ tag, parent: stack.top().node, hint });
    return nodes.length - 1;
  };

  /** The place of what an element says of the author, that around it where it says nothing. */
  const authorOf = (tag: string, attributes: Attributes): number | undefined => {
    const around = stack.top().author;
    const says = authorMark(tag, attributes, around !== undefined);
    if (says === undefined) return around;
    const { node } = stack.top();
    authors.push({ text: '', block: blocks.length, node, isName: says === 'name' });
    return authors.length - 1;
  };

  const openElement = (tag: string, attributes: Attributes): Open => {
    const hint =
      Object.keys(attributes).length > 0 || BLOCKS.has(tag) ? hintOf(tag, attributes) : undefined;
    const { silent, href } = stack.top();
    return {
      tag,
      node: nodeOf(tag, hint),
      // An inline element that is not shown, or to screen readers only, says nothing.
      silent: silent || SILENT.has(tag) || (hint === 'hidden' && !BLOCKS.has(tag)),
      href: tag === 'a' ? attributes['href'] : href,
      author: authorOf(tag, attributes),
    };
  };

  const endCapture = (tag: string): void => {
    if (captured === undefined || (tag !== 'script' && tag !== 'title')) return;
    const text = captured.join('');
    captured = undefined;
    if (tag === 'title') title = oneLine(text);
    else if (text.length <= LARGEST_DATA) data.push(text);
  };

  return {
    open: (tag, attributes, closed) => {
      if (BLOCKS.has(tag)) {
        flush();
        if (!stack.top().silent) stack.makeRoom(tag);
      }
      if (VOID.has(tag)) {
        if (!stack.top().silent || tag === 'meta' || tag === 'link') takeVoid(tag, attributes);
        return;
      }
      takeFacts(tag, attributes);
      // A link without its end would make links of all that follows.
      if (tag === 'a') stack.close(tag);
      if (!closed) stack.push(openElement(tag, attributes));
    },
    close: (tag) => {
      if (tag === 'br') takeBreak();
      endCapture(tag);
      if (BLOCKS.has(tag)) flush();
      stack.close(tag);
    },
    text: (text) => {
      if (captured !== undefined) captured.push(text);
      const { silent, href, author } = stack.top();
      if (silent) return;
      draft.parts.push(text);
      const marked = author === undefined ? undefined : authors[author];
      if (marked !== undefined && marked.text.length < LONGEST_AUTHOR) marked.text += text;
      const letters = text.trim().length;
      if (letters === 0) return;
      draft.broken = false;
      if (href === undefined) return;
      draft.linked += letters;
      draft.href ??= href;
    },
    done: () => {
      flush();
      return { nodes, blocks, title, metas, links, lang, data, times, authors };
    },
  };
};

/** Scans a page; never throws on any text, in time that grows with its length. */
export const scanHtml = (html: string): HtmlScan => {
  const desk = openDesk();
  let tag = '';
  let attributes: Record<string, string> = {};
  let name = '';
  let value: string[] = [];

  const open = (closed: boolean): void => desk.open(tag, attributes, closed);
  const keep = (part: string): void => {
    if (KEPT.has(name)) value.push(part);
  };

  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname: (start, end) => {
        tag = html.slice(start, end).toLowerCase();
        attributes = {};
      },
      onattribname: (start, end) => {
        name = html.slice(start, end).toLowerCase();
        value = [];
      },
      onattribdata: (start, end) => keep(html.slice(start, Math.min(end, start + LONGEST_VALUE))),
      onattribentity: (codepoint) => keep(String.fromCodePoint(codepoint)),
      onattribend: () => {
        if (KEPT.has(name) && !(name in attributes)) attributes[name] = value.join('');
      },
      onopentagend: () => open(false),
      onselfclosingtag: () => open(true),
      onclosetag: (start, end) => desk.close(html.slice(start, end).toLowerCase()),
      ontext: (start, end) => desk.text(html.slice(start, end)),
      ontextentity: (codepoint) => desk.text(String.fromCodePoint(codepoint)),
      oncdata: (start, end) => desk.text(html.slice(start, end)),
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return desk.done();
};
