/**
 * What a table is charged for, counted at the client: each request of it asks for the capacity that it
 * took, and is put down under the record family that its key belongs to. A write whose condition does
 * not hold is charged too, as much as the item that is there, which of ours is a unit.
 */

import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';

/** What the requests of one family took. */
export type Spent = {
  readonly writes: number;
  readonly writeUnits: number;
  readonly reads: number;
  readonly readUnits: number;
  /** Writes whose condition did not hold; among `writes`. */
  readonly inVain: number;
  /** Bytes of the largest item that was put. */
  readonly largest: number;
};

type Item = Readonly<Record<string, AttributeValue>>;
type Input = {
  readonly TableName?: string;
  readonly Key?: Item;
  readonly Item?: Item;
  readonly ExpressionAttributeValues?: Item;
  readonly ReturnConsumedCapacity?: string;
};
type Output = { readonly ConsumedCapacity?: { readonly CapacityUnits?: number } };

const NOTHING: Spent = {
  ...{ writes: 0, writeUnits: 0, reads: 0, readUnits: 0, inVain: 0, largest: 0 },
};

/** Key patterns of lambda/aws/table.ts, with what they are called there. */
const FAMILIES: readonly (readonly [pattern: RegExp, family: string])[] = [
  [/^A# /, 'article A#'],
  [/^T# /, 'match T#'],
  [/^STORIES /, 'new stories HEAD'],
  [/^ST# H/, 'story H'],
  [/^ST# M/, 'story member M#'],
  [/^ST# /, 'story (query)'],
  [/^B# /, 'posting B#'],
  [/^AL# L/, 'ledger L'],
  [/^AL# D/, 'delivery D#'],
  [/^DAY# /, 'decision DAY#'],
  [/^SUBS /, 'subscriber'],
  [/^ADDR# /, 'address'],
  [/^W# /, 'watcher W#'],
  [/^(?:Q|G|N)# |^DUE /, 'waiting Q# G# DUE N#'],
  [/^TRY# /, 'attempt TRY#'],
];

const familyOf = ({ Key, Item, ExpressionAttributeValues: values }: Input): string => {
  const key = Key ?? Item;
  const pk = key?.['pk']?.S ?? values?.[':pk']?.S ?? '';
  const sk = key?.['sk']?.S ?? values?.[':from']?.S ?? '';
  const name = `${pk.replace(/#.*$/s, '#')} ${sk}`;
  return FAMILIES.find(([pattern]) => pattern.test(name))?.[1] ?? name;
};

// Names and values in UTF-8, a number a byte for two digits and one more: close enough for a note.
const bytesOf = (value: AttributeValue): number => {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return Math.ceil(value.N.length / 2) + 1;
  if (value.SS) return value.SS.reduce((sum, one) => sum + Buffer.byteLength(one), 0);
  if (value.L) return value.L.reduce((sum, one) => sum + bytesOf(one) + 1, 3);
  if (value.M) return itemBytes(value.M) + Object.keys(value.M).length + 3;
  return 1;
};
const itemBytes = (item: Item): number =>
  Object.entries(item).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + bytesOf(value),
    0,
  );

const isWrite = (command: string): boolean => /^(?:Put|Update|Delete)/.test(command);

/** Counts what a client asks for from now on. */
export const tallyOf = (client: DynamoDBClient) => {
  const spent = new Map<string, Spent>();
  const add = (family: string, more: Partial<Spent>): void => {
    const was = spent.get(family) ?? NOTHING;
    const sum = (field: keyof Spent) => was[field] + (more[field] ?? 0);
    const [writes, writeUnits, reads] = [sum('writes'), sum('writeUnits'), sum('reads')];
    const [readUnits, inVain] = [sum('readUnits'), sum('inVain')];
    const largest = Math.max(was.largest, more.largest ?? 0);
    spent.set(family, { writes, writeUnits, reads, readUnits, inVain, largest });
  };

  client.middlewareStack.add(
    (next, context) => async (args) => {
      const input = args.input as Input;
      const family = familyOf(input);
      const { commandName = '' } = context;
      const counted = { ...args, input: { ...input, ReturnConsumedCapacity: 'TOTAL' } };
      try {
        const answer = await next(counted as typeof args);
        const units = (answer.output as Output).ConsumedCapacity?.CapacityUnits;
        if (units === undefined) throw new Error(`${commandName} told no capacity`);
        const largest = input.Item ? itemBytes(input.Item) : 0;
        if (isWrite(commandName)) add(family, { writes: 1, writeUnits: units, largest });
        else add(family, { reads: 1, readUnits: units });
        return answer;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException)
          add(family, { writes: 1, writeUnits: 1, inVain: 1 });
        throw error;
      }
    },
    { step: 'initialize', name: 'tally' },
  );
  return { spent: spent as ReadonlyMap<string, Spent>, reset: () => spent.clear() };
};
