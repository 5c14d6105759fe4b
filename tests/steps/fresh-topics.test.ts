import { beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../lambda/core/article.ts';
import { readArtefact, writeArtefact } from '../../lambda/core/match/artefact.ts';
import { compileSegment } from '../../lambda/core/match/compile-segment.ts';
import { readPage } from '../../lambda/core/page/read.ts';
import { freshTopics, idsIn } from '../../lambda/steps/fresh-topics.ts';
import { matching } from '../../lambda/steps/matching.ts';
import { loadTopic } from '../../lib/topic-file.ts';
import { emptyShelf, memoryEditions, type Shelf } from '../support/memory/editions.ts';

const topicOf = (id: string, match: string) => {
  const text = `id: ${id}\ntitle: { fr: "Dossier ${match}" }\nmatch: ${match}\n`;
  const { topic } = loadTopic(`${id}.yaml`, text);
  if (!topic) throw new Error(`${id} has a mistake`);
  return topic;
};
const segmentOf = (...topics: readonly (readonly [string, string])[]) =>
  compileSegment(topics.map(([id, match]) => topicOf(id, match))).segment;

const PAGE = `Renault rouvre l'usine de Douai

La direction a confirmé mardi que l'usine de Douai reprendra le travail lundi, malgré la grève.
`;

let shelf: Shelf;
let at: number;
let logged: readonly (readonly [string, unknown])[];
let looks: number;
beforeEach(() => {
  shelf = emptyShelf();
  at = Date.parse('2026-11-24T09:00:00.000Z');
  logged = [];
  looks = 0;
});

/** A container that carries two topics. */
const container = (change: Partial<ReturnType<typeof memoryEditions>['editions']> = {}) => {
  const { editions } = memoryEditions(shelf);
  const topics = freshTopics(
    {
      now: () => new Date(at).toISOString(),
      log: (event, about) => {
        logged = [...logged, [event, about]];
      },
      editions: {
        ...editions,
        pointer: async () => {
          looks += 1;
          return shelf.pointer;
        },
        ...change,
      },
      base: segmentOf(['usines', 'usine'], ['greves', 'grève']),
      read: readArtefact,
      everyMs: 30_000,
    },
    matching,
  );
  const found = async (): Promise<readonly string[]> => {
    const { matcher } = await topics();
    const { articles } = readPage(PAGE, { source: 'douai.txt', hash: (text) => text });
    return articles.flatMap((article: Article) =>
      matcher.match(PAGE, article).map(({ topic }) => topic),
    );
  };
  return { topics, found };
};

/** Makes an edition count. */
const publish = (
  v: number,
  parts: readonly {
    readonly id: string;
    readonly topics: readonly (readonly [string, string])[];
    readonly counted?: readonly string[];
  }[],
  removed: readonly string[] = [],
) => {
  const since = '2026-11-24T08:00:00.000Z';
  for (const { id, topics } of parts)
    if (!shelf.parts.has(id))
      shelf.parts.set(id, { artefact: writeArtefact(segmentOf(...topics)), texts: [] });
  shelf.editions.set(`e${v}`, {
    parts: parts.map(({ id, topics, counted }) => ({
      id,
      topics: topics
        .filter(([topic]) => counted?.includes(topic) ?? true)
        .map(([topic, match]) => ({ id: topic, title: {}, at: since, hash: match })),
    })),
    removed: removed.map((id) => ({ id, at: since })),
  });
  shelf.pointer = { v, edition: `e${v}`, at: since };
};

const MAKER = { id: 'p1', topics: [['constructeurs', 'Renault']] } as const;

describe('a container', () => {
  test('matches what it carries while nothing was changed', async () => {
    expect(await container().found()).toEqual(['usines', 'greves']);
  });

  test('has a new topic within half a minute, and looks no oftener', async () => {
    const { found, topics } = container();
    await found();
    publish(1, [MAKER]);
    at += 29_000;
    expect(await found()).toEqual(['usines', 'greves']);
    expect(looks).toBe(1);
    at += 1_000;
    expect(await found()).toEqual(['usines', 'greves', 'constructeurs']);
    expect((await topics()).titlesOf('constructeurs')).toEqual({ fr: 'Dossier Renault' });
    expect(looks).toBe(2);
  });

  test('takes what is changed instead of what it carries, leaves out what is removed, and goes back', async () => {
    const { found } = container();
    publish(
      1,
      [
        {
          id: 'p1',
          topics: [
            ['usines', 'fonderie'],
            ['villes', 'Douai'],
          ],
        },
      ],
      ['greves'],
    );
    expect(await found()).toEqual(['villes']);
    // Restored: the part is the same, and counts for less.
    publish(2, [
      {
        id: 'p1',
        topics: [
          ['usines', 'fonderie'],
          ['villes', 'Douai'],
        ],
        counted: ['villes'],
      },
    ]);
    at += 60_000;
    expect(await found()).toEqual(['usines', 'greves', 'villes']);
  });

  test('loads a part once, and a batch keeps the topics that it began with', async () => {
    let loaded = 0;
    const part = async (id: string) => {
      loaded += 1;
      return shelf.parts.get(id)?.artefact;
    };
    publish(1, [MAKER]);
    const { topics, found } = container({ part });
    const begun = await topics();
    publish(2, [MAKER, { id: 'p2', topics: [['villes', 'Douai']] }]);
    at += 60_000;
    expect(await found()).toContain('villes');
    expect(loaded).toBe(2);
    expect(begun.titlesOf('villes')).toEqual({});
  });

  test('goes on with what it has if a look or a load fails, and tells each time', async () => {
    let broken = true;
    const edition = async (id: string) => {
      if (broken) throw new Error('S3 answered 503 SlowDown');
      return shelf.editions.get(id);
    };
    const { found } = container({ edition });
    await found();
    publish(1, [MAKER]);
    for (const times of [1, 2]) {
      at += 30_000;
      expect(await found()).toEqual(['usines', 'greves']);
      expect(logged).toHaveLength(times);
    }
    expect(logged[0]).toEqual([
      'topics-not-loaded',
      { error: new Error('S3 answered 503 SlowDown') },
    ]);
    broken = false;
    at += 30_000;
    expect(await found()).toContain('constructeurs');
    expect(logged).toHaveLength(2);
  });

  test('that has nothing yet fails its batch, which comes back, and the next has the topics', async () => {
    let broken = true;
    const pointer = async () => {
      if (broken) throw new Error('throttled');
      return shelf.pointer;
    };
    publish(1, [MAKER]);
    const { found } = container({ pointer });
    await expect(found()).rejects.toThrow('throttled');
    broken = false;
    expect(await found()).toContain('constructeurs');
  });

  test('runs all but a part that is damaged, of another version or gone, and tells until it can be read', async () => {
    const whole = writeArtefact(segmentOf(...MAKER.topics));
    shelf.parts.set('p1', { artefact: whole.slice(0, 40), texts: [] });
    publish(1, [MAKER, { id: 'p2', topics: [['villes', 'Douai']] }]);
    const { found } = container();
    expect(await found()).toEqual(['usines', 'greves', 'villes']);
    expect(logged).toMatchObject([['topics-not-loaded', { part: 'p1', topics: 1 }]]);
    shelf.parts.delete('p1');
    at += 30_000;
    await found();
    expect(logged).toHaveLength(2);
    shelf.parts.set('p1', { artefact: whole, texts: [] });
    at += 30_000;
    expect(await found()).toEqual(['usines', 'greves', 'constructeurs', 'villes']);
    expect(logged).toHaveLength(2);
  });

  test('asked several times at once, looks once', async () => {
    const { topics } = container();
    const [one, other] = await Promise.all([topics(), topics()]);
    expect(one).toBe(other);
    expect(looks).toBe(1);
  });
});

test('the sweep also looks for articles of topics that were given up', () => {
  const layers = {
    parts: [segmentOf(['usines', 'usine']), segmentOf(['prix', 'prix'])],
    without: [new Set<string>(), new Set(['prix'])],
    removed: new Set(['usines']),
  };
  expect(idsIn(layers)).toEqual(['usines', 'prix']);
});
