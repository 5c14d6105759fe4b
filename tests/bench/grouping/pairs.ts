/** The project's labelled pairs: `tests/fixtures/pairs/<file>.jsonl`; `held` was not looked at while tuning. */

import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const article = z.object({ lang: z.string(), title: z.string(), text: z.string(), at: z.string() });
const pair = z.object({
  id: z.string(),
  kind: z.string(),
  label: z.enum(['copy', 'same', 'update', 'different']),
  reason: z.string(),
  a: article,
  b: article,
});

/** The pairs of one file. */
export const readPairs = (file: string): readonly z.infer<typeof pair>[] =>
  readFileSync(new URL(`../../fixtures/pairs/${file}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => pair.parse(JSON.parse(line)));
