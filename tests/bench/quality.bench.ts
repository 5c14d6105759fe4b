/**
 * `npm run bench -- quality`: how good the topics are, on real news where `VIGIE_DATA` is set and on our own
 * facts in eight languages. Writes docs/quality.md, if all of it was measured.
 */

import { writeFileSync } from 'node:fs';
import { bench } from 'vitest';
import { compile } from '../../lambda/core/match/compile.ts';
import { LANGS } from '../../lambda/core/topic/topic.ts';
import { dictionaries } from '../../lib/dictionaries.ts';
import { loadTopics, printProblem } from '../../lib/topics.ts';
import { answer, aspectTexts, factTexts } from '../support/facts.ts';
import { aspectSection } from './quality/aspects.ts';
import { evidenceSection } from './quality/evidence.ts';
import { newsSection } from './quality/news.ts';
import { parallelSection } from './quality/parallel.ts';
import { quotesSection } from './quality/quotes.ts';
import { rewritingSection } from './quality/rewritings.ts';
import { newsSets } from './quality/sets.ts';

const { topics, problems } = await loadTopics({ dirs: ['seeds/topics'] });
const errors = problems.filter(({ severity }) => severity === 'error');
// A topic left out would be a topic without mistakes.
if (errors.length > 0) throw new Error(errors.map(printProblem).join('\n'));
const ids = topics.map(({ id }) => id);

/** Languages that every topic has words in. */
const withPack = LANGS.filter((lang) =>
  topics.every(({ concepts }) => Object.values(concepts).some(({ items }) => items[lang])),
);

const measure = (): void => {
  const matcher = compile(topics, dictionaries);
  const [facts, sentences] = [factTexts(), aspectTexts()];
  const answered = answer(matcher.match, facts);
  const told = [...answered, ...answer(matcher.match, sentences)];
  const french = newsSets().find(({ name }) => name === 'fr_news');
  const sets = [
    { name: 'our facts', texts: facts },
    ...(french ? [{ name: french.name, texts: french.texts }] : []),
  ];
  const news = newsSection(matcher, ids);
  const quotes = quotesSection(matcher.match, [...facts, ...sentences]);
  const report = [
    '# Quality',
    `Made by \`VIGIE_DATA=… npm run bench -- quality\` with the topics of \`seeds/topics\`: ${ids.join(', ')}. Do not edit by hand.`,
    ...(news === undefined ? [] : [news]),
    parallelSection(answered, ids, withPack),
    aspectSection(told, ids),
    evidenceSection(matcher.match, sets),
    ...(quotes === undefined ? [] : [quotes]),
    rewritingSection(matcher.match, sets),
  ].join('\n\n');
  console.log(report);
  if (news === undefined) console.log('docs/quality.md was left as it is: VIGIE_DATA is unset.');
  else writeFileSync('docs/quality.md', `${report}\n`);
};

// Async, or the runner calls it once more to see whether it is.
bench('quality', async () => measure(), {
  iterations: 1,
  warmupIterations: 0,
  time: 0,
  warmupTime: 0,
});
