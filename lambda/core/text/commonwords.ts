/**
 * The commonest words of news text by language, small words first: what `language.ts` lets vote.
 */

import { NEIGHBOUR_WORDS } from './neighbourwords.ts';

/** Lower case, by ISO 639-1 code. One-letter words that are letters of an elision are words here. */
export const COMMON_WORDS: Readonly<Record<string, string>> = {
  fr: `le la les l un une des du de d et à au aux en dans par pour sur sous avec sans chez entre contre depuis est
    sont était a ont avait être avoir fait été sera qui que qu quoi dont où ce c cet cette ces il elle ils elles on
    nous vous je se s ne n pas plus mais ou si comme son sa ses leur leurs y même tout tous toute toutes aussi très
    après avant selon ans deux millions milliards euros mois jour jeudi mardi mercredi lundi vendredi samedi dimanche
    premier première groupe entreprise société pays français française gouvernement ministre président peut doit
    encore déjà alors ainsi lors notre nos votre vos cela celui celle ceux jusqu lorsque rien moins toujours année va
    vont vers afin lui parmi autres autre nouvelle nouveau trois quatre cinq hausse baisse prix marché travail ville
    homme femme mort morts fin bien peu heures jours semaine plusieurs quand donc fois police court accord affaire
    aller années appel aurait auraient avaient avez avons beaucoup cas cause celles chaque chef comment côté coup
    cours crise date début demande demi dernier dernière derniers dire dit dix dollars droit droits eau emploi emplois
    enfant enfants ensemble enquête eu eux faire faut femmes feu fonds force gens grand grande grands grandes grève
    guerre hommes hors ici jamais jeune jeunes justice juste là loi long lutte main maire maison majorité mesure
    mesures mieux mis mise moi moment monde national nationale niveau nom nombre nouveaux nouvelles numéro ouvre part
    parti partie partir passe peine père personne personnes petit petite place plan point politique pourrait pouvoir
    près pris problème procès projet public qualité quel quelle quelques question sait salariés santé second semble
    serait service seul seulement site six soir soit somme sommes sorte suis suite sûr syndicat taux temps tour trop
    trouve usine vente vie vient voir voit vote vrai vue`,
  en: `the of and to in a is was for that on with as by at from it its he she they we you his her their this these
    those be been has have had are were will would could should can may not no but or an if which who whom whose what
    when where there than then about after before over under more most other some any all also into out up new said
    says year years percent million billion company government president first two one last between during against
    because while through such only just people made make including according since how our your so do does did monday
    tuesday wednesday thursday friday saturday sunday week month day being both each many much home house court police
    near next off back down set cut still until without per why uk us man men women high top deal another s t re ve ll
    i like know let him me get way see across act again ago almost already always among amid asked away bank become
    began best better big black boss business buy call called calls came care case change children city close come
    country crisis days death died dead done early easy end ends enough even ever every face factory family far few
    find fire five food found four free full game gets getting give given go goes going good great group grow half
    hand hard health help here hit hits hold hopes huge human hundreds hurt inside itself job jobs keep killed killing
    kills known large later law lead least leave led left less life likely line little live local london long look
    lost love major market might minister money months morning move must my name national need needs never news night
    nine now number officer official often old once open opens others own part party past pay person place plan plans
    plant play political power price prices prime public put question quite rate rather real report reported right
    rise rises role run school second seen seven several shares show side six small sold something south spend staff
    start state states stay stop strike take taken takes talks team tell tells ten them themselves thing things think
    thought thousands three time times today together told too took town trade turn twice union use used very vote war
    warns watch water ways weeks well went whole wife win wins woman won work workers working world worth wrong yet
    york young`,
  de: `der die das den dem des ein eine einen einem einer eines und oder aber ist sind war waren wird werden wurde
    wurden hat haben hatte sein nicht auch auf in im an am zu zum zur mit von vom für bei nach aus um über unter vor
    durch gegen wie als dass wenn noch nur schon mehr sich er sie es wir ihr ihre ihren seine seinen seiner dieser
    diese dieses man kein keine kann können soll sollen muss müssen will wollen jahr jahre jahren prozent millionen
    milliarden euro uhr laut sagte montag dienstag mittwoch donnerstag freitag samstag sonntag unternehmen konzern
    deutschland deutschen deutsche zwischen seit bis damit sowie bereits rund etwa ohne jedoch wieder neue neuen alle
    beim dabei doch hier jetzt viele zwei drei worden ersten so ihm ihn ins was wer warum wegen trotz weniger gibt
    geht kommt bleibt mehrere weitere zurück heute neuer neues stadt mann frau gericht polizei land macht ich du mir
    ab arbeit arbeiter auto autos bau bank berlin brüssel chef dritte dritten dürfen erneut ende erste fabrik fordert
    fünf frauen gestern gewinn groß große großen gut hält halt heißt hinter ihnen immer job jobs kaum kind kinder
    kommen krieg kunden leben letzten lässt menschen minister monat monate monaten morgen möchte nächsten nächste nie
    öffnet opfer partei platz preis preise regierung schließt sechs seien selbst sieht sieben soziale staat stehen
    steht steigen steigt stellen streit tag tage tagen teil tod tote toten uns unternehmens verletzt verletzte
    verkauft verkauf vergangenen vertrag vier wahl wäre wären warnt weg welt welche werk werke wirtschaft woche wochen
    wohl wollte würde würden zahl zehn zeit zieht zukunft zusammen ergebnisse produktion streik haus häuser
    mitarbeiter arbeitsplätze übernimmt übernahme kauft erhöht senkt`,
  es: `el la los las de del y e o u en un una unos unas que a al por para con sin sobre entre hasta desde contra es
    son era fue fueron ha han había ser estar está están no se su sus lo le les como más pero si ya también este esta
    estos estas ese esa eso cuando donde quien según tras año años millones euros dólares ciento empresa gobierno país
    presidente primer primera dos tres lunes martes miércoles jueves viernes sábado domingo además ante durante todo
    todos todas muy sólo solo hay hace así porque mientras parte nuevo nueva compañía dijo hacia cada uno otros otra
    mismo sino mayor puede pueden sido tiene tienen nos hizo otro precio precios hombre hombres mujer ciudad ley calle
    guerra semana meses día días horas hoy ayer menos nuevos nuevas mejor cómo qué cuatro cinco vuelve sube mil me mi
    ni bien antes grande segundo segunda quinta dice muchos alguien algunos acuerdo agua ahora algo alguna alguno allí
    amigo apenas aquel aquí aun aunque ayuda banco bajo buen buena cabeza cambio campaña caso casa casos causa centro
    cerca cierra claro comisión conocer control cosa cosas cualquier cuenta cuya cuyo da daños dar deben debe decir
    dejar demás dentro derecho derechos desarrollo diez dinero dónde ella ellos ello embargo empleo empresas encuentra
    enero entonces época equipo esos esas españa español española estaba estaban estado estados europa europea europeo
    fábrica falta familia febrero fin final forma fuera fuerza gente gran grandes grupo habían habrá haber hacer hecho
    hijo hijos historia igual importante investigación julio junio justicia lado larga largo lejos llega llegar llegó
    lugar luego lucha madre madrid mañana marzo mal manera mano mas mayo mayoría medio ministerio ministro mis modo
    momento muerte muertos mundo nada nadie niño niños noche nombre nuestra nuestro número nunca octubre orden padre
    países papel partido partir paso paz pesar plan poco poder policía política pone posible primero primeros problema
    problemas proceso producción programa pueblo punto quiere quieren razón resto río sabe sale sea sería seguridad
    seis será servicio serán sistema social somos soy tal tampoco tanto tarde tenía tener tengo tiempo tierra tipo
    tomar total trabajo trabajadores través último última últimos única único usted va van veces ver verdad vez vida
    voto voz zona`,
  it: `il lo la i gli le l un uno una di del dello della dei degli delle a ad al allo alla ai agli alle da dal dalla
    dai in nel nella nei nelle con su sul sulla sui per tra fra e ed o ma che chi cui non è sono era erano ha hanno
    aveva essere avere stato stata stati come anche più si se ci ne suo sua suoi loro questo questa questi quello
    quella quando dove dopo prima secondo anni anno milioni miliardi euro governo presidente azienda società gruppo
    primo due lunedì martedì mercoledì giovedì venerdì sabato domenica ancora solo già molto tutti tutto tutta perché
    mentre così contro senza fino nuovo nuova oggi ieri dell nell dall sull all può fa viene d c dalle dagli negli
    sulle città prezzo prezzi uomo donna uomini legge guerra mesi giorni ore settimana nuovi nuove lavoro però altri
    altre ogni sarà meno parte tre durante mi io molti poi inoltre grande dice sia queste mila abbiamo accordo acqua
    allora amico apre arriva avevano avrà bene buona buon calcio capo casa caso causa chiude chiesto cinque ciò comune
    cosa cose crisi dato davanti decreto denaro dentro detto deve devono dietro dieci diritto donne doppo ecc ella
    entro esempio essi europa europea facendo fare fatto figlio figli fine forse forte forze fosse francia fu fuori
    furono genere gente giovane giovani giudice giustizia gran grandi grazie importante incidente indagine inizio
    insieme invece italia italiana italiano italiani là lei lì livello lontano lotta luglio lui lungo luogo maggio
    maggiore mai male marzo media meglio messo mezzo miglior ministro modo mondo morte morti morto nascita nessun
    nessuna niente noi nome nostra nostro notte nulla numero nuovamente occhi oltre operai ora ordine paese paesi
    padre pace parlamento parola partito pena persona persone piano piccolo polizia popolo posto potere potrebbe
    presso primi problema problemi processo produzione proprio pubblico punto qualcosa qualche qualcuno quale quali
    quanto quarto quasi quattro qui quindi regione resta ricerca ritorno roma sa sanno sarebbe sciopero sei sembra
    senso serie servizio sera sistema situazione soldi sotto spesa stabilimento stanno stare stesso stessa storia
    strada successo sud tale tempo terra terzo torna trova tu tutte ufficio ultima ultimo ultimi unica unico vedere
    verso vi via vicino vita volta volte voto vuole`,
  pt: `o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela pelos pelas para com sem sobre entre
    até desde contra e ou mas que não é são foi foram era tem têm há ser estar está estão ter se seu sua seus suas ao
    à aos às como mais também já este esta estes estas esse essa isso ele ela eles elas quando onde quem segundo após
    ano anos milhões bilhões reais euros governo presidente empresa país primeiro primeira dois duas segunda terça
    quarta quinta sexta sábado domingo muito só ainda todos toda cada porque enquanto disse nova novo num numa pode
    podem depois antes mesmo lhe nós fez faz havia diz nem início muita outro preço preços homem mulher cidade lei
    semana mês meses dia dias horas hoje ontem menos novos novas volta vai vão sob desta deste grande maior parte
    outros outras fim três durante me mil cinco quatro guerra muitos muitas alguns algumas através eu isto você acordo
    água agora alguém algo algum alguma ali além ambos amigo anual apenas apoio aqui aquela aquele assim banco bem boa
    bom brasil brasileira brasileiro cabeça caminho caso casa casos cerca cidades coisa coisas começa começou comissão
    conta contou corpo crescimento crise dado dados dar deu dela dele delas deles dentro dessa desse deve devem dez
    dinheiro direito direitos dizer diante embora empresas encontro entanto então eram escola estado estados estava
    estavam estiver estudo europa europeia europeu exemplo fábrica falta família fazer fecha feita feito filho filhos
    final fora força forma forças frente gente geral gostaria grandes grupo haver hora idade igual importante
    investigação irá janeiro jogo jogos jovens julho junho justiça lado lá legal leva ligação livre local logo longe
    lugar luta maio maioria mal manhã mão março medida medidas meio melhor menor mercado mesma ministério ministro
    modo momento mortes morto mortos morte movimento mudança mulheres mundo nação nada nenhum neste nesta nessa nesse
    ninguém noite nome nossa nosso nunca número obra ordem países pai papel parece partes partido partir passado paz
    pessoa pessoas plano pois polícia política portugal português portuguesa possível poder pouco povo precisa
    primeiros problema problemas processo produção programa próprio própria próximo público quais qualquer quase quer
    questão reabre relação resto rio sabe saúde seis seja sempre senhor sendo seria serviço será serão setor sim
    sistema situação social tal talvez tarde tão tempo tenha terá terra teve ti tinha tinham tipo todo trabalho
    trabalhadores tratado tudo último última últimos única único usar uso valor vez vezes ver vida vem vê visto vou
    voto voz`,
  ru: `и в во не на я он она они оно мы вы с со что а по это к ко но из у за от о об для до при так же как бы его ее
    её их был была было были быть есть будет будут или если уже только еще ещё также после который которая которое
    которые которых которой этом этого эта этот эти год года году лет млн млрд тысяч рублей россии компания компании
    президент сообщил сообщила заявил заявила сказал может более чем где когда чтобы через между под над без свой свои
    своих все всех том того тем время первый новый новая страны мог лишь снова всего одобрил два две три сша рф россия
    банк завод цены людей день дней часов месяцев против новые нового новых ему ей им нет да вот стал стала могут
    теперь около почти своей своего своим самый самые самая самого сам сама себе тому этим этими этому всему всеми всю
    какая каких каждого других другие другой другим одного одной одним одно несколько нескольких десять десяти пять
    пяти шесть семь восемь девять четыре трех трёх двух четырех сто тысячи человек человека люди мужчин мужчина
    женщина женщины дети детей жизнь жизни город города городе страна стране российский российские российского
    российской москва москве украина украины власти власть президента правительство министр министерство глава главы
    суд суда полиция полицейские закон война войны рынок рынка цена нефть нефти газ газа работа работы работу компаний
    предприятие предприятия завода заводе производство рубля доллар доллара стать станет можно нужно надо должен
    должны хочет сделать говорит рассказал рассказала отметил отметила добавил сообщили пресс служба январе феврале
    марте апреле мае июне июле августе сентябре октябре ноябре декабре понедельник вторник среду четверг пятницу
    субботу воскресенье утром вечером ночью место месте дело дела времени раз раза конце начале назад задержали
    задержан погиб погибли купил купили вернулся вернулись открыли закрыли`,
  pl: `i w we z ze na do od o po za u dla przy bez pod nad przez między nie się to że jest są był była było były być
    będzie ma mają jak ale lub albo oraz a co który która które których tym tego tej ten ta te jego jej ich roku rok
    lat proc mln mld zł firma firmy spółka rząd prezes prezydent już tylko także też może więcej przed podczas wynika
    powiedział poinformował poniedziałek wtorek środę czwartek piątek sobotę niedzielę pierwszy nowy nowa jednak
    został została zostały dwa trzy bardzo gdy jeśli kiedy sobie tak czy aby według dwóch nowe nowych będą ceny ludzi
    lata dni dzień osób polska tys jako gdzie wszystko on ona oni znów mniej ani bardziej będę bo byli byłyby cały
    cała całej chce chcą chyba ci ciągu coraz czasu czas czasie często człowiek część czterech cztery dalej dlatego
    dobrze dobry dom domu drugi druga drugiej drugie duży duża dużo dziesięć dzieci dziś energii fabryka fabryki
    fabrykę go godziny godzinie granicy historia ile im inna inne inni innych ja jaka jaki jakie jednej jednego jedno
    jeszcze jestem jesteśmy kilka kilku kobieta kobiety kogo kolejny kolejne kolejnych koniec końca końcu kraj kraju
    kraje kto ktoś którym którymi którzy którego której którą lepiej ludzie ludziom ludźmi mam mamy mi miał miała mieć
    miejsca miejsce miejscu miesiąc miesięcy miesiące miasta mieście miasto mimo minister mnie mogą mogła mógł moim
    można musi muszą my nam nami nas nasz nasza nasze naszych nią nic nich niego niej nikt nim niż no nowym obecnie
    osoby osobom ostatni ostatnich ostatnie otwarcie pan pani państwa państwo pierwsza pierwszego pierwsze pieniądze
    pięć policja polscy polski polskie polskiego polskich polskiej ponad ponieważ ponownie potem pracę praca
    pracowników pracy prawa prawo prawie premier procent problem produkcji produkcja przeciwko przemysł raz razem
    rosji również rządu rynku sąd sądu samo sam siebie sobą sposób spółki sprawa sprawie sprawy swoich swoje swojej
    swój swoim świata świat świecie taka taki takich takie tam teraz tę tych tyle tymi tysięcy ulicy umowa umowy umowę
    wciąż wiele wielu więc wojna wojny woda wody wszystkich wszystkim wszyscy wszystkie wtedy wynosi wzrost zakład
    zakładu zakłady zawsze zmiany znowu życia życie`,
  ...NEIGHBOUR_WORDS,
};
