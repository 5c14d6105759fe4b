/**
 * What texts look like in the encodings that are told apart: the letters of each language beyond ASCII,
 * the commonest first, in groups that a text uses about equally often. The lists are of common letters,
 * not of all: what is rare in a language speaks against its encoding.
 */

/** Letters of a language by how common they are: usual, less usual, seldom. */
export type Alphabet = { readonly lang: string; readonly usual: string; readonly less: string };

/** An encoding and the languages that are written in it. The order settles ties. */
export type EncodingGuess = {
  readonly encoding: string;
  readonly langs: readonly Alphabet[];
  /** Its languages are written in Latin letters (most letters are ASCII), others, or by pairs of bytes. */
  readonly script: 'latin' | 'other' | 'pairs';
};

const fr: Alphabet = { lang: 'fr', usual: 'éèàêç', less: 'âîôûëïùœæÉÀÊÇÈ' };
const de: Alphabet = { lang: 'de', usual: 'äöüß', less: 'ÄÖÜéẞ' };
const es: Alphabet = { lang: 'es', usual: 'áéíóúñ', less: 'üÁÉÍÓÚÑ' };
const pt: Alphabet = { lang: 'pt', usual: 'ãçáéõêóí', less: 'âôúàüÁÉÍÓÚÃÕÇÂÊÔÀ' };
const it: Alphabet = { lang: 'it', usual: 'èàùòéì', less: 'ÈÀÙÒÌÉî' };
const ca: Alphabet = { lang: 'ca', usual: 'àèéíòóúç', less: 'ïüÀÈÉÍÒÓÚÇ' };
const sv: Alphabet = { lang: 'sv', usual: 'äåö', less: 'éÄÅÖüà' };
const da: Alphabet = { lang: 'da', usual: 'åøæ', less: 'éÅØÆöäüòàóô' };
const is: Alphabet = { lang: 'is', usual: 'áíðóþúöæéý', less: 'ÁÍÐÓÞÚÖÆÉÝ' };
const nl: Alphabet = { lang: 'nl', usual: 'ëéï', less: 'èöüçêáóÉ' };
const pl: Alphabet = { lang: 'pl', usual: 'ąęłśżóćńź', less: 'ŁŚŻĆÓŹ' };
const cs: Alphabet = { lang: 'cs', usual: 'áéíěšřčžýů', less: 'úťňďóÁÉÍŠŘČŽÝÚŤŇĎôľäĺŕĽ' };
const hu: Alphabet = { lang: 'hu', usual: 'áéőíóöüű', less: 'úÁÉŐÍÓÖÜŰÚ' };
const ro: Alphabet = { lang: 'ro', usual: 'ăîâşţșț', less: 'ĂÎÂŞŢȘȚ' };
const hr: Alphabet = { lang: 'hr', usual: 'čšžćđ', less: 'ČŠŽĆĐ' };
const tr: Alphabet = { lang: 'tr', usual: 'ıişğüöç', less: 'İŞĞÜÖÇâî' };
const lt: Alphabet = { lang: 'lt', usual: 'ėšųąžįčęū', less: 'ŠŽČĖĮŲĄĘŪ' };
const lv: Alphabet = { lang: 'lv', usual: 'āīēšūņļķžģč', less: 'ĀĪĒŠŪŅĻĶŽĢČ' };
const et: Alphabet = { lang: 'et', usual: 'äõüöšž', less: 'ÄÕÜÖŠŽ' };
const ru: Alphabet = {
  lang: 'ru',
  usual: 'оеаинтсрвлкмдпуяыьгз',
  less: 'бчйхжшюцщэфъёОЕАИНТСРВЛКМДПУЯГЗБЧХЖШЮЦЩЭФЁ',
};
const uk: Alphabet = {
  lang: 'uk',
  usual: 'оаинвіртескдлпмузя',
  less: 'ьйбгчхюжїєшцщфґОАИНВІРТЕСКДЛПМУЗЯБГЧХЮЖЇЄШЦЩФ',
};
const bg: Alphabet = {
  lang: 'bg',
  usual: 'аоеитнрсвлкпдмъузя',
  less: 'ябгчщжцйшюхфьАОЕИТНРСВЛКПДМЪУЗБГЧЩЖЦЙШЮХФ',
};
const sr: Alphabet = {
  lang: 'sr',
  usual: 'аоиенрсјтувкдпмлзгб',
  less: 'њчшжћљцђхфџАОИЕНРСЈТУВКДПМЛЗГБЊЧШЖЋЉЦЂХФЏ',
};
const el: Alphabet = {
  lang: 'el',
  usual: 'αοιτεσνηυρπκμςλίόάέ',
  less: 'ωγδθχφβξζψήύώϊΑΟΙΤΕΣΝΗΥΡΠΚΜΛΩΓΔΘΧΦΒΆΈΌΉ',
};
const he: Alphabet = { lang: 'he', usual: 'יוהלארתבשמנ', less: 'םעדקחפכגטסצןזךףץ' };
const ar: Alphabet = { lang: 'ar', usual: 'اليمنوتربةعدسف', less: 'هكحقشجطصخأذزثضغئىظءإآؤ' };
const th: Alphabet = { lang: 'th', usual: 'านรอกเงมยลวดทสต', less: 'บปคหแะจพชขใไโถผศซณญธภ่้ิีืึุูั็์ำ' };
const ja: Alphabet = {
  lang: 'ja',
  usual: 'のにはをたがでてとしれさいるなもこらかあうそっりまくけ、。「」・ー',
  less: '日一国人年大十二本中長出三時行見月後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川千水会社者事業部経済政府議員新選挙発表調査関係問題対的同分地方自民党内首相務省委理由現在場工再開産株式市企価格増減需要動車決定合意交渉スントルイアリラクレロマシドグジタプフコバテ',
};
const zhHans: Alphabet = {
  lang: 'zh',
  usual:
    '的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工，。、',
  less: '己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市体别处总场师书比住员性通目华报立马命张活难神数件安表原车应路期常提感金何更反合放做系计或司利受光果界及今京务制解各任至清物台象记边共风战接许特望直服林题建南度统色字请交爱让认算论百义科元社术结六功指思非流每管连远资队带快条院变联权往展该领传近留治决周保达办运半必城强步完革深区求品转量空技程告江语英基派满式息识极令德收钱党未持取设始双历史商千片容研友站广改议形委早际则首单据导影失网专校读志观争究组造落视济厂企投购售“”《》：；',
};
const zhHant: Alphabet = {
  lang: 'zh',
  usual:
    '的一是不了在人有我他這中大來上個國到說們為子和你地出道也時年得就那要下以生會自去之過家學對可後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已從動兩長知民樣現分將外但身些與高意進法此實回二理美點月明其種聲全工，。、',
  less: '者向情部正名定女問力機給等幾很業最間新什位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由代軍產入先山五太水萬市體別處總場師書比住員性通目華報立馬命張活難神數件安表原車應路期常提感金何更反合放做系計或司利受光果界及今京務制解各任至清物台象記邊共風戰接許特望直服林題建南度統色字請交讓認算論百義科元社術結六功指思非流每管連遠資隊帶條院變聯權往展該領傳近留治決週保達辦運半必城強步完深區求品轉量空技程告語英基派滿式息識極令德收錢黨未持取設始雙歷史商千容研站廣改議形委早際則首單據導影失網專校讀觀爭究組造視濟廠企投購售灣「」：；',
};
const ko: Alphabet = {
  lang: 'ko',
  usual: '이다는에의을를가하고로지한은서자사기도리대인어시정일과해나스부수',
  less: '전라원제상그주있보여장구들으국년만아성소동공비면중선했조화요신개관경음적금계위회업안발재가동생산량될였습니까던터와며될할것등및약월호민당총통령협상계획발표폐쇄공장',
};

/** The encodings that are told apart; those that read the same bytes alike stand in order of use. */
export const ENCODINGS: readonly EncodingGuess[] = [
  { encoding: 'windows-1252', script: 'latin', langs: [fr, de, es, pt, it, ca, sv, da, is, nl] },
  { encoding: 'windows-1251', script: 'other', langs: [ru, uk, bg, sr] },
  { encoding: 'windows-1250', script: 'latin', langs: [pl, cs, hu, ro, hr] },
  { encoding: 'iso-8859-2', script: 'latin', langs: [pl, cs, hu, ro, hr] },
  { encoding: 'iso-8859-15', script: 'latin', langs: [fr, de, es, pt, it, ca, sv, da, is, nl, et] },
  { encoding: 'windows-1254', script: 'latin', langs: [tr] },
  { encoding: 'windows-1257', script: 'latin', langs: [lt, lv, et] },
  { encoding: 'iso-8859-13', script: 'latin', langs: [lt, lv, et] },
  { encoding: 'iso-8859-4', script: 'latin', langs: [lt, lv, et] },
  { encoding: 'koi8-r', script: 'other', langs: [ru, bg] },
  { encoding: 'koi8-u', script: 'other', langs: [uk] },
  { encoding: 'iso-8859-5', script: 'other', langs: [ru, bg, sr] },
  { encoding: 'ibm866', script: 'other', langs: [ru] },
  { encoding: 'macintosh', script: 'latin', langs: [fr, de, es, pt, it, sv, da] },
  { encoding: 'windows-1253', script: 'other', langs: [el] },
  { encoding: 'iso-8859-7', script: 'other', langs: [el] },
  { encoding: 'windows-1255', script: 'other', langs: [he] },
  { encoding: 'windows-1256', script: 'other', langs: [ar] },
  { encoding: 'iso-8859-6', script: 'other', langs: [ar] },
  { encoding: 'windows-874', script: 'other', langs: [th] },
  { encoding: 'shift_jis', script: 'pairs', langs: [ja] },
  { encoding: 'euc-jp', script: 'pairs', langs: [ja] },
  { encoding: 'gb18030', script: 'pairs', langs: [zhHans] },
  { encoding: 'big5', script: 'pairs', langs: [zhHant] },
  { encoding: 'euc-kr', script: 'pairs', langs: [ko] },
];
