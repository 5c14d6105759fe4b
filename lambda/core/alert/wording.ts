/**
 * The fixed words of alerts, in the stage's language; what is quoted stays in the article's. One table a
 * language, so that a missing word is a type error.
 */

import type { Zone } from '../article.ts';
import type { AlertView, Wording } from './view.ts';

type Lang = Wording['lang'];

type Words = {
  readonly zones: Readonly<Record<Zone, string>>;
  /** Names of aspects that topic files use; another name is shown as it is written. */
  readonly aspects: Readonly<Record<string, string>>;
  readonly quotes: readonly [string, string];
  /** Between two facts on one line. */
  readonly between: string;
  readonly title: string;
  readonly figures: string;
  readonly note: string;
  readonly source: string;
  readonly date: string;
  readonly publishers: string;
  readonly excerpt: string;
  readonly excerptShort: string;
  readonly page: string;
  readonly undated: string;
  readonly seen: string;
  readonly inLanguage: string;
  readonly publishersNow: (count: number) => string;
  readonly firstSeen: string;
  readonly leave: string;
  readonly awsLink: Readonly<Record<NonNullable<Wording['awsUnsubscribe']> | 'unknown', string>>;
  readonly reference: string;
  readonly kinds: Readonly<Record<Exclude<AlertView['kind'], 'alert'>, string>>;
  readonly kindLines: Readonly<Record<Exclude<AlertView['kind'], 'alert'>, string>>;
  readonly oneArticle: string;
  readonly more: (count: number) => string;
};

/** The words of each language. */
export const WORDS: Readonly<Record<Lang, Words>> = {
  fr: {
    zones: {
      headline: 'dans le titre',
      lead: 'dans le premier paragraphe',
      body: "dans le corps de l'article",
      caption: 'dans une légende',
    },
    // Nouns and phrases that fit any topic, whatever its gender.
    aspects: {
      agreed: 'accord',
      announced: 'annonce',
      averted: 'risque écarté',
      bid: 'offre',
      blocked: 'blocage',
      'called-for': 'demande',
      cancelled: 'abandon ou risque écarté',
      completed: 'finalisation',
      considered: "à l'étude",
      demanded: 'demande',
      denied: 'démenti ou écarté',
      eased: 'levée ou allègement',
      ended: 'fin',
      evaded: 'contournement',
      extended: 'prolongation',
      filed: 'demande déposée',
      imposed: 'mise en place',
      intended: 'intention',
      lifted: 'levée',
      negotiated: 'en négociation',
      opened: 'procédure ouverte',
      opposed: 'opposition',
      possible: "à l'étude",
      postponed: 'report',
      refused: 'refus',
      signed: 'signature',
      talks: 'en négociation',
      temporary: 'temporaire',
      threatened: 'menace',
      'under-way': 'en cours',
    },
    quotes: ['« ', ' »'],
    between: ' ; ',
    title: 'Titre',
    figures: 'Chiffres',
    note: 'Attention',
    source: 'Source',
    date: 'Date',
    publishers: 'Éditeurs',
    excerpt: "extrait : la page n'a pas le texte entier",
    excerptShort: 'extrait',
    page: 'page déposée',
    undated: 'absente de la page',
    seen: 'lue',
    inLanguage: 'en',
    publishersNow: (count) => (count > 1 ? String(count) : "1 pour l'instant"),
    firstSeen: 'le premier vu',
    leave: 'Ne plus recevoir ces alertes :',
    awsLink: {
      refused:
        "Le lien « unsubscribe » qu'AWS ajoute ci-dessous demande un compte AWS : utilisez plutôt celui qui précède.",
      works:
        "Attention, le lien « unsubscribe » qu'AWS ajoute ci-dessous vous désabonne dès qu'il est ouvert, même par un antivirus : utilisez plutôt celui qui précède.",
      unknown:
        'Le lien « unsubscribe » qui suit est ajouté par AWS : utilisez plutôt celui qui précède.',
    },
    reference: 'Réf.',
    kinds: { update: 'Suite', correction: 'Rectification', canary: 'Essai' },
    kindLines: {
      update: 'Suite : cette histoire vous a déjà été signalée.',
      correction: 'Rectification : le texte a changé depuis votre alerte.',
      canary: "Ceci est un essai de Vigie : rien ne s'est passé, les messages vous arrivent.",
    },
    oneArticle: '1 article',
    more: (count) => (count > 1 ? `(et ${count} autres phrases)` : '(et 1 autre phrase)'),
  },
  en: {
    zones: {
      headline: 'in the headline',
      lead: 'in the first paragraph',
      body: 'in the body of the article',
      caption: 'in a caption',
    },
    aspects: { denied: 'denied or ruled out', eased: 'eased or lifted' },
    quotes: ['“', '”'],
    between: '; ',
    title: 'Title',
    figures: 'Figures',
    note: 'Note',
    source: 'Source',
    date: 'Date',
    publishers: 'Publishers',
    excerpt: 'excerpt: the page does not have the whole text',
    excerptShort: 'excerpt',
    page: 'dropped page',
    undated: 'not on the page',
    seen: 'read on',
    inLanguage: 'in',
    publishersNow: (count) => (count > 1 ? String(count) : '1 so far'),
    firstSeen: 'first seen',
    leave: 'Stop these alerts:',
    awsLink: {
      refused:
        'The "unsubscribe" link that AWS adds below asks for an AWS account: use the one above.',
      works:
        'Take care: the "unsubscribe" link that AWS adds below unsubscribes you as soon as it is opened, even by a virus scanner: use the one above.',
      unknown: 'The "unsubscribe" link below is added by AWS: use the one above.',
    },
    reference: 'Ref.',
    kinds: { update: 'Update', correction: 'Correction', canary: 'Test' },
    kindLines: {
      update: 'Update: you were told of this story before.',
      correction: 'Correction: the text has changed since your alert.',
      canary: 'This is a test of Vigie: nothing has happened, messages reach you.',
    },
    oneArticle: '1 article',
    more: (count) => (count > 1 ? `(and ${count} more sentences)` : '(and 1 more sentence)'),
  },
};

/** `en russe`, `in Russian`; undefined for an unknown language. */
export const inLanguage = (lang: string, own: Lang): string | undefined => {
  if (!/^[a-z]{2,3}$/.test(lang) || lang === 'und') return undefined;
  const name = new Intl.DisplayNames(own, { type: 'language', fallback: 'none' }).of(lang);
  return name === undefined ? undefined : `${WORDS[own].inLanguage} ${name}`;
};

/** An aspect for people: ours where there is one, else the topic file's name. */
export const aspectIn = (aspect: string, own: Lang): string => {
  const { aspects } = WORDS[own];
  // Of its own: a topic may name an aspect "constructor".
  const ours = Object.hasOwn(aspects, aspect) ? aspects[aspect] : undefined;
  return ours ?? aspect.replaceAll(/[-_]/g, ' ');
};

/** The matches with the most prominent first: headline, lead, body, caption. */
export const byProminence = ({ matches }: AlertView): AlertView['matches'] => {
  const rank: Readonly<Record<Zone, number>> = { headline: 0, lead: 1, body: 2, caption: 3 };
  return [...matches].sort((a, b) => rank[a.zone] - rank[b.zone]);
};
