/**
 * The query language's parser, by recursive descent. Binding, tightest first: `= * :` ATLEAST · NEAR,
 * BEFORE · NOT · AND and blank · OR. It reads each token once, never throws, and answers every mistake
 * with its place, what was expected and what to write instead.
 */

import type { Near, Query } from './ast.ts';
import { isSmallQuery, phraseItem } from './item.ts';
import { type Token, tokens } from './lexer.ts';
import { meaningProblems } from './meaning.ts';
import type { QueryProblem } from './problem.ts';

/** A parsed query, or at least one mistake. */
export type Parsed =
  | { readonly ok: true; readonly query: Query }
  | { readonly ok: false; readonly problems: readonly QueryProblem[] };

/** How a source is read. */
export type ParseOptions = {
  /**
   * `query` (the default). `item`: a concept's item, which is a word or, with blanks, a phrase; with a
   * capital operator, `@`, quotes or parentheses it is a small query of hit-makers.
   */
  readonly as?: 'query' | 'item';
};

/** Parentheses, zones and ATLEAST inside each other, and NEARs in one chain: keeps every walk of the tree off the stack's end. */
const MAX_DEPTH = 40;

/** More mistakes than anyone reads in one go. */
const MAX_PROBLEMS = 20;

type Range = { readonly start: number; readonly end: number };
type Parsing = {
  readonly source: string;
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
  problem: QueryProblem | undefined;
};

const END: Token = { kind: 'end', start: 0, end: 0 };
const peek = (state: Parsing, ahead = 0): Token =>
  state.tokens[state.at + ahead] ?? state.tokens.at(-1) ?? END;

const fail = (state: Parsing, range: Range, message: string, wayOut: string): undefined => {
  state.problem ??= { start: range.start, end: range.end, message, wayOut };
  return undefined;
};

const shown = (state: Parsing, { start, end }: Range): string => state.source.slice(start, end);

/** What was found where a word, a phrase or a parenthesis had to stand. */
const unitExpected = (state: Parsing): undefined => {
  const token = peek(state);
  const found = token.kind === 'end' ? 'the query ends' : `"${shown(state, token)}" stands`;
  const before = state.at > 0 ? peek(state, -1) : undefined;
  if (token.kind === 'not' && before?.kind === 'near') {
    const operator = shown(state, before);
    return fail(
      state,
      token,
      `NOT stands after ${operator}, where a word was expected.`,
      `Write a NOT ${operator} b: the hits of a that have no such b.`,
    );
  }
  if (token.kind === 'not') {
    return fail(state, token, 'Two NOTs in a row.', 'Leave out both, or write NOT (…).');
  }
  if (token.kind === 'end' && before === undefined) {
    return fail(state, token, 'The query is empty.', 'Write at least one word.');
  }
  if (token.kind === 'close' && before?.kind === 'open') {
    return fail(
      state,
      { start: before.start, end: token.end },
      'There is nothing between these parentheses.',
      'Write a query in them, or leave them out.',
    );
  }
  return fail(
    state,
    token,
    `Here ${found} where a word, a phrase, @concept or "(" was expected.`,
    before && before.kind !== 'open'
      ? `Write what "${shown(state, before)}" applies to, or leave it out.`
      : `Leave out "${shown(state, token)}", or write a word before it.`,
  );
};

const parenthesised = (state: Parsing): Query | undefined => {
  const open = peek(state);
  if (open.kind !== 'open') return unitExpected(state);
  state.at += 1;
  const query = parseOr(state);
  if (!query) return undefined;
  const close = peek(state);
  if (close.kind !== 'close') {
    return fail(
      state,
      open,
      'This parenthesis is never closed.',
      'Put a ")" where the group ends.',
    );
  }
  state.at += 1;
  return query;
};

const atLeast = (state: Parsing, token: Token & { kind: 'atleast' }): Query | undefined => {
  state.at += 1;
  if (peek(state).kind !== 'open') {
    return fail(
      state,
      token,
      'ATLEAST applies to a group in parentheses.',
      `Write ATLEAST/${token.count} (a OR b).`,
    );
  }
  const of = parenthesised(state);
  const end = peek(state, -1).end;
  return of && { kind: 'atleast', count: token.count, of, start: token.start, end };
};

const zoned = (state: Parsing, token: Token & { kind: 'zone' }): Query | undefined => {
  state.at += 1;
  const of = parseUnit(state);
  const end = peek(state, -1).end;
  return of && { kind: 'zone', zone: token.zone, of, start: token.start, end };
};

const parseUnit = (state: Parsing): Query | undefined => {
  const token = peek(state);
  if (token.kind === 'unit') {
    state.at += 1;
    return token.query;
  }
  if (state.depth >= MAX_DEPTH) {
    return fail(
      state,
      token,
      `This is nested more than ${MAX_DEPTH} deep.`,
      'Leave out parentheses, or put a part of it into a concept.',
    );
  }
  state.depth += 1;
  const query =
    token.kind === 'atleast'
      ? atLeast(state, token)
      : token.kind === 'zone'
        ? zoned(state, token)
        : parenthesised(state);
  state.depth -= 1;
  return query;
};

/** The NEAR or BEFORE that follows, with a NOT before it perhaps. */
const nearAhead = (
  state: Parsing,
): { readonly token: Token & { kind: 'near' }; readonly negated: boolean } | undefined => {
  const token = peek(state);
  if (token.kind === 'near') return { token, negated: false };
  if (token.kind !== 'not') return undefined;
  const next = peek(state, 1);
  return next.kind === 'near' ? { token: next, negated: true } : undefined;
};

const parseNear = (state: Parsing): Query | undefined => {
  let left = parseUnit(state);
  for (let chain = 1; left; chain += 1) {
    const ahead = nearAhead(state);
    if (!ahead) return left;
    const { token, negated } = ahead;
    if (chain > MAX_DEPTH) {
      return fail(
        state,
        token,
        `More than ${MAX_DEPTH} NEARs in one chain.`,
        'Put a part of it into a concept.',
      );
    }
    state.at += negated ? 2 : 1;
    const right = parseUnit(state);
    if (!right) return undefined;
    const near: Near = {
      kind: 'near',
      left,
      right,
      ordered: token.ordered,
      negated,
      within: token.within,
      start: left.start,
      end: peek(state, -1).end,
    };
    left = near;
  }
  return undefined;
};

const flatten = (kind: 'and' | 'or', items: readonly Query[]): readonly Query[] =>
  items.flatMap((item) => (item.kind === kind ? item.of : [item]));

const group = (kind: 'and' | 'or', items: readonly Query[]): Query | undefined => {
  const [first] = items;
  if (!first || items.length === 1) return first;
  const of = flatten(kind, items);
  return { kind, of, start: first.start, end: items.at(-1)?.end ?? first.end };
};

const parseNot = (state: Parsing): Query | undefined => {
  const token = peek(state);
  if (token.kind !== 'not') return parseNear(state);
  state.at += 1;
  const of = parseNear(state);
  return of && { kind: 'not', of, start: token.start, end: of.end };
};

/** An AND group and, where it has one, the first blank that stands for AND. */
const parseAnd = (state: Parsing): { query: Query; blank: Range | undefined } | undefined => {
  const items: Query[] = [];
  let blank: Range | undefined;
  for (;;) {
    const item = parseNot(state);
    if (!item) return undefined;
    items.push(item);
    const next = peek(state);
    if (next.kind === 'end' || next.kind === 'or' || next.kind === 'close') break;
    if (next.kind === 'and') state.at += 1;
    else blank ??= { start: peek(state, -1).end, end: next.start };
  }
  const query = group('and', items);
  return query && { query, blank };
};

const parseOr = (state: Parsing): Query | undefined => {
  const items: Query[] = [];
  let blank: Range | undefined;
  for (;;) {
    const item = parseAnd(state);
    if (!item) return undefined;
    items.push(item.query);
    blank ??= item.blank;
    if (peek(state).kind !== 'or') break;
    state.at += 1;
  }
  if (blank && items.length > 1) {
    return fail(
      state,
      blank,
      'A blank means AND, and beside OR it is unclear what belongs together.',
      'Put parentheses: (a b) OR c, or a (b OR c).',
    );
  }
  return group('or', items);
};

const whole = (state: Parsing): Query | undefined => {
  const query = parseOr(state);
  if (!query || peek(state).kind === 'end') return query;
  return fail(
    state,
    peek(state),
    'This parenthesis closes nothing.',
    'Leave it out, or put a "(" where the group begins.',
  );
};

/** Reads a query; linear in its length. */
export const parseQuery = (source: string, options: ParseOptions = {}): Parsed => {
  const isItem = options.as === 'item';
  if (isItem && !isSmallQuery(source)) {
    const term = phraseItem(source);
    return term.problem ? { ok: false, problems: [term.problem] } : { ok: true, query: term.query };
  }
  const lexed = tokens(source);
  if (lexed.problems.length > 0) {
    return { ok: false, problems: lexed.problems.slice(0, MAX_PROBLEMS) };
  }
  const state: Parsing = { source, tokens: lexed.tokens, at: 0, depth: 0, problem: undefined };
  const query = whole(state);
  if (!query) return { ok: false, problems: state.problem ? [state.problem] : [] };
  const problems = meaningProblems(query, isItem);
  return problems.length > 0
    ? { ok: false, problems: problems.slice(0, MAX_PROBLEMS) }
    : { ok: true, query };
};
