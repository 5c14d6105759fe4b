import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '../../../lambda/core/text/characters.ts';
import { sentencesOf } from '../../../lambda/core/text/sentences.ts';

const split = (text: string): readonly string[] =>
  sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences end at a stop before a capital', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['L’usine ferme. Les ouvriers partent.', ['L’usine ferme.', 'Les ouvriers partent.']],
    [
      'Qui achète ? Personne ! On attend…  Rien.',
      ['Qui achète ?', 'Personne !', 'On attend…', 'Rien.'],
    ],
    ['« Tout est fini. » Le maire se tait.', ['« Tout est fini. »', 'Le maire se tait.']],
    ['„Wir öffnen wieder.“ Der Chef lacht.', ['„Wir öffnen wieder.“', 'Der Chef lacht.']],
    ['“It is over.” She left. Nobody spoke.', ['“It is over.”', 'She left.', 'Nobody spoke.']],
    ['¿Quién compra? ¡Nadie!', ['¿Quién compra?', '¡Nadie!']],
    ['Завод открыт. Рабочие вернулись.', ['Завод открыт.', 'Рабочие вернулись.']],
    ['工厂重新开放。工人们回来了。', ['工厂重新开放。', '工人们回来了。']],
    ['selon L’Express.Suivent les autres.', ['selon L’Express.', 'Suivent les autres.']],
    ['elle est fermée.Émilie part.', ['elle est fermée.', 'Émilie part.']],
    ['elle est ferme\u0301.E\u0301milie part.', ['elle est ferme\u0301.', 'E\u0301milie part.']],
  ];
  it.each(cases)('%s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });
});

describe('a full stop inside a word, number, name or address ends nothing', () => {
  it.each([
    'M. Dupont et Mme. Martin ont racheté l’usine.',
    'Dr. Weber fährt das Werk am 5. Januar wieder an.',
    'Der 3. Oktober ist z. B. ein Feiertag.',
    'J. P. Morgan lent 3.5 billion to Mr. Smith of the U.S. Treasury.',
    'El Sr. Ortega vende el 12,5 % por 1.900 millones.',
    'По словам А. С. Петрова, завод стоит 3,5 млрд руб. с 2022 года.',
    'See www.example.com/news.html for the plan.',
    'Le rapport (p. 12) cite « Pourquoi ? » et « Non ! » sans répondre.',
    'What now? asked the workers of Ford Motor Co. in Ohio.',
    'On attend... et rien ne vient.',
  ])('%s', (text) => {
    expect(split(text)).toEqual([text]);
  });
});

describe('line ends and lengths', () => {
  it('goes on across a line break, and across a blank line when the sentence visibly does', () => {
    expect(split('Le départ de\n\nRenault surprend.')).toHaveLength(1);
    expect(split('La production reprend\n\nen décembre.')).toHaveLength(1);
    expect(split('Der Konzern will\ndas Werk kaufen.')).toHaveLength(1);
  });

  it('ends at a blank line below a headline without a full stop', () => {
    expect(split('Renault rouvre Douai\r\n\r\nLes salariés reviennent.')).toEqual([
      'Renault rouvre Douai',
      'Les salariés reviennent.',
    ]);
  });

  it('cuts a sentence of 400 words into pieces of at most 150', () => {
    const sentences = split('mot '.repeat(400));
    expect(sentences.map((sentence) => countWords(sentence))).toEqual([150, 150, 100]);
  });

  it('looks only at the range it is given', () => {
    const text = 'Un. Deux. Trois. Quatre.';
    expect(sentencesOf(text, 4, 16).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Deux.',
      'Trois.',
    ]);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        'Le ',
        'a ',
        '. ',
        '.',
        '… ',
        '« ',
        ' »',
        '\n',
        '\r\n',
        '5',
        'M',
        ' ',
        '中',
        '。',
        '\u00ad',
        '"',
        'U.S. ',
      ),
      { maxLength: 80 },
    )
    .map((parts) => parts.join('')),
);

describe('for any text', () => {
  it('sentences are in order, hold every visible character, and have no white space around them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const { start, end } of sentencesOf(text)) {
          expect(text.slice(at, start)).toMatch(/^[\s\p{Cf}]*$/u);
          expect(end).toBeGreaterThan(start);
          const sentence = text.slice(start, end);
          expect(sentence.trim()).toBe(sentence);
          at = end;
        }
        expect(text.slice(at)).toMatch(/^[\s\p{Cf}]*$/u);
      }),
    );
  });

  it.each(['a ', '. ', '(', '\n', '. « ', '1. ', 'A. ', '。', '.\n'])(
    'takes time in proportion to its length: 300 kB of %j',
    (unit) => {
      const text = unit.repeat(Math.ceil(300_000 / unit.length));
      const before = performance.now();
      sentencesOf(text);
      expect(performance.now() - before).toBeLessThan(3_000);
    },
  );
});
