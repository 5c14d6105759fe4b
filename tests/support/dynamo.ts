/** A DynamoDB of the test's own: dynalite in memory on a free port, or the emulator that the run is for. */

import { once } from 'node:events';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EMULATOR, type Emulator } from './emulator.ts';
import { type Second, startDynamoDbLocal, startMoto } from './second.ts';

type Dynalite = (options: { readonly createTableMs: number }) => Server;
const dynalite = createRequire(import.meta.url)('dynalite') as Dynalite;

/** An empty table with the keys of ours, ready for use. */
export const createTable = async (client: DynamoDBClient, tableName: string): Promise<void> => {
  await client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  );
  for (;;) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
    if (Table?.TableStatus === 'ACTIVE') return;
    await setTimeout(2);
  }
};

const startDynalite = async (): Promise<Second> => {
  const server = dynalite({ createTableMs: 0 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    await new Promise((closed) => server.close(closed));
  };
  return { endpoint: `http://127.0.0.1:${port}`, stop };
};

const SERVERS: Readonly<Record<Emulator, () => Promise<Second>>> = {
  ours: startDynalite,
  moto: startMoto,
  'dynamodb-local': startDynamoDbLocal,
};

/** A client of a new server without tables; `stop` ends both. */
export const startDynamo = async () => {
  const server = await SERVERS[EMULATOR]();
  const client = new DynamoDBClient({
    endpoint: server.endpoint,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const stop = async () => {
    client.destroy();
    await server.stop();
  };
  return { client, stop };
};
