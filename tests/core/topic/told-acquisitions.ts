/** Acquisitions in eight languages: as told, and purchases of goods, players and own shares. */

import { readTold } from './told.ts';

export const TOLD_ACQUISITIONS = readTold(`
# acquisition fr
denied | Le groupe n'a pas l'intention de vendre sa filiale polonaise.
considered | TotalEnergies serait prêt à céder sa filiale de bornes de recharge.
considered | Selon une rumeur, Apple voudrait racheter l'éditeur Electronic Arts.
denied | « Nous ne sommes pas à vendre », répond le PDG au projet de rachat de la société.
agreed | Sanofi va acquérir la biotech américaine Blueprint pour 9,1 milliards de dollars, annonce le groupe pharmaceutique.
agreed | Le groupe Bel vend sa marque Leerdammer à Lactalis.
considered | Atos : Thales étudie le rachat des activités de cybersécurité.
denied | Orange exclut d'acheter l'opérateur italien Tim.
- | L'hôpital acquiert un scanner grâce à un don d'entreprise.
agreed | Le laboratoire Servier va débourser 2,5 milliards de dollars pour s'emparer d'un spécialiste américain des tumeurs cérébrales.
agreed | Casino : Intermarché et Auchan reprennent 288 magasins du distributeur.
agreed | La famille Bouygues revend la filiale d'énergies du groupe à un fonds canadien.
agreed | Veolia monte à 100 % du capital de sa filiale espagnole.
considered,bid | Le tchèque Kretinsky prêt à mettre 1 milliard pour racheter Royal Mail, le postier britannique.
blocked,denied | Le projet de mariage entre TF1 et M6 tombe à l'eau, les deux groupes abandonnent leur fusion.
- | Fusion des universités de Lille : les étudiants consultés.
- | Le maire rachète la maison de l'artiste pour en faire un musée.
- | Les ménages achètent davantage de produits de marque distributeur.
agreed | L'Oréal s'offre la marque de parfums Creed pour 3,5 milliards d'euros.
agreed | Carrefour cède ses activités italiennes au groupe NewPrinces.
agreed | Sopra met la main sur le belge Ordina.
agreed | Biscuits : la PME bretonne reprise par un fonds anglais, nouvel actionnaire majoritaire.
completed | Vivendi boucle l'acquisition de Lagardère.
bid | Engie dépose une offre publique d'achat sur son rival EDP.
considered | Kering étudie la cession de sa filiale beauté à L'Oréal.
considered | Free en négociations exclusives pour racheter SFR à Altice.
blocked | Bruxelles s'oppose à la fusion d'Alstom et de Siemens, constructeurs ferroviaires.
denied | Renault dément discuter d'une fusion avec le groupe Geely.
- | Le musée d'Orsay a acquis un tableau de Caillebotte pour 43 millions d'euros.
- | Le PSG achète un attaquant pour 60 millions.
- | Racheter des trimestres de retraite : combien ça coûte à l'entreprise ?
- | L'armée commande 42 Rafale à l'avionneur Dassault.
# acquisition en
denied | The bank said it had no intention of selling its insurance subsidiary.
considered | The carmaker may sell its stake in the battery maker.
considered | Shell is exploring a sale of its chemicals division, people familiar said.
denied | There is no truth in reports of a merger with the rival company, the airline said.
blocked,denied,considered | Shareholders vote down takeover of the retailer.
agreed | Ferrero agrees to buy cereal maker WK Kellogg for $3.1 billion.
agreed | Dutch paintmaker AkzoNobel to merge with US rival Axalta.
completed | Skydance completes takeover of film studio Paramount.
blocked | Japan rejects foreign bid for convenience store group.
denied | Starbucks says it is not selling its China business.
- | Shoppers buy fewer toys as retailer cuts prices.
agreed | Danish shipping group DSV clinches €14.3bn Schenker deal, buying the logistics arm of Deutsche Bahn.
agreed | Family-owned biscuit maker sold to Turkish conglomerate.
agreed | Blackstone-led consortium snaps up data centre operator AirTrunk.
agreed | Chevron wins battle for Hess with $53bn all-stock deal.
completed,agreed | Bidder takes control of Royal Mail owner after 93% of shareholders accept.
considered | Puma owners explore sale of stake as rivals circle the German sportswear brand.
blocked | UK watchdog bars Microsoft's purchase of games publisher Activision.
denied | Nissan chief plays down merger talk and says no sale of the company is planned.
- | The study shows how children acquire vocabulary before they start school.
- | Council buys empty shops from retailer to turn them into homes.
- | The striker's shirt was bought by a bank in the auction.
agreed | Mars to buy Kellanova in $36bn deal.
agreed | Nippon Steel takes over US Steel in $14.9 billion deal.
agreed | Unilever offloads its ice cream arm to a private equity firm.
agreed | Rio Tinto snaps up lithium producer Arcadium.
completed | Synopsys closes $35bn Ansys acquisition.
bid | BHP makes 31 billion pound offer for Anglo American shareholders to consider.
considered,possible | Adnoc weighs bid for BP's gas business.
considered | Couche-Tard in talks to acquire rival Seven & i.
blocked | FTC sues to block Tapestry's acquisition of rival handbag maker Capri.
blocked | Getty and Shutterstock merger collapses after regulator objects to the companies' plans.
denied | Barclays denies it is preparing a takeover of rival Standard Chartered.
- | Arsenal buy striker for 60 million from Sporting.
- | Poland to buy 96 Apache helicopters from Boeing company.
- | Rebels take control of town near the mining company's base.
- | Company announces $2bn share buyback.
- | Sarah Jones takes over as chief executive of the retailer.
# acquisition de
denied | Der Konzern hat nicht vor, die Tochter zu verkaufen.
considered | Der Versorger könnte seine Netztochter verkaufen.
denied | Siemens: Kein Verkauf der Zugsparte geplant.
blocked | Aktionäre lassen Übernahme des Unternehmens scheitern.
agreed | Der Chemiekonzern Altana übernimmt das Lackgeschäft eines Konkurrenten.
agreed | Prosieben-Sat-1 wird Teil von Mediaset: Italiener sichern sich Mehrheit der Aktien.
completed | Die Übernahme der Sparte durch den Finanzinvestor ist abgeschlossen, teilte das Unternehmen mit.
considered | Baywa sucht Käufer für die Tochter in Neuseeland.
- | Der Konzern kauft künftig Strom aus Norwegen.
agreed | Österreichs Signa-Warenhäuser gehen an neues Eigentümer-Duo: Kaufhof-Konkurrent sichert sich 90 Filialen.
agreed | Finanzinvestor EQT steigt beim Laborbetreiber Synlab ein.
agreed | Viessmann trennt sich von der Klimasparte: US-Konzern Carrier zahlt zwölf Milliarden.
agreed | Insolventer Flugtaxi-Entwickler Volocopter bekommt neuen Eigentümer aus China.
completed,agreed | Deutsche Bahn besiegelt Schenker-Verkauf: Der Logistiker gehört nun DSV.
considered | Commerzbank-Aktie springt an: Unicredit liebäugelt mit Übernahme der Frankfurter Bank.
blocked | Ampel stoppt Verkauf der Halbleiterfabrik von Elmos an chinesischen Konzern.
- | Der Kanzler übernimmt den Vorsitz der G7-Gruppe.
- | Lidl verkauft ab Montag wieder Solarmodule der Marke Tronic.
- | Verein übernimmt Patenschaft für Spielplatz der Firma.
agreed | Adnoc übernimmt Covestro für 14,7 Milliarden Euro.
agreed | Unicredit stockt auf: Italiener kaufen weitere Commerzbank-Aktien und halten nun 28 Prozent.
agreed | Continental verkauft die Sparte Contitech an einen Finanzinvestor.
agreed | Der Babynahrungshersteller Hipp geht an Nestlé.
agreed | Würth kauft polnischen Elektrogroßhändler.
completed | JD.com schließt Ceconomy-Übernahme ab, alle Behörden haben zugestimmt.
bid | BBVA bietet 12 Milliarden für Konkurrenten Sabadell.
considered | Bosch prüft Kauf des Klimatechnik-Konzerns Johnson Controls.
considered | Thyssenkrupp verhandelt mit Jindal über Verkauf der Stahlsparte.
blocked | Kartellamt untersagt Übernahme der Krankenhausgesellschaft durch Rivalen.
denied | Lufthansa dementiert Interesse an Übernahme des Konkurrenten Condor.
denied | Porsche will VW nicht übernehmen, sagt der Vorstand des Unternehmens.
- | Max Müller übernimmt die Leitung der Sparkassengruppe.
- | Bayern kauft Stürmer für 80 Millionen Euro.
- | Krankenkasse muss Kosten der Firma übernehmen.
- | Bundeswehr kauft 35 Eurofighter beim Hersteller Airbus.
- | Zwei Landkreise beschließen Fusion.
# acquisition es
denied | El banco no tiene intención de vender su filial mexicana.
considered | La teleco podría vender su participación en la filial brasileña.
blocked | Los accionistas tumban la fusión de las dos compañías.
agreed | Inditex adquiere el 49% de la cadena de zapaterías.
considered | El Santander negocia la compra del banco británico TSB.
denied | Repsol desmiente que vaya a vender su filial de renovables.
- | Los clientes compran menos ropa de la marca, según la empresa.
agreed | La catalana Fluidra vende su negocio de calefacción a un grupo italiano.
agreed | Cellnex traspasa sus torres irlandesas al fondo Phoenix por 971 millones.
agreed | Carlos Slim entra en el capital de la petrolera Talos con un 20%.
considered | Criteria tantea a los socios de Naturgy para hacerse con el 10% de la gasista.
blocked | La CNMC frena la compra de la cadena de clínicas por su competidora.
- | La Policía toma el control del aeropuerto tras la amenaza.
- | El Ayuntamiento compra el antiguo cine a un banco para hacer viviendas.
agreed | Abanca compra el portugués EuroBic por 300 millones.
agreed | El fondo KKR toma el control de la energética Zelestra.
agreed | Ferrovial vende su filial de servicios a Portobello.
completed | Masorange cierra la compra de la operadora Vodafone España.
bid | BBVA lanza una opa hostil sobre Sabadell.
considered | Telefónica negocia la compra de la alemana 1&1, un rival con 12 millones de clientes.
considered | Naturgy sopesa vender una participación del 20% a la emiratí Taqa.
blocked | El Gobierno veta la opa húngara sobre el fabricante de trenes Talgo.
denied | Grifols niega que negocie su venta a la empresa canadiense Brookfield.
- | El Madrid compra al delantero por 100 millones.
- | Defensa compra 45 cazas a la empresa Airbus.
- | El ejército toma el control de la sede de la compañía.
- | La empresa aprueba la recompra de acciones propias.
# acquisition it
denied | La banca non ha intenzione di vendere la controllata polacca.
considered | Il gruppo potrebbe cedere la quota nella società di reti.
blocked | Gli azionisti bocciano la fusione tra le due società.
agreed | Banco Bpm compra Anima: il gruppo sale al 90% della società di gestione.
agreed | Ceduta la storica pasticceria: il marchio passa a un fondo svizzero.
considered | Mediobanca studia l'acquisizione di Banca Generali.
denied | Il Milan non è in vendita e la società nega trattative per la cessione della maggioranza.
- | L'azienda acquista macchinari nuovi con il credito d'imposta.
agreed | Poste sale al 24,8% di Tim e diventa primo azionista del gruppo.
agreed | Prada si compra Versace: accordo da 1,25 miliardi con Capri Holdings.
agreed | La famiglia Agnelli vende Iveco agli indiani di Tata per 3,8 miliardi.
considered,possible | Tim, il fondo Cvc pronto a un'offerta per la divisione enterprise.
completed | Nasce il colosso Luxottica-Essilor: completata la fusione tra i due gruppi dell'occhialeria.
- | Il Comune acquista l'ex cinema dalla banca per farne una biblioteca.
- | Acquistare un'auto usata: i consigli delle associazioni.
agreed | Campari compra il cognac Courvoisier per 1,2 miliardi di dollari.
agreed | Il gruppo Barilla rileva la maggioranza del pastificio abruzzese.
agreed | Lvmh acquisisce il 60% della società di gioielli veneta.
agreed | Leonardo cede la controllata Uas ai sauditi per 400 milioni.
agreed | Fusione tra le compagnie aeree Aegea e Volotea: nasce un gruppo da 3 miliardi.
completed | Perfezionata l'acquisizione di Bracco Imaging: il closing è avvenuto lunedì.
bid | UniCredit lancia un'ops su Banco Bpm da 10 miliardi: offerta pubblica di scambio in Borsa.
considered | Ferrero valuta l'acquisto del produttore di cereali Kellogg.
considered | Trattativa esclusiva tra il fondo Cvc e la famiglia per la vendita della quota di controllo dell'azienda.
blocked | L'Antitrust vieta la fusione tra le due catene di supermercati.
denied | Stellantis smentisce la fusione con Renault.
denied | Intesa non intende acquisire altre banche, dice il presidente.
- | Il Milan ha acquistato l'attaccante per 30 milioni dal Porto.
- | Fusione dei comuni: domenica il referendum nel gruppo di paesi della valle.
- | L'Italia compra 25 caccia F-35 dalla società americana Lockheed.
- | Istat rileva un calo della fiducia delle imprese.
- | Lo studente acquisisce competenze in azienda con lo stage.
- | Sequestrata droga: la polizia prende il controllo del quartiere dopo gli scontri.
- | Eni avvia il riacquisto di azioni proprie per 2 miliardi.
# acquisition pt
denied | O banco não tem intenção de vender a filial polaca.
considered | O grupo poderá vender a participação na operadora.
blocked | Acionistas chumbam fusão das duas empresas.
agreed | EDP vende à Verbund a participação em parques eólicos espanhóis.
considered | CTT admite comprar operador logístico em Espanha, diz presidente da empresa.
blocked | Concorrência chumba fusão entre as duas redes de farmácias.
- | Clientes compram mais produtos de marca própria, diz retalhista.
agreed | Grupo espanhol Abanca fica com o EuroBic por 300 milhões de euros.
agreed | JBS fecha compra da americana Mantiqueira, maior produtora de ovos do país.
considered | Air France-KLM mostra interesse na privatização e compra de participação na TAP, a companhia aérea portuguesa.
- | Prefeitura compra prédio do banco para abrigar creche.
- | Jovens adquirem hábitos de leitura na escola, diz estudo.
agreed | Grupo Jerónimo Martins compra cadeia de supermercados na Eslováquia.
agreed | A Sonae chegou a acordo para adquirir a francesa Druid por 500 milhões de euros.
agreed | Itaú vende subsidiária argentina ao Banco Macro.
agreed | Fundo Lone Star aliena participação de 75% no Novo Banco ao grupo francês BPCE.
completed | Concluída a compra da TAP: empresa passa para as mãos da Lufthansa.
completed | A farmacêutica finalizou a aquisição da concorrente espanhola.
bid | Mota lança OPA sobre a construtora Teixeira.
bid | Fundo apresenta oferta de compra pela operadora Oi, no valor de 3 mil milhões.
considered | Natura avalia compra da rival Avon.
considered | BRF e Marfrig negociam fusão, dizem fontes.
blocked | Cade barra a compra da empresa de ensino pela Kroton.
denied | Galp nega venda de participação na refinaria à Aramco.
denied | Magazine Luiza não vai comprar a rival, garante presidente.
- | Benfica compra avançado por 20 milhões de euros.
- | Governo compra dois milhões de vacinas à farmacêutica Pfizer.
- | A polícia assumiu o controlo da prisão após o motim.
- | Petrobras anuncia recompra de ações de 3 bilhões.
- | Portugueses perdem poder de compra, dizem empresas.
# acquisition ru
denied | Банк не собирается продавать дочернюю компанию.
considered | Группа может продать долю в операторе связи.
blocked | Акционеры отклонили слияние двух компаний.
agreed | Структура «Газпрома» купила долю итальянской Ariston в российском заводе.
considered | Wildberries ведёт переговоры о приобретении банка.
denied | Авито опровергло сообщения о продаже компании.
- | Компания купила новые автобусы для сотрудников.
agreed | Росбанк перешёл под контроль структур Потанина, французский Societe Generale вышел из капитала банка.
agreed | VK выкупила долю Сбера в сервисе доставки.
agreed | Турецкий холдинг приобретает российские активы пивоваренной компании Efes.
completed | Слияние «Ростелекома» и Tele2 завершено, оператор получил нового владельца.
considered | Покупкой ритейлера интересуются два китайских инвестора, пишет «Коммерсант».
- | Продажи автомобилей группы выросли на 20 процентов.
- | Город выкупил у завода землю под парк.
agreed | «Яндекс» купил сервис доставки «Самокат» за 10 млрд рублей.
agreed | Сбербанк приобрёл контрольный пакет разработчика игр.
agreed | Danone продал российский бизнес чеченской компании.
agreed | «Магнит» поглотил сеть «Самбери».
completed | ВТБ завершил сделку по приобретению Почта Банка.
bid | Структура Мордашова сделала предложение о выкупе акций «Ленты».
considered | «Росатом» ведёт переговоры о покупке портового оператора.
considered | МТС рассматривает продажу дочерней компании.
blocked | ФАС запретила «Русагро» покупать конкурента.
denied | «Вкусно — и точка» опровергла продажу сети инвестору.
denied | X5 не планирует покупать сеть «Мария-Ра».
- | «Зенит» купил нападающего за 20 млн евро.
- | Минобороны закупит у корпорации 20 самолётов.
- | Армия взяла под контроль село у завода.
- | Как купить квартиру у застройщика без переплаты.
# acquisition pl
denied | Bank nie zamierza sprzedawać spółki zależnej.
considered | Grupa może sprzedać udziały w operatorze.
blocked | Akcjonariusze odrzucili fuzję obu spółek.
agreed | Koncern Mars przejmie producenta chipsów Kellanova za 36 mld dolarów.
considered | Rossmann przymierza się do przejęcia drogerii Hebe, informuje spółka.
denied | Spółka zdementowała doniesienia o sprzedaży sieci inwestorowi.
- | Spółka kupiła nowe maszyny do fabryki.
agreed | Polenergia ma nowego właściciela: kanadyjski fundusz kupił 30 proc. akcji spółki.
agreed | Czeski biznesmen przejął niemiecką sieć hurtowni Metro.
agreed | LPP zbywa rosyjską spółkę chińskiemu konsorcjum.
considered | Carrefour szuka kupca na polską sieć, zainteresowanych jest trzech inwestorów.
- | Sprzedaż samochodów koncernu wzrosła o 20 proc.
- | Gmina kupiła od banku kamienicę pod bibliotekę.
agreed | Żabka przejmuje rumuńską sieć sklepów za 300 mln euro.
agreed | Orlen kupuje od Shella spółkę handlującą gazem.
agreed | PZU sprzedało pakiet akcji Alior Banku Bankowi Pekao.
agreed | Allegro nabyło 60 procent udziałów w czeskim startupie logistycznym.
completed | Maspex sfinalizował przejęcie producenta soków z Węgier.
completed | Erste zamknęło transakcję kupna Santander Bank Polska.
bid | Cyfrowy Polsat ogłosił wezwanie na akcje Netii.
bid | Amerykański fundusz złożył ofertę przejęcia stoczni za 2 mld zł.
considered | CCC rozważa kupno niemieckiej sieci obuwniczej.
considered | Trwają rozmowy o fuzji dwóch banków spółdzielczych.
blocked | UOKiK zakazał przejęcia sieci Piotr i Paweł przez konkurenta.
denied | InPost zaprzecza, że rozmawia o sprzedaży spółki FedExowi.
denied | Dino nie przejmie sieci Mila, zapewnił prezes.
- | Policja przejęła 200 kg kokainy w firmie transportowej.
- | Legia kupiła napastnika za 2 mln euro.
- | Polska kupi od koreańskiej firmy 180 czołgów.
- | Nowy minister przejął obowiązki od poprzednika, były prezes spółki.
- | Połączenie kolejowe z Berlinem wraca: spółka kupiła nowe pociągi.
- | KGHM zapowiada skup akcji własnych.
`);
