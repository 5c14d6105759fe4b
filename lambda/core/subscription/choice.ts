/** What a person chooses to be told: topics, the least prominence, and the time zone of written times. */

import type { Prominence } from '../article.ts';
import { nearName } from '../topic/near-name.ts';
import { bad, type Checked, good } from './checked.ts';

/** The words of `--min` with their numbers: where in the article the topic's words must stand at least. */
export const MINIMA = { headline: 3, lead: 2, body: 1 } as const satisfies Record<
  string,
  Prominence
>;

/** The word of a least prominence. */
export const minimumWord = (min: Prominence): keyof typeof MINIMA =>
  min === 3 ? 'headline' : min === 2 ? 'lead' : 'body';

/** `headline`, `lead` or `body` as a number. */
export const checkMin = (typed: string): Checked<Prominence> => {
  const found = Object.entries(MINIMA).find(([word]) => word === typed.trim().toLowerCase());
  return found
    ? good(found[1])
    : bad(`"${typed}" is not a place in an article: write headline, lead or body`);
};

/** Topic ids separated by commas, each once, in the order of the known ones. */
export const checkTopics = (
  typed: string,
  known: readonly string[],
): Checked<readonly string[]> => {
  const wanted = typed
    .split(',')
    .map((id) => id.trim().toLowerCase())
    .filter((id) => id !== '');
  if (wanted.length === 0) return bad(`name at least one topic of: ${known.join(', ')}`);
  const unknown = wanted.filter((id) => !known.includes(id));
  if (unknown.length === 0) return good(known.filter((id) => wanted.includes(id)));
  const named = unknown.map((id) => {
    const near = nearName(id, known);
    return near === undefined ? `"${id}"` : `"${id}" (did you mean ${near}?)`;
  });
  return bad(`there is no topic ${named.join(', no topic ')}; the topics are: ${known.join(', ')}`);
};

/** An IANA time zone in its usual spelling: `europe/paris` is `Europe/Paris`. */
export const checkZone = (typed: string): Checked<string> => {
  const text = typed.trim();
  // Offsets such as +02:00 are accepted by newer engines only, and are wrong half of the year.
  if (/^[A-Za-z]/.test(text)) {
    try {
      const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions();
      // An engine resolves newer names to older ones (America/Buenos_Aires): keep what was meant.
      return good(timeZone.toLowerCase() === text.toLowerCase() ? timeZone : text);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  const zones = Intl.supportedValuesOf('timeZone');
  const city = zones.find((zone) => zone.toLowerCase().endsWith(`/${text.toLowerCase()}`));
  const near = city ?? nearName(text, zones);
  return bad(
    `"${text}" is not a time zone of the IANA list: write ${near === undefined ? 'a name such as Europe/Paris' : near}`,
  );
};
