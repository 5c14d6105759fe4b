/** The stories that bear four signs (`7K2P`), of those that something was decided of in the last weeks. */

import { lastDays } from '../../lambda/core/alert/days.ts';
import { refOf } from '../../lambda/core/alert/ref.ts';
import { fewAtOnce } from '../../lambda/steps/few-at-once.ts';
import type { Decisions } from '../../lambda/steps/store.ts';

/** How far back four signs are looked for: longer, and other stories bear the same. */
export const REF_DAYS = 30;

/** Four signs as they are typed or copied from a subject: `7k2p`, `(7K2P)`; undefined if it is none. */
export const typedRef = (typed: string): string | undefined =>
  /^[([]?([2-9][2-9a-z]{3})[)\]]?$/i.exec(typed.trim())?.[1]?.toUpperCase();

/** Ids of the stories that bear these signs, of so many days up to `now`, an ISO instant. */
export const storiesNamed = async (
  ref: string,
  decisions: Pick<Decisions, 'ofDay'>,
  { now, days: back = REF_DAYS }: { readonly now: string; readonly days?: number },
): Promise<readonly string[]> => {
  const { days } = lastDays(now, back);
  const decided = (await fewAtOnce(days, (day) => decisions.ofDay(day))).flat();
  return [...new Set(decided.map(({ storyId }) => storyId))].filter((id) => refOf(id) === ref);
};
