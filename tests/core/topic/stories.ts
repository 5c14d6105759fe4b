/**
 * Stories as a reader sees them in a feed: a headline, `¶`, the first paragraph; and the topic that
 * each is about. No other topic may find it: many are another matter in the same words.
 */

/** A story in a language and the topic that must find it; `none` if it looks like one and is not. */
export type ToldStory = readonly [lang: string, topic: string, story: string];

/** A line each: language, topic, story. */
const TOLD = `
fr none Le préfet ferme l'abattoir municipal aux visiteurs ¶ Les écoliers ne pourront plus y entrer.
fr none La cession de son appartement parisien lui a rapporté trois millions ¶ L'acteur quitte la capitale.
fr none Le groupe de rock change de mains gauches ¶ Un nouveau guitariste rejoint la formation.
fr none Reprise du travail à la SNCF ¶ Les cheminots mettent fin à la grève.
fr none Airbus livrera vingt avions à Air France jusqu'en 2030 ¶ Le contrat a été signé au Bourget.
fr none Le ministre visite l'usine de Hambach ¶ Il a promis de relancer l'industrie.
fr none La Banque de France rachète des obligations ¶ L'opération de 12 milliards d'euros soutient le marché.
fr acquisition Kering entre au capital de Valentino ¶ Le groupe de luxe acquiert 30 % du capital de la maison italienne.
fr plant-closure Saint-Gobain arrête son four d'Aniche ¶ La verrerie cessera toute production en juin.
fr plant-closure Lubrizol : la production stoppée pour six mois ¶ L'usine de Rouen est mise à l'arrêt après l'incendie.
fr plant-reopening Au Creusot, la forge redémarre ¶ L'usine avait été arrêtée par le gendarme du nucléaire.
fr energy-contract La RATP roulera au solaire ¶ La régie a signé pour quinze ans l'achat de l'électricité de deux fermes photovoltaïques.
fr sanctions Téhéran dans le viseur ¶ Les Vingt-Sept réfléchissent à de nouvelles sanctions.
fr acquisition Le Groupe Bel s'offre un fabricant de compotes ¶ Le fromager n'a pas dévoilé le montant.
fr acquisition Atos : Airbus reprend les activités de cybersécurité ¶ La cession sera bouclée en mars.
fr acquisition Suez et Veolia enterrent la hache de guerre ¶ Les deux groupes sont parvenus à un accord de rapprochement.
fr plant-closure Arrêt de mort pour la raffinerie de Donges ¶ TotalEnergies mettra fin à l'activité en 2028.
fr plant-closure Sanofi : la fin du site de Vertolaye ¶ L'usine pharmaceutique fermera ses portes.
fr plant-reopening Le moulin à papier va retourner ¶ La production redémarre lundi à la papeterie.
fr plant-reopening Chooz : les deux réacteurs à nouveau en service ¶ EDF a achevé les soudures.
fr energy-contract Michelin se chauffera au bois ¶ Un accord de vingt ans a été conclu avec Dalkia pour la fourniture de chaleur.
fr energy-contract L'Italie s'assure du gaz algérien ¶ Eni et Sonatrach ont paraphé un accord.
fr sanctions Washington cible la flotte fantôme ¶ Le Trésor a inscrit quinze pétroliers sur sa liste de sanctions.
fr none Le maire reprend l'activité ¶ Guéri, l'élu est de retour à l'usine à projets.
fr none La tour change de propriétaire ¶ L'immeuble de bureaux a été vendu 90 millions.
fr none Le gaz flambe ¶ Les cours ont bondi de 8 % après l'accord entre l'Opep et la Russie.
fr none Cession de parts : la fiscalité change ¶ Les notaires détaillent les règles.
en none Company buys 400 electric vans ¶ The courier group will spend $30 million.
en none Airline to buy 60 jets from the US planemaker for $8bn ¶ Deliveries start in 2029.
en none Police take control of unit ¶ The group was disbanded.
en none Group closes in on mill deal ¶ The buyer will decide by May.
en none Toyota closes gap on rival ¶ The carmaker's plants ran at full speed.
en none Power plant stops leak ¶ Engineers halted the spill in an hour.
en none UK households sign up for green power ¶ The supplier said demand doubled.
en none Sanctions on late payers ¶ Councils will fine ship owners in European ports.
en none The company acquired a reputation for quality ¶ Its founder retires.
en none Buy now, says bank ¶ Shares in the group are cheap.
en acquisition Sainsbury's owner mulls bid ¶ The Qatari fund may buy the supermarket chain outright.
en plant-closure Last car leaves Swindon ¶ Honda has ended production at its only British factory.
en plant-closure Potato processor to close Lowestoft factory ¶ The move costs 180 jobs.
en plant-reopening Sugar beet plant fires up again ¶ The mill in Idaho had stood idle for two winters.
en energy-contract Nucor inks wind deal ¶ The steelmaker will take 250 megawatts from a Texas project under a 15-year agreement.
en sanctions Maduro ally loses jets ¶ The US Treasury sanctioned the businessman last year.
en acquisition Carlyle in talks over British software group ¶ The buyout firm has offered 310p a share for the company.
en acquisition BP sells Castrol stake ¶ The oil major will keep 35% of the lubricants business.
en acquisition Family sells up ¶ The 200-year-old brewer was acquired by a Belgian competitor.
en plant-closure Jobs blow as Stoke pottery shuts ¶ Moorcroft blamed energy costs for closing the factory.
en plant-closure Reactor retired ¶ The Hunterston nuclear power station generated its last electricity on Friday.
en plant-reopening Boeing resumes 737 production ¶ The planemaker's Renton plant had been idle for weeks during a strike.
en energy-contract Poland and Norway seal gas pact ¶ PGNiG will receive 2.4bn cubic metres a year for a decade.
en energy-contract Data centres go nuclear ¶ Oracle agreed to buy power from three small reactors.
en sanctions West freezes central bank's assets ¶ The measures hit Moscow's reserves.
en none Takeaway closes after mice found ¶ Inspectors visited the food factory outlet.
en none Group buys land for plant ¶ The site will house a battery factory.
en none Gas leak closes road ¶ A supplier signed off the repair.
en none The bank's sale of bonds ¶ The company raised $2bn from investors.
en none Stakes are high for the group ¶ The company reports on Tuesday.
de none Gericht stoppt Verkauf von Firmenwagen ¶ Das Unternehmen muss die Autos behalten.
de none Bahn kauft 73 Züge ¶ Der Konzern bestellt beim Hersteller Siemens für zwei Milliarden Euro.
de none Die Gruppe übernimmt die Organisation des Festes ¶ Der Verein ist froh.
de none Autobahn am Stahlwerk geschlossen ¶ Die Sperrung dauert bis Montag.
de none Regelwerk wird abgeschaltet ¶ Die Online-Fassung entfällt.
de none Strom fällt aus ¶ Der Vertrag mit dem Netzbetreiber gilt seit zehn Jahren.
de none Wirtschaft hofft auf Neustart ¶ Die Industrie meldet volle Auftragsbücher.
de none Sanktionen für Raser ¶ Die Polizei zieht russische Führerscheine ein.
de acquisition Rossmann steigt bei Viva ein ¶ Die Drogeriekette kauft 25 Prozent der Anteile am Rivalen.
de acquisition Miele-Rivale in chinesischer Hand ¶ Haier hat den Hausgerätehersteller Candy gekauft.
de plant-closure Letzte Schicht im Presswerk ¶ Das Werk schließt nach 80 Jahren, 300 Menschen verlieren ihre Stelle.
de plant-closure Michelin stellt Reifenproduktion in Karlsruhe ein ¶ Auch das Werk in Trier ist betroffen.
de plant-reopening Raffinerie Schwedt fährt wieder hoch ¶ Nach der Wartung läuft die Anlage an.
de energy-contract Wacker sichert sich Grünstrom ¶ Der Chemiekonzern hat mit Statkraft einen Liefervertrag für zehn Jahre geschlossen.
de sanctions Chipfirma auf US-Liste ¶ Washington wirft ihr Verstöße gegen das Embargo vor.
de acquisition Springer trennt sich von Stepstone ¶ KKR übernimmt die Jobplattform.
de acquisition Kaufhauskette gerettet ¶ Ein Konsortium kauft Galeria Karstadt Kaufhof.
de acquisition Lufthansa darf bei Ita einsteigen ¶ Brüssel genehmigte den Kauf von 41 Prozent der Fluglinie.
de plant-closure Meyer Burger macht Solarfabrik in Freiberg dicht ¶ 500 Leute verlieren ihre Arbeit.
de plant-closure Schicht im Schacht ¶ Die Glasfabrik stellt die Produktion zum Jahresende ein.
de plant-reopening Hochöfen in Bremen rauchen wieder ¶ ArcelorMittal hat Hochofen 2 wieder angeblasen.
de plant-reopening Kraftwerk kehrt ans Netz zurück ¶ Der Kohleblock in Heyden läuft wieder.
de energy-contract Stromliefervertrag für Chemiepark ¶ Covestro nimmt Windstrom von Ørsted ab.
de energy-contract Deutschland bekommt Gas aus Norwegen ¶ Equinor und BASF vereinbarten Lieferungen bis 2038.
de sanctions Türkei im Visier Washingtons ¶ Die US-Regierung prüft Strafmaßnahmen wegen der S-400.
de none Konzern übernimmt Verantwortung ¶ Der Hersteller ruft Autos zurück.
de none Schulwerk schließt Lücke ¶ Die Sanierung ist fertig.
de none Abkommen über Gaza unterzeichnet ¶ Die Waffen schweigen seit zehn Tagen.
de none Bank kauft Anleihen ¶ Die EZB nimmt Papiere für 20 Milliarden Euro in die Bücher.
es none El grupo compra 200 autobuses ¶ La empresa invierte 60 millones de euros.
es none Cierra la central de reservas del hotel ¶ Los clientes llamarán al hotel.
es none La compañía adquiere el compromiso de reducir emisiones ¶ El plan llega hasta 2030.
es none Vuelve a abrir el bar de la fábrica ¶ El local reabre con cocina.
es none El Gobierno estudia sanciones a los caseros ¶ La multa llegaría a 600.000 euros.
es none En manos de los niños ¶ La empresa regala juguetes.
es none La planta sube el precio ¶ Un invernadero de Almería vende flores.
es acquisition Masorange compra Lowi ¶ La operadora pagará 500 millones de euros a Vodafone.
es acquisition Cambio de dueño en Codorníu ¶ El fondo Carlyle ha adquirido el 68 % de la bodega.
es plant-closure La fábrica de galletas de Montmeló echa el cierre ¶ Los 170 trabajadores irán al paro.
es plant-closure Cesa la producción en la planta de Alcoa ¶ La compañía apagará las cubas el viernes.
es plant-reopening La fábrica de sofás de Yecla retoma la actividad ¶ Un inversor local la ha rescatado.
es energy-contract Cepsa comprará GNL estadounidense durante 20 años ¶ El acuerdo incluye un millón de toneladas al año.
es sanctions La ONU mantiene el embargo de armas ¶ El Consejo de Seguridad votó por unanimidad.
es acquisition Grifols, en la diana ¶ El fondo Brookfield prepara una oferta por la compañía de hemoderivados.
es acquisition Inditex se queda con Tendam ¶ El grupo gallego compra a su rival por 800 millones.
es acquisition Vende Repsol sus renovables en EE UU ¶ La energética traspasa la filial a un fondo.
es plant-closure Adiós a la fábrica de Gallina Blanca ¶ La planta de Ballobar cerrará tras el incendio.
es plant-closure Apagón nuclear ¶ Almaraz I se desconecta para siempre: el reactor para en noviembre.
es plant-reopening Sidenor reenciende el horno ¶ La acería vuelve a producir tras el parón.
es plant-reopening Airbus reactiva su factoría de Puerto Real ¶ La producción vuelve en enero.
es energy-contract Portugal asegura su gas ¶ Galp firmó un contrato con Nigeria LNG.
es sanctions Ortega, señalado ¶ La UE prorroga un año las sanciones contra Nicaragua.
es none Compra de un avión por el Gobierno ¶ La empresa Airbus lo entregará en 2028.
es none La planta séptima reabre ¶ El hospital recupera 40 camas.
ru none Компания купила 300 грузовиков ¶ Техника поступит до конца года.
ru none Завод закрыл год с прибылью ¶ Выпуск вырос на пять процентов.
ru none Банк снова открыл отделение ¶ Клиентов ждут на заводе.
ru none Дом купца перешёл под контроль города ¶ Здание отреставрируют.
ru none Дочка продала квартиру ¶ Сделка закрыта.
ru none Суд назначил десять лет ¶ Директор завода по поставке газа осуждён.
ru none Сеть отключили ¶ Дома остались без электричества на год.
ru acquisition «Сибур» объединится с ТАИФ ¶ Слияние компаний создаст крупнейшего производителя полимеров.
ru acquisition Ozon приобрёл банк ¶ Маркетплейс заплатил 615 млн рублей.
ru plant-closure Мебельная фабрика в Пензе закрывается ¶ Сотрудников предупредили об увольнении.
ru plant-closure «Автотор» остановил конвейер ¶ Завод в Калининграде ушёл в простой.
ru plant-reopening Завод Hyundai в Петербурге запустят вновь ¶ Новый владелец обещает машины к весне.
ru energy-contract Сербия подписала с «Газпромом» трёхлетний договор ¶ Документ гарантирует 2,2 млрд кубометров газа в год.
ru sanctions Цюрих заморозил счета ¶ Под меры попал российский миллиардер из санкционного списка.
ru acquisition «Лента» поглощает «Улыбку радуги» ¶ Ритейлер выкупит 100% долей.
ru acquisition Danone ушла из России ¶ Активы компании проданы татарстанскому инвестору.
ru acquisition ВТБ получил контроль над «Открытием» ¶ Сделка по покупке банка закрыта.
ru plant-closure Завод в Липецке встал навсегда ¶ Indesit закрывает производство стиральных машин.
ru plant-closure Последний блок остановлен ¶ Игналинская АЭС прекратила выработку.
ru plant-reopening Ижевский автозавод снова собирает машины ¶ Производство возобновили после модернизации.
ru plant-reopening Печь разожгли заново ¶ Металлургический комбинат запустил домну после ремонта.
ru energy-contract Турция продлевает контракты с «Газпромом» ¶ Речь идёт о поставках 22 млрд кубометров газа.
ru energy-contract Китай покупает российское электричество ¶ Договор рассчитан на 25 лет.
ru sanctions Судно под арестом ¶ Танкер из санкционного списка задержан в Балтике.
ru none Компания купила землю под завод ¶ Стройка начнётся весной.
ru none Он остановился у завода ¶ Водитель ждал автобус.
fr plant-reopening Stocamine non, Florange oui : ArcelorMittal relance son four à Dunkerque ¶ Le sidérurgiste remettra l'installation en service mi-avril, trois cents intérimaires seront rappelés.
fr plant-closure Valdunes éteint ses fours à Trith-Saint-Léger ¶ Les 300 métallos du dernier fabricant français de roues de train ont appris mardi l'arrêt de leur forge.
fr acquisition L'Olympia des cosmétiques : L'Oréal débourse 2,5 milliards de dollars pour Aesop ¶ Le numéro un mondial reprend la marque australienne au brésilien Natura.
fr sanctions Poutine ajouté à la liste ¶ Ottawa a étendu vendredi ses mesures contre les proches du président russe, dont les comptes seront bloqués.
fr energy-contract Quinze ans d'éolien pour Decathlon ¶ L'enseigne a retenu Valorem, qui lui fournira chaque année 60 gigawattheures issus de deux parcs de l'Aisne.
fr none Un abattoir de Loire-Atlantique mis en cause par L214 ¶ L'association diffuse des images tournées en janvier ; la préfecture promet des contrôles.
fr none L'OL change d'actionnaire ? ¶ Le président dément et assure que le club ne vendra pas son joyau avant la fin du mercato.
fr none L'électricité moins chère la nuit ¶ EDF propose un nouveau contrat aux propriétaires de voitures électriques.
en plant-reopening Nippon Paper mill to whir back into action ¶ Production will restart in April, a year after floods wrecked the site in Washington state.
en plant-closure Wolverhampton brewery to pour its last pint ¶ Carlsberg Marston's said Banks's would cease brewing in the autumn after 150 years.
en acquisition Dick's Sporting Goods to take over Foot Locker in $2.4bn deal ¶ Shareholders of the sneaker chain will get $24 in cash or stock.
en sanctions Rwanda's army chief hit by US penalties ¶ Washington froze his assets over the role of troops in eastern Congo.
en energy-contract Equinor to keep Britain warm ¶ The Norwegian group will pipe gas to Centrica for another decade under a £20bn agreement.
en none Tesla workers told to stay home ¶ The factory in Berlin had no parts but the carmaker expects normal shifts on Monday.
en none Museum acquires lost Turner for $3m ¶ The watercolour was bought from a family in Kent.
en none Why the West should rethink its energy deals ¶ A columnist argues that renewable power needs new rules.
de plant-closure Goodyear zieht den Stecker ¶ Die Reifenproduktion in Fürstenwalde endet 2027, 750 Menschen sind betroffen.
de acquisition Vion gibt Schlachthöfe ab ¶ Tönnies übernimmt drei Standorte des niederländischen Fleischkonzerns in Bayern.
de sanctions Schweiz zieht nach ¶ Der Bundesrat übernimmt das 16. Paket der EU gegen Russland und sperrt weitere Konten.
de energy-contract Aurubis deckt Bedarf in Hamburg mit Offshore-Strom ¶ Die Kupferhütte hat sich für zehn Jahre an den Windpark He Dreiht gebunden.
de none Brand im Kraftwerk Staudinger ¶ Die Feuerwehr war mit 60 Kräften vor Ort, die Versorgung blieb stabil.
de none Neuer Vorstand bei Continental ¶ Der 48-Jährige übernimmt im Januar und soll die Sparte Reifen stärken.
de none Gericht kippt Sanktion gegen Arbeitslosen ¶ Das Amt hatte ihm die Leistung um 30 Prozent gekürzt.
es plant-reopening Ence vuelve a encender la biomasa en Huelva ¶ La planta, parada desde el incendio de agosto, generará electricidad a partir del lunes.
es plant-closure Ford echa la persiana en Almussafes al motor de gasolina ¶ La factoría dejará de fabricar propulsores en 2027 y suprimirá 700 puestos.
es acquisition Naturgy, a tiro de los emiratíes ¶ Taqa negocia con los accionistas la compra de la gasista.
es energy-contract Alúmina Española pacta con Endesa el suministro eléctrico de San Cibrao ¶ El convenio, a nueve años, cubre el 75 % del consumo.
es none Los bomberos sofocan el fuego de la cementera ¶ No hay heridos y la actividad continúa.
es none El chef compra el local de al lado ¶ El restaurante ganará 40 mesas.
es none Sancionan a una eléctrica por cortar la luz a una anciana ¶ Consumo le impone una multa de 30.000 euros.
ru plant-closure IKEA закрывает мебельное производство в Тихвине ¶ Предприятие распустит 900 человек.
ru energy-contract Узбекистан начнёт получать российский газ с октября ¶ Двухлетний контракт предусматривает 2,8 млрд кубометров в год.
ru none На заводе «Электросталь» сменился директор ¶ Прежний руководитель ушёл на пенсию.
ru none Полиция закрыла подпольный цех ¶ Там разливали поддельный коньяк.
ru none Россияне стали чаще покупать доллары ¶ Банки завезли наличные на 2 млрд рублей.
fr plant-reopening Arc International rallume un four à Arques ¶ La cristallerie, qui avait réduit la voilure avec la crise de l'énergie, rappelle 150 verriers.
fr plant-closure L'usine Tupperware de Joué-lès-Tours a fermé ses portes ¶ Les 235 salariés ont quitté le site jeudi.
fr sanctions La Syrie retrouve le système bancaire mondial ¶ Les Européens ont levé les sanctions économiques qui visaient Damas.
fr energy-contract Renault Trucks s'alimentera en énergie solaire ¶ Le constructeur a signé un contrat d'achat d'électricité avec Neoen.
fr none Le Tour passe devant l'usine Peugeot ¶ Les salariés ont arrêté le travail une heure pour voir les coureurs.
fr none La cour de cassation sanctionne un notaire chinois ¶ Il avait détourné les fonds d'un client.
fr none La Poste achète 3 000 vélos électriques ¶ Le groupe a choisi un fabricant alsacien.
en plant-reopening Teesside steel plant restarts after fire ¶ Workers at the beam mill returned on Thursday.
en plant-closure Nissan to end production at Oppama by 2028 ¶ The Japanese carmaker will move work to its Kyushu plant.
en acquisition Chevron completes purchase of Hess ¶ The $53bn deal closed after an arbitration ruling in Paris.
en sanctions EU lists Chinese banks for first time ¶ The lenders are accused of helping Russia get around sanctions.
en energy-contract Centrica strikes LNG deal with Thailand ¶ The British supplier will deliver 20 cargoes over ten years.
en none Man City complete deal for goalkeeper ¶ The Italian joined from PSG for £26m.
en none Rare orchid plant closes its petals ¶ Botanists at Kew were surprised.
en none Brussels fines Meta €200m ¶ The European Commission said the company broke digital rules.
de plant-reopening Opel fährt Produktion in Eisenach wieder hoch ¶ Das Werk hatte drei Monate stillgestanden.
de plant-closure Audi schließt Werk in Brüssel ¶ Ende Februar lief der letzte Q8 vom Band.
de acquisition Mars darf Kellanova kaufen ¶ Die EU-Kommission gab die Übernahme des Pringles-Herstellers frei.
de sanctions USA sanktionieren Rosneft und Lukoil ¶ Trump erhöht den Druck auf Moskau.
de energy-contract Mercedes kauft Windstrom aus der Ostsee ¶ Der Autobauer schloss mit Iberdrola einen Vertrag über 140 Megawatt.
de none Leverkusen verkauft Wirtz ¶ Liverpool zahlt bis zu 150 Millionen Euro.
de none Streik im Ford-Werk ¶ Die Belegschaft fordert höhere Abfindungen.
de none Der neue Vertrag für das Netzwerk ¶ Die Stadt digitalisiert ihre Schulen.
es plant-reopening La central de Cofrentes vuelve a conectarse a la red ¶ El reactor estaba parado por la recarga.
es plant-closure Bosch cierra su planta de Treto ¶ Los 300 empleados negocian un ERE.
es acquisition Mutua Madrileña compra una gestora alemana ¶ La aseguradora toma el 80 % de la firma.
es sanctions Estados Unidos sanciona al presidente de Colombia ¶ El Tesoro incluye a Petro en la lista Clinton.
es energy-contract Moeve y Zaragoza firman un acuerdo de biometano ¶ La compañía suministrará el gas a los autobuses durante diez años.
es none El club compra al portero brasileño ¶ Pagará ocho millones al Santos.
es none La planta solar de Núñez de Balboa bate su récord ¶ Generó más electricidad que nunca.
es none Trabajo sanciona a una empresa china de Fuenlabrada ¶ La inspección halló a doce empleados sin contrato.
ru plant-reopening Волжский трубный завод возобновил производство ¶ Цех был остановлен из-за атаки беспилотника.
ru plant-closure Liebherr закроет завод в Дзержинске ¶ Предприятие работало с 2012 года.
ru acquisition «Т-Технологии» покупают «Авто.ру» ¶ «Яндекс» получит 35 млрд рублей.
ru sanctions Великобритания ввела санкции против «Роснефти» ¶ Ограничения затронули и теневой флот.
ru energy-contract «Атомэнергопромсбыт» будет поставлять энергию «Норникелю» ¶ Стороны подписали соглашение на пять лет.
ru none Спартак подписал вратаря ¶ Контракт рассчитан на три года.
ru none В Самаре открыли завод после капитального ремонта музея ¶ Экскурсии проводят по субботам.
ru none Аэропорт Казани возобновил работу ¶ Ограничения были введены ночью.
`;

const line = /^(\w\w) (\S+) (.+)$/gm;

export const STORIES: readonly ToldStory[] = [...TOLD.matchAll(line)].map(
  ([, lang = '', topic = '', story = '']) => [lang, topic, story],
);
