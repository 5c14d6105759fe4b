/**
 * The affix file of a Hunspell dictionary: which endings a flag stands for. A flag's rules are read when
 * a word with the flag is asked for: a file has up to 26,000 rules, a topic's words need a few hundred.
 */

/** `strip` is taken off, `add` put on, if the word ends as `condition` says. */
export type Suffix = {
  readonly strip: string;
  readonly add: string;
  readonly condition: RegExp | undefined;
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
const SPECIAL = /[\\^$*+?()|{}/]/gu;

/** A condition such as `[^aeiou]y` as an expression on the word's end; `.` asks nothing. */
const conditionOf = (written: string): RegExp | undefined => {
  if (written === '.') return undefined;
  const source = written
    .split(/(\[[^\]]*\])/u)
    .map((part) => (part.startsWith('[') ? part : part.replace(SPECIAL, '\\$&')))
    .join('');
  return new RegExp(`(?:${source})$`, 'u');
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
  const conditions = new Map<string, RegExp | undefined>();
  const conditionFor = (written: string): RegExp | undefined => {
    if (!conditions.has(written)) conditions.set(written, conditionOf(written));
    return conditions.get(written);
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
