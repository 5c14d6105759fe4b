import { describe } from 'vitest';
import { expectForms } from './forms.ts';

describe('German nouns of business news', () => {
  expectForms(
    'de',
    `
    Werk: werke werken werks werkes
    Kraftwerk: kraftwerke kraftwerken kraftwerks
    Fabrik: fabriken
    Anlage: anlagen
    Standort: standorte standorten standorts
    Montage: montagen | montag
    Preis: preise preisen preises
    Kreis: kreise kreisen
    Virus: viren
    Museum: museen
    Bonus: bonusse
    Aufschwung: aufschwünge
    Tanz: tänze
    Substanz: substanzen
    Vorsitzende: vorsitzender vorsitzenden
    Rente: renten | renter
    Betrieb: betriebe betriebs betrieben
    Raffinerie: raffinerien
    Mine: minen
    Bergwerk: bergwerke
    Hütte: hütten
    Stahlwerk: stahlwerke
    Unternehmen: unternehmens
    Konzern: konzerns konzerne konzernen
    Firma: firmen
    Tochter: töchter töchtern
    Hersteller: herstellers herstellern
    Bank: banken
    Vertrag: verträge verträgen vertrags vertrages
    Liefervertrag: lieferverträge lieferverträgen
    Abkommen: abkommens
    Vereinbarung: vereinbarungen
    Schließung: schließungen
    Werksschließung: werksschließungen
    Stilllegung: stilllegungen
    Übernahme: übernahmen
    Kauf: käufe käufen kaufs
    Verkauf: verkäufe verkaufs
    Anteil: anteile anteilen anteils
    Fusion: fusionen
    Angebot: angebote angeboten angebots
    Gebot: gebote
    Sanktion: sanktionen
    Embargo: embargos
    Verbot: verbote verboten
    Maßnahme: maßnahmen
    Strafe: strafen
    Zoll: zölle zöllen
    Preis: preise preisen
    Strom: stroms ströme
    Gas: gase gases
    Öl: öls öle
    Energie: energien
    Lieferung: lieferungen
    Produktion: produktionen
    Markt: märkte märkten marktes
    Aktie: aktien
    Umsatz: umsätze umsätzen umsatzes
    Gewinn: gewinne gewinns
    Verlust: verluste verlusten
    Jahr: jahre jahren jahres
    Monat: monate monaten
    Woche: wochen
    Tag: tage tagen
    Mitarbeiter: mitarbeiters mitarbeitern
    Beschäftigter: beschäftigten
    Arbeitsplatz: arbeitsplätze arbeitsplätzen
    Stelle: stellen
    Gewerkschaft: gewerkschaften
    Streik: streiks
    Regierung: regierungen
    Minister: ministers ministern
    Präsident: präsidenten
    Land: länder ländern landes
    Staat: staaten staates
    Kommission: kommissionen
    Behörde: behörden
    Gericht: gerichte gerichts
    Krise: krisen
    Krieg: kriege krieges
    Insolvenz: insolvenzen
    Investition: investitionen
    Investor: investoren investors
    Sektor: sektoren
    Reaktor: reaktoren reaktors
    Netz: netze netzen netzes
    Hafen: häfen hafens
    Haus: häuser hauses häusern
    Automobilhersteller: automobilhersteller
    Hochofen: hochöfen hochofens
    Block: blöcke blöcken
    Wiedereröffnung: wiedereröffnungen
    Neustart: neustarts
    Anlauf: anläufe
    Wiederaufnahme: wiederaufnahmen
    `,
  );
});

describe('German plurals that change the end of the word, in compounds too', () => {
  expectForms(
    'de',
    `
    Baufirmen: baufirma
    Themen: thema
    Girokonten: girokonto
    Risiken: risiko | risik
    Einkaufszentren: einkaufszentrum
    Gremien: gremium
    Ministerien: ministerium
    Aktien: aktie | aktium
    Familien: familie | familium
    Raffinerien: raffinerie
    Batterien: batterie | batterium
    `,
  );
});
