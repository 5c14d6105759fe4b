/** Tables and percentages of docs/quality.md. */

/** A table; numbers and texts as they are. */
export const table = (
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** `12 of 34 (35.3 %)`. */
export const ofAll = (part: number, whole: number): string =>
  `${part} of ${whole}${whole > 0 ? ` (${((100 * part) / whole).toFixed(1)} %)` : ''}`;
