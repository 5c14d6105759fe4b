/** Words whose full stop is part of the word, and ordinals: where a full stop ends no sentence. */

import { ALL_SMALL_WORDS } from './smallwords.ts';

const split = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Titles and the like: a name or a number follows. */
const NEVER = split(
  `m mm mme mmes mlle mr mrs ms dr drs prof pr mgr gen col lt sgt capt rev hon sen rep gov st ste
  sta sr sra srta dña dn don ud uds vd hr hrn fr frl dipl ing dott sig avv arch pan p s pp vol nos nr num núm
  fig ch chap al vs cf ca env tél tel bd av blvd ave rd zb bzw evtl ggf inkl exkl max min mind
  vgl sog geb gegr abs ff rn bspw sogen insb u z d т г ул просп стр рис см ср тов проф акад гр
  ген св ред доц инж кв пл обл np tzw tj ks inż mgr hab ul`,
);

/** Abbreviations that also stand at the end of a sentence: "Ford Motor Co.", "usw.". */
const MAYBE = split(
  `no им etc inc corp co ltd bros plc llc sa sarl gmbh ag kg usw uam uä ud dgl al a am pm jan feb fev févr mar apr avr
  jun juil jul aug sept sep oct okt nov dec déc dez ene abr ago dic uu ee ej mio mrd mill млн млрд тыс руб коп
  др пр гг вв чел долл мин сек тд тп zł tys mln mld`,
);

/** What German, Polish and others count with an ordinal: "5. Januar", "3. Quartal". */
const COUNTED = split(
  `januar jänner februar märz april mai juni juli august september oktober november dezember
  quartal jahrhundert jahrestag liga platz etage stock klasse runde halbzeit spieltag mal
  bundesliga weltkrieg welt geburtstag kapitel auflage bezirk stunde`,
);

const ORDINAL_BEFORE = split('am der die das den dem des zum vom im beim bis ab seit und oder dem');

/** A full stop after this (lower-case) word never ends a sentence. */
export const neverEndsSentence = (word: string): boolean => NEVER.has(word);

/** A full stop after this (lower-case) word ends a sentence only before a sure start of one. */
export const mayEndSentence = (word: string): boolean => MAYBE.has(word);

/** "2022 г. Компания", "и т. д. Компания": after a number or "т." the letter ends what a capital follows. */
export const letterEndsInRussian = (letter: string, before: string): boolean =>
  letter === 'г' ? /\d\s*$/u.test(before) : /[дп]/u.test(letter) && /т\.\s?$/u.test(before);

/** "am 5. Januar", "der 3. Oktober", "im 2. Quartal": the number counts what follows. */
export const ordinalGoesOn = (before: string, following: string): boolean => {
  const next = following.toLowerCase();
  if (COUNTED.has(next)) return true;
  return ORDINAL_BEFORE.has(before.toLowerCase()) && !ALL_SMALL_WORDS.starters.has(next);
};
