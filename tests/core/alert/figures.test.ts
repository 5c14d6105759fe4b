import { describe, expect, test } from 'vitest';
import { figuresIn } from '../../../lambda/core/alert/figures.ts';
import { quote } from './sample.ts';

const figures = (...sentences: string[]) => figuresIn(sentences.map(quote));

describe('the figures of a quoted sentence', () => {
  test('are numbers with their unit, as the article writes them', () => {
    expect(figures('Un parc de 350 MW, soit 1,2 TWh par an et 40 % des besoins.')).toEqual([
      '350 MW',
      '1,2 TWh',
      '40 %',
    ]);
    expect(figures('A 15-year deal for 2.5 GWh, worth $3.4 billion or €12m')).toContain(
      '$3.4 billion',
    );
    expect(figures('Der Vertrag läuft 10 Jahre und kostet 1,5 Milliarden Euro.')).toEqual([
      '10 Jahre',
      '1,5 Milliarden Euro',
    ]);
    expect(figures('Договор на 200 мегаватт и 5 млрд рублей')).toEqual([
      '200 мегаватт',
      '5 млрд рублей',
    ]);
    expect(figures('produce 100 000 vehículos y 1.200 millones de euros')).toEqual([
      '100 000 vehículos',
      '1.200 millones de euros',
    ]);
  });

  test.each([
    ['fr', "51 % du capital pour 2,3 milliards d'euros", ['51 %', "2,3 milliards d'euros"]],
    ['en', 'a 20-year deal for €12m and US$400 million', ['20-year', '€12m', 'US$400 million']],
    ['de', '14,7 Mrd. Euro, 25-jährig', ['14,7 Mrd. Euro', '25-jährig']],
    ['es', '3.000 M€ y 350 megavatios', ['3.000 M€', '350 megavatios']],
    ['es', '20 mil millones de dólares', ['20 mil millones de dólares']],
    ['it', '1,2 miliardi di euro per 15 anni', ['1,2 miliardi di euro', '15 anni']],
    ['it', 'il 60 per cento e 3 terawattora', ['60 per cento', '3 terawattora']],
    ['pt', '2,3 mil milhões de euros, 15 anos', ['2,3 mil milhões de euros', '15 anos']],
    ['pt', 'R$ 3 bilhões e 400 milhões de reais', ['R$ 3 bilhões', '400 milhões de reais']],
    ['ru', '2,3 млрд руб. и 3 ТВт·ч', ['2,3 млрд руб.', '3 ТВт·ч']],
    ['ru', '1,2 млрд кубометров, 20-летний', ['1,2 млрд кубометров', '20-летний']],
    ['pl', '2,3 mld zł na 15 lat', ['2,3 mld zł', '15 lat']],
    ['pl', '60 proc. akcji, 3 mld dolarów', ['60 proc.', '3 mld dolarów']],
  ])('are read as newspapers write them in %s: %s', (_lang, sentence, told) => {
    expect(figures(sentence)).toEqual(told);
  });

  test('a bare number, a year or a date is none', () => {
    expect(figures('En 2024, le 7 septembre, article 50, A380, G7')).toEqual([]);
  });

  test('two numbers beside each other stay two', () => {
    expect(figures('En 2024 600 voitures')).toEqual(['600 voitures']);
  });

  test('a unit is a whole word, and a number is not taken out of a name', () => {
    expect(figures('5 ansehnliche Werke, A320 ans, 12.30 ans, 3 anses')).toEqual(['12.30 ans']);
  });

  test('each figure is told once', () => {
    expect(figures('350 MW', 'encore 350 MW et 5 ans')).toEqual(['350 MW', '5 ans']);
  });

  test('a long run of digits is read in no time', () => {
    const started = performance.now();
    figures('1 234 '.repeat(20_000), '9'.repeat(200_000), '1.'.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
