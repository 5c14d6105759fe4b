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
fr plant-closure L'usine de Sochaux ne fermera pas, promet le constructeur.
fr plant-closure La direction dément toute fermeture de l'usine de Dunkerque.
fr plant-closure Michelin a renoncé à fermer l'usine de Cholet.
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
de plant-closure VW verzichtet auf die Schließung des Werks in Emden.
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
ru plant-reopening Volkswagen отказался перезапускать завод.
ru acquisition Сбербанк отказался от покупки компании.
ru acquisition Яндекс не будет покупать сервис.
ru sanctions Япония не будет вводить санкции против Ирана.
ru sanctions Вашингтон исключил отмену санкций против России.
ru energy-contract Газпром не подписал контракт на поставку газа в Китай.
`);

/** And must not say it of these. */
export const NOT_DENIED = read(`
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
