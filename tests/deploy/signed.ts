/** Signed calls to those services of the emulator for which the project has no client: IAM, Lambda, Logs. */

import { AwsClient } from 'aws4fetch';
import { ACCOUNT, REGION } from './emulator.ts';

/** Where the emulator is. */
export const ENDPOINT = process.env['AWS_ENDPOINT_URL'] ?? '';
if (!ENDPOINT.startsWith('https://localhost:'))
  throw new Error('These tests never speak to AWS itself: start them with npm run test:deploy');

type Call = {
  readonly service: string;
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

const client = new AwsClient({ accessKeyId: ACCOUNT, secretAccessKey: 'test', region: REGION });

const call = async ({ service, method = 'POST', path = '/', ...rest }: Call): Promise<Response> => {
  const response = await client.fetch(`${ENDPOINT}${path}`, {
    method,
    ...rest,
    aws: { service },
  });
  if (response.ok) return response;
  throw new Error(`${service} ${method} ${path}: ${response.status} ${await response.text()}`);
};

/** IAM, which answers in XML. */
export const iam = async (
  action: string,
  parameters: Readonly<Record<string, string>>,
): Promise<string> => {
  const body = new URLSearchParams({ Action: action, Version: '2010-05-08', ...parameters });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return (await call({ service: 'iam', headers, body: body.toString() })).text();
};

/** CloudWatch Logs. */
export const logs = async (action: string, parameters: unknown): Promise<unknown> => {
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': `Logs_20140328.${action}`,
  };
  return (await call({ service: 'logs', headers, body: JSON.stringify(parameters) })).json();
};

/** Lambda: the answer, with its headers. */
export const lambda = (method: 'GET' | 'POST', path: string, event?: unknown): Promise<Response> =>
  call({
    service: 'lambda',
    method,
    path: `/2015-03-31/functions${path}`,
    ...(event === undefined ? {} : { body: JSON.stringify(event) }),
  });

/** ministack's own pages, which AWS does not have. */
export const ministack = async (path: string): Promise<unknown> => {
  const response = await fetch(`${ENDPOINT}/_ministack/${path}`);
  if (!response.ok) throw new Error(`ministack ${path}: ${response.status}`);
  return response.json();
};
