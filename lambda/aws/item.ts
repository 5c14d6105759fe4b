/**
 * Items of the table as plain data, and back: strings, numbers, booleans, null, lists and objects. A
 * field that is `undefined` is left out. The SDK's own converter is a package more, and larger.
 */

import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** A value that the table holds. */
export type Value =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [name: string]: Value | undefined };

/** The fields of an item. */
export type Fields = { readonly [name: string]: Value | undefined };

/** One value for the wire. */
const toAttribute = (value: Value): AttributeValue => {
  if (value === null) return { NULL: true };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (Array.isArray(value)) return { L: value.map(toAttribute) };
  return { M: toItem(value as Fields) };
};

/** An item for the wire. */
export const toItem = (fields: Fields): Record<string, AttributeValue> => {
  const item: Record<string, AttributeValue> = {};
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined) item[name] = toAttribute(value);
  return item;
};

/** One value from the wire; throws on a kind that no item of ours has. */
const fromAttribute = (attribute: AttributeValue): Value => {
  if (attribute.S !== undefined) return attribute.S;
  if (attribute.N !== undefined) return Number(attribute.N);
  if (attribute.BOOL !== undefined) return attribute.BOOL;
  if (attribute.NULL) return null;
  if (attribute.L) return attribute.L.map(fromAttribute);
  if (attribute.M) return fromItem(attribute.M);
  throw new Error(
    `An item holds a kind of value that Vigie never writes: ${Object.keys(attribute)}`,
  );
};

/** An item from the wire. */
export const fromItem = (item: Record<string, AttributeValue>): Record<string, Value> =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, fromAttribute(value)]));
