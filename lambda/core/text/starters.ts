/**
 * Words that begin a sentence and hardly ever a name: a full stop of an abbreviation before one of
 * them ends the sentence too ("… of the U.S. However, …"). They come on top of the small words.
 */

import { ALL_SMALL_WORDS } from './smallwords.ts';

/** By ISO 639-1 code, lower case: adverbs, conjunctions, pronouns and numerals of running text. */
export const SENTENCE_STARTERS: Readonly<Record<string, string>> = {
  fr: `ainsi alors aussi aujourd'hui aucun aucune certains certaines chaque cependant cela ceci d'après d'autres déjà
    dès désormais deux donc encore enfin ensuite entre environ finalement hier jusqu' lors lorsque lui maintenant
    malgré même moins nombreux notre néanmoins où outre parce parmi pendant plus plusieurs pourquoi pourtant puis
    puisque quelques qui quoi sans sauf seul seule sous tandis tous tout toutefois toutes très trois vers voici`,
  en: `about above additionally all almost along already also although among analysts another any are around because
    before below between both can could despite did do does during each earlier even every few finally first further
    furthermore had has have here his how however into instead is last later let like many may maybe meanwhile moreover
    most much my nevertheless no nobody none nor not nothing now officials once only other others over perhaps
    separately several shares she should similarly since so some still such then therefore though three through thus
    to today together two under unlike until up was were what where whereas whether which who whose why will without
    would yes yet yesterday`,
  de: `alle allerdings als am an ansonsten auch aus außerdem bei beide bereits bis bisher da dadurch dafür dagegen daher
    damals danach dann dazu denn dennoch deshalb deswegen dort drei dort durch ebenso eigentlich einige erst etwa
    ferner gegen gleichzeitig heute hier hierbei hinzu ihre ihr inzwischen insgesamt ist je jede jeder jedes jedoch
    jetzt kein keine manche mehr meist mein nachdem nicht niemand noch nur ob obwohl ohne schließlich schon sein seine
    sogar solche somit später statt trotz trotzdem über um unter viele vielmehr vom von während wann warum was weder
    wegen weil weiter weitere wenig wenn wer wieder wir wo zudem zuletzt zum zur zuvor zwar zwei zwischen zu`,
  es: `algunos algunas aquel aquella aquí así asimismo aún aunque cada casi ciertamente cuál cuáles cómo cuándo debido
    desde después donde dos durante él ella ellos ellas entonces entre finalmente fue hace hasta hay hoy igualmente
    incluso luego más mediante mientras mucho muchos muchas ningún ninguna nada nadie ni nos nuestra nuestro nunca o
    otra otras otro otros pese poco pocos porque posteriormente primero pronto pues qué quién quienes quizás sin sino
    sobre solo sólo son también tal tampoco tanto todavía todo todos todas tres varios varias ya yo y`,
  it: `alcuni alcune allora al alla anche ancora anzi attualmente ci ciò circa così cosa dal dalla dal davanti del della
    dello degli dei di dopo dove due durante ecco egli ella essi finora fra già grazie ha hanno ieri infatti infine
    inoltre intanto invece io ma malgrado mentre molti molte nei nelle nessuno nessuna né noi non nonostante oggi ogni
    oltre ora ossia però perché per pertanto più poi poco poiché prima proprio qualche quando quanto quasi quello
    quella quelli quelle quindi qui sarà sarebbe senza sebbene secondo sempre si solo sono sotto stato su sua sui
    sulla suo suoi tale tali tanto tra tre tuttavia tutti tutte tutto un'altra`,
  pt: `ainda algo alguns algumas além ali antes apenas apesar após aqui aquele aquela assim até atualmente cada como
    contudo cujo daí depois desde desta deste devido dois durante é embora enfim enquanto então entre entretanto essas
    esses eu finalmente foi foram há hoje isso isto já logo mais mesmo muito muitos muitas nenhum nenhuma nem nesse
    nesta neste ninguém nós nossa nosso nunca ontem onde ou outra outras outro outros perante pois por porém porque
    portanto pouco poucos primeiro qual quais qualquer quase que quem quanto sem sempre ser será sob sobre só sua suas
    também tal tampouco tanto toda todas todo todos três um uma você vários várias`,
  ru: `а без более больше будет был была были ведь весь вместе вместо во вот впервые впоследствии впрочем время все
    всего всё вскоре вторая второй где да даже далее два две действительно для до его ее её если есть еще ещё же за
    здесь из изначально именно иногда итак ей к каждый как какие какой когда конечно который кроме кто ко лишь между
    меня мне многие может моя над нам нами наш наша не некоторые несколько несмотря нет ни никто ничего новый нужно
    однако одна один около об от очень перед первая первый под позднее позже пока помимо потом поэтому почему поскольку
    почти при причем про против с сам сами свой себя сегодня сейчас сначала снова со согласно среди так такая такие
    такой там тем теперь то тогда того тоже только тот три ту уже хотя через чем что чтобы эта этого этой этом`,
  pl: `aby ani bez bo bowiem było być były była będzie bardzo ci co coraz czy często dlaczego dlatego do dopiero dwa dwaj
    dwie dziś dzięki dzisiaj gdzie i ich ile inne inni innym iż ja jaki jakie jednak jednakże jeden jedna jedni jego jej
    jest jestem już kiedy każdy każda kilka kolejny kolejne kolejna kto która które który lecz mimo mieli można może
    my na nad następnie natomiast nawet nie niektórzy niektóre nikt nigdy obecnie oboje oprócz oraz pan pani
    pierwszy pierwsza po pod podczas podobnie pomimo ponadto ponieważ potem później poza przed przede przez przy raz
    również są sam się swoje ta tak taki takie także tam tego ten teraz też to trzy tu tutaj tych tylko tym tymczasem
    tymi ty u w wcześniej we według wiele wielu więc wkrótce wraz wszystkie wszystko wszyscy wtedy z za zaś zatem
    zawsze ze zgodnie ż żaden że`,
};

const split = (words: string): readonly string[] => words.split(/\s+/u);

const STARTERS: ReadonlySet<string> = new Set([
  ...ALL_SMALL_WORDS.starters,
  ...Object.values(SENTENCE_STARTERS).flatMap(split),
]);

/** Does this lower-case word begin sentences, and seldom names? */
export const beginsSentences = (word: string): boolean => STARTERS.has(word);
