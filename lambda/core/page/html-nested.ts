/**
 * Teasers of other stories within an article's text: a small element that holds a headline which is a
 * link, and a sentence or two. They look like text and are not furniture by any name; a text whose own
 * parts have linked headlines (a live report, a round-up) consists of little else, and is left alone.
 */

import { lengthOf, type Main } from './html-main.ts';
import type { HtmlBlock, HtmlScan } from './html-scan.ts';

/** A teaser has at most so many letters, and all of them at most this share of the text. */
const LONGEST = 500;
const MUCH = 0.4;
/** Elements between a headline and the teaser that it heads. */
const UP = 3;
const LINKED = 0.8;

const HEADING = /^h[2-6]$/;
const HOLDS: ReadonlySet<string> = new Set(['article', 'section', 'aside', 'div', 'li', 'figure']);

/** Is it a headline that leads to another page? A mark of its own place in this one does not. */
const leadsAway = ({ text, linked, href = '#' }: HtmlBlock): boolean =>
  linked >= text.length * LINKED && !href.startsWith('#');

/** The element that a linked headline heads, if it lies within the main text; 0 if there is none. */
const headedBy = (scan: HtmlScan, main: Main, block: HtmlBlock): number => {
  let isHeaded = false;
  let at = block.node;
  for (let up = 0; up <= UP && at > 0; up++) {
    const node = scan.nodes[at];
    if (node === undefined || !main.holds({ node: node.parent })) return 0;
    if (HEADING.test(node.tag)) isHeaded = true;
    else if (isHeaded && HOLDS.has(node.tag)) return at;
    at = node.parent;
  }
  return 0;
};

/** Letters of the text in each of the elements, and in all of the main text. */
const lettersIn = (scan: HtmlScan, main: Main, elements: ReadonlySet<number>) => {
  const within: number[] = [];
  scan.nodes.forEach(({ parent }, at) => {
    within[at] = elements.has(at) ? at : (within[parent] ?? 0);
  });
  const letters = new Map<number, number>();
  let all = 0;
  for (const block of scan.blocks) {
    if (!main.holds(block) || main.thrown(block) !== undefined) continue;
    const length = lengthOf(block.text);
    const element = within[block.node] ?? 0;
    all += length;
    letters.set(element, (letters.get(element) ?? 0) + length);
  }
  return { within, letters, all };
};

/** Tells which blocks are of a teaser within the text below the headline at `title`. */
export const nestedTeasers = (
  scan: HtmlScan,
  main: Main,
  title: number,
): ((block: HtmlBlock) => boolean) => {
  const elements = new Set(
    scan.blocks.flatMap((block, at) =>
      at > title && leadsAway(block) ? headedBy(scan, main, block) : 0,
    ),
  );
  elements.delete(0);
  if (elements.size === 0) return () => false;
  const { within, letters, all } = lettersIn(scan, main, elements);
  const small = new Set([...elements].filter((at) => (letters.get(at) ?? 0) <= LONGEST));
  const sum = [...small].reduce((total, at) => total + (letters.get(at) ?? 0), 0);
  if (sum >= all * MUCH) return () => false;
  return ({ node }) => small.has(within[node] ?? 0);
};
