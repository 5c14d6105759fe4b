/**
 * The small words of a language: after some of them a sentence cannot stop ("le départ de"), and
 * some of them are capitals only at the start of one ("Les", "The", "Der"). Both tell where a
 * broken text goes on.
 */

type Small = {
  /** Articles, conjunctions and prepositions: nothing ends on them. */
  readonly open: string;
  /** Words of `open` that also end a headline as verb particles: "stellt Produktion ein", "picks up". */
  readonly particles: string;
  /** Articles, pronouns and adverbs that begin sentences and are seldom part of a name. */
  readonly starters: string;
};

const SMALL: Readonly<Record<string, Small>> = {
  fr: {
    open: "le la les l' un une des du de d' au aux à en dans par pour sur sous avec sans chez vers entre contre depuis pendant et ou ni mais que qu' qui dont où si comme lorsque quand car ce cet cette ces son sa ses leur leurs notre nos votre vos",
    particles: '',
    starters:
      "le la les l' un une des du ce cet cette ces il elle ils elles on nous vous je son sa ses leur leurs mais en dans selon pour par depuis après avant avec sur au aux à si quand comme d' c' qu' cela",
  },
  en: {
    open: 'the a an of to for from with at by in on into onto and or nor but that which who whose than as if because while during between against its his her their our your my this these those',
    particles: 'in on to by for with that this at',
    starters:
      'the a an this that these those it he she they we you i in on at for from with after before but and its his her their our there when while if as according',
  },
  de: {
    open: 'der die das den dem des ein eine einen einem einer eines und oder aber denn sondern dass weil wenn als wie für von vom im am zum zur ins beim mit bei nach aus zu an auf in über unter vor durch gegen ohne um seit zwischen sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer kein keine',
    particles: 'ein mit bei nach aus zu an auf in über unter vor durch um',
    starters:
      'der die das den dem des ein eine einen einem einer er sie es wir ihr ich man im am zum zur nach in auf mit bei für von seit vor aber und auch doch dabei damit dies diese dieser dieses laut wie wenn als so nun',
  },
  es: {
    open: 'el la los las un una unos unas de del a al en con por para sin sobre entre hasta desde contra y e o u ni pero que quien cuyo donde si como cuando su sus este esta estos estas',
    particles: '',
    starters:
      'el la los las un una unos unas este esta estos estas ese esa eso esto lo su sus en con por para según desde tras pero si cuando como no se al a además también',
  },
  it: {
    open: "il lo la i gli le l' un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla in nel nella nei con su sul sulla per tra fra e ed o ma che chi cui se come quando suo sua suoi sue",
    particles: '',
    starters:
      "il lo la i gli le l' un uno una questo questa questi queste nel nella nei con per secondo dopo ma se quando come si non in a da",
  },
  pt: {
    open: 'o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela para com sem sobre entre até desde contra e ou mas que quem cujo onde se como quando seu sua seus suas',
    particles: '',
    starters:
      'o a os as um uma este esta estes estas esse essa isso ele ela eles elas em no na por para com segundo após mas se quando como não',
  },
  ru: {
    open: 'в во на с со к ко по о об от из за у до для при без под над через между и а но или что чтобы как если когда который которая которое которые',
    particles: '',
    starters:
      'в во на с по о об за у до для при и а но он она они оно мы вы это этот эта эти как если когда также однако после по его их',
  },
  pl: {
    open: 'w we na z ze do od o po za u dla przy bez pod nad przez między i a ale lub albo oraz że żeby jak jeśli gdy który która które',
    particles: '',
    starters:
      'w we na z do od o po za i a ale on ona oni to ten ta te jak jeśli gdy według jego ich',
  },
};

/** The small words of a text: all compared in lower case, elided ones with a straight apostrophe. */
export type SmallWords = {
  readonly open: ReadonlySet<string>;
  readonly headlineEnds: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
};

const split = (words: string): readonly string[] => words.split(' ').filter((word) => word !== '');

const build = (langs: readonly string[]): SmallWords => {
  const known = langs.flatMap((lang) => SMALL[lang] ?? []);
  const particles = new Set(known.flatMap((small) => split(small.particles)));
  const open = known.flatMap((small) => split(small.open));
  return {
    open: new Set(open),
    headlineEnds: new Set(open.filter((word) => !particles.has(word))),
    starters: new Set(known.flatMap((small) => split(small.starters))),
  };
};

/** The small words of every language of the packs together: for a text of unknown language. */
export const ALL_SMALL_WORDS: SmallWords = build(Object.keys(SMALL));

/** The small words of some languages together. */
export const smallWordsOf = (langs: readonly string[]): SmallWords => build(langs);
