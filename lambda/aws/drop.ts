/** The inbox as the poller uses it: an object of sent articles below `inbox/feeds/`, which S3 tells the inbox queue of. */

import type { Drop } from '../steps/feeds.ts';
import type { Bucket } from './bucket.ts';
import { hash } from './hash.ts';

/** Where the poller's objects go. */
export const FEEDS_FOLDER = 'inbox/feeds/';

/** Puts sent articles in the bucket; `now` is an ISO instant. The same lines at the same time are the same object. */
export const bucketDrop =
  (bucket: Pick<Bucket, 'put'>, now: () => string): Drop =>
  async (feedId, lines) => {
    const body = lines.map((line) => `${line}\n`).join('');
    const time = now().replace(/[-:]|\.\d+/g, '');
    const key = `${FEEDS_FOLDER}${feedId}/${time}-${hash(body).slice(0, 8)}.ndjson`;
    await bucket.put(key, body, 'application/x-ndjson');
  };
