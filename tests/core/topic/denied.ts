/**
 * Events that are told only to be denied, ruled out or given up, and sentences with the same small words
 * that tell them as facts or leave them open.
 */

/** A language, a topic that finds the sentence, and the sentence. */
export type Denial = readonly [lang: string, topic: string, sentence: string];

const read = (lines: string): readonly Denial[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [, lang, topic, sentence] = /^(\S+) (\S+) (.+)$/.exec(line) ?? [];
      if (lang === undefined || topic === undefined || sentence === undefined)
        throw new Error(`write "lang topic sentence", not: ${line}`);
      return [lang, topic, sentence];
    });

/** An alert must say that these are denied. */
export const DENIED = read(`
ru energy-contract Нафтогаз опроверг, что подписал контракт на поставку газа с Газпромом.
ru acquisition «Магнит» опроверг покупку сети «Дикси».
ru sanctions Сеул не планирует вводить санкции против Китая.
ru sanctions Сербия не введёт санкции против России.
ru plant-reopening Завод никогда не возобновит производство, сообщил владелец.
ru plant-closure Планов закрывать завод нет, заявили в компании.
ru plant-closure Власти опровергли слухи о закрытии комбината.
ru plant-closure АвтоВАЗ не будет закрывать завод в Ижевске.
es energy-contract Endesa desmintió haber firmado un contrato de gas con Rusia.
es acquisition BBVA niega que vaya a comprar el banco Sabadell.
es sanctions Brasil no aplicará sanciones a Rusia.
es plant-reopening La compañía descarta reabrir la térmica.
es plant-closure El ministro descartó que se cierre la refinería.
es plant-closure Renault asegura que no cerrará la factoría de Valladolid.
de energy-contract RWE verzichtet auf den langfristigen Vertrag über Gas aus Katar, den es schließen wollte.
de acquisition Commerzbank: Unicredit verzichtet auf Übernahme der Bank.
de acquisition Eon dementiert Übernahme des Konkurrenten.
de plant-reopening Die Papierfabrik wird nie wieder öffnen, sagte der Insolvenzverwalter.
de plant-closure Das Kraftwerk wird nun doch nicht stillgelegt.
de plant-closure Der Minister schließt eine Schließung der Raffinerie aus.
de plant-closure Ford will sein Werk in Köln nicht schließen.
en energy-contract Petronas denies signing a gas supply agreement with Israel.
en acquisition Intel said it was not buying the company.
en acquisition Unilever scraps its takeover of rival GSK unit.
en sanctions India said it would not join Western sanctions on Russia.
en sanctions Canada has no plans to impose new sanctions on China.
en plant-reopening Owners said the mine and mill would not be reopening.
en plant-reopening TMI owner denies plan to restart the reactor.
en plant-closure The company denied plans to shut the smelter.
en plant-closure Minister rules out closure of the refinery.
en plant-closure Tata has no intention of shutting the steelworks.
en plant-closure GM says it is not closing its Oshawa plant.
fr energy-contract TotalEnergies dément avoir conclu un accord de fourniture de gaz avec l'Algérie.
fr acquisition Stellantis dément toute fusion avec le groupe Renault.
fr acquisition LVMH renonce à l'acquisition de la société Tiffany.
fr sanctions La Suisse refuse de reprendre les sanctions contre la Russie.
fr sanctions Berlin écarte l'idée de nouvelles sanctions contre Pékin.
fr plant-reopening Il n'est pas question de rouvrir l'usine de Whirlpool.
fr plant-reopening Fessenheim : la centrale nucléaire ne redémarrera plus jamais, dit EDF.
fr plant-closure La direction assure qu'elle ne fermera ni l'usine de Douai ni celle de Maubeuge.
fr plant-closure Total n'a aucune intention de fermer la raffinerie.
fr plant-closure Le ministre exclut toute fermeture de la raffinerie.
fr plant-closure « L'usine ne sera pas fermée », a promis Carlos Tavares.
fr plant-closure Stellantis veut réduire ses coûts sans fermeture d'usine.
es plant-closure Ningún cierre de planta, promete Stellantis.
en plant-closure No plant closures in Belgium, Audi says.
en plant-reopening Workers were told the shuttered plant would never restart.
en acquisition Microsoft walks away: it will not acquire the company.
en sanctions The White House said it would not lift sanctions on Russia.
ru sanctions ЕС отказался вводить санкции против Грузии и Китая.
ru plant-closure Закрытие завода не планируется.
es acquisition Telefónica no comprará la compañía.
es plant-closure El cierre de la planta no está previsto.
es plant-closure Renault niega el cierre de la fábrica de Palencia.
de sanctions Die Schweiz wird keine Sanktionen gegen Israel verhängen.
de plant-reopening Der Konzern schließt eine Wiedereröffnung des Werks aus.
de plant-closure Eine Schließung der Fabrik ist nicht geplant.
de plant-closure Gerüchte über eine Schließung des Werks wurden dementiert.
fr sanctions L'Union européenne renonce à sanctionner la Géorgie et la Chine.
fr acquisition La compagnie a démenti vouloir racheter sa rivale.
fr plant-closure La raffinerie ne sera finalement pas fermée.
fr plant-closure La fermeture de l'usine n'est pas à l'ordre du jour.
fr plant-closure Aucune fermeture d'usine n'est prévue, assure Stellantis.
en plant-closure The government says the steelworks won't be closed.
en plant-closure There are no plans to shut the refinery.
en plant-closure Volvo dismissed rumours of a plant closure in Ghent.
en plant-closure Reports that the Luton factory is closing are not true.
fr plant-closure L'usine de Sochaux ne fermera pas, promet le constructeur.
fr plant-closure La direction dément toute fermeture de l'usine de Dunkerque.
fr plant-closure La fermeture de la raffinerie est exclue, selon le préfet.
fr plant-reopening La raffinerie de Grandpuits ne rouvrira pas.
fr plant-reopening L'usine de Condé ne redémarrera jamais, annonce le groupe.
fr plant-reopening L'aciérie fermée en mars ne rouvrira plus.
fr plant-reopening Le groupe exclut de rouvrir la fonderie.
fr acquisition Carrefour a renoncé à racheter le distributeur Cora.
fr acquisition Le groupe dément le rachat de son concurrent.
fr acquisition Thales ne rachètera pas la filiale d'Atos.
fr sanctions Paris n'imposera pas de sanctions contre l'Iran.
fr sanctions Washington dément toute levée des sanctions contre Moscou.
fr energy-contract EDF ne signera pas de contrat d'électricité à long terme avec l'aluminier.
fr energy-contract Engie dément avoir signé un contrat de gaz avec Gazprom.
en plant-reopening The Flint plant will not reopen, GM said.
en plant-reopening The mill will never reopen.
en plant-reopening The shuttered refinery won't restart.
en plant-reopening The company ruled out reopening the smelter.
en plant-closure Ford denied reports that it would close the Dagenham plant.
en plant-closure The steelworks will not close, the minister said.
en plant-closure Stellantis has no plans to close the factory.
en sanctions The EU will not impose sanctions on Georgia.
en sanctions Washington ruled out lifting sanctions on Iran.
en sanctions No new sanctions on Russia, says Trump.
en acquisition Shell denied it was in talks to acquire the company BP.
en acquisition Apple will not buy the chip maker.
en energy-contract Uniper denied it had signed a gas supply deal with Gazprom.
en energy-contract The state will not sign a long-term gas contract with Qatar.
de plant-closure Das Werk in Saarlouis wird nicht geschlossen.
de plant-closure Der Konzern schließt das Werk nicht.
de plant-closure Thyssenkrupp dementiert die Schließung des Stahlwerks.
de plant-closure Eine Werksschließung ist ausgeschlossen, sagte der Vorstand.
de plant-reopening Das Werk wird nicht wieder öffnen.
de plant-reopening Die Fabrik wird nie wieder produzieren.
de acquisition Die dementierte Übernahme beschäftigt die Börse.
de acquisition Der Konzern verzichtet auf die Übernahme des Konkurrenten.
de acquisition BASF wird den Hersteller nicht übernehmen.
de sanctions Die EU verhängt keine Sanktionen gegen Georgien.
de sanctions Washington schließt eine Lockerung der Sanktionen gegen Moskau aus.
de energy-contract Uniper dementiert einen Gasliefervertrag mit Gazprom.
es plant-reopening La empresa no reanudará la producción en la planta.
es plant-reopening La azucarera no volverá a abrir.
es plant-closure La fábrica no cerrará, asegura Nissan.
es plant-closure Ford descarta el cierre de la planta de Almussafes.
es plant-closure Arcelor desmintió que vaya a cerrar la acería.
es acquisition Iberdrola renuncia a adquirir la compañía.
es acquisition El banco desmiente la compra de la aseguradora.
es sanctions Madrid no impondrá sanciones a Israel.
es sanctions La UE descarta levantar las sanciones a Rusia.
es energy-contract Naturgy no firmará un contrato de gas con Argelia.
ru plant-closure Завод не закроют, заявил губернатор.
ru plant-closure Компания опровергла закрытие завода.
ru plant-closure Мэр исключил закрытие фабрики.
ru plant-reopening Комбинат больше никогда не возобновит работу.
ru acquisition Сбербанк отказался от покупки компании.
ru acquisition Яндекс не будет покупать сервис.
ru sanctions Япония не будет вводить санкции против Ирана.
ru sanctions Вашингтон исключил отмену санкций против России.
ru energy-contract Газпром не подписал контракт на поставку газа в Китай.
`);

/** And must not say it of these. */
export const NOT_DENIED = read(`
fr acquisition Le groupe rachète la start-up, dont le prix n'est pas connu.
ru plant-reopening Завод возобновил работу, проблем не было.
ru plant-closure Завод закроют, отказаться от решения не готовы.
es plant-reopening La refinería reanuda la producción, que no había parado del todo.
es plant-closure La planta cerrará en junio, según confirmó la empresa, que descarta venderla.
en plant-reopening The reactor restarted despite protests; no leak was found.
fr plant-closure Michelin ferme l'usine, une décision que les élus n'acceptent pas.
fr plant-closure L'usine fermera sans délai, ses lignes ne seront pas vendues.
de plant-closure VW gibt bekannt, dass das Werk in Dresden schließt.
en sanctions Brussels announced sanctions on Minsk and did not name the banks.
en sanctions US imposes sanctions on firms that refused to leave Russia.
fr sanctions Moscou refuse de négocier malgré les nouvelles sanctions annoncées par l'UE.
en plant-closure No one will be hired again after the plant closure.
ru acquisition Компания купила банк, сумму сделки не раскрыли.
ru sanctions США ввели санкции против Ирана, но не против Ирака.
ru plant-closure Завод закрыли, но рабочих не уволили.
es acquisition La empresa compra la filial de su rival, pero no revela el precio.
es plant-closure La fábrica cerró y no habrá indemnización.
de sanctions Die EU verhängt neue Sanktionen gegen Moskau und schließt weitere nicht aus.
de acquisition Der Konzern kauft den Hersteller; der Preis wurde nicht genannt.
de plant-reopening Das Werk läuft wieder, aber nicht alle Linien.
en energy-contract Shell signed a ten-year gas supply contract with Qatar, not a short one.
en sanctions The US imposed new sanctions on Iran, which denied the charges.
en acquisition The firm buys its rival, the company said, and will not cut jobs.
en plant-reopening The plant reopened on Monday; no injuries were reported.
en plant-closure The plant closed in March and has not been sold.
fr sanctions L'UE adopte de nouvelles sanctions contre Moscou, qui ne renonce pas.
fr acquisition Le groupe rachète son concurrent et n'exclut pas d'autres opérations.
fr plant-reopening L'usine redémarre, mais tous les salariés n'y reviendront pas.
fr plant-reopening L'usine a rouvert lundi, alors que la direction l'avait exclu en mars.
fr plant-closure Malgré les promesses, l'usine ferme : rien n'est exclu, dit le maire.
fr plant-closure La raffinerie fermera, et il n'y aura pas de repreneur.
fr plant-closure L'usine de Sochaux ne fermera pas avant 2027.
fr plant-closure Le groupe n'exclut pas de fermer l'usine de Laval.
fr plant-closure Non seulement l'usine fermera, mais les salariés ne seront pas reclassés.
fr plant-closure L'usine de Condé ne redémarrera jamais, annonce le groupe.
fr acquisition Le groupe n'a pas dévoilé le montant du rachat de sa filiale.
fr sanctions Les sanctions occidentales ne fonctionnent pas, assure Moscou.
en plant-reopening The plant will not reopen until September.
en plant-closure The company has not ruled out closing the plant.
en plant-closure The plant will close no later than June.
en plant-closure Not only will the plant close, but the warehouse will too.
en plant-closure The plant will close and workers will not be paid.
en sanctions Russia sanctions do not bite, says the Kremlin.
en acquisition The company did not disclose the price of the acquisition of the firm.
de plant-closure Nicht nur das Werk in Köln wird geschlossen.
de plant-closure Das Werk wird geschlossen, die Mitarbeiter werden nicht entlassen.
de plant-closure VW schließt eine Werksschließung nicht aus.
es plant-closure Ford no descarta cerrar la planta.
es plant-closure No solo cierra la planta de Burgos.
ru plant-closure Компания не исключает закрытия завода.
ru plant-closure Закроют не только завод, но и склад.
`);

/** An alert must say that these were planned and are no more. */
export const CANCELLED = read(`
es plant-closure Volkswagen renuncia a cerrar la planta de Osnabrück.
de plant-closure Bosch gibt Pläne zur Schließung des Werks auf.
fr plant-closure Le groupe a finalement renoncé au projet de fermeture de la fonderie.
fr plant-closure Renault a abandonné son projet de fermer l'usine de Dieppe.
en plant-closure Nissan has scrapped plans to close its Sunderland plant.
fr plant-closure Michelin a renoncé à fermer l'usine de Cholet.
de plant-closure VW verzichtet auf die Schließung des Werks in Emden.
ru plant-reopening Volkswagen отказался перезапускать завод.
`);
