/**
 * Text from outside as plain data. A headline or a source is written by strangers: what could steer a
 * mail header, a terminal or the direction of the line is taken out, and only web addresses are links.
 */

/** C0 and C1 controls, soft hyphens, zero-width and direction marks, tag characters, byte order marks. */
const STEERING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is what this is for.
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const BLANKS = /[\s\u0085]+/gu;

/** Outside text on one line with single blanks, without controls and invisible marks; ends are kept unless trimmed by the caller. */
export const plain = (text: string): string =>
  text.replace(BLANKS, ' ').replace(STEERING, '').replace(LONE_SURROGATE, '');

/** A link that may be printed: http or https, no user name in front of the host (it passes for one), at most 1,000 characters. */
export const webLink = (url: string | undefined): string | undefined => {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, username, password, href } = new URL(url);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && !username && !password && href.length <= 1000 ? href : undefined;
};

/** At least half of the letters are Latin (a text without letters counts as Latin). */
export const isLatin = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin * 2 >= letters;
};
