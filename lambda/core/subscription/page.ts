/**
 * The page behind a leave link. It is plain, holds nothing of the request and nothing about the
 * reader, runs no script and loads nothing, so it has nothing to leak and nothing to escape.
 */

/** What the page says: `ask` has the button, all others are answers. */
export type LeaveView =
  | 'ask'
  | 'left'
  | 'unknown'
  | 'expired'
  | 'tampered'
  | 'not-found'
  | 'method';

type Words = { readonly title: string; readonly text: string };

const BUTTON = { fr: 'Me désabonner de ces alertes', en: 'Stop these alerts' } as const;

const WORDS: Readonly<Record<'fr' | 'en', Readonly<Record<LeaveView, Words>>>> = {
  fr: {
    ask: {
      title: 'Ne plus recevoir les alertes ?',
      text: "Rien n'est encore changé. Le bouton arrête toutes les alertes de cet abonnement.",
    },
    left: {
      title: "C'est fait",
      text: 'Vous ne recevrez plus les alertes de cet abonnement. Un message déjà parti peut encore arriver.',
    },
    unknown: {
      title: 'Déjà désabonné',
      text: "Cet abonnement n'existe plus : il n'y a rien à faire.",
    },
    expired: {
      title: 'Lien trop ancien',
      text: "Ce lien ne vaut plus. Prenez celui d'un message plus récent, ou demandez à la personne qui vous a inscrit.",
    },
    tampered: {
      title: 'Lien incomplet',
      text: "Ce lien n'est pas entier, ou n'est pas de nous. Copiez-le en entier depuis le message, jusqu'à la fin.",
    },
    'not-found': { title: 'Page inconnue', text: "Il n'y a rien à cette adresse." },
    method: { title: 'Demande inconnue', text: "Cette adresse n'accepte que GET et POST." },
  },
  en: {
    ask: {
      title: 'Stop the alerts?',
      text: 'Nothing has changed yet. The button stops all alerts of this subscription.',
    },
    left: {
      title: 'Done',
      text: 'You will get no more alerts of this subscription. A message already on its way may still arrive.',
    },
    unknown: {
      title: 'Already left',
      text: 'This subscription does not exist any more: there is nothing to do.',
    },
    expired: {
      title: 'This link is too old',
      text: 'It is not valid any more. Take the one of a newer message, or ask the person who signed you up.',
    },
    tampered: {
      title: 'This link is not complete',
      text: 'It was cut, or is not ours. Copy it whole from the message, to its end.',
    },
    'not-found': { title: 'No such page', text: 'There is nothing at this address.' },
    method: { title: 'No such request', text: 'This address takes only GET and POST.' },
  },
};

/** The whole HTML page. Its form posts to the address it was shown at, so the token is not written into it. */
export const leavePage = (view: LeaveView, lang: 'fr' | 'en'): string => {
  const { title, text } = WORDS[lang][view];
  const form =
    view === 'ask' ? `<form method="post"><button>${BUTTON[lang]}</button></form>\n` : '';
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Vigie: ${title}</title>
<h1>${title}</h1>
<p>${text}</p>
${form}</html>
`;
};
