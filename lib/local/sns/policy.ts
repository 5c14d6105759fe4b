/**
 * Filter policies as written: which ones SNS accepts. Rules and numbers from the SNS developer guide
 * ("Filter policy constraints"): 5 keys, 150 combinations of values, known operators only.
 */

import { invalid } from './wire.ts';

/** One alternative of a key: a literal or one operator. */
export type Alternative = string | number | boolean | null | Readonly<Record<string, unknown>>;

/** A parsed policy: every key must hold, `$or` holds if one of its policies does. */
export type Policy = { readonly [key: string]: readonly Alternative[] | Policy };

const MAX_KEYS = 5;
const MAX_COMBINATIONS = 150;
const COMPARISONS = new Set(['=', '<', '<=', '>', '>=']);

const bad = (reason: string) => invalid(`FilterPolicy: ${reason}`);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown) => typeof value === 'string';

const checkNumeric = (value: unknown): boolean =>
  Array.isArray(value) &&
  (value.length === 2 || value.length === 4) &&
  value.every((part, index) =>
    index % 2 === 0 ? COMPARISONS.has(part as string) : typeof part === 'number',
  );

const checkAnythingBut = (value: unknown): boolean => {
  const items = Array.isArray(value) ? value : [value];
  if (items.length > 0 && items.every((item) => isText(item) || typeof item === 'number'))
    return true;
  if (!isObject(value)) return false;
  const [[operator, operand] = ['', undefined], ...more] = Object.entries(value);
  return more.length === 0 && /^(prefix|suffix|wildcard)$/.test(operator) && isText(operand);
};

const OPERATORS: Readonly<Record<string, (operand: unknown) => boolean>> = {
  exists: (operand) => typeof operand === 'boolean',
  prefix: isText,
  suffix: isText,
  wildcard: isText,
  'equals-ignore-case': isText,
  numeric: checkNumeric,
  'anything-but': checkAnythingBut,
};

const checkAlternative = (key: string, value: unknown): void => {
  if (value === null || isText(value) || typeof value === 'number' || typeof value === 'boolean')
    return;
  if (!isObject(value))
    throw bad(`Match value of "${key}" must be String, number, true, false, or null`);
  const [[operator, operand] = ['', undefined], ...more] = Object.entries(value);
  const check = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
  if (check === undefined || more.length > 0) throw bad(`Unrecognized match type ${operator}`);
  if (!check(operand)) throw bad(`Value of ${operator} of "${key}" is not valid`);
};

/** `$or` is an operator only as an array of at least two policies; otherwise it is a key like any other. */
export const isOr = (key: string, value: unknown): value is readonly Policy[] =>
  key === '$or' && Array.isArray(value) && value.length > 1 && value.every(isObject);

/** Leaf keys, and the product of their numbers of alternatives. */
type Size = { readonly keys: number; readonly combinations: number };

const sizeOf = (policy: Record<string, unknown>): Size => {
  const sizes = Object.entries(policy).flatMap(([key, value]): Size[] => {
    if (isOr(key, value)) return value.map(sizeOf);
    if (isObject(value)) return [sizeOf(value)];
    if (!Array.isArray(value)) throw bad(`"${key}" must be an object or an array`);
    if (value.length === 0) throw bad(`Empty arrays are not allowed ("${key}")`);
    for (const item of value) checkAlternative(key, item);
    return [{ keys: 1, combinations: value.length }];
  });
  return sizes.reduce(
    (all, one) => ({
      keys: all.keys + one.keys,
      combinations: all.combinations * one.combinations,
    }),
    { keys: 0, combinations: 1 },
  );
};

/** The policy of a `FilterPolicy` attribute; refused with SNS's reason. `{}` is no filter: undefined. */
export const parsePolicy = (text: string): Policy | undefined => {
  let policy: unknown;
  try {
    policy = JSON.parse(text);
  } catch {
    throw bad('failed to parse JSON.');
  }
  if (!isObject(policy)) throw bad('Filter is not an object');
  const { keys, combinations } = sizeOf(policy);
  if (keys > MAX_KEYS) throw bad(`Filter policy can not have more than ${MAX_KEYS} keys`);
  if (combinations > MAX_COMBINATIONS) throw bad('Filter policy is too complex');
  return keys === 0 ? undefined : (policy as Policy);
};
