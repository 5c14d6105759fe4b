import { describe, expect, it } from 'vitest';
import { dump, kindOf, read, textsOf, titles } from './reading.ts';

const A = 'Papeterie de Corbières : la machine tourne de nouveau';
const A1 = 'La papeterie a redémarré lundi sa machine, un an et demi après sa mise à l’arrêt.';
const A2 = 'Cent quarante salariés ont repris le chemin de l’atelier sous la neige du matin.';
const B = 'Nordvik kauft niederländischen Pumpenbauer für zwei Milliarden';
const B1 =
  'Der norwegische Konzern übernimmt alle Anteile an dem Hersteller aus Utrecht, wie beide mitteilten.';
const CUT =
  'Der norwegische Konzern übernimmt alle Anteile an dem Hersteller aus Utrecht. Die Behörden in Brüssel wollen bis zum Sommer über den Kauf entscheiden, und die Anleger in Os';

const body = (page: string, place: number): readonly string[] => {
  const article = read(page).articles[place];
  return article === undefined ? [] : textsOf(page, article);
};

describe('a new story starts', () => {
  it('at the first headline, and its first paragraph is the lead', () => {
    const page = dump(A, A1, A2);
    expect(read(page).articles[0]).toMatchObject({ title: A, kind: 'story', lang: 'fr' });
    expect([A, A1, A2].map((text) => kindOf(page, text))).toEqual(['headline', 'lead', 'body']);
  });

  it('after more blank lines than in the story so far', () => {
    const page = `${dump(A, A1, A2)}\n\n${dump('La machine de Corbières', 'La papeterie a une histoire longue et la machine date de l’avant-guerre.')}`;
    expect(titles(page)).toEqual([A, 'La machine de Corbières']);
  });

  it('above a by-line', () => {
    expect(titles(dump(A, A1, A2, 'La machine de Corbières', 'Par Anna Berg', A2))).toEqual([
      A,
      'La machine de Corbières',
    ]);
  });

  it.each([
    ['Von dpa', '21. November 2026, 12:10 Uhr'],
    ['dpa', '21. November 2026, 12:10 Uhr'],
    ['EFE', 'Madrid, 4 de mayo de 2026'],
    ['AFP', 'Publié le 14 octobre 2026 à 07h42'],
    ['ТАСС', '12 апреля 2026, 12:20'],
  ])('above an agency as its author: %s', (agency, date) => {
    const title = 'La machine de Corbières';
    const page = dump(A, A1, title, `${agency}\n${date}`, A2, B, `${agency}\n${date}`, B1);
    expect(titles(page)).toEqual([A, title, B]);
    expect(kindOf(page, agency)).toBe('byline');
  });

  it('but an agency alone under a headline, with no date, is not its author', () => {
    const subhead = 'La machine de la papeterie';
    expect(titles(dump(A, A1, subhead, 'AFP', A2))).toEqual([A]);
  });

  it('when it sits on its paragraph where paragraphs have blank lines, even with a stop set apart', () => {
    const page = `${dump(A, A1, A2)}\nLa papeterie veut du courant vert .\nLa papeterie a signé jeudi un contrat d’électricité de quinze ans avec un producteur d’Albi.\n`;
    expect(titles(page)).toEqual([A, 'La papeterie veut du courant vert']);
  });

  it('with six words that the story above does not share', () => {
    expect(titles(dump(A, A1, A2, B, B1))).toEqual([A, B]);
  });

  it('with a short headline of its own text, in a page of short items', () => {
    const titles6 = [
      [
        'Council closes bus lane',
        'The lane on Mill Road will close to taxis and cyclists from Monday, the council said in a notice to residents.',
      ],
      [
        'Steelworks wins wind order',
        'The Port Afan steelworks has won an order for the towers of forty turbines off the coast of Wales, its owner told investors.',
      ],
      [
        'Museum finds lost Vermeer',
        'A painting kept in a cellar since the war is a work of the Dutch master, the museum in Ghent announced after two years of study.',
      ],
    ];
    expect(titles(dump(...titles6.flat()))).toEqual(titles6.map(([title]) => title));
  });

  const items = [
    [
      'Marine verkauft drei alte Boote',
      'Die Marine gibt drei Schnellboote an Griechenland ab, wie das Ministerium mitteilte.',
    ],
    [
      'Der Handel klagt über die Reform',
      'Die Reform der Steuern belaste den Handel, sagte der Minister dem Verband am Montag.',
    ],
    [
      'Reform der Bahn: Minister nennt Termin',
      'Der Minister will die Reform der Bahn im Herbst beginnen, sagte er am Montag dem Verband.',
    ],
  ] as const;

  it('in a page of short items with the next one, though it shares words with the one above', () => {
    expect(titles(dump(...items.flat()))).toEqual(items.map(([title]) => title));
  });

  it('but a page with a longer story, or a longer text below, is none of short items', () => {
    const [, [, second], [third, text]] = items;
    const longer = [...(items[0] ?? []), ...(items[1] ?? []), second, second, third, text];
    expect(titles(dump(...longer))).not.toContain(third);
    expect(titles(dump(...items.flat(), text, text))).not.toContain(third);
  });

  it('and not in a long text that goes on speaking of the same things', () => {
    const page = dump(
      'Port Afan steelworks restarts its second furnace after a year',
      'The steelworks at Port Afan lit its second blast furnace on Monday, a year after the first was shut for repairs, and four hundred workers returned.',
      'Engineers had relined the furnace with bricks from Poland, the company said, and the steelworks expects to reach full output in the spring.',
      'The union said that workers at the furnace had been promised training before the restart, and that the company had kept its word this time.',
      'Union asks for guarantees on jobs',
      'The union wants the company to guarantee the jobs of the four hundred workers at the furnace until the end of the decade, its secretary said.',
    );
    expect(titles(page)).toHaveLength(1);
  });

  it('and not without a by-line where the other headlines of the page have theirs', () => {
    const page = dump(
      `${A}\nPublié le 3 mars 2026 à 18h22`,
      A1,
      'Un atelier suivi de près par la préfecture de région',
      'L’administration avait promis une aide pour les factures de gaz. Les syndicats restent prudents et demandent un calendrier précis aux dirigeants.',
      'Trois cyclistes suspendus après un contrôle\nPublié le 3 mars 2026 à 16h40',
      'Les coureurs ont été contrôlés en janvier lors d’un stage en Espagne, a annoncé mardi soir l’agence chargée des contrôles.',
    );
    expect(titles(page)).toEqual([A, 'Trois cyclistes suspendus après un contrôle']);
  });

  it('when the headline above has no text: that one is a link', () => {
    const page = dump(B, A, A1, A2);
    expect(titles(page)).toEqual([A]);
    expect(kindOf(page, B)).toBe('list');
  });

  it('though odd lines stand between the by-line and the text', () => {
    const page = dump(
      A,
      'Par Anna Berg',
      'Publié le 14 octobre 2026',
      'Écouter cet article',
      A1,
      A2,
    );
    expect(titles(page)).toEqual([A]);
    expect(kindOf(page, 'Écouter')).toBe('list');
  });

  it('and not at the name of its author', () => {
    const page = dump(A, 'ANNA BERG', 'Toulouse - 14 oct 2026 - 10:45', A1, A2);
    expect(titles(page)).toEqual([A]);
    expect(kindOf(page, 'ANNA BERG')).toBe('byline');
  });

  it('where the text below tells it in words that the story above does not use', () => {
    const other = 'La machine à vendanger, une nouvelle venue dans les vignes de Cahors';
    const text =
      'Dans les vignes de Cahors, la machine à vendanger remplace peu à peu les saisonniers.';
    expect(titles(dump(A, A1, A2, other, text))).toEqual([A, other]);
  });

  it('but a deck under the headline that the text tells belongs to it', () => {
    const page = dump(
      'La papeterie redémarre sa machine',
      'Une bonne nouvelle pour toute la vallée',
      A1,
      A2,
    );
    expect(titles(page)).toEqual(['La papeterie redémarre sa machine']);
    expect(kindOf(page, 'Une bonne nouvelle')).toBe('headline');
  });

  it.each([
    ['a short one', 'Des précédents dans la région'],
    ['a pull quote', '« Nous n’avons jamais douté un instant du retour des clients »'],
    ['capitals', 'QUAND LES CLIENTS ITALIENS SONT ENFIN REVENUS'],
    ['a question of an interview', 'Comment avez-vous convaincu les banquiers de Toulouse ?'],
    ['one that shares words with the story', 'À la papeterie, des salariés heureux de revenir'],
  ])('not at a subhead: %s', (_, subhead) => {
    const page = dump(A, A1, subhead, A2);
    expect(titles(page)).toEqual([A]);
    expect(kindOf(page, subhead)).toBe('body');
  });
});

describe('teasers', () => {
  const box = `  ${B} ${CUT}`;

  it('are excerpts of their own, and the text goes back to the open story', () => {
    const page = dump(A, A1, B, box, A2);
    const [story, excerpt] = read(page).articles;
    expect(story).toMatchObject({ title: A, kind: 'story' });
    expect(excerpt).toMatchObject({ title: B, kind: 'excerpt', lang: 'de' });
    expect(body(page, 0)).toEqual([A, A1, A2]);
    expect(body(page, 1)).toEqual([B, CUT]);
  });

  it('with a complete text too', () => {
    expect(body(dump(A, A1, B, `${B} ${B1}`, A2), 0)).toEqual([A, A1, A2]);
  });

  it('right below the headline of the story', () => {
    expect(body(dump(A, B, box, A1, A2), 0)).toEqual([A, A1, A2]);
  });

  it('without the title again, if their text breaks off', () => {
    const page = dump(A, A1, B, CUT, A2);
    expect(body(page, 0)).toEqual([A, A1, A2]);
    expect(read(page).articles[1]?.kind).toBe('excerpt');
  });

  it('have one id on all pages, whatever their text', () => {
    const [one] = read(dump(A, A1, B, box, A2)).articles.slice(1);
    const [other] = read(
      dump(
        'Otro titular de hoy',
        'El alcalde no da la batalla por perdida y pide una reunión.',
        B,
        `${B} ${B1}`,
      ),
    ).articles.slice(1);
    expect(one?.id).toBe(other?.id);
  });

  it('stand once among the articles though they stand twice on the page', () => {
    expect(titles(dump(A, A1, B, box, A2, B, box))).toEqual([A, B]);
  });

  it('are stories where they open the page and text of their own follows', () => {
    const page = dump(A, `${A} ${A1}`, A2);
    expect(read(page).articles).toHaveLength(1);
    expect(read(page).articles[0]?.kind).toBe('story');
    expect(body(page, 0)).toEqual([A, A1, A2]);
  });
});

describe('what else becomes an article', () => {
  it('a story whose only paragraph breaks off is an excerpt', () => {
    expect(read(dump(A, A1.slice(0, -12))).articles[0]?.kind).toBe('excerpt');
  });

  it('a story under a first line of two sentences', () => {
    const title = 'Qui relance la papeterie ? Un inconnu venu de Finlande';
    expect(titles(dump(title, A1, A2))).toEqual([title]);
  });

  it('a story whose headline is glued to its text in one line', () => {
    const page = dump(
      `Papeterie de Corbières : la machine repart au printemps ${A1.replace('La', 'Le maire dit que la')}`,
      A2,
    );
    expect(titles(page)).toEqual(['Papeterie de Corbières : la machine repart au printemps']);
  });

  it('text without a headline, under its first sentence', () => {
    expect(titles(dump(A1, A2))).toEqual([A1]);
  });

  it('a headline alone only where the page has no paragraphs', () => {
    expect(titles(dump(B))).toEqual([B]);
    expect(titles(dump(A, A1, A2, 'Vin : récolte record'))).toEqual([A]);
  });
});

describe('ids and hashes', () => {
  const page = dump(A, A1, A2);

  it('do not depend on what surrounds the story, on line ends, or on soft hyphens', () => {
    const [plain] = read(page).articles;
    const [other] = read(
      `Accueil | Monde | Sport\n\n${page.replaceAll('\n', '\r\n').replace('papeterie', 'pape\u00adterie')}`,
    ).articles;
    expect(other?.id).toBe(plain?.id);
    expect(other?.textHash).toBe(plain?.textHash);
  });

  it('the text hash tells an edit below the first 80 letters, the id does not change', () => {
    const [plain] = read(page).articles;
    const [edited] = read(page.replace('la neige', 'la pluie')).articles;
    expect(edited?.id).toBe(plain?.id);
    expect(edited?.textHash).not.toBe(plain?.textHash);
  });

  it('another body gives another id', () => {
    expect(read(dump(A, A2)).articles[0]?.id).not.toBe(read(page).articles[0]?.id);
  });
});
