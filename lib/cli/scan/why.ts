/** How a page was read, block by block: what each is, and the rule that says so. */

import { cutAtWord } from '../../../lambda/core/alert/cut.ts';
import { plain } from '../../../lambda/core/alert/plain.ts';
import type { PageBlock } from '../../../lambda/core/page/read.ts';

/** Columns of a block's beginning. */
const SHOWN = 68;

const beginning = (page: string, { start, end }: PageBlock): string => {
  // A little more than is shown, so that a block of any length costs nothing.
  const text = plain(page.slice(start, Math.min(end, start + 4 * SHOWN))).trim();
  return cutAtWord(text, SHOWN, (each) => each.length) ?? `${text.slice(0, SHOWN)}...`;
};

/** Two lines a block; white space is left out. */
export const blockLines = (page: string, blocks: readonly PageBlock[]): string[] =>
  blocks
    .filter(({ kind }) => kind !== 'blank')
    .flatMap((block) => {
      const { start, end, kind, rule, article } = block;
      const part = article === undefined ? 'furniture' : `article ${article + 1}`;
      return [
        `   ${start} to ${end}  ${part}, ${kind}  (${rule})`,
        `       ${beginning(page, block)}`,
      ];
    });
