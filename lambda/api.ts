/** HTTP to leaving: the link at the end of every mail. */

import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';
import { dynamoClient, snsClient } from './aws/clients.ts';
import { readEnv } from './aws/env.ts';
import { hmacWith } from './aws/hmac.ts';
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

export const handler: APIGatewayProxyHandlerV2 = async (event) => {
  const { method } = event.requestContext.http;
  const { status, headers, body } = await answer(
    { method, path: event.rawPath, token: event.queryStringParameters?.['s'] },
    ports,
  );
  return { statusCode: status, headers, body };
};
