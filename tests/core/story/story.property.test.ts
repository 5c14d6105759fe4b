import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseStory } from '../../../lambda/core/story/choose.ts';
import { sameStory } from '../../../lambda/core/story/group.ts';
import { bandsOf } from '../../../lambda/core/story/traits.ts';
import { type Told, told } from './told.ts';

const PLACES = ['Dunkerque', 'Fos', 'Gand', 'Florange', 'Brême'];
const FIRMS = ['ArcelorMittal', 'Aperam', 'Liberty', 'Nissan', 'Renault'];
const ACTS = ['va rouvrir', 'relance', 'met en vente', 'inaugure'];

/** News in French by chance, from few names, so that look-alikes abound. */
const article: fc.Arbitrary<Told> = fc
  .record({
    place: fc.constantFrom(...PLACES),
    firm: fc.constantFrom(...FIRMS),
    act: fc.constantFrom(...ACTS),
    megawatts: fc.integer({ min: 1, max: 400 }),
    day: fc.integer({ min: 1, max: 28 }),
    jobs: fc.integer({ min: 20, max: 900 }),
    at: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ place, firm, act, megawatts, day, jobs, at }) => ({
    lang: 'fr',
    title: `${firm} ${act} son usine de ${place} le ${day} mars`,
    text: `Le groupe ${firm} ${act} le ${day} mars son usine de ${place}, a indiqué la direction. La centrale de ${megawatts} MW alimente le site, qui emploie ${jobs} personnes.`,
    at: `2026-03-0${at}T08:00:00Z`,
  }));

const anyText: fc.Arbitrary<Told> = fc.record({
  lang: fc.constantFrom('fr', 'en', 'de', 'es', 'ru', 'und'),
  title: fc.string({ unit: 'grapheme', maxLength: 60 }).map((title) => title.replace(/\s/gu, ' ')),
  text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }),
});

test('the same verdict, likeness and veto whichever is known first', () => {
  fc.assert(
    fc.property(article, article, (one, other) => {
      const [a, b] = [told(one), told(other)];
      const [forth, back] = [sameStory(a, b), sameStory(b, a)];
      expect(back.verdict === 'different').toBe(forth.verdict === 'different');
      expect(back.likeness).toBeCloseTo(forth.likeness, 10);
      expect(back.veto === undefined).toBe(forth.veto === undefined);
    }),
  );
});

test('any text has plain traits, at most five keys, and is its own copy if it has words', () => {
  fc.assert(
    fc.property(anyText, (said) => {
      const traits = told(said);
      expect(JSON.parse(JSON.stringify(traits))).toEqual(traits);
      const keys = bandsOf(traits.fingerprint, traits.facts);
      expect(keys.length).toBeLessThanOrEqual(5);
      for (const key of keys) expect(key).toMatch(/^[a-z]\d?#[\w-]+$/u);
      if (traits.fingerprint.size === 0) return;
      expect(sameStory(traits, traits).verdict).toBe('copy');
      expect(keys.length).toBeGreaterThan(0);
    }),
  );
});

test('a veto beats any likeness', () => {
  fc.assert(
    fc.property(article, fc.integer({ min: 1, max: 12 }), (said, other) => {
      const day = Number(/le (\d+) mars/u.exec(said.title)?.[1]);
      fc.pre(day !== other);
      const moved = (text: string): string =>
        text.replaceAll(`le ${day} mars`, `le ${other} avril`);
      const found = sameStory(
        told(said),
        told({ ...said, title: moved(said.title), text: moved(said.text) }),
      );
      expect(found.verdict).toBe('different');
      expect(found.veto).toBeDefined();
    }),
  );
});

test('issues of one form stay apart and their repeats join, in whatever order they come', () => {
  const issue = (day: number, points: string): Told => ({
    lang: 'fr',
    title: 'La Bourse de Paris à la clôture',
    text: `Le CAC 40 a gagné 0,${day} % à ${points} points à la clôture à Paris. Le volume s'est établi à ${day},4 milliards d'euros.`,
    at: `2026-02-1${day}T17:40:00Z`,
  });
  const issues = [
    issue(1, '7911,20'),
    issue(2, '7834,55'),
    issue(3, '7750,10'),
    issue(4, '7702,93'),
  ];
  const all = issues.flatMap((one, at) => [
    { one, at },
    { one, at },
  ]);
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
      const stories: { storyId: string; members: ReturnType<typeof told>[]; at: number }[] = [];
      for (const { one, at } of order) {
        const fresh = told(one);
        const joined = chooseStory(stories, fresh);
        const story = stories.find(({ storyId }) => storyId === joined?.storyId);
        if (story === undefined)
          stories.push({ storyId: `st_${stories.length}`, members: [fresh], at });
        else {
          expect(story.at).toBe(at);
          story.members.push(fresh);
        }
      }
      expect(stories).toHaveLength(issues.length);
    }),
  );
});
