/** Sentences as newspapers write them, that must meet their topic, for each seed topic in five languages. */

/** By topic and language. */
export type Sentences = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Each must meet its topic. */
export const MEANT: Sentences = {
  sanctions: {
    fr: [
      "Les sanctions occidentales, mises en place pour isoler la Russie et la punir, pèsent sur l'usine.",
      "L'Union européenne a adopté un douzième train de sanctions visant le secteur du diamant.",
      'Washington sanctionne une banque chinoise accusée de contourner l’embargo.',
      "Le Conseil de sécurité a levé l'embargo sur les armes qui frappait le pays.",
      'Bruxelles gèle les avoirs de trois oligarques proches du Kremlin.',
      'Téhéran réclame la levée des sanctions avant toute reprise des pourparlers.',
      'Les États-Unis menacent la Turquie de nouvelles sanctions.',
    ],
    en: [
      'The EU has imposed sanctions on 40 ships of the shadow fleet.',
      'US sanctions on Iranian oil exports were tightened on Friday.',
      'Britain froze the assets of two oligarchs under its Russia sanctions regime.',
      'The trader was accused of sanctions evasion.',
      'Washington blacklisted a Chinese chip maker.',
      'The United Nations arms embargo on Libya was extended by a year.',
      'A tanker sanctioned by the United States docked in Qingdao.',
    ],
    de: [
      'Die EU verhängt neue Sanktionen gegen Belarus.',
      'Das zwölfte Sanktionspaket trifft den Handel mit Diamanten.',
      'Washington lockert die Sanktionen gegen Venezuela.',
      'Das Ölembargo gegen Russland gilt ab Dezember.',
      'Der Konzern soll die westlichen Sanktionen umgangen haben.',
    ],
    es: [
      'Estados Unidos impuso sanciones a dos funcionarios venezolanos.',
      'La Unión Europea prorroga las sanciones contra Rusia hasta enero.',
      'Bruselas congela los activos de un oligarca ruso.',
      'Cuba pide en la ONU el fin del embargo.',
      'El embargo de armas fue levantado por el Consejo de Seguridad.',
    ],
    ru: [
      'ЕС ввёл новые санкции против судоходных компаний.',
      'США сняли санкции с российского банка.',
      'Евросоюз утвердил двенадцатый пакет санкций.',
      'Завод попал под западные санкции в прошлом году.',
      'Вашингтон расширил санкционный список.',
    ],
  },
  'plant-reopening': {
    fr: [
      "Auto: Russie relance la fabrication de voitures dans l'ancienne fabricant de Renault Factory",
      "L'usine Bridgestone de Béthune pourrait rouvrir au printemps.",
      'La raffinerie de Fos redémarre après deux mois d’arrêt.',
      'La production a repris lundi dans l’usine de Sochaux.',
      'La remise en service du réacteur numéro 2 est repoussée à décembre.',
      'Le groupe annonce la réouverture de son site de production de Tarbes.',
      "L'aciérie de Florange va relancer son haut fourneau, avec une reprise de la production en mars.",
    ],
    en: [
      'Tata Steel will reopen the Llanwern plant next month.',
      'The refinery restarted on Monday after a fire.',
      'Moskvich resumes car production at the former Renault factory.',
      'Workers welcomed the reopening of the paper mill.',
      'The nuclear reactor is back online.',
      'Toyota said production at its Motomachi factory would resume on Thursday.',
    ],
    de: [
      'Das Stahlwerk in Hennigsdorf wird im Mai wieder hochgefahren.',
      'Die Fabrik nimmt am Montag die Produktion wieder auf.',
      'Nach dem Brand läuft das Werk wieder an.',
      'Die Wiedereröffnung der Raffinerie verzögert sich.',
      'Volkswagen fährt das Werk in Zwickau wieder hoch.',
      'Die Wiederaufnahme der Produktion im Werk Emden ist für August geplant.',
    ],
    es: [
      'Nissan reabre su planta de Barcelona con 500 trabajadores.',
      'La fábrica reanuda la producción tras la huelga.',
      'La reapertura de la refinería se retrasa hasta marzo.',
      'El reinicio del alto horno de Gijón está previsto para junio.',
    ],
    ru: [
      'Завод «Москвич» возобновил производство автомобилей.',
      'На бывшем заводе «Рено» вновь запустили конвейер.',
      'Энергоблок перезапустят после ремонта в декабре.',
      'Комбинат возобновляет работу после простоя.',
    ],
  },
  'plant-closure': {
    fr: [
      "Renault annonce la fermeture de l'usine de Choisy-le-Roi.",
      'Le groupe va fermer sa fonderie du Poitou.',
      'La centrale à charbon de Cordemais fermera en 2027.',
      "L'usine Seveso a été mise à l'arrêt après un incident.",
      'Fessenheim attend l’arrêt de sa centrale',
      'Des centaines de salariés manifestent contre la fermeture du site industriel.',
    ],
    en: [
      'Ford will close its Saarlouis plant in 2025.',
      'The closure of the refinery will cost 400 jobs.',
      'The company is shutting down two paper mills.',
      'Production at the factory was halted on Tuesday.',
      'Honda shut its Swindon plant.',
    ],
    de: [
      'Goodyear schließt sein Werk in Fulda.',
      'Die Schließung der Fabrik trifft 1000 Beschäftigte.',
      'Das Kraftwerk wird Ende März stillgelegt.',
      'Der Hersteller macht das Werk in Bochum dicht.',
      'Die Gießerei stellt die Produktion ein.',
    ],
    es: [
      'Nissan cerrará su planta de Barcelona en diciembre.',
      'El cierre de la fábrica deja a 300 trabajadores en la calle.',
      'La central nuclear de Almaraz cesará su actividad en 2028.',
    ],
    ru: [
      'Компания закроет завод в Калуге.',
      'Закрытие фабрики оставит без работы 300 человек.',
      'Завод остановил производство из-за нехватки деталей.',
    ],
  },
  'energy-contract': {
    fr: [
      "Renault a signé, ce jeudi, un contrat d'électricité de 350 mégawatts avec le producteur français d'électricité renouvelable Voltalia.",
      'TotalEnergies signe avec QatarEnergy un contrat de gaz naturel liquéfié de 27 ans.',
      'Le chimiste conclut un PPA de quinze ans avec un parc éolien.',
      "EDF et Saint-Gobain ont signé un accord de fourniture d'énergie solaire.",
    ],
    en: [
      'Google signed a deal to buy 500 megawatts of wind power in Texas.',
      'The steelmaker signed a 15-year power purchase agreement with Iberdrola.',
      'Sinopec agreed a 27-year LNG supply contract with Qatar.',
      'Under the contract the utility will supply renewable energy to 30 stores.',
    ],
    de: [
      'BASF unterzeichnet einen Stromliefervertrag mit Engie über 25 Jahre.',
      'Die Bahn hat einen Vertrag über Ökostrom aus einem Windpark abgeschlossen.',
      'Uniper schließt ein Abkommen über die Lieferung von Flüssiggas.',
    ],
    es: [
      'Iberdrola firma un contrato de suministro de energía renovable con Mercedes.',
      'Naturgy cerró un acuerdo para comprar gas natural licuado durante diez años.',
      'La acería suscribe un PPA de 100 megavatios.',
    ],
    ru: [
      'Газпром подписал контракт на поставку газа в Китай.',
      'Завод заключил договор о поставке электроэнергии на десять лет.',
    ],
  },
  acquisition: {
    fr: [
      'Nissan, allié de Renault, rachète un spécialiste des batteries électriques',
      'LVMH a bouclé le rachat de Tiffany.',
      'Le groupe va acquérir la majorité du capital de Vehicle Energy Japan.',
      'Alstom annonce l’acquisition de la société Bombardier Transport.',
      'Une OPA hostile est lancée sur Suez.',
      'Fusion entre les constructeurs PSA et Fiat Chrysler.',
      'Le tribunal a validé l’offre de reprise de Presstalis.',
    ],
    en: [
      'Microsoft to buy game maker Activision for $69 billion.',
      'The retailer has acquired a rival chain.',
      'Shareholders approved the takeover bid.',
      'Nippon Steel completed its acquisition of US Steel for $15bn.',
      'The two companies agreed to merge.',
      'The family firm was bought by a Dutch rival.',
      'Siemens sold a stake in its turbine division.',
      'The fund took a majority stake in the start-up.',
    ],
    de: [
      'Toyota übernimmt das Unternehmen Daihatsu vollständig.',
      'Die Übernahme von Opel durch PSA ist perfekt.',
      'WPP kauft die deutsche Agenturgruppe und weitere Firmen.',
      'Die Konzerne DuPont und Dow Chemical fusionieren.',
      'Der Versicherer legte ein Übernahmeangebot vor.',
    ],
    es: [
      'El BBVA lanza una OPA sobre el Banco Sabadell.',
      'Telefónica compra la empresa alemana de cable.',
      'La adquisición de la compañía costará 300 millones de euros.',
      'La fusión de las dos empresas creará un gigante.',
    ],
    ru: [
      'Сбербанк купил долю в компании Rambler.',
      'Компания объявила о приобретении 51% акций завода.',
      'Слияние двух банков завершится в марте.',
    ],
  },
};
