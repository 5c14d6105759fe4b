/**
 * Topics compiled into lists of numbers: the forms of their words, which leaves each form stands for,
 * which topics are looked up under each leaf, and each topic's program. A matcher takes several segments,
 * so that a topic that is added makes a small one of its own and nothing is compiled again.
 */

import { LANGS, type Topic } from '../topic/topic.ts';
import type { Forms } from './forms.ts';
import type { Entry, Scope } from './lexicon.ts';

/** What the functions know of a topic beside its query. */
export type TopicTitle = Pick<Topic, 'id' | 'title' | 'alert'>;

/** Where and how a form must stand to be a place of a leaf. */
export type Rule = {
  /** The bits of the scopes (`scopeBit`): one of them must be the block's. */
  readonly scopes: number;
  readonly writing?: Entry['writing'];
};

/** Lists one after another: list `i` is `values` from `starts[i]` to `starts[i + 1]`. */
export type Lists = { readonly starts: Uint32Array; readonly values: Int32Array };

/** Compiled topics. */
export type Segment = {
  readonly topics: readonly TopicTitle[];
  /** Texts that programs name. */
  readonly names: readonly string[];
  readonly rules: readonly Rule[];
  readonly forms: Forms;
  /** The forms' entries one after another: leaf and rule, by turns. */
  readonly entries: Int32Array;
  /** For each leaf: a topic, how many numbers its guards take, and each guard's size and leaves; and so on. */
  readonly postings: Lists;
  /** For each topic: its program. */
  readonly programs: Lists;
};

/** The bit of a scope: of each language, and the lowest for `any`. */
export const scopeBit = (scope: Scope): number => (scope === 'any' ? 1 : 2 << LANGS.indexOf(scope));

const BITS: ReadonlyMap<string, number> = new Map(LANGS.map((lang) => [lang, scopeBit(lang)]));

/** The scopes of a block: `any`, and its languages. */
export const scopesOf = (langs: readonly string[]): number =>
  langs.reduce((bits, lang) => bits | (BITS.get(lang) ?? 0), scopeBit('any'));
