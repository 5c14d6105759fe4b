/**
 * Reading and writing single items of the table: every read is consistent, and a condition that does
 * not hold is a value (`false`), not an exception.
 */

import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { type Fields, fromItem, toItem, type Value } from './item.ts';
import { ttl } from './stored.ts';
import { isOfCanary, type Key } from './table.ts';

/** A condition or an update in DynamoDB's expression language. `#field` names and `:field` values are filled in from the expression and `values`. */
export type Expression = { readonly expression: string; readonly values?: Fields };

/** Names and values that expressions mention, from all of them together. */
const bindings = (...expressions: readonly (Expression | undefined)[]) => {
  const present = expressions.filter((one) => one !== undefined);
  const text = present.map((one) => one.expression).join(' ');
  const names = [...new Set(text.match(/#\w+/g))].map((name) => [name, name.slice(1)]);
  const values = present.flatMap((one) =>
    Object.entries(toItem(one.values ?? {})).map(([name, value]) => [`:${name}`, value]),
  );
  return {
    // DynamoDB refuses empty maps.
    ...(names.length > 0 ? { ExpressionAttributeNames: Object.fromEntries(names) } : {}),
    ...(values.length > 0 ? { ExpressionAttributeValues: Object.fromEntries(values) } : {}),
  };
};

const held = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

// Long enough to look at one that went wrong.
const CANARY_DAYS = 2;

/** What the canary leaves behind goes by itself, whatever record it is. */
const endOf = (key: Key): Fields =>
  isOfCanary(key) ? { ttl: ttl(new Date().toISOString(), CANARY_DAYS) } : {};

/** Sort keys, both ends included. */
type Range = { readonly from: string; readonly to: string };

const inPartition = (pk: string, range?: Range) => ({
  KeyConditionExpression: range ? 'pk = :pk AND sk BETWEEN :from AND :to' : 'pk = :pk',
  ExpressionAttributeValues: {
    ':pk': { S: pk },
    ...(range ? { ':from': { S: range.from }, ':to': { S: range.to } } : {}),
  },
});

/** The table's items. */
export const tableItems = (client: DynamoDBClient, tableName: string) => ({
  get: async (key: Key): Promise<Record<string, Value> | undefined> => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: tableName, Key: toItem(key), ConsistentRead: true }),
    );
    return Item && fromItem(Item);
  },

  /** The items of a partition in the order of their sort keys, page by page, all or `most`. */
  query: async (
    pk: string,
    range?: Range,
    most = Number.POSITIVE_INFINITY,
  ): Promise<readonly Record<string, Value>[]> => {
    const found: Record<string, Value>[] = [];
    let from: Record<string, AttributeValue> | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: tableName,
          ...inPartition(pk, range),
          ConsistentRead: true,
          ...(Number.isFinite(most) ? { Limit: most - found.length } : {}),
          ...(from ? { ExclusiveStartKey: from } : {}),
        }),
      );
      found.push(...(page.Items ?? []).map(fromItem));
      from = page.LastEvaluatedKey;
    } while (from && found.length < most);
    return found;
  },

  /** The last items of a partition from a sort key on, at most so many, the last first. */
  latest: async (
    pk: string,
    from: string,
    most: number,
  ): Promise<readonly Record<string, Value>[]> => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: 'pk = :pk AND sk >= :from',
        ExpressionAttributeValues: { ':pk': { S: pk }, ':from': { S: from } },
        ConsistentRead: true,
        ScanIndexForward: false,
        Limit: most,
      }),
    );
    return Items.map(fromItem);
  },

  /** Writes the whole item; false if the condition does not hold. */
  put: (key: Key, fields: Fields, condition?: Expression): Promise<boolean> =>
    held(
      client.send(
        new PutItemCommand({
          TableName: tableName,
          Item: toItem({ ...fields, ...endOf(key), ...key }),
          ...(condition ? { ConditionExpression: condition.expression } : {}),
          ...bindings(condition),
        }),
      ),
    ),

  /** Changes fields of an item; false if the condition does not hold. */
  update: (key: Key, change: Expression, condition: Expression): Promise<boolean> =>
    held(
      client.send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: toItem(key),
          UpdateExpression: change.expression,
          ConditionExpression: condition.expression,
          ...bindings(change, condition),
        }),
      ),
    ),

  /** Deletes an item; false if the condition does not hold. */
  delete: (key: Key, condition?: Expression): Promise<boolean> =>
    held(
      client.send(
        new DeleteItemCommand({
          TableName: tableName,
          Key: toItem(key),
          ...(condition ? { ConditionExpression: condition.expression } : {}),
          ...bindings(condition),
        }),
      ),
    ),
});
