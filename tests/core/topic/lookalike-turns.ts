/** The same words of other matters: own shares, goods, floors of a building, windows, statistics. `¶` ends a headline. */

import type { Sentences } from './meant.ts';

/** None of these may meet the topic. */
export const LOOKALIKE_TURNS: Sentences = {
  sanctions: {
    fr: ['Sanctions au collège ¶ Les élèves exclus une semaine.'],
    en: ['Sanctions for late homework ¶ Pupils lose their break.'],
    de: ['Sanktionen im Jobcenter ¶ Wer Termine versäumt, verliert Geld.'],
    es: ['Nuevas sanciones de tráfico ¶ La multa sube a 500 euros.'],
    ru: ['Дисциплинарные санкции ¶ Прогульщиков накажут на педсовете.'],
  },
  'plant-reopening': {
    fr: [
      'La série reprend sa production ¶ Le tournage avait été arrêté en mai.',
      'Le groupe va remettre sur le marché ses vieux modèles, loin de l’usine.',
      'La piscine rouvre, les filtres de la centrale ont été changés.',
    ],
    en: [
      'Oil output resumes at the Libyan field.',
      'A factory reset will restart the phone.',
      'Film production resumes in Budapest ¶ The crew had gone home.',
    ],
    de: [
      'Das Netzwerk läuft wieder.',
      'Das Freibad nimmt den Betrieb wieder auf.',
      'Das Feuerwerk läuft wieder wie im Vorjahr.',
    ],
    es: ['Reabre la cuarta planta del hospital.', 'La serie retoma la producción en Lisboa.'],
    ru: [
      'Производство по делу возобновлено.',
      'Фонтан снова заработал.',
      'Рост экономики возобновился.',
    ],
  },
  'plant-closure': {
    fr: [
      'La police a démantelé une usine de cocaïne.',
      "Fermez les fenêtres, a demandé l'usine aux riverains.",
    ],
    en: [
      'Keep your windows closed, the refinery told residents.',
      'Shares closed higher as the plant maker won orders.',
    ],
    de: [
      'Das Netzwerk wurde abgeschaltet.',
      'Die Fenster am Kraftwerk müssen geschlossen bleiben.',
    ],
    es: ['Cerró la ventana de la segunda planta.', 'La planta de pediatría cierra en agosto.'],
    ru: ['Пожар на заводе ликвидирован.', 'Окна возле завода просят закрыть.'],
  },
  'energy-contract': {
    fr: [
      'La mairie a signé un contrat de dix ans pour l’entretien des chaudières à gaz.',
      "La France a vendu 90 térawattheures d'électricité l'an dernier.",
    ],
    en: [
      'Vestas won a contract to build a wind farm off Denmark.',
      'Germany bought less gas last year.',
      'The EU agreed to buy fewer cars that run on gas.',
    ],
    de: [
      'Siemens erhält einen Vertrag über den Bau von Gasturbinen.',
      'Die Hitze: Das Abkommen gilt zehn Jahre.',
    ],
    es: [
      'Un contrato para construir un gasoducto fue firmado en Argel.',
      'La ola de calor cierra el acuerdo.',
    ],
    ru: ['Подписан контракт на строительство газопровода.', 'Он получил десять лет за кражу.'],
  },
  acquisition: {
    fr: [
      'Total va racheter deux milliards d’euros de ses propres actions.',
      'L’armée a pris le contrôle de la ville.',
      "EDF achète du gaz au groupe norvégien Equinor pour deux milliards d'euros.",
    ],
    en: [
      'The bank will buy back $5bn of its own shares.',
      'The airline buys jets from the European maker for $9bn.',
      'Rebels seized control of the town.',
    ],
    de: [
      'Der Konzern kauft eigene Aktien zurück.',
      'Das Unternehmen kauft Strom beim Konkurrenten.',
      'Der Verein übernimmt das Gehalt des Stürmers.',
    ],
    es: [
      'El banco comprará acciones propias.',
      'La empresa compra crudo a un grupo ruso.',
      'Compró una casa a la constructora.',
    ],
    ru: [
      'Компания выкупит собственные акции.',
      'Завод купил электроэнергию у компании «Россети».',
      'Военные взяли под контроль город.',
    ],
  },
};
