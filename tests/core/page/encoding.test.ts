import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../lambda/core/page/decode.ts';
import { encode } from './encode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const pageOf = (bytes: Uint8Array, contentType?: string): string => {
  const decoded = decode(bytes, contentType === undefined ? {} : { contentType });
  if (!decoded.ok) throw new Error(`${decoded.code}: ${decoded.reason}`);
  return decoded.page;
};

/** News sentences by language, and the encodings that such news comes in. */
const NEWS: readonly {
  readonly lang: string;
  readonly encodings: readonly string[];
  readonly sentences: readonly string[];
}[] = [
  {
    lang: 'fr',
    encodings: ['windows-1252', 'iso-8859-15', 'macintosh'],
    sentences: [
      'L’usine de Douai rouvrira en septembre, a annoncé jeudi la direction.',
      'Le ministère de l’Économie « salue » une décision très attendue.',
      'Près de 1 800 salariés étaient au chômage depuis l’été dernier.',
    ].map((text) => text.replaceAll('’', "'")),
  },
  {
    lang: 'de',
    encodings: ['windows-1252', 'iso-8859-15'],
    sentences: [
      'Das Werk in Köln öffnet nach Angaben des Betriebsrats im März wieder.',
      'Die Übernahme durch den größten Aktionär wird noch geprüft.',
      'Für die Beschäftigten ändert sich zunächst nichts.',
    ],
  },
  {
    lang: 'es',
    encodings: ['windows-1252', 'iso-8859-15'],
    sentences: [
      'La compañía reabrirá la fábrica de Almussafes el próximo otoño.',
      'El Gobierno español aprobó más sanciones contra la petrolera.',
    ],
  },
  {
    lang: 'pt',
    encodings: ['windows-1252'],
    sentences: [
      'A fábrica será reaberta até março, disse a direção da empresa.',
      'A União Europeia impôs novas sanções ao banco.',
    ],
  },
  {
    lang: 'it',
    encodings: ['windows-1252'],
    sentences: [
      'Lo stabilimento di Torino riaprirà a settembre, più tardi del previsto.',
      'La società è stata acquistata perché il debito non era più sostenibile.',
    ],
  },
  {
    lang: 'sv',
    encodings: ['windows-1252'],
    sentences: ['Fabriken i Göteborg öppnar åter efter sommaren, säger företaget.'],
  },
  {
    lang: 'pl',
    encodings: ['windows-1250', 'iso-8859-2'],
    sentences: [
      'Fabryka w Łodzi zostanie ponownie otwarta, ogłosił w środę koncern.',
      'Unia Europejska nałożyła kolejne sankcje na rosyjską spółkę.',
    ],
  },
  {
    lang: 'cs',
    encodings: ['windows-1250', 'iso-8859-2'],
    sentences: ['Továrna v Kolíně bude znovu otevřena, řekl mluvčí podniku, část lidí už přišla.'],
  },
  {
    lang: 'hu',
    encodings: ['windows-1250', 'iso-8859-2'],
    sentences: ['A győri gyár újra megnyílik, közölte a vállalat vezérigazgatója.'],
  },
  {
    lang: 'tr',
    encodings: ['windows-1254'],
    sentences: ['Fabrika yeniden açılıyor, şirket çalışanları pazartesi günü işe dönüyor.'],
  },
  {
    lang: 'lt',
    encodings: ['windows-1257'],
    sentences: ['Gamykla vėl atidaryta, ketvirtadienį pranešė įmonės vadovas Šarūnas.'],
  },
  {
    lang: 'ru',
    encodings: ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866'],
    sentences: [
      'Завод «Москвич» возобновил производство автомобилей в Москве.'.replace(/[«»]/g, '"'),
      'Евросоюз ввел новые санкции против трех российских банков.',
      'По данным ТАСС, сделка будет закрыта до конца года.',
    ],
  },
  {
    lang: 'uk',
    encodings: ['windows-1251', 'koi8-u'],
    sentences: ['Завод у Києві відновив роботу, повідомили в міністерстві економіки.'],
  },
  {
    lang: 'el',
    encodings: ['windows-1253', 'iso-8859-7'],
    sentences: ['Το εργοστάσιο στη Θεσσαλονίκη θα ανοίξει ξανά τον Μάρτιο.'],
  },
  {
    lang: 'he',
    encodings: ['windows-1255'],
    sentences: ['המפעל ייפתח מחדש בחודש מרץ, הודיעה החברה.'],
  },
  {
    lang: 'ar',
    encodings: ['windows-1256'],
    sentences: ['سيعاد فتح المصنع في مارس المقبل بعد توقف دام عاما'],
  },
  {
    lang: 'th',
    encodings: ['windows-874'],
    sentences: ['โรงงานจะเปิดอีกครั้งในเดือนมีนาคม บริษัทประกาศ'],
  },
  {
    lang: 'ja',
    encodings: ['shift_jis', 'euc-jp'],
    sentences: ['日産自動車は横浜工場の生産を再開した。', '政府は制裁の対象企業を発表した。'],
  },
  {
    lang: 'zh',
    encodings: ['gb18030'],
    sentences: ['雷诺汽车重新启动莫斯科工厂的生产。', '欧盟宣布对三家银行实施新的制裁。'],
  },
  {
    lang: 'zh-Hant',
    encodings: ['big5'],
    sentences: ['雷諾汽車重新啟動莫斯科工廠的生產。', '歐盟宣布對三家銀行實施新的制裁。'],
  },
  {
    lang: 'ko',
    encodings: ['euc-kr'],
    sentences: ['르노 자동차는 모스크바 공장의 생산을 재개했다고 발표했다.'],
  },
];

const CASES = NEWS.flatMap(({ lang, encodings, sentences }) =>
  [...encodings, 'utf-8', 'utf-16le', 'utf-16be'].map((encoding) => ({
    lang,
    encoding,
    sentences,
  })),
);

const bytesOf = (text: string, encoding: string): Uint8Array =>
  encoding === 'utf-8' ? utf8(text) : encode(text, encoding);

describe('news without any label', () => {
  it.each(CASES)('in $lang is found to be in $encoding, each sentence by itself', (one) => {
    for (const sentence of one.sentences) {
      // UTF-16 of one line without a blank says too little.
      const text = `${sentence}\n`;
      expect(pageOf(bytesOf(text, one.encoding))).toBe(text);
    }
  });

  it('any mix of its sentences, with markup and figures between them', () => {
    const mix = fc.constantFrom(...CASES).chain(({ encoding, sentences }) =>
      fc.record({
        encoding: fc.constant(encoding),
        parts: fc.array(
          fc.tuple(
            fc.constantFrom(...sentences),
            fc.constantFrom('\n', ' ', '\n\n12.03.2026\n', '</p>\n<p>', ' (AFP) '),
          ),
          { minLength: 1, maxLength: 8 },
        ),
      }),
    );
    fc.assert(
      fc.property(mix, ({ encoding, parts }) => {
        const text = `${parts.map((part) => part.join('')).join('')}\n`;
        expect(pageOf(bytesOf(text, encoding))).toBe(text);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a label', () => {
  const russian = 'Завод возобновил работу.';

  it('is believed where the letters do not speak against it', () => {
    const czech = encode('Možná.', 'windows-1250');
    expect(pageOf(czech, 'text/plain; charset=windows-1250')).toBe('Možná.');
    expect(pageOf(encode(russian, 'koi8-r'), 'text/html; charset=KOI8-R')).toBe(russian);
  });

  it('stands in the page itself, as XML or HTML say it', () => {
    const meta = `<html><head><meta charset="iso-8859-15"></head><p>4 € à Nîmes</p>`;
    expect(pageOf(encode(meta, 'iso-8859-15'))).toBe(meta);
    const old = `<meta http-equiv=Content-Type content="text/html; charset=shift_jis"><p>工場`;
    expect(pageOf(encode(old, 'shift_jis'))).toBe(old);
    const xml = `<?xml version="1.0" encoding="windows-1251"?><rss><title>${russian}</title></rss>`;
    expect(pageOf(encode(xml, 'windows-1251'))).toBe(xml);
  });

  it('that is wrong is not believed', () => {
    expect(pageOf(utf8('Müller öffnet das Werk'), 'text/html; charset=iso-8859-1')).toBe(
      'Müller öffnet das Werk',
    );
    const meta = `<meta charset="utf-8"><p>L'usine fermée à Douai a rouvert</p>`;
    expect(pageOf(encode(meta, 'windows-1252'))).toBe(meta);
    expect(pageOf(encode(russian, 'windows-1251'), 'text/plain; charset=ISO-8859-1')).toBe(russian);
    expect(pageOf(encode(russian, 'windows-1251'), 'text/plain; charset=utf-8')).toBe(russian);
  });

  it('that no browser knows is passed over', () => {
    expect(pageOf(encode(russian, 'windows-1251'), 'text/plain; charset=x-unheard-of')).toBe(
      russian,
    );
  });

  it('tells an encoding that is not told by its letters', () => {
    const escaped = 'The plant \u001b$B9)>l\u001b(B reopens';
    expect(pageOf(utf8(escaped))).toBe('The plant 工場 reopens');
  });
});

describe('UTF-8 that is not quite', () => {
  it('has its few bad bytes read as windows-1252', () => {
    const good = utf8('L’usine à Łódź a rouvert. ');
    const page = Uint8Array.from([...good, 0x93, ...utf8('Enfin'), 0x94, ...good]);
    expect(pageOf(page)).toBe('L’usine à Łódź a rouvert. “Enfin”L’usine à Łódź a rouvert. ');
  });

  it('loses what is left of a character that is cut at its end', () => {
    expect(pageOf(utf8('Łódź €').subarray(0, -1))).toBe('Łódź ');
  });

  it('never gives a replacement character', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CASES.filter(({ encoding }) => encoding === 'utf-8')),
        fc.nat(),
        fc.integer({ min: 0x80, max: 0xff }),
        ({ sentences }, place, bad) => {
          const good = utf8(`${sentences.join(' ')} ${sentences.join(' ')}\n`);
          const at = place % good.length;
          const page = Uint8Array.from([...good.subarray(0, at), bad, ...good.subarray(at)]);
          expect(pageOf(page)).not.toContain('\ufffd');
        },
      ),
      { numRuns: 60 },
    );
  });
});
