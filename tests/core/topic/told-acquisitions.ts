/** Acquisitions in eight languages: as told, and purchases of goods, players and own shares. */

import { readTold } from './told.ts';

export const TOLD_ACQUISITIONS = readTold(`
# acquisition fr
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
