import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../../lambda/core/page/decode.ts';
import { decodePlainly } from '../../../lambda/core/page/plain.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test('UTF-8 is plain, whatever kind of page it is', () => {
  for (const [text, kind] of [
    ['L’usine de Łódź rouvre.', 'text'],
    ['\ufeffDas Werk öffnet wieder.', 'text'],
    ['<!doctype html><p>Завод возобновил работу.</p>', 'html'],
    ['<?xml version="1.0" encoding="latin1"?><rss></rss>', 'feed'],
    ['{"title":"工場が再開した"}', 'json'],
  ] as const)
    expect(decodePlainly(utf8(text))).toEqual({
      ok: true,
      page: text.replace('\ufeff', ''),
      kind,
      encoding: 'utf-8',
    });
});

test('what may be another encoding, or no text, is left to the full decoder', () => {
  for (const bytes of [
    utf8(''),
    utf8('\ufeff'),
    utf8('%PDF-1.7'),
    utf8('L\u0000’\u0000u\u0000'),
    utf8('\u001b$B9)>l\u001b(B'),
    Uint8Array.from([0x66, 0x65, 0x72, 0x6d, 0xe9]),
    Uint8Array.from([0x61, 1, 2, 3, 4, 0x62]),
    new Uint8Array(10_000_001).fill(0x61),
  ])
    expect(decodePlainly(bytes)).toBeUndefined();
});

test('any bytes that are taken are their text, as the full decoder has it', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 }).map(utf8);
  fc.assert(
    fc.property(fc.oneof(text, fc.uint8Array({ maxLength: 60 })), (bytes) => {
      const plain = decodePlainly(bytes);
      if (plain === undefined) return;
      expect(decode(bytes)).toEqual(plain);
      expect(Buffer.from(plain.page)).toEqual(
        Buffer.from(bytes).subarray(
          bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0,
        ),
      );
    }),
  );
});
