/**
 * The affix file of a Hunspell dictionary: which endings a flag stands for. A flag's rules are read when
 * a word with the flag is asked for: a file has up to 26,000 rules, a topic's words need a few hundred.
 */

/** What the last letters of a word must be, in their order: one of `letters`, or (`not`) none of them. */
type Condition = readonly { readonly letters: string; readonly not: boolean }[];

/** `strip` is taken off, `add` put on, if the word ends as `condition` says. */
export type Suffix = {
  readonly strip: string;
  readonly add: string;
  readonly condition: Condition;
};

/** What an affix file says. */
export type Affixes = {
  /** The flags of a headword, as its line writes them behind the slash. */
  readonly flagsOf: (written: string) => readonly string[];
  readonly suffixesOf: (flag: string) => readonly Suffix[];
  /** Every flag of a suffix. */
  readonly flags: readonly string[];
  /** What is put before a word, by flag. */
  readonly prefixes: readonly { readonly flag: string; readonly add: string }[];
  /** Flags of lines that are no words of their own: forbidden spellings, parts of compounds. */
  readonly noWord: ReadonlySet<string>;
};

const HEADER = /^SFX[ \t]+(\S+)[ \t]+[YN][ \t]+(\d+)/gmu;
const PREFIX = /^PFX[ \t]+(\S+)[ \t]+0[ \t]+([^\s/]+)/gmu;
const ITEM = /\[(\^?)([^\]]*)\]|(.)/gu;

/** A condition such as `[^aeiou]y`; a point is any letter. */
const conditionOf = (written: string): Condition =>
  Array.from(written.matchAll(ITEM), ([, not, several, one = '']) =>
    one === '.' ? { letters: '', not: true } : { letters: several ?? one, not: not === '^' },
  );

/** Whether a suffix can be put on a word. Without expressions: thousands of rules are tried once each. */
export const fits = (word: string, { strip, condition }: Suffix): boolean => {
  const first = word.length - condition.length;
  if (first < 0 || !word.endsWith(strip)) return false;
  return condition.every(
    ({ letters: some, not }, index) => some.includes(word.charAt(first + index)) !== not,
  );
};

/** `0` is nothing; behind a slash stand flags of further affixes, which are prefixes or make other words. */
const letters = (written: string): string => {
  const [bare = ''] = written.split('/');
  return bare === '0' ? '' : bare;
};

const SPLIT: Readonly<Record<string, (written: string) => readonly string[]>> = {
  one: (written) => [...written],
  'UTF-8': (written) => [...written],
  long: (written) => written.match(/../gu) ?? [],
  num: (written) => (written === '' ? [] : written.split(',')),
};

const option = (aff: string, name: string): string | undefined =>
  new RegExp(`^${name}[ \\t]+(\\S+)`, 'mu').exec(aff)?.[1];

const flagSplitter = (aff: string): ((written: string) => readonly string[]) => {
  const kind = option(aff, 'FLAG') ?? 'one';
  const split = SPLIT[kind];
  if (!split || option(aff, 'AF') !== undefined) {
    throw new Error(`An affix file with "FLAG ${kind}" or numbered flags (AF) cannot be read.`);
  }
  return split;
};

/** Reads an affix file, given as text. */
export const readAffixes = (aff: string): Affixes => {
  const conditions = new Map<string, Condition>();
  const conditionFor = (written: string): Condition => {
    const known = conditions.get(written) ?? conditionOf(written);
    conditions.set(written, known);
    return known;
  };
  const headers = new Map<string, { readonly from: number; readonly count: number }>();
  for (const found of aff.matchAll(HEADER)) {
    const [, flag = '', count = ''] = found;
    headers.set(flag, { from: aff.indexOf('\n', found.index) + 1, count: Number(count) });
  }
  const rulesAt = (from: number, count: number): readonly Suffix[] => {
    const rules: Suffix[] = [];
    let at = from;
    while (rules.length < count) {
      const end = aff.indexOf('\n', at);
      const line = aff.slice(at, end < 0 ? aff.length : end);
      const [kind, , strip, add, condition = '.'] = line.split(/[ \t\r]+/u);
      if (kind !== 'SFX' || strip === undefined || add === undefined) {
        throw new Error(`Not the suffix rule that its header announces: "${line}"`);
      }
      rules.push({
        strip: letters(strip),
        add: letters(add),
        condition: conditionFor(condition),
      });
      at = end + 1;
    }
    return rules;
  };
  const known = new Map<string, readonly Suffix[]>();
  const suffixesOf = (flag: string): readonly Suffix[] => {
    const seen = known.get(flag);
    if (seen) return seen;
    const header = headers.get(flag);
    const rules = header ? rulesAt(header.from, header.count) : [];
    known.set(flag, rules);
    return rules;
  };
  const noWord = ['FORBIDDENWORD', 'ONLYINCOMPOUND', 'NEEDAFFIX'].flatMap(
    (name) => option(aff, name) ?? [],
  );
  return {
    flagsOf: flagSplitter(aff),
    suffixesOf,
    flags: [...headers.keys()],
    prefixes: Array.from(aff.matchAll(PREFIX), ([, flag = '', add = '']) => ({ flag, add })),
    noWord: new Set(noWord),
  };
};
