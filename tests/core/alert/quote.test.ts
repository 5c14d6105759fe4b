import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotesOf, utf8Bytes } from '../../../lambda/core/alert/quote.ts';
import type { Evidence } from '../../../lambda/core/match/types.ts';

/** Evidence of a sentence at some place of its page, with these words of it matched. */
const evidenceOf = (sentence: string, words: readonly string[], start = 100): Evidence => ({
  sentence,
  start,
  end: start + sentence.length,
  terms: words.map((text) => {
    const at = start + sentence.indexOf(text);
    return { text, start: at, end: at + text.length };
  }),
});

const marked = (quotes: ReturnType<typeof quotesOf>): readonly string[] =>
  quotes.flatMap(({ sentence, terms }) =>
    terms.map(({ start, end }) => sentence.slice(start, end)),
  );

const bytesOf = (quotes: ReturnType<typeof quotesOf>): number =>
  quotes.reduce((sum, { sentence }) => sum + utf8Bytes(sentence), 0);

describe('evidence for storage', () => {
  test('a short sentence is kept whole, its offsets counted from its start', () => {
    const evidence = evidenceOf("L'usine a redémarré ses chaînes lundi.", ['usine', 'redémarré']);
    expect(quotesOf([evidence])).toEqual([
      {
        sentence: "L'usine a redémarré ses chaînes lundi.",
        terms: [
          { start: 2, end: 7 },
          { start: 10, end: 19 },
        ],
      },
    ]);
  });

  test('a long sentence is cut at words around the words that matched', () => {
    const filler = 'selon les autorités régionales et plusieurs témoins de la scène, '.repeat(8);
    const sentence = `${filler}la raffinerie de Grandpuits a rouvert mardi, ${filler}fin.`;
    const [quote] = quotesOf([evidenceOf(sentence, ['raffinerie', 'rouvert'])]);
    expect(utf8Bytes(quote?.sentence ?? '')).toBeLessThanOrEqual(400);
    expect(quote?.sentence).toMatch(
      /^\(\.\.\.\) .* la raffinerie de Grandpuits a rouvert mardi, .* \(\.\.\.\)$/,
    );
    expect(marked(quote ? [quote] : [])).toEqual(['raffinerie', 'rouvert']);
  });

  test('Russian counts two bytes a letter', () => {
    const sentence = `${'Заявил представитель министерства промышленности. '.repeat(9)}Завод возобновил работу`;
    const quotes = quotesOf([evidenceOf(sentence, ['Завод', 'возобновил'])]);
    expect(bytesOf(quotes)).toBeLessThanOrEqual(400);
    expect(marked(quotes)).toEqual(['Завод', 'возобновил']);
    expect(quotes[0]?.sentence.endsWith('Завод возобновил работу')).toBe(true);
  });

  test('Chinese, which has no blanks, is cut too', () => {
    const sentence = `${'莫斯科汽车制造厂宣布'.repeat(30)}工厂恢复生产${'该公司发言人表示'.repeat(30)}`;
    const quotes = quotesOf([evidenceOf(sentence, ['恢复生产'])]);
    expect(bytesOf(quotes)).toBeLessThanOrEqual(400);
    expect(marked(quotes)).toEqual(['恢复生产']);
  });

  test('every part that proves the match keeps its sentence: short ones leave room to long ones', () => {
    const long = `${'der Konzern teilte am Montag in Berlin mit, '.repeat(20)}das Werk fährt wieder an.`;
    const evidence = [
      evidenceOf(long, ['Werk', 'fährt']),
      evidenceOf('EU verhängt Sanktionen.', ['Sanktionen'], 5),
    ];
    const quotes = quotesOf(evidence);
    expect(marked(quotes)).toEqual(['Werk', 'fährt', 'Sanktionen']);
    expect(bytesOf(quotes)).toBeLessThanOrEqual(400);
    expect(bytesOf(quotes)).toBeGreaterThan(300);
  });

  const word = fc.stringMatching(/^[a-zéœжß汉🚗]{1,12}$/u);
  test('whatever the text, 400 bytes hold, and what is marked stands in the page so', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.tuple(word, fc.boolean()), { minLength: 1, maxLength: 80 }), {
          minLength: 1,
          maxLength: 5,
        }),
        (sentences) => {
          const evidence = sentences.map((words): Evidence => {
            let sentence = '';
            const terms: { text: string; start: number; end: number }[] = [];
            for (const [text, isTerm] of words) {
              if (sentence) sentence += ' ';
              if (isTerm)
                terms.push({
                  text,
                  start: 7 + sentence.length,
                  end: 7 + sentence.length + text.length,
                });
              sentence += text;
            }
            return { sentence, start: 7, end: 7 + sentence.length, terms };
          });
          const quotes = quotesOf(evidence);
          expect(bytesOf(quotes)).toBeLessThanOrEqual(400);
          expect(bytesOf(quotes)).toBe(
            new TextEncoder().encode(quotes.map((q) => q.sentence).join('')).length,
          );
          const known = new Set(
            sentences
              .flat()
              .filter(([, isTerm]) => isTerm)
              .map(([text]) => text),
          );
          for (const text of marked(quotes)) expect(known).toContain(text);
          for (const [index, { sentence }] of quotes.entries()) {
            const core = sentence.replace(/^\(\.\.\.\) /, '').replace(/ \(\.\.\.\)$/, '');
            if (quotes.length === evidence.length)
              expect(evidence[index]?.sentence).toContain(core);
          }
        },
      ),
    );
  });
});
