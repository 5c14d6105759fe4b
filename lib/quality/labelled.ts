/**
 * Texts that a person has read and labelled with the topics they are about: one JSON object a line.
 *
 *     {"text": "…", "topics": ["sanctions"]}
 *     {"title": "…", "body": "…", "topics": [], "mention": ["sanctions"], "lang": "fr"}
 *
 * `text` is a whole page, or `title` and `body` are one story; `topics` is what it is about (empty:
 * nothing), `mention` what it names in passing, where either answer is right. `lang` breaks figures down,
 * `source` is the source's name, `id` names the text, `fact` is shared by texts that tell one fact,
 * `aspects` says which aspects are right by topic. Other keys are yours.
 */

import * as z from 'zod/mini';

/** One labelled text. */
export type Labelled = {
  /** `file:line`. */
  readonly place: string;
  /** Its `id`, else its place. */
  readonly id: string;
  readonly fact: string | undefined;
  /** As labelled; only to break figures down by. */
  readonly lang: string | undefined;
  readonly source: string;
  /** What is read as a page. */
  readonly page: string;
  readonly topics: readonly string[];
  readonly mention: readonly string[];
  /** By topic, the aspects that are right; the first is the most fitting. */
  readonly aspects: Readonly<Record<string, readonly string[]>>;
};

/** A file of labelled texts, and what is wrong with its lines. */
export type LabelledFile = {
  readonly texts: readonly Labelled[];
  /** `file:line: what is wrong; the way out`. */
  readonly problems: readonly string[];
};

const string = () => z.string('must be a text in quotes');
const names = () =>
  z.array(string(), 'must be a list of topic ids, such as ["sanctions"], or [] for none');

const line = z.object(
  {
    text: z.optional(string()),
    title: z.optional(string()),
    body: z.optional(string()),
    topics: names(),
    mention: z.optional(names()),
    lang: z.optional(string()),
    source: z.optional(string()),
    id: z.optional(string()),
    fact: z.optional(string()),
    aspects: z.optional(
      z.record(
        z.string(),
        z.array(string(), 'must be a list of aspects'),
        'must be an object, such as {"sanctions": ["imposed"]}',
      ),
    ),
  },
  'must be one JSON object, such as {"text": "…", "topics": []}',
);

type Line = z.infer<typeof line>;

/** The page of a line, or why there is none. */
const pageOf = ({ text, title, body }: Line): { readonly page: string } | string => {
  if (text !== undefined && (title !== undefined || body !== undefined)) {
    return '"text" stands beside "title" or "body"; give the whole page as "text", or the story as "title" and "body"';
  }
  const page = text ?? [title, body].filter((part) => part !== undefined).join('\n\n');
  if (page.trim() === '')
    return 'there is nothing to read; give a "text", or a "title" and a "body"';
  return { page };
};

const parse = (written: string): unknown => {
  try {
    return JSON.parse(written);
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
};

const readLine = (written: string, place: string, source: string): Labelled | string => {
  const value = parse(written);
  if (value instanceof SyntaxError) {
    return `this line is no JSON (${value.message}); write one object a line, without line breaks in it`;
  }
  const checked = line.safeParse(value);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const key = issue?.path.join('.') ?? '';
    return `${key === '' ? 'it' : `"${key}"`} ${issue?.message ?? 'is not as it must be'}`;
  }
  const read = pageOf(checked.data);
  if (typeof read === 'string') return read;
  const { topics, mention = [], aspects = {}, id = place, fact, lang } = checked.data;
  const both = topics.find((topic) => mention.includes(topic));
  if (both !== undefined) {
    return `"${both}" is in "topics" and in "mention"; keep it in the one that is right`;
  }
  const from = checked.data.source ?? source;
  return { place, id, fact, lang, source: from, page: read.page, topics, mention, aspects };
};

/** Reads a file of labelled texts; empty lines are passed over. */
export const readLabelled = (file: string, content: string): LabelledFile => {
  const texts: Labelled[] = [];
  const problems: string[] = [];
  for (const [index, written] of content
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (written.trim() === '') continue;
    const place = `${file}:${index + 1}`;
    const read = readLine(written, place, file);
    if (typeof read === 'string') problems.push(`${place}: ${read}.`);
    else texts.push(read);
  }
  if (texts.length === 0 && problems.length === 0) {
    problems.push(`${file}: the file is empty; write one JSON object a line.`);
  }
  return { texts, problems };
};
