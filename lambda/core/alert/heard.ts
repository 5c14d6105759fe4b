/** What alert hears and knows of an article: types only. */

import type { Told } from './ledger.ts';
import type { NewsFacts } from './news.ts';
import type { AlertRules } from './rules.ts';

/** A topic that an article meets, with the rules of the topic that are not the defaults. */
export type HeardTopic = Told & { readonly rules?: Partial<AlertRules> };

/** What alert hears of an article: this version of its text, when it was first seen, what it meets. */
export type Heard = {
  readonly articleId: string;
  readonly textHash: string;
  /** ISO instant. */
  readonly at: string;
  readonly topics: readonly HeardTopic[];
};

/** What else is known of the article. */
export type About = {
  /** The key of its owner. */
  readonly owner: string;
  /** This version is not its first. */
  readonly isEdit: boolean;
  /** ISO instant, as the page states it. */
  readonly published?: string;
  /** Absent where the article was not posted: nothing of it is news but its topics. */
  readonly facts?: NewsFacts;
};
