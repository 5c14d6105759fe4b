import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Dictionary,
  readDictionary,
} from '../../../../lambda/core/text/inflect/dictionary/dictionary.ts';
import { formsOf } from '../../../../lambda/core/text/inflect.ts';
import { LANGS, type Lang } from '../../../../lambda/core/topic/topic.ts';
import { dictionaries } from '../../../../lib/dictionaries.ts';

const small = (dic: string, aff: string, lang: Lang = 'en'): Dictionary => {
  const read = readDictionary(lang, { aff, dic: new TextEncoder().encode(dic) });
  if (!read) throw new Error(`no endings for ${lang}`);
  return read;
};

const AFFIXES = `SET UTF-8
ONLYINCOMPOUND c
PFX A Y 1
PFX A   0     re         .
SFX S Y 2
SFX S   y     ies        [^aeiou]y
SFX S   0     s          [^y]
SFX D Y 2
SFX D   0     d          e
SFX D   0     ed         [^e]
SFX R Y 1
SFX R   0     er         [^e]
`;

describe('a dictionary in the format of Hunspell', () => {
  const dictionary = small('5\nplant/SDR\nease/SD\nrefinery/S\nsign/ASD\nwerk/c\n', AFFIXES);

  it('gives a headword the forms of its inflecting flags, and no agent nouns or prefixes', () => {
    expect(dictionary.formsOf('plant')).toEqual(['plant', 'plants', 'planted']);
    expect(dictionary.formsOf('refinery')).toEqual(['refinery', 'refineries']);
    expect(dictionary.formsOf('sign')).toEqual(['sign', 'signs', 'signed']);
  });

  it('knows no headword that is a form, a part of compounds or not there', () => {
    for (const word of ['plants', 'werk', 'mill', 'plan', 'plantation', '', '5']) {
      expect(dictionary.formsOf(word)).toBeUndefined();
    }
  });

  it('finds the headwords of a form', () => {
    expect(dictionary.headwordsOf('eased')).toEqual(['ease']);
    expect(dictionary.headwordsOf('refineries')).toEqual(['refinery']);
    expect(dictionary.headwordsOf('planter')).toEqual([]);
    expect(dictionary.headwordsOf('plant')).toEqual([]);
  });

  it('knows words by any ending and prefix', () => {
    for (const word of ['planter', 'resign', 'resigned'])
      expect(dictionary.isWord(word)).toBe(true);
    for (const word of ['replant', 'easer', 'unsigned'])
      expect(dictionary.isWord(word)).toBe(false);
  });

  it('reads long flags, homographs, carriage returns and what follows a tab', () => {
    const aff = 'FLAG long\r\nSFX S. Y 1\r\nSFX S. 0 s .\r\nSFX a0 Y 1\r\nSFX a0 er é er\r\n';
    const french = small('4\r\nferme/S.\r\nferme/a0\r\nfermer/a0S.\tpo:v\r\nœuf/S.\r\n', aff, 'fr');
    expect(french.formsOf('ferme')).toEqual(['ferme', 'fermes']);
    expect(french.formsOf('fermer')).toEqual(['fermer', 'fermé', 'fermers']);
    expect(french.formsOf('œuf')).toEqual(['œuf', 'œufs']);
  });

  it('refuses files that it would read wrongly', () => {
    expect(() => small('1\na/1\n', 'FLAG other\n')).toThrow('FLAG other');
    expect(() => small('1\na/1\n', 'AF 1\nAF SD\n')).toThrow('AF');
    const cut = small('1\nplant/S\n', 'SFX S Y 2\nSFX S 0 s .\n');
    expect(() => cut.formsOf('plant')).toThrow('suffix rule');
  });

  it('is not read for a language whose endings nobody sorted', () => {
    const files = { aff: AFFIXES, dic: new TextEncoder().encode('1\nWerk/S\n') };
    expect(readDictionary('de', files)).toBeUndefined();
  });

  it('finds every headword of any list, and its own form from its forms', () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[a-zéœ]{2,9}$/u), { minLength: 1 });
    fc.assert(
      fc.property(words, (list) => {
        const lines = list.map((word) => `${word}/SD`).join('\n');
        const made = small(`${list.length}\n${lines}`, AFFIXES);
        for (const word of list) {
          for (const form of made.formsOf(word) ?? []) {
            if (form !== word) expect(made.headwordsOf(form)).toContain(word);
          }
          expect(made.formsOf(word)?.[0]).toBe(word);
        }
      }),
    );
  });
});

/** word: forms that it has with the dictionary; after a bar, words that are none of its forms. */
const FORMS: Readonly<Partial<Record<Lang, Readonly<Record<string, string>>>>> = {
  fr: {
    rouvrir: 'rouvre rouvert rouvertes rouvrissent | ouvrir réouverture',
    acquérir: 'acquis acquiert acquerra | acquisition',
    relance: 'relances | relancer relancé',
    négociation: 'négociations | négocier',
    bouchée: 'bouchées | bouché bouche',
    plan: 'plans | plane',
    céder: 'cède cédera cèdera',
  },
  en: {
    buy: 'bought buying | buyer',
    restart: 'restarted restarts | start',
    relaunch: 'relaunched | launch',
    ease: 'eased easing | disease easy',
    sign: 'signed | design resign',
    open: 'opened | opener openest',
    big: 'bigger biggest',
    energy: 'energies | energied energying',
    cancel: 'cancelled canceled',
    institution: 'institutions',
  },
  es: {
    sanción: 'sanciones | sancionar',
    reanudarse: 'reanudó reanudarse',
    seguida: 'seguidas | seguido',
    nuevo: 'nueva nuevas',
    imponer: 'impuesto impuso imponga',
  },
  pt: { fechar: 'fechou fechado | fechamento', reabrir: 'reabriu reaberto', nacional: 'nacionais' },
  ru: {
    открыть: 'открыл открыта открытого | открытие',
    выйти: 'вышел вышла вышедший | выйденный',
    закрытый: 'закрытого закрытые | закрытие',
    поглощение: 'поглощений поглощениями',
    банка: 'банок | банк',
    год: 'лет года',
  },
  pl: {
    wznowić: 'wznowił wznowiono wznowionej | wznowienie',
    społeczny: 'społecznego społeczna | społecznie',
    śledzić: 'śledząc śledzi',
    fabryka: 'fabryce fabryk',
  },
};

const split = (words: string): readonly string[] => words.split(' ').filter((word) => word !== '');

describe.each(LANGS.filter((lang) => FORMS[lang]))('with its dictionary, in %s', (lang) => {
  it.each(Object.entries(FORMS[lang] ?? {}))('%s: %s', (word, expected) => {
    const [has = '', lacks = ''] = expected.split('|');
    // ё or е: both are read the same.
    const forms = formsOf(word, lang, dictionaries).map((form) => form.replaceAll('ё', 'е'));
    expect(forms).toEqual(expect.arrayContaining([...split(has)]));
    for (const other of split(lacks)) expect(forms).not.toContain(other);
  });
});
