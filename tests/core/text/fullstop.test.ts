import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../lambda/core/text/sentences.ts';

/** A bar marks where a sentence ends; it stands for the blank there. */
const check = (marked: string): void => {
  const gold = marked.split('|');
  const text = gold.join(' ');
  expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(gold);
  const apart = text.normalize('NFD');
  expect(sentencesOf(apart).map(({ start, end }) => apart.slice(start, end))).toEqual(
    gold.map((sentence) => sentence.normalize('NFD')),
  );
};

describe('abbreviations, numbers and units', () => {
  it.each([
    'M. Macron a reçu Mme. Dupont à 9 h.|Le ministre était absent.|Il parlera mardi.',
    "Selon l'art. 5 du traité, rien ne change.|On verra.",
    'Le seuil est de 2 °C.|De nombreux experts en doutent.|Vas-y.|Il accuse le vol.|Marie part.',
    'The U.S. Treasury sanctioned Mr. Ivanov on Nov. 3, 2025.|However, Dr. Smith of St. Louis disagreed.',
    'It is headquartered in the U.S.|The company employs 300 people in Washington, D.C. and L.A. in all.',
    'The deal closed at 5 p.m. Friday.|Shares fell after 4 p.m.|Officials declined to comment.',
    'Sales rose at Macy’s.|Investors didn’t.|Bloomberg said no.|Nobody else did, with this in mind.|Rivals left.',
    'Prices rose vs. 2.1 percent a year ago.|Analysts had expected more from No. 5 on the list.',
    'She works at Yahoo! Inc. in Sunnyvale.|They called Yahoo!|The phone rang.',
    'He ranked first in World War II.|The firm (est. 1990) lost.',
    'Am 5. Januar eröffnet die 3. Staffel.|Der 1. FC Köln verlor z. B. gegen Bayern.',
    'Im II. Weltkrieg starb er.|Das Hl. Kreuz, die Siemens AG.|Damit endet alles.',
    'El Sr. García y la Dra. López llegaron a EE. UU. el 3 de mayo.|El art. 155 de la ley sigue.|Se fueron al mar.|Después volvieron.',
    'La empresa, p. ej. Iberdrola, invirtió 1.200 millones.|El n.º 5 perdió.',
    'Il sig. Rossi e l’ing. Bianchi firmano.|La S.p.A. non commenta.|Morì nel 44 a.C.|Com’è.|Marco tace.',
    'A cidade é o que é.|Maria sabe.|O art. 5.º da lei mantém-se.',
    'Компания основана в 1998 г.|Завод стоит на ул. Ленина.|Прибыль составила 3,5 млрд руб.|Завод им. Кирова закрыт.',
    'По словам А. С. Попова, т. е. инженера, всё хорошо.|Он купил хлеб и т. д.|Потом ушёл.',
    'В 2017 г. Россия ввела санкции.|Это было в XX в.|Он жил в 1970-х.|Завод открыт.',
    'Spółka Orlen Sp. z o.o. zwalnia m.in. tzw. starszych.|W 2017 r. Polska wydała 5 mld zł.|Rząd milczy.',
    'Wzrost o 5 proc. rok do roku.|Prof. Nowak z ul. Długiej mówi, że ok. 30 tys. osób straciło pracę.|Tak było do 1990 r.|Zakład zamknięto.',
    'Znalezisko z około 1600 r. p.n.e.|Miasto zniszczono.',
  ])('%s', check);
});

describe('quotes, dashes and marks', () => {
  it.each([
    '"We will reopen," he said.|"When?"|Nobody knew.',
    '— Bonjour, dit-il.|— Salut !|Elle partit.',
    '¿Qué pasó?|¡Nadie lo sabe!|“No lo sé”, dijo.|«Ya veremos».|Todos callan.',
    '«Мы откроем завод», — сказал И. Петров.|Все рады.',
    'أعلنت الشركة إغلاق المصنع.|هل سيعود العمال؟|قال د. أحمد إن الأمر صعب.',
  ])('%s', check);

  it('close where no spaces are written', () => {
    const text = '工厂重新开放了！？工人们说：“我们回来了。”产量为3.5万吨。';
    expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '工厂重新开放了！？',
      '工人们说：“我们回来了。”',
      '产量为3.5万吨。',
    ]);
  });
});
