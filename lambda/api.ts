/** HTTP to leaving and muting: the links at the end of every mail. */

import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';
import { dynamoClient, snsClient } from './aws/clients.ts';
import { readEnv } from './aws/env.ts';
import { hmacWith } from './aws/hmac.ts';
import { requestIn, resultOf } from './aws/http.ts';
import { snsCloseTopic } from './aws/readers.ts';
import { dynamoSubscribers } from './aws/subscribers.ts';
import { answer } from './steps/answer.ts';

const { STAGE_LANG, TABLE_NAME, LINK_SECRET } = readEnv('api');
const now = () => new Date().toISOString();
const ports = {
  subscribers: dynamoSubscribers(dynamoClient(), TABLE_NAME, now),
  readers: { closeTopic: snsCloseTopic(snsClient()) },
  hmac: hmacWith(LINK_SECRET),
  now,
  lang: STAGE_LANG === 'fr' ? 'fr' : 'en',
} as const;

export const handler: APIGatewayProxyHandlerV2 = async (event) =>
  resultOf(await answer(requestIn(event), ports));
