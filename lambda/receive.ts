/** HTTP → inbox: pages and articles that programs post. It may do one thing: put them there. */

import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';
import { functionBucket } from './aws/bucket.ts';
import { readEnv } from './aws/env.ts';
import { hash } from './aws/hash.ts';
import { postedIn, resultOf } from './aws/http.ts';
import { keyFor } from './aws/inbox-key.ts';
import { logOf } from './aws/log.ts';
import { now } from './aws/records.ts';
import { unpack } from './aws/unpack.ts';
import { reader } from './steps/read.ts';
import { receive } from './steps/receive.ts';

const { STAGE, BUCKET_NAME } = readEnv('receive');
const { put } = functionBucket(BUCKET_NAME);
const ports = { log: logOf(STAGE, console), unpack, read: reader(hash, now), keyFor, put };

export const handler: APIGatewayProxyHandlerV2 = async (event) =>
  resultOf(await receive(postedIn(event), ports));
