import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  MOST_MUTES,
  mutedBy,
  muteOf,
  mutesInForce,
  withMute,
  withoutMute,
} from '../../../lambda/core/subscription/mute.ts';
import type { Mute } from '../../../lambda/core/subscription/subscriber.ts';

const NOW = '2026-11-24T09:00:00.000Z';
const TOMORROW = '2026-11-25T09:00:00.000Z';
const YESTERDAY = '2026-11-23T09:00:00.000Z';

const MOSCOW = 'st_0a1b2c3d4e5f6g7h8j9k';
const SANCTIONS = { topic: 'sanctions', prominence: 1 } as const;
const PLANT = { topic: 'plant-reopening', prominence: 3 } as const;
const alert = {
  storyId: MOSCOW,
  topics: [PLANT, SANCTIONS],
  owners: ['site:lemonde.fr'],
} as const;

const muted = (mutes: readonly Mute[], about: Partial<typeof alert> | object = {}, now = NOW) =>
  mutedBy({ mutes }, { ...alert, ...about }, now);
const story = (until?: string): Mute => ({
  what: 'story',
  id: MOSCOW,
  ...(until === undefined ? {} : { until }),
});

describe('a mute', () => {
  test('that is not there changes nothing', () => {
    expect(mutedBy({}, alert, NOW)).toEqual({ topics: [PLANT, SANCTIONS] });
    expect(muted([])).toEqual({ topics: [PLANT, SANCTIONS] });
  });

  test('of a story hides all of it, and no other story', () => {
    expect(muted([story()])).toEqual({ held: 'muted', by: story() });
    expect(muted([story()], { storyId: 'st_zzzzzzzzzzzzzzzzzzzz' })).toEqual({
      topics: [PLANT, SANCTIONS],
    });
  });

  test('of a topic leaves it out of the alert, which is held if nothing is left', () => {
    const sanctions: Mute = { what: 'topic', id: 'sanctions', until: TOMORROW };
    expect(muted([sanctions])).toEqual({ topics: [PLANT] });
    expect(muted([sanctions], { topics: [SANCTIONS] })).toEqual({ held: 'muted', by: sanctions });
    expect(muted([sanctions, { what: 'topic', id: 'plant-reopening' }])).toMatchObject({
      held: 'muted',
    });
  });

  test('of a source hides what it alone tells', () => {
    const monde: Mute = { what: 'source', id: 'site:lemonde.fr' };
    const figaro: Mute = { what: 'source', id: 'site:lefigaro.fr' };
    const both = { owners: ['site:lemonde.fr', 'site:lefigaro.fr'] };
    expect(muted([monde])).toEqual({ held: 'muted', by: monde });
    expect(muted([monde], both)).toEqual({ topics: [PLANT, SANCTIONS] });
    expect(muted([figaro])).toEqual({ topics: [PLANT, SANCTIONS] });
    // Confirmed by nobody but whom this person does not want to hear.
    expect(muted([monde, figaro], both)).toEqual({ held: 'muted', by: monde });
  });

  test('of a source hides nothing whose source is not known', () => {
    expect(muted([{ what: 'source', id: 'site:lemonde.fr' }], { owners: [] })).toEqual({
      topics: [PLANT, SANCTIONS],
    });
  });

  test('is of one kind: a topic that bears the id of a story is another thing', () => {
    expect(muted([{ what: 'topic', id: MOSCOW }])).toEqual({ topics: [PLANT, SANCTIONS] });
    expect(muted([{ what: 'source', id: 'sanctions' }])).toEqual({ topics: [PLANT, SANCTIONS] });
  });

  test('holds to the last moment before its end', () => {
    expect(muted([story(TOMORROW)], {}, '2026-11-25T08:59:59.999Z')).toMatchObject({
      held: 'muted',
    });
    expect(muted([story(TOMORROW)], {}, TOMORROW)).toEqual({ topics: [PLANT, SANCTIONS] });
    expect(muteOf([story(YESTERDAY)], story(), NOW)).toBeUndefined();
    expect(muteOf([story(TOMORROW)], story(), NOW)).toEqual(story(TOMORROW));
  });
});

test('a hundred are in force at most; those that ended make room', () => {
  const many = (until: string): readonly Mute[] =>
    Array.from({ length: MOST_MUTES }, (_, at) => ({ what: 'story', id: `st_${at}`, until }));
  const full = withMute(many(TOMORROW), story(), NOW);
  expect(full).toEqual({ ok: false, problem: expect.stringContaining('100 mutes are in force') });
  expect(withMute(many(YESTERDAY), story(), NOW)).toEqual({ ok: true, value: [story()] });
  // One that is there already is changed, not added.
  const changed = withMute(many(TOMORROW), { what: 'story', id: 'st_5' }, NOW);
  expect(changed).toMatchObject({ ok: true });
  expect(changed.ok && changed.value).toHaveLength(MOST_MUTES);
});

const target = fc.record({
  what: fc.constantFrom('topic' as const, 'story' as const, 'source' as const),
  id: fc.constantFrom('sanctions', 'plant-reopening', MOSCOW, 'site:lemonde.fr', 'name:tass'),
});
const instant = fc
  .date({ min: new Date('2026-11-20'), max: new Date('2026-11-30'), noInvalidDate: true })
  .map((date) => date.toISOString());
const mute: fc.Arbitrary<Mute> = fc.oneof(
  target,
  fc.tuple(target, instant).map(([one, until]) => ({ ...one, until })),
);
const mutes = fc.array(mute, { maxLength: 12 });

describe('whatever the mutes', () => {
  test('what is muted is in force, once; what is taken back is not, and no other is touched', () => {
    fc.assert(
      fc.property(mutes, mute, instant, (before, added, now) => {
        const after = withMute(before, added, now);
        if (!after.ok) throw new Error(after.problem);
        const same = (one: Mute) => one.what === added.what && one.id === added.id;
        expect(after.value.filter(same)).toEqual([added]);
        const others = mutesInForce(before, now).filter((one) => !same(one));
        expect(after.value.filter((one) => !same(one))).toEqual(others);
        expect(withoutMute(after.value, added, now)).toEqual(others);
        expect(withoutMute(others, added, now)).toEqual(others);
      }),
    );
  });

  test('a mute less is never less to hear, and an alert is held only by one that holds', () => {
    const about = fc.record({
      storyId: fc.constantFrom(MOSCOW, 'st_other'),
      topics: fc.subarray([PLANT, SANCTIONS], { minLength: 1 }),
      owners: fc.subarray(['site:lemonde.fr', 'name:tass', 'site:ft.com']),
    });
    const heard = (all: readonly Mute[], what: Parameters<typeof mutedBy>[1], now: string) => {
      const answer = mutedBy({ mutes: all }, what, now);
      return 'held' in answer ? [] : answer.topics.map(({ topic }) => topic);
    };
    fc.assert(
      fc.property(mutes, about, instant, (all, what, now) => {
        const answer = mutedBy({ mutes: all }, what, now);
        if ('held' in answer) expect(mutesInForce(all, now)).toContain(answer.by);
        else expect(answer.topics.length).toBeGreaterThan(0);
        const fewer = heard(all.slice(1), what, now);
        for (const topic of heard(all, what, now)) expect(fewer).toContain(topic);
        expect(heard([], what, now)).toEqual(what.topics.map(({ topic }) => topic));
      }),
    );
  });
});
