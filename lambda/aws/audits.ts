/** The last audit of subscriptions in the table, and the numbers that SNS may not text. */

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ListPhoneNumbersOptedOutCommand, type SNSClient } from '@aws-sdk/client-sns';
import * as z from 'zod/mini';
import type { Audited, AuditPorts } from '../steps/audit.ts';
import { tableItems } from './items.ts';
import { keys } from './table.ts';

const standing = z.enum([
  ...['confirmed', 'unguarded', 'pending', 'overdue', 'vanished', 'opted-out', 'unchecked'],
] as const);

const Stored = z.object({
  at: z.string(),
  counts: z.record(standing, z.number()),
  lost: z.array(z.object({ subscriberId: z.string(), standing })),
});

/** Audits on DynamoDB: the last one. */
export const dynamoAudits = (client: DynamoDBClient, tableName: string) => {
  const items = tableItems(client, tableName);
  return {
    last: async (): Promise<Audited | undefined> => {
      const item = await items.get(keys.watch('audit'));
      return item && z.parse(Stored, item);
    },
    keep: async (audited: Audited) => {
      await items.put(keys.watch('audit'), audited);
    },
  };
};

/** Every number that answered STOP, page by page. */
export const snsOptedOut =
  (client: SNSClient): AuditPorts['optedOut'] =>
  async () => {
    const numbers = new Set<string>();
    let nextToken: string | undefined;
    do {
      const page = await client.send(
        new ListPhoneNumbersOptedOutCommand(nextToken === undefined ? {} : { nextToken }),
      );
      for (const number of page.phoneNumbers ?? []) numbers.add(number);
      nextToken = page.nextToken;
    } while (nextToken);
    return numbers;
  };
