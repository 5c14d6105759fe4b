import { describe, expect, it } from 'vitest';
import { blockOf, dump, kindOf, read, textsOf, titles } from './reading.ts';

const TITLE = 'Papeterie de Corbières : la machine tourne de nouveau';
const FIRST = 'La papeterie a redémarré lundi sa machine, un an et demi après sa mise à l’arrêt.';
const SECOND = 'Cent quarante salariés ont repris le chemin de l’atelier sous la neige du matin.';

/** The first article's blocks as strings. */
const blocks = (page: string): readonly string[] => {
  const [article] = read(page).articles;
  return article === undefined ? [] : textsOf(page, article);
};

/** A page with a furniture candidate between two paragraphs of one story. */
const within = (middle: string): string => dump(TITLE, FIRST, middle, SECOND);

describe('lines', () => {
  it('a wrapped page is put together again, and a short line ends its paragraph', () => {
    const page = [
      'Glassmaker to shut its Castleford furnace',
      'Bottles and jars will no longer be made in Castleford once the last',
      'Furnace is put out in March. Halden Glass told its 310 workers on',
      'Tuesday that the factory would close because gas had become much too',
      'expensive.',
      'The union said it would fight the closure and asked the ministers in',
      'London to step in before the winter came.',
    ].join('\r\n');
    expect(blocks(page).map((block) => block.replace(/\r\n/g, ' ').slice(0, 30))).toEqual([
      'Glassmaker to shut its Castlef',
      'Bottles and jars will no longe',
      'The union said it would fight ',
    ]);
  });

  it('a line of a page that is not wrapped is a block of its own', () => {
    const page = [TITLE, FIRST, SECOND].join('\n');
    expect(blocks(page)).toEqual([TITLE, FIRST, SECOND]);
  });

  it('a line that starts in lower case goes on in its block, without and with a blank line', () => {
    const page = dump(
      TITLE,
      'La papeterie a redémarré lundi sa machine\nnuméro deux',
      'et ses salariés ont repris le chemin de l’atelier.',
    );
    expect(blocks(page)).toHaveLength(2);
  });

  it('a text that stops on an article or a preposition goes on below the blank line', () => {
    const page = dump(
      TITLE,
      FIRST,
      'Il fait revivre la marque avec un dessin mis à jour. Le départ de',
      'Renault faisait partie d’un exode plus large de sociétés occidentales.',
    );
    expect(blocks(page).at(-1)).toMatch(/^Il fait revivre.*occidentales\.$/su);
  });

  it('but not into a word that has a capital only at the start of a sentence', () => {
    const page = dump(
      TITLE,
      FIRST,
      'Il fait revivre la marque avec un dessin mis à jour. Le départ de',
      'Les sanctions privent le site de composants électroniques.',
    );
    expect(blocks(page)).toHaveLength(4);
  });

  it('a form feed sets blocks apart, and the sentence goes on behind it', () => {
    const page = `${TITLE}\n\n${FIRST} La direction a dit que la machine\n\ftournerait sans arrêt jusqu’au printemps de l’an prochain.\n`;
    const { articles } = read(page);
    expect(articles).toHaveLength(1);
    expect(articles[0]?.blocks).toHaveLength(2);
  });

  it('offsets are those of the page as it is: soft hyphens, no-break spaces and CRLF stay', () => {
    const page = `\r\n  ${TITLE}\r\n\r\nLa pape\u00adterie a redé\u00admarré lundi\u00a0: cent quarante salariés sont là.\r\n`;
    const { articles, blocks: all } = read(page);
    expect(articles[0]?.start).toBe(page.indexOf(TITLE));
    expect(textsOf(page, articles[0] ?? expect.fail())[1]).toContain('pape\u00adterie');
    expect(all.map(({ start, end }) => page.slice(start, end)).join('')).toBe(page);
  });
});

describe('furniture', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['navigation', 'Accueil | Économie | Industrie | Sport'],
    ['navigation', 'Home › World › Business'],
    ['navigation', 'Nachrichten · Wirtschaft · Kultur · Sport'],
    ['navigation', 'Главная • Политика • Экономика'],
    ['read-also', 'Lire aussi : Pourquoi les usines ferment'],
    ['read-also', 'Read more: How the plant came back'],
    ['read-also', 'Lesen Sie auch: Wie das Werk gerettet wurde'],
    ['read-also', 'Te puede interesar: El vino bate su récord'],
    ['read-also', 'Читайте также: Как спасали завод'],
    ['read-also', 'Voir aussi'],
    ['read-also', 'Lire la suite'],
    ['consent', 'Nous utilisons des cookies pour mesurer l’audience. Vous pouvez les refuser.'],
    ['consent', 'We use cookies and similar tools. By continuing you accept our policy.'],
    ['consent', 'Wir verwenden Cookies, um Ihnen Inhalte zu zeigen, die Sie interessieren.'],
    ['consent', 'Tout accepter'],
    ['newsletter', 'Inscrivez-vous à notre newsletter et recevez chaque matin l’essentiel.'],
    ['newsletter', 'Sign up for our morning briefing and get the news in your inbox.'],
    ['newsletter', 'Jetzt Newsletter abonnieren'],
    ['newsletter', 'Подпишитесь на наш Telegram-канал и получайте главное.'],
    ['share', 'Partager sur Facebook Twitter LinkedIn'],
    ['share', 'Share this article'],
    ['share', 'Teilen Facebook WhatsApp E-Mail'],
    ['share', 'Поделиться ВКонтакте Telegram'],
    ['byline', 'Par Élodie Marchetti'],
    ['byline', 'By Marcus Adeyemi and Ines Roth, Reuters'],
    ['byline', 'Von Malte Dreyer, Hamburg'],
    ['byline', 'Por Lucía Terrón'],
    ['byline', 'Von dpa'],
    ['byline', 'Von dpa-AFX, Frankfurt'],
    ['byline', 'Par afp'],
    ['byline', 'Автор: Ольга Синицына'],
    ['byline', 'Publié le 14 octobre 2026 à 07h42, mis à jour à 09h00'],
    ['byline', '14 October 2026, 6:10 am'],
    ['byline', '13.10.2026, 14:05 Uhr'],
    ['byline', '12 октября 2026, 11:20'],
    ['byline', 'REDACCIÓN | Madrid | 12/10/2026 - 09:15h'],
    ['byline', 'Il y a 3 heures'],
    ['label', 'Publicité'],
    ['label', '© 2026 La Dépêche du Rhin. Tous droits réservés.'],
    ['caption', 'Trabajadores ante la puerta principal. Foto: EFE/Paco Santana'],
    ['caption', 'Ein Arbeiter prüft den Ofen. Foto: Jens Brandt/dpa'],
    ['caption', 'The works seen from the canal. © AFP'],
    ['caption', 'Le directeur, lundi à Dunkerque. SAMEER AL-DOUMY / AFP'],
  ];
  it.each(cases)('%s: %s', (kind, text) => {
    expect(kindOf(within(text), text)).toBe(kind);
    expect(titles(within(text))).toEqual([TITLE]);
  });

  it.each([
    'La CNIL inflige une amende à Google pour ses cookies et ses règles de consentement trop floues.',
    'Par peur des sanctions, le groupe quitte la Russie et vend toutes ses usines à un homme d’affaires.',
    'Partager les bénéfices avec les salariés, voilà l’idée que le gouvernement veut étudier cet hiver.',
    'Il faudrait lire aussi les comptes du groupe, qui perd de l’argent depuis trois ans.',
    'Le groupe Getty Images a attaqué en justice un concurrent, a rapporté Reuters mardi soir.',
    'MOSCOU (Reuters) - Le constructeur rouvre son usine avec l’aide de la mairie, selon l’AFP.',
    'La lettre d’information du ministère annonce que les aides seront versées dès le mois de mars.',
    'Le 14 octobre 2026, les ouvriers ont allumé un brasero devant les grilles de la fonderie.',
  ])('a paragraph that only speaks of such things stays text: %s', (text) => {
    expect(kindOf(within(text), text)).toBe('body');
  });

  it('a headline that begins like a by-line stays a headline', () => {
    const title = 'Par peur des sanctions, Renault quitte la Russie';
    expect(titles(dump(title, FIRST))).toEqual([title]);
  });
});

describe('read also', () => {
  it('takes the rest of its sentence inside a paragraph, and the paragraph goes on', () => {
    const page = dump(TITLE, `${FIRST} Lire aussi : Le carton, nouvel or brun. ${SECOND}`);
    expect(blocks(page)).toEqual([TITLE, FIRST, SECOND]);
    expect(kindOf(page, 'Lire aussi')).toBe('read-also');
  });

  it('with no full stop it ends where a sentence visibly starts', () => {
    const page = dump(
      TITLE,
      `${FIRST} Lire aussi : « Il faut soutenir les papetiers », plaide la présidente du syndicat L’industriel finlandais, qui fabrique aussi du bois de charpente et des meubles, compte embaucher trente personnes avant la fin du mois de juin`,
    );
    expect(kindOf(page, 'plaide la présidente')).toBe('read-also');
    expect(kindOf(page, 'L’industriel finlandais')).toBe('lead');
  });

  it('in brackets it ends with the bracket', () => {
    const page = dump(TITLE, `${FIRST} (Read more: The plan) ${SECOND}`);
    expect(kindOf(page, 'The plan')).toBe('read-also');
    expect(blocks(page).at(-1)).toBe(SECOND);
  });

  it('alone it takes the links below it, up to a paragraph', () => {
    const page = dump(
      TITLE,
      FIRST,
      'Lire aussi',
      'Le carton, nouvel or brun',
      'Une scierie ferme ses portes',
      SECOND,
    );
    expect(kindOf(page, 'Une scierie')).toBe('read-also');
    expect(blocks(page)).toEqual([TITLE, FIRST, SECOND]);
  });

  it('and up to two blank lines', () => {
    const page = `${dump(TITLE, FIRST, 'Voir aussi', 'Le carton, nouvel or brun')}\n\nUne scierie ferme ses portes\n\nLa scierie de Vannes ferme et ses douze salariés perdent leur emploi.\n`;
    expect(titles(page)).toEqual([TITLE, 'Une scierie ferme ses portes']);
  });
});

describe('captions', () => {
  it('the text resumes after the agency’s name, in mid-line', () => {
    const text = 'Le papier sort de la machine à la vitesse de quarante kilomètres à l’heure.';
    const page = within(
      `Workers of the mill watch as the paper machine is started again after the long winter © Getty Images ${text}`,
    );
    expect(kindOf(page, 'Workers of the mill')).toBe('caption');
    expect(kindOf(page, text)).toBe('body');
    const [article] = read(page).articles;
    expect(article?.blocks.find((block) => block.zone === 'caption')?.langs).toEqual(['en']);
    expect(article?.lang).toBe('fr');
  });

  it('a credit or a marker may be broken at a line end or hold a no-break space', () => {
    const page = within(
      'Le site vu du canal © Getty\nImages Le papier y sort à quarante kilomètres à l’heure.',
    );
    expect(kindOf(page, 'Le papier y sort')).toBe('body');
    expect(kindOf(within('Lire\u00a0aussi\u00a0: Pourquoi les usines ferment'), 'Pourquoi')).toBe(
      'read-also',
    );
  });

  it('names the credit in its rule', () => {
    const page = within('Le site vu du canal © Marion Tessier / AFP');
    expect(blockOf(page, 'Le site vu').rule).toContain('© Marion Tessier / AFP');
  });
});

describe('lists', () => {
  it('four short blocks in a row are a list, but not the headline below which text starts', () => {
    const page = dump(
      'Économie',
      'Le carton, nouvel or brun',
      'Une scierie ferme ses portes',
      'Vin : récolte record',
      TITLE,
      FIRST,
      SECOND,
    );
    expect(titles(page)).toEqual([TITLE]);
    expect(kindOf(page, 'Une scierie')).toBe('list');
  });

  it('three are none', () => {
    const page = dump(TITLE, FIRST, 'Une décision attendue', 'Elle a souri.', SECOND);
    expect(kindOf(page, 'Elle a souri')).toBe('body');
  });

  it('a short last sentence above the next story is no list', () => {
    const page = `${dump(TITLE, FIRST, 'Les négociations commencent lundi.')}\n\n${dump('Une scierie ferme ses portes', 'Par Anna Berg', '14 octobre 2026', SECOND)}`;
    expect(kindOf(page, 'Les négociations')).toBe('body');
  });

  it('comments below their heading are furniture, but a mere counter under a headline is not their start', () => {
    const under = dump(TITLE, '3 commentaires', FIRST, SECOND);
    expect(kindOf(under, SECOND)).toBe('body');
    const below = dump(
      TITLE,
      FIRST,
      SECOND,
      '1 commentaire',
      'Nadia B.',
      'Il y a 1 heure',
      'Mon père y a travaillé toute sa vie, c’est un vrai crève-cœur pour nous.',
    );
    expect(kindOf(below, 'Mon père')).toBe('comments');
  });

  it('a page of furniture only has no article', () => {
    const page = dump(
      'Menu',
      'Accueil | Monde | Sport',
      'Tout accepter',
      'Les plus lus',
      'Sanctions : ce qui change pour les banques',
      'Usine de Corbières : le récit d’une réouverture',
      'Newsletter',
      'Mentions légales',
    );
    expect(read(page).articles).toEqual([]);
  });
});
