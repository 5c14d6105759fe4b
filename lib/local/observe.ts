/**
 * What happens, as seen from outside: the front sees the functions write articles to the archive,
 * matches to the table, and pages out of the inbox. Nothing in the functions knows that they are watched.
 */

import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { fromItem } from '../../lambda/aws/item.ts';
import { INBOX } from '../../lambda/aws/messages.ts';
import type { Call } from './exchange.ts';
import type { Hook } from './front.ts';
import { LOCAL_NAMES } from './place.ts';
import { objectBody } from './s3/s3.ts';

const Article = z.object({
  key: z.string(),
  topics: z.array(z.string()),
  article: z.object({
    id: z.string(),
    title: z.string(),
    lang: z.string(),
    kind: z.enum(['story', 'excerpt']),
    source: z.string(),
  }),
});

const Match = z.object({
  topic: z.string(),
  articleId: z.string(),
  zone: z.enum(['headline', 'lead', 'body', 'caption']),
  aspect: z.optional(z.string()),
  quotes: z.array(
    z.object({
      sentence: z.string(),
      terms: z.array(z.object({ start: z.number(), end: z.number() })),
    }),
  ),
});

const Reason = z.object({ refusal: z.string(), detail: z.string(), key: z.string() });

/** An article that was read, and the ids of the topics that it met. */
export type ReadArticle = z.infer<typeof Article>;
/** A match that was stored. */
export type StoredMatch = z.infer<typeof Match>;

/** Something that happened. A page is over when it leaves the inbox, done or with the reason why not. */
export type Happening =
  | ({ readonly kind: 'article' } & ReadArticle)
  | ({ readonly kind: 'match' } & StoredMatch)
  | { readonly kind: 'page'; readonly key: string; readonly refused?: z.infer<typeof Reason> };

const keyOf = (call: Call): string => decodeURIComponent(call.path.split('/').slice(2).join('/'));

const inArchive = (body: Buffer): Happening[] =>
  gunzipSync(body)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'article', ...Article.parse(JSON.parse(line)) }));

const inTable = (call: Call): Happening[] => {
  const { TableName, Item } = JSON.parse(call.body.toString()) as {
    TableName: string;
    Item: Parameters<typeof fromItem>[0];
  };
  if (TableName !== LOCAL_NAMES.table || !Item['pk']?.S?.startsWith('T#')) return [];
  return [{ kind: 'match', ...Match.parse(fromItem(Item)) }];
};

/** A hook that tells what happens, once it has happened. */
export const observer = (tell: (happening: Happening) => void): Hook => {
  const refused = new Map<string, z.infer<typeof Reason>>();

  const leftInbox = (key: string): Happening[] => {
    if (!key.startsWith(INBOX)) return [];
    const reason = refused.get(key);
    refused.delete(key);
    return [{ kind: 'page', key, ...(reason === undefined ? {} : { refused: reason }) }];
  };

  const stored = (key: string, body: Buffer): Happening[] => {
    if (key.startsWith('archive/')) return inArchive(body);
    if (!key.startsWith('quarantine/') || !key.endsWith('.reason.json')) return [];
    // A record that is no page has a reason too, but no key.
    const reason = Reason.safeParse(JSON.parse(body.toString()));
    if (reason.success) refused.set(reason.data.key, reason.data);
    return [];
  };

  const happeningsIn = (call: Call): Happening[] => {
    switch (`${call.service} ${call.action}`) {
      case 'dynamodb PutItem':
        return inTable(call);
      case 's3 PutObject':
        return stored(keyOf(call), objectBody(call) ?? Buffer.alloc(0));
      case 's3 DeleteObject':
        return leftInbox(keyOf(call));
      default:
        return [];
    }
  };

  return async (call, proceed) => {
    const answer = await proceed();
    if (answer.status < 300) for (const happening of happeningsIn(call)) tell(happening);
    return answer;
  };
};
