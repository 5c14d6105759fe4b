/** What a mute is of, from how a person names it: a topic's id, a story's four signs or id, a source. */

import { dynamoFeeds } from '../../../lambda/aws/feeds.ts';
import { dynamoRecords, now } from '../../../lambda/aws/records.ts';
import { plain } from '../../../lambda/core/alert/plain.ts';
import { refOf } from '../../../lambda/core/alert/ref.ts';
import type { MuteTarget } from '../../../lambda/core/subscription/mute.ts';
import { nearName } from '../../../lambda/core/topic/near-name.ts';
import { openTopics } from '../../stage-topics.ts';
import { loadTopics } from '../../topics.ts';
import { InputError } from '../command.ts';
import { REF_DAYS, storiesNamed, typedRef } from '../story-ref.ts';
import type { System } from '../system.ts';
import { keysOfFeed, sourceKeys } from './source.ts';

/** A target, and how it is called for people. */
export type Named = { readonly target: MuteTarget; readonly name: string };

type Kind = MuteTarget['what'];

/** `source:lemonde.fr` says which kind is meant; without it the kinds are tried in turn. */
export const splitKind = (typed: string): { readonly kind?: Kind; readonly text: string } => {
  const [, kind, text = ''] = /^(topic|story|source):(.+)$/is.exec(typed.trim()) ?? [];
  return kind === undefined
    ? { text: typed.trim() }
    : { kind: kind.toLowerCase() as Kind, text: text.trim() };
};

const topicIds = async (system: System): Promise<readonly string[]> => {
  const there = await openTopics(system);
  return there ? [...there.all.keys()] : (await loadTopics()).topics.map(({ id }) => id);
};

const namedStory = async (storyId: string, system: System): Promise<Named> => {
  const { articles } = dynamoRecords(system.tableName, system.dynamo);
  const first = await articles.get(storyId.replace(/^st_/, ''));
  const title = first ? ` (${plain(first.title).trim()})` : '';
  return { target: { what: 'story', id: storyId }, name: `story ${refOf(storyId)}${title}` };
};

/** The one story of these signs; undefined if there is none. */
const storyOf = async (text: string, system: System): Promise<Named | undefined> => {
  const { decisions, ledgers } = dynamoRecords(system.tableName, system.dynamo);
  if (/^st_[\w-]+$/.test(text))
    return (await ledgers.get(text)).v > 0 ? namedStory(text, system) : undefined;
  const ref = typedRef(text);
  if (ref === undefined) return undefined;
  const [only, ...others] = await storiesNamed(ref, decisions, { now: now() });
  if (only === undefined) return undefined;
  if (others.length === 0) return namedStory(only, system);
  const all = await Promise.all([only, ...others].map((id) => namedStory(id, system)));
  throw new InputError(
    `${all.length} stories of the last ${REF_DAYS} days bear ${ref}. Name the one that you mean: ${all.map(({ target, name }) => `${target.id} = ${name}`).join('; ')}.`,
  );
};

const sourcesOf = async (text: string, system: System): Promise<readonly Named[]> => {
  const plans = await dynamoFeeds(system.dynamo, system.tableName).list();
  return sourceKeys(text, plans).map((id) => {
    const feeds = plans.filter((plan) => keysOfFeed(plan).includes(id)).length;
    const count = feeds === 0 ? '' : ` (${feeds} of the watched feeds)`;
    return { target: { what: 'source', id }, name: `source ${id}${count}` };
  });
};

const nothing = (typed: string, topics: readonly string[], { option }: System): InputError => {
  const near = nearName(typed, topics);
  const meant = near === undefined ? '' : ` Did you mean the topic ${near}?`;
  return new InputError(
    `"${typed}" is no topic, no story of the last ${REF_DAYS} days and no known source.${meant} Topics: npx vigie topics list${option || ' --local'}. A story is named by the four signs at the end of its mail (7K2P), a source by its site (lemonde.fr), or, where it has none, as name:"Agence X".`,
  );
};

/** What is meant: one target, or for a source each key that it is counted by. */
export const targetsOf = async (typed: string, system: System): Promise<readonly Named[]> => {
  const { kind, text } = splitKind(typed);
  const is = (wanted: Kind) => kind === undefined || kind === wanted;
  const topics = await topicIds(system);
  const id = text.toLowerCase();
  if (is('topic') && topics.includes(id))
    return [{ target: { what: 'topic', id }, name: `topic ${id}` }];
  const story = is('story') ? await storyOf(text, system) : undefined;
  if (story) return [story];
  const sources = is('source') ? await sourcesOf(text, system) : [];
  if (sources.length === 0) throw nothing(typed, topics, system);
  return sources;
};
