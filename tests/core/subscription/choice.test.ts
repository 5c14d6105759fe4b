import { describe, expect, test } from 'vitest';
import {
  checkMin,
  checkTopics,
  checkZone,
  MINIMA,
  minimumWord,
} from '../../../lambda/core/subscription/choice.ts';

const KNOWN = ['acquisition', 'energy-contract', 'plant-closure', 'plant-reopening', 'sanctions'];

describe('topics', () => {
  test('are named with commas, in any case, each once', () => {
    expect(checkTopics('sanctions, Plant-Reopening,sanctions,', KNOWN)).toEqual({
      ok: true,
      value: ['plant-reopening', 'sanctions'],
    });
  });

  test('that are unknown are all named, with the one that was meant and those there are', () => {
    const checked = checkTopics('sanction,plant-reopenning,weather', KNOWN);
    expect(checked).toMatchObject({ ok: false });
    const problem = checked.ok ? '' : checked.problem;
    expect(problem).toContain('"sanction" (did you mean sanctions?)');
    expect(problem).toContain('"plant-reopenning" (did you mean plant-reopening?)');
    expect(problem).toContain('"weather";');
    expect(problem).toContain('energy-contract');
    expect(problem).not.toContain('"weather" (did');
  });

  test('must be at least one', () => {
    expect(checkTopics(' , ', KNOWN)).toEqual({
      ok: false,
      problem: `name at least one topic of: ${KNOWN.join(', ')}`,
    });
  });
});

test('the least prominence is headline, lead or body', () => {
  expect(checkMin('Headline')).toEqual({ ok: true, value: 3 });
  expect(checkMin('lead')).toEqual({ ok: true, value: 2 });
  expect(checkMin('body')).toEqual({ ok: true, value: 1 });
  expect(checkMin('title')).toMatchObject({ ok: false });
  for (const [word, number] of Object.entries(MINIMA)) expect(minimumWord(number)).toBe(word);
});

describe('a time zone', () => {
  test.each(['Europe/Paris', 'America/Argentina/Buenos_Aires', 'UTC', 'Asia/Tokyo'])(
    '%s is one',
    (zone) => {
      expect(checkZone(zone)).toEqual({ ok: true, value: zone });
    },
  );

  test('is written in its usual case', () => {
    expect(checkZone(' europe/paris ')).toEqual({ ok: true, value: 'Europe/Paris' });
  });

  test.each([
    ['Paris', 'write Europe/Paris'],
    ['Europe/Pariss', 'write Europe/Paris'],
    ['+02:00', 'a name such as Europe/Paris'],
    ['', 'a name such as Europe/Paris'],
    ['Mars/Olympus', 'is not a time zone'],
  ])('%j is none: %s', (typed, reason) => {
    const checked = checkZone(typed);
    expect(checked.ok ? 'accepted' : checked.problem).toContain(reason);
  });
});
