/**
 * SNS's query protocol: parameters as a form (`Attributes.entry.1.key=DisplayName`), answers as XML.
 * An action gets a tree of parameters and returns a tree of values; this file knows the spelling.
 */

import { randomUUID } from 'node:crypto';
import { type Answer, xmlText } from '../exchange.ts';

/** Parameters, nested by the dots in their names. */
export type Params = { readonly [name: string]: string | Params };

/** A value of an answer: arrays become `<member>`, maps `<entry>`, objects elements; undefined is left out. */
export type Value =
  | string
  | number
  | boolean
  | undefined
  | readonly Value[]
  | ReadonlyMap<string, string>
  | { readonly [name: string]: Value };

/** An error as SNS answers it. */
export class SnsError extends Error {
  override readonly name = 'SnsError';
  readonly code: string;
  readonly status: number;
  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** SNS's commonest refusal. */
export const invalid = (reason: string): SnsError =>
  new SnsError('InvalidParameter', `Invalid parameter: ${reason}`);

type Tree = { [name: string]: string | Tree };

const branch = (tree: Tree, name: string): Tree => {
  const existing = tree[name];
  if (typeof existing === 'object') return existing;
  const made = Object.create(null) as Tree;
  tree[name] = made;
  return made;
};

/** The tree of a form. Names such as `__proto__` are names like any other. */
export const parseParams = (form: URLSearchParams): Params => {
  const tree: Tree = Object.create(null) as Tree;
  for (const [name, value] of form) {
    const path = name.split('.');
    const last = path.pop() ?? name;
    let at = tree;
    for (const step of path) at = branch(at, step);
    at[last] = value;
  }
  return tree;
};

/** A parameter's text, undefined if it is absent or nested. */
export const textAt = (params: Params, name: string): string | undefined => {
  const value = params[name];
  return typeof value === 'string' ? value : undefined;
};

/** A parameter's text; refused if it is absent. */
export const required = (params: Params, name: string): string => {
  const value = textAt(params, name);
  if (value === undefined || value === '')
    throw invalid(`${name} Reason: no value for required parameter`);
  return value;
};

/** The entries of a numbered list, by number: `listAt(params, 'Tags', 'member')`. */
export const listAt = (params: Params, name: string, item: string): readonly Params[] => {
  const list = params[name];
  const items = typeof list === 'object' ? list[item] : undefined;
  if (typeof items !== 'object') return [];
  return Object.entries(items)
    .sort(([a], [b]) => Number(a) - Number(b))
    .flatMap(([, value]) => (typeof value === 'object' ? [value] : []));
};

/** A map parameter: `Attributes.entry.N.key` and `.value`. */
export const mapAt = (params: Params, name: string): Record<string, string> =>
  Object.fromEntries(
    listAt(params, name, 'entry').map((entry) => [
      textAt(entry, 'key') ?? '',
      textAt(entry, 'value') ?? '',
    ]),
  );

const xml = (value: Value): string => {
  if (value === undefined) return '';
  if (typeof value !== 'object') return xmlText(String(value));
  if (Array.isArray(value))
    return value.map((item: Value) => `<member>${xml(item)}</member>`).join('');
  if (value instanceof Map)
    return [...(value as ReadonlyMap<string, string>)]
      .map(
        ([key, text]) => `<entry><key>${xmlText(key)}</key><value>${xmlText(text)}</value></entry>`,
      )
      .join('');
  return Object.entries(value as { readonly [name: string]: Value })
    .map(([name, item]) => (item === undefined ? '' : `<${name}>${xml(item)}</${name}>`))
    .join('');
};

const NAMESPACE = 'xmlns="http://sns.amazonaws.com/doc/2010-03-31/"';
const HEADERS = { 'content-type': 'text/xml' };

/** The answer to an action that went well. */
export const resultAnswer = (action: string, result: Value): Answer => ({
  status: 200,
  headers: HEADERS,
  body:
    `<${action}Response ${NAMESPACE}><${action}Result>${xml(result)}</${action}Result>` +
    `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${action}Response>`,
});

/** The answer to an action that was refused. */
export const errorAnswer = ({ code, message, status }: SnsError): Answer => ({
  status,
  headers: HEADERS,
  body:
    `<ErrorResponse ${NAMESPACE}><Error><Type>${status < 500 ? 'Sender' : 'Receiver'}</Type>` +
    `<Code>${code}</Code><Message>${xmlText(message)}</Message></Error>` +
    `<RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
});
