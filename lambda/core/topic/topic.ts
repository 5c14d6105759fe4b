/** A topic, checked and parsed: what someone watches. Plain JSON, made by `load.ts` from a YAML file. */

import type { AlertRules } from '../alert/rules.ts';
import type { Query } from '../query/ast.ts';

/** The languages that topic packs are written in, and `any`: items that hold in every language. */
export const LANGS = ['fr', 'en', 'de', 'es', 'it', 'pt', 'ru', 'pl'] as const;

/** A language of the packs. */
export type Lang = (typeof LANGS)[number];

/** Items by language: each a word, a phrase, or a small query of hit-makers. */
export type Items = Readonly<Partial<Record<Lang | 'any', readonly Query[]>>>;

/** A family of words that mean one thing: `@plant`. A hit that shares a word with a hit of `not` is none. */
export type Concept = { readonly items: Items; readonly not: Items };

/** Where an aspect may hold: in the evidence's sentence only, or, if in none, also elsewhere in its paragraph. */
export type AspectReach = 'sentence' | 'paragraph';

/** One watched topic. */
export type Topic = {
  /** `[a-z][a-z0-9-]*`, the file's name. */
  readonly id: string;
  /** By language; at least one. */
  readonly title: Readonly<Record<string, string>>;
  readonly concepts: Readonly<Record<string, Concept>>;
  readonly match: Query;
  /** `sentence` hides the sentences where it holds, `article` drops the match. */
  readonly except?: { readonly scope: 'sentence' | 'article'; readonly query: Query };
  /** In the order of the file: the first that holds names the match's aspect. */
  readonly aspects: readonly {
    readonly name: string;
    readonly reach?: AspectReach;
    readonly query: Query;
  }[];
  /** Those that are not the defaults. */
  readonly alert?: Partial<AlertRules>;
};

/** The topic's title in a language, else in English, else in any. */
export const titleIn = (topic: Pick<Topic, 'id' | 'title'>, lang: string): string =>
  topic.title[lang] ?? topic.title['en'] ?? Object.values(topic.title)[0] ?? topic.id;

/** A mistake in a topic file: where (1-based), what, and what to do. */
export type TopicProblem = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly wayOut: string;
};
