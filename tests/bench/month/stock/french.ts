/** French events. */

import type { Stock } from './stock.ts';

export const french: Stock = {
  products: ['pneus', 'papier', 'verre', 'ciment', 'batteries', 'sucre', 'câbles', 'engrais'],
  people: ['Odile Rambert', 'Karim Belloc', 'Jeanne Vasseur', 'Yvon Le Guen', 'Maud Tessier'],
  neutral: {
    head: '{firm}, portrait du fabricant de {product} de {town}',
    lead: 'Le fabricant de {product} {firm} emploie {n} personnes à {town}, où {name} a passé toute sa carrière.',
  },
  withdrawn: {
    head: '{firm} : précision sur notre article',
    lead: 'Une première version de cet article sur {firm}, à {town}, était inexacte et a été retirée par la rédaction.',
    bodies: ['Nous prions nos lecteurs de nous en excuser.'],
  },
  tellings: {
    restart: {
      first: {
        head: '{firm} redémarre son usine de {product} à {town}',
        lead: 'L’usine de {product} de {firm} à {town} redémarre lundi après {n} jours d’arrêt, a annoncé {name}.',
        bodies: [
          'Les {m} salariés avaient été placés en chômage partiel au printemps.',
          'Le four principal a été entièrement refait pendant l’été.',
          'La mairie y voit une bonne nouvelle pour toute la vallée.',
        ],
      },
      other: {
        head: 'À {town}, l’usine {firm} redémarre enfin',
        lead: 'Après {n} jours de silence, l’usine de {firm} à {town}, qui fabrique des {product}, redémarre la semaine prochaine.',
        bodies: [
          'La direction, représentée par {name}, parle d’un carnet de commandes rempli.',
          'Les syndicats attendent de voir les premières machines tourner.',
        ],
      },
      later: {
        head: '{firm} : le redémarrage de l’usine de {town} est reporté',
        lead: 'Le redémarrage de l’usine de {product} de {firm} à {town} est reporté de {m} jours, faute de pièces, selon {name}.',
        bodies: ['L’usine devait tourner de nouveau après {n} jours d’arrêt.'],
      },
    },
    closure: {
      first: {
        head: '{firm} ferme son site de {town}',
        lead: 'Le fabricant de {product} {firm} ferme définitivement son site de {town}, où travaillent {n} personnes.',
        bodies: [
          'La décision a été annoncée aux élus du personnel par {name}.',
          'Le groupe invoque la chute de la demande et le prix de l’énergie.',
          'Le maire de {town} demande une réunion d’urgence au préfet.',
        ],
      },
      other: {
        head: 'Coup dur à {town} : {firm} ferme',
        lead: 'Les {n} employés l’ont appris ce matin de la bouche de {name} : {firm}, qui produit des {product}, ferme son site de {town}.',
        bodies: [
          'Une cellule d’écoute a été ouverte dans la salle des fêtes.',
          'Plusieurs familles y travaillaient depuis trois générations.',
        ],
      },
      later: {
        head: '{firm} ferme plus tard : le site de {town} obtient un sursis',
        lead: 'Le site de {firm} à {town}, dont la fermeture menaçait {n} personnes, obtient un sursis de {m} jours.',
        bodies: [
          'Le fabricant de {product} veut laisser le temps à {name} de trouver une solution.',
        ],
      },
    },
    takeover: {
      first: {
        head: '{firm} rachète {partner} pour {n} millions d’euros',
        lead: 'Le fabricant de {product} {firm}, installé à {town}, rachète son concurrent {partner} pour {n} millions d’euros.',
        bodies: [
          'L’opération a été approuvée par les deux conseils, précise {name}.',
          'Elle doit encore recevoir le feu vert des autorités.',
          'Les marques seront conservées au moins trois ans.',
        ],
      },
      other: {
        head: '{partner} passe sous pavillon de {firm}, qui le rachète',
        lead: '{firm}, le groupe de {town}, rachète {partner} et met {n} millions d’euros sur la table.',
        bodies: [
          'Les actionnaires familiaux avaient refusé une première offre en mars.',
          'Le marché des {product} se concentre, observe {name}.',
        ],
      },
      later: {
        head: '{firm} rachète {partner} : l’opération est finalisée',
        lead: 'Le rachat de {partner} par {firm}, de {town}, est finalisé depuis mardi pour {n} millions d’euros.',
        bodies: ['{name} prend la tête de l’ensemble, numéro deux des {product}.'],
      },
    },
    contract: {
      first: {
        head: '{firm} signe un contrat d’électricité de {n} MW avec {partner}',
        lead: 'Le fabricant de {product} {firm} signe avec {partner} un contrat d’électricité de {n} MW pour son site de {town}.',
        bodies: [
          'Le prix n’a pas été communiqué, indique {name}.',
          'Les éoliennes seront raccordées avant l’hiver prochain.',
          'L’accord court sur une longue durée.',
        ],
      },
      other: {
        head: 'Le courant de {partner} pour {firm} : un contrat d’électricité de {n} MW',
        lead: 'À {town}, {firm} fabriquera ses {product} avec le courant de {partner}, grâce à un contrat d’électricité de {n} MW.',
        bodies: [
          '{name} veut se protéger des hausses de prix.',
          'Le parc sera construit sur un ancien terrain militaire.',
        ],
      },
      later: {
        head: '{firm} porte son contrat d’électricité avec {partner} de {n} à {m} MW',
        lead: 'Le contrat d’électricité entre {firm}, à {town}, et {partner} passe de {n} MW à {m} MW.',
        bodies: ['{name} prévoit une nouvelle ligne de {product}.'],
      },
    },
    layoffs: {
      first: {
        head: '{firm} licencie {n} salariés à {town}',
        lead: 'Le fabricant de {product} {firm} licencie {n} salariés de son usine de {town}, a confirmé {name}.',
        bodies: [
          'Les syndicats appellent à un rassemblement devant les grilles.',
          'La demande de l’automobile a fortement baissé depuis janvier.',
          'Les départs s’étaleront jusqu’à Noël.',
        ],
      },
      other: {
        head: 'Plan social à {town} : {firm} licencie {n} personnes',
        lead: '{name} l’a dit sans détour aux délégués : {firm} licencie {n} personnes à {town}, où l’on produit des {product}.',
        bodies: [
          'Des négociations sur les indemnités s’ouvrent jeudi.',
          'L’intersyndicale parle d’un choc pour la ville.',
        ],
      },
      later: {
        head: '{firm} licencie finalement {m} salariés à {town}, au lieu de {n}',
        lead: 'Au lieu de {n}, ce sont {m} salariés que {firm} licencie à {town}.',
        bodies: ['Le fabricant de {product} a cédé sur ce point, dit {name}.'],
      },
    },
  },
};
