/**
 * By-lines and date lines: who wrote it and when, in at most 18 words. A line that begins like
 * one must go on like one, with names: "Par peur des sanctions" is no by-line.
 */

import { countWords } from '../text/characters.ts';
import { withoutDates } from './dates.ts';

/** The rule of a line that holds an agency's name and no more. */
export const AGENCY_ALONE = 'by-line: an agency alone';

/** The rule of a line of dates and times that says no more. */
export const DATE_ONLY = 'date line: nothing but a date and names';

/** The rules of a line that says who wrote it, and of one that says when it was published or changed. */
export const NAMES_AFTER_BY = 'by-line: names after "by"';
export const SAYS_WHEN = 'date line: says when it was published';

/** Longest by-line, in words. */
const MOST_WORDS = 18;

const BY =
  /^[\s–—-]{0,3}(?:(?:écrit |rédigé |publié |propos recueillis )?par|by|written by|reported by|reporting by|story by|posted by|von|ein (?:artikel|beitrag|bericht|kommentar) von|por|escrito por|di|da|scritto da|a cura di|door|geschreven door|publicado por|postado por|pubblicato da|napisał|napsal|yazan|автор(?:ы)?|текст|text|texte|autor(?:in|es)?|przez|fuente|source|quelle|источник)\s{0,2}:?\s/iu;

/** What a name is followed by: another name, an agency, a place, a role. */
const CONNECTORS =
  /^(?:et|avec|and|with|und|mit|y|e|con|com|и|с|i|de|du|des|la|le|von|van|der|den|zu|del|della|di|da|dos|do|bin|al|el|in|à|a|en|aus|im|for|für|pour|of|at|the|per|via|the)$/iu;

const ROLES =
  /(?<![\p{L}])(?:correspondante?s?|journalistes?|envoyée?s? spéciale?s?|envoyés? spéciaux|rédaction|chef(?:fe)? de (?:service|rubrique)|reporters?|editors?|writers?|correspondents?|staff|political|business|economics?|industry|redakteur(?:in)?|redaktion|korrespondent(?:in)?|reporter(?:in)?|wirtschaft|politik|corresponsal|redactor[a]?|periodista|redacción|enviad[oa] especial|корреспондент|редактор|обозреватель|agences?|agencies|agenturen|agencias|newsroom|desk)(?![\p{L}])/giu;

/** Words around a date; alone they say nothing. */
const DATE_WORDS =
  /(?<![\p{L}])(?:publiée?|le|la|à|a|mise?|màj|jour|modifiée?|dernière|mise|temps de lecture|lecture|réservé aux abonnés|abonnés|article|published|updated|last|posted|modified|on|at|first|minute|minutes|min|mins|read|reading|time|veröffentlicht|aktualisiert|zuletzt|stand|am|um|uhr|lesezeit|erstellt|geändert|artikel vom|vom|publicad[oa]|actualizad[oa]|el|las|h|del|de|lectura|tiempo|опубликован[оа]?|обновлен[оа]?|обновлён|в|мск|время чтения|чтения|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so|lunes|martes|miércoles|jueves|viernes|sábado|domingo|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|gmt|cet|cest|est|edt|utc|et|bst|heures?|depuis|since|by|par|von|por|автор)(?![\p{L}])/giu;

/** Agencies of text, as an alternation of a pattern that ignores case. */
export const AGENCIES =
  'afp|reuters|ap|dpa(?:-afx)?|efe|ansa|lusa|pap|тасс|риа новости|интерфакс|agence france[- ]presse|associated press|bloomberg|xinhua|belga|apa|keystone-sda|ats|sda|europa press|epd|kna';

const AGENCY_ONLY = new RegExp(
  `^[\\s(–—-]{0,3}(?:(?:${AGENCIES})(?:[\\s,/&–-]{1,3}(?:avec |with |mit |con |et |and |und |y )?)?){1,4}[\\s).]{0,3}$`,
  'iu',
);

const STATED_DATE =
  /^[\s–—-]{0,3}(?:publiée?|mise? à jour|màj|modifiée?|published|updated|last (?:updated|modified)|posted|first published|veröffentlicht|aktualisiert|zuletzt aktualisiert|stand|erstellt|publicad[oa]|actualizad[oa]|опубликовано|обновлено|дата публикации|pubblicato|aggiornato|publicado em|atualizado|opublikowano|temps de lecture|reading time|lesezeit|tiempo de lectura|время чтения)(?![\p{L}])/iu;

const isName = (word: string): boolean => /^[\p{Lu}\p{Lt}][\p{L}.’'-]*$/u.test(word);

/** Agencies that write their names in small letters: "Von dpa". */
const SMALL_AGENCY = /^(?:dpa|afp|epd|kna|sda|apa|sid|efe|reuters|ots)(?:[-‑]\p{L}+)?$/u;

const isAuthor = (word: string): boolean => isName(word) || SMALL_AGENCY.test(word);

/** Names of at most four words, with connectors between them; the rest may state roles. */
const readsLikeNames = (text: string): boolean => {
  const plain = withoutDates(text).rest.replace(ROLES, ' ');
  const words = plain.split(/[\s,|·•/&():;–—]+/u).filter((word) => word !== '' && word !== '-');
  const names = words.filter(isAuthor);
  const others = words.filter(
    (word) => !isAuthor(word) && !CONNECTORS.test(word) && !/^[\d@#]/u.test(word),
  );
  const dated = others.filter((word) => word.replace(DATE_WORDS, '') !== '');
  if (names.length === 0 || dated.length > 0) return false;
  const run = /(?:[\p{Lu}\p{Lt}][\p{L}.’'-]*[ \u00a0]){4}[\p{Lu}\p{Lt}]/u.test(plain);
  return !run && !/[?!]/u.test(text);
};

/** Nothing but dates, the words around them, and at most three names. */
const readsLikeDate = (text: string): boolean => {
  const { rest, dated } = withoutDates(text);
  if (!dated) return false;
  const words = rest
    .replace(DATE_WORDS, ' ')
    .split(/[^\p{L}\p{N}’'-]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length <= 3 && words.every((word) => isAuthor(word) || /^\d+$/u.test(word));
};

/** Two or three names and nothing else: a by-line where a headline stands above and a date below. */
export const isNameAlone = (text: string): boolean => {
  const words = text.split(/[ \u00a0]+/u);
  return words.length >= 2 && words.length <= 3 && words.every(isName);
};

const isRole = (text: string): boolean =>
  countWords(text) <= 4 && text.replace(ROLES, '').trim() === '';

/** A name and what its bearer does: "Anna Berg, correspondent". */
const isNameAndRole = (text: string): boolean => {
  const comma = text.indexOf(',');
  const role = text.slice(comma + 1);
  // "Dear readers," has none.
  return comma > 0 && isNameAlone(text.slice(0, comma)) && role.trim() !== '' && isRole(role);
};

/** Words within a name, and between two of them. */
const PARTICLE =
  /^(?:von|van|der|den|de|du|des|del|della|di|da|dos|do|la|le|zu|zur|bin|al|el|ter|ten|y)$/iu;
const BETWEEN = /\s*(?:[,|·•/&;–—(]|\s-\s|\s(?:and|et|und|y|e|en|i|и|та|with|avec|mit|con)\s)\s*/u;
const MOST_IN_NAME = 5;

/** A person's name of two to five words, or an agency. */
const isPerson = (text: string): boolean => {
  if (AGENCY_ONLY.test(text)) return true;
  const words = text.split(/\s+/u);
  return (
    words.length >= 2 &&
    words.length <= MOST_IN_NAME &&
    isName(words[0] ?? '') &&
    isName(words.at(-1) ?? '') &&
    words.every((word) => isName(word) || PARTICLE.test(word))
  );
};

/** The names in a by-line, one after the other with commas; `undefined` if it has none. */
export const namesIn = (line: string): string | undefined => {
  const plain = withoutDates(line.replace(BY, '')).rest.replace(/\s+/gu, ' ');
  const parts = ` ${plain} `.split(BETWEEN).map((part) =>
    part
      .replace(ROLES, ' ')
      .replace(/^[\s:.-]+|[\s:-]+$/gu, '')
      .replace(/\s+/gu, ' '),
  );
  const [, ...after] = parts.map(isPerson);
  const end = after.indexOf(false);
  const names = parts.slice(0, end < 0 ? parts.length : end + 1).filter(isPerson);
  return names.length === 0 ? undefined : names.join(', ');
};

/** The rule that makes a text a by-line or date line, if one does. */
export const bylineRule = (text: string): string | undefined => {
  if (text.length > 300 || countWords(text) > MOST_WORDS) return undefined;
  const by = BY.exec(text);
  if (by !== null && readsLikeNames(text.slice(by[0].length))) return NAMES_AFTER_BY;
  if (STATED_DATE.test(text) && !/[?!]/u.test(text)) return SAYS_WHEN;
  if (readsLikeDate(text)) return DATE_ONLY;
  if (isRole(text)) return 'by-line: a role';
  if (isNameAndRole(text)) return 'by-line: a name and its role';
  return AGENCY_ONLY.test(text) ? AGENCY_ALONE : undefined;
};
