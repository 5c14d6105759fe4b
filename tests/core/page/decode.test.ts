import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../lambda/core/page/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

const refusal = (input: Uint8Array): { code: string; reason: string } => {
  const decoded = decode(input);
  if (decoded.ok) throw new Error(`was read: ${decoded.page.slice(0, 50)}`);
  return decoded;
};

describe('a page of text is read', () => {
  it('in UTF-8, and a byte order mark is not part of it', () => {
    expect(decode(utf8('L’usine à Łódź'))).toMatchObject({ ok: true, page: 'L’usine à Łódź' });
    expect(decode(utf8('\ufeffL’usine'))).toMatchObject({ ok: true, page: 'L’usine' });
  });

  it('in UTF-16 with a byte order mark', () => {
    expect(decode(bytes(0xff, 0xfe, 0x17, 0x04, 0x30, 0x04))).toMatchObject({
      ok: true,
      page: 'За',
    });
    expect(decode(bytes(0xfe, 0xff, 0x04, 0x17, 0x04, 0x30))).toMatchObject({
      ok: true,
      page: 'За',
    });
  });

  it('although it begins with a bracket or a lesser-than sign', () => {
    expect(decode(utf8('[Read more: the plan] The plant reopens.')).ok).toBe(true);
    expect(decode(utf8('< 5 % of plants reopen')).ok).toBe(true);
    expect(decode(utf8('{Archiv} Das Werk öffnet wieder.')).ok).toBe(true);
  });
});

describe('what is no page is refused with the reason and the way out', () => {
  it('an empty file', () => {
    expect(refusal(bytes()).code).toBe('empty');
    expect(refusal(bytes(0xef, 0xbb, 0xbf)).code).toBe('empty');
  });

  it('a file over 10 MB, naming the limit', () => {
    const { code, reason } = refusal(new Uint8Array(10_000_001).fill(0x61));
    expect(code).toBe('too-large');
    expect(reason).toContain('10 MB');
    expect(decode(new Uint8Array(10_000_000).fill(0x61)).ok).toBe(true);
  });

  it('binary files, naming what they are or where the first NUL is', () => {
    expect(refusal(utf8('%PDF-1.7 …'))).toMatchObject({ code: 'binary' });
    expect(refusal(utf8('%PDF-1.7')).reason).toContain('PDF');
    expect(refusal(bytes(0x61, 0x62, 0, 0x63)).reason).toContain('byte 2 is NUL');
    expect(refusal(bytes(0x61, 1, 2, 3, 4, 5, 0x62)).code).toBe('binary');
  });

  it('what reads in no encoding, with the offset of its first bad byte', () => {
    // Bytes without order, as of a picture without its first lines.
    const noise = Array.from({ length: 400 }, (_, at) => 0x21 + ((at * at * 37 + at * 101) % 0xde));
    const { code, reason } = refusal(bytes(...noise));
    expect(code).toBe('unknown-encoding');
    expect(reason).toMatch(/^byte \d+ \(0x[89A-F][0-9A-F]\)/);
    expect(reason).toContain('save the page as UTF-8');
  });
});

describe('what a page is', () => {
  it.each([
    ['html', '<!DOCTYPE html>\n<html><body>Bonjour'],
    ['html', '  \n<div class="a">Bonjour</div>'],
    ['html', '<!-- édition du soir -->\n<html lang="fr"><body>Bonjour'],
    ['html', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html/>'],
    ['html', 'Bonjour <a href="/a">Douai</a>,<br>l’usine <strong>rouvre</strong>.<br/>'],
    ['feed', '<?xml version="1.0"?><rss version="2.0"/>'],
    ['feed', '<rss version="2.0"><channel/></rss>'],
    ['feed', '<?xml version="1.0"?><!-- made by x --><feed xmlns="http://www.w3.org/2005/Atom"/>'],
    ['feed', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>'],
    ['feed', '<?xml version="1.0"?><invoice><total>3</total></invoice>'],
    ['feed', 'Warning: date() in index.php on line 3<?xml version="1.0"?><rss version="2.0"/>'],
    ['feed', '<atom:feed xmlns:atom="http://www.w3.org/2005/Atom"/>'],
    ['json', '{"title": "Bonjour"}'],
    ['json', '[{"title": "Bonjour"}]'],
    ['ndjson', '{"title": "a"}\n{"title": "b"}\n'],
    // Broken, and no plain text either: its reader says where.
    ['json', '{"title": "Bonjour"'],
    ['json', '[{"title": "Bonjour",}]'],
    ['json', '{"title": "a\n{"title": "b"}\n'],
    ['text', '[Reuters] Das Werk öffnet wieder.'],
    ['text', '{"Das Werk" steht still}'],
    ['text', 'Werk < 5 % ausgelastet, Umsatz > 3 Mio.'],
    ['text', '[Read more: the plan] The plant reopens.'],
  ])('it says itself: %s', (kind, text) => {
    expect(decode(utf8(text))).toMatchObject({ ok: true, kind });
  });

  it('a stated type decides only what the page leaves open', () => {
    const stated = (text: string, contentType: string) => decode(utf8(text), { contentType });
    expect(stated('Bonjour <em>Douai', 'text/html; charset=utf-8')).toMatchObject({ kind: 'html' });
    expect(stated('Bonjour Douai', 'text/html')).toMatchObject({ kind: 'text' });
    expect(stated('<!doctype html><p>Bonjour', 'text/plain')).toMatchObject({ kind: 'html' });
  });
});

describe('for any bytes', () => {
  it('it answers, and what it reads is what the bytes say', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (input) => {
        const decoded = decode(input);
        if (decoded.ok) expect(utf8(decoded.page).length).toBeGreaterThan(0);
        else expect(decoded.reason.length).toBeGreaterThan(10);
      }),
    );
  });

  it('noise among words is refused with its first byte, or read without replacement characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const good = utf8(`texte ${text.replaceAll('\0', '')} fin`);
        const bad = Uint8Array.from([...good, 0xff, 0x81, 0xff, ...good]);
        const decoded = decode(bad);
        if (decoded.ok) expect(decoded.page).not.toContain('\ufffd');
        else if (decoded.code === 'unknown-encoding')
          expect(decoded.reason).toContain(`byte ${good.length} (0xFF)`);
        else expect(decoded.code).toBe('binary');
      }),
    );
  });
});
