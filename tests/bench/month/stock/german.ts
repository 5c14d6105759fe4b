/** German events. */

import type { Stock } from './stock.ts';

export const german: Stock = {
  products: ['Reifen', 'Papier', 'Glas', 'Zement', 'Batterien', 'Zucker', 'Kabel', 'Dünger'],
  people: ['Heike Brandt', 'Jürgen Alsfeld', 'Nuray Demir', 'Tilo Krahmer', 'Sabine Voigt'],
  neutral: {
    head: '{firm}, ein Porträt des Herstellers aus {town}',
    lead: 'Der Hersteller {firm} beschäftigt in {town} {n} Menschen, die {product} machen; {name} ist seit der Lehre dabei.',
  },
  withdrawn: {
    head: '{firm}: In eigener Sache',
    lead: 'Eine frühere Fassung dieses Berichts über {firm} in {town} war falsch und wurde von der Redaktion zurückgezogen.',
    bodies: ['Wir bitten, den Fehler zu entschuldigen.'],
  },
  tellings: {
    restart: {
      first: {
        head: 'Neustart für das Werk von {firm} in {town}',
        lead: 'Der Neustart im Werk von {firm} in {town} ist am Montag: nach {n} Tagen Stillstand entstehen dort wieder {product}, sagte {name}.',
        bodies: [
          'Die {m} Beschäftigten waren im Frühjahr nach Hause geschickt worden.',
          'Der große Ofen wurde im Sommer von Grund auf erneuert.',
          'Der Bürgermeister freut sich für das ganze Tal.',
        ],
      },
      other: {
        head: 'In {town} wagt {firm} den Neustart seines Werks',
        lead: 'Es war {n} Tage still, nun kommt nächste Woche der Neustart: das Werk von {firm} in {town} stellt wieder {product} her.',
        bodies: [
          'Für die Eigentümer verweist {name} auf volle Auftragsbücher.',
          'Die Gewerkschaft will erst die Maschinen laufen sehen.',
        ],
      },
      later: {
        head: 'Neustart im Werk von {firm} in {town} verschoben',
        lead: 'Der Neustart im Werk von {firm} in {town} ist um {m} Tage verschoben, weil Teile fehlen, sagte {name}.',
        bodies: ['Dort sollten nach {n} Tagen Stillstand wieder {product} entstehen.'],
      },
    },
    closure: {
      first: {
        head: '{firm} macht seinen Standort in {town} dicht',
        lead: 'Der Hersteller {firm} macht den Standort in {town} für immer dicht; {n} Menschen stellen dort {product} her.',
        bodies: [
          'Den Betriebsrat unterrichtete {name}.',
          'Die Gruppe nennt die schwache Nachfrage und teure Energie als Gründe.',
          'Der Bürgermeister von {town} bittet das Land um ein Treffen.',
        ],
      },
      other: {
        head: 'Schlag für {town}: {firm} macht dicht',
        lead: 'Alle {n} Mitarbeiter erfuhren es am Morgen von {name}: {firm}, bekannt für {product}, macht in {town} dicht.',
        bodies: [
          'In der Turnhalle wurde eine Beratung eingerichtet.',
          'Manche Familien arbeiten dort in dritter Generation.',
        ],
      },
      later: {
        head: '{firm} macht später dicht: Aufschub für {town}',
        lead: 'Für den Standort von {firm} in {town}, der mit {n} Menschen dicht gemacht werden sollte, gibt es {m} Tage Aufschub.',
        bodies: [
          '{name} soll Zeit für eine Lösung bekommen, damit dort weiter {product} entstehen.',
        ],
      },
    },
    takeover: {
      first: {
        head: '{firm} übernimmt {partner} für {n} Millionen Euro',
        lead: 'Der Hersteller {firm} aus {town}, bekannt für {product}, übernimmt den Rivalen {partner} für {n} Millionen Euro.',
        bodies: [
          'Beide Aufsichtsräte haben zugestimmt, sagte {name}.',
          'Die Behörden müssen noch Ja sagen.',
          'Die Marken bleiben mindestens drei Jahre bestehen.',
        ],
      },
      other: {
        head: '{partner} unter neuer Flagge: {firm} übernimmt',
        lead: '{firm}, die Gruppe aus {town}, übernimmt {partner} und legt {n} Millionen Euro auf den Tisch.',
        bodies: [
          'Die Familie hatte im März ein erstes Angebot abgelehnt.',
          'Der Markt für {product} rückt zusammen, meint {name}.',
        ],
      },
      later: {
        head: '{firm} übernimmt {partner}: Der Kauf ist vollzogen',
        lead: 'Dass {firm} aus {town} den Rivalen {partner} übernimmt, ist seit Dienstag vollzogen, für {n} Millionen Euro.',
        bodies: ['{name} führt das Ganze, die Nummer zwei bei {product}.'],
      },
    },
    contract: {
      first: {
        head: '{firm} schließt Stromvertrag über {n} MW mit {partner}',
        lead: 'Der Hersteller {firm} schließt mit {partner} einen Stromvertrag über {n} MW für {product} aus {town}.',
        bodies: [
          'Der Preis wurde nicht genannt, sagte {name}.',
          'Die Windräder gehen vor dem nächsten Winter ans Netz.',
          'Die Vereinbarung läuft lange.',
        ],
      },
      other: {
        head: 'Wind von {partner} für {firm}: Stromvertrag über {n} MW',
        lead: 'In {town} macht {firm} seine {product} künftig mit Wind von {partner}, dank einem Stromvertrag über {n} MW.',
        bodies: [
          '{name} will sich vor steigenden Preisen schützen.',
          'Der Park entsteht auf früherem Gelände der Armee.',
        ],
      },
      later: {
        head: '{firm} erhöht Stromvertrag mit {partner} von {n} auf {m} MW',
        lead: 'Der Stromvertrag zwischen {firm} in {town} und {partner} steigt von {n} MW auf {m} MW.',
        bodies: ['{name} plant eine weitere Linie für {product}.'],
      },
    },
    layoffs: {
      first: {
        head: '{firm} entlässt {n} Beschäftigte in {town}',
        lead: 'Der Hersteller {firm} entlässt {n} Beschäftigte in {town}, wo {product} entstehen, bestätigte {name}.',
        bodies: [
          'Die Gewerkschaft ruft zu einer Kundgebung vor den Toren auf.',
          'Die Nachfrage der Autobauer ist seit Januar stark gefallen.',
          'Die Leute gehen in mehreren Wellen bis Weihnachten.',
        ],
      },
      other: {
        head: 'Stellenabbau in {town}: {firm} entlässt {n} Menschen',
        lead: '{name} sagte es den Vertretern offen: {firm} entlässt {n} Menschen in {town}, dem Ort der {product}.',
        bodies: [
          'Über Abfindungen wird ab Donnerstag verhandelt.',
          'Für die Stadt ist es ein Schock.',
        ],
      },
      later: {
        head: '{firm} entlässt am Ende {m} Beschäftigte in {town} statt {n}',
        lead: 'Statt {n} sind es {m} Beschäftigte, die {firm} in {town} entlässt.',
        bodies: ['Der Hersteller von {product} gab hier nach, sagte {name}.'],
      },
    },
  },
};
