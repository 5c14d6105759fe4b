/** What the clock does about topics: it knows which there are, and tells which the functions carry. */

import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { timingOf } from '../core/alert/timing.ts';
import { topicsIn } from '../core/match/artefact.ts';
import type { TickPorts } from '../steps/clock.ts';
import { tellDeployed } from '../steps/deployed-topics.ts';
import { freshTopics, idsIn } from '../steps/fresh-topics.ts';
import type { Log } from '../steps/lines.ts';
import type { Bucket } from './bucket.ts';
import { carriedMark, carriedTopics } from './carried.ts';
import { deployedOn, editionsOn, objectsIn } from './editions.ts';
import type { FunctionEnv } from './env.ts';
import { hash } from './hash.ts';
import { tableItems } from './items.ts';
import { now } from './records.ts';
import { bundledTopics } from './topics.ts';

type With = {
  readonly dynamo: DynamoDBClient;
  readonly bucket: Bucket;
  readonly log: Log;
  readonly env: FunctionEnv<'tick'>;
};

/** See above. */
export const tickTopics = ({
  dynamo,
  bucket,
  log,
  env,
}: With): Pick<TickPorts, 'topics' | 'tellTopics'> => {
  const [items, objects] = [tableItems(dynamo, env.TABLE_NAME), objectsIn(bucket)];
  const read = (artefact: Uint8Array) => ({ topics: topicsIn(artefact) });
  const editions = editionsOn(items, objects);
  const { topicsEveryMs: everyMs } = timingOf(env.STAGE);
  const telling = { now, hash, newId: randomUUID, deployed: deployedOn(items, objects) };
  return {
    topics: freshTopics({ now, log, editions, base: read(bundledTopics()), read, everyMs }, idsIn),
    tellTopics: () => tellDeployed(telling, carriedMark(), carriedTopics),
  };
};
