/**
 * What a subscriber hears from Vigie besides alerts: the code that proves a number, the welcome (what
 * you will get, how to leave) and the test. Within SNS's limits: subjects are short ASCII constants,
 * an SMS is one GSM-7 part.
 */

import { cutAtWord } from '../alert/cut.ts';
import { septets, toGsm7 } from '../alert/gsm7.ts';
import type { EmailText } from '../alert/view.ts';
import { lines } from '../alert/wrap.ts';
import { rhythmIn } from './rhythm.ts';
import type { Subscriber } from './subscriber.ts';

/** The stage's own words: its language, its topics' titles, and the leave link where its secret is at hand. */
export type Words = {
  readonly lang: 'fr' | 'en';
  readonly titleOf: (topicId: string) => string;
  readonly leaveUrl?: (subscriberId: string) => string;
};

const SMS_ROOM = 160;
const LABEL = 12;

type Texts = {
  readonly code: (digits: string) => string;
  readonly welcomeSubject: string;
  readonly welcome: (address: string) => string;
  readonly topics: string;
  readonly place: string;
  readonly places: Readonly<Record<Subscriber['min'], string>>;
  readonly rhythm: string;
  readonly times: string;
  readonly leaveHere: string;
  readonly leaveLater: string;
  readonly aws: { readonly guarded: string; readonly open: string };
  readonly testSubject: string;
  readonly test: string;
  readonly smsWelcome: (topics: string) => string;
  readonly smsMore: (count: number) => string;
  readonly smsLeave: string;
  readonly smsAsk: string;
  readonly smsTest: string;
};

const TEXTS: Readonly<Record<Words['lang'], Texts>> = {
  fr: {
    code: (digits) =>
      `Vigie: votre code est ${digits}, valable 15 minutes. Donnez-le seulement à qui vous inscrit aux alertes; sinon, ignorez ce message.`,
    welcomeSubject: 'Vigie: votre abonnement est actif',
    welcome: (address) => `À partir de maintenant, ${address} reçoit les alertes de Vigie.`,
    topics: 'Vos sujets',
    place: 'Place',
    places: {
      3: 'quand les mots sont dans le titre',
      2: 'quand les mots sont dans le titre ou le premier paragraphe',
      1: "où que soient les mots dans l'article",
    },
    rhythm: 'Rythme',
    times: 'Heures',
    leaveHere: 'Pour arrêter, maintenant ou plus tard :',
    leaveLater: 'Pour arrêter : le lien à la fin de chaque alerte.',
    aws: {
      guarded:
        "Le lien « unsubscribe » qu'AWS ajoute ci-dessous demande un compte AWS : il ne vous sert pas.",
      open: "Attention : le lien « unsubscribe » qu'AWS ajoute ci-dessous vous désabonne dès qu'il est ouvert, même par un antivirus.",
    },
    testSubject: 'Vigie: ceci est un essai',
    test: "Ceci est un essai de Vigie : rien ne s'est passé, les messages vous arrivent.",
    smsWelcome: (topics) => `Vigie: vous recevrez ici les alertes ${topics}.`,
    smsMore: (count) => (count > 1 ? ` et ${count} autres sujets` : ' et 1 autre sujet'),
    smsLeave: ' Arreter: ',
    smsAsk: ' Pour arreter: répondez STOP, ou demandez à qui vous a inscrit.',
    smsTest: "Vigie: ceci est un essai. Rien ne s'est passé, les messages vous arrivent.",
  },
  en: {
    code: (digits) =>
      `Vigie: your code is ${digits}, good for 15 minutes. Give it only to the person who signs you up for alerts; else ignore this message.`,
    welcomeSubject: 'Vigie: your subscription is active',
    welcome: (address) => `From now on ${address} gets the alerts of Vigie.`,
    topics: 'Topics',
    place: 'Place',
    places: {
      3: 'when the words are in the headline',
      2: 'when the words are in the headline or the first paragraph',
      1: 'wherever the words are in the article',
    },
    rhythm: 'Rhythm',
    times: 'Times',
    leaveHere: 'To stop, now or later:',
    leaveLater: 'To stop: the link at the end of each alert.',
    aws: {
      guarded:
        'The "unsubscribe" link that AWS adds below asks for an AWS account: it is of no use to you.',
      open: 'Take care: the "unsubscribe" link that AWS adds below unsubscribes you as soon as it is opened, even by a virus scanner.',
    },
    testSubject: 'Vigie: this is a test',
    test: 'This is a test of Vigie: nothing has happened, messages reach you.',
    smsWelcome: (topics) => `Vigie: you will get alerts here on ${topics}.`,
    smsMore: (count) => (count > 1 ? ` and ${count} more topics` : ' and 1 more topic'),
    smsLeave: ' Stop: ',
    smsAsk: ' To end: reply STOP, or ask the person who signed you up.',
    smsTest: 'Vigie: this is a test. Nothing has happened, messages reach you.',
  },
};

/** The SMS with a code of six digits. */
export const codeSms = (digits: string, lang: Words['lang']): string =>
  toGsm7(TEXTS[lang].code(digits));

const titles = ({ topics }: Subscriber, { titleOf }: Words): readonly string[] =>
  topics.map(titleOf);

const settings = (subscriber: Subscriber, words: Words): readonly string[] => {
  const texts = TEXTS[words.lang];
  const line = (label: string, text: string) => lines(text, label.padEnd(LABEL), ' '.repeat(LABEL));
  return [
    ...line(texts.topics, titles(subscriber, words).join(', ')),
    ...line(texts.place, texts.places[subscriber.min]),
    ...line(texts.rhythm, rhythmIn(subscriber, words.lang)),
    ...line(texts.times, subscriber.zone),
  ];
};

const leaving = (subscriber: Subscriber, words: Words): readonly string[] => {
  const texts = TEXTS[words.lang];
  const how = words.leaveUrl
    ? [texts.leaveHere, words.leaveUrl(subscriber.id)]
    : lines(texts.leaveLater);
  return [...how, '', ...lines(subscriber.guarded ? texts.aws.guarded : texts.aws.open)];
};

/** The first mail after the confirmation. */
export const welcomeEmail = (subscriber: Subscriber, words: Words): EmailText => ({
  subject: TEXTS[words.lang].welcomeSubject,
  body: [
    ...lines(TEXTS[words.lang].welcome(subscriber.address)),
    '',
    ...settings(subscriber, words),
    '',
    ...leaving(subscriber, words),
    '',
  ].join('\n'),
});

/** A mail that shows that mails arrive. */
export const testEmail = (subscriber: Subscriber, words: Words): EmailText => ({
  subject: TEXTS[words.lang].testSubject,
  body: [
    ...lines(TEXTS[words.lang].test),
    '',
    ...settings(subscriber, words),
    '',
    ...leaving(subscriber, words),
    '',
  ].join('\n'),
});

const fits = (text: string): boolean => (septets(text) ?? SMS_ROOM + 1) <= SMS_ROOM;

/** The first SMS after the code: as many topics by name as fit beside the way to leave. */
export const welcomeSms = (subscriber: Subscriber, words: Words): string => {
  const texts = TEXTS[words.lang];
  const names = titles(subscriber, words).map((title) => toGsm7(title));
  const url = words.leaveUrl?.(subscriber.id);
  const tails = [...(url === undefined ? [] : [`${texts.smsLeave}${url}`]), texts.smsAsk];
  for (const tail of tails)
    for (let named = names.length; named > 0; named--) {
      const rest = names.length - named;
      const topics = `${names.slice(0, named).join(', ')}${rest > 0 ? texts.smsMore(rest) : ''}`;
      const text = `${toGsm7(texts.smsWelcome(topics))}${toGsm7(tail)}`;
      if (fits(text)) return text;
    }
  // Not one title fits whole: the first is cut.
  const frame = `${toGsm7(texts.smsWelcome(''))}${toGsm7(texts.smsAsk)}`;
  const room = SMS_ROOM - (septets(frame) ?? SMS_ROOM);
  const cut = cutAtWord(names[0] ?? '', room, (text) => septets(text) ?? SMS_ROOM + 1) ?? '...';
  return `${toGsm7(texts.smsWelcome(cut))}${toGsm7(texts.smsAsk)}`;
};

/** An SMS that shows that SMS arrive. */
export const testSms = (lang: Words['lang']): string => toGsm7(TEXTS[lang].smsTest);
