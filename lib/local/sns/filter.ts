/**
 * Filter policies applied. A message passes if every key holds; a key holds if one of its alternatives
 * holds for one of the values (`String.Array` attributes and JSON arrays have many). Alternatives of an
 * absent key hold only as `{"exists": false}`.
 */

import { type Alternative, isOr, type Policy } from './policy.ts';

/** A message attribute as published. */
export type MessageAttribute = { readonly type: string; readonly value: string };

/** What a policy is applied to: the attributes' values, or the parsed body. */
export type Data = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const compare = (value: number, operator: unknown, bound: number): boolean => {
  switch (operator) {
    case '=':
      return value === bound;
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    default:
      return value >= bound;
  }
};

const numericHolds = (value: unknown, test: readonly unknown[]): boolean =>
  typeof value === 'number' &&
  Array.from({ length: test.length / 2 }, (_, index) => index * 2).every((at) =>
    compare(value, test[at], test[at + 1] as number),
  );

const wildcardHolds = (value: string, pattern: string): boolean => {
  // Greedy from the left is enough: each piece at its first place after the piece before.
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return value === pattern;
  if (!value.startsWith(first) || !value.endsWith(last)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = value.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= value.length - last.length;
};

const textHolds = (value: unknown, operator: string, operand: string): boolean => {
  if (typeof value !== 'string') return false;
  if (operator === 'prefix') return value.startsWith(operand);
  if (operator === 'suffix') return value.endsWith(operand);
  if (operator === 'wildcard') return wildcardHolds(value, operand);
  return value.toLowerCase() === operand.toLowerCase();
};

const anythingBut = (value: unknown, operand: unknown): boolean => {
  if (isObject(operand))
    return Object.entries(operand).every(([name, text]) => !textHolds(value, name, String(text)));
  return !(Array.isArray(operand) ? operand : [operand]).includes(value);
};

const holdsFor = (value: unknown, alternative: Alternative): boolean => {
  if (typeof alternative !== 'object' || alternative === null) return value === alternative;
  const [[operator, operand] = ['', undefined]] = Object.entries(alternative);
  if (operator === 'exists') return operand === true;
  if (operator === 'numeric') return numericHolds(value, operand as readonly unknown[]);
  if (operator === 'anything-but') return anythingBut(value, operand);
  return textHolds(value, operator, String(operand));
};

const isAbsentWanted = (alternative: Alternative): boolean =>
  isObject(alternative) && alternative['exists'] === false;

/** Every value under a key; objects in arrays are looked into, as SNS does. */
const valuesAt = (data: unknown, key: string): readonly unknown[] => {
  if (Array.isArray(data)) return data.flatMap((item) => valuesAt(item, key));
  if (!isObject(data) || !Object.hasOwn(data, key)) return [];
  const value = data[key];
  return Array.isArray(value) ? value.flat(Number.POSITIVE_INFINITY) : [value];
};

const holds = (policy: Policy, data: unknown): boolean =>
  Object.entries(policy).every(([key, wanted]) => {
    if (isOr(key, wanted)) return wanted.some((one) => holds(one, data));
    const values = valuesAt(data, key);
    if (!Array.isArray(wanted)) return holds(wanted as Policy, values);
    const alternatives = wanted as readonly Alternative[];
    return values.length === 0
      ? alternatives.some(isAbsentWanted)
      : alternatives.some((one) => values.some((value) => holdsFor(value, one)));
  });

/** Whether a message with these data passes the policy. */
export const passes = (policy: Policy, data: Data): boolean => holds(policy, data);

/** Attributes as policies see them: numbers as numbers, `String.Array` as its values, binary never. */
export const attributeData = (attributes: Readonly<Record<string, MessageAttribute>>): Data =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, { type, value }]): [string, unknown][] => {
      if (type.startsWith('String.Array')) return [[name, JSON.parse(value)]];
      if (type.startsWith('Number')) return [[name, Number(value)]];
      return type.startsWith('Binary') ? [] : [[name, value]];
    }),
  );
