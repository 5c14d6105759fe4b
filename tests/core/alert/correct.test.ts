import { describe, expect, test } from 'vitest';
import { correctedBy, correctionOf } from '../../../lambda/core/alert/correct.ts';
import type { Heard } from '../../../lambda/core/alert/heard.ts';
import type { Ledger, LedgerAlert } from '../../../lambda/core/alert/ledger.ts';

const SEEN = '2026-11-23T21:05:00.000Z';
const EDITED = '2026-11-25T06:40:00.000Z';
const LATER = '2026-11-25T09:00:00.000Z';

const plant = { topic: 'plant-reopening', prominence: 3 } as const;
const sanctions = { topic: 'sanctions', prominence: 1 } as const;

const first: LedgerAlert = {
  ...{ by: 'a1', textHash: 'first', kind: 'alert', at: SEEN, topics: [plant, sanctions] },
  fanned: true,
};
const ledger: Ledger = { v: 1, alerts: { 1: first } };
const edit = (topics: Heard['topics'], at = EDITED, textHash = 'second'): Heard => ({
  ...{ articleId: 'a1', textHash, at, topics },
});

describe('an edit after an alert', () => {
  test('takes back the topics that it does not meet any more, and no others', () => {
    expect(correctionOf(ledger, edit([sanctions]))).toEqual({
      ...{ by: 'a1', textHash: 'second', kind: 'correction', at: EDITED, fanned: false },
      ...{ topics: [plant], corrects: [1], toldAt: SEEN },
    });
    expect(correctionOf(ledger, edit([]))?.topics).toEqual([plant, sanctions]);
    expect(correctionOf(ledger, edit([plant, sanctions]))).toBeUndefined();
  });

  test('takes back once, whatever edits follow', () => {
    const correction = correctionOf(ledger, edit([]));
    if (!correction) throw new Error('It is to be corrected');
    const corrected = { v: 2, alerts: { ...ledger.alerts, 2: correction } };
    expect(correctionOf(corrected, edit([]))).toBeUndefined();
    expect(correctionOf(corrected, edit([], LATER, 'third'))).toBeUndefined();
    expect(correctedBy(corrected, edit([]))).toBe(2);
    expect(correctedBy(corrected, edit([], LATER, 'third'))).toBeUndefined();
  });

  test('takes back again what was told again after the correction', () => {
    const correction = correctionOf(ledger, edit([]));
    if (!correction) throw new Error('It is to be corrected');
    const again = { ...first, textHash: 'third', at: LATER, topics: [plant] };
    const told = { v: 3, alerts: { ...ledger.alerts, 2: correction, 3: again } };
    const gone = correctionOf(told, edit([], '2026-11-26T00:00:00.000Z', 'fourth'));
    expect(gone).toMatchObject({ topics: [plant], corrects: [1, 3] });
  });

  test('takes back nothing that another article told, or that a later version tells', () => {
    const other: Ledger = { v: 1, alerts: { 1: { ...first, by: 'b7' } } };
    expect(correctionOf(other, edit([]))).toBeUndefined();
    expect(correctionOf(ledger, edit([], SEEN, 'zeroth'))).toBeUndefined();
    const edits = { a1: { at: LATER, topics: ['plant-reopening', 'sanctions'] } };
    expect(correctionOf({ ...ledger, edits }, edit([]))).toBeUndefined();
  });
});
