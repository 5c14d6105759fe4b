/**
 * Sentences of newspapers with what a reader would be told of them: `aspect,other | sentence` under
 * `# topic lang`; `none` is found without an aspect, `+` found with any, `-` not found.
 */

/** A sentence, or headline ¶ first paragraph, and the answers that are right. */
export type Told = {
  readonly topic: string;
  readonly lang: string;
  readonly right: readonly string[];
  readonly sentence: string;
};

export const readTold = (lines: string): readonly Told[] => {
  let topic = '';
  let lang = '';
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const heading = /^# (\S+) (\S+)$/.exec(line);
      if (heading) {
        [, topic = '', lang = ''] = heading;
        return [];
      }
      const [, right, sentence] = /^(\S+) \| (.+)$/.exec(line) ?? [];
      if (right === undefined || sentence === undefined || topic === '')
        throw new Error(`write "aspect | sentence" below "# topic lang", not: ${line}`);
      return [{ topic, lang, right: right.split(','), sentence }];
    });
};
