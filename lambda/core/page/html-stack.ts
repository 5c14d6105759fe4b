/**
 * The open elements of a page while it is scanned. Web pages close what is not open, leave open what
 * they should close and nest without end: names are counted, so that a stray end costs nothing, and
 * below a depth elements are counted only, so that the whole stays linear.
 */

import { BLOCKS } from './html-words.ts';

/** An open element: the node that text in it belongs to, whether that text counts, its link and whose name it is. */
export type Open = {
  readonly tag: string;
  readonly node: number;
  readonly silent: boolean;
  readonly href: string | undefined;
  /** The place among the texts that are marked as the author's. */
  readonly author: number | undefined;
};

/** Deeper elements are not told apart any more. */
const DEEPEST = 512;

/** An end of something else does not close what these hold. */
const BARRIERS: ReadonlySet<string> = new Set(['table', 'td', 'th', 'caption']);
/** Nor do ends within these close anything around them; others that say nothing may lack their end. */
const APART: ReadonlySet<string> = new Set(['template', 'noscript', 'svg', 'math']);
const TABLE: ReadonlySet<string> = new Set(
  'table tr td th tbody thead tfoot caption html body'.split(' '),
);

/** What an element ends by its mere beginning, nearest block first. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  li: ['p', 'li'],
  dt: ['p', 'dt', 'dd'],
  dd: ['p', 'dt', 'dd'],
  td: ['p', 'td', 'th'],
  th: ['p', 'td', 'th'],
  tr: ['p', 'td', 'th', 'tr'],
};
const PARAGRAPH: readonly string[] = ['p'];

export type Stack = {
  readonly top: () => Open;
  /** Ends what the element's beginning ends. */
  readonly makeRoom: (tag: string) => void;
  readonly push: (open: Open) => void;
  /** Ends the element and what is open in it, if it is open. */
  readonly close: (tag: string) => void;
};

/** A stack with the page itself at its bottom. */
export const openStack = (): Stack => {
  const stack: Open[] = [{ tag: '', node: 0, silent: false, href: undefined, author: undefined }];
  const open = new Map<string, number>();
  const tooDeep = new Map<string, number>();
  const count = (tags: Map<string, number>, tag: string, by: number): void => {
    tags.set(tag, (tags.get(tag) ?? 0) + by);
  };
  const top = (): Open => stack.at(-1) as Open;

  const popTo = (depth: number): void => {
    for (const { tag } of stack.splice(depth)) count(open, tag, -1);
  };

  /** Where the element that `tag` closes is, or -1. */
  const placeOf = (tag: string): number => {
    const block = BLOCKS.has(tag);
    for (let at = stack.length - 1; at > 0; at--) {
      const { tag: name } = stack[at] as Open;
      if (name === tag) return at;
      // A link or a bold word does not end the paragraph around it; no cell ends its table.
      if (!block && BLOCKS.has(name)) return -1;
      if (APART.has(name) || (BARRIERS.has(name) && !TABLE.has(tag))) return -1;
    }
    return -1;
  };

  return {
    top,
    makeRoom: (tag) => {
      for (const end of ENDS[tag] ?? PARAGRAPH) {
        let at = stack.length - 1;
        while (at > 0 && !BLOCKS.has((stack[at] as Open).tag)) at--;
        if (at > 0 && stack[at]?.tag === end) popTo(at);
      }
    },
    push: (element) => {
      // Where silence begins is always told, or a script's text would be the page's.
      const begins = element.silent && !top().silent;
      if (stack.length >= DEEPEST && !begins) count(tooDeep, element.tag, 1);
      else {
        stack.push(element);
        count(open, element.tag, 1);
      }
    },
    close: (tag) => {
      if ((tooDeep.get(tag) ?? 0) > 0) {
        count(tooDeep, tag, -1);
        return;
      }
      const at = (open.get(tag) ?? 0) === 0 ? -1 : placeOf(tag);
      if (at > 0) popTo(at);
    },
  };
};
