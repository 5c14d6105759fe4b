/**
 * An article: one story's text in one source, as ranges of the page it was read from. The page is
 * never normalised, so every offset below is in UTF-16 units of the decoded page (without a byte
 * order mark), and `page.slice(start, end)` gives the text back.
 */

/** Where a text stands in its article, from the most to the least prominent. */
export type Zone = 'headline' | 'lead' | 'body' | 'caption';

/** 3 headline, 2 lead, 1 body or caption: what `--min` and the SNS attribute compare. */
export type Prominence = 1 | 2 | 3;

/** The number of each zone. */
export const PROMINENCE: Readonly<Record<Zone, Prominence>> = {
  headline: 3,
  lead: 2,
  body: 1,
  caption: 1,
};

/** A contiguous piece of one article's text: a headline, a paragraph (soft line breaks included), a caption. */
export type Block = {
  readonly start: number;
  readonly end: number;
  readonly zone: Zone;
  /** Plausible languages, the likeliest first; none if the language is surely one without topic packs. */
  readonly langs: readonly string[];
};

/** One story's text in one source. Its blocks are in page order, do not overlap, and lie in [start, end). */
export type Article = {
  /** From the canonical url, or, of a dump, from the folded title and the first 80 letters of the body (an excerpt: its title's words). */
  readonly id: string;
  readonly title: string;
  /** ISO 639-1 code of the best guess, `und` where no language leads. */
  readonly lang: string;
  /** `excerpt`: a teaser of a story told elsewhere, or a text that breaks off. */
  readonly kind: 'story' | 'excerpt';
  /** What people know the source by: a file name, a feed's title, a publisher. */
  readonly source: string;
  readonly url?: string;
  /** Who wrote it, as the page says. */
  readonly author?: string;
  /** Who owns the source, as the page says: its site's name, a feed's title. */
  readonly publisher?: string;
  /** Who owns the source, as its sender or the feed's plan says: counts as one publisher, whatever its sites are. */
  readonly owner?: string;
  /** ISO 8601 instant, only if the page states a believable one. */
  readonly published?: string;
  readonly start: number;
  readonly end: number;
  /** Tells an edit: the hash of the folded text of all blocks. */
  readonly textHash: string;
  readonly blocks: readonly Block[];
};

/** 100 bits of a strong hash as 20 lower-case base-32 letters and digits; core has no crypto of its own. */
export type Hash = (text: string) => string;
