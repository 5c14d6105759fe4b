/**
 * An alert for programs: one message on the broadcast topic with MessageStructure `json`, whose
 * `default` is the alert as JSON (docs/alert.schema.json), and attributes to filter on. It carries
 * every match of the alert, whatever readers asked for.
 */

import { emailOf } from './email.ts';
import { plain, webLink } from './plain.ts';
import { smsOf, TOPIC_PREFIX } from './sms.ts';
import { subjectOf } from './subject.ts';
import type { AlertView, MatchView, Wording } from './view.ts';

/** A message attribute of SNS. */
type Attribute = {
  readonly DataType: 'String' | 'Number' | 'String.Array';
  readonly StringValue: string;
};

/** What to publish with MessageStructure `json`. */
export type Broadcast = {
  readonly message: string;
  readonly subject: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
};

/** SNS allows 256 KB for body and attributes together. */
const MOST_BYTES = 256 * 1024;
/** Sentences a match, matches, and characters a text, from generous to little: the first that fits is sent. */
const SIZES = [
  { quotes: 8, matches: 100, text: 2000 },
  { quotes: 2, matches: 100, text: 500 },
  { quotes: 1, matches: 50, text: 200 },
  { quotes: 0, matches: 20, text: 100 },
] as const;

type Size = (typeof SIZES)[number];

const shortened = (view: AlertView, size: Size): AlertView => {
  const short = (text: string) => plain(text).slice(0, size.text);
  return {
    ...view,
    title: short(view.title),
    source: short(view.source),
    matches: view.matches.slice(0, size.matches).map((match) => ({
      ...match,
      topicTitle: short(match.topicTitle),
      quotes: match.quotes.slice(0, size.quotes).map(({ sentence, terms }) => ({
        sentence: sentence.slice(0, size.text),
        terms: terms.filter(({ end }) => end <= size.text),
      })),
    })),
  };
};

const evidenceOf = ({ quotes }: MatchView) =>
  quotes.map(({ sentence, terms }) => ({
    sentence,
    terms: terms.map(({ start, end }) => ({ text: sentence.slice(start, end), start, end })),
  }));

/** The alert as docs/alert.schema.json has it. */
const forPrograms = (view: AlertView) => ({
  version: 1,
  ref: view.ref,
  kind: view.kind,
  storyId: view.storyId,
  seenAt: view.seenAt,
  publishers: view.publishers,
  news: view.news ?? [],
  article: {
    id: view.articleId,
    title: view.title,
    lang: view.lang,
    kind: view.articleKind,
    source: view.source,
    url: webLink(view.url) ?? null,
    published: view.published ?? null,
  },
  matches: view.matches.map((match) => ({
    topic: match.topic,
    title: match.topicTitle,
    zone: match.zone,
    prominence: match.prominence,
    aspect: match.aspect,
    evidence: evidenceOf(match),
  })),
});

/**
 * The attributes: `topics` holds each topic alone and with its own prominence (`sanctions`,
 * `sanctions:1`), since one number for all would promise sanctions in the headline where only another
 * topic is. `prominence` is the greatest; `aspect` likewise `signed` and `energy-contract:signed`.
 */
const attributesOf = (view: AlertView): Record<string, Attribute> => {
  const topics = view.matches.flatMap(({ topic, prominence }) => [topic, `${topic}:${prominence}`]);
  const aspects = view.matches.flatMap(({ topic, aspect }) =>
    aspect === null ? [] : [aspect, `${topic}:${aspect}`],
  );
  const list = (values: readonly string[]): Attribute => ({
    DataType: 'String.Array',
    StringValue: JSON.stringify([...new Set(values)]),
  });
  const greatest = Math.max(...view.matches.map(({ prominence }) => prominence));
  return {
    kind: { DataType: 'String', StringValue: view.kind },
    lang: { DataType: 'String', StringValue: view.lang },
    ...(topics.length > 0 ? { topics: list(topics) } : {}),
    ...(topics.length > 0
      ? { prominence: { DataType: 'Number', StringValue: String(greatest) } }
      : {}),
    ...(aspects.length > 0 ? { aspect: list(aspects) } : {}),
  };
};

const bytesOf = ({ message, attributes }: Broadcast): number => {
  const encoder = new TextEncoder();
  return encoder.encode(message + JSON.stringify(attributes)).length;
};

const inSize = (view: AlertView, wording: Wording, size: Size): Broadcast => {
  const small = shortened(view, size);
  const texts = {
    default: JSON.stringify(forPrograms(small)),
    email: emailOf(small, wording).body,
    sms: smsOf(small, wording, TOPIC_PREFIX).text,
  };
  return {
    message: JSON.stringify(texts),
    subject: subjectOf(small, wording),
    attributes: attributesOf(small),
  };
};

/**
 * The message for the broadcast topic; `wording` is the stage's (language and zone of the email and
 * SMS texts; a leave link would be one reader's own and is not used).
 */
export const broadcastOf = (
  view: AlertView,
  { lang, timeZone }: Wording = { lang: 'en', timeZone: 'UTC' },
): Broadcast => {
  for (const size of SIZES) {
    const broadcast = inSize(view, { lang, timeZone }, size);
    if (bytesOf(broadcast) <= MOST_BYTES) return broadcast;
  }
  throw new Error(`The alert ${view.ref} does not fit into an SNS message of 256 KB.`);
};
