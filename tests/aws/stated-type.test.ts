import { expect, test } from 'vitest';
import { statedBy } from '../../lambda/aws/stated-type.ts';

test('what the sender says counts, if it says something', () => {
  const stated = { contentType: 'text/html; charset=koi8-r', url: 'https://news.example/1' };
  expect(statedBy('inbox/a.ndjson', stated)).toEqual(stated);
  for (const contentType of [
    'binary/octet-stream',
    'application/gzip',
    'application/x-gzip',
    undefined,
  ])
    expect(statedBy('inbox/a.txt', { contentType })).toEqual({});
});

test('lines of JSON are known by the name, packed or not, since their first line may be broken', () => {
  for (const name of ['a.ndjson', 'a.jsonl', 'A.NDJSON.GZ'])
    expect(statedBy(`inbox/0123/${name}`, { contentType: 'binary/octet-stream' })).toEqual({
      contentType: 'application/x-ndjson',
    });
  expect(statedBy('inbox/ndjson.txt', {})).toEqual({});
});
