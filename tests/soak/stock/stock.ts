/**
 * Sentence stock of one language, written for this test. `{town}` is a place that no other story
 * names, `{firm}` and `{name}` are invented too, `{n}` is a number, `{d}` a small one. Each line says
 * something by itself, so that any of them may follow any other.
 */

/** A headline that meets another topic of `seeds/topics` too, since it tells of both. */
export type Double = { readonly head: string; readonly also: string };

/** A kind of story: headlines, the sentence that begins it, and sentences that may follow. */
export type Kind = {
  readonly heads: readonly (string | Double)[];
  readonly leads: readonly string[];
  readonly bodies: readonly string[];
};

/** The topics of `seeds/topics` that stories are written for. */
export const TOPICS = [
  'acquisition',
  'energy-contract',
  'plant-closure',
  'plant-reopening',
  'sanctions',
] as const;

/** One of them. */
export type TopicId = (typeof TOPICS)[number];

/** The stock of one language. */
export type Stock = {
  readonly lang: string;
  /** Syllables of places: a beginning, a middle, an end. */
  readonly places: readonly [readonly string[], readonly string[], readonly string[]];
  readonly firms: readonly [readonly string[], readonly string[]];
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  /** With `{name}`. */
  readonly byLine: string;
  /** With `{day}`, 1 to 28, and `{minute}`, two digits. */
  readonly dateLine: string;
  /** Stories that meet no topic. */
  readonly everyday: Kind;
  readonly topical: Readonly<Record<TopicId, Kind>>;
};
