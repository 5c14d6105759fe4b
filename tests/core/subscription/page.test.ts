import { expect, test } from 'vitest';
import { type LeaveView, leavePage } from '../../../lambda/core/subscription/page.ts';

const VIEWS: readonly LeaveView[] = [
  'ask',
  'left',
  'unknown',
  'expired',
  'tampered',
  'not-found',
  'method',
];

test('only the question has a button, and no page runs or loads anything', () => {
  for (const lang of ['fr', 'en'] as const)
    for (const view of VIEWS) {
      const page = leavePage(view, lang);
      expect(page.includes('<form method="post">')).toBe(view === 'ask');
      expect(page).not.toMatch(/<script|<img|<link|style=|href=|src=|action=/);
      expect(page).toContain(`<html lang="${lang}">`);
    }
});
