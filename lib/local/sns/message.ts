/** A published message, checked by SNS's rules (API reference, Publish): subject, size, structure, attributes. */

import type { MessageAttribute } from './filter.ts';
import { invalid, listAt, type Params, textAt } from './wire.ts';

/** Bytes of message and attributes together. */
const MAX_BYTES = 256 * 1024;
const MAX_SUBJECT = 99;
/** Bytes of one SMS publish (AWS: Publish, "PhoneNumber"). */
const MAX_SMS_BYTES = 1600;

/** A checked message. `texts`: by protocol, and `default` always. */
export type Message = {
  readonly subject: string | undefined;
  readonly texts: Readonly<Record<string, string>> & { readonly default: string };
  readonly attributes: Readonly<Record<string, MessageAttribute>>;
};

/** The text that a protocol's subscribers get. */
export const textFor = (message: Message, protocol: string): string =>
  (Object.hasOwn(message.texts, protocol) ? message.texts[protocol] : undefined) ??
  message.texts.default;

// "must be ASCII text that begins with a letter, number, or punctuation mark; must not include line
// breaks or control characters; and must be less than 100 characters long" (botocore, Publish).
const checkSubject = (subject: string | undefined): string | undefined => {
  if (subject === undefined) return undefined;
  if (subject.length > MAX_SUBJECT || !/^[!-~][ -~]*$/.test(subject)) throw invalid('Subject');
  return subject;
};

const isArrayText = (text: string): boolean => {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
};

const attributeOf = (name: string, value: Params): MessageAttribute => {
  const type = textAt(value, 'DataType') ?? '';
  const text = textAt(value, type.startsWith('Binary') ? 'BinaryValue' : 'StringValue');
  const refuse = (reason: string) => invalid(`The message attribute '${name}' ${reason}`);
  if (!/^(String|Number|Binary|String\.Array)(\.[\w.-]+)?$/.test(type))
    throw refuse(
      `has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.`,
    );
  if (text === undefined || text === '')
    throw refuse('must contain non-empty message attribute value');
  if (type.startsWith('Number') && !Number.isFinite(Number(text)))
    throw refuse('has an invalid value of type Number: Could not cast message attribute to Number');
  if (type.startsWith('String.Array') && !isArrayText(text))
    throw refuse('with type String.Array must hold a JSON array');
  return { type, value: text };
};

const attributesOf = (params: Params): Record<string, MessageAttribute> =>
  Object.fromEntries(
    listAt(params, 'MessageAttributes', 'entry').map((entry) => {
      const name = textAt(entry, 'Name') ?? '';
      if (!/^[\w.-]{1,256}$/.test(name)) throw invalid(`Message attribute name '${name}'`);
      const value = entry['Value'];
      return [name, attributeOf(name, typeof value === 'object' ? value : {})];
    }),
  );

const structured = (text: string): Message['texts'] => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw invalid('Message Structure - JSON message body failed to parse');
  }
  const entries = Object.entries(parsed ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const texts = Object.fromEntries(entries);
  const { default: fallback } = texts;
  if (fallback === undefined)
    throw invalid('Message Structure - No default entry in JSON message body');
  return { ...texts, default: fallback };
};

/** Bytes that count against the limit: the message as sent, and each attribute's name, type and value. */
const sizeOf = (params: Params): number =>
  Object.entries(attributesOf(params)).reduce(
    (sum, [name, { type, value }]) => sum + Buffer.byteLength(name + type + value),
    Buffer.byteLength(textAt(params, 'Message') ?? ''),
  );

/** The message of a Publish or of an entry of a batch; refused with SNS's reason. */
export const parseMessage = (params: Params): Message => {
  const text = textAt(params, 'Message') ?? '';
  if (text === '') throw invalid('Empty message');
  if (sizeOf(params) > MAX_BYTES) throw invalid('Message too long');
  const structure = textAt(params, 'MessageStructure');
  if (structure !== undefined && structure !== 'json') throw invalid('MessageStructure');
  return {
    subject: checkSubject(textAt(params, 'Subject')),
    texts: structure === 'json' ? structured(text) : { default: text },
    attributes: attributesOf(params),
  };
};

/** Whether entries of a batch together are too large. */
export const exceedsBatch = (entries: readonly Params[]): boolean =>
  entries.reduce((sum, entry) => sum + sizeOf(entry), 0) > MAX_BYTES;

/** The number of a direct SMS; refused unless it is E.164 and the text fits. */
export const checkSms = (number: string, text: string): void => {
  if (!/^\+[1-9]\d{4,14}$/.test(number))
    throw invalid(`PhoneNumber Reason: ${number} is not valid to publish to`);
  if (Buffer.byteLength(text) > MAX_SMS_BYTES)
    throw invalid('Message Reason: SMS message is longer than 1600 bytes');
};
