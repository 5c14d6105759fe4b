/** What somebody got in the simulated month, and what is found by looking at it. */

import type { Read, Said } from './letters.ts';
import type { Person } from './people.ts';

/** What was found, by what it is called in the table: how many looked at, and what is wrong, a line each. */
export type Finding = { readonly looked: number; readonly wrong: readonly string[] };
export type Findings = Record<string, Finding>;

/** What one person got. */
export type Mailbox = {
  readonly person: Person;
  readonly read: readonly Read[];
  readonly said: readonly Said[];
  /** Texts that were lost while their sender could not know. */
  readonly lost: readonly Read[];
};

/** Notes one look; `wrong`: a line that says what is wrong. */
export type Look = (name: string, wrong?: string) => void;
