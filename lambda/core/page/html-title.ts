/**
 * Which block of a page is its headline: one that says what the page's title says, a heading rather
 * than another, and not below the text.
 */

import type { Main } from './html-main.ts';
import { LINKED, lengthOf } from './html-main.ts';
import type { HtmlBlock, HtmlScan } from './html-scan.ts';
import { foldedWords } from './shape.ts';

/** A headline's longest, in words, and how like the stated title a heading or another block must be. */
const MOST_WORDS = 45;
const LIKE = 0.6;
const SAME = 0.8;
/** A block of so many letters, not linked, is text. */
const TEXT = 60;
/** So far below the first text a headline may stand: pictures' captions come first on some pages. */
const BELOW = 3;

/** The heading element around a block, `undefined` if there is none near. */
export const headingOf = ({ nodes }: HtmlScan, block: HtmlBlock): string | undefined => {
  let at = block.node;
  for (let up = 0; up < 4 && at > 0; up++) {
    const node = nodes[at];
    if (node === undefined) return undefined;
    if (/^h[1-6]$/.test(node.tag)) return node.tag;
    at = node.parent;
  }
  return undefined;
};

/** Words in common, as the harmonic mean of both shares. */
const likeness = (words: readonly string[], title: ReadonlySet<string>): number => {
  const own = new Set(words);
  let shared = 0;
  for (const word of own) if (title.has(word)) shared++;
  return own.size + title.size === 0 ? 0 : (2 * shared) / (own.size + title.size);
};

/** The first block of the main text that is long and no list of links. */
export const firstText = ({ blocks }: HtmlScan, main: Main): number =>
  blocks.findIndex(
    (block) =>
      main.holds(block) &&
      main.thrown(block) === undefined &&
      lengthOf(block.text) >= TEXT &&
      block.linked <= block.text.length * LINKED,
  );

const RANKS: Readonly<Record<string, number>> = { h1: 0.3, h2: 0.15, h3: 0.1 };

/**
 * Blocks whose first line is the stated title and that go on below it, cut there: on pages that have
 * no headings but breaks and large letters.
 */
export const withTitleApart = (scan: HtmlScan, titles: readonly string[]): HtmlScan => {
  const stated = titles.map((title) => new Set(foldedWords(title)));
  const blocks = scan.blocks.flatMap((block): readonly HtmlBlock[] => {
    const end = block.text.indexOf('\n');
    if (end < 0 || end > 300) return [block];
    const words = foldedWords(block.text.slice(0, end));
    const isTitle = stated.some((title) => likeness(words, title) >= SAME);
    if (!isTitle) return [block];
    const [first, rest] = [block.text.slice(0, end), block.text.slice(end + 1)];
    const linked = Math.min(block.linked, first.length);
    return [
      { ...block, text: first, linked },
      { ...block, text: rest, linked: block.linked - linked },
    ];
  });
  return { ...scan, blocks };
};

type Candidate = { readonly at: number; readonly score: number };

/** How well a block says what the titles say, and how much of a headline it looks; `undefined` if not enough. */
const scoreOf = (
  words: readonly string[],
  stated: readonly ReadonlySet<string>[],
  heading: string | undefined,
  named: boolean,
): number | undefined => {
  const like = Math.max(0, ...stated.map((title) => likeness(words, title)));
  if (like < (named ? LIKE : SAME)) return undefined;
  return like + (RANKS[heading ?? ''] ?? (named ? 0.1 : 0));
};

/** The place of the headline among the blocks, or -1. */
export const titleAt = (scan: HtmlScan, main: Main, titles: readonly string[]): number => {
  const stated = titles.map((title) => new Set(foldedWords(title)));
  const text = firstText(scan, main);
  const last = text < 0 ? scan.blocks.length : text + BELOW;
  let best: Candidate | undefined;
  let alone = -1;
  for (const [at, block] of scan.blocks.slice(0, last).entries()) {
    const words = foldedWords(block.text.slice(0, 600));
    const fits = words.length > 0 && words.length <= MOST_WORDS;
    if (!fits || main.thrown(block) !== undefined) continue;
    const heading = headingOf(scan, block);
    const named = heading !== undefined || main.role(block) === 'headline';
    const score = scoreOf(words, stated, heading, named);
    if (score !== undefined && (best === undefined || score > best.score)) best = { at, score };
    // Failing that, the last h1 above the text that is no logo.
    if (heading === 'h1' && words.length > 1 && block.linked < block.text.length / 2) alone = at;
  }
  return best?.at ?? alone;
};
