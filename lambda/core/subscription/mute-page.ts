/**
 * The page of a mute link: what the button would do, or did, and a button to take it back. It names the
 * story by its reference and the topic by its id, as they were signed.
 */

import { refOf } from '../alert/ref.ts';
import type { LinkTarget } from './link.ts';
import { LINK_MUTE_DAYS } from './mute.ts';
import { type Button, type Lang, pageOf, type Words } from './page.ts';

/** What it says: `ask` has the button, `muted` and `already` have one to take it back. */
export type MuteView = 'ask' | 'muted' | 'already' | 'unmuted' | 'full';

type Muting = {
  /** `l'histoire 7K2P`: safe in HTML, since a reference and a topic's id have only letters, digits and hyphens. */
  readonly name: Readonly<Record<LinkTarget['what'], (id: string) => string>>;
  /** What still comes while it is muted. */
  readonly rest: Readonly<Record<LinkTarget['what'], string>>;
  readonly views: Readonly<Record<MuteView, (name: string, days: number, rest: string) => Words>>;
  readonly button: (days: number) => string;
  readonly undo: string;
};

const MUTING: Readonly<Record<Lang, Muting>> = {
  fr: {
    name: {
      story: (id) => `l'histoire ${refOf(id)}`,
      topic: (id) => `le sujet ${id}`,
    },
    rest: {
      story: 'Les autres histoires continuent de vous parvenir.',
      topic: 'Vos autres sujets continuent de vous parvenir.',
    },
    views: {
      ask: (name, days, rest) => ({
        title: `Plus rien sur ${name} pendant ${days} jours ?`,
        text: `Rien n'est encore changé. Le bouton met ${name} en sourdine pour ${days} jours : ni alerte, ni suite, ni rectification. ${rest}`,
      }),
      muted: (name, _days, rest) => ({
        title: "C'est fait",
        text: `${capital(name)} est en sourdine. ${rest} Un message déjà parti peut encore arriver.`,
      }),
      already: (name, _days, rest) => ({
        title: 'Déjà en sourdine',
        text: `${capital(name)} est en sourdine pour le moment. ${rest}`,
      }),
      unmuted: (name) => ({
        title: "C'est rétabli",
        text: `${capital(name)} n'est plus en sourdine : les prochaines alertes vous parviendront.`,
      }),
      full: () => ({
        title: 'Trop de sourdines',
        text: "Cet abonnement en a déjà autant qu'il peut. Attendez que l'une d'elles finisse, ou demandez à la personne qui vous a inscrit d'en retirer.",
      }),
    },
    button: (days) => `Mettre en sourdine pour ${days} jours`,
    undo: 'Annuler la sourdine',
  },
  en: {
    name: { story: (id) => `story ${refOf(id)}`, topic: (id) => `the topic ${id}` },
    rest: {
      story: 'Other stories still reach you.',
      topic: 'Your other topics still reach you.',
    },
    views: {
      ask: (name, days, rest) => ({
        title: `Nothing on ${name} for ${days} days?`,
        text: `Nothing has changed yet. The button mutes ${name} for ${days} days: no alert, no update, no correction. ${rest}`,
      }),
      muted: (name, _days, rest) => ({
        title: 'Done',
        text: `${capital(name)} is muted. ${rest} A message already on its way may still arrive.`,
      }),
      already: (name, _days, rest) => ({
        title: 'Already muted',
        text: `${capital(name)} is muted for now. ${rest}`,
      }),
      unmuted: (name) => ({
        title: 'It is back',
        text: `${capital(name)} is not muted any more: the next alerts will reach you.`,
      }),
      full: () => ({
        title: 'Too many mutes',
        text: 'This subscription has as many as it can. Wait until one of them ends, or ask the person who signed you up to take some back.',
      }),
    },
    button: (days) => `Mute for ${days} days`,
    undo: 'Undo the mute',
  },
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The page of a mute link that can be used; `target` is what was signed. */
export const mutePage = (view: MuteView, { what, id }: LinkTarget, lang: Lang): string => {
  const { name, rest, views, button, undo } = MUTING[lang];
  const days = LINK_MUTE_DAYS[what];
  const buttons: Partial<Record<MuteView, Button>> = {
    ask: { label: button(days) },
    muted: { label: undo, act: 'undo' },
    already: { label: undo, act: 'undo' },
  };
  return pageOf(views[view](name[what](id), days, rest[what]), lang, buttons[view]);
};
