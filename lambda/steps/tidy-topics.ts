/**
 * What no change of topics points to any more goes after a week: a container looks at the pointer every
 * half minute, and whoever was changing topics when it was written is done.
 */

import type { DeployedTopics, EditionChanges } from './editions.ts';
import type { Clock } from './lines.ts';

/** What is needed. */
export type TidyPorts = {
  readonly now: Clock;
  readonly editions: Pick<EditionChanges, 'pointer' | 'edition' | 'kept' | 'drop'>;
  readonly deployed: Pick<DeployedTopics, 'told'>;
};

const KEPT_MS = 7 * 86_400_000;

/** Deletes what counts no more; how many ids that were. */
export const tidyTopics = async ({ now, editions, deployed }: TidyPorts): Promise<number> => {
  // Before what counts is read: what is written later is younger than a week.
  const kept = await editions.kept();
  const before = new Date(Date.parse(now()) - KEPT_MS).toISOString();
  const pointer = await editions.pointer();
  const edition = pointer && (await editions.edition(pointer.edition));
  // Nothing tells then which parts count.
  if (pointer && !edition) return 0;
  const told = await deployed.told();
  const counts = new Set([
    ...(pointer ? [pointer.edition] : []),
    ...(edition?.parts.map(({ id }) => id) ?? []),
    ...(told ? [told.list] : []),
  ]);
  const young = new Set(kept.filter(({ written }) => written >= before).map(({ id }) => id));
  const over = new Set(kept.map(({ id }) => id).filter((id) => !counts.has(id) && !young.has(id)));
  for (const id of over) await editions.drop(id);
  return over.size;
};
