/** Parts that several record families store alike, as schemas: what the table gives is checked once, where it enters. */

import * as z from 'zod/mini';

/** A topic with how prominent its match is. */
export const StoredTold = z.object({
  topic: z.string(),
  prominence: z.union([z.literal(1), z.literal(2), z.literal(3)]),
});

/** A topic that an article meets, with those of its rules that are not the defaults. */
export const StoredHeard = z.extend(StoredTold, {
  rules: z.exactOptional(
    z.object({
      cooldownH: z.exactOptional(z.number()),
      publishers: z.exactOptional(z.number()),
      maxAgeH: z.exactOptional(z.number()),
    }),
  ),
});

/** "The item is not there." */
export const ABSENT = { expression: 'attribute_not_exists(pk)' } as const;

/** Seconds since 1970, for DynamoDB's time to live. */
export const ttl = (instant: string, days: number): number =>
  Math.floor(Date.parse(instant) / 1_000) + days * 86_400;
