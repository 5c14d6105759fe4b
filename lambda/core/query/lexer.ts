/**
 * A query's text as tokens. All mistakes that can be seen in one token are found here, all at once,
 * so that someone who pastes a query of another system gets every answer in one go.
 */

import type { Zone } from '../article.ts';
import type { ConceptRef, Distance, Fact, Query } from './ast.ts';
import type { QueryProblem } from './problem.ts';
import { foreignSpelling, unknownField } from './spelling.ts';
import { quotedTerm, type Term, termOf } from './terms.ts';

type Range = { readonly start: number; readonly end: number };

/** What a token says, without where. */
type Said =
  | { readonly kind: 'open' | 'close' | 'and' | 'or' | 'not' | 'end' }
  | { readonly kind: 'near'; readonly ordered: boolean; readonly within: Distance }
  | { readonly kind: 'atleast'; readonly count: number }
  | { readonly kind: 'zone'; readonly zone: Zone }
  | { readonly kind: 'unit'; readonly query: Query };

/** A piece of a query. */
export type Token = Range & Said;

/** The names of zones in a query. */
const ZONES: Readonly<Record<string, Zone>> = {
  title: 'headline',
  lead: 'lead',
  body: 'body',
  caption: 'caption',
};

const QUOTES = '"«»“”„‟‹›″＂';
const FULLWIDTH_PARENS: Readonly<Record<string, string>> = { '（': '(', '）': ')' };
const BLANK = /\s/;
const RUN = new RegExp(`[^\\s()（）${QUOTES}]+`, 'uy');
const ZONE = /(title|lead|body|caption):/y;
const NAME = /^[a-z][a-z0-9_-]*$/;

/** Farther than any paragraph; more is a slip of the keyboard. */
const MAX_NUMBER = 1000;

const KEYWORDS: Readonly<Record<string, Said>> = {
  AND: { kind: 'and' },
  OR: { kind: 'or' },
  NOT: { kind: 'not' },
};

type Lexing = {
  readonly source: string;
  readonly tokens: Token[];
  readonly problems: QueryProblem[];
  /** An `=` whose quoted phrase follows. */
  exactAt: number | undefined;
  /** `source:` or `lang:` whose value follows. */
  fact: (Range & { readonly name: Fact['fact'] }) | undefined;
};

const complain = (state: Lexing, range: Range, message: string, wayOut: string): void => {
  state.problems.push({ start: range.start, end: range.end, message, wayOut });
};

const push = (state: Lexing, range: Range, said: Said): void => {
  state.tokens.push({ ...said, start: range.start, end: range.end });
};

const pushTerm = (state: Lexing, range: Range, term: Term): void => {
  if (term.problem) state.problems.push(term.problem);
  else push(state, range, { kind: 'unit', query: term.query });
};

/** The value of a fact, as written: names of sources are not words of a language. */
const pushFact = (state: Lexing, value: string, end: number): void => {
  const fact = state.fact;
  if (!fact) return;
  state.fact = undefined;
  const range = { start: fact.start, end };
  const text = value.trim();
  if (text === '' || /[*=]/.test(text) || Object.hasOwn(KEYWORDS, text)) {
    complain(
      state,
      range,
      `${fact.name}: takes a whole name, and "${value}" is none.`,
      `Write ${fact.name === 'lang' ? 'lang:fr' : 'source:reuters or source:"Le Monde"'}.`,
    );
  } else if (fact.name === 'lang' && !/^[a-z]{2,3}$/.test(text)) {
    complain(
      state,
      range,
      `"${text}" is no language code; expected two letters.`,
      'Write lang:fr, lang:en, lang:de …',
    );
  } else {
    push(state, range, {
      kind: 'unit',
      query: { kind: 'fact', fact: fact.name, value: text, ...range },
    });
  }
};

const touchesWord = (state: Lexing, at: number): boolean => {
  const last = state.tokens.at(-1);
  return last?.kind === 'unit' && last.end === at && state.exactAt === undefined && !state.fact;
};

const readQuoted = (state: Lexing, start: number): number => {
  const { source } = state;
  let close = start + 1;
  while (close < source.length && !QUOTES.includes(source.charAt(close))) close += 1;
  if (close >= source.length) {
    complain(
      state,
      { start, end: start + 1 },
      'This quote is never closed.',
      'Put a closing quote after the last word of the phrase.',
    );
    return source.length;
  }
  const end = close + 1;
  if (touchesWord(state, start)) {
    complain(
      state,
      { start, end },
      'A quote begins in the middle of a word.',
      'Put a blank or an operator between the word and the phrase.',
    );
  }
  const text = source.slice(start + 1, close);
  if (state.fact) pushFact(state, text, end);
  else {
    const whole = { start: state.exactAt ?? start, end };
    const content = { text, start: start + 1, end: close };
    pushTerm(state, whole, quotedTerm(content, whole, state.exactAt !== undefined));
  }
  state.exactAt = undefined;
  return end;
};

const number = (state: Lexing, range: Range, digits: string): number | undefined => {
  const value = Number(digits);
  if (value >= 1 && value <= MAX_NUMBER) return value;
  complain(
    state,
    range,
    `"${digits}" is out of range; expected 1 (neighbours) to ${MAX_NUMBER}.`,
    'Write a number in that range, or s for a sentence, p for a paragraph.',
  );
  return undefined;
};

/** NEAR, BEFORE, ATLEAST, AND, OR, NOT; false if the run is none of them. */
const readOperator = (state: Lexing, run: string, range: Range): boolean => {
  const keyword = Object.hasOwn(KEYWORDS, run) ? KEYWORDS[run] : undefined;
  if (keyword) {
    push(state, range, keyword);
    return true;
  }
  const [, operator, value = ''] = /^(NEAR|BEFORE|ATLEAST)\/(\d+|[sp])$/.exec(run) ?? [];
  if (operator === undefined || (operator === 'ATLEAST' && !/\d/.test(value))) return false;
  const within = value === 's' || value === 'p' ? value : number(state, range, value);
  if (within === undefined) return true;
  if (typeof within === 'number' && operator === 'ATLEAST') {
    push(state, range, { kind: 'atleast', count: within });
  } else push(state, range, { kind: 'near', ordered: operator === 'BEFORE', within });
  return true;
};

const readConcept = (state: Lexing, run: string, range: Range): void => {
  const name = run.slice(1);
  if (NAME.test(name)) {
    const query: ConceptRef = { kind: 'concept', name, ...range };
    push(state, range, { kind: 'unit', query });
    return;
  }
  complain(
    state,
    range,
    `"${run}" is no concept's name; expected @ and small letters, digits or hyphens.`,
    name === ''
      ? 'Write the name right after the @, as in @plant.'
      : 'Write it as under "concepts", as in @plant.',
  );
};

/** `title:`, read before the run that it begins, so that a chain of zones is read once; answers where it ends. */
const readZone = (state: Lexing, at: number): number | undefined => {
  if (state.fact || touchesWord(state, at)) return undefined;
  ZONE.lastIndex = at;
  const name = ZONE.exec(state.source)?.[1];
  const zone = name === undefined ? undefined : ZONES[name];
  if (name === undefined || zone === undefined) return undefined;
  const end = at + name.length + 1;
  push(state, { start: at, end }, { kind: 'zone', zone });
  return end;
};

/** `source:`, `lang:` and what is no field of ours; answers where the rest begins, or undefined if the run is no field. */
const readField = (state: Lexing, run: string, range: Range): number | undefined => {
  const colon = run.indexOf(':');
  if (colon <= 0) return undefined;
  const name = run.slice(0, colon);
  const field = { start: range.start, end: range.start + colon + 1 };
  if (name === 'source' || name === 'lang') {
    state.fact = { ...field, name };
    if (colon + 1 === run.length) return field.end;
    pushFact(state, run.slice(colon + 1), range.end);
    return range.end;
  }
  if (!/^\p{L}+$/u.test(name)) return undefined;
  const { message, wayOut } = unknownField(name);
  complain(state, field, message, wayOut);
  return range.end;
};

/** A word or an unquoted phrase, with `=` and `*`. */
const readText = (state: Lexing, run: string, range: Range): void => {
  const exact = run.startsWith('=');
  const text = exact ? run.slice(1) : run;
  if (exact && text === '' && QUOTES.includes(state.source.charAt(range.end) || ' ')) {
    state.exactAt = range.start;
    return;
  }
  if (exact && (text === '' || /^[=@]/.test(text))) {
    complain(
      state,
      range,
      'After = a word or a quoted phrase is expected, without a blank.',
      'Write =PPA or ="Air Liquide".',
    );
    return;
  }
  pushTerm(state, range, termOf({ text, ...range }, exact));
};

const readRun = (state: Lexing, run: string, start: number): number => {
  const range = { start, end: start + run.length };
  if (state.fact) {
    pushFact(state, run, range.end);
    return range.end;
  }
  if (readOperator(state, run, range)) return range.end;
  const foreign = foreignSpelling(run);
  if (foreign) {
    complain(state, range, foreign.message, foreign.wayOut);
    return range.end;
  }
  if (touchesWord(state, start)) {
    complain(
      state,
      range,
      `"${run}" stands right after a quoted phrase.`,
      'Put a blank or an operator between them.',
    );
    return range.end;
  }
  if (run.startsWith('@')) {
    readConcept(state, run, range);
    return range.end;
  }
  const rest = readField(state, run, range);
  if (rest !== undefined) return rest;
  readText(state, run, range);
  return range.end;
};

/** One token from `at`; answers where the next begins. */
const step = (state: Lexing, at: number): number => {
  const sign = state.source.charAt(at);
  if (BLANK.test(sign)) return at + 1;
  if (QUOTES.includes(sign)) return readQuoted(state, at);
  const paren = FULLWIDTH_PARENS[sign] ?? sign;
  if (paren === '(' || paren === ')') {
    if (state.fact) pushFact(state, '', at);
    push(state, { start: at, end: at + 1 }, { kind: paren === '(' ? 'open' : 'close' });
    return at + 1;
  }
  const zoneEnd = readZone(state, at);
  if (zoneEnd !== undefined) return zoneEnd;
  RUN.lastIndex = at;
  return readRun(state, RUN.exec(state.source)?.[0] ?? sign, at);
};

/** All tokens, ending with `end`; or the mistakes, in order. */
export const tokens = (
  source: string,
): { readonly tokens: readonly Token[]; readonly problems: readonly QueryProblem[] } => {
  const state: Lexing = { source, tokens: [], problems: [], exactAt: undefined, fact: undefined };
  for (let at = 0; at < source.length; ) at = step(state, at);
  if (state.fact) pushFact(state, '', source.length);
  push(state, { start: source.length, end: source.length }, { kind: 'end' });
  return { tokens: state.tokens, problems: state.problems };
};
