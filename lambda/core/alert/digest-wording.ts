/** The fixed words of messages of several alerts, in the stage's language; one table a language. */

import type { DigestView, TroubledView } from './digest-view.ts';
import type { AlertView, Wording } from './view.ts';

type Lang = Wording['lang'];
type Told = Exclude<AlertView['kind'], 'canary'>;

type Words = {
  /** `3 nouvelles`, `1 suite`. */
  readonly counted: Readonly<Record<Told, (count: number) => string>>;
  readonly nothing: string;
  readonly nothingSince: (since: string, topics: number) => string;
  readonly since: (since: string) => string;
  readonly at: string;
  readonly heldBack: (count: number) => string;
  readonly broken: (count: number) => string;
  readonly sourcesRead: (count: number) => string;
  readonly allWell: string;
  readonly quietSubject: (count: number, until: string) => string;
  readonly quiet: (count: number, until: string) => string;
  readonly burstSubject: (count: number, topics: string) => string;
  readonly burst: (count: number) => string;
  readonly corrections: string;
  readonly held: string;
  readonly sources: string;
  readonly also: string;
  readonly publishers: (count: number) => string;
  readonly articles: (count: number) => string;
  readonly more: (count: number) => string;
  readonly states: Readonly<Record<TroubledView['state'], string>>;
  readonly sinceThen: string;
  readonly nextTry: string;
  readonly again: string;
  /** Why something was not told, by the machine's word for it; another word is shown as it is. */
  readonly reasons: Readonly<Record<string, string>>;
};

/** The words of each language. */
export const DIGEST_WORDS: Readonly<Record<Lang, Words>> = {
  fr: {
    counted: {
      alert: (count) => (count > 1 ? `${count} nouvelles` : `${count} nouvelle`),
      update: (count) => (count > 1 ? `${count} suites` : `${count} suite`),
      correction: (count) => (count > 1 ? `${count} rectifications` : `${count} rectification`),
    },
    nothing: 'rien de nouveau',
    nothingSince: (since, topics) =>
      `Rien de nouveau depuis ${since} sur ${topics > 1 ? `vos ${topics} sujets` : 'votre sujet'}`,
    since: (since) => `depuis ${since}`,
    at: 'à',
    heldBack: (count) => (count > 1 ? `${count} histoires retenues` : '1 histoire retenue'),
    broken: (count) => (count > 1 ? `${count} sources en panne` : '1 source en panne'),
    sourcesRead: (count) => (count > 1 ? `${count} sources lues` : '1 source lue'),
    allWell: 'aucune en panne',
    quietSubject: (count, until) =>
      `${count} alertes de vos heures calmes (retenues jusqu'à ${until})`,
    quiet: (count, until) =>
      `${count} alertes retenues pendant vos heures calmes, jusqu'à ${until}.`,
    burstSubject: (count, topics) => `${count} alertes d'un coup: ${topics}`,
    burst: (count) =>
      `${count} alertes de plus en une minute : les voici en un seul message, pour ne pas vous en envoyer ${count}.`,
    corrections: 'RECTIFICATIONS',
    held: 'RETENUES, sans alerte',
    sources: 'SOURCES',
    also: 'aussi',
    publishers: (count) => (count > 1 ? `${count} éditeurs` : '1 éditeur'),
    articles: (count) => (count > 1 ? `${count} articles` : '1 article'),
    more: (count) => `... et ${count} de plus`,
    states: { failing: 'en panne', silent: 'muette' },
    sinceThen: 'depuis',
    nextTry: 'prochain essai',
    again: 'lue de nouveau depuis',
    reasons: {
      muted: 'mise en sourdine',
      'not asked for': 'vous ne suivez plus ce sujet',
      'corrected before it was told': 'rectifiée avant de vous être signalée',
      'story already told': 'déjà signalée',
      'already told': 'déjà signalée',
      'nothing new': 'aucun fait nouveau',
      'update without new facts': 'reprise, aucun fait nouveau',
      'same publisher': 'reprise par un site du même éditeur',
      cooldown: 'suite trop rapprochée',
      'below prominence': 'mots trop loin dans le texte',
      'too old': 'trop ancienne',
      baseline: 'déjà là à la première lecture de la source',
    },
  },
  en: {
    counted: {
      alert: (count) => `${count} new`,
      update: (count) => (count > 1 ? `${count} updates` : '1 update'),
      correction: (count) => (count > 1 ? `${count} corrections` : '1 correction'),
    },
    nothing: 'nothing new',
    nothingSince: (since, topics) =>
      `Nothing new since ${since} on your ${topics > 1 ? `${topics} topics` : 'topic'}`,
    since: (since) => `since ${since}`,
    at: 'at',
    heldBack: (count) => (count > 1 ? `${count} stories held back` : '1 story held back'),
    broken: (count) => (count > 1 ? `${count} sources failing` : '1 source failing'),
    sourcesRead: (count) => (count > 1 ? `${count} sources read` : '1 source read'),
    allWell: 'none failing',
    quietSubject: (count, until) => `${count} alerts of your quiet hours (held until ${until})`,
    quiet: (count, until) => `${count} alerts were held during your quiet hours, until ${until}.`,
    burstSubject: (count, topics) => `${count} alerts at once: ${topics}`,
    burst: (count) =>
      `${count} more alerts within a minute: here they are in one message instead of ${count}.`,
    corrections: 'CORRECTIONS',
    held: 'HELD BACK, without an alert',
    sources: 'SOURCES',
    also: 'also',
    publishers: (count) => (count > 1 ? `${count} publishers` : '1 publisher'),
    articles: (count) => (count > 1 ? `${count} articles` : '1 article'),
    more: (count) => `... and ${count} more`,
    states: { failing: 'failing', silent: 'silent' },
    sinceThen: 'since',
    nextTry: 'next try',
    again: 'read again since',
    reasons: {
      muted: 'muted',
      'not asked for': 'you do not follow this topic any more',
      'corrected before it was told': 'corrected before you were told',
      'story already told': 'told before',
      'already told': 'told before',
      'nothing new': 'no new fact',
      'update without new facts': 'told again, no new fact',
      'same publisher': 'told again by a site of the same publisher',
      cooldown: 'too soon after the last alert of it',
      'below prominence': 'the words are too far down in the text',
      'too old': 'too old',
      baseline: 'there already when the source was first read',
    },
  },
};

/** A machine's reason for people. */
export const reasonIn = (reason: string, lang: Lang): string => {
  const { reasons } = DIGEST_WORDS[lang];
  const ours = Object.hasOwn(reasons, reason) ? reasons[reason] : undefined;
  return ours ?? reason;
};

/** `mardi 24 nov. à 07:30`, in the reader's zone. */
export const whenIn = (
  { day, time }: { readonly day: string; readonly time: string },
  lang: Lang,
): string => `${day} ${DIGEST_WORDS[lang].at} ${time}`;

const KINDS = ['alert', 'update', 'correction'] as const;

/** `3 nouvelles, 1 suite`. */
export const countsIn = (view: DigestView, { lang }: Wording): string => {
  const counts = KINDS.map(
    (kind) => [kind, view.told.filter((one) => one.kind === kind).length] as const,
  );
  return counts
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => DIGEST_WORDS[lang].counted[kind](count))
    .join(', ');
};
