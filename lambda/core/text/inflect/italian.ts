/**
 * Italian words, by regular endings: a verb by its infinitive, with the commonest irregular stems; a
 * noun or adjective in any of its forms gives masculine and feminine, singular and plural.
 */

const add = (stem: string, ends: string): string[] =>
  ends.split(' ').map((end) => stem + (end === '-' ? '' : end));
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** infinitive: present I, stem of they, past I, future stem, participle; behind prefixes too. */
const STRONG: Readonly<Record<string, string>> = {
  prendere: 'prendo prend pres prender preso',
  chiudere: 'chiudo chiud chius chiuder chiuso',
  chiedere: 'chiedo chied chies chieder chiesto',
  mettere: 'metto mett mis metter messo',
  vendere: 'vendo vend vendett vender venduto',
  tenere: 'tengo ten tenn terr tenuto',
  venire: 'vengo ven venn verr venuto',
  porre: 'pongo pon pos porr posto',
  durre: 'duco duc duss durr dotto',
  trarre: 'traggo tra trass trarr tratto',
  dire: 'dico dic diss dir detto',
  fare: 'faccio fac fec far fatto',
  scrivere: 'scrivo scriv scriss scriver scritto',
  leggere: 'leggo legg less legger letto',
  reggere: 'reggo regg ress regger retto',
  struggere: 'struggo strugg struss strugger strutto',
  giungere: 'giungo giung giuns giunger giunto',
  rimanere: 'rimango riman rimas rimarr rimasto',
  vincere: 'vinco vinc vins vincer vinto',
  cedere: 'cedo ced cedett ceder ceduto',
  cludere: 'cludo clud clus cluder cluso',
  correre: 'corro corr cors correr corso',
  vedere: 'vedo ved vid vedr visto',
  muovere: 'muovo muov moss muover mosso',
  scendere: 'scendo scend sces scender sceso',
  spendere: 'spendo spend spes spender speso',
  tendere: 'tendo tend tes tender teso',
  rompere: 'rompo romp rupp romper rotto',
  sciogliere: 'sciolgo sciogl sciols scioglier sciolto',
  cogliere: 'colgo cogl cols coglier colto',
  aprire: 'apro apr apr aprir aperto',
  coprire: 'copro copr copr coprir coperto',
  offrire: 'offro offr offr offrir offerto',
  uscire: 'esco esc usc uscir uscito',
  primere: 'primo prim press primer presso',
  fondere: 'fondo fond fus fonder fuso',
  dividere: 'divido divid divis divider diviso',
  cidere: 'cido cid cis cider ciso',
  ridere: 'rido rid ris rider riso',
  plodere: 'plodo plod plos ploder ploso',
  stringere: 'stringo string strins stringer stretto',
  spingere: 'spingo sping spins spinger spinto',
  tingere: 'tingo ting tins tinger tinto',
  volgere: 'volgo volg vols volger volto',
  sorgere: 'sorgo sorg sors sorger sorto',
  pendere: 'pendo pend pes pender peso',
  rendere: 'rendo rend res render reso',
  fendere: 'fendo fend fes fender feso',
  accendere: 'accendo accend acces accender acceso',
  scegliere: 'scelgo scegl scels sceglier scelto',
  togliere: 'tolgo togl tols toglier tolto',
  perdere: 'perdo perd pers perder perso',
  crescere: 'cresco cresc crebb crescer cresciuto',
  noscere: 'nosco nosc nobb noscer nosciuto',
  nascere: 'nasco nasc nacqu nascer nato',
  valere: 'valgo val vals varr valso',
  salire: 'salgo sal sal salir salito',
  sumere: 'sumo sum suns sumer sunto',
  eludere: 'eludo elud elus eluder eluso',
  concedere: 'concedo conced concess conceder concesso',
  succedere: 'succedo succed success succeder successo',
  spegnere: 'spengo spegn spens spegner spento',
  spondere: 'spondo spond spos sponder sposto',
  scondere: 'scondo scond scos sconder scosto',
  vadere: 'vado vad vas vader vaso',
  suadere: 'suado suad suas suader suaso',
  cadere: 'cado cad cadd cadr caduto',
  teggere: 'teggo tegg tess tegger tetto',
  figgere: 'figgo figg fiss figger fitto',
  fliggere: 'fliggo fligg fliss fligger flitto',
  dirigere: 'dirigo dirig diress diriger diretto',
  redigere: 'redigo redig redass rediger redatto',
  mergere: 'mergo merg mers merger merso',
  spargere: 'spargo sparg spars sparger sparso',
  cingere: 'cingo cing cins cinger cinto',
  fingere: 'fingo fing fins finger finto',
  pingere: 'pingo ping pins pinger pinto',
  piangere: 'piango piang pians pianger pianto',
  frangere: 'frango frang frans franger franto',
  stinguere: 'stinguo stingu stins stinguer stinto',
  solvere: 'solvo solv sols solver solto',
  pellere: 'pello pell puls peller pulso',
  scutere: 'scuto scut scuss scuter scusso',
  nettere: 'netto nett ness netter nesso',
  vivere: 'vivo viv viss vivr vissuto',
  scindere: 'scindo scind sciss scinder scisso',
  ledere: 'ledo led les leder leso',
  apparire: 'appaio appar apparv apparir apparso',
  comparire: 'compaio compar comparv comparir comparso',
  morire: 'muoio muor mor morir morto',
  potere: 'posso puo pot potr potuto',
  dovere: 'devo dev dovett dovr dovuto',
};

const FUTURE = 'ò ai à emo ete anno ei esti ebbe emmo este ebbero';
const genders = (stem: string): string[] => add(stem, 'o a i e');
const CLITICS = 'si lo la li le ne gli mi ci';

/** c and g stay hard before e and i in -are verbs, and are written once before i in -iare ones. */
const firstConjugation = (verb: string): string[] => {
  const stem = verb.slice(0, -3);
  const front = /[cg]$/u.test(stem) ? `${stem}h` : stem.replace(/i$/u, '');
  const future = /[cg]i$/u.test(stem) ? front : /[cg]$/u.test(stem) ? front : stem;
  return [
    ...add(
      stem,
      'o a ate ano ava avo avi avamo avate avano ai asti ò ammo aste arono asse assi assero ando ante anti',
    ),
    ...add(front, 'i iamo iate ino'),
    ...add(`${future}er`, FUTURE),
    ...genders(`${stem}at`),
    ...add(verb.slice(0, -1), CLITICS),
    ...add(`${stem}ando`, 'si lo la li le ne'),
  ];
};

/** -ire verbs without -isc-: dorme, mente, but finisce, smentisce; `colpo` is no form of colpire. */
const PLAIN_IRE =
  /(?:dormire|partire|sentire|servire|seguire|vestire|fuggire|bollire|vertire|pentire|(?<!s)mentire|cucire|morire|sortire|assorbire)$/u;

const regular = (verb: string): string[] => {
  const stem = verb.slice(0, -3);
  const isIre = verb.endsWith('ire');
  const isc = isIre && !PLAIN_IRE.test(verb);
  return [
    ...add(isc ? `${stem}isc` : stem, 'o i e ono a ano'),
    ...add(stem, 'iamo iate endo ente enti'),
    ...add(
      stem,
      isIre
        ? 'ite iva ivo ivi ivamo ivano ii isti ì immo irono isse issero'
        : 'ete eva evo evi evamo evano ei esti é è emmo erono ette ettero esse essero',
    ),
    ...add(verb.slice(0, -1), FUTURE),
    ...genders(`${stem}${isIre ? 'it' : 'ut'}`),
    ...add(verb.slice(0, -1), CLITICS),
    ...add(`${stem}endo`, 'si lo la li le ne'),
  ];
};

/** These end many other verbs too (impedire, arraffare): only behind their own prefixes. */
const SHORT = /^(?:dire|fare|potere|ridere)$/u;
const PREFIXED =
  /^(?:(?:contrad|pred|bened|maled|interd|disd|rid|d)ire|(?:ri|dis|soddis|stra|assue|stupe|lique|rare|contra|sopra|)f?fare|potere|(?:sor|de|ir)?ridere)$/u;

const strongVerb = (verb: string): string[] | undefined => {
  const base = Object.keys(STRONG)
    .filter((ending) => verb.endsWith(ending) && !(SHORT.test(ending) && !PREFIXED.test(verb)))
    .sort((a, b) => b.length - a.length)[0];
  if (base === undefined) return undefined;
  const prefix = verb.slice(0, -base.length);
  const [first = '', stem = '', past = '', future = '', participle = ''] = (
    STRONG[base] ?? ''
  ).split(' ');
  const noun = base === 'durre' ? 'duc' : base === 'porre' ? 'pon' : base === 'fare' ? 'fac' : stem;
  return [
    first,
    ...add(first.slice(0, -1), 'a ano ono'),
    ...add(stem, 'i e iamo ete ite eva evano iva ivano endo esti emmo este'),
    ...add(noun, 'eva evano endo esse essero ente enti'),
    ...(base === 'fare' ? ['fa', 'fai', 'fanno', 'faceva', 'facevano', 'facendo'] : []),
    ...(base.endsWith('enere') || base === 'venire' ? add(stem.replace(/en$/u, 'ien'), 'i e') : []),
    ...add(past, 'i e ero'),
    ...add(base.endsWith('ire') ? stem : noun, 'ì irono é erono'),
    ...add(future, FUTURE),
    ...genders(participle.slice(0, -1)),
    ...add(base.replace(/r?re$/u, 'r'), CLITICS),
  ].map((form) => prefix + form);
};

const NO_VERBS = set(
  'alimentare militare affare consigliere paramilitare mare cuore amore genere cellulare nucleare solare militare popolare particolare regolare familiare dollaro settore potere piacere parere carcere cenere polvere rigore valore fattore errore terrore motore colore favore lavoratore tenore ulteriore maggiore minore superiore inferiore anteriore posteriore interiore esteriore migliore peggiore',
);

const verbForms = (word: string): string[] | undefined => {
  if (NO_VERBS.has(word) || word.length < 4) return undefined;
  const strong = strongVerb(word);
  if (strong) return [word, ...strong];
  if (word.endsWith('are')) return [word, ...firstConjugation(word)];
  return /[ei]re$/u.test(word) ? [word, ...regular(word)] : undefined;
};

const MASCULINE_A = /(?:[ie]ma|ista|dramma|programma|panorama|clima)$/u;
const IRREGULAR: readonly (readonly string[])[] = [
  'uomo uomini',
  'dito dita dito',
  'uovo uova',
  'mano mani',
  'braccio braccia',
  'paio paia',
  'buono buon buona buoni buone',
  'bello bel bella bei belle begli',
  'grande gran grandi',
  'mio mia miei mie',
].map((line) => line.split(' '));
const ADJECTIVE_O =
  /(?:[aiu]to|ivo|oso|ico|ano|ale|ero|ario|orio|uovo|nuovo|esto|erto|usso|isso|asso|imo|ino|sco|iaco|eso|iuso|iero)$/u;

/** Adjectives and participles whose endings many nouns and verbs' forms have too (porto, porta). */
const ADJECTIVES = set(
  'chiaro caro raro amaro avaro piccolo continuo annuo vasto guasto rimasto giusto robusto onesto modesto diverso scorso trascorso emerso perso sommerso sospetto diretto indiretto eletto protetto perfetto corretto stretto costretto netto distrutto costruito ridotto condotto introdotto prodotto tradotto raccolto accolto sciolto assolto risolto rivolto coinvolto deciso preciso diviso condiviso moderno odierno esterno interno eterno governativo aereo marittimo concesso connesso permesso ammesso dimesso promesso stesso adatto intatto redditizio fittizio propizio proprio vario serio necessario limpido solido valido rapido liquido grigio vecchio doppio ampio medio degno pieno sereno alieno esteso chiuso escluso incluso concluso deluso confuso fuso illuso acceso speso sospeso reso atteso difeso rotto corrotto interrotto scritto iscritto fritto afflitto vinto convinto estinto spento finto respinto spinto dipinto giunto raggiunto aggiunto assunto presunto defunto morto aperto riaperto scoperto coperto offerto certo incerto esperto deserto alto basso lungo largo corto largo fresco secco stanco bianco franco antico pratico',
);
/** Nouns in -o whose feminine would be another word (dato, data; partito, partita) or a verb's form. */
const NO_FEMININE = set(
  'dato partito mercato stato aiuto rifiuto contributo tributo istituto statuto minuto sindacato reato debito credito invito seguito sito transito deposito merito ambito esito compito piano carico incarico traffico arrivo motivo rinvio destino cammino numero ministero sciopero peso prestito profitto vertice esubero salario commissario bilancio calendario scenario binario gabinetto titolo',
);

/** Words in -io with a stressed i, which the plural keeps: invii, rinvii, zii; but servizi, incendi. */
const STRESSED_IO =
  /(?:^(?:z|r|nat|rest|pend|legg|add|obl|des|logor|mormor|ronz|brus|frusc|cigol|borbott|calpest|brulich)|nv|avv|stant)io$/u;

const plurals = (word: string): string[] => {
  const stem = word.slice(0, -1);
  if (word.endsWith('io')) return STRESSED_IO.test(word) ? [stem, `${stem}i`] : [stem];
  if (/[cg]o$/u.test(word)) return [`${stem}i`, `${stem}hi`];
  if (/(?:[^aeiou][cg]|provinc)ia$/u.test(word)) return [`${stem.slice(0, -1)}e`, `${stem}e`];
  if (/[cg]a$/u.test(word)) return [`${stem}he`];
  if (MASCULINE_A.test(word)) return [`${stem}i`, ...(word.endsWith('ista') ? [`${stem}e`] : [])];
  if (word.endsWith('o') || word.endsWith('e')) return [`${stem}i`];
  return word.endsWith('a') ? [`${stem}e`] : [];
};

const feminines = (word: string): string[] => {
  if (word.endsWith('tore')) return add(word.slice(0, -4), 'trice trici');
  if (!word.endsWith('o') || NO_FEMININE.has(word)) return [];
  if (!ADJECTIVE_O.test(word) && !ADJECTIVES.has(word)) return [];
  const stem = word.slice(0, -1);
  return [`${stem}a`, /[cg]$/u.test(stem) ? `${stem}he` : `${stem}e`];
};

/** The singulars that a plural as given may come from. */
const singulars = (word: string): string[] => {
  const stem = word.slice(0, -1);
  if (word.endsWith('zioni') || /(?:ali|ari|ori|enti|anti|isti|ici|ità)$/u.test(word))
    return /(?:ali|enti|anti|ori|zioni)$/u.test(word) ? [`${stem}e`] : [`${stem}o`, `${stem}io`];
  if (/[cg]he$/u.test(word)) return [`${word.slice(0, -2)}a`];
  if (/[cg]hi$/u.test(word)) return [`${word.slice(0, -2)}o`];
  if (/[^aeiou]i$/u.test(word)) return [`${stem}o`];
  return /[^aeioutlr]ie$/u.test(word) ? [`${stem}a`] : [];
};

/** All forms of an Italian word, lower case. */
export const inflectItalian = (word: string, name: boolean): readonly string[] => {
  const fixed = IRREGULAR.find((forms) => forms.includes(word));
  if (fixed) return fixed;
  if (name) return [word];
  const verb = verbForms(word);
  if (verb) return verb;
  const single = singulars(word);
  const lemmas = single.length > 0 ? single : [word];
  return [word, ...lemmas.flatMap((lemma) => [lemma, ...plurals(lemma), ...feminines(lemma)])];
};
