import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../lambda/core/text/fold.ts';
import { formsOf } from '../../../lambda/core/text/inflect.ts';
import { LANGS, type Lang } from '../../../lambda/core/topic/topic.ts';

/** word: forms that it has; after a bar, words that are none of its forms. */
const FORMS: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  fr: {
    rouvrir: 'rouvre rouvrent rouvert rouvertes rouvrira rouvrait rouvrant | ouvrir réouverture',
    acquérir: 'acquis acquise acquiert acquièrent acquerra | acquisition acquéreur',
    reprendre: 'reprend repris reprises reprennent reprenait reprendra | prendre',
    relancer: 'relance relancé relançait relançons relancera | lancer',
    éteindre: 'éteint éteinte éteignent éteignait éteindra',
    racheter: 'rachète rachetée rachèterait | acheter rachat',
    employer: 'emploie emploiera employé',
    céder: 'cède cédera cédait cédée',
    finir: 'finissent finit finie finissait',
    interdire: 'interdit interdisent interdites',
    produire: 'produit produisent produira | production',
    obtenir: 'obtient obtenu obtiendra obtinrent',
    reporter: 'reporte reportée reportera',
    agir: 'agit agissait',
    usine: 'usines | usiner',
    usines: 'usine',
    journal: 'journaux',
    réseau: 'réseaux',
    industriel: 'industrielle industrielles industriels',
    industrielles: 'industriel industrielle',
    nouveau: 'nouvelle nouveaux nouvel',
    nucléaire: 'nucléaires',
    chantier: 'chantiers',
    centrale: 'centrales | central centraux',
    reprise: 'reprises | repris reprendre',
    plan: 'plans | plane plante',
    directeur: 'directeurs directrice',
  },
  en: {
    reopen: 'reopens reopened reopening | open opening',
    restart: 'restarts restarted | start',
    buy: 'bought buys buying | buyer',
    rebuild: 'rebuilt rebuilds | build',
    overtake: 'overtook overtaken',
    undergo: 'underwent undergone',
    acquire: 'acquired acquiring | acquisition acquirer',
    supply: 'supplies supplied supplying | supplier',
    stop: 'stopped stopping | stopper',
    blacklist: 'blacklisted',
    shut: 'shuts shutting',
    refer: 'referred referring',
    cancel: 'cancelled canceled',
    plant: 'plants | planter',
    refinery: 'refineries',
    factories: 'factory',
    embargo: 'embargoes embargos',
    ease: 'eases eased easing | disease easy',
    sign: 'signed signs | design',
    wife: 'wives',
    news: '| new',
    analysis: 'analyses',
    businessman: 'businessmen',
    big: 'bigger biggest',
    close: 'closed closes closing | closer closure',
  },
  de: {
    wiedereröffnen: 'wiedereröffnet wiedereröffnete wiederzueröffnen | eröffnen',
    übernehmen: 'übernimmt übernahm übernommen übernommene | Übernahme',
    schließen: 'schließt schloss geschlossen geschlossene | Schließung',
    stilllegen: 'stillgelegt stillzulegen',
    anfahren: 'angefahren anzufahren anfährt',
    wiederanfahren: 'wiederangefahren wiederanzufahren',
    verhängen: 'verhängt verhängte verhängten',
    produzieren: 'produziert produzierte produzierend | geproduziert',
    geben: 'gibt gab gegeben',
    sammeln: 'sammelt gesammelt sammelnd',
    Werk: 'Werke Werks Werkes Werken | Werker',
    Vertrag: 'Verträge Verträgen Vertrags',
    Haus: 'Häuser Häusern Hauses',
    Fabriken: 'Fabrik',
    Sanktionen: 'Sanktion',
    Übernahme: 'Übernahmen | übernahm',
    Firma: 'Firmen',
    Hindernis: 'Hindernisse',
    Unternehmen: 'Unternehmens',
    neu: 'neue neuen neuer neues neuem',
    teuer: 'teure teuren',
  },
  es: {
    reabrir: 'reabre reabrió reabierto reabierta reabrirá | abrir apertura',
    cerrar: 'cierra cerró cerrada cierren',
    volver: 'vuelve volvió vuelto',
    pedir: 'pide pidió pidieron pidiendo',
    seguir: 'sigue siga siguió',
    imponer: 'impone impuso impuesto impondrá imponga',
    construir: 'construye construyó',
    producir: 'produjo produce produzca',
    pagar: 'pague pagó',
    vender: 'vende vendió venderse vendida',
    reanudarse: 'reanudarse reanudó',
    fábrica: 'fábricas | fabricar',
    sanción: 'sanciones | sancionar',
    sanciones: 'sanción',
    eléctrica: 'eléctrico eléctricos',
    español: 'españoles',
  },
  it: {
    riaprire: 'riapre riaperto riaperta riaprirà',
    chiudere: 'chiude chiuso chiusa chiuse',
    acquisire: 'acquisisce acquisito acquisita acquisirà',
    comprare: 'compra comprato comprata comprerà',
    colpire: 'colpisce colpito | colpo colpa',
    fabbrica: 'fabbriche',
    sanzioni: 'sanzione',
    elettrico: 'elettrica elettrici elettriche',
  },
  pt: {
    reabrir: 'reabre reabriu reaberto reaberta',
    fechar: 'fecha fechou fechada',
    obter: 'obtém obteve obtido obterá',
    impor: 'impõe impôs imposto imporá',
    sanção: 'sanções',
    nacional: 'nacionais',
  },
  ru: {
    открыть: 'открыл открыла откроет открыт открытый открытого',
    возобновить: 'возобновил возобновит возобновлена возобновлённый | возобновлять возобновление',
    запустить: 'запущен запустят запустила',
    запретить: 'запрещён запретит',
    приобрести: 'приобрёл приобрела приобретёт приобретена',
    закрываться: 'закрывается закрывались | закрывать',
    завод: 'завода заводу заводом заводы заводов',
    сделка: 'сделки сделок сделку | сделать',
    рынок: 'рынка рынков',
    санкция: 'санкции санкций санкциями',
    предприятие: 'предприятия предприятий',
    российский: 'российского российская российские',
    российские: 'российский российских',
    компания: 'компании компаний компанией',
    Путин: 'Путина Путиным',
  },
  pl: {
    wznowić: 'wznowił wznowiła wznowi wznowiono wznowiona | wznowienie',
    przejąć: 'przejął przejęła przejmie przejęto',
    nabyć: 'nabył nabędzie nabyto nabyty',
    podpisać: 'podpisze podpisał podpisano',
    fabryka: 'fabryki fabryce fabryk fabrykę',
    spółka: 'spółki spółek spółce',
    zakład: 'zakładu zakłady zakładów zakładzie',
    rosyjski: 'rosyjskiego rosyjska rosyjskich',
  },
};

/** The words between blanks. */
const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

const rows = Object.entries(FORMS).flatMap(([lang, table]) =>
  Object.entries(table).map(([word, forms]) => {
    const [has = '', lacks = ''] = forms.split('|');
    return [lang as Lang, word, words(has), words(lacks)] as const;
  }),
);

describe('the forms of a word', () => {
  it.each(rows)('%s %s', (lang, word, has, lacks) => {
    const forms = formsOf(word, lang);
    const folded = new Set(forms.map(fold));
    expect(has.filter((form) => !folded.has(fold(form)))).toEqual([]);
    expect(lacks.filter((form) => forms.includes(form.toLowerCase()))).toEqual([]);
  });

  it('leaves function words, acronyms, numbers and other scripts as they are', () => {
    expect(formsOf('de', 'fr')).toEqual(['de']);
    expect(formsOf('PPA', 'fr')).toEqual(['ppa']);
    expect(formsOf('350', 'en')).toEqual(['350']);
    expect(formsOf('завод', 'en')).toEqual(['завод']);
    expect(formsOf('usine', 'ru')).toEqual(['usine']);
  });

  it('takes none of the commonest words for a form of another', () => {
    expect(formsOf('entrer', 'fr')).not.toContain('entre');
    expect(formsOf('parar', 'es')).not.toContain('para');
    expect(formsOf('sobrar', 'es')).not.toContain('sobre');
  });

  it('takes a capital for a name: no verb, no feminine', () => {
    expect(formsOf('Renault', 'fr')).toEqual(['renault', 'renaults']);
    expect(formsOf('Ford', 'en')).toEqual(['ford', 'fords']);
  });

  it('begins with the word itself, in lower case, each form once, whatever the word', () => {
    const anything = fc.oneof(
      fc.constant('constructor'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      fc.stringMatching(/^[a-zà-ÿ]{1,14}(?:er|ir|re|en|ar|es|s|e|a|o|ción)?$/u),
      fc.stringMatching(/^[а-яё]{1,12}(?:ть|ться|ый|ий|ие|ка|ь|я)?$/u),
    );
    fc.assert(
      fc.property(anything, fc.constantFrom(...LANGS), (word, lang) => {
        const forms = formsOf(word, lang);
        expect(forms[0]).toBe(formsOf(word.normalize('NFC'), lang)[0]);
        expect(new Set(forms).size).toBe(forms.length);
        expect(forms.every((form) => form === form.toLowerCase())).toBe(true);
        expect(forms.length).toBeLessThan(200);
      }),
    );
  });
});
