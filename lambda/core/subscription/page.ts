/**
 * The pages behind the links of mails, and that of the leave link. They are plain, run no script and
 * load nothing; they hold nothing of the request and nothing about the reader (a mute's page names what
 * was signed). So they have nothing to leak and nothing to escape.
 */

/** The languages of the pages. */
export type Lang = 'fr' | 'en';

/** What a page says. */
export type Words = { readonly title: string; readonly text: string };
/** A button; it sends nothing, or what is asked for in `do`. */
export type Button = { readonly label: string; readonly act?: 'undo' };

/** What every link may have to say instead of an answer of its own. */
export type Refusal = 'unknown' | 'expired' | 'tampered' | 'not-found' | 'method';

/** What the page of a leave link says: `ask` has the button. */
export type LeaveView = 'ask' | 'left';

const REFUSALS: Readonly<Record<Lang, Readonly<Record<Refusal, Words>>>> = {
  fr: {
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

const LEAVING: Readonly<Record<Lang, Readonly<Record<LeaveView, Words>>>> = {
  fr: {
    ask: {
      title: 'Ne plus recevoir les alertes ?',
      text: "Rien n'est encore changé. Le bouton arrête toutes les alertes de cet abonnement.",
    },
    left: {
      title: "C'est fait",
      text: 'Vous ne recevrez plus les alertes de cet abonnement. Un message déjà parti peut encore arriver.',
    },
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
  },
};

const LEAVE_BUTTON = { fr: 'Me désabonner de ces alertes', en: 'Stop these alerts' } as const;

/** The one style of the pages: a column that can be read, and a button for a thumb. */
const PAGE_STYLE =
  'body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:10vh auto;padding:0 1.25rem}h1{font-size:1.5rem;line-height:1.3}button{font:inherit;padding:.6rem 1.1rem;cursor:pointer}';

/** The whole HTML page. Its form posts to the address it was shown at, so the token is not written into it. */
export const pageOf = ({ title, text }: Words, lang: Lang, button?: Button): string => {
  const name = button?.act ? ` name="do" value="${button.act}"` : '';
  const form = button ? `<form method="post"><button${name}>${button.label}</button></form>\n` : '';
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Vigie: ${title}</title>
<style>${PAGE_STYLE}</style>
<h1>${title}</h1>
<p>${text}</p>
${form}</html>
`;
};

/** The page of a link that leads nowhere. */
export const refusalPage = (refusal: Refusal, lang: Lang): string =>
  pageOf(REFUSALS[lang][refusal], lang);

/** The page of a leave link that can be used. */
export const leavePage = (view: LeaveView, lang: Lang): string =>
  pageOf(LEAVING[lang][view], lang, view === 'ask' ? { label: LEAVE_BUTTON[lang] } : undefined);
