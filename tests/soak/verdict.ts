/** The promises, held against what was written and what is there: purely, and with the reason for each that is broken. */

import type { Shown } from '../../lib/local/outbox/read.ts';
import { type Cause, judge, type Taken } from './doubles.ts';
import { type Facts, placeOf, type SetAside } from './facts.ts';
import type { NewsPage, Written } from './news.ts';
import { deadOf, type PoisonMessage } from './poison.ts';
import type { Reader } from './readers.ts';
import type { Publish, Seen } from './witness.ts';

/** What was done to the system. */
export type Given = {
  readonly pages: readonly NewsPage[];
  readonly readers: readonly Reader[];
  /** Names of pages that are none, each with its refusal. */
  readonly poison: ReadonlyMap<string, string>;
  readonly messages: readonly PoisonMessage[];
};

/** What was found when all was quiet. */
export type Found = {
  readonly facts: Facts;
  readonly seen: Seen;
  /** Mail and SMS that came to the readers. */
  readonly arrived: readonly Pick<Shown, 'to' | 'text'>[];
  /** What the last sweep queued again. */
  readonly swept: Readonly<Record<string, unknown>>;
  /** Errors that functions threw. */
  readonly threw: readonly string[];
};

/** A promise with what was found, and what breaks it. */
export type Verdict = {
  readonly promise: string;
  readonly found: string;
  readonly problems: readonly string[];
};

/** Without the marks on letters: an SMS may do without them. */
const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** Stories told of, by the place that each has to itself. */
const storyIn = (stories: readonly Written[], text: string): Written | undefined => {
  const said = bare(text);
  return stories.find(({ place }) => said.includes(bare(place)));
};

const isAbout = ({ topics }: Reader, { topic }: Written): boolean =>
  topic !== undefined && topics.includes(topic);

type Told = { readonly story: Written; readonly reader: Reader };

/** By reader and story: publishes that SNS took. */
type Ledger = ReadonlyMap<string, readonly Taken[]>;

const keyOf = ({ story, reader }: Told): string => `${story.place} to ${reader.key}`;

type Attributed = { readonly ledger: Ledger; readonly strangers: readonly string[] };

/** Which delivery each publish is of; `strangers`: of none that was due. */
const attributed = (
  { readers }: Given,
  { seen, facts }: Found,
  due: readonly Told[],
): Attributed => {
  const ledger = new Map<string, Taken[]>();
  const strangers: string[] = [];
  const dueKeys = new Set(due.map(keyOf));
  const stories = [...new Set(due.map(({ story }) => story))];
  const taken = seen.publishes.filter(({ messageId }) => messageId !== undefined);
  for (const publish of taken) {
    const reader = readers.find(({ key }) => key === publish.to);
    const story = storyIn(stories, publish.text);
    const key = reader && story ? keyOf({ reader, story }) : '';
    if (!reader || !story || !dueKeys.has(key)) {
      strangers.push(`${publish.to} got: ${publish.text.slice(0, 80)}`);
      continue;
    }
    const storyId = facts.storyOf.get(story.title) ?? '';
    ledger.set(key, [...(ledger.get(key) ?? []), { publish, storyId, reader }]);
  }
  return { ledger, strangers };
};

const articlesKept = ({ pages }: Given, { facts }: Found): Verdict => {
  const lost = pages.flatMap(({ name, stories }) =>
    stories
      .filter(({ title }) => !facts.archived.get(name)?.has(title))
      .map(({ title }) => `${name}: ${title}`),
  );
  const written = pages.filter(({ copyOf }) => copyOf === undefined);
  const count = written.reduce((sum, { stories }) => sum + stories.length, 0);
  return {
    promise: 'every article is in the archive',
    found: `${count} written, ${lost.length} lost`,
    problems: lost,
  };
};

const pagesDone = ({ pages, poison }: Given, { facts }: Found): Verdict => {
  const good = [
    ...pages.map(({ name }) => name),
    ...[...poison].filter(([, refusal]) => refusal === '').map(([name]) => name),
  ];
  const missing = good.filter((name) => !facts.done.has(name));
  return {
    promise: 'every page is done, none is left in the inbox',
    found: `${good.length - missing.length} of ${good.length} done, ${facts.inbox.length} left`,
    problems: [
      ...missing.map((name) => `${name} is not done`),
      ...facts.inbox.map((name) => `${name} is still in the inbox`),
    ],
  };
};

const stateOf = ({ facts }: Found, { story, reader }: Told) => {
  const storyId = facts.storyOf.get(story.title);
  return facts.deliveries.filter(
    (one) => one.storyId === storyId && one.subscriberId === reader.id,
  );
};

/** What is wrong with the one delivery of a story to a reader. */
const problemOf = (found: Found, { ledger }: Attributed, told: Told): string | undefined => {
  const [delivery, second] = stateOf(found, told);
  const about = `${told.reader.reach} ${keyOf(told)}`;
  if (!delivery) return `${about}: no delivery`;
  if (second) return `${about}: two deliveries, ${delivery.name} and ${second.name}`;
  const { state, name } = delivery;
  if (state === 'UNKNOWN')
    return found.facts.listed.has(name) ? undefined : `${about}: unknown and not listed`;
  if (state !== 'SENT') return `${about}: left ${state}`;
  return ledger.has(keyOf(told)) ? undefined : `${about}: marked SENT, and SNS never took it`;
};

const alertsTold = (found: Found, due: readonly Told[], sent: Attributed): Verdict => {
  const stories = new Set(due.map(({ story }) => story.place));
  const problems = due.flatMap((told) => problemOf(found, sent, told) ?? []);
  const lost = new Set(
    due.filter((told) => problemOf(found, sent, told)).map(({ story }) => story.place),
  );
  return {
    promise: 'every alert is told to everybody whom it concerns',
    found: `${stories.size} alerts, ${due.length} messages; ${lost.size} alerts lost`,
    problems,
  };
};

const counted = (values: readonly string[]): string =>
  [...new Set(values)]
    .map((value) => `${values.filter((one) => one === value).length} ${value}`)
    .join(', ') || 'none';

const unknownListed = ({ facts }: Found, { readers }: Given): Verdict => {
  const reachOf = new Map(readers.map(({ id, reach }) => [id, reach]));
  const unknown = facts.deliveries.filter(({ state }) => state === 'UNKNOWN');
  const missing = unknown.filter(({ name }) => !facts.listed.has(name));
  const wrong = [...facts.listed].filter((name) => !unknown.some((one) => one.name === name));
  const by = counted(unknown.map(({ subscriberId }) => reachOf.get(subscriberId) ?? 'nobody'));
  return {
    promise: 'what nobody knows is listed by vigie ops unknown',
    found: `${by}; ${unknown.length - missing.length} of ${unknown.length} listed`,
    problems: [...missing.map(({ name }) => `${name} is not listed`), ...wrong],
  };
};

const doublesExplained = ({ seen }: Found, { ledger }: Attributed): Verdict => {
  const twice = [...ledger].map(([key, all]) => ({ key, all, ...judge(all, seen) }));
  const doubled = twice.filter(({ extra }) => extra > 0);
  const extra = doubled.reduce((sum, one) => sum + one.extra, 0);
  const why: readonly Cause[] = doubled.flatMap(({ causes }) => causes);
  return {
    promise: 'twice only where the outcome of a publish was unknown',
    found: extra === 0 ? 'no doubles' : `${extra} doubles, after: ${counted(why)}`,
    problems: doubled
      .filter(({ isExplained }) => !isExplained)
      .map(({ key, all }) => `${key}: ${all.map(({ publish }) => publish.worker).join(', ')}`),
  };
};

const smsOnce = ({ ledger }: Attributed): Verdict => {
  const twice = [...ledger].filter(
    ([, [first, ...others]]) => first?.reader.reach === 'sms' && others.length > 0,
  );
  return {
    promise: 'no SMS twice',
    found: `${twice.length} twice`,
    problems: twice.map(([key]) => key),
  };
};

/** What arrived is what SNS took: the two were seen in different places. */
const arrivedAsTaken = ({ arrived, seen, facts }: Found): Verdict => {
  const taken = seen.publishes.filter(({ messageId }: Publish) => messageId !== undefined).length;
  const got = arrived.length + facts.programs.length;
  return {
    promise: 'what SNS took arrived, and nothing else',
    found: `${taken} taken, ${got} arrived`,
    problems: taken === got ? [] : [`${taken} publishes were taken, ${got} messages arrived`],
  };
};

const nobodyElse = ({ strangers }: Attributed): Verdict => ({
  promise: 'nobody is told what does not concern them',
  found: `${strangers.length} such messages`,
  problems: strangers,
});

const isIn = (list: readonly SetAside[], what: string, reason: string): boolean =>
  list.some((one) => one.what === what && one.reason.startsWith(reason));

const setAside = ({ poison, messages }: Given, { facts }: Found): Verdict => {
  const pages = [...poison].filter(([, refusal]) => refusal !== '');
  const ofInbox = messages.filter(({ queue }) => queue === 'inbox');
  const missing = [
    ...pages
      .filter(([name, refusal]) => !isIn(facts.quarantine, name, refusal))
      .map(([name, refusal]) => `${name} is not set aside as ${refusal}: ${placeOf(facts, name)}`),
    ...ofInbox
      .filter(({ body, refusal }) => !isIn(facts.quarantine, body, refusal ?? ''))
      .map(({ body }) => `not in the quarantine: ${body}`),
  ];
  const expected = new Set([...pages.map(([name]) => name), ...ofInbox.map(({ body }) => body)]);
  const innocent = facts.quarantine.filter(({ what }) => !expected.has(what));
  const silent = facts.quarantine.filter(({ reason }) => reason === '');
  return {
    promise: 'the quarantine has the poisonous, each with its reason, and no other',
    found: `${expected.size - missing.length} of ${expected.size}, ${innocent.length} others`,
    problems: [
      ...missing,
      ...innocent.map(({ what, reason }) => `innocent: ${what} (${reason})`),
      ...silent.map(({ what }) => `without a reason: ${what}`),
    ],
  };
};

const deadLetters = ({ messages }: Given, { facts }: Found): Verdict => {
  const expected = messages.filter((one) => deadOf(one) !== 'inboxDead');
  const missing = expected.filter(({ body }) => !facts.dead.some(({ what }) => what === body));
  const innocent = facts.dead.filter(({ what }) => !expected.some(({ body }) => body === what));
  const silent = facts.dead.filter(({ reason }) => reason === '');
  return {
    promise: 'dead letters are the poisonous, each with its reason, and no other',
    found: `${expected.length - missing.length} of ${expected.length}, ${innocent.length} others, ${silent.length} without a reason`,
    problems: [
      ...missing.map(({ body }) => `not among the dead letters: ${body}`),
      ...innocent.map(({ what, reason }) => `innocent: ${what} (${reason})`),
      ...silent.map(({ what }) => `without a reason: ${what}`),
    ],
  };
};

const nothingLeft = ({ swept }: Found): Verdict => {
  const { pages, articles, deliveries } = swept;
  return {
    promise: 'the sweep finds nothing that was left lying',
    found: `${pages} pages, ${articles} articles, ${deliveries} deliveries`,
    problems: [pages, articles, deliveries].every((count) => count === 0)
      ? []
      : [`it queued again: ${JSON.stringify(swept)}`],
  };
};

const neverThrew = ({ threw }: Found): Verdict => ({
  promise: 'no function throws',
  found: `${threw.length} times`,
  problems: threw,
});

/** Who is to be told what. */
const dueOf = ({ pages, readers }: Given): readonly Told[] =>
  pages
    .filter(({ copyOf }) => copyOf === undefined)
    .flatMap(({ stories }) => stories)
    .flatMap((story) =>
      readers.filter((reader) => isAbout(reader, story)).map((reader) => ({ story, reader })),
    );

/** Every promise with what was found. */
export const verdicts = (given: Given, found: Found): readonly Verdict[] => {
  const due = dueOf(given);
  const sent = attributed(given, found, due);
  return [
    articlesKept(given, found),
    pagesDone(given, found),
    alertsTold(found, due, sent),
    unknownListed(found, given),
    doublesExplained(found, sent),
    smsOnce(sent),
    nobodyElse(sent),
    arrivedAsTaken(found),
    setAside(given, found),
    deadLetters(given, found),
    nothingLeft(found),
    neverThrew(found),
  ];
};
