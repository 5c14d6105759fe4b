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
`;

const line = /^(\w\w) (\S+) (.+)$/gm;

export const STORIES: readonly ToldStory[] = [...TOLD.matchAll(line)].map(
  ([, lang = '', topic = '', story = '']) => [lang, topic, story],
);
