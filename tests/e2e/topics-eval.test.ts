/** `vigie topics eval` as a person and as a program use it. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command } from '../../lib/cli/topics.ts';
import { runCommand } from '../support/command.ts';

const STRIKES = `id: strikes
title: { en: Strikes }
concepts:
  strike: { en: [strike], fr: [grève] }
  plant: { en: [refinery], fr: [raffinerie] }
match: "@strike NEAR/s @plant"
aspects: { ended: "@strike NEAR/s (end OR fin)" }
`;

const LABELLED = [
  {
    lang: 'fr',
    title: 'La grève reconduite à la raffinerie de Donges',
    body: 'Les salariés ont voté lundi la poursuite du mouvement, qui réduit la production de 40 %.',
    topics: ['strikes'],
    aspects: { strikes: ['ended'] },
  },
  {
    lang: 'en',
    title: 'Refinery workers down tools over pay',
    body: 'About 400 workers at the refinery walked out on Monday, and a strike was declared at noon by the union.',
    topics: ['strikes'],
  },
  {
    lang: 'en',
    title: 'Dock workers walk out in three ports',
    body: 'Cranes stood still on Monday. The strike is the first in the ports for eleven years, the union said.',
    topics: ['strikes'],
  },
  {
    lang: 'en',
    title: 'Air strike hits refinery outside the capital',
    body: 'A strike on the refinery started a fire that burned through the night, the authorities said.',
    topics: [],
  },
  {
    lang: 'fr',
    title: 'Carburants : les prix repartent à la hausse',
    body: 'La grève dans une raffinerie du Nord explique une partie de la hausse, selon les distributeurs.',
    topics: [],
    mention: ['strikes'],
  },
];

let dir = '';
const path = (...names: string[]) => join(dir, ...names);
const jsonl = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n');

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vigie-eval-'));
  await writeFile(path('strikes.yaml'), STRIKES);
  await writeFile(path('set.jsonl'), jsonl(LABELLED));
  await writeFile(
    path('bad.jsonl'),
    `{"text": "a", "topic": []}\n{"text": "a", "topics": []}\noops\n`,
  );
  await writeFile(path('other.jsonl'), jsonl([{ text: 'A strike.', topics: ['strike'] }]));
});

afterAll(() => rm(dir, { recursive: true }));

const vigie = (...args: string[]) =>
  runCommand(command, [...args, '--topics', dir], jsonl(LABELLED));

describe('eval', () => {
  test('counts, gives intervals, and shows every mistake with its sentence', async () => {
    const { code, out } = await vigie('eval', 'strikes', path('set.jsonl'));
    expect(code).toBe(0);
    expect(out).toContain('strikes: 5 texts, 3 about it, 1 of them not judged (mention)');
    expect(out).toMatch(/^all +2 +1 +1 +\.67 \(\.21–\.94\) +\.67 \(\.21–\.94\) +\.67 \(/m);
    expect(out).toMatch(/^fr +1 +0 +0 /m);
    expect(out).toMatch(/False alarms \(1\)\n.*set\.jsonl:4 {2}Air strike hits refinery/);
    expect(out).toContain('Air *strike* hits *refinery* outside the capital');
    expect(out).toMatch(/Misses \(1\)\n.*set\.jsonl:3 {2}Dock workers walk out/);
    expect(out).toContain('@strike NEAR/s @plant: not as asked, the nearest is:');
    expect(out).toMatch(/Other aspect than labelled \(1\)\n.*set\.jsonl:1 /);
  });

  test('gives the same to programs, from standard input too', async () => {
    const { out } = await vigie('eval', 'strikes', '-', '--json');
    const result = JSON.parse(out);
    expect(result).toMatchObject({
      topic: 'strikes',
      texts: 5,
      found: 2,
      wrong: 1,
      missed: 1,
      open: 1,
    });
    expect(result.recall.value).toBeCloseTo(2 / 3);
    expect(result.falseAlarms[0].evidence[0].terms[0].text).toBe('strike');
    expect(result.misses[0].explanation.parts[0].held).toBe(false);
    expect(result.otherAspects[0]).toMatchObject({ aspect: null, labelled: ['ended'] });
  });

  test('names the languages that the topic has no words in', async () => {
    const german = {
      lang: 'de',
      text: 'Streik in der Raffinerie legt die Anlage still.',
      topics: ['strikes'],
    };
    await writeFile(path('german.jsonl'), jsonl([...LABELLED, german]));
    const { out } = await vigie('eval', 'strikes', path('german.jsonl'));
    expect(out).toContain('strikes has no words in de: write them in its concepts.');
    expect((await vigie('eval', 'strikes', path('set.jsonl'))).out).not.toContain('no words');
  });

  test('measures the topic as it runs: with the forms that dictionaries know', async () => {
    await writeFile(
      path('pardons.yaml'),
      'id: pardons\ntitle: { en: Pardons }\nconcepts: { pardon: { fr: [absoudre] } }\nmatch: "@pardon"\n',
    );
    const text = 'La banque a été absoute lundi par le tribunal de commerce de Lyon.';
    await writeFile(path('pardons.jsonl'), jsonl([{ lang: 'fr', text, topics: ['pardons'] }]));
    const { out } = await vigie('eval', 'pardons', path('pardons.jsonl'), '--json');
    expect(JSON.parse(out)).toMatchObject({ found: 1, missed: 0 });
  });

  test('counts what is in the headline only, if asked to', async () => {
    const { out } = await vigie('eval', 'strikes', path('set.jsonl'), '--min', 'headline');
    expect(out).toMatch(/^all +1 +1 +2 /m);
    expect(out).toContain('found, but less prominent than asked for (--min)');
  });

  test('names each line that is wrong, and measures nothing', async () => {
    const { code, out, err } = await vigie('eval', 'strikes', path('bad.jsonl'));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    const lines = err.split('\n');
    expect(lines.at(-1)).toContain('Nothing was measured');
    expect(lines[0]).toMatch(/bad\.jsonl:1: "topics" must be a list/);
    expect(lines[1]).toMatch(/bad\.jsonl:3: this line is no JSON/);
  });

  test('refuses labels for another topic, unknown places and missing files', async () => {
    expect(await vigie('eval', 'strikes', path('other.jsonl'))).toMatchObject({
      code: 1,
      err: expect.stringMatching(
        /No text is labelled with "strikes"; the labels are: strike\. Did you mean strike\?/,
      ),
    });
    expect(await vigie('eval', 'strikes', path('set.jsonl'), '--min', 'top')).toMatchObject({
      code: 2,
    });
    expect(await vigie('eval', 'strikes', path('none.jsonl'))).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('none.jsonl'),
    });
    expect(await vigie('eval', 'strikes')).toMatchObject({ code: 2 });
  });
});
