/**
 * Topics made into a segment. A topic that cannot be compiled is named with the reason, and the others
 * are compiled.
 */

import { fold } from '../text/fold.ts';
import { isCommon } from '../text/inflect/common.ts';
import { type Dictionaries, NO_DICTIONARIES } from '../text/inflect.ts';
import { LANGS, type Topic } from '../topic/topic.ts';
import { anchorsOf, type Cost } from './anchors.ts';
import { BEGINS, ENDS } from './forms.ts';
import { layForms } from './lay-forms.ts';
import { type Entry, type Lexicon, newVocabulary, type Scope, type Vocabulary } from './lexicon.ts';
import { packed } from './lists.ts';
import { leavesOf, type PlannedTopic, planTopic } from './plan.ts';
import { newNames, programOf } from './program.ts';
import { type Rule, type Segment, scopeBit } from './segment.ts';

/** Why a topic is not in the segment. */
export type Uncompiled = { readonly topic: string; readonly reason: string };

/** A form's entries while lexicons are gathered: leaf and rule by turns. */
type Gathered = {
  readonly forms: Map<string, number[]>;
  readonly rules: Rule[];
  readonly numbers: Map<string, number>;
  /** For each leaf, how often its likeliest form may be met. */
  readonly weights: number[];
};

const ruleNumber = ({ rules, numbers }: Gathered, rule: Rule): number => {
  const key = JSON.stringify(rule);
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, rules.length);
  return rules.push(rule) - 1;
};

const sameWriting = (a: Entry['writing'], b: Entry['writing']): boolean =>
  a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));

/** Adds a leaf to a form's entries; the same leaf in another language widens its rule. */
const addEntry = (gathered: Gathered, entries: number[], { leaf, writing }: Entry, bit: number) => {
  for (let at = 0; at < entries.length; at += 2) {
    const rule = gathered.rules[entries[at + 1] ?? -1];
    if (entries[at] !== leaf || !rule || !sameWriting(rule.writing, writing)) continue;
    entries[at + 1] = ruleNumber(gathered, { ...rule, scopes: rule.scopes | bit });
    return;
  }
  const rule = { scopes: bit, ...(writing && { writing }) };
  entries.push(leaf, ruleNumber(gathered, rule));
};

/**
 * How often a form may be met, 1 for a long word. Only an order matters: common words last, short ones
 * late, beginnings and ends later than whole words.
 */
const weightOf = (form: string, scope: Scope, edge: number): number => {
  const langs = scope === 'any' ? LANGS : [scope];
  if (edge === 0 && langs.some((lang) => isCommon(form, lang))) return 60;
  const byLength = [8, 8, 8, 8, 3, 3, 1.5, 1.5][form.length] ?? 1;
  return byLength * (edge === 0 ? 1 : 3);
};

const gather = (gathered: Gathered, scope: Scope, lexicon: Lexicon): void => {
  const bit = scopeBit(scope);
  const addAll = (forms: Lexicon['whole'], edge: number, keyOf: (form: string) => string): void => {
    for (const [form, own] of forms) {
      const key = keyOf(form);
      const entries = gathered.forms.get(key) ?? [];
      if (entries.length === 0) gathered.forms.set(key, entries);
      const weight = weightOf(form, scope, edge);
      for (const entry of own) {
        addEntry(gathered, entries, entry, bit);
        const known = gathered.weights[entry.leaf] ?? 0;
        if (weight > known) gathered.weights[entry.leaf] = weight;
      }
    }
  };
  addAll(lexicon.whole, 0, (form) => form);
  for (const forms of lexicon.begins.values())
    addAll(forms, BEGINS, (form) => form + String.fromCharCode(BEGINS));
  for (const forms of lexicon.ends.values()) {
    addAll(forms, ENDS, (form) => {
      let key = '';
      for (let at = form.length - 1; at >= 0; at -= 1) key += form.charAt(at);
      return key + String.fromCharCode(ENDS);
    });
  }
};

type Compiled = {
  readonly planned: readonly PlannedTopic[];
  readonly uncompiled: readonly Uncompiled[];
};

/** Plans what can be planned. */
const planAll = (vocabulary: Vocabulary, topics: readonly Topic[]): Compiled => {
  const planned: PlannedTopic[] = [];
  const uncompiled: Uncompiled[] = [];
  for (const topic of topics) {
    try {
      planned.push(planTopic(vocabulary, topic));
    } catch (error) {
      uncompiled.push({ topic: topic.id, reason: String(error) });
    }
  }
  return { planned, uncompiled };
};

/** How many topics use each leaf. */
const usesOf = (planned: readonly PlannedTopic[], leaves: number): Uint32Array => {
  const uses = new Uint32Array(leaves);
  for (const { parts } of planned) {
    const own = new Set(parts.flatMap(({ plan }) => leavesOf(plan)));
    for (const leaf of own) uses[leaf] = (uses[leaf] ?? 0) + 1;
  }
  return uses;
};

/**
 * Numbers for the leaves by which words that share forms (contract, contracts) are neighbours: what an
 * article asks of them lies together in memory. Names apart, for most are in no article.
 */
const neighbours = ({ leaves }: Vocabulary): Int32Array => {
  const inOrder = [...leaves.entries()]
    .map(([key, leaf]) => {
      const word = key.split(' ').slice(2).join(' ');
      return { leaf, text: word.startsWith('=') ? word : ` ${fold(word)}` };
    })
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.leaf - b.leaf));
  const numbers = new Int32Array(leaves.size);
  for (const [number, { leaf }] of inOrder.entries()) numbers[leaf] = number;
  return numbers;
};

const NO_WORD =
  'its query requires no word: an article would have to be looked at for all it lacks';

/** Compiles topics, which the loader has checked. */
export const compileSegment = (
  topics: readonly Topic[],
  dictionaries: Dictionaries = NO_DICTIONARIES,
): { readonly segment: Segment; readonly uncompiled: readonly Uncompiled[] } => {
  const vocabulary = newVocabulary(dictionaries);
  const { planned, uncompiled } = planAll(vocabulary, topics);
  const gathered: Gathered = { forms: new Map(), rules: [], numbers: new Map(), weights: [] };
  for (const [scope, lexicon] of Object.entries(vocabulary.lexicons))
    gather(gathered, scope as Scope, lexicon);
  const leaves = vocabulary.leaves.size;
  const uses = usesOf(planned, leaves);
  const cost: Cost = (leaf) => (gathered.weights[leaf] ?? 0) * (1 + Math.log2(uses[leaf] || 1));
  const numbers = neighbours(vocabulary);
  const numberOf = (leaf: number): number => numbers[leaf] ?? leaf;
  for (const entries of gathered.forms.values())
    for (let at = 0; at < entries.length; at += 2) entries[at] = numberOf(entries[at] ?? 0);
  const names = newNames();
  const postings: number[][] = Array.from({ length: leaves }, () => []);
  const programs: (readonly number[])[] = [];
  const kept: PlannedTopic[] = [];
  const refused: Uncompiled[] = [...uncompiled];
  for (const topic of planned) {
    const anchors = anchorsOf(
      topic.parts.map(({ plan }) => plan),
      cost,
    );
    if (!anchors) {
      refused.push({ topic: topic.id, reason: NO_WORD });
      continue;
    }
    for (const { leaf, guards } of anchors) {
      const listed = guards.flatMap((own) => [own.length, ...own.map(numberOf)]);
      postings[numberOf(leaf)]?.push(kept.length, listed.length, ...listed);
    }
    programs.push(programOf(topic, names, numberOf));
    kept.push(topic);
  }
  const titled = new Map(
    topics.map(({ id, title, alert }) => [id, { id, title, ...(alert && { alert }) }]),
  );
  const segment: Segment = {
    topics: kept.map(({ id }) => titled.get(id) ?? { id, title: {} }),
    names: names.list,
    rules: gathered.rules,
    ...layForms(gathered.forms),
    postings: packed(postings),
    programs: packed(programs),
  };
  return { segment, uncompiled: refused };
};
