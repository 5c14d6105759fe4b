/** One contract for a stage's topics: in memory, and on the table and the bucket with either S3 client. */

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBucket } from '../../lambda/aws/bucket.ts';
import { deployedOn, editionChangesOn, editionsOn, objectsIn } from '../../lambda/aws/editions.ts';
import { tableItems } from '../../lambda/aws/items.ts';
import { keys } from '../../lambda/aws/table.ts';
import type { Edition } from '../../lambda/core/topic/edition.ts';
import type { DeployedTopics, EditionChanges, Editions } from '../../lambda/steps/editions.ts';
import { topicObjects } from '../../lib/topic-objects.ts';
import { startEmulators } from '../support/emulators.ts';
import { memoryEditions } from '../support/memory/editions.ts';

const AT = '2026-11-24T09:00:00.000Z';

let local: Awaited<ReturnType<typeof startEmulators>>;
beforeAll(async () => {
  local = await startEmulators();
});
afterAll(() => local.stop());

type Ports = {
  /** As commands have them, and as functions have them. */
  readonly editions: EditionChanges;
  readonly reading: Editions;
  readonly deployed: DeployedTopics;
};

const places: Record<string, () => Promise<Ports>> = {
  memory: async () => {
    const { editions, deployed } = memoryEditions();
    return { editions, reading: editions, deployed };
  },
  AWS: async () => {
    const { tableName, bucketName } = local.resources;
    const items = tableItems(local.dynamo, tableName);
    const objects = topicObjects(local.s3, bucketName);
    for (const name of ['HEAD', 'DEPLOYED'] as const)
      await items.delete(keys.topics(name), { expression: 'attribute_exists(pk)' });
    for (const { key } of await objects.list('topics/')) await objects.drop(key);
    const bucket = objectsIn(
      openBucket({
        ...{ bucket: bucketName, region: 'eu-west-3', endpoint: local.endpoint },
        credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      }),
    );
    return {
      editions: editionChangesOn(items, objects),
      reading: editionsOn(items, bucket),
      deployed: deployedOn(items, bucket),
    };
  },
};

const edition: Edition = {
  parts: [
    {
      id: 'p1',
      topics: [
        { id: 'prix', title: { fr: "Prix de l'énergie" }, at: AT, hash: 'h1', over: 'h0' },
        { id: 'vins', title: { fr: 'Vins' }, at: AT, hash: 'h2', problem: 'its query …' },
      ],
    },
  ],
  removed: [{ id: 'greves', at: AT }],
};

describe.each(Object.keys(places))('topics of a stage in %s', (place) => {
  let ports: Ports;
  beforeEach(async () => {
    ports = await (places[place] as () => Promise<Ports>)();
  });

  test('nothing is there on a new stage', async () => {
    const { editions, reading, deployed } = ports;
    expect(await reading.pointer()).toBeUndefined();
    expect(await reading.edition('none')).toBeUndefined();
    expect(await reading.part('none')).toBeUndefined();
    expect(await editions.texts('none')).toBeUndefined();
    expect(await editions.kept()).toEqual([]);
    expect(await deployed.told()).toBeUndefined();
    expect(await deployed.list('none')).toBeUndefined();
  });

  test('what a change keeps, functions read', async () => {
    const { editions, reading } = ports;
    const artefact = Uint8Array.from({ length: 5_000 }, (_, at) => at % 251);
    const texts = [{ id: 'prix', text: 'id: prix\ntitle: { fr: « Énergie » }\n' }];
    await editions.keepPart('p1', artefact, texts);
    await editions.keepEdition('e1', edition);
    expect(new Uint8Array((await reading.part('p1')) ?? [])).toEqual(artefact);
    expect(await editions.texts('p1')).toEqual(texts);
    expect(await reading.edition('e1')).toEqual(edition);
  });

  test('the pointer moves for one of those who read it, and never back', async () => {
    const { editions, reading } = ports;
    const first = { v: 1, edition: 'e1', at: AT };
    const firsts = ['e1', 'e1b', 'e1c'].map((id) =>
      editions.move(undefined, { ...first, edition: id }),
    );
    expect((await Promise.all(firsts)).filter(Boolean)).toHaveLength(1);
    const read = await reading.pointer();
    expect(
      await editions.move({ ...first, edition: 'other' }, { v: 2, edition: 'e2', at: AT }),
    ).toBe(false);
    expect(await editions.move(undefined, { v: 1, edition: 'e3', at: AT })).toBe(false);
    expect(await editions.move(read, { v: 2, edition: 'e4', at: AT })).toBe(true);
    expect(await editions.move(read, { v: 2, edition: 'e5', at: AT })).toBe(false);
    expect(await reading.pointer()).toEqual({ v: 2, edition: 'e4', at: AT });
  });

  test('what was kept is listed with its time, and is dropped alone', async () => {
    const { editions, reading } = ports;
    await editions.keepPart('p1', new Uint8Array([1]), []);
    await editions.keepPart('p10', new Uint8Array([2]), []);
    await editions.keepEdition('e1', edition);
    const kept = await editions.kept();
    expect([...new Set(kept.map(({ id }) => id))].sort()).toEqual(['e1', 'p1', 'p10']);
    for (const { written } of kept) expect(Date.parse(written)).toBeGreaterThan(Date.parse('2020'));
    await editions.drop('p1');
    await editions.drop('e1');
    expect(await reading.part('p1')).toBeUndefined();
    expect(await editions.texts('p1')).toBeUndefined();
    expect(await reading.edition('e1')).toBeUndefined();
    expect(await reading.part('p10')).toBeDefined();
  });

  test('the functions say which topics they carry', async () => {
    const { deployed } = ports;
    const topic = {
      id: 'usines',
      title: { fr: 'Usines' },
      text: 'id: usines\n',
      hash: 'h',
      since: AT,
    };
    const topics = [topic, { ...topic, id: 'x', problem: 'its query requires no word' }];
    await deployed.keepList('d1', topics);
    await deployed.tell('mark', 'd1', AT);
    expect(await deployed.told()).toEqual({ mark: 'mark', list: 'd1' });
    expect(await deployed.list('d1')).toEqual(topics);
  });
});
