/**
 * JSON to its records: one object, a list, or one object a line. In lines, a broken one is a mistake
 * of that line only; a document that is one piece of broken JSON is one mistake.
 */

/** A record, where it stands (counted from 1), and as it was written. */
export type SentRecord = {
  readonly at: number;
  readonly raw: string;
  readonly value: unknown;
};

/** A record that is no JSON. */
export type BrokenRecord = { readonly at: number; readonly raw: string; readonly broken: string };

/** `line` or `article`: what the records are counted in. */
export type SentRecords = {
  readonly unit: 'line' | 'article';
  readonly records: readonly (SentRecord | BrokenRecord)[];
};

type Parsed = { readonly value: unknown } | { readonly broken: string };

const parse = (text: string): Parsed => {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { broken: error.message };
  }
};

const whole = (value: unknown): SentRecords => {
  const list = Array.isArray(value) ? value : [value];
  const records = list.map((one: unknown, i) => ({
    at: i + 1,
    raw: JSON.stringify(one),
    value: one,
  }));
  return { unit: 'article', records };
};

/** The records of a text that begins like JSON. Never throws. */
export const recordsOf = (text: string): SentRecords => {
  const start = text.replace(/^\ufeff/u, '');
  const all = parse(start);
  if ('value' in all) return whole(all.value);
  const records = start
    .split('\n')
    .map((line, i) => ({ at: i + 1, raw: line.trim() }))
    .filter(({ raw }) => raw !== '')
    .map((line) => ({ ...line, ...parse(line.raw) }));
  const isLines = records.some(
    (one) =>
      'value' in one && typeof one.value === 'object' && one.value !== null && one.raw.length > 2,
  );
  if (isLines && !start.trimStart().startsWith('[')) return { unit: 'line', records };
  return { unit: 'article', records: [{ at: 1, raw: start, broken: all.broken }] };
};
