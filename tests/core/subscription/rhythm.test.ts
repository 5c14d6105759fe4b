import { describe, expect, test } from 'vitest';
import {
  checkRhythm,
  rhythmIn,
  rhythmWords,
  type TypedRhythm,
  withRhythm,
} from '../../../lambda/core/subscription/rhythm.ts';
import { subscriberWith } from '../../support/subscriber.ts';

const wish = (typed: TypedRhythm) => {
  const checked = checkRhythm(typed);
  if (!checked.ok) throw new Error(checked.problem);
  return checked.value;
};
const problem = (typed: TypedRhythm) => {
  const checked = checkRhythm(typed);
  return checked.ok ? '' : checked.problem;
};

describe('what a person types', () => {
  test('is a cadence with its own options', () => {
    expect(wish({ cadence: 'Daily', at: '7:45', always: true })).toEqual({
      ...{ cadence: 'daily', at: '07:45', always: true },
    });
    expect(wish({ cadence: 'daytime', quiet: '22:00-7:00', burst: '3' })).toEqual({
      ...{ cadence: 'daytime', quiet: { from: '22:00', to: '07:00' }, burst: 3 },
    });
    expect(wish({})).toEqual({});
  });

  test('may leave the cadence out where an option says it', () => {
    expect(wish({ at: '18:00' })).toMatchObject({ cadence: 'daily' });
    expect(wish({ quiet: '12:00-14:00' })).toMatchObject({ cadence: 'daytime' });
    expect(wish({ always: true })).toMatchObject({ cadence: 'daily' });
    expect(wish({ always: false })).toEqual({ always: false });
  });

  test.each<readonly [TypedRhythm, string]>([
    [{ cadence: 'weekly' }, '"weekly" is no cadence: write instant, daytime or daily'],
    [{ at: '8h30' }, '"8h30" is no time of day: write hours and minutes, such as 08:00 or 17:45'],
    [{ at: '24:00' }, '"24:00" is no time of day'],
    [{ quiet: '22:00' }, '"22:00" are no quiet hours: write their beginning and end'],
    [{ quiet: '22:00-25:00' }, 'are no quiet hours'],
    [{ quiet: '07:00-07:00' }, 'would be none, or never end'],
    [{ burst: '0' }, '"0" is no number of messages a minute: write 1 to 1000'],
    [{ burst: 'many' }, '"many" is no number'],
    [{ cadence: 'instant', at: '08:00' }, '--at belongs to --cadence daily, not to instant'],
    [{ quiet: '22:00-07:00', at: '08:00' }, '--quiet belongs to --cadence daytime, not to daily'],
    [{ cadence: 'daytime', always: true }, '--always belongs to --cadence daily'],
  ])('%j is answered with what to write', (typed, expected) => {
    expect(problem(typed)).toContain(expected);
  });
});

describe('a wish', () => {
  const daily = withRhythm(subscriberWith(), wish({ at: '07:45', always: true }));

  test('changes what it names and leaves the rest', () => {
    expect(daily).toMatchObject({ cadence: 'daily', at: '07:45', always: true });
    expect(withRhythm(daily, {})).toEqual(daily);
    expect(withRhythm(daily, wish({ at: '08:15' }))).toEqual({ ...daily, at: '08:15' });
    expect(withRhythm(daily, wish({ always: false }))).not.toHaveProperty('always');
  });

  test('for another cadence forgets what belonged to the one before', () => {
    const instant = withRhythm(daily, wish({ cadence: 'instant' }));
    expect(instant).toEqual(subscriberWith());
    const daytime = withRhythm(daily, wish({ quiet: '21:30-06:30' }));
    expect(daytime).toMatchObject({ cadence: 'daytime', quiet: { from: '21:30', to: '06:30' } });
    expect(daytime).not.toHaveProperty('at');
    expect(withRhythm(daytime, wish({ cadence: 'daily' }))).not.toHaveProperty('quiet');
  });

  test.each([
    [{}, 'instant'],
    [{ burst: 9 }, 'instant burst 9'],
    [{ cadence: 'daytime' }, 'daytime, quiet 22:00-07:00'],
    [{ cadence: 'daily', at: '18:00', always: true, burst: 9 }, 'daily 18:00 always'],
  ] as const)('%j is said in a few words', (changes, words) => {
    expect(rhythmWords(subscriberWith(changes))).toBe(words);
  });

  test('is said to its person in a sentence', () => {
    expect(rhythmIn(daily, 'fr')).toBe("un résumé par jour, à 07:45, même quand il n'y a rien");
    expect(rhythmIn(subscriberWith({ burst: 9 }), 'en')).toBe(
      'at each new story, once, with the sentence that proves it; beyond 9 messages a minute, the rest in one message',
    );
    expect(rhythmIn(subscriberWith({ cadence: 'daytime' }), 'en')).toContain(
      'between 22:00 and 07:00, at 07:00 in one message',
    );
  });
});
