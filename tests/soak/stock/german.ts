/** German stories. */

import type { Stock } from './stock.ts';

export const german: Stock = {
  lang: 'de',
  places: [
    [
      'Alt',
      'Brun',
      'Dorn',
      'Eber',
      'Fried',
      'Grün',
      'Hain',
      'Kirch',
      'Lin',
      'Ober',
      'Stein',
      'Wald',
    ],
    ['acht', 'bach', 'den', 'eck', 'hol', 'ing', 'kam', 'len', 'ners', 'rich', 'sel', 'zen'],
    ['berg', 'burg', 'dorf', 'feld', 'hagen', 'heim', 'leben', 'rode', 'stedt', 'walde', 'weiler'],
  ],
  firms: [
    ['Arno', 'Boll', 'Castra', 'Hanse', 'Lena', 'Mero', 'Rhen', 'Tauno'],
    ['chem', 'dur', 'fal', 'gard', 'nex', 'rus', 'stahl', 'vita'],
  ],
  firstNames: ['Katrin', 'Malte', 'Jens', 'Ayşe', 'Birgit', 'Lukas', 'Renate', 'Till'],
  lastNames: ['Osthoff', 'Dreyer', 'Brandt', 'Yildiz', 'Kunze', 'Heller', 'Vogt', 'Ziegler'],
  byLine: 'Von {name}',
  dateLine: '{day}. Oktober 2026, 14:{minute} Uhr',
  everyday: {
    heads: [
      'Bücherei in {town} verleiht {n} Bücher in einer Woche',
      'Chor aus {town} singt vor {n} Gästen auf dem Marktplatz',
      'Läufer in {town} trotzen beim Halbmarathon dem Regen',
      'Junge Eulen schlüpfen im Kirchturm von {town}',
      '{town} benennt eine Straße nach der Dichterin {name}',
      'Schulorchester aus {town} holt Silber in Wien',
      'Nebel hält die Fähre nach {town} {d} Tage lang im Hafen',
      'Malerin {name} zeigt {n} Aquarelle in {town}',
    ],
    leads: [
      'Niemand in {town} hatte so viele Menschen erwartet, sagt {name}, der am Eingang {n} von ihnen zählte.',
      'Es begann mit einem Brief von {name} an die Leute in {town}, und es endete mit einem Straßenfest.',
      'Ganz {town} war am Sonntagmorgen auf den Beinen, von der Schule bis zur alten Brücke.',
    ],
    bodies: [
      '{name} wohnt seit der Kindheit hier und nennt es die schönste Nachricht des Herbstes.',
      'Die Bürgermeisterin dankte den {n} Helfern, die trotz der Kälte gekommen waren.',
      'Kinder der Grundschule lasen Gedichte vor, die sie selbst geschrieben hatten.',
      'Im Rathaus gab es bis spät am Abend eine heiße Suppe für alle.',
      'Der Wetterdienst erwartet ein mildes Wochenende mit einzelnen Schauern an der Küste.',
      'Ein zweiter Abend ist für den Frühling geplant, der Eintritt kostet {d} Euro.',
      'Der Heimatverein hat Fotografien aus dem Jahr 1924 geliehen.',
      'Der Verkehr wurde den halben Nachmittag über die Uferstraße geleitet.',
      'Eine Besucherin war aus Kanada angereist, um ihre Großmutter wiederzusehen.',
      'Die Kapelle der Feuerwehr spielte, bis es zu dunkel für die Noten war.',
    ],
  },
  topical: {
    acquisition: {
      heads: [
        '{firm} übernimmt Pumpenhersteller aus {town} für {n} Millionen Euro',
        '{town}: Konzern {firm} kauft Konkurrenten für {n} Millionen Euro',
      ],
      leads: [
        'Der Konzern {firm} übernimmt das Unternehmen aus {town} für {n} Millionen Euro, wie beide Seiten am Montag mitteilten.',
      ],
      bodies: [
        'Die Übernahme braucht noch die Zustimmung der Kartellwächter bis zum Sommer.',
        'Die Gründerin {name} bleibt zwei Jahre lang im Aufsichtsrat.',
        'Das Angebot liegt {d} Prozent über dem Kurs vom Dienstag.',
      ],
    },
    'energy-contract': {
      heads: [
        '{firm} schließt Stromliefervertrag für sein Werk in {town} über {d} Jahre',
        'Glashütte in {town} unterzeichnet langfristigen Stromliefervertrag mit {firm}',
      ],
      leads: [
        '{firm} hat für {town} einen langfristigen Stromliefervertrag über {n} Megawatt Windstrom unterzeichnet, der zehn Jahre läuft.',
      ],
      bodies: [
        'Zum Preis wurde Stillschweigen vereinbart, {name} sprach von einem fairen Betrag.',
        'Der erste Strom soll 2028 aus einem Windpark vor Borkum fließen.',
        'Damit ist ein Fünftel des Bedarfs gedeckt, heißt es in der Firma.',
      ],
    },
    'plant-closure': {
      heads: [
        { head: '{firm} schließt sein Werk in {town}, {n} Stellen fallen weg', also: 'layoffs' },
        '{town}: Papierfabrik wird im März endgültig geschlossen',
      ],
      leads: [
        '{firm} hat seinen {n} Beschäftigten am Dienstag mitgeteilt, dass das Werk in {town} geschlossen wird.',
      ],
      bodies: [
        'Die Gewerkschaft ruft zum Streik auf und will mit der Ministerin sprechen.',
        '„In jeder Familie hier arbeitet jemand dort“, sagt {name}.',
        'Die Maschinen gehen an einen Käufer in Polen.',
      ],
    },
    'plant-reopening': {
      heads: [
        'Stahlwerk in {town} fährt nach {d} Monaten Stillstand wieder an',
        '{firm} nimmt die Fabrik in {town} wieder in Betrieb und stellt {n} Leute ein',
      ],
      leads: [
        '{firm} hat das Werk in {town} am Montag wieder angefahren, und {n} Beschäftigte stehen wieder an den Maschinen.',
      ],
      bodies: [
        'Bis Jahresende soll die volle Menge erreicht werden, sagt {name}.',
        'Auf diesen Morgen hatte die Stadt mehr als ein Jahr gewartet.',
        'Ein neuer Lieferant für Schrott fand sich in Norwegen.',
      ],
    },
    sanctions: {
      heads: [
        'EU verhängt Sanktionen gegen {d} russische Reeder wegen des Tankers {town}',
        'Washington weitet Sanktionen gegen den Iran nach dem Fall {town} aus',
      ],
      leads: [
        'Die Europäische Union hat am Montag neue Sanktionen gegen Russland beschlossen, die {n} Schiffe treffen, darunter die {town}.',
      ],
      bodies: [
        'Ihre Konten bei europäischen Banken sind seit Mitternacht gesperrt.',
        'Moskau nennt den Beschluss rechtswidrig und kündigt eine Antwort an.',
        'Auf der Liste stehen nun {n} Namen, sagte der Gesandte {name}.',
      ],
    },
  },
};
