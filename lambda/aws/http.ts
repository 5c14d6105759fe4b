/** API Gateway's HTTP API (payload format 2.0), as the steps that answer HTTP see it. */

import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Answer } from '../steps/answer.ts';
import type { Posted } from '../steps/posted.ts';

/** What was posted. API Gateway writes header names in lower case and binary bodies in base64. */
export const postedIn = (event: APIGatewayProxyEventV2): Posted => ({
  method: event.requestContext.http.method,
  path: event.rawPath,
  source: event.queryStringParameters?.['source'],
  url: event.queryStringParameters?.['url'],
  contentType: event.headers['content-type'],
  contentEncoding: event.headers['content-encoding'],
  body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
});

/** The function's result. */
export const resultOf = ({ status, headers, body }: Answer): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { ...headers },
  body,
});
