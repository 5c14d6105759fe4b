/** HTTP to `lambda/api.ts`: a request becomes an event of API Gateway's HTTP API (payload format 2.0), its result an answer. */

import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2, Context } from 'aws-lambda';
import { ACCOUNT, type Answer, type Call, type Service } from './exchange.ts';

/** A function behind the HTTP API. */
export type WebHandler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyResultV2>;

/** Repeated headers and parameters are joined by commas, as API Gateway does. */
const joined = (call: Call) => ({
  headers: Object.fromEntries(
    Object.entries(call.headers).map(([name, value]) => [name, String(value ?? '')]),
  ),
  queryStringParameters: Object.fromEntries(
    [...new Set(call.query.keys())].map((name) => [name, call.query.getAll(name).join(',')]),
  ),
});

const eventOf = (call: Call): APIGatewayProxyEventV2 => {
  const now = new Date();
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: call.path,
    rawQueryString: call.query.toString(),
    ...joined(call),
    requestContext: {
      accountId: ACCOUNT,
      apiId: 'local',
      domainName: '127.0.0.1',
      domainPrefix: 'local',
      http: {
        method: call.method,
        path: call.path,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: String(call.headers['user-agent'] ?? ''),
      },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: now.toISOString(),
      timeEpoch: now.getTime(),
    },
    body: call.body.toString('base64'),
    isBase64Encoded: true,
  };
};

const answerOf = (result: APIGatewayProxyResultV2): Answer => {
  // A result without a status is the body of a 200, as in API Gateway.
  if (typeof result === 'string') return { status: 200, body: result };
  if (result.statusCode === undefined)
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(result),
    };
  return {
    status: result.statusCode,
    headers: Object.fromEntries(
      Object.entries(result.headers ?? {}).map(([name, value]) => [name, String(value)]),
    ),
    body: Buffer.from(result.body ?? '', result.isBase64Encoded ? 'base64' : 'utf8'),
  };
};

/** The service that hands every request to the function. */
export const webService =
  (handler: WebHandler, context: () => Context): Service =>
  async (call) =>
    answerOf(await handler(eventOf(call), context()));
