/** One HTTP exchange with the embedded AWS, as the services see it: a whole request in, a whole answer out. */

import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** The account and region of everything local. */
export const ACCOUNT = '000000000000';
export const REGION = 'eu-west-3';

/** `web`: requests that no AWS client signed, such as a reader's leave link. */
export type ServiceName = 'dynamodb' | 'sqs' | 'sns' | 's3' | 'web';

/** A request whose body has arrived whole. */
export type Call = {
  readonly service: ServiceName;
  /** `PutItem`, `SendMessage`, `Publish`, `PutObject`…; of the web, the method and path. */
  readonly action: string;
  readonly method: string;
  /** Still percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Carries an AWS signature (which is not verified: there are no secrets on loopback). */
  readonly signed: boolean;
};

/** What goes back. `content-length` is the body's unless `headers` names another (HEAD). */
export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
};

/** Answers the calls of one service. */
export type Service = (call: Call) => Promise<Answer>;

const JSON_TYPE = 'application/x-amz-json-1.0';

/** An answer of the JSON protocol (DynamoDB, SQS). */
export const jsonAnswer = (status: number, value: unknown): Answer => ({
  status,
  headers: { 'content-type': JSON_TYPE, 'x-amzn-requestid': randomUUID() },
  body: JSON.stringify(value),
});

const ESCAPES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
};

/** Text for XML. Control characters that XML 1.0 cannot hold become U+FFFD. */
export const xmlText = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[<>&"'\r]/g, (letter) => ESCAPES[letter] ?? letter);
