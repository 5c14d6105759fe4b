/** A stage's topics in memory: what the table and the bucket promise, in plain maps that a test can look at. */

import type { Edition } from '../../../lambda/core/topic/edition.ts';
import type { DeployedTopic } from '../../../lambda/core/topic/standing.ts';
import type {
  DeployedTopics,
  EditionChanges,
  Pointer,
  TopicText,
} from '../../../lambda/steps/editions.ts';

/** What is kept. `written` has when each id was written first. */
export const emptyShelf = () => ({
  pointer: undefined as Pointer | undefined,
  editions: new Map<string, Edition>(),
  parts: new Map<string, { readonly artefact: Uint8Array; readonly texts: readonly TopicText[] }>(),
  lists: new Map<string, readonly DeployedTopic[]>(),
  told: undefined as { readonly mark: string; readonly list: string } | undefined,
  written: new Map<string, string>(),
});

/** See above. */
export type Shelf = ReturnType<typeof emptyShelf>;

/** The ports on it; the clock says when something is written. */
export const memoryEditions = (
  shelf: Shelf = emptyShelf(),
  now: () => string = () => new Date().toISOString(),
): { readonly editions: EditionChanges; readonly deployed: DeployedTopics } => {
  const write = (id: string) => void shelf.written.set(id, now());
  return {
    editions: {
      pointer: async () => shelf.pointer,
      edition: async (id) => shelf.editions.get(id),
      part: async (id) => shelf.parts.get(id)?.artefact,
      texts: async (id) => shelf.parts.get(id)?.texts,
      keepPart: async (id, artefact, texts) => {
        shelf.parts.set(id, { artefact, texts });
        write(id);
      },
      keepEdition: async (id, edition) => {
        shelf.editions.set(id, edition);
        write(id);
      },
      move: async (from, to) => {
        if (shelf.pointer?.edition !== from?.edition || shelf.pointer?.v !== from?.v) return false;
        shelf.pointer = to;
        return true;
      },
      kept: async () => Array.from(shelf.written, ([id, written]) => ({ id, written })),
      drop: async (id) => {
        for (const kept of [shelf.editions, shelf.parts, shelf.lists, shelf.written])
          kept.delete(id);
      },
    },
    deployed: {
      told: async () => shelf.told,
      list: async (id) => shelf.lists.get(id),
      keepList: async (id, topics) => {
        shelf.lists.set(id, topics);
        write(id);
      },
      tell: async (mark, list) => {
        shelf.told = { mark, list };
      },
    },
  };
};
