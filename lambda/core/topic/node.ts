/**
 * A topic file as a tree of texts, lists and maps that know their places. Whoever parses YAML (only the
 * command line and the build do) gives this, so that the checks in core need no YAML parser and every
 * mistake, even one inside a quoted query, is told with the file's own line and column.
 */

/** Line and column in the file, both from 1; columns count UTF-16 units. */
export type Place = { readonly line: number; readonly column: number };

/** A text; `placeOf(n)` is where its character n stands in the file. */
export type TextNode = {
  readonly kind: 'text';
  readonly value: string;
  readonly place: Place;
  readonly placeOf: (offset: number) => Place;
};

/** A key and its value. */
export type Entry = { readonly key: TextNode; readonly value: Node };

/** A map in the file's order. */
export type MapNode = {
  readonly kind: 'map';
  readonly entries: readonly Entry[];
  readonly place: Place;
};

/** A list. */
export type ListNode = {
  readonly kind: 'list';
  readonly items: readonly Node[];
  readonly place: Place;
};

/** Any part of a topic file; `empty` is a key without a value. */
export type Node =
  | TextNode
  | MapNode
  | ListNode
  | { readonly kind: 'empty'; readonly place: Place };
