/** Comparing a secret without telling by the time it takes how much of it was right. */

/** Whether two texts are equal; looks at every character whatever the earlier ones gave. */
export const sameSecret = (a: string, b: string): boolean => {
  let difference = a.length ^ b.length;
  for (let index = 0; index < b.length; index++)
    // Past the end of the shorter text charCodeAt is NaN, which `^` takes as 0; the lengths already differ.
    difference |= a.charCodeAt(index) ^ b.charCodeAt(index);
  return difference === 0;
};
