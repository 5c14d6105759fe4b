import { describe, expect, test } from 'vitest';
import { digestEmailOf } from '../../../lambda/core/alert/digest-email.ts';
import { emailOf } from '../../../lambda/core/alert/email.ts';
import { muteLines } from '../../../lambda/core/alert/mute-lines.ts';
import type { AlertView, MatchView, Wording } from '../../../lambda/core/alert/view.ts';

const match = (topic: string, topicTitle: string, zone: MatchView['zone']): MatchView => ({
  ...{ topic, topicTitle, zone, prominence: zone === 'headline' ? 3 : 1, aspect: null },
  quotes: [{ sentence: 'L’usine de Douai rouvre en mars.', terms: [{ start: 2, end: 7 }] }],
});
const view: AlertView = {
  ...{ ref: '7K2P', kind: 'alert', articleId: 'a', storyId: 'st_a', title: 'Douai rouvre' },
  ...{ lang: 'fr', articleKind: 'story', source: 'Le Monde', publishers: 1 },
  seenAt: '2026-11-23T21:05:00.000Z',
  matches: [
    match('sanctions', 'Sanctions', 'body'),
    match('plant-reopening', "Réouverture d'usine", 'headline'),
  ],
};
const LEAVE = 'https://veille.example/leave?s=x';
const wording = (lang: 'fr' | 'en'): Wording => ({
  ...{ lang, timeZone: 'Europe/Paris', leaveUrl: LEAVE, awsUnsubscribe: 'refused' },
  muteUrl: ({ what, id }) => `https://veille.example/mute?s=${what}.${id}`,
});

describe('in a mail', () => {
  test('its story, then its topics with the foremost first, each have a link on a line of its own', () => {
    expect(muteLines(view, wording('fr'))).toEqual([
      'Plus rien sur cette histoire pendant 7 jours :',
      'https://veille.example/mute?s=story.st_a',
      "Plus rien sur le sujet Réouverture d'usine pendant 30 jours :",
      'https://veille.example/mute?s=topic.plant-reopening',
      'Plus rien sur le sujet Sanctions pendant 30 jours :',
      'https://veille.example/mute?s=topic.sanctions',
    ]);
    expect(muteLines(view, wording('en')).slice(0, 3)).toEqual([
      'Nothing more on this story for 7 days:',
      'https://veille.example/mute?s=story.st_a',
      "Nothing more on the topic Réouverture d'usine for 30 days:",
    ]);
  });

  test('they stand right above the way to leave, which stays last before the reference', () => {
    const { body } = emailOf(view, wording('fr'));
    expect(body).toContain(
      `https://veille.example/mute?s=topic.sanctions\nNe plus recevoir ces alertes :\n${LEAVE}\n`,
    );
    for (const line of body.split('\n'))
      if (!line.startsWith('https:')) expect(line.length, line).toBeLessThanOrEqual(72);
  });

  test('of many topics the three foremost have one', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((id) => match(id, `Sujet ${id}`, 'lead'));
    const shown = muteLines({ ...view, matches: many }, wording('fr')).join(' ');
    expect(shown.match(/topic\.\w/g)).toEqual(['topic.a', 'topic.b', 'topic.c']);
  });

  test('that is a test, or has no links, there are none', () => {
    expect(muteLines({ ...view, kind: 'canary' }, wording('fr'))).toEqual([]);
    const { muteUrl: _, ...without } = wording('fr');
    expect(muteLines(view, without)).toEqual([]);
    expect(emailOf(view, without).body).not.toContain('mute');
  });

  test('an update and a correction can be the last that one wants to hear', () => {
    for (const kind of ['update', 'correction'] as const)
      expect(emailOf({ ...view, kind }, wording('fr')).body).toContain('mute?s=story.st_a');
  });

  test('of several stories, the topics with the most have one, and no story has', () => {
    const told = [
      { ...view, storyId: 'st_a', matches: [match('sanctions', 'Sanctions', 'headline')] },
      { ...view, storyId: 'st_b', matches: [match('strikes', 'Grèves', 'headline')] },
      { ...view, storyId: 'st_c', matches: [match('strikes', 'Grèves', 'lead')] },
    ];
    const since = '2026-11-23T07:00:00.000Z';
    const day = { why: 'daily digest', dueAt: view.seenAt, since, topics: 4, held: [] } as const;
    const { body } = digestEmailOf({ ...day, told }, wording('fr'));
    expect(body.match(/mute\?s=\S+/g)).toEqual(['mute?s=topic.strikes', 'mute?s=topic.sanctions']);
    expect(body).toContain(`mute?s=topic.sanctions\nNe plus recevoir ces alertes :\n${LEAVE}\n`);
    expect(digestEmailOf({ ...day, told: [] }, wording('fr')).body).not.toContain('mute');
  });
});
