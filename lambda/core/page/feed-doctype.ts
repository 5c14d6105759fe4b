/**
 * DOCTYPEs. Old feeds name a DTD, which is never fetched, so that it says nothing. Declarations in
 * the document itself are another matter: they define entities, and entities of entities grow
 * without end. A document with any is refused before anything of it is read.
 */

/** What may stand before a document's root. */
const PROLOGUE = /<(?:!--|\?|!DOCTYPE|[\p{L}_:/])/giu;

/** Does the document declare entities (or anything else) of its own before its root element? */
export const isDeclared = (text: string): boolean => {
  let at = 0;
  for (;;) {
    PROLOGUE.lastIndex = at;
    const found = PROLOGUE.exec(text);
    if (found === null) return false;
    const from = found.index + found[0].length;
    if (found[0].toUpperCase() === '<!DOCTYPE') {
      // Its end, or that of the first declaration in it: quoted addresses have neither `[` nor `>`.
      const end = text.indexOf('>', from);
      return text.slice(from, end < 0 ? text.length : end).includes('[');
    }
    if (found[0] !== '<!--' && found[0] !== '<?') return false;
    const mark = found[0] === '<?' ? '?>' : '-->';
    const end = text.indexOf(mark, from);
    if (end < 0) return false;
    at = end + mark.length;
  }
};
