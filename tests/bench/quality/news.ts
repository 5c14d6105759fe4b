/** How good the topics are on real news: by topic and set, as labelled and as read. */

import type { Match, Matcher } from '../../../lambda/core/match/types.ts';
import { type Examined, examine, matchesIn } from '../../../lib/quality/examine.ts';
import type { Labelled } from '../../../lib/quality/labelled.ts';
import { scoreOf, shareText, type Tally, tallyOf } from '../../../lib/quality/score.ts';
import { ofAll, table } from './markdown.ts';
import { asRead, keyOf, type NewsSet, newsSets, verdictsOn } from './sets.ts';

/** In the headline or the lead: the labels were made from there. */
const LEAST = 2;

type Judged = { readonly examined: readonly Examined[]; readonly unread: readonly Examined[] };

const HEADS = [
  'set',
  'topic',
  'found',
  'false',
  'missed',
  'precision',
  'recall',
  'F1',
  'recall anywhere',
];

const cells = (prominent: Tally, anywhere: Tally): readonly (string | number)[] => {
  const { precision, recall, f1 } = scoreOf(prominent);
  const shares = [precision, recall, f1, scoreOf(anywhere).recall];
  return [prominent.found, prominent.wrong, prominent.missed, ...shares.map(shareText)];
};

const tally = (examined: readonly Examined[]): Tally =>
  tallyOf(examined.map(({ verdict }) => verdict));

type Found = {
  readonly text: Labelled;
  /** In the headline or the lead. */
  readonly matches: readonly Match[];
  readonly anywhere: readonly Match[];
};

const judge = (set: NewsSet, found: readonly Found[], topic: string): Judged => {
  const verdicts = verdictsOn(set.name);
  const examined = found.map(({ text, matches }) =>
    examine(asRead(text, verdicts), topic, matches),
  );
  const unread = examined.filter(
    ({ text, verdict }) =>
      verdict === 'wrong' &&
      !verdicts.has(`${keyOf(text.page)} ${topic}`) &&
      set.name !== 'fr_news',
  );
  return { examined, unread };
};

const asLabelled = (found: readonly Found[], topic: string): readonly Examined[] =>
  found.map(({ text, matches }) => examine(text, topic, matches));

/** The same texts with what was found anywhere in them. */
const withBody = (found: readonly Found[]): readonly Found[] =>
  found.map((each) => ({ ...each, matches: each.anywhere }));

const setRows = (set: NewsSet, found: readonly Found[], topics: readonly string[]) => {
  const known = set.labelled.filter((topic) => topics.includes(topic));
  const body = withBody(found);
  const labelled = (some: readonly Found[], names: readonly string[]) =>
    tally(names.flatMap((topic) => asLabelled(some, topic)));
  const read = (some: readonly Found[], names: readonly string[]) =>
    tally(names.flatMap((topic) => judge(set, some, topic).examined));
  const unread = (names: readonly string[]) =>
    names.reduce((sum, topic) => sum + judge(set, found, topic).unread.length, 0);
  const groups = [
    ...known.map((topic) => [topic, [topic]] as const),
    ...(known.length > 1 ? [['**all**', known] as const] : []),
  ];
  return {
    labelled: groups.map(([name, names]) => [
      set.name,
      name,
      ...cells(labelled(found, names), labelled(body, names)),
      set.floors[name] ?? '',
    ]),
    read: groups.map(([name, names]) => [
      set.name,
      name,
      ...cells(read(found, names), read(body, names)),
      unread(names),
    ]),
  };
};

const alarmRow = (set: NewsSet, found: readonly Found[], topics: readonly string[]) => {
  const wrong = topics.flatMap((topic) =>
    judge(set, found, topic).examined.filter(({ verdict }) => verdict === 'wrong'),
  );
  const perThousand = ((1000 * wrong.length) / found.length).toFixed(1);
  const byTopic = topics
    .map((topic) => [topic, wrong.filter(({ match }) => match?.topic === topic).length] as const)
    .filter(([, count]) => count > 0)
    .map(([topic, count]) => `${topic} ${count}`);
  const inPassing = topics.flatMap((topic) =>
    judge(set, found, topic).examined.filter(({ verdict, match }) => verdict === 'open' && match),
  );
  return [set.name, found.length, wrong.length, perThousand, byTopic.join(', '), inPassing.length];
};

type Mistake = {
  readonly what: 'unread' | 'false' | 'missed';
  readonly place: string;
  readonly key: string;
  readonly topic: string;
};

/** Every mistake, for the log: where it is, never what it says. */
const mistakesIn = (
  set: NewsSet,
  found: readonly Found[],
  topics: readonly string[],
): readonly Mistake[] =>
  topics.flatMap((topic) => {
    const { examined, unread } = judge(set, found, topic);
    const places = new Set(unread.map(({ text }) => text.place));
    return examined
      .filter(({ verdict }) => verdict === 'missed' || verdict === 'wrong')
      .map(({ text, verdict }) => ({
        what: verdict === 'missed' ? 'missed' : places.has(text.place) ? 'unread' : 'false',
        place: text.place,
        key: keyOf(text.page),
        topic,
      }));
  });

/** The section on real news, or nothing without `VIGIE_DATA`. */
export const newsSection = (matcher: Matcher, topics: readonly string[]): string | undefined => {
  const sets = newsSets().map((set) => ({
    set,
    found: set.texts.map((text): Found => {
      const anywhere = matchesIn(matcher.match, text, 1);
      const matches = anywhere.filter(({ prominence }) => prominence >= LEAST);
      return { text, matches, anywhere };
    }),
  }));
  if (sets.length === 0) return undefined;
  const rows = sets.map(({ set, found }) => setRows(set, found, topics));
  const mistakes = sets.flatMap(({ set, found }) => mistakesIn(set, found, topics));
  console.table(mistakes.filter(({ place }) => !place.startsWith('tr_')));
  const alarms = mistakes.filter(({ what }) => what !== 'missed');
  return [
    '## Real news',
    'Sets of others, which are not part of this project: `fr_news` (OrangeSum, CC BY-SA 4.0), `de_smartdata` (DFKI SmartData, CC BY 4.0), `ru_factrueval` (FactRuEval-2016, MIT), `tr_tfeec` (TFEEC, MIT; a language without a pack). Scored where the topic holds in the headline or the lead. Shares with their 95 % intervals. The floor is what a plain keyword expression reaches.',
    '### As labelled by their makers',
    table(
      [...HEADS, 'floor'],
      rows.flatMap(({ labelled }) => labelled),
    ),
    '### As read',
    'The makers of the German set label some deals only, and also those of long ago and in passing, anywhere in a text; "a purchase" in the Russian set may be one of domain names or of oil. We read what was found and not labelled, and what was labelled and not found; the verdicts with their reasons are in `tests/fixtures/verdicts`. What is unread counts as false.',
    table(
      [...HEADS, 'unread'],
      rows.flatMap(({ read }) => read),
    ),
    '### False alarms',
    'Of all topics, those without labels in a set included.',
    table(
      ['set', 'texts', 'false alarms', 'per 1,000 texts', 'by topic', 'named in passing, found'],
      sets.map(({ set, found }) => alarmRow(set, found, topics)),
    ),
    `Of all false alarms, ${ofAll(alarms.filter(({ what }) => what === 'unread').length, alarms.length)} are unread.`,
  ].join('\n\n');
};
