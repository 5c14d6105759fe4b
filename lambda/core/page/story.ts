/** A story while it is put together from the pieces of a page. */

import { longWords } from './overlap.ts';
import type { Piece } from './piece.ts';

/** What a piece is in its story. */
export type Role = 'headline' | 'deck' | 'text' | 'subhead' | 'caption';

/** A piece of the story, its place among the page's pieces, its role and the rule that gave it. */
export type Entry = {
  readonly piece: Piece;
  readonly at: number;
  readonly role: Role;
  readonly rule: string;
};

/** Open for more pieces; only `stories.ts` changes it. */
export type Story = {
  readonly entries: Entry[];
  /** The headline, unless the text began without one. */
  readonly title: Piece | undefined;
  /** A teaser box, until text of its own follows it. */
  teaser: boolean;
  hasText: boolean;
  /** Paragraphs since the last headline or subhead. */
  texts: number;
  /** Most blank lines above any paragraph or furniture since the headline. */
  widestGap: number;
  /** Long words of everything in it. */
  readonly words: Set<string>;
};

/** A story with nothing in it yet. */
export const newStory = (title: Piece | undefined, teaser: boolean): Story => ({
  entries: [],
  title,
  teaser,
  hasText: false,
  texts: 0,
  widestGap: 0,
  words: new Set(),
});

/** Adds a piece. */
export const addTo = (story: Story, page: string, entry: Entry): void => {
  story.entries.push(entry);
  if (entry.role === 'text') {
    story.hasText = true;
    story.texts += entry.piece.shape.paragraph ? 1 : 0;
  } else if (entry.role !== 'caption') story.texts = 0;
  for (const word of longWords(page.slice(entry.piece.start, entry.piece.end))) {
    story.words.add(word);
  }
};

/** The text pieces of a story, subheads and captions left out. */
export const textOf = (story: Story): readonly Entry[] =>
  story.entries.filter((entry) => entry.role === 'text');

/** So much of a story's end, with its title, is what a new headline is compared with. Characters. */
const END = 1_500;

/** The long words of the story's title and of its last paragraphs. */
export const lastWords = (story: Story, page: string): ReadonlySet<string> => {
  const [title] = story.entries;
  const texts = title === undefined ? [] : [page.slice(title.piece.start, title.piece.end)];
  let room = END;
  for (let at = story.entries.length - 1; at > 0 && room > 0; at--) {
    const piece = story.entries[at]?.piece;
    if (piece === undefined) break;
    texts.push(page.slice(Math.max(piece.start, piece.end - room), piece.end));
    room -= piece.end - piece.start;
  }
  return longWords(texts.join(' '));
};

/** Has it only one paragraph, and does that break off? */
export const breaksOff = (story: Story): boolean => {
  const text = textOf(story);
  const last = text.at(-1);
  if (last === undefined || !last.piece.shape.cut) return false;
  return text.every((entry) => entry.piece.block === last.piece.block);
};
