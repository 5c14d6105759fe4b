import { expect, test } from 'vitest';
import { statedType } from '../../lambda/aws/stated-type.ts';

test('what the sender says counts, if it says something', () => {
  expect(statedType('inbox/a.ndjson', 'text/html; charset=koi8-r')).toBe(
    'text/html; charset=koi8-r',
  );
  for (const nothing of [
    'binary/octet-stream',
    'application/gzip',
    'application/x-gzip',
    undefined,
  ])
    expect(statedType('inbox/a.txt', nothing)).toBeUndefined();
});

test('lines of JSON are known by the name, packed or not, since their first line may be broken', () => {
  for (const name of ['a.ndjson', 'a.jsonl', 'A.NDJSON.GZ'])
    expect(statedType(`inbox/0123/${name}`, 'binary/octet-stream')).toBe('application/x-ndjson');
  expect(statedType('inbox/ndjson.txt', undefined)).toBeUndefined();
});
