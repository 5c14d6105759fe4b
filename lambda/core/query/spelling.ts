/**
 * What people type who know another system: `W/5`, `near/5`, `-a`, `a && b`, `usine?`. Read as words
 * these would silently mean something else, so each is refused and answered with our spelling.
 */

import type { QueryProblem } from './problem.ts';

type Answer = Pick<QueryProblem, 'message' | 'wayOut'>;
type Spelling = { readonly pattern: RegExp; readonly answer: (found: RegExpExecArray) => Answer };

/** Words that are operators elsewhere, or here when written in capitals. */
const KEYWORDS = new Set(['and', 'or', 'not', 'near', 'before', 'atleast']);

const DISTANCE = 'a number of positions, s (one sentence) or p (one paragraph)';

const keyword = (word: string): Answer => {
  const operator = word.toUpperCase();
  const example = /^(near|before)$/.test(word)
    ? `${operator}/5`
    : operator === 'ATLEAST'
      ? 'ATLEAST/3 (…)'
      : operator;
  return {
    message: `"${word}" is written like an operator, but operators are capitals.`,
    wayOut: `Write ${example} for the operator, or "${word}" in quotes to search the word.`,
  };
};

const distance = (operator: string, value: string): string =>
  `${operator}/${/^\d/.test(value) ? String(Number(value)) : value.toLowerCase()[0]}`;

const otherDistance = (found: string, value: string): Answer => {
  const name = found.toLowerCase();
  const operator = name.startsWith('atleast')
    ? 'ATLEAST'
    : /^(before|pre|pn|onear|next|followedby)/.test(name)
      ? 'BEFORE'
      : 'NEAR';
  const ours = `${distance(operator, value)}${operator === 'ATLEAST' ? ' (…)' : ''}`;
  return {
    message: `"${found}" is another system's spelling, or not in capitals.`,
    wayOut: `Write ${ours}; to search it as a word, put it in quotes.`,
  };
};

const badDistance = (operator: string, found: string): Answer => ({
  message: `${operator} needs a distance, and "${found}" is none: expected ${DISTANCE}.`,
  wayOut: `Write ${operator}/5, ${operator}/s or ${operator}/p, without blanks.`,
});

/** In the order in which they are tried, on a run of letters and signs without blanks, quotes and parentheses. */
const SPELLINGS: readonly Spelling[] = [
  {
    pattern: /^(?:and|or|not|near|before|atleast)$/,
    answer: ([word]) => keyword(word),
  },
  {
    pattern: /^(NEAR|BEFORE)$/,
    answer: ([operator]) => ({
      message: `${operator} needs a distance: expected ${DISTANCE}.`,
      wayOut: `Write ${operator}/5, ${operator}/s or ${operator}/p.`,
    }),
  },
  {
    pattern: /^ATLEAST(?:\/\D.*|\/)?$/s,
    answer: () => ({
      message: 'ATLEAST needs a number.',
      wayOut: 'Write ATLEAST/3 (a OR b).',
    }),
  },
  {
    pattern:
      /^(?:near|n|w|within|adj|next|pn|onear|atleast|before|pre|followedby)[/:~](\d+|s|p|sent|para)$/i,
    answer: ([found, value = '']) => otherDistance(found, value),
  },
  {
    pattern: /^(?:near|adj|onear|atleast|before|followedby)(\d+)$/i,
    answer: ([found, value = '']) => otherDistance(found, value),
  },
  { pattern: /^(NEAR|BEFORE)[/:~].*$/s, answer: ([found, op = '']) => badDistance(op, found) },
  {
    pattern: /^(?:&&|&|\+)$/,
    answer: ([found]) => ({
      message: `"${found}" is no operator here.`,
      wayOut: 'Write AND (or just a blank).',
    }),
  },
  {
    pattern: /^(?:\|\|?|,|;|\/)$/,
    answer: ([found]) => ({ message: `"${found}" is no operator here.`, wayOut: 'Write OR.' }),
  },
  {
    pattern: /^[-−–—!]$/,
    answer: ([found]) => ({ message: `"${found}" is no operator here.`, wayOut: 'Write NOT.' }),
  },
  {
    pattern: /^[-−!](.+)$/s,
    answer: ([found, rest = '']) => ({
      message: `A sign before a word means nothing here: "${found}".`,
      wayOut: `Write NOT ${rest}.`,
    }),
  },
  {
    pattern: /^\+(.+)$/s,
    answer: ([found, rest = '']) => ({
      message: `A plus before a word means nothing here: "${found}".`,
      wayOut: `Write ${rest}: a blank between words is AND, so every word is required.`,
    }),
  },
  {
    pattern: /^(.*[^|&])(\|\|?|&&)(.*)$/s,
    answer: ([found, left = '', sign = '', right = '']) => ({
      message: `"${sign}" in "${found}" is no operator here.`,
      wayOut: `Write ${left} ${sign.startsWith('|') ? 'OR' : 'AND'} ${right || '…'}.`,
    }),
  },
  {
    pattern: /^(?:\|\|?|&&)(.+)$/s,
    answer: ([found, right = '']) => ({
      message: `"${found}" begins with a sign that is no operator here.`,
      wayOut: `Write ${found.startsWith('|') ? 'OR' : 'AND'} ${right}.`,
    }),
  },
  {
    pattern: /^\p{L}+(?:[,;]\p{L}+)+$/u,
    answer: ([found]) => ({
      message: `"${found}" lists words with a sign that means nothing here.`,
      wayOut: `Write ${found.split(/[,;]/).join(' OR ')}.`,
    }),
  },
  {
    pattern: /^(.+)[,;]$/s,
    answer: ([found, left = '']) => ({
      message: `"${found}" ends with a sign that means nothing here.`,
      wayOut: `Write ${left} OR … for a choice, ${left} AND … for both.`,
    }),
  },
  {
    pattern: /^(.*)\?(.*)$/s,
    answer: ([, left = '', right = '']) => ({
      message: 'A question mark stands for nothing here.',
      wayOut:
        right === ''
          ? `Write ${left}: every inflected form is found by itself; ${left}* finds all that begins so.`
          : `Write out the spellings with OR, or use ${left}*.`,
    }),
  },
  {
    pattern: /^(.*)~(\d*)$/s,
    answer: ([, left = '', value = '']) => ({
      message: '"~" means nothing here.',
      wayOut:
        left === ''
          ? `For words near each other write a NEAR/${value || '5'} b.`
          : `Write ${left}: its inflected forms are found by themselves.`,
    }),
  },
  {
    pattern: /^(.*)\^[\d.]*$/s,
    answer: () => ({
      message: 'Words have no weight here.',
      wayOut: 'Leave out the ^; a zone says what is prominent: title:(…).',
    }),
  },
  {
    pattern: /^[[\]{}].*$|^.*[[\]{}]$/s,
    answer: () => ({
      message: 'Square and curly brackets mean nothing here.',
      wayOut: 'Group with parentheses: (a OR b).',
    }),
  },
  {
    pattern: /^['‘’‚‛].*$/s,
    answer: () => ({
      message: 'A phrase stands in double quotes, not in apostrophes.',
      wayOut: 'Write "…", «…», “…” or „…“.',
    }),
  },
];

/** The answer to another system's spelling, if the run of signs is one. */
export const foreignSpelling = (run: string): Answer | undefined => {
  for (const { pattern, answer } of SPELLINGS) {
    const found = pattern.exec(run);
    if (found) return answer(found);
  }
  return undefined;
};

/** A word that cannot stand unquoted: an operator here or elsewhere. */
export const isKeyword = (word: string): boolean => KEYWORDS.has(word.toLowerCase());

/** What to write for a field of another system (`intitle:`, `language:`), or the list of ours. */
export const unknownField = (name: string): Answer => {
  const ours: Readonly<Record<string, string>> = {
    headline: 'title',
    intitle: 'title',
    titel: 'title',
    titre: 'title',
    intro: 'lead',
    text: 'body',
    content: 'body',
    intext: 'body',
    legend: 'caption',
    site: 'source',
    host: 'source',
    publisher: 'source',
    language: 'lang',
    langue: 'lang',
  };
  const meant =
    ours[name.toLowerCase()] ??
    (/^(title|lead|body|caption|source|lang)$/i.test(name) ? name.toLowerCase() : undefined);
  return {
    message: `"${name}:" is neither a zone (title, lead, body, caption) nor a fact (source, lang).`,
    wayOut: meant
      ? `Write ${meant}:… instead.`
      : 'If the colon belongs to what you search, put it in quotes.',
  };
};
