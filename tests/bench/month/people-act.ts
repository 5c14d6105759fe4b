/** What people of the simulated month do, each at its instant: subscribe, change, mute, press a link in a mail, leave. */

import type { Subscriber } from '../../../lambda/core/subscription/subscriber.ts';
import { leave } from '../../../lambda/steps/leave.ts';
import { type MutePorts, mute } from '../../../lambda/steps/mute.ts';
import { changeSubscriber } from '../../../lambda/steps/subscribe.ts';
import type { Kernel } from './kernel.ts';
import { ownerKey, type Person, type PlannedMute, type Rhythm } from './people.ts';
import type { Taken } from './post.ts';
import { MUTE_LINK, type World } from './world.ts';

/** A story that somebody muted by the link of a mail. */
export type Pressed = {
  readonly id: string;
  readonly at: number;
  readonly storyId: string;
  /** The mail. */
  readonly text: string;
};

const MINUTE = 60_000;
const PRESS_AFTER = 4 * MINUTE;

const iso = (time: number): string => new Date(time).toISOString();

/** The address that SNS knows a person by. */
export const toOf = ({
  id,
  channel,
  address,
}: Pick<Person, 'id' | 'channel' | 'address'>): string =>
  channel === 'sms' ? address : `arn:${id}`;

const withRhythm = (subscriber: Subscriber, rhythm: Rhythm): Subscriber => {
  const { at: _at, quiet: _quiet, always: _always, ...rest } = subscriber;
  return { ...rest, ...rhythm };
};

const subscriberOf = (person: Person, rhythm: Rhythm, since: string): Subscriber => {
  const { id, channel, address, zone, topics, min } = person;
  return {
    ...{ id, channel, address, zone, topics, min, since, state: 'active' },
    // A text message of several names only the foremost of them: here every event is to be seen.
    ...(channel === 'email' ? { topicArn: toOf(person), guarded: true } : { burst: 50 }),
    welcomed: since,
    ...rhythm,
  };
};

const targetOf = (planned: PlannedMute) =>
  planned.what === 'topic'
    ? { what: planned.what, id: planned.id }
    : { what: planned.what, id: ownerKey(planned.owner) };

/** Puts what everybody does on the clock; `arrives` is to be told of each message that somebody got. */
export const peopleAct = (kernel: Kernel, people: readonly Person[], worldOf: () => World) => {
  const pressed: Pressed[] = [];
  const single = new Map<string, number>();
  const mutePorts = (): MutePorts => ({ subscribers: worldOf().subscribers, now: kernel.now });
  const expect = (what: string, got: string, ...wanted: readonly string[]): void => {
    if (!wanted.includes(got)) throw new Error(`${what}: ${got}`);
  };

  const joins = async (person: Person, rhythm: Rhythm): Promise<void> => {
    const subscriber = subscriberOf(person, rhythm, kernel.now());
    expect('subscribing', await worldOf().subscribers.put(subscriber), 'written');
  };
  const changes = async ({ id }: Person, rhythm: Rhythm): Promise<void> => {
    await changeSubscriber(worldOf().subscribers, id, (now) => withRhythm(now, rhythm));
  };
  const mutes = async ({ id }: Person, planned: PlannedMute): Promise<void> => {
    const wanted = { ...targetOf(planned), until: iso(planned.to) };
    const { outcome } = await mute(id, wanted, mutePorts());
    expect('muting', outcome, 'written', 'unknown');
  };
  const presses = async (id: string, storyId: string, text: string): Promise<void> => {
    const until = iso(kernel.time() + 7 * 24 * 60 * MINUTE);
    const { outcome } = await mute(id, { what: 'story', id: storyId, until }, mutePorts());
    if (outcome === 'written') pressed.push({ id, at: kernel.time(), storyId, text });
  };

  for (const person of people) {
    const [first, ...others] = person.turns;
    if (first) kernel.at(first.from, () => void joins(person, first.rhythm));
    for (const { from, rhythm } of others) kernel.at(from, () => void changes(person, rhythm));
    for (const planned of person.mutes) kernel.at(planned.from, () => void mutes(person, planned));
    const { leaves } = person;
    if (leaves !== undefined) kernel.at(leaves, () => void leave(person.id, worldOf()));
  }

  const arrives = ({ to, text }: Taken): void => {
    const person = people.find((one) => toOf(one) === to);
    const [, id = '', what, target = ''] = MUTE_LINK.exec(text) ?? [];
    if (person?.presses === undefined || what !== 'story') return;
    const count = (single.get(id) ?? 0) + 1;
    single.set(id, count);
    if (count === person.presses)
      kernel.at(kernel.time() + PRESS_AFTER, () => void presses(id, target, text));
  };
  return { arrives, pressed: pressed as readonly Pressed[] };
};
