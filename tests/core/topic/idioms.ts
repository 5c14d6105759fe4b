/**
 * Idioms of the five events and of other matters, as stories are told: a plant that closes the year, an
 * own-share buyback told over two sentences, a last car off the line, a bill beside a supply contract.
 */

import type { ToldStory } from './stories.ts';

/** A line each: language, topic, story. */
const TOLD = `
ru plant-reopening Остановленный на две недели завод возобновил работу.
es plant-reopening Parada durante quince días, la refinería reanuda su actividad.
fr plant-reopening Arrêtée pendant deux semaines, la raffinerie a redémarré.
de plant-reopening Nachdem die Bänder zwei Wochen stillgestanden hatten, produziert das Werk wieder.
en plant-reopening The carmaker's plant was back in operation after it stood still for two weeks.
de none Die Fabriken fahren wieder hoch: Einkaufsmanagerindex steigt.
en none Factory activity resumes slide as new orders dry up.
ru sanctions Токио ввёл дополнительные ограничения против российских чиновников.
fr plant-reopening L'usine retrouve une activité normale.
es plant-reopening La central nuclear vuelve a ponerse en marcha.
en plant-reopening The refinery came back on line on Monday.
fr plant-closure Valeo met fin à la production dans son usine de La Suze.
ru plant-closure Завод Renault остановили в 2022 году, в 2023-м его закрыли.
es plant-closure Bosch pone fin a la producción en su planta de Castellet.
de plant-closure Nach 60 Jahren endet die Produktion in der Fabrik: Der letzte Reifen ist produziert.
en plant-closure After 60 years the brewery shuts, ending six decades of brewing.
fr plant-closure Après 60 ans, l'usine Luxfer baisse le rideau.
de none Die Tochter geht an die Universität München.
de acquisition Hensoldt-Tochter geht an Münchner Finanzinvestor
ru none Компания не исключает строительства завода.
de none Der Konzern schließt ein neues Werk in Polen nicht aus.
es none Seat cierra la puerta a otra fábrica en España.
en none The company closed the door on a new plant in Ohio.
es none Santander lanza otra recompra ¶ El banco comprará acciones por 1.500 millones.
fr none Bouygues annule des actions ¶ Le groupe avait procédé à des rachats de ses propres actions.
fr none BNP Paribas lance un rachat d'actions ¶ La banque va racheter pour 1 milliard d'euros de ses titres.
de none Siemens kauft eigene Aktien zurück ¶ Der Konzern will bis zu drei Prozent der Aktien erwerben.
fr acquisition Danone rachète une start-up et lance un rachat d'actions ¶ Le groupe acquiert le fabricant.
en energy-contract Google signed a 15-year power purchase agreement to lower its electricity bill.
de none Haushalte schließen neue Stromverträge ab.
es none Tu factura de gas: qué contrato firmar.
en none Should you sign a fixed gas contract before your bill rises?
fr none Électricité : la facture va baisser pour ceux qui signent un contrat heures creuses.
fr none Comment réduire sa facture : signer un contrat d'électricité à prix fixe ?
es none El PP se hace con el control de la Mesa del Congreso.
es none La Policía se hace con el control de la zona.
es none El piloto se hizo con el control de la carrera.
es acquisition El fondo KKR se hizo con el control de Telepizza.
es acquisition Prisa se hace con el control de la editorial Santillana.
es none La guerrilla se hizo con el control del pueblo.
es none El Barça se hace con el control del partido.
ru none Банк ввел ограничения на переводы.
ru none Минздрав ввел ограничения против распространения гриппа в Москве.
ru sanctions Канада ввела новые ограничения против российских компаний.
ru plant-closure С конвейера завода сошёл последний автомобиль.
es plant-closure El último coche salió de la cadena de montaje de la factoría.
de plant-closure Der letzte Wagen rollte in Bochum vom Band ¶ Damit endet die Geschichte des Werks, das geschlossen wird.
en plant-closure Workers at the Bridgend factory built their last engine on Friday.
en none The plant will build its latest car from June.
fr none L'usine a produit son dernier modèle électrique, la R5.
es plant-reopening La papelera retomó la actividad tras dos semanas parada.
fr plant-closure L'usine de Laval ferme : les salariés n'y croyaient pas.
en none The refinery closed on a high with record output.
en plant-closure The mill will close the week before Christmas.
en plant-closure The plant closed last year.
fr plant-closure L'usine fermera l'année prochaine.
fr plant-closure L'usine a fermé l'année dernière.
ru plant-closure В прошлом году закрылся завод Ford во Всеволожске.
ru none Завод закрыл сделку с поставщиком.
ru plant-closure Завод закроют через год.
es none La fábrica cierra filas con sus trabajadores.
es plant-closure La fábrica cierra sus puertas tras el fin del contrato con Seat.
es plant-closure La planta cerrará el año que viene.
es plant-closure La planta cerró tras un año de pérdidas.
de none Das Werk schließt Frieden mit der Gewerkschaft.
de none Kraftwerk schließt Vertrag mit Kohlelieferant.
de plant-closure Das Werk schließt nach Verlusten in Millionenhöhe.
de none Das Werk schließt mit einem Verlust von drei Millionen Euro.
de plant-closure Der Konzern schließt ein Werk und baut Stellen ab.
de plant-closure Die Fabrik schließt ab Juli, 300 Mitarbeiter verlieren ihre Arbeit.
de plant-closure Das Werk schließt aus Kostengründen.
fr plant-reopening La production redémarre lundi à l'usine de Poissy.
de none Auftragseingang der Fabriken zieht wieder an und läuft wieder besser.
de plant-reopening Die Produktion im Werk läuft wieder an.
en plant-reopening Factory production resumed on Monday at Peugeot's Sochaux plant.
en none PMI shows factories resuming work at a faster pace.
en none Factory orders restart their slide, adding to recession fears, economists say.
fr energy-contract Michelin a sécurisé ses factures : il vient de signer avec EDF un contrat de fourniture d'électricité nucléaire sur dix ans.
fr energy-contract Pour alléger sa facture, Solvay a signé un contrat de gaz de dix ans avec Engie.
en energy-contract To cut its bill, Tata Steel signed a ten-year electricity supply contract with Ørsted.
es energy-contract Para rebajar su factura, Ercros firmó un contrato de electricidad a diez años con Iberdrola.
fr none Pour réduire votre facture, comparez avant de signer un contrat d'électricité.
fr none La facture des ménages dépend du contrat de gaz signé.
fr none Votre facture de gaz va augmenter si vous signez ce contrat.
en none Households who sign a fixed electricity contract could cut their bill.
en none Your energy bill: should you sign a fixed gas contract now?
es none Cómo bajar la factura de la luz: firme un contrato de gas con tarifa fija.
de none Das Werk schließt einen Tarifvertrag mit der Gewerkschaft über vier Jahre.
de none Das Werk schloss ein Abkommen mit der IG Metall.
de none Die Fabrik schloss das Jahr mit einem Gewinn von drei Millionen Euro ab.
de layoffs Der Betriebsrat des Werks schließt Entlassungen nicht aus, hieß es am Montag.
de none Das Stahlwerk schließt das Geschäftsjahr mit Verlust ab.
de none Die Raffinerie schloss Kündigungen aus.
de plant-closure Das Zementwerk schließt zum Jahresende und entlässt 140 Beschäftigte.
de plant-closure Das Werk in Köln schließt in diesem Jahr.
es none La planta cerró el año con un beneficio de tres millones de euros.
es none La fábrica cerró el trimestre con pérdidas.
es none La refinería cierra el ejercicio con ventas récord.
es none La fábrica cerró un acuerdo con los sindicatos sobre los salarios.
es plant-closure La fábrica cerrará este año, según los sindicatos.
en none The plant closed the year with a profit of three million euros.
en none The refinery closed the quarter in the red.
en none The plant closed out 2024 with record output.
en plant-closure The plant closed this year after a century.
en plant-closure The plant will close later in the year.
fr none L'usine clôt l'exercice sur un bénéfice de trois millions.
fr none L'usine ferme l'exercice sur une perte.
fr none La raffinerie a fermé l'année sur un bénéfice.
fr plant-closure L'usine fermera en fin d'année.
ru none Завод закрыл год с прибылью в три миллиона рублей, сообщили на предприятии.
ru none Комбинат закрыл квартал с убытком.
ru plant-closure Завод закрыли в прошлом году, рабочих уволили.
ru plant-closure В 2025 году закроют завод в Калуге.
ru plant-closure Завод в Калуге закроется в этом году.
en none Factory activity restarted its decline in Germany.
en none Factory output restarted to grow in May, the PMI showed.
en none Factory orders resumed their decline, the statistics office said.
en none Chinese factory activity resumed growth in March.
fr none L'activité des usines a repris sa baisse en mai, selon l'indice PMI.
fr none Les commandes des usines allemandes redémarrent en juin.
fr none La production des usines chinoises repart, l'activité redémarre selon l'indice PMI.
es none La actividad de las fábricas reanuda su caída, según el índice PMI.
es none Los pedidos de fábrica vuelven a crecer en Alemania y se reactivan.
de none Die Aufträge der Fabriken steigen wieder, die Konjunktur läuft wieder an.
de none Die Industrieproduktion läuft wieder an, die Auftragseingänge der Fabriken steigen.
ru none Активность заводов возобновила рост, показал индекс PMI.
ru none Промышленное производство возобновило рост, заводы получили заказы.
en plant-reopening The factory restarted output on Monday.
en plant-reopening Production resumed at the plant after orders recovered.
fr plant-reopening L'usine a redémarré, l'activité a repris lundi.
fr none TotalEnergies rachète ses propres actions pour deux milliards de dollars ¶ Le groupe procédera à ces rachats d'ici à la fin du trimestre.
fr none Programme de rachat d'actions chez Danone ¶ La société acquerra jusqu'à 0,1 % de son capital.
es none Inditex recompra acciones propias para sus directivos ¶ La compañía adquirirá hasta un 0,1% de su capital.
es none Recompra de acciones en Repsol ¶ La compañía comprará hasta el 3% del capital de la sociedad.
de none Allianz startet Aktienrückkauf ¶ Der Konzern will Anteile für 1,5 Milliarden Euro erwerben.
en none Shell announces share buyback ¶ The company will buy up to 2% of its shares.
en none Siemens to repurchase own shares ¶ The group will acquire up to 3 percent by June.
ru none Лукойл объявил обратный выкуп акций ¶ Компания приобретет до 2% акций компании.
fr acquisition Kering rachète le fabricant de lunettes Maui Jim ¶ Le groupe suspend ses rachats d'actions.
en acquisition Exxon to buy rival Pioneer ¶ The company will pause its share buyback.
de energy-contract Mit Vattenfall wurde ein Abnahmevertrag für Windstrom aus der Nordsee geschlossen, der 2028 beginnt.
en plant-reopening Aluminium smelter in Ferndale to come back on line after four-year shutdown
es plant-reopening Repsol vuelve a poner en marcha la refinería de Cartagena.
es plant-reopening La acería opera otra vez desde el lunes.
fr plant-reopening La papeterie a retrouvé son activité lundi.
fr plant-closure Michelin : l'usine de Cholet produira son dernier pneu vendredi
en plant-closure The last car rolled off the line at Ford's Saarlouis plant on Friday.
de plant-closure Im Werk Saarlouis lief am Freitag das letzte Auto vom Band.
es plant-closure Nissan echa el cierre en la Zona Franca ¶ La factoría barcelonesa fabricó ayer su último vehículo.
es plant-closure La factoría fabricó ayer su último vehículo.
de plant-closure Bosch beendet die Produktion im Werk Leinfelden.
de plant-closure Ford beendet die Produktion in Saarlouis ¶ Das Werk hatte 4600 Beschäftigte.
en plant-closure Honda leaves Swindon, ending 36 years of production ¶ The plant employed 3,500.
fr plant-closure L'aciérie de Gandrange baissera définitivement le rideau fin juin
fr none Le constructeur a présenté son dernier modèle dans son usine de Sochaux.
en none The first car rolled off the line at the new plant.
en none The plant built the last of the ten boats ordered last year.
ru sanctions Страны ЕС ввели ограничения против российских банков.
ru sanctions Великобритания ввела ограничения против десяти российских танкеров.
ru none Власти ввели ограничения против ковида в Москве.
es acquisition Telefónica se hace con el control de la alemana 1&1
es none El ejército se hace con el control de la ciudad.
ru plant-closure В 2026 году завод в Твери закрыли.
ru none Завод закрыл 2025 год с прибылью.
de plant-reopening Das Werk, das zwei Wochen stillgestanden hatte, läuft wieder.
fr plant-reopening L'usine, à l'arrêt pendant deux semaines, a repris la production lundi.
en plant-reopening The plant is running again after it had stood idle for two weeks.
es plant-reopening La planta, parada durante dos semanas, ha vuelto a funcionar.
ru plant-reopening Завод, простаивавший две недели, снова заработал.
`;

const line = /^(\w\w) (\S+) (.+)$/gm;

export const IDIOMS: readonly ToldStory[] = [...TOLD.matchAll(line)].map(
  ([, lang = '', topic = '', story = '']) => [lang, topic, story],
);
