import { describe, expect, it } from 'vitest';
import { formsOf, NO_DICTIONARIES } from '../../../../lambda/core/text/inflect.ts';

describe('verbs in -ować, by the rules alone', () => {
  it.each([
    ['kupować', 'kupuje kupują kupował kupowany'],
    ['redukować', 'redukuje redukują redukowała redukowano'],
    ['przejmować', 'przejmuje przejmując przejmowali'],
    ['planować', 'planuje planują planowane'],
  ])('%s', (verb, forms) => {
    const all = formsOf(verb, 'pl', NO_DICTIONARIES);
    for (const form of forms.split(' ')) expect(all).toContain(form);
  });
});
