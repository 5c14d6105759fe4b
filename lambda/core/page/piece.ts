/** A piece of the page on its way to an article, and what it turned out to be. */

import type { Shape } from './shape.ts';

/** What page furniture can be. */
export type Furniture =
  | 'navigation'
  | 'read-also'
  | 'consent'
  | 'newsletter'
  | 'share'
  | 'comments'
  | 'byline'
  | 'repeat'
  | 'list'
  | 'label';

/** `text` is everything that may be an article's: headlines, paragraphs, fragments. */
export type PieceKind = Furniture | 'text' | 'caption' | 'teaser';

/** A contiguous piece of a block. */
export type Piece = {
  readonly start: number;
  readonly end: number;
  /** Blank lines above; 0 inside a block. */
  readonly gap: number;
  /** Number of the block that it is (part of). */
  readonly block: number;
  /** The first piece of its block. */
  readonly first: boolean;
  readonly kind: PieceKind;
  /** The rule that gave the kind, for `vigie scan --why`. */
  readonly rule: string;
  readonly shape: Shape;
  /** Number of the teaser box that it belongs to, if it does. */
  readonly teaser?: number;
};

/** Headline-like at the start of its block, and not said to be anything else. */
export const isHeadline = (piece: Piece): boolean =>
  piece.kind === 'text' && piece.first && piece.shape.headline && !piece.shape.paragraph;

/** A paragraph of text. */
export const isParagraph = (piece: Piece): boolean =>
  piece.kind === 'text' && piece.shape.paragraph;
