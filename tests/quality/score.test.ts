/** Precision, recall, F1 and their intervals. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreOf, shareOf, shareText, tallyOf, verdictOf } from '../../lib/quality/score.ts';

const few = fc.nat(400);
const tally = fc.record({ found: few, wrong: few, missed: few, silent: few, open: few });
const shares = (score: ReturnType<typeof scoreOf>) =>
  Object.values(score).filter((share) => share !== undefined);

describe('the interval of a share', () => {
  test("is Wilson's, as tables give it", () => {
    const share = shareOf(8, 10);
    expect(share?.low).toBeCloseTo(0.4902, 4);
    expect(share?.high).toBeCloseTo(0.9433, 4);
    expect(shareOf(0, 10)?.high).toBeCloseTo(0.2775, 4);
    expect(shareOf(0, 0)).toBeUndefined();
  });

  test('holds the share, stays within 0 and 1, and mirrors the rest', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (part, rest) => {
        const [share, mirrored] = [shareOf(part, part + rest), shareOf(rest, part + rest)];
        if (!share || !mirrored) {
          expect(part + rest).toBe(0);
          return;
        }
        expect(0 <= share.low && share.low <= share.value).toBe(true);
        expect(share.value <= share.high && share.high <= 1).toBe(true);
        expect(share.low).toBeCloseTo(1 - mirrored.high, 9);
      }),
    );
  });

  test('narrows with more texts of the same share', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.integer({ min: 1, max: 50 }), (part, rest) => {
        const width = (times: number) => {
          const share = shareOf(part * times, (part + rest) * times);
          return share ? share.high - share.low : 0;
        };
        expect(width(4)).toBeLessThan(width(1));
      }),
    );
  });
});

describe('a score', () => {
  test('of a hand count', () => {
    const score = scoreOf({ found: 6, wrong: 2, missed: 4, silent: 88, open: 3 });
    expect(score.precision?.value).toBeCloseTo(0.75);
    expect(score.recall?.value).toBeCloseTo(0.6);
    expect(score.f1?.value).toBeCloseTo(2 / 3);
    expect(shareText(score.f1)).toBe('.67 (.40–.85)');
    expect(shareText(undefined)).toBe('–');
  });

  test('F1 is the harmonic mean, lies in its interval, and what is silent or open never counts', () => {
    fc.assert(
      fc.property(tally, few, (counts, more) => {
        const score = scoreOf(counts);
        const { precision, recall, f1 } = score;
        if (precision && recall && f1 && precision.value + recall.value > 0) {
          const mean = (2 * precision.value * recall.value) / (precision.value + recall.value);
          expect(f1.value).toBeCloseTo(mean, 9);
        }
        for (const { value, low, high } of shares(score))
          expect(low <= value && value <= high).toBe(true);
        expect(scoreOf({ ...counts, silent: more, open: more })).toEqual(score);
      }),
    );
  });

  test('a false alarm more lowers precision, a miss more lowers recall, each lowers F1', () => {
    const some = tally.map((counts) => ({ ...counts, found: counts.found + 1 }));
    fc.assert(
      fc.property(some, (counts) => {
        const [was, wrong, missed] = [
          counts,
          { ...counts, wrong: counts.wrong + 1 },
          { ...counts, missed: counts.missed + 1 },
        ].map(scoreOf);
        expect(wrong?.precision?.value).toBeLessThan(was?.precision?.value ?? 0);
        expect(wrong?.recall).toEqual(was?.recall);
        expect(missed?.recall?.value).toBeLessThan(was?.recall?.value ?? 0);
        expect(missed?.precision).toEqual(was?.precision);
        for (const worse of [wrong, missed])
          expect(worse?.f1?.value).toBeLessThan(was?.f1?.value ?? 0);
      }),
    );
  });
});

test('every verdict is counted once', () => {
  const expected = fc.constantFrom('yes' as const, 'no' as const, 'open' as const);
  fc.assert(
    fc.property(fc.array(fc.tuple(expected, fc.boolean())), (answers) => {
      const counts = tallyOf(answers.map(([label, found]) => verdictOf(label, found)));
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(answers.length);
      expect(counts.found + counts.missed).toBe(answers.filter(([e]) => e === 'yes').length);
      expect(counts.open).toBe(answers.filter(([e]) => e === 'open').length);
    }),
  );
});
