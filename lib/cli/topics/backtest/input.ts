/** The articles that a topic is tried on: those of an archive, or of files, in the order of their time. */

import { hash } from '../../../../lambda/aws/hash.ts';
import { lastDays } from '../../../../lambda/core/alert/days.ts';
import type { Article } from '../../../../lambda/core/article.ts';
import { readBytes } from '../../../../lambda/steps/read.ts';
import { type ArchiveObjects, archivedIn, readArchive } from '../../../archive.ts';
import type { Terminal } from '../../command.ts';
import { type Input, inputsOf } from '../../scan/inputs.ts';
import type { Progress } from '../../scan/progress.ts';

/** An article to try: `at` is the ISO instant at which it was read, or, of a file, which it states; absent: undated. */
export type TriedArticle = {
  readonly page: string;
  readonly article: Article;
  readonly at?: string;
  readonly from: string;
};

/** What a source of articles tells while it is read. */
export type Told = {
  readonly progress: Progress;
  /** What could not be read; the rest was. */
  readonly warn: (problems: readonly string[]) => void;
};

/** Every article that was archived in the last days, the oldest first. */
export async function* archivedArticles(
  objects: ArchiveObjects,
  { now, days }: { readonly now: string; readonly days: number },
  { progress, warn }: Told,
): AsyncGenerator<TriedArticle> {
  const range = lastDays(now, days);
  for (const day of range.days.toReversed()) {
    progress(() => `reading the archive: ${day} ...`);
    const keys = await archivedIn(objects, [day]);
    for await (const { articles, problems, at, of } of readArchive(objects, keys)) {
      progress(() => `reading the archive: ${day}, ${at} of ${of} objects ...`);
      warn(problems);
      for (const { page, article, readAt, key } of articles)
        if (readAt >= range.from) yield { page, article, at: readAt, from: key };
    }
  }
}

const readInput = async (input: Input, { warn }: Told): Promise<readonly TriedArticle[]> => {
  const { name, source } = input;
  const opened = await input.open();
  const reading = opened.ok ? await readBytes(opened.bytes, { source, hash }) : undefined;
  if (reading?.kind !== 'read') {
    warn([`${name}: ${opened.ok ? reading?.detail : opened.reason}`]);
    return [];
  }
  const { page, articles, rejected = [] } = reading;
  warn(rejected.map(({ detail }) => `${name}: ${detail}`));
  return articles.map((article) => ({
    ...{ page, article, from: name },
    ...(article.published === undefined ? {} : { at: article.published }),
  }));
};

/** Every article of files and folders, in their order. */
export async function* givenArticles(
  named: readonly string[],
  terminal: Terminal,
  told: Told,
): AsyncGenerator<TriedArticle> {
  for (const name of named) {
    const inputs = await inputsOf(name, terminal);
    for (const [index, input] of inputs.entries()) {
      told.progress(() => `${name}: ${index} of ${inputs.length} files read ...`);
      yield* await readInput(input, told);
    }
  }
}
