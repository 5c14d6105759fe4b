import { describe, expect, it } from 'vitest';
import { compile } from '../../../lambda/core/match/compile.ts';
import {
  type Blocks,
  explanationOf,
  marked,
  matchOf,
  pageOf,
  topic,
} from '../../support/articles.ts';

describe('zone and evidence', () => {
  const story: Blocks = [
    ['headline', "L'usine de Douai rouvre"],
    ['lead', "Des sanctions pèsent. L'usine de Douai rouvre lundi, dit Renault."],
    ['body', 'Renault a signé un contrat.'],
  ];

  it('quotes the best sentence of every required part', () => {
    const match = matchOf({ match: 'usine NEAR/s rouvrir AND sanction' }, story);
    expect(match?.evidence.map(({ sentence }) => sentence)).toEqual([
      "L'usine de Douai rouvre",
      'Des sanctions pèsent.',
    ]);
    expect(marked(match)).toEqual(['usine + rouvre', 'sanctions']);
    expect(match?.zone).toBe('lead');
    expect(match?.prominence).toBe(2);
  });

  it('names the least prominent of the required parts, each at its best', () => {
    expect(matchOf({ match: 'usine AND contrat' }, story)?.zone).toBe('body');
    expect(matchOf({ match: 'usine OR contrat' }, story)?.zone).toBe('headline');
    expect(matchOf({ match: 'usine NOT grève' }, story)?.zone).toBe('headline');
    expect(matchOf({ match: '(usine AND contrat) OR sanction' }, story)?.zone).toBe('lead');
  });

  it('puts parts that stand in one sentence into one entry, words in order', () => {
    const match = matchOf({ match: 'rouvrir AND usine AND "usine de Douai"' }, story);
    expect(marked(match)).toEqual(['usine de Douai + rouvre']);
  });

  it('shows both sentences of a hit that reaches over two', () => {
    const match = matchOf({ match: 'sanction NEAR/5 rouvrir' }, story);
    expect(marked(match)).toEqual(['sanctions', 'rouvre']);
  });

  it('points into the page as it is written', () => {
    const { page, article } = pageOf([['lead', '«\u00a0L’usi\u00adne de Douai\r\nrouvre\u00a0»']]);
    const [match] = compile([topic({ match: 'usine NEAR/s rouvrir' })]).match(page, article);
    for (const { sentence, start, end, terms } of match?.evidence ?? []) {
      expect(page.slice(start, end)).toBe(sentence);
      for (const term of terms) expect(page.slice(term.start, term.end)).toBe(term.text);
    }
    expect(marked(match)).toEqual(['usi\u00adne + rouvre']);
  });

  it('gives every topic that the article meets, in their order', () => {
    const { page, article } = pageOf(story);
    const topics = ['contrat', 'grève', 'usine'].map((match) => topic({ match, id: match }));
    const matches = compile(topics).match(page, article);
    expect(matches.map((match) => match.topic)).toEqual(['contrat', 'usine']);
  });
});

describe('except', () => {
  const says = { match: 'sanction', except: 'sanction NEAR/s (disciplinaire OR match)' };

  it('hides the sentences where it holds', () => {
    const text = 'Une sanction disciplinaire tombe. Les sanctions contre Moscou durent.';
    expect(matchOf(says, text)?.evidence[0]?.sentence).toBe('Les sanctions contre Moscou durent.');
    expect(matchOf(says, 'Une sanction disciplinaire tombe.')).toBeUndefined();
  });

  it('looks at each sentence alone', () => {
    const apart = { match: 'sanction', except: 'sanction AND match' };
    expect(matchOf(apart, 'La sanction est levée. Le match est nul.')).toBeDefined();
    expect(matchOf(apart, 'La sanction après le match est levée.')).toBeUndefined();
  });

  it('drops the article where it is asked of the article', () => {
    const dropped = { match: 'sanction', except: { article: 'match' } };
    expect(matchOf(dropped, 'La sanction est levée. Le match est nul.')).toBeUndefined();
  });
});

describe('aspects', () => {
  const says = {
    match: 'usine NEAR/s rouvrir',
    aspects: { denied: 'démentir', postponed: 'reporter OR retard' },
  };
  it('takes the first that holds in the sentence of the evidence', () => {
    expect(matchOf(says, "L'usine rouvre avec retard. Le groupe a démenti.")?.aspect).toBe(
      'postponed',
    );
  });
  it('then the first that holds in its paragraph, and no other paragraph', () => {
    expect(matchOf(says, "L'usine rouvre. Le groupe a démenti.")?.aspect).toBe('denied');
    const blocks: Blocks = [
      ['lead', "L'usine rouvre."],
      ['body', 'Le groupe a démenti.'],
    ];
    expect(matchOf(says, blocks)?.aspect).toBeNull();
  });
  it.each([
    ['fr', "L'usine rouvre. Le groupe a démenti une autre rumeur.", 'denied'],
    ['fr', "L'usine rouvre. Le groupe a démenti que l'usine de Douai rouvre.", null],
    ['en', 'The plant reopens in May. The group denied that its other plant reopens.', null],
    ['en', 'The plant reopens in May. The group denied nothing.', 'denied'],
    ['de', 'Das Werk öffnet im Mai. Der Konzern dementiert, dass das Werk in Kiel öffnet.', null],
    ['es', 'La fábrica reabre en mayo. El grupo desmintió que la fábrica de Vigo reabra.', null],
    ['es', 'El grupo lo desmintió. La fábrica reabre en mayo.', 'denied'],
    ['ru', 'Завод открылся в мае. Компания опровергла, что завод в Твери открылся.', null],
  ])('in its paragraph, but not where another event is told (%s): %s', (lang, text, aspect) => {
    const match =
      'usine NEAR/s rouvrir OR plant NEAR/s reopen OR Werk NEAR/s öffnen OR fábrica NEAR/s reabrir OR завод NEAR/s открыться';
    const denied = 'démentir OR deny OR dementieren OR desmentir OR опровергнуть';
    expect(matchOf({ match, aspects: { denied } }, text, [lang])?.aspect).toBe(aspect);
  });
  it('an aspect kept to the sentence never leaves it', () => {
    const kept = { ...says, aspects: { denied: { sentence: 'démentir' }, later: 'retard' } };
    const aspectOf = (text: string) => matchOf(kept, text)?.aspect;
    expect(aspectOf("L'usine rouvre. Le groupe a démenti.")).toBeNull();
    expect(aspectOf("Le groupe dément que l'usine rouvre.")).toBe('denied');
    expect(aspectOf("L'usine rouvre. Le groupe dément un retard.")).toBe('later');
  });
  it('what the paragraph says together with the evidence counts, whatever else it tells', () => {
    const together = { match: says.match, aspects: { later: 'rouvrir NEAR/p retard' } };
    expect(matchOf(together, "L'usine rouvre. Un retard est possible.")?.aspect).toBe('later');
  });
});

describe('explain', () => {
  it('says which part failed and where its words stand nearest', () => {
    const text = "L'usine est grande. Renault rouvre un bureau. Une usine attend. Elle rouvre.";
    const explained = explanationOf(
      { match: 'usine NEAR/s rouvrir AND Renault AND NOT grève' },
      text,
    );
    expect(explained.matched).toBe(false);
    expect(explained.parts.map(({ query, held }) => [query, held])).toEqual([
      ['usine NEAR/s rouvrir', false],
      ['Renault', true],
      ['NOT grève', true],
    ]);
    expect(explained.parts[0]?.evidence.map(({ sentence }) => sentence)).toEqual([
      'Une usine attend.',
      'Elle rouvre.',
    ]);
  });

  it('shows the one word that is there when the other is not', () => {
    const explained = explanationOf({ match: 'usine NEAR/s rouvrir' }, "L'usine est grande.");
    expect(explained.parts[0]?.evidence[0]?.terms.map(({ text }) => text)).toEqual(['usine']);
  });

  it('says when only the exception stood in the way', () => {
    const explained = explanationOf(
      { match: 'sanction', except: 'disciplinaire' },
      'Une sanction disciplinaire tombe.',
    );
    expect(explained).toMatchObject({ matched: false, hiddenByExcept: true });
    expect(explained.parts[0]?.held).toBe(true);
  });

  it('knows no topic that was not compiled', () => {
    const { page, article } = pageOf([['lead', 'usine']]);
    expect(compile([]).explain(page, article, 'other')).toBeUndefined();
  });
});
