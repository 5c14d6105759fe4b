/** Made-up alerts for the tests of texts; `*` marks the matched words of a quote. */

import type { AlertView, MatchView, Quote, Wording } from '../../../lambda/core/alert/view.ts';

/** A quote from a sentence with `*marked*` words. */
export const quote = (marked: string): Quote => {
  const terms: { start: number; end: number }[] = [];
  let sentence = '';
  for (const [i, piece] of marked.split('*').entries()) {
    if (i % 2 === 1) terms.push({ start: sentence.length, end: sentence.length + piece.length });
    sentence += piece;
  }
  return { sentence, terms };
};

export const match = (given: Partial<MatchView>): MatchView => ({
  topic: 'plant-reopening',
  topicTitle: "Réouverture d'usine",
  zone: 'headline',
  prominence: 3,
  aspect: null,
  quotes: [quote('Arcelor *rouvre* son *usine* de Florange')],
  ...given,
});

export const alert = (given: Partial<AlertView>): AlertView => ({
  ref: '6B4K',
  kind: 'alert',
  articleId: 'a1',
  storyId: 'st_a1',
  title: 'Arcelor rouvre son usine de Florange',
  lang: 'fr',
  articleKind: 'story',
  source: 'lorraine.txt',
  seenAt: '2026-11-23T21:05:40Z',
  publishers: 1,
  matches: [match({})],
  ...given,
});

export const FR: Wording = { lang: 'fr', timeZone: 'Europe/Paris' };
export const EN: Wording = { lang: 'en', timeZone: 'America/New_York' };
