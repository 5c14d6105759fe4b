/** `vigie topics words`, and what `vigie topics check` says of words: on a folder of its own. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UsageError } from '../../lib/cli/command.ts';
import { command } from '../../lib/cli/topics.ts';

const STRIKES = `id: strikes
title: { en: Strikes }
concepts:
  strike:
    en: [strike, "walk-out", pickket]
    fr: [grève, grrève, débrayer, relancé]
    de: ["*werk", Streik]
    any: [Fenaco, Paris]
    not: { fr: ["grève de la faim"] }
match: "@strike AND =PPA AND 350MW"
aspects: { ended: "@strike NEAR/s end" }
`;

let dir = '';

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vigie-words-'));
  await writeFile(join(dir, 'strikes.yaml'), STRIKES);
});

afterAll(() => rm(dir, { recursive: true }));

const vigie = async (...args: string[]) => {
  const out: string[] = [];
  const code = await command.run([...args, '--topics', dir], {
    out: (line) => void out.push(line),
    err: (line) => void out.push(line),
    stdin: async () => Buffer.from(''),
    colour: false,
  });
  return { code, out };
};

describe('words', () => {
  test('shows the forms by place and language, with what the dictionary says', async () => {
    const { code, out } = await vigie('words', 'strikes');
    expect(code).toBe(0);
    expect(out.slice(0, 3)).toEqual([
      '@strike · en',
      expect.stringMatching(/^ {2}strike: strike .*\bstruck\b/),
      '  walk: walk walked walking walks',
    ]);
    expect(out).toContain('  walkout: walkout walkouts');
    expect(out).toContain('  grève: grève grèves');
    expect(out).toContain('  grrève (not in the dictionary): grrève grrèves');
    expect(out).toContain('  relancé (form of relancer): relancé relancés relancée relancées');
    expect(out).toContain('@strike not · fr');
    expect(out).toContain('  *werk: werk werks werkes werke werken');
    expect(out).toContain('  =PPA: PPA');
    // Names of every language are in no dictionary: they have the endings that the rules give them.
    expect(out.find((line) => line.startsWith('  Paris:'))).toMatch(/\bparisa\b.*\bparisie\b/);
    expect(out).toContain('aspect ended · any');
  });

  test('shows one language, with what holds in all', async () => {
    const { out } = await vigie('words', 'strikes', '--lang', 'fr');
    const places = out.filter((line) => line.includes(' · '));
    expect(places).toEqual([
      '@strike · fr',
      '@strike · any',
      '@strike not · fr',
      'match · any',
      'aspect ended · any',
    ]);
  });

  test('gives the same to programs', async () => {
    const { out } = await vigie('words', 'strikes', '--lang', 'fr', '--json');
    const [group] = JSON.parse(out.join(''));
    expect(group).toMatchObject({ place: '@strike', lang: 'fr' });
    expect(group.words.map((word: { standing: string }) => word.standing)).toEqual([
      'headword',
      'unknown',
      'headword',
      'form',
    ]);
    expect(group.words[3]).toMatchObject({ written: 'relancé', headwords: ['relancer'] });
  });

  test('refuses what it does not know', async () => {
    await expect(vigie('words')).rejects.toThrow(UsageError);
    await expect(vigie('words', 'strike')).rejects.toThrow(/Did you mean strikes/);
    await expect(vigie('words', 'strikes', 'more')).rejects.toThrow(UsageError);
    await expect(vigie('words', 'strikes', '--lang', 'xx')).rejects.toThrow(/one of fr, en/);
  });
});

test('check names the words that are no headwords, and whose forms they are', async () => {
  const { code, out } = await vigie('check');
  expect(code).toBe(0);
  expect(out).toContain('strikes: in no dictionary: en pickket; fr grrève');
  expect(out).toContain('strikes: no headwords: fr relancé (relancer)');
  expect(out.at(-1)).toBe('1 topic can be used; 0 errors, 0 warnings.');
});
