/**
 * The name of a story for people: a digit and three letters or digits, easy to read aloud, and never
 * a word (no vowels, nothing that looks like something else). About 175,000 of them: enough to tell
 * stories of the same weeks apart, and the full id stands beside it where it must be certain.
 */

const FIRST = '23456789';
const REST = '23456789BCDFGHJKMNPQRSTVWXYZ';

/** FNV-1a in 32 bits, so that neighbouring ids get names that do not look alike. */
const mixed = (text: string): number => {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return sum;
};

/** The four signs that name a story: `7K2P`. */
export const refOf = (storyId: string): string => {
  let rest = mixed(storyId);
  let ref = FIRST.charAt(rest % FIRST.length);
  rest = Math.floor(rest / FIRST.length);
  for (let i = 0; i < 3; i++) {
    ref += REST.charAt(rest % REST.length);
    rest = Math.floor(rest / REST.length);
  }
  return ref;
};
