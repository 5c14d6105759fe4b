/** The bucket in memory: pages, quarantine and archive. */

import type { Archived, Pages, Refused } from '../../../lambda/steps/lines.ts';

type Stored = { readonly bytes: Uint8Array; readonly etag: string; readonly writtenAt: string };

const LARGEST = 10_000_000;

/** A bucket; `drop` puts a file into it as a person does. */
export const memoryPages = (now: () => string) => {
  const inbox = new Map<string, Stored>();
  const done = new Map<string, Uint8Array>();
  const refused: (Refused & { readonly key: string; readonly body?: string })[] = [];
  const archived: Archived[] = [];
  let writes = 0;

  /** Takes the object out of the inbox if it is the one that was read. */
  const take = (key: string, etag: string): Stored | undefined => {
    const stored = inbox.get(key);
    if (stored?.etag !== etag) return undefined;
    inbox.delete(key);
    return stored;
  };

  const pages: Pages = {
    fetch: async (key) => {
      const stored = inbox.get(key);
      if (!stored) return { kind: 'gone' };
      const { etag, bytes } = stored;
      return bytes.length > LARGEST
        ? { kind: 'too large', etag, size: bytes.length }
        : { kind: 'page', etag, bytes, stated: {} };
    },
    accept: async ({ source = 'message', articles }) =>
      drop(`inbox/messages/${source}`, articles.map((one) => JSON.stringify(one)).join('\n')),
    finish: async (key, etag, fate = 'keep') => {
      const taken = take(key, etag);
      if (taken && fate === 'keep') done.set(key, taken.bytes);
    },
    quarantine: async (key, etag, why) => {
      if (take(key, etag)) refused.push({ key, ...why });
    },
    keepRecord: async (messageId, body, why) => {
      refused.push({ key: messageId, body, ...why });
    },
    archive: async (articles) => {
      archived.push(...articles);
    },
    waiting: async (before) =>
      [...inbox].filter(([, { writtenAt }]) => writtenAt < before).map(([key]) => key),
  };

  const drop = (key: string, content: string | Uint8Array): void => {
    writes += 1;
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    inbox.set(key, { bytes, etag: `"${writes}"`, writtenAt: now() });
  };
  return { pages, drop, inbox, done, refused, archived };
};
