/** French stories. */

import type { Stock } from './stock.ts';

export const french: Stock = {
  lang: 'fr',
  places: [
    ['Au', 'Bré', 'Char', 'Dam', 'Épi', 'Gran', 'Lou', 'Mon', 'Neu', 'Ro', 'Tré', 'Ville'],
    ['bar', 'chan', 'der', 'gi', 'lan', 'ma', 'nes', 'pi', 'ron', 'ti', 'van', 'ver'],
    ['ac', 'court', 'dun', 'gnac', 'igny', 'lles', 'mont', 'nay', 'tot', 'vence', 'ville'],
  ],
  firms: [
    ['Alté', 'Boré', 'Cali', 'Dori', 'Mati', 'Nova', 'Ori', 'Séla'],
    ['lis', 'nor', 'pharma', 'ris', 'tec', 'val', 'via', 'xis'],
  ],
  firstNames: ['Élodie', 'Bruno', 'Samia', 'Louise', 'Karim', 'Yann', 'Agnès', 'Théo'],
  lastNames: ['Marchetti', 'Lefort', 'Belkacem', 'Amiel', 'Kerjean', 'Dubreuil', 'Fauvel', 'Pons'],
  byLine: 'Par {name}',
  dateLine: 'Publié le {day} octobre 2026 à 07h{minute}',
  everyday: {
    heads: [
      'À {town}, la médiathèque prête {n} livres en une semaine',
      'La chorale de {town} chante devant {n} personnes sous la halle',
      'Marathon de {town} : les coureurs bravent la pluie et le vent',
      'Trois chouettes sont nées dans le clocher de {town}',
      '{town} donne à une rue le nom de la poétesse {name}',
      'L’harmonie de {town} rapporte une médaille d’argent de Vienne',
      'Le brouillard retient le bac de {town} à quai pendant {d} jours',
      'À {town}, {name} expose {n} aquarelles dans la chapelle',
    ],
    leads: [
      'Personne à {town} n’attendait autant de monde, raconte {name}, qui a compté {n} visiteurs à l’entrée.',
      'Tout a commencé par une lettre de {name} aux habitants de {town}, et tout a fini par un bal.',
      'Dimanche matin, {town} était debout de bonne heure, de l’école jusqu’au vieux pont.',
    ],
    bodies: [
      '{name}, qui habite ici depuis l’enfance, y voit la plus belle nouvelle de l’automne.',
      'La maire a remercié les {n} bénévoles venus malgré le froid et le vent.',
      'Les enfants de l’école primaire ont lu des poèmes qu’ils avaient écrits eux-mêmes.',
      'Une soupe chaude a été servie à la salle des fêtes jusque tard dans la soirée.',
      'La météo annonce un week-end doux avec quelques averses du côté de la mer.',
      'Une deuxième soirée est prévue au printemps, et la place coûtera {d} euros.',
      'La société d’histoire locale a prêté des photographies prises en 1924.',
      'La circulation a été déviée par la route de la rivière une bonne partie de l’après-midi.',
      'Une visiteuse était venue du Canada pour retrouver sa grand-mère.',
      'La fanfare des pompiers a joué jusqu’à la nuit tombée.',
    ],
  },
  topical: {
    acquisition: {
      heads: [
        '{firm} rachète le fabricant de pompes de {town} pour {n} millions d’euros',
        '{town} : le groupe {firm} acquiert son concurrent pour {n} millions d’euros',
      ],
      leads: [
        'Le groupe {firm} a annoncé lundi le rachat de la société de {town} pour {n} millions d’euros.',
      ],
      bodies: [
        'L’acquisition doit encore recevoir l’accord des autorités avant l’été.',
        'La fondatrice, {name}, gardera un siège au conseil pendant deux ans.',
        'L’offre représente une prime de {d} % sur le cours de mardi.',
      ],
    },
    'energy-contract': {
      heads: [
        '{town} : {firm} signe un contrat de fourniture d’électricité pour {d} ans',
        'Éolien : le verrier de {town} signe un PPA avec {firm}',
      ],
      leads: [
        '{firm} a signé un contrat d’achat d’électricité de dix ans portant sur {n} mégawatts pour {town}.',
      ],
      bodies: [
        'Le prix n’a pas été dévoilé, mais {name} parle d’un montant équitable.',
        'Les premiers mégawattheures couleront en 2028 depuis un parc au large.',
        'Cela couvre un cinquième des besoins des fours, selon la direction.',
      ],
    },
    'plant-closure': {
      heads: [
        '{firm} va fermer son usine de {town}, {n} salariés concernés',
        '{town} : la fermeture de la papeterie est fixée au mois de mars',
      ],
      leads: [
        '{firm} a annoncé mardi à ses {n} salariés la fermeture de l’usine de {town}, faute de commandes.',
      ],
      bodies: [
        'Les syndicats appellent à la grève et demandent à être reçus par le ministre.',
        '« Chaque famille de la rue y a quelqu’un », confie {name}.',
        'Les machines seront vendues à un acheteur polonais.',
      ],
    },
    'plant-reopening': {
      heads: [
        '{town} : l’usine {firm} rouvre après {d} mois de silence',
        '{firm} relance sa raffinerie de {town} et embauche {n} personnes',
      ],
      leads: ['L’usine {firm} de {town} a redémarré lundi, et {n} salariés ont repris leur poste.'],
      bodies: [
        'Le plein régime est attendu avant la fin de l’année, précise {name}.',
        'La ville attendait ce matin-là depuis plus d’un an.',
        'Un nouveau fournisseur de ferraille a été trouvé en Norvège.',
      ],
    },
    sanctions: {
      heads: [
        'L’Union européenne sanctionne {d} armateurs russes après l’affaire du {town}',
        'Washington étend ses sanctions contre l’Iran après la saisie du {town}',
      ],
      leads: [
        'L’Union européenne a adopté lundi de nouvelles sanctions contre la Russie qui visent {n} navires, dont le {town}.',
      ],
      bodies: [
        'Leurs comptes dans les banques européennes sont gelés depuis minuit.',
        'Moscou juge la décision illégale et promet une réponse.',
        'La liste compte désormais {n} noms, selon l’émissaire {name}.',
      ],
    },
  },
};
