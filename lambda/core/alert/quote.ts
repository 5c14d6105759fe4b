/**
 * Evidence cut for storage: the sentences that prove a match in at most 400 bytes of UTF-8 together,
 * cut at words, with the matched words kept in sight and their offsets moved along. `(...)` stands
 * where something was left out.
 */

import type { Evidence } from '../match/types.ts';
import type { Quote } from './view.ts';

/** DESIGN, table "match": median items stay under 1 KB, which is one write. */
const MOST_BYTES = 400;
const CUT = '(...)';
const MARKS_BYTES = 2 * (CUT.length + 1);

type Span = { readonly start: number; readonly end: number };

/** Bytes of a text in UTF-8; a lone surrogate counts as the three of its replacement. */
export const utf8Bytes = (text: string): number => {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code < 0x10000) bytes += 3;
    else bytes += 4;
  }
  return bytes;
};

/** Pieces that are never parted: runs without blanks, and each Han, kana or Thai letter by itself. */
const piecesOf = (sentence: string): readonly Span[] =>
  [
    ...sentence.matchAll(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu,
    ),
  ].map(({ index, 0: text }) => ({ start: index, end: index + text.length }));

const overlaps = (piece: Span, term: Span) => piece.start < term.end && term.start < piece.end;

/** From the first pieces that hold a matched word, as many neighbours on both sides as there is room for. */
const window = (sentence: string, terms: readonly Span[], room: number): Span | undefined => {
  const pieces = piecesOf(sentence);
  const first = Math.max(
    0,
    pieces.findIndex((piece) => terms.some((term) => overlaps(piece, term))),
  );
  const bytesOf = (from: number, to: number) =>
    utf8Bytes(sentence.slice(pieces[from]?.start, pieces[to]?.end));
  if (!pieces[first] || bytesOf(first, first) > room) return undefined;
  const wanted = pieces.findLastIndex((piece) => terms.some((term) => overlaps(piece, term)));
  let from = first;
  let to = first;
  // The other matched words come before context, and what stands before is as telling as what follows.
  while (to < wanted && bytesOf(from, to + 1) <= room) to++;
  for (let grew = true; grew; ) {
    grew = false;
    if (from > 0 && bytesOf(from - 1, to) <= room) {
      from--;
      grew = true;
    }
    if (to < pieces.length - 1 && bytesOf(from, to + 1) <= room) {
      to++;
      grew = true;
    }
  }
  return { start: pieces[from]?.start ?? 0, end: pieces[to]?.end ?? 0 };
};

const quoteIn = (evidence: Evidence, most: number): Quote | undefined => {
  const terms = evidence.terms.map(({ start, end }) => ({
    start: start - evidence.start,
    end: end - evidence.start,
  }));
  if (utf8Bytes(evidence.sentence) <= most) return { sentence: evidence.sentence, terms };
  const kept = window(evidence.sentence, terms, most - MARKS_BYTES);
  if (!kept) return undefined;
  const before = kept.start > 0 ? `${CUT} ` : '';
  const after = kept.end < evidence.sentence.trimEnd().length ? ` ${CUT}` : '';
  const shift = before.length - kept.start;
  return {
    sentence: before + evidence.sentence.slice(kept.start, kept.end) + after,
    terms: terms
      .filter((term) => term.start >= kept.start && term.end <= kept.end)
      .map((term) => ({ start: term.start + shift, end: term.end + shift })),
  };
};

/** The sentences in the order given; short ones leave their room to long ones. */
export const quotesOf = (evidence: readonly Evidence[], most = MOST_BYTES): readonly Quote[] => {
  const bySize = [...evidence].sort((a, b) => utf8Bytes(a.sentence) - utf8Bytes(b.sentence));
  const quotes = new Map<Evidence, Quote>();
  let left = most;
  for (const [index, one] of bySize.entries()) {
    const quote = quoteIn(one, Math.floor(left / (bySize.length - index)));
    if (!quote) continue;
    quotes.set(one, quote);
    left -= utf8Bytes(quote.sentence);
  }
  return evidence.flatMap((one) => quotes.get(one) ?? []);
};
