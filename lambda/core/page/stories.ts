/**
 * Pieces to stories (rules 5 and 6). A headline opens a story or is a subhead; text goes to the
 * open story; a teaser is a story of its own and leaves the open one open; and after a story whose
 * only paragraph breaks off the text goes back to the one before it.
 */

import type { Layout } from './newstory.ts';
import { isHeadlineByPlace, roleOf } from './newstory.ts';
import { longWords, shared } from './overlap.ts';
import type { Piece } from './piece.ts';
import { isHeadline, isParagraph } from './piece.ts';
import type { Role, Story } from './story.ts';
import { addTo, breaksOff, newStory, textOf } from './story.ts';

/** The stories under way. */
type Desk = {
  readonly layout: Layout;
  readonly stories: Story[];
  /** The story that text goes to. */
  open: Story | undefined;
  /** The story that text goes back to when the open one turns out to be an excerpt. */
  back: Story | undefined;
  /** Teaser boxes by their number. */
  readonly boxes: Map<number, Story>;
  /** The last teaser box, until text follows it. */
  teaser: Story | undefined;
  /** Captions above the first headline of a page. */
  waiting: number[];
};

const start = (desk: Desk, title: Piece | undefined, teaser: boolean): Story => {
  const story = newStory(title, teaser);
  desk.stories.push(story);
  return story;
};

/** What a piece becomes in a story, and why. */
type Part = { readonly at: number; readonly role: Role; readonly rule: string };

const put = (desk: Desk, story: Story, part: Part): void => {
  const piece = desk.layout.pieces[part.at];
  if (piece === undefined) return;
  addTo(story, desk.layout.page, { piece, ...part });
};

const wordsAt = (desk: Desk, at: number): ReadonlySet<string> => {
  const piece = desk.layout.pieces[at];
  return longWords(piece === undefined ? '' : desk.layout.page.slice(piece.start, piece.end));
};

/** Does the text speak of the one story at least as much as of the other? */
const speaksRatherOf = (desk: Desk, at: number, story: Story, other: Story): boolean => {
  const words = wordsAt(desk, at);
  return shared(words, story.words) >= shared(words, other.words);
};

/** Is the text the rest of the sentence that the story's last text breaks off in? */
const goesOn = (desk: Desk, at: number, story: Story): boolean => {
  const last = textOf(story).at(-1);
  const piece = desk.layout.pieces[at];
  if (last === undefined || piece === undefined) return false;
  if (piece.block === last.piece.block) return true;
  if (last.at !== at - 1 || last.piece.shape.ends) return false;
  return piece.shape.lower || (last.piece.shape.open && !piece.shape.starter);
};

/** Leaves an excerpt for the story before it: text and headlines go on there (rule 6). */
const goBack = (desk: Desk): void => {
  desk.open = desk.back;
  desk.back = undefined;
};

/** The open story is an excerpt that interrupts another one. */
const interrupts = (desk: Desk): boolean =>
  desk.open !== undefined && desk.back !== undefined && breaksOff(desk.open);

const openStory = (desk: Desk, title: Piece | undefined): Story => {
  const before = desk.open;
  // A story without text gives way; text goes back to it only if there is no better one.
  if (before !== undefined && (before.hasText || desk.back === undefined)) desk.back = before;
  desk.open = start(desk, title, false);
  desk.teaser = undefined;
  for (const at of desk.waiting)
    put(desk, desk.open, { at, role: 'caption', rule: 'caption: above the headline' });
  desk.waiting = [];
  return desk.open;
};

const takeHeadline = (desk: Desk, at: number): void => {
  if (interrupts(desk)) goBack(desk);
  const { role, rule } = roleOf(desk.layout, at, desk.open, desk.stories);
  const piece = desk.layout.pieces[at];
  if (role === 'new' || desk.open === undefined) {
    put(desk, openStory(desk, piece), { at, role: 'headline', rule });
  } else put(desk, desk.open, { at, role, rule });
};

/** The teaser before the text, if the text is its own rather than the open story's. */
const teaserThatGoesOn = (desk: Desk, at: number): Story | undefined => {
  const { teaser, open } = desk;
  if (teaser === undefined || breaksOff(teaser)) return undefined;
  if (open === undefined) return teaser;
  return open.hasText || speaksRatherOf(desk, at, open, teaser) ? undefined : teaser;
};

/** The story that the text `pieces[at]` belongs to. */
const storyOfText = (desk: Desk, at: number): Story | undefined => {
  const continued = teaserThatGoesOn(desk, at);
  if (continued !== undefined) {
    continued.teaser = false;
    desk.open = continued;
  }
  desk.teaser = undefined;
  const { open, back } = desk;
  if (open === undefined) return undefined;
  if (!interrupts(desk) || goesOn(desk, at, open)) return open;
  if (back !== undefined && !back.hasText && !speaksRatherOf(desk, at, back, open)) return open;
  goBack(desk);
  return desk.open;
};

/** One word, or none: a section's name, a number. */
const saysNothing = (piece: Piece): boolean =>
  piece.shape.count < 2 && !piece.shape.ends && !piece.shape.lower && !piece.shape.open;

const takeText = (desk: Desk, at: number): void => {
  const piece = desk.layout.pieces[at];
  if (piece === undefined || (saysNothing(piece) && piece.first)) return;
  const story = storyOfText(desk, at);
  if (story !== undefined) put(desk, story, { at, role: 'text', rule: 'text: of the open story' });
  else if (isParagraph(piece)) {
    put(desk, openStory(desk, undefined), { at, role: 'text', rule: 'text: no headline above' });
  }
};

const takeTeaser = (desk: Desk, at: number, piece: Piece, box: number): void => {
  const story = desk.boxes.get(box);
  if (story === undefined) {
    desk.teaser = start(desk, piece, true);
    desk.boxes.set(box, desk.teaser);
    put(desk, desk.teaser, { at, role: 'headline', rule: piece.rule });
  } else {
    put(desk, story, { at, role: piece.kind === 'caption' ? 'caption' : 'text', rule: piece.rule });
  }
};

const takeCaption = (desk: Desk, at: number, rule: string): void => {
  if (desk.open === undefined) desk.waiting.push(at);
  else put(desk, desk.open, { at, role: 'caption', rule });
};

const take = (desk: Desk, at: number): void => {
  const piece = desk.layout.pieces[at];
  if (piece === undefined) return;
  const boxed = piece.kind === 'teaser' || piece.kind === 'caption' ? piece.teaser : undefined;
  if (boxed !== undefined) takeTeaser(desk, at, piece, boxed);
  else if (piece.kind === 'caption') takeCaption(desk, at, piece.rule);
  else if (piece.kind === 'text') {
    const heading = isHeadline(piece) || isHeadlineByPlace(desk.layout, at, desk.open);
    if (heading) takeHeadline(desk, at);
    else takeText(desk, at);
  }
  // A short line after a wide gap may be a headline that was not recognised: it sets no measure.
  const measures = piece.shape.paragraph || piece.kind !== 'text';
  if (measures && desk.open !== undefined && piece !== desk.open.title) {
    desk.open.widestGap = Math.max(desk.open.widestGap, piece.gap);
  }
};

/** The stories of a page, each with its pieces, in the order in which they begin. */
export const storiesOf = (layout: Layout): readonly Story[] => {
  const desk: Desk = {
    layout,
    stories: [],
    boxes: new Map(),
    open: undefined,
    back: undefined,
    teaser: undefined,
    waiting: [],
  };
  for (let at = 0; at < layout.pieces.length; at++) take(desk, at);
  return desk.stories;
};
