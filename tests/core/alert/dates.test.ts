import { describe, expect, test } from 'vitest';
import { dateIn } from '../../../lambda/core/alert/dates.ts';

const fr = (iso: string, timeZone = 'Europe/Paris') => dateIn(iso, { lang: 'fr', timeZone });

describe('a time for a reader', () => {
  test('is in the reader’s zone, with its city', () => {
    expect(fr('2026-11-23T23:30:00Z')).toBe('mardi 24 nov. 2026 à 00:30 (Paris)');
    expect(fr('2026-07-14T10:05:00+02:00')).toBe('mardi 14 juil. 2026 à 10:05 (Paris)');
    expect(
      dateIn('2026-11-23T23:30:00Z', { lang: 'en', timeZone: 'America/Argentina/Buenos_Aires' }),
    ).toBe('Monday 23 Nov 2026 at 20:30 (Buenos Aires)');
  });

  test('follows summer time on the day that it changes', () => {
    expect(fr('2026-03-29T00:59:00Z')).toBe('dimanche 29 mars 2026 à 01:59 (Paris)');
    expect(fr('2026-03-29T01:00:00Z')).toBe('dimanche 29 mars 2026 à 03:00 (Paris)');
  });

  test('a date without a time gets none', () => {
    expect(fr('2026-11-23', 'America/New_York')).toBe('lundi 23 nov. 2026');
  });

  test('an unknown zone gives UTC and says so; what is no date gives nothing', () => {
    expect(fr('2026-11-23T21:05:00Z', 'Mars/Base')).toBe('lundi 23 nov. 2026 à 21:05 (UTC)');
    expect(fr('soon')).toBeUndefined();
  });
});
