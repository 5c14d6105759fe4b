/**
 * DynamoDB: dynalite's operations on LevelDB (a folder, or memory for tests), called one by one
 * rather than through dynalite's own HTTP server, which ends the process when a client disconnects
 * half way and throws its internal errors into the air.
 *
 * dynalite lacks time to live; the setting is accepted and shown, and nothing expires: Vigie filters
 * expired items in its reads anyway, because AWS may delete them days later.
 */

import { createRequire } from 'node:module';
import { type Answer, type Call, jsonAnswer, type Service } from './exchange.ts';

type Body = Record<string, unknown>;
type Refusal = { readonly statusCode: number; readonly body: unknown };
type Store = {
  readonly db: { readonly open: () => Promise<void> };
  readonly lifecycleManager: { readonly gracefulClose: () => Promise<void> };
};
type Done = (error: unknown, result?: unknown) => void;
type Operation = {
  readonly run: (store: Store, data: Body, done: Done) => void;
  readonly types: unknown;
  readonly custom: unknown;
};

const load = createRequire(import.meta.url);
const validations = load('dynalite/validations') as {
  readonly checkTypes: (data: Body, types: unknown) => Body;
  readonly checkValidations: (data: Body, types: unknown, custom: unknown, store: Store) => void;
};

const OPERATIONS = new Map(
  [
    ...['BatchGetItem', 'BatchWriteItem', 'CreateTable', 'DeleteItem', 'DeleteTable'],
    ...['DescribeTable', 'GetItem', 'ListTables', 'PutItem', 'Query', 'Scan', 'UpdateItem'],
    ...['UpdateTable', 'TagResource', 'UntagResource', 'ListTagsOfResource'],
  ].map((name): [string, Operation] => {
    const file = name.charAt(0).toLowerCase() + name.slice(1);
    const { types, custom } = load(`dynalite/validations/${file}`) as Omit<Operation, 'run'>;
    return [name, { run: load(`dynalite/actions/${file}`) as Operation['run'], types, custom }];
  }),
);

const isRefusal = (error: unknown): error is Refusal =>
  typeof error === 'object' && error !== null && 'statusCode' in error && 'body' in error;

const refuse = (type: string, message: string): Answer =>
  jsonAnswer(400, { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message });

const perform = (store: Store, { run, types, custom }: Operation, body: Body): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const data = validations.checkTypes(body, types);
    validations.checkValidations(data, types, custom, store);
    run(store, data, (error, result) => (error ? reject(error) : resolve(result)));
  });

/** The settings of time to live by table; gone with the process, as the start sets them again. */
const timeToLive = () => {
  const attributes = new Map<string, string>();
  return (action: string, body: Body): Answer | undefined => {
    const table = String(body['TableName']);
    if (action === 'UpdateTimeToLive') {
      const wanted = body['TimeToLiveSpecification'] as Body | undefined;
      if (typeof wanted?.['AttributeName'] !== 'string')
        return refuse('ValidationException', 'TimeToLiveSpecification.AttributeName is required');
      if (wanted['Enabled'] === true) attributes.set(table, wanted['AttributeName']);
      else attributes.delete(table);
      return jsonAnswer(200, { TimeToLiveSpecification: wanted });
    }
    if (action !== 'DescribeTimeToLive') return undefined;
    const AttributeName = attributes.get(table);
    return jsonAnswer(200, {
      TimeToLiveDescription: AttributeName
        ? { TimeToLiveStatus: 'ENABLED', AttributeName }
        : { TimeToLiveStatus: 'DISABLED' },
    });
  };
};

/** Opens the tables in a folder, or in memory. Rejects (cause code LEVEL_LOCKED) if another process has it. */
export const openDynamo = async (
  folder: string | undefined,
): Promise<{ readonly service: Service; readonly close: () => Promise<void> }> => {
  const { create } = load('dynalite/db') as { create: (options: object) => Store };
  const immediately = { createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 };
  const store = create({ ...immediately, ...(folder === undefined ? {} : { path: folder }) });
  await store.db.open();
  const ttl = timeToLive();

  const service = async (call: Call): Promise<Answer> => {
    let body: Body;
    try {
      body = JSON.parse(call.body.toString()) as Body;
    } catch {
      return jsonAnswer(400, { __type: 'com.amazon.coral.service#SerializationException' });
    }
    const operation = OPERATIONS.get(call.action);
    if (operation === undefined)
      return (
        ttl(call.action, body) ??
        refuse('UnknownOperationException', `No ${call.action} in the local DynamoDB`)
      );
    try {
      return jsonAnswer(200, await perform(store, operation, body));
    } catch (error) {
      if (isRefusal(error)) return jsonAnswer(error.statusCode, error.body);
      throw error;
    }
  };
  return { service, close: () => store.lifecycleManager.gracefulClose() };
};
