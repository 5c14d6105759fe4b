/** What a reader, or every program, is sent of an alert: its article and the matches that concern them, as one text. */

import { type Broadcast, broadcastOf } from '../core/alert/broadcast.ts';
import type { Concern } from '../core/alert/decide.ts';
import { emailOf } from '../core/alert/email.ts';
import type { LedgerAlert, Told } from '../core/alert/ledger.ts';
import { refOf } from '../core/alert/ref.ts';
import { smsOf } from '../core/alert/sms.ts';
import type { AlertView, EmailText, MatchView, Wording } from '../core/alert/view.ts';
import type { LinkTarget } from '../core/subscription/link.ts';
import type { Subscriber } from '../core/subscription/subscriber.ts';
import { titleIn } from '../core/topic/topic.ts';
import type { Published, Publisher } from './lines.ts';
import type { Articles, Matches } from './store.ts';

/** What is needed to write and send a letter. */
export type LetterPorts = {
  /** Language of Vigie's own words. */
  readonly lang: Wording['lang'];
  /** The signed link by which a reader leaves. */
  readonly leaveUrl: (subscriberId: string) => string;
  /** The signed link by which a reader mutes a story or a topic. */
  readonly muteUrl: (subscriberId: string, target: LinkTarget) => string;
  readonly articles: Pick<Articles, 'get'>;
  readonly matches: Pick<Matches, 'get'>;
  readonly publisher: Publisher;
};

/** Publishes one letter, once. */
export type Letter = () => Promise<Published>;

const matchesOf = async (
  ports: LetterPorts,
  at: { readonly articleId: string; readonly seenAt: string },
  topics: readonly Told[],
): Promise<readonly MatchView[]> => {
  const found = await Promise.all(
    topics.map(({ topic }) => ports.matches.get(topic, at.seenAt, at.articleId)),
  );
  return found.flatMap((match) => {
    if (!match) return [];
    const { topic, titles, zone, prominence, aspect, quotes } = match;
    const topicTitle = titleIn({ id: topic, title: titles }, ports.lang);
    return [{ topic, topicTitle, zone, prominence, aspect, quotes }];
  });
};

/** An alert as texts need it, with the matches of these topics. */
export const viewOf = async (
  ports: LetterPorts,
  storyId: string,
  alert: LedgerAlert,
  topics: readonly Told[],
): Promise<AlertView> => {
  const article = await ports.articles.get(alert.by);
  if (!article) throw new Error(`Article ${alert.by} of story ${storyId} is not in the table`);
  const { id: articleId, seenAt, title, lang, source, url, published } = article;
  const matches = await matchesOf(ports, { articleId, seenAt }, topics);
  // Nothing goes out without its proof; alert hears of a match only once it is stored.
  if (matches.length === 0) throw new Error(`Article ${articleId} has no match stored`);
  return {
    ref: refOf(storyId),
    kind: alert.kind,
    articleId,
    storyId,
    title,
    lang,
    articleKind: article.kind,
    source,
    ...(url === undefined ? {} : { url }),
    ...(published === undefined ? {} : { published }),
    seenAt,
    publishers: alert.publishers ?? 1,
    ...(alert.news === undefined ? {} : { news: alert.news }),
    ...(alert.toldAt === undefined ? {} : { toldAt: alert.toldAt }),
    matches,
  };
};

/** A text in the words of the reader's letter: as an SMS, or as a mail. */
type Text = {
  readonly sms: (wording: Wording) => string;
  readonly email: (wording: Wording) => EmailText;
};

/** A letter to a reader's address, with the links of a mail. */
export const addressed = (ports: LetterPorts, reader: Subscriber, text: Text): Letter => {
  const wording: Wording = { lang: ports.lang, timeZone: reader.zone };
  if (reader.channel === 'sms') {
    const sms = text.sms(wording);
    return () => ports.publisher.sms(reader.address, sms);
  }
  const { topicArn } = reader;
  if (topicArn === undefined) throw new Error(`Subscriber ${reader.id} has no SNS topic`);
  const email = text.email({
    ...wording,
    leaveUrl: ports.leaveUrl(reader.id),
    muteUrl: (target) => ports.muteUrl(reader.id, target),
    awsUnsubscribe: reader.guarded ? 'refused' : 'works',
  });
  return () => ports.publisher.email(topicArn, email);
};

/** The letter to one reader, with the topics of the alert that concern this reader. */
export const letterTo = async (
  ports: LetterPorts,
  reader: Subscriber,
  about: {
    readonly storyId: string;
    readonly alert: LedgerAlert;
    readonly topics: readonly Told[];
    /** What it is to this reader. */
    readonly kind: Concern['kind'];
  },
): Promise<Letter> => {
  const seen = await viewOf(ports, about.storyId, about.alert, about.topics);
  const view: AlertView = { ...seen, kind: about.kind };
  return addressed(ports, reader, {
    sms: (wording) => smsOf(view, wording).text,
    email: (wording) => emailOf(view, wording),
  });
};

/** The letter to every program on the broadcast topic, with all topics of the alert. */
export const letterToPrograms = async (
  ports: LetterPorts,
  about: { readonly storyId: string; readonly alert: LedgerAlert },
): Promise<Letter> => {
  const seen = await viewOf(ports, about.storyId, about.alert, about.alert.topics);
  // Its topic is no subject: no filter on topics or prominence may let the canary through.
  const view: AlertView = seen.kind === 'canary' ? { ...seen, matches: [] } : seen;
  const text: Broadcast = broadcastOf(view, { lang: ports.lang, timeZone: 'UTC' });
  return () => ports.publisher.broadcast(text);
};
