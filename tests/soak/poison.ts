/** Records that nobody can work: pages that are none, a page that ends its process, messages that are not ours. */

import type { LOCAL_NAMES } from '../../lib/local/place.ts';

/** A page to drop that is none. */
export type PoisonPage = { readonly name: string; readonly bytes: Buffer };

/** A message to send that cannot be worked. */
export type PoisonMessage = {
  readonly queue: 'inbox' | 'alerts' | 'outbox';
  readonly body: string;
  /** Why it is refused; absent: it has the right shape and is tried until SQS gives it up. */
  readonly refusal?: 'wrong-shape';
};

/** The page that ends its process, as often as it is opened to be read. */
export const KILLER = 'killer.txt';

/** Times that it does: more than a function may start it, and then it is only moved away. */
export const KILLS = 3;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13];

/** Larger than any page may be. */
const FLOOD = 11_000_000;

/** Pages that are none. */
export const poisonPages = (): readonly PoisonPage[] => [
  { name: 'empty.txt', bytes: Buffer.from('') },
  { name: 'photo.txt', bytes: Buffer.from(PNG) },
  { name: 'report.txt', bytes: Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n') },
  { name: 'memory.txt', bytes: Buffer.from([0x54, 0, 0xff, 0xfe, 0, 1, 2, 3, 0, 0, 0]) },
  { name: 'flood.txt', bytes: Buffer.alloc(FLOOD, 'Une phrase de plus. ') },
  { name: 'page.html', bytes: Buffer.from('<!doctype html><title></title><body></body>') },
  { name: KILLER, bytes: Buffer.from('Une page qui arrête tout\n\nElle ne dit rien de plus.\n') },
];

/** Messages that are not ours, or speak of what is not there. */
export const poisonMessages = (): readonly PoisonMessage[] => [
  { queue: 'inbox', body: '{"not":"ours"}', refusal: 'wrong-shape' },
  { queue: 'inbox', body: 'Bonjour, avez-vous reçu ma page ?', refusal: 'wrong-shape' },
  { queue: 'alerts', body: '{"articleId":7,"topics":[]}', refusal: 'wrong-shape' },
  { queue: 'outbox', body: '[{"storyId":"st_x"}]', refusal: 'wrong-shape' },
  {
    queue: 'alerts',
    body: '{"articleId":"nobody","textHash":"x","at":"2026-11-23T21:05:00.000Z","topics":[]}',
  },
  { queue: 'outbox', body: '{"storyId":"st_nobody","n":1,"subscriberId":"nobody"}' },
];

/** The dead letters of a queue. */
export const deadOf = ({ queue }: PoisonMessage): keyof typeof LOCAL_NAMES => `${queue}Dead`;
