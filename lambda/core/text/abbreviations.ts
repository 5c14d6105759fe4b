/** Words whose full stop is part of the word, and ordinals: where a full stop ends no sentence. */

import { beginsSentences } from './starters.ts';

const split = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Titles and the like, which are no words of their own: a name or a number always follows. */
const NEVER = split(
  `m mme mmes mlle mr mrs ms dr drs prof pr mgr gen lt sgt capt rev hon sen rep gov ste
  sra srta sras srs dra dres exmo profa dña ud uds vd hr hrn frl dipl ing dott avv pp nos
  cf ca env tél bzw evtl ggf inkl exkl zzgl zb dh
  vgl sog geb gegr ff rn bspw sogen insb hl bzgl gem lfd т гл ул просп стр рис ср тов проф акад гр
  ген св ред доц инж кв пл напр гос ред np tzw tj ks inż mgr hab ul ws św zob tzn płk kpt mjr doc bp abp godz ust pkt poz śp`,
);

/** What stands before a number ("art. 5", "No. 7", "Nov. 3", "fig. 2"), and is a word elsewhere. */
const BEFORE_NUMBER = split(
  `no nr num núm art arts vol fig figs ch chap cap par sec abs kap tab max min mind tel nº col pos z bd ok est
  jan feb fev févr janv juill gen mar apr avr abr jun juil jul aug ago sept sep set oct okt ott nov dec déc dez dic ene mai
  янв февр мар апр авг сент окт нояб дек тел разд табл п ст`,
);

/** Abbreviations that also stand at the end of a sentence: "Ford Motor Co.", "Main St.". */
const MAYBE = split(
  `inc corp co ltd bros st ave av rd blvd jr sr sig fr mm uam uä ud dgl al am uu ee mio mrd mill chr mt ft им cie
  др пр гг вв чел мин сек см тд тп тыс коп обл tys vs arch`,
);

/** Eras: "v. Chr.", "a.C.", "н. э.", "p.n.e.", without their last letters' stops. */
const ERAS = split('a.c d.c a.d b.c н.э p.n.e n.e j.-c b.c.e c.e e.v');

/** Dotted abbreviations that something of the same sentence follows. */
const DOTTED_NEVER = split('m.in e.g i.e a.k.a p.ej z.b d.h u.a i.d.r s.o т.е т.н т.к v.l');

/** "at 5 p.m. Friday", "11 a.m. ET": what tells the time further. */
const TIME_GOES_ON = split(
  'monday tuesday wednesday thursday friday saturday sunday eastern central pacific mountain local gmt est edt et pt ct utc bst cet',
);

/** Names that end in a mark: "Yahoo! Japan", "Yum! Brands". */
const NAMES_WITH_MARKS = split('yahoo yum jeopardy joomla');

/** What German, Polish and others count with an ordinal: "5. Januar", "3. Quartal". */
const COUNTED = split(
  `januar jänner februar märz april mai juni juli august september oktober november dezember
  quartal jahrhundert jahrestag liga platz etage stock klasse runde halbzeit spieltag mal
  bundesliga weltkrieg welt geburtstag kapitel auflage bezirk stunde tag woche monat jahr minute mann staffel
  jh semester senat kammer parteitag wahlgang armee division legislaturperiode`,
);

const ORDINAL_BEFORE = split(
  'am der die das den dem des zum vom im beim bis ab seit und oder dem ein eine einen ihr ihre ihren sein seine seinen jeder',
);

/** A full stop after this (lower-case) word never ends a sentence. */
export const neverEndsSentence = (word: string): boolean => NEVER.has(word);

/** A full stop after this (lower-case) word ends a sentence only before a sure start of one. */
export const mayEndSentence = (word: string): boolean => MAYBE.has(word);

/** A full stop after this (lower-case) word ends no sentence if a number follows. */
export const countsSomething = (word: string): boolean => BEFORE_NUMBER.has(word);

/** "a.C", "н.э": the end before whatever has a capital. Dotted, lower case, without spaces. */
export const isEra = (dotted: string): boolean =>
  ERAS.has(dotted) || ERAS.has(dotted.slice(dotted.indexOf('.') + 1));

/** "m.in", "e.g": never the end. Dotted, lower case, without spaces. */
export const goesOnDotted = (dotted: string): boolean => DOTTED_NEVER.has(dotted);

/** After "p.m.": does the (lower-case) word go on telling the time? */
export const tellsTime = (word: string): boolean => TIME_GOES_ON.has(word);

/** A (lower-case) name whose mark is part of it. */
export const hasMarkInName = (word: string): boolean => NAMES_WITH_MARKS.has(word);

/** "am 5. Januar", "der 3. Oktober", "im 2. Quartal": the number counts what follows. */
export const ordinalGoesOn = (before: string, following: string): boolean => {
  const next = following.toLowerCase();
  if (COUNTED.has(next)) return true;
  return ORDINAL_BEFORE.has(before.toLowerCase()) && !beginsSentences(next);
};
