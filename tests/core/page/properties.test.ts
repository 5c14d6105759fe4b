import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dump, read, textsOf } from './reading.ts';

/** Pieces of which pages are made, likely and unlikely ones. */
const PARTS = [
  'Renault rouvre son usine de Douai',
  'Le constructeur a annoncé mardi la reprise de la production dans le Nord.',
  'La direction attend encore l’accord de',
  'qui reste en dessous de la sortie d’une usine typique.',
  'Nordvik agrees to buy Dutch pump maker for $2.3bn',
  '  Nordvik agrees to buy Dutch pump maker for $2.3bn The offer is a premium of 31% to the clos',
  'Le site vu du canal © Getty Images Les ouvriers reprennent le travail dès lundi matin.',
  'Lire aussi : Le carton, nouvel or brun. La suite arrive bientôt chez vous.',
  'Lire aussi',
  'Voir aussi :',
  'Accueil | Monde | Sport',
  'Par Jean Dupont',
  '12 mars 2024, 10:30',
  'Nous utilisons des cookies. Vous pouvez les refuser.',
  '3 commentaires',
  'Il y a 2 heures',
  '- un point',
  'Завод возобновил работу после простоя',
  'На смену вышли 640 человек, сообщила пресс-служба завода в пятницу.',
  '工厂重新开放。',
  '…',
  '(',
  '\u00ad',
  '🙂',
];
const SEPARATORS = ['\n', '\n\n', '\r\n', '\r\n\r\n', '\n\n\n', '\f', ' ', '\u00a0', '\u2028'];

const page = fc
  .array(fc.tuple(fc.constantFrom(...PARTS), fc.constantFrom(...SEPARATORS)), { maxLength: 25 })
  .map((parts) => parts.flat().join(''));
const anyPage = fc.oneof(page, fc.string({ unit: 'binary', maxLength: 300 }));

describe('for any page', () => {
  it('every character lies in exactly one block', () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        let at = 0;
        for (const { start, end } of read(text).blocks) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: 300 },
    );
  });

  it('blocks of articles are in order, inside their article, and no two share a character', () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        const { articles } = read(text);
        for (const article of articles) {
          let at = article.start;
          for (const { start, end } of article.blocks) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBe(article.end);
        }
        const all = articles.flatMap(({ blocks }) => blocks).sort((a, b) => a.start - b.start);
        all.forEach((block, place) => {
          expect(block.start).toBeGreaterThanOrEqual(all[place - 1]?.end ?? 0);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('the blocks of the page say which article they are part of', () => {
    fc.assert(
      fc.property(page, (text) => {
        const { articles, blocks } = read(text);
        articles.forEach((article, place) => {
          const told = blocks.filter((block) => block.article === place);
          expect(told.map(({ start, end, kind }) => [start, end, kind])).toEqual(
            article.blocks.map(({ start, end, zone }) => [start, end, zone]),
          );
        });
      }),
      { numRuns: 200 },
    );
  });

  it('accents that are characters of their own change nothing', () => {
    fc.assert(
      fc.property(page, (text) => {
        const composed = text.normalize('NFC');
        const told = (some: string) =>
          read(some).blocks.map(({ start, end, kind }) => [
            kind,
            some.slice(start, end).normalize('NFC'),
          ]);
        expect(told(composed.normalize('NFD'))).toEqual(told(composed));
      }),
      { numRuns: 300 },
    );
  });

  it('ids are distinct, and reading is repeatable', () => {
    fc.assert(
      fc.property(page, (text) => {
        const { articles } = read(text);
        expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
        expect(read(text)).toEqual(read(text));
      }),
    );
  });
});

describe('a teaser put into a story', () => {
  const STORY = [
    'Papeterie de Corbières : la machine tourne de nouveau',
    'La papeterie a redémarré lundi sa machine, un an et demi après sa mise à l’arrêt.',
    'Cent quarante salariés ont repris le chemin de l’atelier sous la neige du matin.',
    'Le maire y voit un signe d’espoir pour toute la vallée et ses commerces.',
    'Les premières bobines partiront en mars vers les imprimeries de Toulouse.',
  ];
  const TEASERS: readonly (readonly [string, string])[] = [
    [
      'Nordvik buys a pump maker',
      'The Norwegian group pays two billion for all shares and will keep the bran',
    ],
    [
      'Neue Sanktionen gegen Banken',
      'Die Botschafter haben das Paket am Montag beschlossen. Es gilt ab Mai.',
    ],
    [
      'Санкции против двух банков',
      'Брюссель внёс в список два банка и их владельцев, сообщили диплом',
    ],
    [
      '« Comprendre la mer Noire »',
      'La mer Noire est depuis deux siècles l’objet d’une rivalité entre empires.',
    ],
  ];

  it('leaves the words of the story as they were, wherever it stands', () => {
    const plain = dump(...STORY);
    const [story] = read(plain).articles;
    if (story === undefined) throw new Error('the story was not read');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: STORY.length }),
        fc.constantFrom(...TEASERS),
        (place, [title, text]) => {
          const blocks = STORY.toSpliced(place, 0, title, `  ${title} ${text}`);
          const told = dump(...blocks);
          const { articles } = read(told);
          expect(articles.map((article) => article.kind)).toEqual(['story', 'excerpt']);
          expect(textsOf(told, articles[0] ?? story)).toEqual(textsOf(plain, story));
          expect(articles[0]?.id).toBe(story.id);
          expect(articles[0]?.textHash).toBe(story.textHash);
        },
      ),
    );
  });
});
