/**
 * Where the text of a page is. Paragraphs weigh by their letters, links weigh nothing, and from the
 * page inwards we go on as long as one element holds nearly all the weight. What an element says that
 * it is (`html-words.ts`) throws it out, unless it holds most of the page's text.
 */

import type { HtmlBlock, HtmlNode, HtmlScan } from './html-scan.ts';
import type { Hint } from './html-words.ts';

/** The page's main text. */
export type Main = {
  /** What throws the block out, `undefined` if nothing does. */
  readonly thrown: (block: Pick<HtmlBlock, 'node'>) => Hint | undefined;
  /** The nearest element that says what text it holds. */
  readonly role: (block: HtmlBlock) => Hint | undefined;
  readonly holds: (block: Pick<HtmlBlock, 'node'>) => boolean;
  /** Weight of the main text, about its letters. */
  readonly weight: number;
};

/** These say what a text is, and throw nothing out. */
const ROLES: ReadonlySet<Hint> = new Set(['article-body', 'body', 'headline', 'lead', 'caption']);
/** An element that says these is believed although it holds much text: there is no end of comments. */
const SURE: ReadonlySet<Hint> = new Set(['comments', 'consent', 'newsletter', 'read-also']);

/** Share of the page's paragraphs that takes an element back in. */
const MUCH = 0.4;
const NEARLY_ALL = 0.8;
/** Share of the weight that an element must have to be gone into, of its parent's and of all. */
const OF_PARENT = 0.62;
const OF_ALL = 0.45;

const LONG = 60;
const FULL = 80;
const SHORT = 25;
const MOST = 800;
/** Above this share of linked letters a block is a list of links. */
export const LINKED = 0.35;

/** A letter of Chinese, Japanese or Korean says as much as two and a half of others. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu;

/** The length of a text in letters of an alphabet. */
export const lengthOf = (text: string): number =>
  text.length + 1.5 * (text.match(DENSE)?.length ?? 0);

const isLinks = ({ text, linked }: HtmlBlock): boolean => linked > text.length * LINKED;

const TAGS: Readonly<Record<string, number>> = {
  p: 1.3,
  blockquote: 1.3,
  pre: 1.3,
  li: 0.5,
  h1: 0.2,
  h2: 0.2,
  h3: 0.2,
  h4: 0.2,
  h5: 0.2,
  h6: 0.2,
};

/** For each node the sum of a value over the blocks in it. */
const sums = (
  { nodes, blocks }: HtmlScan,
  weightOf: (block: HtmlBlock, node: HtmlNode) => number,
): Float64Array => {
  const sum = new Float64Array(nodes.length);
  for (const block of blocks) {
    const node = nodes[block.node];
    if (node !== undefined) sum[block.node] = (sum[block.node] ?? 0) + weightOf(block, node);
  }
  // Children stand behind their parents.
  for (let at = nodes.length - 1; at > 0; at--) {
    const parent = nodes[at]?.parent ?? 0;
    sum[parent] = (sum[parent] ?? 0) + (sum[at] ?? 0);
  }
  return sum;
};

const paragraphMass = (block: HtmlBlock, node: HtmlNode): number => {
  const length = lengthOf(block.text);
  if (length < LONG || isLinks(block)) return 0;
  return Math.min(length, MOST) * (node.tag === 'p' ? 1.3 : 1);
};

/** What throws out each node: its own hint or that of an element around it. */
const thrownNodes = (scan: HtmlScan): readonly (Hint | undefined)[] => {
  const mass = sums(scan, paragraphMass);
  const all = mass[0] ?? 0;
  const thrown: (Hint | undefined)[] = [undefined];
  scan.nodes.forEach(({ hint, parent }, at) => {
    if (at === 0) return;
    const share = all === 0 ? 0 : (mass[at] ?? 0) / all;
    const believed =
      hint !== undefined && !ROLES.has(hint) && share < (SURE.has(hint) ? NEARLY_ALL : MUCH);
    thrown[at] = thrown[parent] ?? (believed ? hint : undefined);
  });
  return thrown;
};

/** The nearest role of each node. */
const rolesOf = (nodes: readonly HtmlNode[]): readonly (Hint | undefined)[] => {
  const roles: (Hint | undefined)[] = [];
  nodes.forEach(({ hint, parent }, at) => {
    roles[at] = hint !== undefined && ROLES.has(hint) ? hint : roles[parent];
  });
  return roles;
};

const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'li', 'blockquote', 'pre']);

/** The heaviest child of each node, 0 where it has none. */
const heaviestChildren = (nodes: readonly HtmlNode[], sum: Float64Array): Int32Array => {
  const heaviest = new Int32Array(nodes.length);
  for (let at = 1; at < nodes.length; at++) {
    const parent = nodes[at]?.parent ?? 0;
    const best = heaviest[parent] ?? 0;
    if (best === 0 || (sum[at] ?? 0) > (sum[best] ?? 0)) heaviest[parent] = at;
  }
  return heaviest;
};

/** The innermost node that holds nearly all the weight. */
const mainNode = (nodes: readonly HtmlNode[], sum: Float64Array): number => {
  const heaviest = heaviestChildren(nodes, sum);
  let main = 0;
  for (;;) {
    const next = heaviest[main] ?? 0;
    const node = nodes[next];
    if (next === 0 || node === undefined || PARAGRAPHS.has(node.tag)) return main;
    const weight = sum[next] ?? 0;
    if (weight < OF_PARENT * (sum[main] ?? 0) || weight < OF_ALL * (sum[0] ?? 0)) return main;
    main = next;
    if (node.hint === 'article-body') return main;
  }
};

/** Finds the main text of a page. */
export const mainOf = (scan: HtmlScan): Main => {
  const { nodes } = scan;
  const thrown = thrownNodes(scan);
  const roles = rolesOf(nodes);
  const sum = sums(scan, (block, { tag }) => {
    const length = lengthOf(block.text);
    if (thrown[block.node] !== undefined || isLinks(block) || length < SHORT) return 0;
    return (TAGS[tag] ?? 0.9) * Math.min(length, MOST) * (length < FULL ? 0.4 : 1);
  });
  const main = mainNode(nodes, sum);
  const inside: boolean[] = nodes.map(() => false);
  nodes.forEach(({ parent }, at) => {
    inside[at] = at === main || (at > 0 && inside[parent] === true);
  });
  return {
    thrown: ({ node }) => thrown[node],
    role: ({ node }) => roles[node],
    holds: ({ node }) => inside[node] === true,
    weight: sum[main] ?? 0,
  };
};
