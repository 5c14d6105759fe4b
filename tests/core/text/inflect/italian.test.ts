import { describe } from 'vitest';
import { expectForms } from './forms.ts';

describe('Italian nouns in -io, whose stressed i alone is kept', () => {
  expectForms(
    'it',
    `
    invio: invii
    rinvio: rinvii
    avvio: avvii
    leggio: leggii
    servizio: servizi | servizii
    incendio: incendi | incendii
    stipendio: stipendi | stipendii
    ufficio: uffici
    soffio: soffi
    `,
  );
});

describe('Italian nouns and adjectives', () => {
  expectForms(
    'it',
    `
    giornalista: giornalisti giornaliste
    programma: programmi | programme
    fabbrica: fabbriche
    provincia: province provincie
    camicia: camicie
    chiuso: chiusa chiusi chiuse
    dato: dati | data
    partito: partiti | partita
    `,
  );
});
