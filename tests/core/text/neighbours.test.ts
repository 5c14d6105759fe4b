import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../lambda/core/text/language.ts';
import { LANGS } from '../../../lambda/core/topic/topic.ts';

type Line = { readonly lang: string; readonly text: string; readonly heldOut: boolean };

const seen = new Map<string, number>();
const lines: readonly Line[] = readFileSync('tests/fixtures/languages.txt', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [lang, text] = line.split('\t');
    if (lang === undefined || text === undefined) return [];
    const place = seen.get(lang) ?? 0;
    seen.set(lang, place + 1);
    return [{ lang, text, heldOut: place % 4 === 3 }];
  });

const isPack = (lang: string): boolean => LANGS.some((pack) => pack === lang);

/** How many of the lines, of a hundred, hold. */
const share = (some: readonly Line[], holds: (line: Line) => boolean): number =>
  (100 * some.filter(holds).length) / some.length;

const isFound = ({ lang, text }: Line): boolean => languageOf(text).lang === lang;

describe('sentences and headlines of languages without a topic pack', () => {
  it.each(['ar', 'fa', 'zh', 'ja', 'tr'])('%s is always found', (lang) => {
    const own = lines.filter((line) => line.lang === lang);
    expect(own.length).toBeGreaterThan(24);
    expect(own.filter((line) => !isFound(line))).toEqual([]);
  });

  // Catalan shares the most words with its neighbours that have a pack.
  it.each([
    ['nl', 60],
    ['uk', 60],
    ['ro', 60],
    ['cs', 60],
    ['sv', 60],
    ['ca', 50],
  ])('%s mostly is, seen before or not, and in %i of 100 lines in no pack', (lang, inNone) => {
    const own = lines.filter((line) => line.lang === lang);
    expect(share(own, isFound)).toBeGreaterThanOrEqual(85);
    expect(
      share(own, (line) => languageOf(line.text).plausible.length === 0),
    ).toBeGreaterThanOrEqual(inNone);
  });

  it('are hardly ever taken for a language that has a pack, Galician aside', () => {
    const taken = lines.filter(({ lang, text }) => lang !== 'gl' && isPack(languageOf(text).lang));
    expect(taken.length).toBeLessThanOrEqual(lines.length / 100);
    expect(taken.filter(({ text }) => languageOf(text).sure)).toEqual([]);
  });

  it('are mostly told in headlines that were held out', () => {
    const heldOut = lines.filter((line) => line.heldOut && line.lang !== 'gl');
    expect(share(heldOut, isFound)).toBeGreaterThanOrEqual(85);
  });
});
