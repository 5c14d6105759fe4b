/** Sanctions in eight languages: as told, and those of federations, courts and regulators. */

import { readTold } from './told.ts';

export const TOLD_SANCTIONS = readTold(`
# sanctions fr
considered,called-for,threatened | Paris et Berlin plaident pour de nouvelles sanctions contre l'Iran.
considered,threatened | L'UE n'exclut pas de sanctionner Israël.
denied | Pas de sanctions européennes contre la Hongrie, assure Bruxelles à Washington.
denied,considered | Les Vingt-Sept renoncent pour l'heure à sanctionner la Géorgie.
denied | La levée des sanctions contre Moscou n'est pas à l'ordre du jour.
imposed | Sanctions : l'Ukraine inscrit 100 entreprises russes sur sa liste noire.
imposed | Navalny : Londres frappe six responsables de la colonie pénitentiaire russe de gels d'avoirs.
eased | Allègement des sanctions américaines : la Biélorussie libère 14 prisonniers.
denied | Sanctions contre l'Iran : Pékin refuse de suivre Washington.
- | Le gouvernement promet des sanctions contre les fraudeurs de la carte vitale.
imposed | Les Vingt-Sept s'accordent sur un 20e paquet de sanctions contre Moscou.
imposed | Washington place sur liste noire deux raffineries chinoises.
extended | L'UE proroge de six mois son régime de sanctions contre la Russie.
eased | Donald Trump signe le décret mettant fin aux sanctions contre la Syrie.
eased | Sanctions contre la Russie : Bruxelles assouplit l'embargo sur les engrais.
called-for | Zelensky presse l'Europe de durcir les sanctions contre le Kremlin.
threatened,considered | Trump brandit la menace de sanctions contre Bogota et la Colombie.
considered | Bruxelles envisage des sanctions contre des ministres israéliens.
evaded | Un patron breton mis en examen pour violation de l'embargo contre la Russie.
denied | Budapest exclut toute nouvelle sanction contre le nucléaire russe.
denied | Le gouvernement ne compte pas imposer de sanctions à Israël.
- | L'Autorité des marchés inflige une sanction record à une banque suisse.
- | Les salariés de l'usine chinoise craignent des sanctions après la grève.
# sanctions en
considered,threatened | Sanctions against Belarus are on the table, the EU's top diplomat says.
denied | Trump will not lift sanctions on Cuba.
denied | The EU failed to agree on sanctions against Israel.
considered,called-for | Senators introduce bill that would sanction Chinese banks.
considered,threatened | The US is ready to impose sanctions on Iraq.
denied | Trump rules out sanctions on Netanyahu's Israel.
imposed | Washington hits Rosneft and Lukoil with sanctions in biggest move yet.
eased | US removes Syria from sanctions list after 45 years.
denied | Beijing says it will never join sanctions against Moscow.
- | The club faces sanctions after fans threw flares at Turkish side.
imposed | EU agrees 20th sanctions package against Russia, hitting banks and tankers.
imposed | Treasury designates two Chinese refineries over Iranian oil.
imposed | US slaps sanctions on Brazilian judge.
extended | EU rolls over Russia sanctions for six months.
eased | Trump signs order ending US sanctions on Syria.
eased | Brussels eases restrictive measures against Damascus.
called-for | Zelenskiy urges Europe to tighten sanctions on Moscow.
threatened,considered | Trump threatens Spain and China with sanctions.
considered | EU weighs sanctions on Israeli ministers.
considered | Washington may impose sanctions on Georgian ports, officials say.
evaded | Two charged with conspiracy to evade US sanctions on Iran.
denied | Hungary rules out backing sanctions on Russian nuclear sector.
denied | Germany has no plans to impose sanctions on Israel, says minister.
- | The law society can impose sanctions on solicitors in London.
- | Judge weighs sanctions against lawyer over fake citations in Chinese company case.
# sanctions de
denied | Berlin lehnt Sanktionen gegen Israel ab.
considered,threatened | Der EU-Außenbeauftragte hält Sanktionen gegen Serbien für möglich.
denied | Die Sanktionen gegen Kuba werden nicht aufgehoben, sagt Trump.
called-for | Der Ruf nach Sanktionen gegen China wird lauter.
called-for | Grüne rufen nach Sanktionen gegen Georgien.
imposed | London belegt sechs russische Gefängnisleiter mit Einreiseverboten.
eased | Washington streicht belarussische Airline von der Sanktionsliste.
denied | Peking: Keine Beteiligung an Sanktionen gegen Russland.
- | Schulleiter droht mit Sanktionen gegen Schüler aus Russland.
imposed | EU-Staaten einigen sich auf 20. Sanktionspaket gegen Russland.
imposed | USA setzen zwei chinesische Raffinerien auf die Sanktionsliste.
extended | EU verlängert Russland-Sanktionen um sechs Monate.
eased | Trump hebt die Sanktionen gegen Syrien per Dekret auf.
eased | Brüssel lockert Strafmaßnahmen gegen Damaskus.
called-for | Selenskyj fordert von Europa härtere Sanktionen gegen Moskau.
threatened,considered | Trump droht Kolumbien mit Sanktionen.
considered | Die EU-Kommission schlägt Sanktionen gegen georgische Häfen vor.
evaded | Zoll ermittelt gegen Händler wegen Verstoßes gegen das Russland-Embargo.
denied | Ungarn schließt Sanktionen gegen den russischen Atomsektor aus.
denied | Die Bundesregierung plant keine Sanktionen gegen Israel.
- | Bürgergeld: Union will schärfere Sanktionen gegen Totalverweigerer in Berlin und den USA als Vorbild.
# sanctions es
denied | Alemania rechaza imponer sanciones a Israel.
considered,threatened | Bruselas no descarta sanciones a Hungría y a Rusia.
denied | Trump no levantará las sanciones a Cuba.
evaded | Así burla Corea del Norte las sanciones de la ONU.
imposed | Londres castiga con sanciones a seis carceleros rusos.
eased | Washington retira a Siria de la lista de sanciones.
- | El árbitro ruso se expone a una sanción por su actuación.
imposed | Los Veintisiete pactan el vigésimo paquete de sanciones a Rusia.
imposed | El Tesoro de EE.UU. sanciona a dos refinerías chinas.
extended | La UE prorroga seis meses las medidas restrictivas contra Moscú.
eased | Trump firma el fin de las sanciones a Siria.
eased | Bruselas alivia las sanciones a Damasco.
called-for | Zelenski pide a Europa más sanciones contra el Kremlin.
threatened,considered | Washington amenaza con sanciones a Colombia.
considered | Bruselas estudia sanciones contra ministros israelíes.
evaded | Detenido un empresario por vulnerar el embargo a Rusia.
denied | Hungría descarta nuevas sanciones a Rusia.
denied | España no prevé imponer sanciones a Israel.
- | Consumo sanciona a la aerolínea irlandesa por cobrar el equipaje en Bruselas.
# sanctions it
denied | Berlino respinge l'ipotesi di sanzioni contro Israele.
denied | Trump non toglierà le sanzioni a Cuba.
considered,threatened | L'Ue non esclude sanzioni contro la Serbia.
called-for | Gli eurodeputati vogliono sanzioni contro la Georgia, appello al Consiglio.
extended | L'Ue rinnova di un anno le sanzioni alla Bielorussia.
imposed | Londra colpisce con sanzioni sei dirigenti delle carceri russe.
evaded | Petroliere fantasma, così Teheran elude le sanzioni.
- | La scuola prevede sanzioni per chi usa il cellulare.
imposed | Bruxelles vara il ventesimo pacchetto: nel mirino banche e petroliere russe, le sanzioni entrano in vigore sabato.
imposed | Gli Usa hanno sanzionato due raffinerie cinesi accusate di comprare greggio iraniano.
imposed | Il Consiglio di sicurezza dell'Onu ha imposto un embargo sulle armi al Sud Sudan.
extended | Prorogate di sei mesi le misure restrittive contro Mosca.
eased | Trump firma l'ordine esecutivo che revoca le sanzioni alla Siria.
eased | L'Ue allenta le sanzioni contro Damasco: via libera a energia e trasporti.
called-for | Zelensky chiede all'Europa sanzioni più dure contro il Cremlino.
threatened,considered | Washington minaccia nuove sanzioni contro Caracas.
evaded | Arrestato a Genova un imprenditore: esportava in Russia aggirando l'embargo.
evaded | La Guardia di Finanza scopre un traffico di valvole verso l'Iran in violazione delle sanzioni Ue.
denied | L'Ungheria esclude nuove sanzioni contro la Russia sul nucleare.
denied | Il governo svizzero ha smentito di voler imporre sanzioni a Israele.
+ | Congelati a Como i beni di un oligarca russo, valgono 12 milioni di euro.
considered | La Commissione europea propone di colpire con sanzioni i porti georgiani, i governi ne discutono.
- | Il giudice sportivo ha inflitto sanzioni a tre club di Serie A.
- | La sanzione amministrativa per chi non paga il bollo aumenta da gennaio.
- | Agcom, sanzione da 200 mila euro alla società americana per pubblicità ingannevole.
- | Autovelox, più di mille automobilisti sanzionati in Russia dopo un guasto.
# sanctions pt
denied | Alemanha rejeita sanções contra Israel.
denied | Trump não vai levantar as sanções a Cuba.
considered,threatened | UE não exclui sanções contra a Sérvia.
called-for | Eurodeputados pedem que sejam aplicadas sanções à Geórgia.
eased | EUA suspendem parte das sanções contra a Bielorrússia.
imposed | Londres atinge com sanções seis responsáveis de prisões russas.
evaded | Frota fantasma: como Teerão foge às sanções.
- | Lula sanciona com vetos o orçamento de 2026.
imposed | Bruxelas aprova vigésimo pacote de sanções contra a Rússia.
imposed | EUA sancionam duas refinarias chinesas por comprarem petróleo iraniano.
imposed | Reino Unido impõe sanções a generais de Myanmar.
imposed | O Tesouro americano aplicou sanções ao ministro brasileiro Alexandre de Moraes com base na Lei Magnitsky.
extended | Conselho Europeu prorroga por seis meses as medidas restritivas contra Moscovo.
eased | Trump assina decreto que levanta as sanções à Síria.
eased | União Europeia alivia sanções a Damasco no setor da energia.
called-for | Zelensky pede à Europa mais sanções contra o Kremlin.
threatened,considered | Washington ameaça Caracas com novas sanções.
evaded | Empresário detido por exportar para a Rússia contornando o embargo.
denied | Brasil descarta impor sanções à Venezuela.
denied | O ministro disse que Portugal não vai aplicar sanções a Israel.
+ | Suíça congela bens de mais três oligarcas russos.
considered | Comissão Europeia propõe sanções contra portos da Geórgia.
- | Lula sanciona lei que cria programa de crédito para pequenas empresas americanas.
- | O Conselho de Disciplina aplicou sanções a três clubes da Liga.
- | Condutores arriscam sanção acessória por excesso de velocidade em Londres.
- | Tribunal decreta embargo da obra junto à embaixada da China.
# sanctions ru
denied | Берлин выступил против санкций в отношении Израиля.
denied | Трамп не снимет санкции с Кубы.
considered,threatened | ЕС не исключает новых санкций против Сербии.
called-for | Евродепутаты требуют ввести санкции против Грузии.
threatened,considered | Макрон пригрозил Израилю санкциями.
imposed | Лондон ввёл ограничения против шести российских тюремщиков.
evaded | Как Тегеран обходит санкции с помощью теневого флота.
- | Водителям грозят санкции за езду без полиса.
imposed | Евросоюз согласовал двадцатый пакет санкций против России.
imposed | США внесли в санкционный список два китайских НПЗ.
extended | ЕС продлил на полгода ограничительные меры против Москвы.
eased | Трамп подписал указ об отмене санкций против Сирии.
eased | Брюссель смягчил санкции в отношении Дамаска.
called-for | Зеленский призвал Европу ужесточить санкции против Кремля.
threatened,considered | Трамп пригрозил Колумбии санкциями.
considered | ЕС рассматривает возможность введения санкций против израильских министров.
evaded | В Германии задержан бизнесмен, поставлявший станки в обход санкций.
denied | Венгрия исключила поддержку санкций против «Росатома».
denied | Сербия не намерена вводить санкции против России.
- | Суд дал санкцию на арест гражданина Китая в Москве.
# sanctions pl
denied | Berlin odrzuca sankcje wobec Izraela.
denied | Trump nie zniesie sankcji wobec Kuby.
considered,threatened | UE nie wyklucza sankcji wobec Serbii.
called-for | Eurodeputowani domagają się nałożenia sankcji na Gruzję.
called-for | Litwa domaga się sankcji wobec białoruskich przewoźników.
imposed | Londyn objął sankcjami sześciu rosyjskich naczelników więzień.
evaded | Flota cieni: tak Teheran obchodzi sankcje.
- | Szkoła przewiduje sankcje za używanie telefonu.
imposed | UE przyjęła dwudziesty pakiet sankcji wobec Rosji.
imposed | USA obłożyły sankcjami dwie chińskie rafinerie, które kupowały irańską ropę.
imposed | Londyn wpisał na czarną listę trzech białoruskich sędziów.
extended | Rada UE przedłużyła o pół roku środki ograniczające wobec Moskwy.
eased | Trump podpisał dekret znoszący sankcje nałożone na Syrię.
eased | Bruksela łagodzi restrykcje wobec Damaszku, sankcje na energetykę znikają.
called-for | Zełenski zaapelował do Europy o ostrzejsze sankcje na Kreml.
threatened,considered | Waszyngton grozi Wenezueli nowymi sankcjami.
evaded | Przedsiębiorca zatrzymany za eksport do Rosji z pominięciem embarga: omijał sankcje przez Kazachstan.
denied | Węgry wykluczyły poparcie sankcji na rosyjski sektor jądrowy.
denied | Rząd nie zamierza nakładać sankcji na Izrael.
considered | Komisja Europejska proponuje sankcje wobec gruzińskich portów.
+ | Szwajcaria zamroziła majątek trzech rosyjskich oligarchów.
- | Bank ukarany: sankcja kredytu darmowego także dla klientów rosyjskiej spółki, orzekł sąd.
- | Komisja Ligi nałożyła sankcje na trzy kluby Ekstraklasy.
- | Kierowcom grożą surowsze sankcje za przekroczenie prędkości na granicy z Białorusią.
`);
