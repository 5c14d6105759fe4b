import { describe, expect, it } from 'vitest';
import { dump, kindOf } from './reading.ts';

const TITLE = 'Das Werk läuft nach dem langen Streik wieder an';
const FIRST = 'Die Fabrik hat am Montag ihre Maschinen wieder angefahren, wie sie mitteilte.';

describe('below a heading of comments', () => {
  it.each([
    'Kommentare\nmax_m schreibt: Pizza bleibt Pizza.\nAntworten',
    'Kommentare\njojo44 : das war es dann wohl mit dem Werk, wie man hier so sieht.',
    'Kommentare\n\nNadia B. schreibt: Das Werk soll von mir aus zubleiben, denn die Fabrik ist mir egal.',
    'Comments\n\nMary Jones says: I worked at the plant for ten years and it never closed once in that time.',
    'Comentarios\n\nPepe G. dijo: la fábrica cerró ayer y nadie hace nada por los obreros de la comarca.',
    'Комментарии\n\nИван: завод закроют опять, и рабочие останутся без денег и без работы.\n\nОльга: а я рада, что он снова работает.',
  ])('what readers write is no text: %s', (comments) => {
    const page = dump(TITLE, FIRST, comments);
    expect(kindOf(page, comments.slice(-12))).toBe('comments');
    expect(kindOf(page, FIRST)).toBe('lead');
  });

  it.each([
    'Der Konzern wollte sich nicht äußern, hieß es am Montag in Köln auf Anfrage dieser Zeitung.',
    'The minister says: We will not close the plant this year, whatever the owners in Paris say.',
    'Berlin: Das Werk in Spandau schließt zum Jahresende und entlässt 140 Beschäftigte.',
  ])('a text stays text: %s', (text) => {
    expect(kindOf(dump(TITLE, FIRST, 'Kommentare', text), text)).toBe('body');
  });

  it('and so does an interview below the counter under its headline', () => {
    const question = 'Anna Berg: Wie haben Sie die Maschinen nach dem Streik wieder angefahren?';
    const answer = 'Karl Roth: Das hat drei Tage gedauert, denn das Werk war völlig kalt.';
    const page = dump(TITLE, '3 Kommentare', question, answer);
    expect(kindOf(page, answer)).not.toBe('comments');
  });
});
