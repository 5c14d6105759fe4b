/** What `vigie topics eval` prints: a table by language, then every mistake with its sentence. */

import { plain } from '../../../lambda/core/alert/plain.ts';
import type { Explanation } from '../../../lambda/core/match/types.ts';
import type { Examined } from '../../quality/examine.ts';
import type { Labelled } from '../../quality/labelled.ts';
import { type Score, scoreOf, shareText, type Tally, tallyOf } from '../../quality/score.ts';
import { markedSentence, partLines } from './explained.ts';

/** The result of one evaluation. */
export type Evaluation = {
  readonly topic: string;
  readonly tally: Tally;
  readonly examined: readonly Examined[];
  /** Languages of the texts in which the topic has no words of its own. */
  readonly without: readonly string[];
  /** Of a missed text: why. */
  readonly why: (text: Labelled) => Explanation | undefined;
};

/** Letters of a text that name it in a list. */
const NAMED_BY = 100;

const nameOf = ({ page }: Labelled): string => {
  const line = plain(page.trim().split('\n')[0] ?? '').trim();
  return line.length > NAMED_BY ? `${line.slice(0, NAMED_BY)} …` : line;
};

const row = (name: string, { found, wrong, missed }: Tally, score: Score): string =>
  [
    name.padEnd(8),
    String(found).padStart(6),
    String(wrong).padStart(6),
    String(missed).padStart(7),
    `  ${shareText(score.precision).padEnd(15)}`,
    shareText(score.recall).padEnd(15),
    shareText(score.f1),
  ].join(' ');

const tableLines = ({ examined, tally }: Evaluation): readonly string[] => {
  const langs = [...new Set(examined.flatMap(({ text }) => text.lang ?? []))].sort();
  const byLang = langs.map((lang) => {
    const some = examined.filter(({ text }) => text.lang === lang);
    return [lang, tallyOf(some.map(({ verdict }) => verdict))] as const;
  });
  return [
    'texts     found  false  missed   precision       recall          F1',
    ...[...(byLang.length > 1 ? byLang : []), ['all', tally] as const].map(([name, counts]) =>
      row(name, counts, scoreOf(counts)),
    ),
  ];
};

const reasonLines = (why: Explanation | undefined): readonly string[] => {
  if (!why) return ['   no article was read on this page: see npx vigie scan --why'];
  if (why.matched) return ['   found, but less prominent than asked for (--min)'];
  const hidden = why.hiddenByExcept ? ['   "except" hides where it would have matched'] : [];
  return [...hidden, ...why.parts.flatMap(partLines)];
};

/** A found text whose aspect is not one of those that its label allows. */
const hasWrongAspect = ({ text, match, verdict }: Examined): boolean => {
  const right = match && text.aspects[match.topic];
  return verdict === 'found' && right !== undefined && !right.includes(match?.aspect ?? '');
};

const listed = (
  heading: string,
  some: readonly Examined[],
  lines: (each: Examined) => readonly string[],
): readonly string[] =>
  some.length === 0
    ? []
    : [
        '',
        `${heading} (${some.length})`,
        ...some.flatMap((each) => [`${each.text.place}  ${nameOf(each.text)}`, ...lines(each)]),
      ];

const foundLines = ({ match }: Examined): readonly string[] => [
  `   matched (${match?.zone}${match?.aspect ? `, aspect ${match.aspect}` : ''})`,
  ...(match?.evidence ?? []).map((each) => `       ${markedSentence(each)}`),
];

/** The report for people. */
export const evalLines = (evaluation: Evaluation): readonly string[] => {
  const { topic, tally, examined, without, why } = evaluation;
  const open = tally.open > 0 ? `, ${tally.open} of them not judged (mention)` : '';
  return [
    `${topic}: ${examined.length} texts, ${tally.found + tally.missed} about it${open}`,
    '',
    ...tableLines(evaluation),
    ...(without.length > 0
      ? [`${topic} has no words in ${without.join(', ')}: write them in its concepts.`]
      : []),
    ...listed(
      'False alarms',
      examined.filter(({ verdict }) => verdict === 'wrong'),
      foundLines,
    ),
    ...listed(
      'Misses',
      examined.filter(({ verdict }) => verdict === 'missed'),
      ({ text }) => reasonLines(why(text)),
    ),
    ...listed('Other aspect than labelled', examined.filter(hasWrongAspect), (each) => [
      `   labelled ${each.text.aspects[topic]?.join(' or ')}`,
      ...foundLines(each),
    ]),
  ];
};

const foundJson = ({ text, match }: Examined) => ({
  place: text.place,
  id: text.id,
  zone: match?.zone,
  aspect: match?.aspect ?? null,
  evidence: match?.evidence,
});

/** The report for programs. */
export const evalJson = (evaluation: Evaluation, score: Score) => {
  const { topic, tally, examined, why } = evaluation;
  const some = (verdict: keyof Tally) => examined.filter((each) => each.verdict === verdict);
  return {
    topic,
    texts: examined.length,
    ...tally,
    ...score,
    falseAlarms: some('wrong').map(foundJson),
    misses: some('missed').map(({ text }) => ({
      place: text.place,
      id: text.id,
      explanation: why(text) ?? null,
    })),
    otherAspects: examined.filter(hasWrongAspect).map((each) => ({
      ...foundJson(each),
      labelled: each.text.aspects[topic],
    })),
  };
};
