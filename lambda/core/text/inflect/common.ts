/**
 * The commonest words of each language: articles, pronouns, prepositions, conjunctions, auxiliaries.
 * They are not inflected; no other word's form may be one of them (`entre` is no form of entrer
 * here); and a form that only differs from one by an accent must keep its accent.
 */

import type { Lang } from '../../topic/topic.ts';
import { fold } from '../fold.ts';

const LISTS: Readonly<Record<Lang, string>> = {
  fr: 'le la les l un une des du de d au aux à en dans par pour sur sous avec sans chez vers entre contre depuis pendant et ou où ni mais que qu qui dont si comme lorsque quand car ce cet cette ces cela ça son sa ses leur leurs mon ma mes ton ta tes notre nos votre vos je tu il elle on nous vous ils elles me te se lui y ne pas plus moins très tout est sont a ont été était étaient sera seront ai as suis es es fut fût ait soit fait peut dit après avant aussi encore même autres autre sûr dès jusque puis alors ainsi donc or selon lors près hors parmi dû',
  en: 'the a an of to for from with at by in on into onto and or nor but that which who whom whose than as if because while during between against its his her their our your my this these those it he she they we you i them him us me is are was were be been being has have had do does did not no so such there then when where what how all any some more most other over under up out about after before again only very can could will would may might must shall should',
  de: 'der die das den dem des ein eine einer eines einem einen und oder aber dass daß wenn weil als wie so in im an am auf aus bei beim mit nach von vom vor zu zum zur für über unter um durch gegen ohne bis seit er sie es ich du wir ihr ihn ihm ihnen sich mich dich uns euch sein seine seiner seines seinem seinen ihre ihrer ihres ihrem ihren dieser diese dieses diesem diesen ist sind war waren wird werden wurde wurden worden hat haben hatte hatten nicht kein keine noch nur auch schon sehr mehr man was wer wo da hier dort dann nun ja nein denn doch zwei',
  es: 'el la los las un una unos unas de del a al en por para con sin sobre entre hasta desde contra según tras y e o u ni pero sino que quien quienes cual cuyo si sí como cómo cuando cuándo donde porque este esta esto estos estas ese esa eso esos esas aquel aquella su sus mi mis tu tus nuestro nuestra yo tú él ella ello ellos ellas nosotros usted ustedes me te se le les lo nos os no más muy ya también es son era eran fue fueron ser ha han había hay está están estar todo toda todos todas otro otra otros otras mismo uno dos bajo ante sea',
  it: 'il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dallo dalla dai dagli dalle in nel nello nella nei negli nelle con col su sul sullo sulla sui sugli sulle per tra fra e ed o od ma che chi cui se come quando dove perché anche non più già io tu lui lei noi voi loro mi ti si ci vi ne questo questa questi queste quello quella quelli quelle suo sua suoi sue è sono era erano ha hanno aveva essere avere stato stata dopo prima senza contro sotto sopra molto tutto tutti ora sia',
  pt: 'o a os as um uma uns umas de do da dos das em no na nos nas a ao à aos às por pelo pela pelos pelas para com sem sobre entre até desde contra e ou mas nem que quem qual se como quando onde porque este esta isto estes estas esse essa isso esses essas aquele aquela seu sua seus suas meu minha eu tu ele ela nós vós eles elas você me te lhe lhes não mais muito já também é são era eram foi foram ser há tem têm está estão todo toda todos todas outro outra após sob pois nem seja',
  ru: 'и в во на с со к ко у о об от до из за по под над при про для без через между а но или да не ни же ли бы что чтобы как так это этот эта эти этого этой этом этих тот та те того той том тех тому то он она оно они его ее её их ему ей им него нее неё них нему ней ним нем нём я ты мы вы меня тебя нас вас мне себя себе свой своя свое своё свои быть был была было были есть будет будут который которая которое которые все всё весь вся всех еще ещё уже только также где когда если чем кто более после перед',
  pl: 'i w we na z ze do od o u po pod nad przed przy przez dla bez za między a ale lub albo oraz nie ni że żeby aby jak tak to ten ta te tego tej tym tych tamten on ona ono oni one jego jej ich mu go ją im nich niej nim ja ty my wy mnie mi się sobie swój swoja swoje być był była było były jest są będzie będą który która które którzy których której także już tylko gdzie kiedy gdy jeśli co kto czy więc też po jako więcej',
};

type Common = { readonly words: ReadonlySet<string>; readonly folded: ReadonlySet<string> };

const known = new Map<Lang, Common>();

const commonOf = (lang: Lang): Common => {
  const seen = known.get(lang);
  if (seen) return seen;
  const words = LISTS[lang].split(' ');
  const common = { words: new Set(words), folded: new Set(words.map(fold)) };
  known.set(lang, common);
  return common;
};

/** One of the commonest words of the language as written in lower case, accents included. */
export const isFunctionWord = (word: string, lang: Lang): boolean => commonOf(lang).words.has(word);

/** Whether a folded form is one of the commonest words once accents are off. */
export const isCommon = (folded: string, lang: Lang): boolean => commonOf(lang).folded.has(folded);
