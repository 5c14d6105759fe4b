/** What alerts say of an event: done, called for, denied …: labelled against told. */

import { LANGS } from '../../../lambda/core/topic/topic.ts';
import { aspectName, isNoFact, isToldAsFact } from '../../support/aspect-names.ts';
import type { Answered } from '../../support/facts.ts';
import { ofAll, table } from './markdown.ts';

type Told = {
  readonly lang: string;
  readonly id: string;
  readonly topic: string;
  readonly right: readonly string[];
  /** Undefined: the topic was not found at all. */
  readonly aspect: string | null | undefined;
};

/** Each label with what was told. */
const toldOf = (answered: readonly Answered[]): readonly Told[] =>
  answered.flatMap(({ text, matches }) =>
    Object.entries(text.aspects).map(([topic, right]) => ({
      lang: text.lang ?? 'und',
      id: text.id,
      topic,
      right,
      aspect: matches.find((match) => match.topic === topic)?.aspect,
    })),
  );

const isFound = ({ aspect }: Told): boolean => aspect !== undefined;
const isRightAspect = ({ aspect, right }: Told): boolean =>
  right.map(aspectName).includes(aspectName(aspect));

/** Events that did not happen, or not yet, and were told as if they had. */
const toldAsFacts = (told: readonly Told[]): readonly Told[] =>
  told.filter(
    ({ aspect, right }) => aspect !== undefined && isNoFact(right) && isToldAsFact(aspect, right),
  );

const confusion = (told: readonly Told[]): string => {
  const found = told.filter(isFound);
  const rows = [...new Set(found.map(({ right }) => aspectName(right[0])))].sort();
  const columns = [...new Set(found.map(({ aspect }) => aspectName(aspect)))].sort();
  return table(
    ['labelled ↓ told →', ...columns],
    rows.map((row) => [
      row,
      ...columns.map((column) => {
        const some = found.filter(
          ({ right, aspect }) => aspectName(right[0]) === row && aspectName(aspect) === column,
        );
        const accepted = some.filter(isRightAspect).length;
        return some.length === 0 ? '' : accepted === some.length ? `**${accepted}**` : some.length;
      }),
    ]),
  );
};

const byLang = (told: readonly Told[]) =>
  LANGS.map((lang) => {
    const some = told.filter((each) => each.lang === lang);
    const found = some.filter(isFound);
    return [
      lang,
      ofAll(found.length, some.length),
      ofAll(found.filter(isRightAspect).length, found.length),
      toldAsFacts(some).length,
    ];
  });

/** The section on aspects. */
export const aspectSection = (answered: readonly Answered[], topics: readonly string[]): string => {
  const told = toldOf(answered).filter(({ topic }) => topics.includes(topic));
  const facts = toldAsFacts(told);
  return [
    '## Aspects',
    `Events denied, called for, postponed, possible or cancelled that were told as facts: **${facts.length}** (bar: 0).`,
    table(
      ['text', 'topic', 'labelled', 'told'],
      facts.map(({ id, topic, right, aspect }) => [
        id,
        topic,
        right.join(' or '),
        aspectName(aspect),
      ]),
    ),
    table(['language', 'found', 'of them the right aspect', 'told as a fact'], byLang(told)),
    'Confusion (bold: as labelled, or what the label allows as well):',
    confusion(told),
  ].join('\n\n');
};
