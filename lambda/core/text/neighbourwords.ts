/**
 * The commonest words of languages without a topic pack, which must not be taken for one that has:
 * "sure, but in no pack" keeps a topic's words from matching what they do not mean there.
 */

/** Lower case, by ISO 639-1 code. */
export const NEIGHBOUR_WORDS: Readonly<Record<string, string>> = {
  nl: `de het een en van in is op te dat die voor met zijn niet aan er om ook als naar bij uit door over maar dan nog
    wordt worden werd was heeft hebben had kan zal zou meer deze dit zich hun haar hij zij we wij geen tot jaar
    miljoen miljard euro bedrijf tegen onder tussen sinds volgens nieuwe wel al waar wat wie moet kunnen na veel
    nederlandse maandag dinsdag woensdag donderdag vrijdag zaterdag zondag twee drie weer af hulp man land of heel ons
    onze hen hem mij jou jullie u ik je niets niemand iets iemand alle alles elke elk ander andere anderen eerste
    tweede derde vier vijf zes zeven acht negen tien honderd duizend jaren maand maanden week weken dag dagen uur
    gisteren vandaag morgen donderdagavond zegt zei zeggen blijkt blijft blijven gaat gaan ging komt komen kwam doet
    doen deed laat laten maakt maken krijgt krijgen staat staan zit ziet zien vindt weet geeft neemt houdt begint
    moeten mogen mag wil willen kon konden mijn zo zoals omdat terwijl toen hoe waarom wanneer welke hier daar daarom
    toch ongeveer bijna ruim vooral zeker eens steeds tijdens binnen buiten zonder voordat nadat langs rond vanaf
    vanwege sluit sluiten opent open dicht mensen vrouw vrouwen kinderen politie rechter rechtbank gemeente kabinet
    regering minister partij bedrijven werknemers werk baan banen fabriek prijs prijzen geld winst omzet procent
    eerder later meeste minder groot grote klein kleine goed goede hoger lager nederland nederlanders belgië belgische
    vlaamse amsterdam rotterdam brussel oorlog stad wereld kamer akkoord onderzoek dood doden gewonden verdachte koopt
    verkoopt dreigt wint verliest stijgt daalt stelt trekt keert eist wijst vraagt vraag zover nieuw`,
  sv: `och att det som en på är av för med den till i inte om ett han har de var men sig från vid kan så när år ska
    också efter eller nu sin hade mot skulle under där blir säger miljoner kronor företaget över mellan sedan nya ny
    två tre upp fram man land jag du vi ni dem hans hennes dess vår våra er deras denna detta dessa vad vem vilka
    vilket varför hur här då ingen inget inga någon något några alla allt varje annan annat andra första tredje fyra
    fem sex sju åtta nio tio hundra tusen miljarder procent vecka veckor månad månader dag dagar timmar idag igår
    imorgon måndag tisdag onsdag torsdag fredag lördag söndag måste vill ville kunde borde bör får fick göra gör
    gjorde gjort gå går gick komma kommer kom ta tar tog ge ger gav se ser såg säga sade sa sagt blivit blev bli vara
    varit haft finns fanns genom utan hos trots enligt även bara mycket mer mest många flera färre mindre stor stora
    större liten små god bra högre lägre bland innan medan eftersom därför dock redan igen åter ännu alltid svensk
    svenska sverige regeringen riksdagen polisen domstol bolag företag anställda jobb jobben fabrik fabriken pris
    priser pengar vinst kriget staden världen kvinna barn människor personer samt ut in ner hela halva öppnar stänger
    köper säljer höjer sänker varnar kräver`,
  da: `og at det som en på er af for med den til i ikke om et han har de var men sig fra ved kan så når år skal også
    efter eller nu sin havde mod ville under hvor bliver siger millioner kroner virksomheden over mellem siden blev
    nye ny to tre uden op man land jeg du vi dem hans hendes dens dets vores jeres deres denne dette disse hvad hvem
    hvilke hvorfor hvordan hvornår der her da ingen intet nogen noget nogle alle alt hver anden andet andre første
    tredje fire fem seks syv otte ni ti hundrede tusind milliarder procent uge uger måned måneder dag dage timer går
    morgen mandag tirsdag onsdag torsdag fredag lørdag søndag må måtte vil kunne burde bør får fik gøre gør gjorde
    gjort gå gik komme kommer kom tage tager tog give giver gav se ser sige sagde sagt blevet blive være været haft
    findes gennem hos trods ifølge kun meget mere mest mange flere færre mindre stor store større lille små god godt
    højere lavere blandt inden mens fordi derfor dog allerede igen endnu altid dansk danske danmark regeringen
    folketinget politiet retten selskab firma ansatte job jobbet fabrik fabrikken pris priser penge overskud krigen
    byen verden kvinde børn mennesker personer skulle samt ud ind ned hele halve åbner lukker køber sælger hæver
    sænker advarer kræver næste omkring`,
  no: `og at det som en på er av for med den til i ikke om et han har de var men seg fra ved kan så når år skal også
    etter eller nå sin hadde mot ville under hvor blir sier millioner kroner selskapet over mellom siden ble nye ny to
    tre uten opp fram man land jeg du vi dere dem hans hennes dens dets vår våre deres denne dette disse hva hvem
    hvilke hvorfor hvordan der her da ingen noe noen alle alt hver annen annet andre første tredje fire fem seks sju
    åtte ni ti hundre tusen milliarder prosent uke uker måned måneder dag dager timer går morgen mandag tirsdag onsdag
    torsdag fredag lørdag søndag må måtte vil kunne burde bør får fikk gjøre gjør gjorde gjort gå gikk komme kommer
    kom ta tar tok gi gir ga se ser si sa sagt blitt bli være vært hatt finnes gjennom hos tross ifølge bare mye mer
    mest mange flere færre mindre stor store større liten små god godt høyere lavere blant innen mens fordi derfor
    likevel allerede igjen ennå alltid norsk norske norge regjeringen stortinget politiet retten selskap ansatte jobb
    fabrikk fabrikken pris priser penger overskudd krigen byen verden kvinne barn mennesker personer skulle samt ut
    inn ned hele åpner stenger kjøper selger hever senker advarer krever neste rundt`,
  fi: `ja on ei se että oli hän ovat mutta myös kun kuin tai joka jotka mukaan vuonna vuoden yhtiö yhtiön euroa
    miljoonaa prosenttia sekä jo vain nyt ole olla voi sen tämä sitä uusi uudet uuden`,
  lt: `ir į iš su kad yra ne tai kaip už apie jo jos arba bet nuo po iki buvo metų jų`,
  cs: `a v ve na se je že to s z do o pro ale jako za po k od by si jeho její jsou byl byla bylo který která které
    podle také už jen nebo až při mezi před let roku korun milionů společnost proti nové nový opět vláda i však jak
    tak když protože aby kdyby kde kdo co proč kolik jaký jaká jaké tento tato toto tyto těchto tím tom této ten ta ty
    ti jejich jemu ji mu mi nás nám vás vám my vy oni ona on ono sám své svůj svou svých svého všechny všech všichni
    vše každý jiný jiné další dalších první druhý druhá třetí dva dvě tři čtyři pět šest deset sto tisíc tisíce
    miliard miliardy procent procenta den dny dnů týden týdnů měsíc měsíce měsíců hodin dnes včera zítra pondělí úterý
    středu středa čtvrtek pátek sobotu neděli byli být bude budou budeme má mají měl měla může mohou musí chce chtějí
    řekl řekla uvedl uvedla oznámil oznámila nad bez pod proto jenom ještě stále velmi více méně nejvíce kolem asi
    zhruba kvůli místo během nova nových novou novým česko česká české český českých praha praze republiky prezident
    premiér ministr policie soud firma firmy lidí lidé lidem ceny cena peněz práce války válka město země světa žena
    ženy děti muž ze ke ku loni letos znovu tady tam zatím kromě vůči roce`,
  sk: `a v vo na sa je že to s z zo do o pre ale ako za po k od by si jeho jej sú bol bola ktorý ktorá ktoré podľa aj už
    len alebo pri medzi pred rokov má nové proti opäť vláda`,
  hr: `i u na je se da za od do s sa su o po iz ili kao što koji koja koje nije bi biti ne ali te to bio bila godine
    prema protiv ponovno vlada ima`,
  ro: `și în de la a cu pe din pentru că nu este sunt care mai o un ce se să lui al ai ale fost au dar sau după prin
    între până lei milioane compania guvernul anul ani această acest își sa noi cel cea cei cele acestea aceasta
    aceștia acestor acel acea unei unui unor unele unii toate toți tot toată când unde cum cine cât câți dacă deși
    deoarece fiindcă încă deja doar chiar foarte mult multe mulți puțin puține alt altă alte alți prima primul primii
    doi două trei patru cinci șase zece sute mii miliarde euro procente zi zile lună luni săptămână oră ore marți
    miercuri joi vineri sâmbătă duminică azi ieri mâine era erau fi fie fiind va vor ar aș avea avut are am poate pot
    trebuie face fac făcut spune spus declarat anunțat potrivit conform către despre fără peste sub spre împotriva
    față timpul urma cadrul nou nouă noua noul mare mari mic mică români român română românia românești bucurești
    premierul președintele ministrul poliția instanța firma firmă fabrica fabrică angajați muncă preț prețul prețuri
    bani război orașul țara țării lume oameni femei copii om persoane iar dintre asupra lor ei ea el noastră nostru ne
    le îi îl mă te vă i-a s-a într-o într-un dintr-o`,
  hu: `a az és hogy nem is egy ez volt van meg csak de már mint el ki kell lehet szerint után forint millió magyar
    vagy pedig még több első új én te ő mi ti ők ezt azt ennek annak ebben abban erre arra ezek azok ami aki amely
    amelyek ahol amikor mert ha hogyan miért mikor hol mit kit sem nincs nincsenek vannak voltak lesz lesznek lett
    lenne lehetett tud tudja fog fogja kellett mond mondta közölte bejelentette két kettő három négy öt hat hét nyolc
    kilenc tíz száz ezer milliárd százalék nap napon héten hónap óra ma tegnap holnap hétfőn kedden szerdán
    csütörtökön pénteken szombaton vasárnap azonban valamint illetve ellen alatt között mellett nélkül óta felé miatt
    előtt újra ismét nagyon sok kevés minden másik egész magyarország magyarországi budapest budapesti kormány
    miniszter elnök rendőrség bíróság cég gyár ember emberek ár árak`,
  tr: `ve bir bu da de için ile olarak daha çok olan en gibi kadar sonra ancak göre her ise ya ne o yeni türkiye
    milyon milyar lira yıl yılında tarafından olduğunu olduğu dedi şirket şirketi şirketin eden etti edildi oldu üzere
    değil ki mi var bin yüzde açıkladı ilk büyük fabrika üretim yeniden geldi satın aldı banka kez türk trilyon hisse
    hisseleri den dan ten tan nin nın nun nün ın un ün deki daki te ta ye yi yı e a ı u ben sen biz siz onlar bana
    sana şu böyle şöyle çünkü fakat ama hem veya nasıl neden kim hangi kaç hiç bazı bütün tüm tek iki üç dört beş altı
    yedi sekiz dokuz on yüz zaman gün günü günlük hafta ay saat bugün dün yarın pazartesi salı çarşamba perşembe cuma
    cumartesi pazar son küçük iyi kötü genç devlet hükümet başkan başkanı bakan bakanı bakanlığı polis mahkeme anlaşma
    anlaşması işçi işçiler fiyat fiyatı fiyatları kadın erkek çocuk insan kişi şehir ülke dünya türkler istanbul
    ankara avrupa abd rusya savaş karşı arasında içinde üzerinde altında önce şimdi henüz bile sadece yalnızca az eder
    ediyor edecek olacak oluyor olmak yok gelen gelecek gelir giden alan alacak alıyor verecek veriyor verildi verdi
    yapan yaptı yapıyor yapılacak diyor söyledi belirtti ifade ceza cezası kar kâr kârı zarar hissesi pay payı satış
    satışı satıyor sattı satıldı kurdu başladı ödeme borç borcu ihale ihalesi dava davası soruşturma onay onayı rekor
    ödül hedef yatırım yatırımı ortak ortağı genel kurul kurulu sermaye enerji sanayi ticaret holding dolar euro tl
    artış artışı arttı düştü yükseldi`,
  ca: `el la els les de del i o en un una que a al per amb sense sobre entre fins des contra és són era va van ha han
    no se seu seva com més però si ja també aquest aquesta quan on segons després any anys milions govern l d dels pel
    pels als nou nova noves hi tot tots ni em et ens us li lo ho això allò aquests aquestes aquell aquella cap cada
    altre altra altres algun alguna alguns algunes molt molta molts moltes poc pocs massa tan tant tanta només encara
    doncs perquè què qui quin quina quins mentre malgrat abans ahir avui demà ara aquí allà fa fan fer fet feia té
    tenen tenir tenia hem heu havia havien he hagi sigui siguin ser estar està estan estava eren seran serà serien pot
    poden podria cal diu diuen dit dir vol volen vam vaig vau dos dues tres quatre cinc sis set vuit deu cent mil mig
    primer primera segon tercer dia dies setmana mes mesos hora hores dilluns dimarts dimecres dijous divendres
    dissabte diumenge durant dins fora sota tampoc potser així llavors gran grans petit millor menys menor major
    català catalana catalunya catalans barcelona ajuntament generalitat president consell empresa empreses
    treballadors treballador feina preu preus diners guerra ciutat país món gent persones home homes dona dones nens
    policia jutge llei s n m t seves seus meva nostra nostre vostra treu tanca obre puja baixa torna guanya perd estat`,
  gl: `o a os as un unha uns unhas de do da dos das en no na nos nas por polo pola para con sen sobre ata e ou que non
    é son foi ten ser está se seu súa seus súas ao á aos ás como máis tamén xa este esta todo ano anos goberno eu ti
    el ela nós vós eles elas lle lles me te vos iso isto aquilo estes estas ese esa eses esas aquel aquela algún
    algunha algúns algunhas ningún ningunha cada outro outra outros outras moito moita moitos moitas pouco poucos tan
    tanto só aínda pois porque cando onde quen cal cales canto mentres malia antes despois onte hoxe mañá agora aquí
    alí fai fan facer feito facía teñen tiña tiñan teño temos hai había houbo sexa sexan fose foron era eran será
    serán están estaba estaban pode poden podería debe deben di din dixo dicir quere queren vai van ir dous dúas tres
    catro cinco seis sete oito nove dez cento mil medio primeiro primeira segundo terceiro día días semana mes meses
    hora horas luns martes mércores xoves venres sábado domingo durante dende desde dentro fóra baixo tampouco quizais
    así entón logo novo nova novos novas gran grande grandes pequeno mellor menos maior menor galego galega galegos
    galegas galicia xunta concello presidente empresa empresas traballadores traballo prezo prezos cartos guerra
    cidade país mundo xente persoas home homes muller mulleres nenos policía xuíz lei cos coas dun dunha duns dunhas
    nun nunha nuns polas polos tras entre cara`,
  id: `yang dan di untuk dengan dari pada ini itu dalam tidak akan adalah oleh juga telah ke tersebut sebagai karena
    mereka bisa tahun perusahaan pemerintah menjadi kata`,
  vi: `và của là có cho không được trong với một các những người đã này để từ khi về theo năm công ty`,
  uk: `і в у на не що з та до за від як це його її їх для про але або є був була було були бути при після який яка яке
    які також вже року років млн компанія компанії через між під над й новий нові знову рік щодо проти ціни має чи бо
    ж же б би хай аби адже отже проте однак тому тож коли якщо доки поки куди звідки де хто кого кому ким чого чому
    чим ці цей ця цього цьому цієї цій цих цим той те тієї того тих ті все всі всіх усі усіх увесь кожен інший інші
    інших інше якої якого яким яких котрий свій своє свої своїх свого своєї мій моя наш наша наші ваш я ти ми ви він
    вона воно вони нас нам вас вам йому їй їм ними нього неї них себе собі сам самі один одна одне два дві три чотири
    п сім вісім десять сто тисяч тисячі мільйонів мільярдів мільярди перший перша перші другий третій відсотків
    відсотки день днів дня тиждень тижні місяць місяця місяців години година сьогодні вчора завтра понеділок вівторок
    середу четвер п’ятницю суботу неділю немає буде будуть можуть може треба потрібно мають мав мала каже сказав
    сказала заявив заявила повідомив повідомили повідомило повідомляє зазначив додав час серед без крім окрім близько
    понад навколо унаслідок внаслідок згідно щоб лише тільки навіть дуже більше менше більш ще тепер зараз там тут так
    ні нових нову нова нового україна україни україні українських українські український київ києві києва росії росія
    війни війна уряд уряду президент президента міністр рада верховна зеленський суд суду поліція завод заводу
    підприємство підприємства людей люди жінка дітей ціна цін`,
  be: `і у на не што з да за ад як гэта яго яе іх для пра але або быў была было быць які якая якія таксама года пасля
    новы зноў`,
  bg: `и в на не се е за да от с по че до са като при но или си ще има бе беше след който която което които също вече
    година години лв компанията през между във със към нови нов нова още той тя те му срещу отново без този тази бъде
    трябва аз ти ние вие ни ви им го я ги кой коя кое кои какво какъв защо кога къде колко така тук там тогава обаче
    защото докато ако нито дори само много малко повече някои всички всеки друг друга други един една едно две три
    четири пет шест седем десет сто хиляди милиона милиарда процента ден дни седмица месец месеца часа днес вчера утре
    понеделник вторник сряда четвъртък петък събота неделя бяха съм сме сте били може могат каза заяви съобщи според
    около над под пред чрез българия български българската софия правителството президентът министърът полицията съд
    цена цени хора жена мъж деца война завод
    без работа работата работници души млн хил лева евро след нея него тях свой своя своите място град държава държавата
    пазар пазара газ ток вода къща път пъти час утре сутринта заради освен вместо макар сред край начало`,
  mk: `и во на не се е за да од со по дека до како при но или си ќе има беше кој која што кои исто веќе година години
    компанија меѓу го ја ги нови`,
  sr: `и у на не се је за да од с са по што до су као при али или ће има био била након који која које такође већ године
    година динара компанија преко између нове нови поново`,
};
