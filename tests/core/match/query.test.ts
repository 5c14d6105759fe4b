import { describe, expect, it } from 'vitest';
import { type Blocks, concept, holdsIn, marked, matchOf } from '../../support/articles.ts';

describe('the tricky ones of the query language', () => {
  it('does not join a headline and a lead: nothing spans two blocks', () => {
    const blocks: Blocks = [
      ['headline', 'Renault rouvre'],
      ['lead', "L'usine repart"],
    ];
    expect(holdsIn('usine NEAR/s rouvrir', blocks)).toBe(false);
    expect(holdsIn('usine NEAR/50 rouvrir', blocks)).toBe(false);
    expect(holdsIn('usine NEAR/p rouvrir', blocks)).toBe(false);
    expect(holdsIn('usine AND rouvrir', blocks)).toBe(true);
  });

  it('reads a phrase side by side and NEAR at a distance', () => {
    expect(holdsIn('"prix énergie"', "Le prix de l'énergie monte.")).toBe(false);
    expect(holdsIn('prix NEAR/2 énergie', "Le prix de l'énergie monte.")).toBe(true);
    expect(holdsIn('prix NEAR/1 énergie', "Le prix de l'énergie monte.")).toBe(false);
  });

  it('does not take one word for both sides of a NEAR', () => {
    const both = '(usine OR site) NEAR/5 (site OR fabrique)';
    expect(holdsIn(both, 'Le site est fermé.')).toBe(false);
    expect(holdsIn(both, 'Le site et un autre site sont fermés.')).toBe(true);
  });

  it('tells a hit without such a neighbour from an article without such a word', () => {
    const text = 'Le plan de relance échoue mais Renault relance Douai.';
    const match = matchOf({ match: 'relance NOT NEAR/2 plan' }, text);
    expect(match?.evidence[0]?.terms[0]?.start).toBe(text.indexOf('relance Douai'));
    expect(holdsIn('relance NOT plan', text)).toBe(false);
  });

  it('takes the nearest edge of a hit that has a gap', () => {
    expect(holdsIn('(alpha NEAR/5 charlie) NEAR/1 bravo', 'alpha bravo charlie', 'en')).toBe(true);
    expect(holdsIn('(alpha NEAR/5 delta) NEAR/1 charlie', 'alpha bravo bravo charlie', 'en')).toBe(
      false,
    );
  });
});

describe('words', () => {
  it.each([
    ['usine', "L’USINE d'Orléans", true],
    ['électricité', "d'electricite", true],
    ['rouvrir', 'Les sites rouvriront', true],
    ['usine', 'usinage', false],
    ['rouvr*', 'la réouverture, ils rouvraient', true],
    ['=usine', 'les usines', false],
    ['=usine', "L'USINE ferme", true],
    ['=Orange', 'une orange', false],
    ['=Orange', 'chez Orange', true],
    ['=PPA', 'un ppa est signé', false],
    ['=PPA', 'un PPA est signé', true],
    ['=PPA', 'UN PPA EST SIGNÉ', false],
    ['=marché', 'il a marche', false],
    ['=marché', 'Le MARCHÉ', true],
    ['dû', 'Le prix du gaz', false],
    ['dû', 'Le prix est dû', true],
    ['devoir', 'Le prix du gaz', false],
    ['cœur', 'au coeur', true],
    ['350MW', 'de 350 MW', true],
    ['3,5', 'de 3,5 %', true],
    ['3,5', 'de 35 %', false],
    ['AT&T', 'chez AT&T', true],
    ['sous-traitant', 'Les sous‑traitants attendent', true],
    ['soustraitant', 'Les sous-traitants attendent', true],
    ['fabrication', 'la fabri-\ncation repart', true],
    ['fabrication', 'la fabri\u00adcation repart', true],
    ['électricité', 'de l\u2019e\u0301lectricite\u0301', true],
    ["aujourd'hui", 'Aujourd’hui, rien', true],
  ])('%s in "%s": %s', (match, text, expected) => {
    expect(holdsIn(match, text)).toBe(expected);
  });

  it.each([
    ['de', '*werk', 'Die Kraftwerke stehen still.', true],
    ['de', '*werk', 'des Heizkraftwerkes', true],
    ['de', '*werk', 'Er ist Handwerker.', false],
    ['de', 'Übernahme', 'Die Uebernahme ist geplant.', true],
    ['de', 'Übernahme', 'Die UBERNAHME', true],
    ['de', 'Straße', 'in den Strassen', true],
    ['ru', 'ёлка', 'елки стоят', true],
    ['ru', 'йод', 'иод', false],
    ['ru', 'йод', 'и\u0306ода нет', true],
    ['en', 'plant', "The plant's owner", true],
    ['en', 'reopen', 'The mine re-opened.', true],
    ['en', 're-open', 'It was reopened.', true],
    ['en', 'ease', 'a new disease', false],
    ['en', 'sign', 'the design of a car', false],
    ['pl', 'Łódź', 'Lodz', true],
    ['zh', '工厂', '该工厂重新开工', true],
  ])('%s: %s in "%s": %s', (lang, match, text, expected) => {
    expect(holdsIn(match, text, lang)).toBe(expected);
  });
});

describe('phrases', () => {
  it.each([
    ['"site de production"', 'deux sites de production', true],
    ['"site de production"', 'un site. De production', false],
    ['"site de production"', 'un site des productions', false],
    ['="site de production"', 'deux sites de production', false],
    ['="site de production"', 'un site de production', true],
    ['="Air Liquide"', 'un air liquide', false],
    ['"prise de contrôle"', 'des prises de contrôle', true],
    ["l'usine", 'cette usine', true],
    ['"mise en service"', 'La mise en\nservice est prévue', true],
  ])('%s in "%s": %s', (match, text, expected) => {
    expect(holdsIn(match, text)).toBe(expected);
  });
});

describe('NEAR, BEFORE and sentences', () => {
  const text = "Renault rouvre. L'usine de Douai tourne.";
  it.each([
    ['usine NEAR/s rouvrir', false],
    ['usine NEAR/p rouvrir', true],
    ['usine NEAR/1 rouvrir', true],
    ['usine BEFORE/p rouvrir', false],
    ['rouvrir BEFORE/p usine', true],
    ['rouvrir BEFORE/2 Douai', false],
    ['rouvrir BEFORE/3 Douai', true],
    ['usine NOT BEFORE/s Douai', false],
    ['usine NOT BEFORE/s rouvrir', true],
    ['usine NOT NEAR/s rouvrir', true],
    ['usine NOT NEAR/p rouvrir', false],
  ])('%s: %s', (match, expected) => {
    expect(holdsIn(match, text)).toBe(expected);
  });

  it('keeps a page without a full stop from being one sentence', () => {
    const text = `usine ${'mot '.repeat(160)}rouvre`;
    expect(holdsIn('usine NEAR/s rouvrir', text)).toBe(false);
    expect(holdsIn('usine NEAR/p rouvrir', text)).toBe(true);
  });
});

describe('ATLEAST', () => {
  it('counts hits, no word twice', () => {
    const text = 'Une usine, des usines et un site.';
    expect(holdsIn('ATLEAST/2 (usine)', text)).toBe(true);
    expect(holdsIn('ATLEAST/3 (usine)', text)).toBe(false);
    expect(holdsIn('ATLEAST/3 (usine OR site)', text)).toBe(true);
    expect(holdsIn('ATLEAST/2 (usine NEAR/9 site)', text)).toBe(false);
    expect(holdsIn('ATLEAST/2 (usine OR "usine des")', 'Une usine des Alpes.')).toBe(false);
  });

  it('counts over the whole article', () => {
    const blocks: Blocks = [
      ['headline', 'Une usine'],
      ['lead', 'Une usine'],
      ['body', 'Une usine'],
    ];
    const match = matchOf({ match: 'ATLEAST/3 (usine)' }, blocks);
    expect(match?.evidence).toHaveLength(3);
    expect(match?.zone).toBe('headline');
  });
});

describe('zones and facts', () => {
  const blocks: Blocks = [
    ['headline', 'Sanctions contre Moscou'],
    ['lead', 'Une usine ferme.'],
    ['body', 'Le groupe se tait.'],
    ['caption', 'Vue de la raffinerie'],
  ];
  it.each([
    ['title:sanctions', true],
    ['title:usine', false],
    ['lead:usine', true],
    ['body:usine', true],
    ['body:groupe', true],
    ['body:raffinerie', true],
    ['body:sanctions', false],
    ['lead:groupe', false],
    ['caption:raffinerie', true],
    ['title:(sanctions NOT usine)', true],
    ['sanctions AND source:reuters', true],
    ['sanctions AND source:"le monde"', false],
    ['sanctions AND lang:fr', true],
    ['sanctions AND NOT lang:fr', false],
    ['sanctions AND (lang:de OR usine)', true],
  ])('%s: %s', (match, expected) => {
    expect(holdsIn(match, blocks)).toBe(expected);
  });
});

describe('concepts', () => {
  const concepts = {
    plant: concept(
      { fr: ['usine', 'site de production'], de: ['Werk'], any: ['Gigafactory'] },
      { fr: ['usine à gaz'] },
    ),
    restart: concept({ fr: ['rouvrir'], de: ['nimmt NEAR/6 auf'] }),
  };
  const says = { match: '@plant NEAR/s @restart', concepts };

  it('uses the items of the language of the block', () => {
    expect(marked(matchOf(says, 'Le site de production rouvre demain.'))).toEqual([
      'site de production + rouvre',
    ]);
    expect(matchOf(says, 'Das Werk nimmt die Produktion wieder auf.', ['fr'])).toBeUndefined();
    expect(marked(matchOf(says, 'Das Werk nimmt die Produktion wieder auf.', ['de']))).toEqual([
      'Werk + nimmt + auf',
    ]);
  });

  it('applies every plausible language where it is unsure', () => {
    expect(matchOf(says, 'Das Werk nimmt die Produktion wieder auf.', ['en', 'de'])).toBeDefined();
  });

  it('gives a language without packs only literal words and items for any language', () => {
    const any = { match: '@plant', concepts };
    expect(matchOf(any, 'Tesla Gigafactory kapandı', [])).toBeDefined();
    expect(matchOf(any, 'usine', [])).toBeUndefined();
    expect(matchOf({ match: 'usine' }, 'usine', [])).toBeDefined();
    expect(matchOf({ match: 'usine' }, 'usines', [])).toBeUndefined();
  });

  it('drops a hit that shares a word with an excluded one', () => {
    const any = { match: '@plant', concepts };
    expect(matchOf(any, 'Cette loi est une usine à gaz.')).toBeUndefined();
    const text = 'Cette loi est une usine à gaz, pas une usine.';
    const match = matchOf(any, text);
    expect(match?.evidence[0]?.terms[0]?.start).toBe(text.lastIndexOf('usine'));
  });
});
