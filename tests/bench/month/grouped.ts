/** How articles were grouped into stories, beside the events that they tell of. */

import type { Look } from './mailbox.ts';
import type { Lived } from './month.ts';
import type { PlannedEvent } from './plan.ts';

/** Which events were told apart as several stories, and which share one with another. */
export const groupingOf = ({ events, table }: Lived) => {
  const storyOf = new Map(
    Object.values(table.articles).map(({ url, storyId }) => [url ?? '', storyId]),
  );
  const stories = new Map<PlannedEvent, ReadonlySet<string>>();
  const eventsIn = new Map<string, Set<PlannedEvent>>();
  for (const event of events) {
    const found = event.articles.flatMap(({ url }) => storyOf.get(url) ?? []);
    stories.set(event, new Set(found));
    for (const story of found) eventsIn.set(story, (eventsIn.get(story) ?? new Set()).add(event));
  }
  const othersOf = (event: PlannedEvent): readonly PlannedEvent[] =>
    [...(stories.get(event) ?? [])]
      .flatMap((story) => [...(eventsIn.get(story) ?? [])])
      .filter((other) => other !== event);

  const unknown = new Set(
    Object.entries(table.deliveries)
      .filter(([, { state }]) => state === 'UNKNOWN')
      .map(([key]) => key.replace(/ \d+ /, ' ')),
  );

  return {
    /** Whether one of an event's messages to a person is listed as one of which nobody knows. */
    isUnknown: (event: PlannedEvent, id: string): boolean =>
      [...(stories.get(event) ?? [])].some((story) => unknown.has(`${story} ${id}`)),
    of: (event: PlannedEvent) => ({
      split: (stories.get(event)?.size ?? 0) > 1,
      mixed: othersOf(event).length > 0,
    }),
    check: (look: Look): void => {
      for (const event of events) {
        const { mark, shape, topic } = event;
        const count = stories.get(event)?.size ?? 0;
        const others = othersOf(event).map((other) => other.mark);
        const name = `${mark} (${shape}, ${topic})`;
        look('events of several stories', count > 1 ? `${name}: ${count} stories` : undefined);
        look(
          'events in the story of another',
          others.length > 0 ? `${name}: ${others}` : undefined,
        );
      }
    },
  };
};
