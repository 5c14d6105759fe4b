/**
 * Real French news, not part of the project: `fr_news.dev.jsonl` in the folder that `VIGIE_DATA` names,
 * one text a line with the topics that it is about (`core`) and those it names in passing (`mention`,
 * not judged). Nothing where the variable is unset.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { SeedStory } from '../support/seed-stories.ts';

const line = z.object({
  title: z.string(),
  heading: z.string(),
  text: z.string(),
  core: z.array(z.string()),
  mention: z.array(z.string()),
});

/** A page with one story. */
type News = { readonly page: string; readonly story: SeedStory };

/** The texts as pages: headline, deck, text. Throws if `VIGIE_DATA` is set and has no such file. */
export const realNews = (): readonly News[] => {
  const folder = process.env['VIGIE_DATA'];
  if (folder === undefined) {
    console.log('Real news: skipped, since VIGIE_DATA is unset.');
    return [];
  }
  return readFileSync(join(folder, 'fr_news.dev.jsonl'), 'utf8')
    .split('\n')
    .filter((written) => written !== '')
    .map((written) => {
      const { title, heading, text, core, mention } = line.parse(JSON.parse(written));
      return {
        page: [title, heading, text].join('\n\n'),
        story: { title, topics: core, notJudged: mention },
      };
    });
};
