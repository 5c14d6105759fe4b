/** Where the records may be: on DynamoDB and in memory, for tests of the contract that both keep. */

import { afterAll, beforeAll } from 'vitest';
import { dynamoRecords } from '../../lambda/aws/records.ts';
import { createTable, startDynamo } from './dynamo.ts';
import { memoryRecords } from './memory/records.ts';

/** All record families. */
export type Records = ReturnType<typeof memoryRecords>;

/** Makes empty records, by place. */
export const recordPlaces = (): Readonly<Record<string, () => Promise<Records>>> => {
  let dynamo: Awaited<ReturnType<typeof startDynamo>>;
  let tables = 0;
  beforeAll(async () => {
    dynamo = await startDynamo();
  });
  afterAll(() => dynamo.stop());
  return {
    memory: async () => memoryRecords(),
    dynamo: async () => {
      const name = `records-${tables++}`;
      await createTable(dynamo.client, name);
      return dynamoRecords(name, dynamo.client);
    },
  };
};
