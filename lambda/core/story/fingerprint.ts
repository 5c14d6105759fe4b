/**
 * What is kept of a text so that copies of it and other tellings are known again: a sketch of its
 * shingles (three words side by side), which tells how much of two texts is the same wording, and its
 * telling words with their weights, which tells whether they speak of the same. Plain JSON under half
 * a kilobyte, whatever the text's length.
 *
 * Shingles: one-permutation minhash in 128 bins of 6 bits (Li, Owen, Zhang 2012; b-bit: Li, König
 * 2010): two unlike bins are alike by chance once in 63, which `likeness.ts` takes off again.
 */

import { cut, hashOf, lettersOf, numberAt, rehash } from './sketch.ts';
import { commonWordsOf, type Token } from './tokens.ts';

/** The kept traits of a text's wording. */
export type Fingerprint = {
  /** Shingles of the text, each counted once. */
  readonly size: number;
  /** One letter a bin, `A` where nothing fell into it. */
  readonly bins: string;
  /** The lowest hash of all shingles, five letters: a key to find copies by. */
  readonly lowest: string;
  /** Telling words, the weightiest first: three letters of hash, one of weight. */
  readonly words: string;
};

const SHINGLE = 3;
const BINS = 128;
const LOWEST = 1;
/** Letters of 6 bits. */
const LOWEST_LETTERS = 5;
const WORD_LETTERS = 3;
const MOST_WORDS = 40;
/** Weights are kept in steps of a quarter, as one letter. */
const WEIGHT_STEP = 0.25;

/** A word without its ending, in any language: its first six letters (McNamee, Mayfield 2004). */
const STEM = 6;
export const stemOf = (folded: string): string => folded.slice(0, STEM);

/** How a stem is kept among the telling words. */
export const wordHash = (stem: string): string => lettersOf(hashOf(stem), WORD_LETTERS);

type Sketch = Pick<Fingerprint, 'size' | 'bins' | 'lowest'>;

const sketchOf = (words: readonly string[]): Sketch => {
  const shingles = new Set<number>();
  const hashes = words.map(hashOf);
  const width = Math.min(SHINGLE, Math.max(1, words.length));
  for (let at = 0; at + width <= hashes.length; at += 1) {
    let shingle = 0;
    for (let i = 0; i < width; i += 1) shingle = rehash(shingle ^ (hashes[at + i] ?? 0), i);
    shingles.add(shingle);
  }
  const bins = new Array<number>(BINS).fill(Number.POSITIVE_INFINITY);
  const lowest = new Array<number>(LOWEST).fill(2 ** 32);
  for (const shingle of shingles) {
    const bin = shingle % BINS;
    const value = Math.floor(shingle / BINS);
    if (value < (bins[bin] ?? 0)) bins[bin] = value;
    for (let by = 0; by < LOWEST; by += 1) {
      const own = rehash(shingle, 11 + by);
      if (own < (lowest[by] ?? 0)) lowest[by] = own;
    }
  }
  // 1 to 63, since 0 says that the bin is empty; the value's own low bits are random.
  const written = bins.map((value) =>
    lettersOf(Number.isFinite(value) ? 1 + (rehash(value, 7) % 63) : 0, 1),
  );
  return {
    size: shingles.size,
    bins: written.join(''),
    lowest:
      shingles.size === 0 ? '' : lowest.map((value) => lettersOf(value, LOWEST_LETTERS)).join(''),
  };
};

/** A name tells more than a word, and what is in the headline more than what is below. */
const NAME_WEIGHT = 2;
const KEY_WEIGHT = 1.5;
const LONGEST_WEIGHT = 15;

const weightsOf = (
  tokens: readonly Token[],
  names: ReadonlySet<string>,
  lang: string,
): ReadonlyMap<string, number> => {
  const common = commonWordsOf(lang);
  const counts = new Map<string, { count: number; name: boolean; key: boolean }>();
  for (const { folded, key } of tokens) {
    if (common.has(folded) || folded.length < 3 || /^\p{Nd}/u.test(folded)) continue;
    const stem = stemOf(folded);
    const known = counts.get(stem);
    const name = names.has(folded);
    if (known === undefined) counts.set(stem, { count: 1, name, key });
    else {
      known.count += 1;
      known.name ||= name;
      known.key ||= key;
    }
  }
  const weights = new Map<string, number>();
  for (const [stem, { count, name, key }] of counts) {
    const weight = (1 + Math.log2(count) / 2) * (name ? NAME_WEIGHT : 1) * (key ? KEY_WEIGHT : 1);
    weights.set(stem, weight);
  }
  return weights;
};

/** The fingerprint of an article's words; `names` are those of its words that are names. */
export const fingerprintFrom = (
  tokens: readonly Token[],
  names: ReadonlySet<string>,
  lang: string,
): Fingerprint => {
  const weights = weightsOf(tokens, names, lang);
  const kept = [...weights]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS);
  const words = kept.map(([stem, weight]) => {
    const steps = Math.min(
      63,
      Math.max(1, Math.round(Math.min(weight, LONGEST_WEIGHT) / WEIGHT_STEP)),
    );
    return wordHash(stem) + lettersOf(steps, 1);
  });
  return { ...sketchOf(tokens.map(({ folded }) => folded)), words: words.join('') };
};

/** The telling words of a fingerprint with their weights. */
export const wordsOf = ({ words }: Fingerprint): ReadonlyMap<string, number> =>
  new Map(
    cut(words, WORD_LETTERS + 1).map((word) => [
      word.slice(0, WORD_LETTERS),
      numberAt(word, WORD_LETTERS, 1) * WEIGHT_STEP,
    ]),
  );

/** The keys of a fingerprint's lowest shingles. */
export const lowestOf = ({ lowest }: Fingerprint): readonly string[] => cut(lowest, LOWEST_LETTERS);
