/**
 * Records of a page that are no articles. The page's good ones go on; the bad ones are kept in
 * quarantine as they were sent, with the reason of each, so that whoever sent them can put them right
 * and send them again.
 */

import type { Rejected } from '../core/page/sent.ts';
import type { Log, Pages } from './lines.ts';

/** Reasons that are told beside the records; the records themselves are all kept. */
const TOLD = 100;

/** Keeps what was rejected of a page; once, however often the page is worked. */
export const keepRejected = async (
  ports: { readonly pages: Pick<Pages, 'keepRecord'>; readonly log: Log },
  { key, etag }: { readonly key: string; readonly etag: string },
  rejected: readonly Rejected[],
): Promise<void> => {
  if (rejected.length === 0) return;
  const version = etag.replace(/[^A-Za-z0-9]/g, '').slice(0, 12);
  const name = `${version}-${key.slice(key.lastIndexOf('/') + 1)}`;
  const told = rejected.slice(0, TOLD).map(({ detail }) => detail);
  if (rejected.length > TOLD) told.push(`And ${rejected.length - TOLD} more.`);
  ports.log('records-quarantined', { key, count: rejected.length, first: told[0] });
  await ports.pages.keepRecord(name, rejected.map(({ raw }) => `${raw}\n`).join(''), {
    refusal: 'wrong-shape',
    detail: `Of ${key} these records are no articles; the others were read. ${told.join(' ')}`,
  });
};
