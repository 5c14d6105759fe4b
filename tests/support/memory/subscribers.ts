/** Subscribers in memory: what the store on DynamoDB promises, without its breaks. */

import type { Subscriber } from '../../../lambda/core/subscription/subscriber.ts';
import type { KnownAddress, Subscribers } from '../../../lambda/steps/ports.ts';

/** An empty store; `now` gives the ISO instant at which somebody left. */
export const memorySubscribers = (now: () => string): Subscribers => {
  const subscribers = new Map<string, Subscriber>();
  const addresses = new Map<string, KnownAddress & { readonly revision: number }>();
  const addressKey = (channel: string, address: string) => `${channel}:${address}`;

  return {
    get: async (id) => subscribers.get(id),
    list: async () => [...subscribers.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    watchersOf: async (topicId) =>
      [...subscribers.values()]
        .filter(({ topics }) => topics.includes(topicId))
        .map(({ id }) => id)
        .sort(),
    byAddress: async (channel, address) => {
      const known = addresses.get(addressKey(channel, address));
      const found = known && subscribers.get(known.subscriberId);
      return found?.channel === channel && found.address === address ? found : undefined;
    },
    known: async (channel, address) => {
      const found = addresses.get(addressKey(channel, address));
      if (!found) return undefined;
      const { revision: _, ...known } = found;
      return known;
    },
    put: async (subscriber) => {
      const { id, channel, address } = subscriber;
      const stored = subscribers.get(id);
      const known = addresses.get(addressKey(channel, address));
      if (stored?.revision !== subscriber.revision) return 'changed';
      if (known && known.subscriberId !== id) return 'changed';
      const revision = (stored?.revision ?? known?.revision ?? 0) + 2;
      if (!stored) addresses.set(addressKey(channel, address), { subscriberId: id, revision });
      subscribers.set(id, { ...structuredClone(subscriber), revision });
      return 'written';
    },
    putMutes: async ({ id, revision }, mutes) => {
      const stored = subscribers.get(id);
      if (stored?.revision === undefined || stored.revision !== revision) return 'changed';
      const next = { ...stored, mutes: structuredClone(mutes), revision: revision + 1 };
      subscribers.set(id, next);
      return 'written';
    },
    remove: async (id, { erase }) => {
      const stored = subscribers.get(id);
      if (!stored) return;
      const key = addressKey(stored.channel, stored.address);
      if (erase) addresses.delete(key);
      else addresses.set(key, { subscriberId: id, left: now(), revision: stored.revision ?? 0 });
      subscribers.delete(id);
    },
    forget: async (channel, address) => {
      const key = addressKey(channel, address);
      const known = addresses.get(key);
      if (!known || subscribers.has(known.subscriberId)) return false;
      return addresses.delete(key);
    },
  };
};
