/**
 * How AWS says no, in the protocol of each service: throttled, in trouble, and a batch that answers 200
 * and took nothing. Codes and statuses are those of the services' own models (botocore) and of their
 * API references' pages on common errors; the SDK decides by them what it tries again.
 */

import { randomUUID } from 'node:crypto';
import type { Answer, Call } from '../../lib/local/exchange.ts';
import { pick } from './random.ts';

/** A service that functions call. */
export type Called = 'dynamodb' | 'sqs' | 'sns' | 's3';

type Code = { readonly status: number; readonly code: string; readonly message: string };

const DYNAMO = 'com.amazonaws.dynamodb.v20120810#';
const SQS = 'com.amazonaws.sqs#';
const CORAL = 'com.amazon.coral.availability#';

const slower = 'Rate exceeded';

const THROTTLED: Readonly<Record<Called, readonly Code[]>> = {
  dynamodb: [
    {
      status: 400,
      code: `${DYNAMO}ProvisionedThroughputExceededException`,
      message: 'The level of configured provisioned throughput for the table was exceeded.',
    },
    { status: 400, code: `${CORAL}ThrottlingException`, message: slower },
    {
      status: 400,
      code: `${DYNAMO}RequestLimitExceeded`,
      message: 'Throughput exceeds the current throughput limit for your account.',
    },
  ],
  sqs: [
    { status: 400, code: `${SQS}RequestThrottled`, message: slower },
    { status: 400, code: `${CORAL}ThrottlingException`, message: slower },
  ],
  sns: [
    { status: 429, code: 'Throttled', message: slower },
    { status: 400, code: 'Throttling', message: slower },
  ],
  s3: [{ status: 503, code: 'SlowDown', message: 'Please reduce your request rate.' }],
};

const trouble = 'The request processing has failed because of an internal error.';

const FAILED: Readonly<Record<Called, readonly Code[]>> = {
  dynamodb: [
    { status: 500, code: `${DYNAMO}InternalServerError`, message: trouble },
    { status: 503, code: 'com.amazon.coral.service#ServiceUnavailableException', message: trouble },
  ],
  sqs: [
    { status: 500, code: 'com.amazon.coral.service#InternalFailure', message: trouble },
    { status: 503, code: 'com.amazon.coral.service#ServiceUnavailable', message: trouble },
  ],
  sns: [
    { status: 500, code: 'InternalError', message: trouble },
    { status: 503, code: 'ServiceUnavailable', message: trouble },
  ],
  s3: [
    { status: 500, code: 'InternalError', message: trouble },
    { status: 503, code: 'ServiceUnavailable', message: trouble },
  ],
};

const inJson = (service: Called, { status, code, message }: Code): Answer => ({
  status,
  headers: {
    'content-type': 'application/x-amz-json-1.0',
    'x-amzn-requestid': randomUUID(),
    ...(service === 'sqs'
      ? {
          'x-amzn-query-error': `${code.split('#').at(-1)};${status < 500 ? 'Sender' : 'Receiver'}`,
        }
      : {}),
  },
  body: JSON.stringify({ __type: code, message }),
});

const inXml = (service: Called, { status, code, message }: Code): Answer => {
  const id = randomUUID();
  const type = status < 500 ? 'Sender' : 'Receiver';
  const ofSns = `<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>${type}</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>${id}</RequestId></ErrorResponse>`;
  const ofS3 = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message><RequestId>${id}</RequestId></Error>`;
  return {
    status,
    headers: { 'content-type': service === 'sns' ? 'text/xml' : 'application/xml' },
    body: service === 'sns' ? ofSns : ofS3,
  };
};

const said = (service: Called, codes: readonly Code[], next: () => number): Answer => {
  const code = pick(codes, next);
  return service === 'sns' || service === 's3' ? inXml(service, code) : inJson(service, code);
};

/** One of the ways in which the service throttles. */
export const throttled = (service: Called, next: () => number): Answer =>
  said(service, THROTTLED[service], next);

/** One of the ways in which the service has trouble itself. */
export const failed = (service: Called, next: () => number): Answer =>
  said(service, FAILED[service], next);

/** A batch of SQS that answers 200 and took none of its entries; undefined if the call is no batch. */
export const tookNothing = (call: Call): Answer | undefined => {
  if (call.service !== 'sqs' || !call.action.endsWith('Batch')) return undefined;
  const { Entries = [] } = JSON.parse(call.body.toString()) as {
    Entries?: readonly { readonly Id: string }[];
  };
  const Failed = Entries.map(({ Id }) => ({
    ...{ Id, SenderFault: false, Code: 'InternalError', Message: trouble },
  }));
  return {
    status: 200,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: JSON.stringify({ Successful: [], Failed }),
  };
};
