/** Headers that say when to come again, in seconds. What is not understood is as if it were not there. */

const SECONDS_A_DAY = 86_400;

/** `Retry-After` (RFC 9110, 10.2.3): seconds or a date; at most a day, for what asks for more means never. */
export const retryAfterS = (header: string | undefined, now: string): number | undefined => {
  const text = header?.trim() ?? '';
  const seconds = /^\d{1,9}$/.test(text)
    ? Number(text)
    : Math.ceil((Date.parse(text) - Date.parse(now)) / 1_000);
  if (Number.isNaN(seconds)) return undefined;
  return Math.min(Math.max(0, seconds), SECONDS_A_DAY);
};

/** How long the answer stays fresh by `Cache-Control` (RFC 9111, 5.2.2); 0 if it is to be asked for again at once. */
export const maxAgeS = (header: string | undefined): number | undefined => {
  const said = (header ?? '').toLowerCase();
  if (/\bno-(?:cache|store)\b/.test(said)) return 0;
  const seconds = said.match(/(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/)?.[1];
  return seconds === undefined ? undefined : Number(seconds);
};
