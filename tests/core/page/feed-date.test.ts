import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutDates } from '../../../lambda/core/page/dates.ts';
import { instantOf } from '../../../lambda/core/page/feed-date.ts';

describe('the instant of a date', () => {
  test.each([
    'Tue, 05 Mar 2024 09:00:00 GMT',
    'Tue, 5 Mar 24 09:00 UT',
    'Tue, 05 Mar 2024 10:00:00 +0100 (CET)',
    'Tue, 05 Mar 2024 04:00:00 EST',
    '05 Mar 2024 09:00:00',
    '2024-03-05T09:00:00Z',
    '2024-03-05T10:00:00.000+01:00',
    '2024-03-05T10:00:00+0100',
    '2024-03-05t10:00+01',
    '2024-03-05 09:00:00',
    '2024-03-05 09:00:00 UTC',
    '20240305T090000Z',
    'mar., 05 mars 2024 10:00:00 +0100',
    'mardi 5 mars 2024, 10h00 CET',
    'Di, 5. März 2024 10:00 MEZ',
    'martes, 5 de marzo de 2024 09:00',
    'mar, 05 mar 2024 10:00:00 +0100',
    'ter, 05 mar. 2024 09:00:00 GMT',
    'wt., 05 marca 2024 10:00:00 +0100',
    'Вт, 05 мар 2024 12:00:00 MSK',
    '5 марта 2024 12:00 +0300',
    'Mar 5, 2024 9:00 AM',
    'March 5th 2024 09:00',
    'Tue Mar  5 09:00:00 2024',
    'Tue Mar 05 09:00:00 GMT 2024',
    '05/03/2024 09:00',
    '5.3.2024 09:00',
    '2024/03/05 09:00',
    '2024年3月5日 18:00 JST',
    '1709629200',
    '1709629200000',
  ])('%s', (written) => {
    expect(instantOf(written)).toBe('2024-03-05T09:00:00.000Z');
  });

  test.each([
    '',
    'hier',
    '31 Feb 2024',
    '2024-13-05',
    '2023-02-29',
    'Tue',
    '12:00',
    '5 Smarch 2024',
    '0000-00-00 00:00:00',
    '1 Jan 1970',
    `2024${' '.repeat(90)}`,
  ])('is none: %s', (written) => {
    expect(instantOf(written)).toBeUndefined();
  });

  test('has no time of day from another day beside it', () => {
    expect(instantOf('19.11.2026, 20.11.2026')).toBe('2026-11-19T00:00:00.000Z');
    expect(instantOf('19.11.2026 10.30 (20.11.2026)')).toBe('2026-11-19T10:30:00.000Z');
  });

  test('written by RFC 3339, RFC 822 and asctime is the same', () => {
    const day = fc.date({
      min: new Date('1991-01-01'),
      max: new Date('2090-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const whole = new Date(Math.floor(date.getTime() / 1_000) * 1_000);
        expect(instantOf(whole.toISOString())).toBe(whole.toISOString());
        expect(instantOf(whole.toUTCString())).toBe(whole.toISOString());
      }),
    );
  });

  test('of anything is an instant or none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d :.,+/TZ-]{0,30}$/)), (text) => {
        const instant = instantOf(text);
        if (instant !== undefined) expect(new Date(instant).toISOString()).toBe(instant);
      }),
    );
  });
});

describe('The months of date lines are read as what they are', () => {
  test.each([
    ['fr', 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'],
    ['en', 'january february march april may june july august september october november december'],
    ['de', 'januar februar märz april mai juni juli august september oktober november dezember'],
    [
      'es',
      'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    ],
    [
      'it',
      'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    ],
    [
      'pt',
      'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    ],
    [
      'nl',
      'januari februari maart april mei juni juli augustus september oktober november december',
    ],
    ['sv', 'januari februari mars april maj juni juli augusti september oktober november december'],
    ['da', 'januar februar marts april maj juni juli august september oktober november december'],
    [
      'pl',
      'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
    ],
    ['cs', 'ledna února března dubna května června července srpna září října listopadu prosince'],
    ['ru', 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'],
    [
      'uk',
      'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
    ],
    ['tr', 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık'],
    ['ar', 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'],
  ])('%s', (_lang, months) => {
    for (const [at, month] of months.split(' ').entries()) {
      const line = `24 ${month} 2026`;
      expect(withoutDates(line).rest.trim(), line).toBe('');
      expect(instantOf(line), line).toBe(new Date(Date.UTC(2026, at, 24)).toISOString());
    }
  });

  test('a word that begins like a month is not taken for it', () => {
    expect(instantOf('24. marraskuuta 2026')).toBe('2026-11-24T00:00:00.000Z');
    expect(instantOf('24 červen 2026')).toBeUndefined();
    expect(instantOf('24 products 2026')).toBeUndefined();
  });
});
