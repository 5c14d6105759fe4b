/**
 * How well the forms of a word are found, on paradigms written from grammars (`tests/fixtures/paradigms`):
 * 65 to 70 words a language with their forms, and with words that are none of them. Every form of every
 * other word of the language is a trap as well.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../lambda/core/text/fold.ts';
import type { Lang } from '../../lambda/core/topic/topic.ts';

type Paradigm = {
  readonly lemma: string;
  readonly forms: readonly string[];
  readonly traps: readonly string[];
};

const split = (words: string): readonly string[] => words.split(' ').filter((word) => word !== '');

const FILES = join(import.meta.dirname, '..', 'fixtures', 'paradigms');

const paradigmsOf = (lang: Lang): readonly Paradigm[] =>
  readFileSync(join(FILES, `${lang}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, lemma, forms, traps = ''] = /^(\S+): ([^|]*)(?:\|(.*))?$/u.exec(line) ?? [];
      if (lemma === undefined || forms === undefined) throw new Error(`${lang}.txt: "${line}"`);
      return { lemma, forms: split(forms), traps: split(traps) };
    });

/** Of one language: counts of forms, and which were missed or wrongly found (`lemma > form`). */
export type Score = {
  readonly words: number;
  readonly recall: number;
  readonly precision: number;
  readonly f1: number;
  /** Forms a word. */
  readonly size: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
};

/** Scores a way of making forms; words are compared folded, as texts and topics are. */
export const scoreOf = (lang: Lang, formsOf: (word: string) => readonly string[]): Score => {
  const paradigms = paradigmsOf(lang);
  const missed: string[] = [];
  const wrong: string[] = [];
  let found = 0;
  let size = 0;
  for (const { lemma, forms, traps } of paradigms) {
    const own = new Set([lemma, ...forms].map(fold));
    const made = new Set(formsOf(lemma).map(fold));
    size += made.size;
    for (const form of forms.filter((each) => fold(each) !== fold(lemma))) {
      if (made.has(fold(form))) found += 1;
      else missed.push(`${lemma} > ${form}`);
    }
    const others = paradigms.flatMap((other) => [other.lemma, ...other.forms]);
    for (const other of new Set([...traps, ...others].map(fold))) {
      if (made.has(other) && !own.has(other)) wrong.push(`${lemma} > ${other}`);
    }
  }
  const recall = found / (found + missed.length);
  const precision = found / (found + wrong.length);
  const f1 = (2 * recall * precision) / (recall + precision);
  return {
    words: paradigms.length,
    recall,
    precision,
    f1,
    size: size / paradigms.length,
    missed,
    wrong,
  };
};
