/**
 * Russian conjugation by infinitive: -ать and -ять keep their vowel, -овать and -нуть and -ить change
 * it; what follows no rule is in the table, behind any prefix. Participles are declined.
 */

const add = (stem: string, ends: string): string[] =>
  ends.split(' ').map((end) => stem + (end === '-' ? '' : end));

const FIRST = 'ю ешь ет ем ете ют';
const FIRST_STRESSED = 'у ешь ет ем ете ут';

/**
 * infinitive: present stem with ending of I, stem of the other persons with their kind (1 or 2), past
 * masculine, past stem of the others, passive participle without its ending. `-` is none.
 */
const TABLE: Readonly<Record<string, string>> = {
  дать: 'дам дашь,даст,дадим,дадите,дадут дал дал дан',
  быть: 'буду буд1 был был -',
  идти: 'иду ид1 шёл ш -',
  йти: 'йду йд1 шёл ш йден',
  ехать: 'еду ед1 ехал ехал -',
  вести: 'веду вед1 вёл вел веден',
  нести: 'несу нес1 нёс нес несен',
  везти: 'везу вез1 вёз вез везен',
  расти: 'расту раст1 рос рос -',
  обрести: 'обрету обрет1 обрёл обрел обретен',
  брести: 'бреду бред1 брёл брел -',
  взять: 'возьму возьм1 взял взял взят',
  нять: 'ниму ним1 нял нял нят',
  принять: 'приму прим1 принял принял принят',
  занять: 'займу займ1 занял занял занят',
  нанять: 'найму найм1 нанял нанял нанят',
  начать: 'начну начн1 начал начал начат',
  жать: 'жму жм1 жал жал жат',
  стать: 'стану стан1 стал стал -',
  встать: 'встану встан1 встал встал -',
  лечь: 'лягу ляж1,лягут лёг лег -',
  мочь: 'могу мож1,могут мог мог -',
  влечь: 'влеку влеч1,влекут влёк влек влечен',
  сечь: 'секу сеч1,секут сек сек сечен',
  закрыть: 'закрою закро1ю закрыл закрыл закрыт',
  крыть: 'крою кро1ю крыл крыл крыт',
  мыть: 'мою мо1ю мыл мыл мыт',
  бить: 'бью бь1ю бил бил бит',
  вить: 'вью вь1ю вил вил вит',
  пить: 'пью пь1ю пил пил пит',
  лить: 'лью ль1ю лил лил лит',
  жить: 'живу жив1 жил жил -',
  плыть: 'плыву плыв1 плыл плыл -',
  деть: 'дену ден1 дел дел дет',
  брать: 'беру бер1 брал брал бран',
  звать: 'зову зов1 звал звал зван',
  гнать: 'гоню гон2 гнал гнал -',
  слать: 'шлю шл1ю слал слал слан',
  писать: 'пишу пиш1 писал писал писан',
  казать: 'кажу каж1 казал казал казан',
  вязать: 'вяжу вяж1 вязал вязал вязан',
  резать: 'режу реж1 резал резал резан',
  искать: 'ищу ищ1 искал искал искан',
  ждать: 'жду жд1 ждал ждал ждан',
  рвать: 'рву рв1 рвал рвал рван',
  держать: 'держу держ2ат держал держал держан',
  кричать: 'кричу крич2ат кричал кричал -',
  лежать: 'лежу леж2ат лежал лежал -',
  стоять: 'стою сто2 стоял стоял -',
  бояться: 'боюсь бо2 боялся боял -',
  видеть: 'вижу вид2 видел видел виден',
  смотреть: 'смотрю смотр2 смотрел смотрел смотрен',
  сидеть: 'сижу сид2 сидел сидел -',
  лететь: 'лечу лет2 летел летел -',
  зависеть: 'завишу завис2 зависел зависел -',
  тереть: 'тру тр1 тёр тер терт',
  умереть: 'умру умр1 умер умер -',
  переть: 'пру пр1 пёр пер перт',
  давать: 'даю да1ю давал давал -',
  ставать: 'стаю ста1ю ставал ставал -',
  знавать: 'знаю зна1ю знавал знавал -',
  есть: 'ем ешь,ест,едим,едите,едят ел ел -',
  пасть: 'паду пад1 пал пал -',
  красть: 'краду крад1 крал крал краден',
  класть: 'кладу клад1 клал клал -',
  сесть: 'сяду сяд1 сел сел -',
  честь: 'чту чт1 чёл чл чтен',
  пасти: 'пасу пас1 пас пас пасен',
  грести: 'гребу греб1 грёб греб гребен',
  цвести: 'цвету цвет1 цвёл цвел -',
  плести: 'плету плет1 плёл плел плетен',
  трясти: 'трясу тряс1 тряс тряс трясен',
  ползти: 'ползу полз1 полз полз -',
  бежать: 'бегу бежишь,бежит,бежим,бежите,бегут бежал бежал -',
  лезть: 'лезу лез1 лез лез -',
  достичь: 'достигну достигн1 достиг достиг достигнут',
  стричь: 'стригу стриж1,стригут стриг стриг стрижен',
  хотеть: 'хочу хоч1,хотим,хотите,хотят хотел хотел -',
};

const declined = (stem: string): string[] => add(stem, 'ый ая ое ые ого ому ым ом ой ую ых ыми');
const declinedSoft = (stem: string): string[] =>
  add(stem, 'ий ая ее ие его ему им ем ей ую их ими');

/** закрыт, закрыта, закрытый; возобновлён, возобновлена, возобновлённый. */
const passive = (stem: string): string[] => {
  if (stem === '-') return [];
  const long = stem.endsWith('т') ? stem : `${stem}н`;
  return [...add(stem, '- а о ы'), ...declined(long)];
};

/** -вший after л; вёл has ведший, шёл шедший, from the stem of the present. */
const pastActive = (masculine: string, other: string, first: string): string => {
  if (other === 'ш') return 'шедш';
  if (masculine.endsWith('ёл')) return `${first.slice(0, -1)}ш`;
  return masculine.endsWith('л') ? `${masculine.slice(0, -1)}вш` : `${other}ш`;
};

const pastForms = (masculine: string, other: string, first = ''): string[] => {
  const stem = other.endsWith('л') ? other : `${other}л`;
  const active = pastActive(masculine, other, first);
  return [masculine, ...add(stem, 'а о и'), ...declinedSoft(active), active.replace(/ш$/u, '')];
};

const presentActive = (plural: string): string[] => declinedSoft(`${plural.slice(0, -1)}щ`);

/** Consonants that change before the ending of I and of the passive participle. */
const MUTATIONS: readonly (readonly [RegExp, string])[] = [
  [/ст$/u, 'щ'],
  [/[дз]$/u, 'ж'],
  [/с$/u, 'ш'],
  [/т$/u, 'ч'],
  [/([бпвфм])$/u, '$1л'],
];
/** Church Slavonic change of т: сократить, сокращу; поглотить, поглощён; but ответить, отвечу. */
const T_TO_SHCH =
  /(?:крат|крот|прет|сет|сыт|хит|щит|[бв]рат|богат|свят|(?:о|про)свет|поглот|воплот|возмут|смут|ощут)$/u;

const mutated = (stem: string): string => {
  if (T_TO_SHCH.test(stem)) return `${stem.slice(0, -1)}щ`;
  const rule = MUTATIONS.find(([end]) => end.test(stem));
  return rule ? stem.replace(rule[0], rule[1]) : stem;
};

const yu = (stem: string): string => (/[жчшщ]$/u.test(stem) ? `${stem}у` : `${stem}ю`);

const inIt = (verb: string): string[] => {
  const stem = verb.slice(0, -3);
  const soft = mutated(stem);
  const they = /[жчшщ]$/u.test(stem) ? `${stem}ат` : `${stem}ят`;
  const participles = [`${soft}ен`, ...(stem.endsWith('д') ? [`${stem.slice(0, -1)}жден`] : [])];
  return [
    yu(soft),
    ...add(stem, 'ишь ит им ите и ь'),
    they,
    they.slice(0, -1),
    ...presentActive(they),
    ...pastForms(`${stem}ил`, `${stem}ил`),
    ...participles.flatMap(passive),
    ...add(`${stem}им`, 'ый ая ое ые ого ых'),
  ];
};

const inVowel = (verb: string): string[] => {
  const whole = verb.slice(0, -2);
  // надеяться, надеюсь; but терять, теряю; влиять, влияю.
  const stem = /[аое]я$/u.test(whole) ? whole.slice(0, -1) : whole;
  return [
    ...add(stem, FIRST),
    ...add(stem, 'й йте я'),
    ...presentActive(`${stem}ют`),
    ...add(stem, 'ем ема емо емы емый емая емое емые емого емых емым емыми емой емую емом емому'),
    ...pastForms(`${whole}л`, `${whole}л`),
    ...(/[ая]$/u.test(whole) ? passive(`${whole}н`) : []),
  ];
};

const inOvat = (verb: string): string[] => {
  const whole = verb.slice(0, -2);
  // воевать, воюю; but after a hushing letter: танцевать, танцую.
  const vowel = /[^жчшщц]евать$/u.test(verb) ? 'ю' : 'у';
  const stem = verb.slice(0, -5) + vowel;
  return [
    ...add(stem, FIRST),
    ...add(stem, 'й йте я емый емая емое емые емых емого емым'),
    ...presentActive(`${stem}ют`),
    ...pastForms(`${whole}л`, `${whole}л`),
    ...passive(`${whole}н`),
  ];
};

/** The past of these has no -ну-: возник, исчезла, расторгли. */
const DROPS_NU = /(?:гас|м[её]рз|ник|бег|верг|торг|стиг|тих|чез|сох|вык|глох|блек)$/u;

const inNut = (verb: string): string[] => {
  const stem = verb.slice(0, -3);
  const short = stem.slice(0, -1);
  return [
    ...add(stem, FIRST_STRESSED),
    ...pastForms(`${stem}ул`, `${stem}ул`),
    ...(DROPS_NU.test(short) ? pastForms(short, short) : []),
    ...passive(`${stem}ут`),
  ];
};

const fromTable = (verb: string): string[] | undefined => {
  const base = Object.keys(TABLE)
    .filter((ending) => verb.endsWith(ending))
    .sort((a, b) => b.length - a.length)[0];
  if (base === undefined) return undefined;
  const prefix = verb.slice(0, -base.length);
  if (prefix !== '' && !PREFIX.test(prefix)) return undefined;
  const [first = '', persons = '', masculine = '', others = '', participle = '-'] = (
    TABLE[base] ?? ''
  ).split(' ');
  const finite = persons.split(',').flatMap(personForms);
  return [first, ...finite, ...pastForms(masculine, others, first), ...passive(participle)].map(
    (form) => prefix + form,
  );
};

/** буд1: first conjugation; ид2: second; кро1ю: with -ют; a whole form stands for itself. */
const personForms = (part: string): string[] => {
  const found = /^(.+?)([12])(.*)$/u.exec(part);
  if (!found) return [part];
  const [, stem = '', kind, they = ''] = found;
  if (kind === '2') return [...add(stem, 'ишь ит им ите'), they ? stem + they : `${stem}ят`];
  const ends = they === 'ю' ? 'ешь ет ем ете ют' : 'ешь ет ем ете ут';
  return add(stem, ends);
};

const PREFIX =
  /^(?:в|во|вз|воз|вос|вы|до|за|из|изо|ис|на|над|надо|о|об|обо|от|ото|пере|по|под|подо|пре|пред|при|про|раз|разо|рас|с|со|у|недо|пере|приоста|оста|воспри|предпри|воссо|воссоз|соз|заста|уста)(?:по|за|о|от|про|пере|вы|при|на|с|у|из|ис|раз|рас|об|под|до)?$/u;

const AFTER_VOWEL = /[аеёиоуыэюя]$/u;

/** -ся after a consonant or й, -сь after a vowel; participles keep -ся. */
const reflexive = (form: string): string => {
  const participle = /(?:щ|ш)(?:ий|ая|ее|ие|его|ему|им|ем|ей|ую|их|ими)$/u.test(form);
  return form + (AFTER_VOWEL.test(form) && !participle ? 'сь' : 'ся');
};

/** In these -ева- is no suffix that changes: успевать, успеваю. */
const KEEPS_EVAT = /(?:[пдсзлт]|[гзт]р|мер|б)евать$/u;

const bareVerb = (verb: string): string[] | undefined => {
  const listed = fromTable(verb);
  if (listed) return listed;
  if (/[ое]вать$/u.test(verb) && verb.length > 6) {
    return KEEPS_EVAT.test(verb) ? inVowel(verb) : inOvat(verb);
  }
  if (verb.endsWith('нуть')) return inNut(verb);
  if (verb.endsWith('ить')) return inIt(verb);
  if (/[аяе]ть$/u.test(verb)) return inVowel(verb);
  return undefined;
};

/** Nouns and numbers that end like infinitives. */
const NOUNS =
  /^(?:сеть|честь|весть|часть|власть|область|нефть|кость|гость|новость|печать|кровать|память|мать|треть|нить|суть|путь|ртуть|тетрадь|пасть|рать|помощь|ночь|речь|дочь|печь|зять|гать|пять|шесть|девять|десять|(?:.*)дцать|опять|вспять|скорость|должность|(?:.*)(?:ность|мость|рость|вость|лость|дость|сость|тость|нависть|совесть|повесть|известь|площадь))$/u;

/** Passive participles: reflexive verbs have none. */
const PASSIVE =
  /(?:[ео]м|нн|т)(?:ый|ая|ое|ые|ого|ому|ым|ом|ой|ую|ых|ыми)$|[ео]м[аоы]$|[аяе]н[аоы]?$/u;

/** All forms of a verb given by its infinitive; undefined if the word cannot be one. */
export const conjugateRussian = (word: string): readonly string[] | undefined => {
  const isReflexive = /(?:ть|ти|чь)ся$|тись$|чься$/u.test(word);
  const verb = isReflexive ? word.slice(0, -2) : word;
  if (!/(?:ть|ти|чь)$/u.test(verb) || NOUNS.test(verb)) return undefined;
  const forms = bareVerb(verb);
  if (!forms) return undefined;
  const own = isReflexive ? forms.filter((form) => !PASSIVE.test(form)).map(reflexive) : forms;
  return [word, ...own];
};
