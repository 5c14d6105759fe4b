/** Deliveries in the table: one item an alert and subscriber, beside the ledger of their story. */

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { Delivery } from '../core/alert/delivery.ts';
import type { Deliveries, DeliveryId } from '../steps/store.ts';
import { type Expression, tableItems } from './items.ts';
import { ABSENT, ttl } from './stored.ts';
import { keys } from './table.ts';

/** What of a delivery is stored. */
export const StoredDelivery = z.object({
  state: z.enum(['WAITING', 'SENDING', 'SENT', 'HELD', 'UNKNOWN']),
  reason: z.exactOptional(z.string()),
  attempt: z.number(),
  owner: z.exactOptional(z.string()),
  leaseUntil: z.exactOptional(z.string()),
  dueAt: z.exactOptional(z.string()),
  messageId: z.exactOptional(z.string()),
  changedAt: z.string(),
});

// DESIGN, table "delivery".
const KEPT_DAYS = 400;

const keyOf = ({ storyId, n, subscriberId }: DeliveryId) => keys.delivery(storyId, n, subscriberId);

/** `D#<n>#<subscriberId>`. */
const idOf = (storyId: string, sk: string): DeliveryId => {
  const [, n = '', ...subscriberId] = sk.split('#');
  return { storyId, n: Number(n), subscriberId: subscriberId.join('#') };
};

/** State, attempts and owner are those that were read. An attempt's owner is its own, so no other write looks like it. */
export const isAsRead = (read: Delivery | undefined): Expression => {
  if (!read) return ABSENT;
  const { state, attempt, owner } = read;
  return {
    expression: `#state = :wasState AND #attempt = :wasAttempt AND ${owner === undefined ? 'attribute_not_exists(#owner)' : '#owner = :wasOwner'}`,
    values: {
      wasState: state,
      wasAttempt: attempt,
      ...(owner === undefined ? {} : { wasOwner: owner }),
    },
  };
};

/** Deliveries on DynamoDB. */
export const dynamoDeliveries = (client: DynamoDBClient, tableName: string): Deliveries => {
  const items = tableItems(client, tableName);
  const write = (id: DeliveryId, delivery: Delivery, condition: Expression) =>
    items.put(keyOf(id), { ...delivery, ttl: ttl(delivery.changedAt, KEPT_DAYS) }, condition);
  return {
    get: async (id) => {
      const item = await items.get(keyOf(id));
      return item && z.parse(StoredDelivery, item);
    },

    of: async (storyId) => {
      const { pk } = keys.ledger(storyId);
      const found = await items.query(pk, { from: 'D#', to: 'D#~' });
      return found.map((item) => ({
        ...idOf(storyId, String(item['sk'])),
        delivery: z.parse(StoredDelivery, item),
      }));
    },

    expect: async (id, now) => {
      await write(id, { state: 'WAITING', attempt: 0, changedAt: now }, ABSENT);
    },

    change: (id, read, next) => write(id, next, isAsRead(read)),
  };
};
