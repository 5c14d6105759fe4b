/** Readers' comments: the heading above them, and what a comment by itself looks like. */

import { countWords } from '../text/characters.ts';

const COMMENTS =
  /^[\s(]{0,2}(?:\d{1,5}\s)?(?:(?:tous les |all |alle |todos los |все )?(?:commentaires?|comments?|kommentare?|comentarios?|комментари(?:и|ев|й|я)|commenti|comentários|komentarze)|vos réactions|réactions|reader comments|leserkommentare|leser-kommentare|(?:laisser|écrire|ajouter) un commentaire|(?:leave|post|add|write) a (?:comment|reply)|join the (?:conversation|discussion)|kommentar (?:schreiben|verfassen)|diskutieren sie mit|deja (?:un|tu) comentario|escribe (?:un|tu) comentario|оставить комментарий|добавить комментарий|обсуждение)(?:\s?\(?\d{0,5}\)?)?[\s.:!]*$/iu;

/** Is the text the heading of a comment section, or a counter of comments, and nothing else? */
export const headsComments = (text: string): boolean => text.length < 100 && COMMENTS.test(text);

const REPLY =
  /(?:répondre|reply|antworten|responder|ответить|rispondi|signaler|report|melden|j[’']aime|like[sd]?|il y a|ago|vor \d|hace|назад|says|a écrit|schreibt|dice|пишет|\d{1,2}:\d{2}|\d{1,2}h\d{2})/iu;

/** A pen name before a colon: with a digit in it, or in lower case. */
const PEN_NAME = /^(?=\S{0,25}\d|\p{Ll})[\p{L}\p{N}_.-]{2,25}[ \u00a0]?:[ \u00a0]/u;

/** Does a short text look like the head or foot of a reader's comment, or begin with a pen name? */
export const belongsToComment = (text: string): boolean =>
  PEN_NAME.test(text) || (text.length < 80 && countWords(text) <= 12 && REPLY.test(text));

/** A name, and perhaps that its bearer writes: "Nadia B. schreibt: ", "max_m says: ", "Иван: ". */
const SPEAKER =
  /^(?:[\p{Lu}\p{N}][\p{L}\p{N}_.’'-]{1,25}(?:[ \u00a0][\p{Lu}][\p{L}.’'-]{0,25}){0,2}|[\p{L}\p{N}_.-]{2,25})(?<writes>[ \u00a0](?:schreibt|schrieb|meint|sagt|says|writes|wrote|a écrit|écrit|dit|dijo|dice|escribe|escribió|пишет|написала?|scrive|ha scritto))?[ \u00a0]?:[ \u00a0]/u;

/** Does a text begin with its writer's name: one who writes, or just a name before a colon? */
export const writerOf = (text: string): 'writes' | 'name' | undefined => {
  const match = SPEAKER.exec(text);
  if (match === null) return undefined;
  return match.groups?.['writes'] === undefined ? 'name' : 'writes';
};
