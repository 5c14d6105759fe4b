import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Article, Block } from '../../../lambda/core/article.ts';
import { compile } from '../../../lambda/core/match/compile.ts';
import { parseQuery } from '../../../lambda/core/query/parser.ts';
import type { Topic } from '../../../lambda/core/topic/topic.ts';
import { loadTopic } from '../../../lib/topic-file.ts';

/** Every example of the manual is true. */
const manual = readFileSync('docs/query-language.md', 'utf8');

const rowsOf = (text: string, width: number): readonly (readonly string[])[] =>
  text
    .split('\n')
    .filter((line) => /^\| `.*\|$/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim().replaceAll('\\|', '|')),
    )
    .filter((cells) => cells.length === width);

const bare = (cell: string): string => /^`(.*)`$/.exec(cell)?.[1] ?? cell;

const yaml = /```yaml\n(.*?)```/s.exec(manual)?.[1] ?? '';
const loaded = loadTopic('plant-reopening.yaml', yaml);

const articleOf = (page: string, lang: string): Article => {
  const parts = page.split(' ¶ ');
  let start = 0;
  const blocks = parts.map((part, index): Block => {
    const from = start;
    start += part.length + 3;
    const zone = parts.length === 1 || index > 1 ? 'body' : index === 0 ? 'headline' : 'lead';
    return { start: from, end: from + part.length, zone, langs: [lang] };
  });
  return {
    id: 'a',
    title: '',
    lang,
    kind: 'story',
    source: 'example',
    start: 0,
    end: page.length,
    textHash: '',
    blocks,
  };
};

const topicOf = (source: string): Topic => {
  const parsed = parseQuery(source);
  if (!parsed.ok) throw new Error(`${source}: ${parsed.problems[0]?.message}`);
  const concepts = loaded.topic?.concepts ?? {};
  return { id: 't', title: {}, concepts, match: parsed.query, aspects: [] };
};

test("the manual's topic has no mistake", () => {
  expect(loaded.problems).toEqual([]);
});

describe('queries and texts', () => {
  const rows = rowsOf(manual, 4);

  test('are many', () => {
    expect(rows.length).toBeGreaterThan(50);
  });

  test.each(rows)('%s (%s) on %s: %s', (query, lang = '', text = '', expected) => {
    const matcher = compile([topicOf(bare(query ?? ''))]);
    expect(matcher.match(text, articleOf(text, lang)).length > 0 ? 'yes' : 'no').toBe(expected);
  });
});

describe('mistakes', () => {
  const mistakes = rowsOf(manual.slice(manual.indexOf('## Mistakes')), 2);

  test('are many', () => {
    expect(mistakes.length).toBeGreaterThan(20);
  });

  test.each(mistakes)('%s is answered with %s', (written, answer) => {
    const parsed = parseQuery(bare(written ?? ''));
    const said = parsed.ok
      ? 'accepted'
      : parsed.problems.map(({ message, wayOut }) => `${message} ${wayOut}`).join(' ');
    expect(said).toContain(bare(answer ?? ''));
  });
});
