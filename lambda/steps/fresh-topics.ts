/**
 * The topics that a container matches: those that it carries, under what was changed on the stage. It
 * looks at the pointer now and then, loads only the parts that are new to it, and gives a batch one set
 * of topics from its beginning to its end. What cannot be loaded is told in the log each time, and what
 * was loaded before goes on; only a container that has nothing yet fails its batch, which comes back.
 */

import { CANARY_TOPIC } from '../core/canary.ts';
import { UnreadableArtefact } from '../core/match/artefact.ts';
import type { TopicTitle } from '../core/match/segment.ts';
import { type Edition, UNCHANGED } from '../core/topic/edition.ts';
import type { Editions, Pointer } from './editions.ts';
import { fewAtOnce } from './few-at-once.ts';
import type { Clock, Log } from './lines.ts';

/** Compiled topics of whatever kind the function needs. */
type Titled = { readonly topics: readonly TopicTitle[] };

/** Compiled topics, the earliest first, and what of them does not count. */
export type Layers<Part extends Titled> = {
  readonly parts: readonly Part[];
  /** Of each part: topics that were changed again, or given up. */
  readonly without: readonly ReadonlySet<string>[];
  readonly removed: ReadonlySet<string>;
};

/** What is needed. */
export type FreshPorts<Part extends Titled> = {
  readonly now: Clock;
  readonly log: Log;
  readonly editions: Editions;
  /** What the function carries. */
  readonly base: Part;
  /** Throws `UnreadableArtefact` for what no code of this version wrote. */
  readonly read: (artefact: Uint8Array) => Part;
  /** Milliseconds between two looks at the pointer. */
  readonly everyMs: number;
};

/** A part that could not be read, for the log. */
type Unread = { readonly part: string; readonly topics: number; readonly error: unknown };

type Held<Part, Made> = {
  readonly pointer: Pointer | undefined;
  readonly parts: ReadonlyMap<string, Part>;
  readonly unread: readonly Unread[];
  readonly made: Made;
};

const readPart = async <Part extends Titled>(
  { editions, read }: FreshPorts<Part>,
  id: string,
): Promise<Part | UnreadableArtefact> => {
  const artefact = await editions.part(id);
  if (!artefact) return new UnreadableArtefact(`The compiled topics ${id} are not in the bucket.`);
  try {
    return read(artefact);
  } catch (error) {
    if (error instanceof UnreadableArtefact) return error;
    throw error;
  }
};

/** The edition in layers over what the function carries. */
const layersOf = <Part extends Titled>(
  base: Part,
  edition: Edition,
  parts: ReadonlyMap<string, Part>,
): Layers<Part> => {
  const over = edition.parts.flatMap(({ id, topics }) => {
    const part = parts.get(id);
    if (!part) return [];
    const counted = new Set(topics.map((topic) => topic.id));
    const without = part.topics.flatMap((topic) => (counted.has(topic.id) ? [] : [topic.id]));
    return [{ part, without: new Set(without) }];
  });
  return {
    parts: [base, ...over.map(({ part }) => part)],
    without: [new Set(), ...over.map(({ without }) => without)],
    removed: new Set(edition.removed.map(({ id }) => id)),
  };
};

const editionAt = async (editions: Editions, { edition: id }: Pointer): Promise<Edition> => {
  const edition = await editions.edition(id);
  if (!edition)
    throw new Error(
      `The list of changed topics ${id} is not in the bucket, and the table points to it.`,
    );
  return edition;
};

const load = async <Part extends Titled, Made>(
  ports: FreshPorts<Part>,
  pointer: Pointer | undefined,
  make: (layers: Layers<Part>) => Made,
  known: ReadonlyMap<string, Part>,
): Promise<Held<Part, Made>> => {
  const edition = pointer ? await editionAt(ports.editions, pointer) : UNCHANGED;
  const parts = new Map<string, Part>();
  const unread: Unread[] = [];
  await fewAtOnce(edition.parts, async ({ id, topics }) => {
    const part = known.get(id) ?? (await readPart(ports, id));
    if (part instanceof UnreadableArtefact)
      unread.push({ part: id, topics: topics.length, error: part });
    else parts.set(id, part);
  });
  return { pointer, parts, unread, made: make(layersOf(ports.base, edition, parts)) };
};

/** The topics as they are now; `make` is called once for each state of them. */
export const freshTopics = <Part extends Titled, Made>(
  ports: FreshPorts<Part>,
  make: (layers: Layers<Part>) => Made,
): (() => Promise<Made>) => {
  let held: Held<Part, Made> | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<Made> | undefined;

  const look = async (): Promise<Held<Part, Made>> => {
    const pointer = await ports.editions.pointer();
    const isSame = held?.pointer?.edition === pointer?.edition;
    if (held && isSame && held.unread.length === 0) return held;
    return load(ports, pointer, make, held?.parts ?? new Map());
  };

  const fresh = async (): Promise<Made> => {
    const now = Date.parse(ports.now());
    if (held && now - lookedAt < ports.everyMs) return held.made;
    try {
      held = await look();
      for (const unread of held.unread) ports.log('topics-not-loaded', unread);
    } catch (error) {
      if (!held) throw error;
      ports.log('topics-not-loaded', { error });
    }
    lookedAt = now;
    return held.made;
  };

  // Several batches at once (the local system has them) share one look.
  return () => {
    looking ??= fresh().finally(() => {
      looking = undefined;
    });
    return looking;
  };
};

/** The ids of all topics but the canary's, also of those that were given up: articles of theirs may be under way. */
export const idsIn = ({ parts }: Layers<Titled>): readonly string[] => {
  const ids = new Set(parts.flatMap(({ topics }) => topics.map(({ id }) => id)));
  ids.delete(CANARY_TOPIC.id);
  return [...ids];
};
