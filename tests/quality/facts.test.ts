/**
 * The facts told in eight languages, as far as topics have words in a language: floors that may only be
 * raised. `npm run bench -- quality` shows the rest, fact by fact.
 */

import { describe, expect, test } from 'vitest';
import { compile } from '../../lambda/core/match/compile.ts';
import { LANGS } from '../../lambda/core/topic/topic.ts';
import { dictionaries } from '../../lib/dictionaries.ts';
import { articlesOf } from '../../lib/quality/examine.ts';
import { loadTopics } from '../../lib/topics.ts';
import { isNoFact, isToldAsFact } from '../support/aspect-names.ts';
import { evidenceFault } from '../support/evidence.ts';
import { answer, aspectTexts, byFact, factTexts, isRight, topicsFound } from '../support/facts.ts';

/** Reached when this was written; raise them with the packs. */
const FLOORS = {
  /** Of texts, right in every topic. */
  right: 1,
  /** Of facts, with the same answer in all languages that have words. */
  same: 1,
  /** Most of what did not happen that is told as a fact, of what is found. */
  toldAsFact: 0,
  /** Most matches with a marked word that could be left out. */
  needless: 0.05,
};

const { topics, problems } = await loadTopics({ dirs: ['seeds/topics'] });
const ids = topics.map(({ id }) => id);
const matcher = compile(topics, dictionaries);
const langs: readonly string[] = LANGS.filter((lang) =>
  topics.every(({ concepts }) => Object.values(concepts).some(({ items }) => items[lang])),
);
const facts = factTexts();
const sentences = aspectTexts();
const judged = facts.filter(({ lang = '', topics: about }) => {
  return langs.includes(lang) && about.every((topic) => ids.includes(topic));
});
const answered = answer(matcher.match, judged);

test('every topic can be used: one left out would make no mistakes', () => {
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe('the sets', () => {
  test('tell each fact once in each language, under one label', () => {
    for (const set of [facts, sentences]) {
      const told = byFact(set.map((text) => ({ text, matches: [] })));
      for (const [fact, texts] of told) {
        expect(texts.map(({ text }) => text.lang).sort(), fact).toEqual([...LANGS].sort());
        const labels = texts.map(({ text: { topics, mention, aspects } }) =>
          JSON.stringify([topics, mention, aspects]),
        );
        expect(new Set(labels).size, fact).toBe(1);
      }
      const about = set.map(({ id }) => id);
      expect(new Set(about).size).toBe(about.length);
    }
  });

  test('are large enough to say something', () => {
    const count = (topic: string) =>
      new Set(facts.filter((text) => text.topics.includes(topic)).map(({ fact }) => fact)).size;
    expect(new Set(facts.map(({ fact }) => fact)).size).toBeGreaterThanOrEqual(40);
    expect(count('energy-contract')).toBeGreaterThanOrEqual(10);
    for (const topic of ids) expect(count(topic), topic).toBeGreaterThanOrEqual(3);
    expect(facts.filter((text) => text.topics.length === 0).length / facts.length).toBeGreaterThan(
      0.25,
    );
    expect(sentences.length).toBeGreaterThanOrEqual(60);
  });
});

describe('in the languages that all topics have words in', () => {
  test('most texts get the right answer', () => {
    const right = answered.filter((each) => isRight(each, ids)).length;
    expect(right / answered.length).toBeGreaterThanOrEqual(FLOORS.right);
  });

  test('most facts get the same answer', () => {
    const told = [...byFact(answered).values()];
    const same = told.filter((texts) => new Set(texts.map(topicsFound)).size === 1).length;
    expect(same / told.length).toBeGreaterThanOrEqual(FLOORS.same);
  });

  test('what did not happen is seldom told as a fact', () => {
    const some = sentences.filter(({ lang = '' }) => langs.includes(lang));
    const told = [...answered, ...answer(matcher.match, some)].flatMap(({ text, matches }) =>
      matches.flatMap(({ topic, aspect }) => {
        const right = text.aspects[topic];
        return right && isNoFact(right) ? [isToldAsFact(aspect, right)] : [];
      }),
    );
    expect(told.length).toBeGreaterThan(50);
    expect(told.filter(Boolean).length / told.length).toBeLessThanOrEqual(FLOORS.toldAsFact);
  });
});

test('the marked words alone make the match, and few of them are needless', () => {
  const faults = judged.flatMap((text) =>
    articlesOf(text).flatMap((article) =>
      matcher
        .match(text.page, article)
        .map((found) => evidenceFault(matcher.match, text.page, article, found).kind),
    ),
  );
  expect(faults.length).toBeGreaterThan(100);
  expect(faults.filter((kind) => kind === 'not-enough')).toEqual([]);
  const needless = faults.filter((kind) => kind === 'not-required').length;
  expect(needless / faults.length).toBeLessThanOrEqual(FLOORS.needless);
}, 60_000);
