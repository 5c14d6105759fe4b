/** The letter of a digest: what waited, what was held back meanwhile, and which sources do not come through. */

import { digestEmailOf } from '../core/alert/digest-email.ts';
import { digestSmsOf } from '../core/alert/digest-sms.ts';
import type { DigestView, HeldView } from '../core/alert/digest-view.ts';
import type { Wait } from '../core/alert/passage.ts';
import { refOf } from '../core/alert/ref.ts';
import type { AlertView } from '../core/alert/view.ts';
import type { Subscriber } from '../core/subscription/subscriber.ts';
import { fewAtOnce } from './few-at-once.ts';
import { type Heard, type HeardStory, storiesOf } from './heard.ts';
import { type HeldBackPorts, heldBackFor, lastDigest } from './held-back.ts';
import { addressed, type Letter, type LetterPorts, letterTo, viewOf } from './letter.ts';
import type { Sources } from './sources.ts';
import type { Period } from './waiting.ts';

/** What a digest's letter needs. */
export type DigestLetterPorts = LetterPorts & HeldBackPorts & { readonly sources: Sources };

type About = Period & { readonly why: Wait; readonly heard: readonly Heard[] };

const tellingOf = async (
  ports: DigestLetterPorts,
  { storyId, alert, topics, kind }: HeardStory,
): Promise<AlertView> => ({ ...(await viewOf(ports, storyId, alert, topics)), kind });

/** What the list held that is left out; not what the same message tells in another way. */
const leftOut = async (
  ports: DigestLetterPorts,
  heard: readonly Heard[],
  told: ReadonlySet<string>,
): Promise<readonly HeldView[]> => {
  const held = heard.filter((one) => one.held !== undefined && !told.has(one.storyId));
  return fewAtOnce(held, async ({ storyId, alert, held: reason = '' }) => {
    const title = (await ports.articles.get(alert.by))?.title ?? '';
    return { ref: refOf(storyId), title, reason, count: 1 };
  });
};

/** What a daily digest says besides. */
const ofTheDay = async (
  ports: DigestLetterPorts,
  reader: Subscriber,
  { dueAt, told }: { readonly dueAt: string; readonly told: ReadonlySet<string> },
) => {
  const last = await lastDigest(ports, reader, dueAt);
  const [held, sources] = await Promise.all([
    heldBackFor(ports, reader, { ...last, until: dueAt, told }),
    ports.sources(),
  ]);
  const recovered = (sources.recovered ?? []).filter(({ at }) => at > last.since && at <= dueAt);
  return { since: last.since, held, sources: { ...sources, recovered } };
};

const viewFor = async (
  ports: DigestLetterPorts,
  reader: Subscriber,
  about: About,
  stories: readonly HeardStory[],
): Promise<DigestView> => {
  const { why, dueAt, heard } = about;
  const toldIds = new Set(stories.map(({ storyId }) => storyId));
  const isDaily = why === 'daily digest';
  const day = isDaily ? await ofTheDay(ports, reader, { dueAt, told: toldIds }) : undefined;
  const { held = [], ...rest } = day ?? { since: dueAt };
  return {
    ...{ why, dueAt, topics: reader.topics.length, ...rest },
    told: await fewAtOnce(stories, (story) => tellingOf(ports, story)),
    held: [...(await leftOut(ports, heard, toldIds)), ...held],
  };
};

/** The letter to one reader. One story that waited for its hour is told as it would have been at once. */
export const digestLetter = async (
  ports: DigestLetterPorts,
  reader: Subscriber,
  about: About,
): Promise<Letter> => {
  const stories = storiesOf(about.heard);
  const [only] = stories;
  if (about.why !== 'daily digest' && only && stories.length === 1)
    return letterTo(ports, reader, only);
  const view = await viewFor(ports, reader, about, stories);
  return addressed(ports, reader, {
    sms: (wording) => digestSmsOf(view, wording).text,
    email: (wording) => digestEmailOf(view, wording),
  });
};
