/** The same facts in eight languages: is the answer the same, and is it right? */

import { LANGS } from '../../../lambda/core/topic/topic.ts';
import { examine } from '../../../lib/quality/examine.ts';
import { scoreOf, shareText, tallyOf } from '../../../lib/quality/score.ts';
import { type Answered, byFact, isRight, topicsFound } from '../../support/facts.ts';
import { ofAll, table } from './markdown.ts';

const inLangs = (answered: readonly Answered[], langs: readonly string[]): readonly Answered[] =>
  answered.filter(({ text }) => text.lang !== undefined && langs.includes(text.lang));

const isSame = (answered: readonly Answered[]): boolean =>
  new Set(answered.map(topicsFound)).size === 1;

/** Facts with the same answer, and with the right one, in all of these languages. */
const agreement = (
  answered: readonly Answered[],
  langs: readonly string[],
  topics: readonly string[],
) => {
  const facts = [...byFact(inLangs(answered, langs)).values()].filter((texts) =>
    texts.every(({ text }) => text.topics.every((topic) => topics.includes(topic))),
  );
  return {
    facts: facts.length,
    same: facts.filter(isSame).length,
    right: facts.filter((texts) => texts.every((each) => isRight(each, topics))).length,
  };
};

const byTopicAndLang = (answered: readonly Answered[], topics: readonly string[]) =>
  topics.map((topic) => [
    topic,
    ...LANGS.map((lang) => {
      const some = inLangs(answered, [lang]).map(({ text, matches }) =>
        examine(text, topic, matches),
      );
      const counts = tallyOf(some.map(({ verdict }) => verdict));
      const { f1 } = scoreOf(counts);
      const short = f1 ? f1.value.toFixed(2).replace(/^0/, '') : '–';
      return `${short} (${counts.found}/${counts.wrong}/${counts.missed})`;
    }),
  ]);

const pooled = (answered: readonly Answered[], topics: readonly string[]) =>
  LANGS.map((lang) => {
    const some = inLangs(answered, [lang]).flatMap(({ text, matches }) =>
      topics.map((topic) => examine(text, topic, matches)),
    );
    const { precision, recall, f1 } = scoreOf(tallyOf(some.map(({ verdict }) => verdict)));
    return [lang, ...[precision, recall, f1].map(shareText)];
  });

const differing = (answered: readonly Answered[], langs: readonly string[]) =>
  [...byFact(inLangs(answered, langs))]
    .filter(([, texts]) => !isSame(texts))
    .map(([fact, texts]) => {
      const wrong = texts.map(({ text, ...each }) => ({
        lang: text.lang,
        found: topicsFound({ text, ...each }) || 'none',
      }));
      const answers = new Set(wrong.map(({ found }) => found));
      return [
        fact,
        [...answers]
          .map((found) => {
            const some = wrong.filter((each) => each.found === found).map(({ lang }) => lang);
            return `${found}: ${some.join(' ')}`;
          })
          .join('; '),
      ];
    });

/** The section on our own facts. */
export const parallelSection = (
  answered: readonly Answered[],
  topics: readonly string[],
  withPack: readonly string[],
): string => {
  const rows = [
    ['all eight', agreement(answered, LANGS, topics)] as const,
    [`with a pack (${withPack.join(' ')})`, agreement(answered, withPack, topics)] as const,
  ];
  return [
    '## The same facts in eight languages',
    'Our own texts (`tests/fixtures/facts`), positive and trap, written without a look at the packs; whole texts, every prominence.',
    table(
      ['languages', 'facts', 'same answer', 'right in all'],
      rows.map(([name, { facts, same, right }]) => [
        name,
        facts,
        ofAll(same, facts),
        ofAll(right, facts),
      ]),
    ),
    'F1 (found/false/missed) by topic and language:',
    table(['topic', ...LANGS], byTopicAndLang(answered, topics)),
    table(['language', 'precision', 'recall', 'F1'], pooled(answered, topics)),
    `Facts with different answers in the languages with a pack:`,
    table(['fact', 'found'], differing(answered, withPack)),
  ].join('\n\n');
};
