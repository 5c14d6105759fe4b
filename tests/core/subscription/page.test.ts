import { expect, test } from 'vitest';
import { type MuteView, mutePage } from '../../../lambda/core/subscription/mute-page.ts';
import { leavePage, type Refusal, refusalPage } from '../../../lambda/core/subscription/page.ts';

const REFUSALS: readonly Refusal[] = ['unknown', 'expired', 'tampered', 'not-found', 'method'];
const MUTING: readonly MuteView[] = ['ask', 'muted', 'already', 'unmuted', 'full'];
const TARGETS = [
  { what: 'story', id: 'st_0a1b2c3d4e5f6g7h8j9k' },
  { what: 'topic', id: 'plant-reopening' },
] as const;

const every = (lang: 'fr' | 'en') => ({
  ask: leavePage('ask', lang),
  left: leavePage('left', lang),
  ...Object.fromEntries(REFUSALS.map((refusal) => [refusal, refusalPage(refusal, lang)])),
  ...Object.fromEntries(
    TARGETS.flatMap((target) =>
      MUTING.map((view) => [`${view} ${target.what}`, mutePage(view, target, lang)]),
    ),
  ),
});

test('no page runs or loads anything, or leads anywhere else', () => {
  for (const lang of ['fr', 'en'] as const)
    for (const page of Object.values(every(lang))) {
      expect(page).not.toMatch(/<script|<img|<link|style=|href=|src=|action=/);
      expect(page).toContain(`<html lang="${lang}">`);
    }
});

test('only a question has a button that acts, and only what is muted one that takes it back', () => {
  const asks = ['ask', 'ask story', 'ask topic'];
  const undoes = ['muted story', 'muted topic', 'already story', 'already topic'];
  for (const lang of ['fr', 'en'] as const)
    for (const [view, page] of Object.entries(every(lang))) {
      expect(page.includes('<form method="post"><button>'), view).toBe(asks.includes(view));
      expect(page.includes('<button name="do" value="undo">'), view).toBe(undoes.includes(view));
      expect(page.match(/<button/g)?.length ?? 0, view).toBe(
        [...asks, ...undoes].includes(view) ? 1 : 0,
      );
    }
});

test('a mute says what it is of and for how long, in both languages', () => {
  const [story, topic] = TARGETS;
  expect(mutePage('ask', story, 'fr')).toMatch(
    /<h1>Plus rien sur l'histoire [2-9][2-9A-Z]{3} pendant 7 jours \?<\/h1>/,
  );
  expect(mutePage('ask', topic, 'fr')).toContain('le sujet plant-reopening pendant 30 jours ?');
  expect(mutePage('ask', topic, 'en')).toContain('Mute for 30 days');
  expect(mutePage('muted', topic, 'fr')).toContain('Le sujet plant-reopening est en sourdine.');
  expect(mutePage('unmuted', story, 'en')).toMatch(/Story [2-9][2-9A-Z]{3} is not muted any more/);
});
