/** Sentences that look as if they met a seed topic and do not: sports, flora, takeovers, names. */

import type { Sentences } from './meant.ts';

/** None of these may meet the topic. */
export const LOOKALIKES: Sentences = {
  sanctions: {
    fr: [
      "L'UEFA sanctionne le Paris SG pour non-respect du fair-play financier.",
      'La Fifa a confirmé la sanction du joueur russe, suspendu six matches.',
      'Un « vote sanction » contre le gouvernement se dessine aux municipales.',
      'Les électeurs ont sanctionné la majorité, selon Washington Post.',
      "L'élève risque une sanction disciplinaire.",
      "La Cnil sanctionne l'américain Google de 50 millions d'euros.",
      "Ce diplôme sanctionne trois années d'études.",
      'Un conducteur chinois sanctionné pour excès de vitesse.',
    ],
    en: [
      'FIFA sanctions the Iranian football federation over stadium access.',
      'The committee sanctioned the project, and work started in Brussels.',
      'The bar association may sanction lawyers who miss deadlines.',
      'The European Commission sanctioned the merger without conditions.',
      'Doping: Russian athletes face new sanctions.',
      'Jobseekers face benefit sanctions.',
    ],
    de: [
      'Das Jobcenter verhängt Sanktionen gegen Arbeitslose.',
      'Die UEFA verhängt Sanktionen gegen den russischen Verein.',
    ],
    es: [
      'Sin embargo, la Unión Europea no cambiará su política con Rusia.',
      'El comité de competición sanciona al jugador ruso con dos partidos.',
      'El banco ordenó el embargo de la vivienda.',
    ],
    ru: [
      'Прокурор дал санкцию на арест подозреваемого в Москве.',
      'Несанкционированная акция прошла в Москве.',
      'Футбольный клуб из России оштрафован, ему грозят санкции УЕФА.',
    ],
  },
  'plant-reopening': {
    fr: [
      'Le jardin botanique rouvre ses portes avec des plantes rares.',
      'Le plan de relance prévoit 100 milliards pour les usines.',
      "L'usine a été reprise par un groupe indien.",
      "La reprise de l'usine par le gouvernement russe a été confirmée.",
      "La relance de l'économie passe par l'industrie.",
      'Les restaurants et les bars rouvrent le 2 juin.',
      'La centrale syndicale relance la grève.',
    ],
    en: [
      'The garden reopened with thousands of plants in bloom.',
      'The economy is expected to recover as factories hire.',
      'Schools reopen on Monday.',
      'The plant was taken over by the government.',
      'Volunteers plant trees as the park reopens.',
    ],
    de: [
      'Das Museum öffnet wieder mit Werken von Picasso.',
      'Die Konjunktur erholt sich, die Fabriken hoffen auf Aufträge.',
      'Die Pflanze blüht wieder.',
    ],
    es: [
      'El hospital reabre la tercera planta.',
      'El jardín botánico reabre con plantas tropicales.',
      'La economía retoma el crecimiento.',
    ],
    ru: ['Музей вновь открылся после ремонта.', 'Экономика страны растёт, заводы ждут заказов.'],
  },
  'plant-closure': {
    fr: [
      'Une ferme de 300 vaches voisine avec l’usine de méthanisation.',
      'Les magasins ferment à 18 heures.',
      'La prison ferme a été requise contre le patron de l’usine.',
      'Le préfet a ordonné la fermeture de la route.',
    ],
    en: [
      'The new school is close to the plant.',
      "The deal should close in May, the factory's owner said.",
      'Shops close early on Sundays.',
    ],
    de: [
      'Das Unternehmen schließt einen Vertrag mit dem Werk in Leipzig.',
      'Ein Streik im Werk ist nicht auszuschließen.',
    ],
    es: [
      'La empresa cerró un acuerdo con la fábrica.',
      'La planta baja del museo cierra los lunes.',
    ],
    ru: ['Компания закрыла сделку с заводом.'],
  },
  'energy-contract': {
    fr: [
      'Kamaz, qui a signé un accord pour être le partenaire technologique de l’usine.',
      'Il espère augmenter la fabrication à 100 000 véhicules par an, dont certains seront électriques.',
      "L'attaquant, plein d'énergie, a signé un contrat de trois ans.",
      "Les particuliers peuvent signer un nouveau contrat d'électricité en ligne.",
      'Le pays a signé l’accord de Paris sur les gaz à effet de serre.',
      'Renault va couvrir la moitié de sa consommation énergétique avec de l’énergie renouvelable .',
      'Air Liquide a signé un contrat avec un hôpital.',
    ],
    en: [
      'The striker brings energy and has signed a contract until 2027.',
      'The parties signed a power-sharing deal in Belfast.',
      'Police fired tear gas after the agreement was signed.',
      'The nuclear deal with Iran was signed in 2015.',
      'The company signed a contract for 500 electric cars.',
    ],
    de: [
      'Der Spieler unterschreibt einen Vertrag bis 2027 und gibt Gas.',
      'Verbraucher schließen einen neuen Vertrag über Strom ab.',
    ],
    es: [
      'El delantero firma un contrato de tres años y llega con mucha energía.',
      'El acuerdo de París sobre los gases de efecto invernadero fue firmado por 195 países.',
    ],
    ru: ['Игрок подписал контракт с клубом на три года.'],
  },
  acquisition: {
    fr: [
      'La fusion des tribunaux inquiète les avocats.',
      'La fusion nucléaire progresse au laboratoire du groupe.',
      'La Ford Fusion du groupe américain ne sera plus vendue.',
      'Le rachat de crédits séduit les ménages.',
      'La banque a lancé un rachat d’actions de 5 milliards d’euros.',
      "Il a acquis de l'expérience dans une grande société.",
      'Les communes votent leur fusion.',
      'Kamaz, qui a signé un accord pour être le partenaire technologique de l’usine',
      'Renault veut défendre les acquis sociaux du groupe.',
    ],
    en: [
      'She acquired new skills at a large company.',
      'He will take over as chief executive in May.',
      'Consumers buy more electric cars.',
      'The dairy company purchased 80 acres of land.',
      'The pitcher was not paid his contract buyout.',
      'Purchasing power fell, and the dollar gained.',
      'The courts will merge next year.',
    ],
    de: [
      'Sie übernimmt die Leitung des Unternehmens im Mai.',
      'Der Staat soll die Kosten übernehmen.',
      'Forscher melden Fortschritte bei der Kernfusion.',
      'Der Minister will die Verantwortung übernehmen.',
    ],
    es: [
      'Adquirió conocimientos en una empresa suiza.',
      'La fusión nuclear sigue lejos.',
      'Compró un billete de tren.',
    ],
    ru: ['Он купил билет в театр.', 'Она приобрела опыт работы за границей.'],
  },
};
