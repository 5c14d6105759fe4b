/** API Gateway's HTTP API (payload format 2.0), as the steps that answer HTTP see it. */

import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Answer, Request } from '../steps/answer.ts';
import type { Posted } from '../steps/posted.ts';

/** The body as it came. API Gateway writes binary ones in base64. */
const bodyIn = ({ body, isBase64Encoded }: APIGatewayProxyEventV2): Buffer =>
  Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');

/** What was posted. API Gateway writes header names in lower case. */
export const postedIn = (event: APIGatewayProxyEventV2): Posted => ({
  method: event.requestContext.http.method,
  path: event.rawPath,
  source: event.queryStringParameters?.['source'],
  url: event.queryStringParameters?.['url'],
  contentType: event.headers['content-type'],
  contentEncoding: event.headers['content-encoding'],
  body: bodyIn(event),
});

/** What was asked of a link. */
export const requestIn = (event: APIGatewayProxyEventV2): Request => ({
  method: event.requestContext.http.method,
  path: event.rawPath,
  token: event.queryStringParameters?.['s'],
  body: bodyIn(event).toString('utf8'),
});

/** The function's result. */
export const resultOf = ({ status, headers, body }: Answer): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { ...headers },
  body,
});
