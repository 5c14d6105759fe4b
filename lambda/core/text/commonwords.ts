/**
 * The commonest words of news text by language, small words first: what `language.ts` lets vote.
 * Listed for the languages of the packs, and shorter for neighbours that must not be taken for one.
 */

/** Lower case, by ISO 639-1 code. One-letter words that are letters of an elision are words here. */
export const COMMON_WORDS: Readonly<Record<string, string>> = {
  fr: `le la les l un une des du de d et à au aux en dans par pour sur sous avec sans chez entre contre depuis est sont
    était a ont avait être avoir fait été sera qui que qu quoi dont où ce c cet cette ces il elle ils elles on nous vous
    je se s ne n pas plus mais ou si comme son sa ses leur leurs y même tout tous toute toutes aussi très après avant
    selon ans deux millions milliards euros mois jour jeudi mardi mercredi lundi vendredi samedi dimanche premier
    première groupe entreprise société pays français française gouvernement ministre président peut doit encore déjà
    alors ainsi lors notre nos votre vos cela celui celle ceux jusqu lorsque rien moins toujours année va vont vers afin
    lui parmi autres autre nouvelle nouveau trois quatre cinq hausse baisse prix marché travail ville homme femme mort
    morts fin bien peu heures jours semaine plusieurs quand donc fois police court`,
  en: `the of and to in a is was for that on with as by at from it its he she they we you his her their this these those
    be been has have had are were will would could should can may not no but or an if which who whom whose what when
    where there than then about after before over under more most other some any all also into out up new said says year
    years percent million billion company government president first two one last between during against because while
    through such only just people made make including according since how our your so do does did monday tuesday
    wednesday thursday friday saturday sunday week month day being both each many much home house court police near next
    off back down set cut still until without per why uk us man men women high top deal another s t re ve ll i like know
    let him me get way see`,
  de: `der die das den dem des ein eine einen einem einer eines und oder aber ist sind war waren wird werden wurde
    wurden hat haben hatte sein nicht auch auf in im an am zu zum zur mit von vom für bei nach aus um über unter vor
    durch gegen wie als dass wenn noch nur schon mehr sich er sie es wir ihr ihre ihren seine seinen seiner dieser diese
    dieses man kein keine kann können soll sollen muss müssen will wollen jahr jahre jahren prozent millionen milliarden
    euro uhr laut sagte montag dienstag mittwoch donnerstag freitag samstag sonntag unternehmen konzern deutschland
    deutschen deutsche zwischen seit bis damit sowie bereits rund etwa ohne jedoch wieder neue neuen alle beim dabei
    doch hier jetzt viele zwei drei worden ersten so ihm ihn ins was wer warum wegen trotz weniger gibt geht kommt
    bleibt mehrere weitere zurück heute neuer neues stadt mann frau gericht polizei land macht ich du mir`,
  es: `el la los las de del y e o u en un una unos unas que a al por para con sin sobre entre hasta desde contra es son
    era fue fueron ha han había ser estar está están no se su sus lo le les como más pero si ya también este esta estos
    estas ese esa eso cuando donde quien según tras año años millones euros dólares ciento empresa gobierno país
    presidente primer primera dos tres lunes martes miércoles jueves viernes sábado domingo además ante durante todo
    todos todas muy sólo solo hay hace así porque mientras parte nuevo nueva compañía dijo hacia cada uno otros otra
    mismo sino mayor puede pueden sido tiene tienen nos hizo otro precio precios hombre hombres mujer ciudad ley calle
    guerra semana meses día días horas hoy ayer menos nuevos nuevas mejor cómo qué cuatro cinco vuelve sube mil me mi ni
    bien antes grande segundo segunda quinta dice muchos alguien algunos`,
  it: `il lo la i gli le l un uno una di del dello della dei degli delle a ad al allo alla ai agli alle da dal dalla dai
    in nel nella nei nelle con su sul sulla sui per tra fra e ed o ma che chi cui non è sono era erano ha hanno aveva
    essere avere stato stata stati come anche più si se ci ne suo sua suoi loro questo questa questi quello quella
    quando dove dopo prima secondo anni anno milioni miliardi euro governo presidente azienda società gruppo primo due
    lunedì martedì mercoledì giovedì venerdì sabato domenica ancora solo già molto tutti tutto tutta perché mentre così
    contro senza fino nuovo nuova oggi ieri dell nell dall sull all può fa viene d c dalle dagli negli sulle città
    prezzo prezzi uomo donna uomini legge guerra mesi giorni ore settimana nuovi nuove lavoro però altri altre ogni sarà
    meno parte tre durante mi io molti poi inoltre grande dice sia queste mila`,
  pt: `o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela pelos pelas para com sem sobre entre
    até desde contra e ou mas que não é são foi foram era tem têm há ser estar está estão ter se seu sua seus suas ao à
    aos às como mais também já este esta estes estas esse essa isso ele ela eles elas quando onde quem segundo após ano
    anos milhões bilhões reais euros governo presidente empresa país primeiro primeira dois duas segunda terça quarta
    quinta sexta sábado domingo muito só ainda todos toda cada porque enquanto disse nova novo num numa pode podem
    depois antes mesmo lhe nós fez faz havia diz nem início muita outro preço preços homem mulher cidade lei semana mês
    meses dia dias horas hoje ontem menos novos novas volta vai vão sob desta deste grande maior parte outros outras fim
    três durante me mil cinco quatro guerra muitos muitas alguns algumas através eu isto você`,
  ru: `и в во не на я он она они оно мы вы с со что а по это к ко но из у за от о об для до при так же как бы его ее её
    их был была было были быть есть будет будут или если уже только еще ещё также после который которая которое которые
    которых которой этом этого эта этот эти год года году лет млн млрд тысяч рублей россии компания компании президент
    сообщил сообщила заявил заявила сказал может более чем где когда чтобы через между под над без свой свои своих все
    всех том того тем время первый новый новая страны мог лишь снова всего одобрил два две три сша рф россия банк завод
    цены людей день дней часов месяцев против новые нового новых ему ей им нет да вот стал стала могут теперь около
    почти`,
  pl: `i w we z ze na do od o po za u dla przy bez pod nad przez między nie się to że jest są był była było były być
    będzie ma mają jak ale lub albo oraz a co który która które których tym tego tej ten ta te jego jej ich roku rok lat
    proc mln mld zł firma firmy spółka rząd prezes prezydent już tylko także też może więcej przed podczas wynika
    powiedział poinformował poniedziałek wtorek środę czwartek piątek sobotę niedzielę pierwszy nowy nowa jednak został
    została zostały dwa trzy bardzo gdy jeśli kiedy sobie tak czy aby według dwóch nowe nowych będą ceny ludzi lata dni
    dzień osób polska tys jako gdzie wszystko on ona oni znów mniej`,
  nl: `de het een en van in is op te dat die voor met zijn niet aan er om ook als naar bij uit door over maar dan nog
    wordt worden werd was heeft hebben had kan zal zou meer deze dit zich hun haar hij zij we wij geen tot jaar miljoen
    miljard euro bedrijf tegen onder tussen sinds volgens nieuwe wel al waar wat wie moet kunnen na veel nederlandse
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag twee drie weer af hulp man land`,
  sv: `och att det som en på är av för med den till i inte om ett han har de var men sig från vid kan så när år ska
    också efter eller nu sin hade mot skulle under där blir säger miljoner kronor företaget över mellan sedan nya ny två
    tre upp fram man land`,
  da: `og at det som en på er af for med den til i ikke om et han har de var men sig fra ved kan så når år skal også
    efter eller nu sin havde mod ville under hvor bliver siger millioner kroner virksomheden over mellem siden blev nye
    ny to tre uden op man land`,
  no: `og at det som en på er av for med den til i ikke om et han har de var men seg fra ved kan så når år skal også
    etter eller nå sin hadde mot ville under hvor blir sier millioner kroner selskapet over mellom siden ble nye ny to
    tre uten opp fram man land`,
  fi: `ja on ei se että oli hän ovat mutta myös kun kuin tai joka jotka mukaan vuonna vuoden yhtiö yhtiön euroa
    miljoonaa prosenttia sekä jo vain nyt ole olla voi sen tämä sitä uusi uudet uuden`,
  lt: `ir į iš su kad yra ne tai kaip už apie jo jos arba bet nuo po iki buvo metų jų`,
  cs: `a v ve na se je že to s z do o pro ale jako za po k od by si jeho její jsou byl byla bylo který která které podle
    také už jen nebo až při mezi před let roku korun milionů společnost proti nové nový opět vláda`,
  sk: `a v vo na sa je že to s z zo do o pre ale ako za po k od by si jeho jej sú bol bola ktorý ktorá ktoré podľa aj už
    len alebo pri medzi pred rokov má nové proti opäť vláda`,
  hr: `i u na je se da za od do s sa su o po iz ili kao što koji koja koje nije bi biti ne ali te to bio bila godine
    prema protiv ponovno vlada ima`,
  ro: `și în de la a cu pe din pentru că nu este sunt care mai o un ce se să lui al ai ale fost au dar sau după prin
    între până lei milioane compania guvernul anul ani această acest își sa noi`,
  hu: `a az és hogy nem is egy ez volt van meg csak de már mint el ki kell lehet szerint után forint millió magyar vagy
    pedig még több első új`,
  tr: `ve bir bu da de için ile olarak daha çok olan en gibi kadar sonra ancak göre her ise ya ne o yeni türkiye milyon
    milyar lira yıl yılında tarafından olduğunu olduğu dedi şirket şirketi şirketin eden etti edildi oldu üzere değil ki
    mi var bin yüzde açıkladı ilk büyük fabrika üretim yeniden geldi satın aldı banka kez türk trilyon hisse hisseleri`,
  ca: `el la els les de del i o en un una que a al per amb sense sobre entre fins des contra és són era va van ha han no
    se seu seva com més però si ja també aquest aquesta quan on segons després any anys milions govern l d dels pel pels
    als nou nova noves hi tot tots ni`,
  gl: `o a os as un unha uns unhas de do da dos das en no na nos nas por polo pola para con sen sobre ata e ou que non é
    son foi ten ser está se seu súa seus súas ao á aos ás como máis tamén xa este esta todo ano anos goberno`,
  id: `yang dan di untuk dengan dari pada ini itu dalam tidak akan adalah oleh juga telah ke tersebut sebagai karena
    mereka bisa tahun perusahaan pemerintah menjadi kata`,
  vi: `và của là có cho không được trong với một các những người đã này để từ khi về theo năm công ty`,
  uk: `і в у на не що з та до за від як це його її їх для про але або є був була було були бути при після який яка яке
    які також вже року років млн компанія компанії через між під над й новий нові знову рік щодо проти ціни має`,
  be: `і у на не што з да за ад як гэта яго яе іх для пра але або быў была было быць які якая якія таксама года пасля
    новы зноў`,
  bg: `и в на не се е за да от с по че до са като при но или си ще има бе беше след който която което които също вече
    година години лв компанията през между във със към нови нов нова още той тя те му срещу отново без този тази бъде
    трябва`,
  mk: `и во на не се е за да од со по дека до како при но или си ќе има беше кој која што кои исто веќе година години
    компанија меѓу го ја ги нови`,
  sr: `и у на не се је за да од с са по што до су као при али или ће има био била након који која које такође већ године
    година динара компанија преко између нове нови поново`,
};

/** Letters that few languages use: each occurrence is a small vote. */
export const TELLING_LETTERS: Readonly<Record<string, string>> = {
  fr: 'ç œ è ê à ù û î ô é ï',
  de: 'ß ä ö ü',
  es: 'ñ á í ó ú é',
  it: 'ì ò à ù è',
  pt: 'ã õ ç á ê ó í é â ô ú',
  ru: 'ы э ё ъ щ',
  pl: 'ł ą ę ś ż ź ć ń ó',
  sv: 'å ä ö',
  da: 'å æ ø',
  no: 'å æ ø',
  fi: 'ä ö',
  lt: 'ė į ų ū ą ę š č ž',
  cs: 'ř ě ů š č ž ý á í ú',
  sk: 'ľ ť ň ô š č ž ý á í ú',
  hr: 'š č ž ć đ',
  ro: 'ă ș ț â î ş ţ',
  hu: 'ő ű á é ö ü ó ú í',
  tr: 'ı ğ ş ç ö ü',
  ca: 'à è ò ç ï í ó é',
  gl: 'ñ á í ó ú é',
  vi: 'ơ ư đ ạ ế ệ ố ộ ờ ủ ị ấ ầ ă â ê ô',
  uk: 'і ї є ґ щ',
  be: 'ў і ы э ё',
  bg: 'ъ щ',
  mk: 'ѓ ќ ѕ ј љ њ џ',
  sr: 'ј љ њ ћ ђ џ',
};
