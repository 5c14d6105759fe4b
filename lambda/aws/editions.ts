/**
 * A stage's topics on AWS: the pointer in the table, all else in the bucket under `topics/`, where each
 * object is written once, under a name of its own.
 */

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { DeployedTopics, EditionChanges, Editions } from '../steps/editions.ts';
import type { Bucket } from './bucket.ts';
import type { Fields, Value } from './item.ts';
import { type Expression, tableItems } from './items.ts';
import { ABSENT } from './stored.ts';
import { type Key, keys } from './table.ts';

/** The folder of the bucket. */
export const TOPICS_FOLDER = 'topics/';

/** What is used of the table. */
type Items = {
  readonly get: (key: Key) => Promise<Record<string, Value> | undefined>;
  readonly put: (key: Key, fields: Fields, condition?: Expression) => Promise<boolean>;
};

/** What functions use of the bucket. */
export type Objects = {
  readonly get: (key: string) => Promise<Uint8Array | undefined>;
  readonly put: (key: string, body: string | Uint8Array) => Promise<void>;
};

/** What a change of topics uses besides. */
export type AllObjects = Objects & {
  readonly list: (
    prefix: string,
  ) => Promise<readonly { readonly key: string; readonly modified: string }[]>;
  readonly drop: (key: string) => Promise<void>;
};

const Pointer = z.object({ v: z.number(), edition: z.string(), at: z.string() });
const Told = z.object({ mark: z.string(), list: z.string() });
const Titles = z.record(z.string(), z.string());

const Edition = z.object({
  parts: z.array(
    z.object({
      id: z.string(),
      topics: z.array(
        z.object({
          ...{ id: z.string(), title: Titles, at: z.string(), hash: z.string() },
          over: z.exactOptional(z.string()),
          problem: z.exactOptional(z.string()),
        }),
      ),
    }),
  ),
  removed: z.array(z.object({ id: z.string(), at: z.string() })),
});

const Texts = z.array(z.object({ id: z.string(), text: z.string() }));

const Deployed = z.array(
  z.object({
    ...{ id: z.string(), title: Titles, text: z.string(), hash: z.string(), since: z.string() },
    problem: z.exactOptional(z.string()),
  }),
);

// The id first, so that a listing tells what belongs together.
const nameOf = (id: string, kind: 'edition.json' | 'bin' | 'texts.json' | 'deployed.json') =>
  `${TOPICS_FOLDER}${id}.${kind}`;

const json = async <Schema extends z.ZodMiniType>(
  objects: Pick<Objects, 'get'>,
  key: string,
  schema: Schema,
): Promise<z.output<Schema> | undefined> => {
  const bytes = await objects.get(key);
  return bytes && z.parse(schema, JSON.parse(new TextDecoder().decode(bytes)));
};

/** A function's own bucket, as far as topics need it. */
export const objectsIn = (bucket: Pick<Bucket, 'get' | 'put'>): Objects => ({
  get: async (key) => (await bucket.get(key))?.bytes(),
  put: (key, body) => bucket.put(key, body, 'application/octet-stream'),
});

/** What functions read. */
export const editionsOn = (items: Pick<Items, 'get'>, objects: Pick<Objects, 'get'>): Editions => ({
  pointer: async () => {
    const stored = await items.get(keys.topics('HEAD'));
    return stored && z.parse(Pointer, stored);
  },
  edition: (id) => json(objects, nameOf(id, 'edition.json'), Edition),
  part: (id) => objects.get(nameOf(id, 'bin')),
});

/** What a function reads, with what it has open anyway. */
export const functionEditions = (
  client: DynamoDBClient,
  tableName: string,
  bucket: Bucket,
): Editions => editionsOn(tableItems(client, tableName), objectsIn(bucket));

/** What the deployed functions say that they carry. */
export const deployedOn = (items: Items, objects: Objects): DeployedTopics => ({
  told: async () => {
    const stored = await items.get(keys.topics('DEPLOYED'));
    return stored && z.parse(Told, stored);
  },
  list: (id) => json(objects, nameOf(id, 'deployed.json'), Deployed),
  keepList: (id, topics) => objects.put(nameOf(id, 'deployed.json'), JSON.stringify(topics)),
  tell: async (mark, list, at) => {
    await items.put(keys.topics('DEPLOYED'), { mark, list, at });
  },
});

/** What a change of topics reads and writes. */
export const editionChangesOn = (items: Items, objects: AllObjects): EditionChanges => ({
  ...editionsOn(items, objects),
  texts: (part) => json(objects, nameOf(part, 'texts.json'), Texts),
  keepPart: async (id, artefact, texts) => {
    await objects.put(nameOf(id, 'texts.json'), JSON.stringify(texts));
    await objects.put(nameOf(id, 'bin'), artefact);
  },
  keepEdition: (id, edition) => objects.put(nameOf(id, 'edition.json'), JSON.stringify(edition)),
  move: (from, { v, edition, at }) =>
    items.put(
      keys.topics('HEAD'),
      { v, edition, at },
      from
        ? {
            expression: '#v = :from AND #edition = :old',
            values: { from: from.v, old: from.edition },
          }
        : ABSENT,
    ),
  kept: async () =>
    (await objects.list(TOPICS_FOLDER)).map(({ key, modified }) => ({
      id: key.slice(TOPICS_FOLDER.length).split('.')[0] ?? '',
      written: modified,
    })),
  drop: async (id) => {
    for (const { key } of await objects.list(`${TOPICS_FOLDER}${id}.`)) await objects.drop(key);
  },
});
