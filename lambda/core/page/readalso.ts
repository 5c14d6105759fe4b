/**
 * "Read also": links to other stories, announced by a marker. With a colon it takes the rest of
 * its sentence, in the middle of a paragraph too; alone on its line it announces a list.
 */

import { countWords, isBlank, isUpper } from '../text/characters.ts';
import type { Span } from '../text/sentences.ts';
import { sentenceEnd } from '../text/sentences.ts';
import { gluedText, gluedToTitle } from './glued.ts';

/** Before a title or a list of titles. */
const ALSO = [
  '(?:à |a )?(?:lire|voir|écouter|regarder|découvrir)(?: aussi| également| encore)',
  'à (?:lire|voir|écouter|découvrir)',
  "lire (?:notre|nos|l[’']|le|la|les) (?:dossier|enquête|article|analyse|décryptage|portrait|reportage|entretien|interview|éditorial|récit)s?",
  'relire',
  'notre dossier',
  'pour aller plus loin',
  'dans la même rubrique',
  'sur le même (?:sujet|thème)',
  'articles? (?:liés?|associés?|similaires?|connexes?)',
  'à propos',
  'nos autres articles',
  'en lien',
  '(?:see|read|watch|listen) also',
  'also (?:read|see|in the news|on .{1,20})',
  'read (?:more|next|this|on)(?: about .{1,40}| on .{1,40}| here)?',
  'read our .{1,40}',
  'related(?: stories| articles| coverage| content| topics| news)?',
  'more on this(?: story)?',
  'more from .{1,30}',
  'more (?:stories|news|coverage|to read)',
  'you may also (?:like|be interested in)',
  'recommended(?: for you| reading| stories)?',
  "don[’']t miss",
  'further reading',
  'in other news',
  'what to read next',
  "editor[’']?s[’']? picks",
  'lesen sie (?:auch|mehr|hier|dazu|außerdem)(?: zum thema| dazu| auch)?',
  'lies auch',
  'siehe auch',
  'auch interessant',
  'mehr (?:zum thema|dazu|zu .{1,30})',
  'das könnte sie auch interessieren',
  'weitere (?:artikel|themen|meldungen|nachrichten|beiträge)',
  'zum thema',
  'passend dazu',
  'verwandte (?:artikel|themen)',
  'hintergrund',
  'mehr aus .{1,30}',
  'interview dazu',
  '(?:le[ea]|lee[rn]?|leer|ver|vea|mire|mira|escuche) (?:también|además|más)',
  'también (?:te|le) puede interesar',
  '(?:te|le) puede interesar',
  'noticias? relacionadas?',
  'más información',
  'más noticias',
  'artículos? relacionados?',
  'te recomendamos',
  'además',
  '(?:читайте|читать|смотрите|смотри|см\\.) (?:также|ещё|еще|далее|по теме)',
  'по теме',
  'материалы по теме',
  'новости по теме',
  'подробнее',
  'ещё по теме',
  'рекомендуем',
  'на эту тему',
  'leggi anche',
  'potrebbe interessarti',
  'vedi anche',
  'leia (?:também|mais)',
  'veja (?:também|mais)',
  '(?:czytaj|zobacz|przeczytaj) (?:też|także|również|więcej)',
  'powiązane artykuły',
  '(?:les )?plus (?:lus|consultés|commentés|partagés)',
  'les articles les plus lus',
  'most (?:read|popular|viewed|shared)',
  'trending(?: now)?',
  'top stories',
  'latest (?:news|stories|headlines)',
  'meist ?gelesen',
  'meistgelesene artikel',
  'lo más (?:leído|visto|popular)',
  'самое (?:читаемое|популярное|обсуждаемое)',
  'популярное',
  'главное за (?:день|неделю|сутки)',
  'последние новости',
  'главные новости',
  'dernières (?:nouvelles|actualités|infos)',
  'neueste (?:artikel|meldungen|nachrichten)',
  'últimas noticias',
  'à la une',
  'top[- ]themen',
  'i più letti',
  'mais lidas',
  'najczęściej czytane',
].join('|');

/** Leads to the rest of the same story; nothing follows that it announces. */
const ON = [
  "lire (?:la suite|plus|l[’']article(?: complet)?|la vidéo)",
  'la suite',
  'en savoir plus',
  'voir plus',
  'afficher (?:plus|la suite)',
  'voir la vidéo',
  'suite',
  'article réservé aux abonnés',
  'cet article est réservé aux abonnés',
  'il vous reste .{1,40} à lire',
  'read (?:more|on|full (?:story|article)|the full (?:story|article))',
  'continue reading',
  'full story',
  'learn more',
  'see more',
  'show more',
  'load more',
  'view all',
  'more',
  'weiter ?lesen',
  'mehr(?: lesen| erfahren| anzeigen)?',
  'zum artikel',
  'alle anzeigen',
  'leer más',
  'seguir leyendo',
  'ver más',
  'continuar leyendo',
  'saber más',
  'читать (?:далее|полностью|дальше)',
  'далее',
  'показать (?:ещё|еще)',
  'leggi tutto',
  'continua a leggere',
  'ler mais',
  'saiba mais',
  'czytaj (?:dalej|więcej)',
].join('|');

const DECORATION = '[\\s>»›→►▶▸·•*#:|–—\\-…\\[\\](){}.!]';
const LIST = new RegExp(`^${DECORATION}{0,6}(?:${ALSO})${DECORATION}{0,6}$`, 'iu');
const READ_ON = new RegExp(
  `^${DECORATION}{0,6}(?:${ON})(?: \\p{L}{1,20}){0,5}${DECORATION}{0,6}$`,
  'iu',
);
const READ_ON_ONLY = new RegExp(`^${DECORATION}{0,6}(?:${ON})${DECORATION}{0,6}$`, 'iu');
const INLINE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${ALSO})[\\s\\p{Cf}]{0,3}[:：>→]|^(?:${ALSO})\\s{1,3}[-–—]\\s`,
  'giu',
);

/** The block says only "See also" or the like: what follows is a list of links. */
export const announcesLinks = (text: string): boolean => text.length < 100 && LIST.test(text);

/** The block says only "Read on" or the like. */
export const leadsOn = (text: string): boolean =>
  text.length < 100 &&
  (READ_ON_ONLY.test(text) || (/[>»›→►…:]\s*$/u.test(text) && READ_ON.test(text)));

/** A link's title is a headline, and has at most as many words (rule 2). */
const MOST_WORDS = 25;

/** A marker starts a sentence or a bracket; in mid-sentence its words are text. */
const startsThere = (page: string, start: number, at: number): boolean => {
  let before = at - 1;
  while (before >= start && at - before < 8 && isBlank(page.charCodeAt(before))) before--;
  if (before < start || '.!?…:»”")]}(>→►▶•|–—-['.includes(page.charAt(before))) return true;
  return isUpper(page.charCodeAt(at));
};

/** Where a link that starts at `at`, with its title at `title`, ends. */
const linkEnd = (page: string, at: number, title: number, end: number): number => {
  const bracket = '(['.indexOf(page.charAt(at - 1) || ' ');
  if (bracket >= 0) {
    const close = page.slice(title, Math.min(end, title + 400)).indexOf(')]'.charAt(bracket));
    if (close >= 0) return title + close + 1;
  }
  const stop = sentenceEnd(page, title, end);
  const glued = gluedToTitle(page, title, stop) ?? stop;
  if (countWords(page, title, stop) <= MOST_WORDS) return glued;
  return Math.min(glued, gluedText(page, title, stop) ?? stop);
};

const skipBlank = (page: string, from: number, end: number): number => {
  let at = from;
  while (at < end && isBlank(page.charCodeAt(at))) at++;
  return at;
};

/** The ranges of [start, end) that are links with a marker and a colon, in order. */
export const linksIn = (page: string, start: number, end: number): readonly Span[] => {
  const links: Span[] = [];
  // Line breaks and no-break spaces inside a marker are blanks; the length stays.
  const text = page.slice(start, end).replace(/[\r\n\u00a0\u202f]/g, ' ');
  let from = start;
  for (const match of text.matchAll(INLINE)) {
    const at = start + match.index;
    if (at < from || !startsThere(page, start, at)) continue;
    const title = skipBlank(page, at + match[0].length, end);
    // The bracket around a link is part of it.
    const bracketed = at > from && '(['.includes(page.charAt(at - 1));
    from = linkEnd(page, at, title, end);
    links.push({ start: bracketed ? at - 1 : at, end: from });
  }
  return links;
};
