import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import articleSchema from '../../docs/article.schema.json' with { type: 'json' };
import schema from '../../docs/inbox.schema.json' with { type: 'json' };
import {
  inboxMessage,
  readAlertMessage,
  readInboxMessage,
  readOutboxMessage,
} from '../../lambda/aws/messages.ts';

const event = (key: string, eventName = 'ObjectCreated:Put') =>
  JSON.stringify({ Records: [{ eventName, s3: { bucket: { name: 'b' }, object: { key } } }] });
const keysOf = (body: string) => {
  const parsed = readInboxMessage(body);
  return parsed.ok ? parsed.message.keys : parsed.wrong;
};

describe('a message of the inbox', () => {
  test('names a page as S3 writes its key', () => {
    expect(keysOf(event('inbox/d%C3%A9p%C3%AAches+du+23+%2B+24.txt'))).toEqual([
      'inbox/dépêches du 23 + 24.txt',
    ]);
  });

  test("that is S3's own test names none", () => {
    const body = '{"Service":"Amazon S3","Event":"s3:TestEvent","Bucket":"b","RequestId":"5582"}';
    expect(keysOf(body)).toEqual([]);
  });

  test('names no folder, and nothing that went away', () => {
    expect(keysOf(event('inbox/2026/'))).toEqual([]);
    expect(keysOf(event('inbox/a.txt', 'ObjectRemoved:Delete'))).toEqual([]);
  });

  test('is refused where it is none, with the field', () => {
    expect(keysOf('not JSON')).toContain('no S3 event notification');
    expect(keysOf('{"Records":[{"eventName":"x"}]}')).toContain('Records.0.s3');
    expect(keysOf(event('done/a.txt'))).toContain('done/a.txt');
    expect(keysOf(event('inbox/%E0%A4%A'))).toContain('inbox/%E0%A4%A');
  });

  test('written by the sweep, is read as one of S3, whatever the names', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => !one.endsWith('/'));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 3 }), (names) => {
        const keys = names.map((one) => `inbox/${one}`);
        expect(keysOf(inboxMessage('b')({ keys }))).toEqual(keys);
      }),
    );
  });
});

describe('articles in a message of the inbox', () => {
  test('are taken as the examples of the schema show them', () => {
    for (const sent of schema.examples)
      expect(readInboxMessage(JSON.stringify(sent))).toEqual({
        ok: true,
        message: { keys: [], sent },
      });
    const articles = articleSchema.examples;
    expect(readInboxMessage(JSON.stringify({ articles }))).toMatchObject({ ok: true });
  });

  test.each([
    [{ articles: [] }, 'articles'],
    [{ articles: { title: 'Usine' } }, 'articles'],
    [{ articles: ['Usine'] }, 'articles.0'],
    [{ articles: [{ title: 'Usine' }], source: 'a/b' }, 'at source'],
    [{ article: { title: 'Usine' } }, 'docs/inbox.schema.json'],
  ])('%o is refused, with the field or where to look', (message, named) => {
    expect(keysOf(JSON.stringify(message))).toContain(named);
  });

  test('come through with all that they hold, whatever it is', () => {
    const article = fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true });
    fc.assert(
      fc.property(fc.array(article, { minLength: 1, maxLength: 3 }), (articles) => {
        const body = JSON.stringify({ articles });
        const parsed = readInboxMessage(body);
        expect(parsed.ok && JSON.stringify({ articles: parsed.message.sent?.articles })).toBe(body);
      }),
    );
  });
});

test('messages to alert and notify are read as they were sent', () => {
  const rules = { cooldownH: 24, publishers: 5, maxAgeH: 0.5 };
  const topics = [
    { topic: 'sanctions', prominence: 1, rules },
    { topic: 'usine', prominence: 3, rules: { maxAgeH: 72 } },
    { topic: 'vente', prominence: 2 },
  ] as const;
  const alert = { articleId: 'a1', textHash: 'h', at: '2026-11-23T21:05:00.000Z', topics };
  expect(readAlertMessage(JSON.stringify(alert))).toEqual({ ok: true, message: alert });
  const outbox = { storyId: 'st_a1', n: 1, subscriberId: '*' };
  expect(readOutboxMessage(JSON.stringify(outbox))).toEqual({ ok: true, message: outbox });
  const digest = { digest: 'm4r1e', period: '2026-11-24T07:00:00.000Z' };
  expect(readOutboxMessage(JSON.stringify(digest))).toEqual({ ok: true, message: digest });
});

test('messages of another shape are refused, and the field is named', () => {
  const topics = [{ topic: 'sanctions', prominence: 4 }];
  const wrong = readAlertMessage(
    JSON.stringify({ articleId: 'a1', textHash: 'h', at: '', topics }),
  );
  expect(wrong).toMatchObject({ ok: false });
  expect(wrong.ok ? '' : wrong.wrong).toContain('topics.0.prominence');
  for (const body of ['', 'null', '[]', '{"storyId":"st_a1","n":"1","subscriberId":"*"}'])
    expect(readOutboxMessage(body).ok).toBe(false);
});
