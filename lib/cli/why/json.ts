/** The chain of one article for programs. */

import { ownersIn } from '../../../lambda/core/alert/ledger.ts';
import { refOf } from '../../../lambda/core/alert/ref.ts';
import { quotesOf } from '../scan/print.ts';
import { aboutOf, type Chain } from './chain.ts';
import { messageJson } from './message.ts';

const readJson = ({ copy }: Chain) =>
  copy && {
    key: copy.key,
    at: copy.readAt,
    textHash: copy.article.textHash,
    topics: copy.topics,
    blocks: copy.article.blocks.map(({ start, end, zone, langs }) => ({
      ...{ zone, langs },
      text: copy.page.slice(start, end),
    })),
  };

/** One object; what is not known, or not there, is null. */
export const chainJson = (chain: Chain) => {
  const { evaluated, stored, decisions, others, messages, untold, kept } = chain;
  const { id, title, lang, kind, source, url = null, published = null } = aboutOf(chain);
  const storyId = kept?.storyId ?? null;
  return {
    article: { id, title, lang, kind, source, url, published },
    ...{ ref: refOf(storyId ?? `st_${id}`), storyId },
    seenAt: kept?.seenAt ?? null,
    editedAt: kept?.editedAt ?? null,
    read: readJson(chain) ?? null,
    matched: stored.map(({ topic, zone, prominence, aspect, quotes }) => ({
      ...{ topic, zone, prominence, aspect, quotes },
    })),
    now: evaluated
      ? {
          topics: evaluated.topics,
          matches: evaluated.matches.map(({ evidence, ...match }) => ({
            ...match,
            quotes: quotesOf({ ...match, evidence }),
          })),
          nearest: evaluated.nearest,
        }
      : null,
    publishers: chain.ledger ? ownersIn(chain.ledger) : [],
    decisions,
    others: others.map(({ decided, title }) => ({ title, ...decided })),
    messages: messages.map(messageJson),
    untold: untold.map(({ n, reader: { id, channel, address }, why }) => ({
      ...{ n, subscriberId: id, channel, address, why },
    })),
  };
};
