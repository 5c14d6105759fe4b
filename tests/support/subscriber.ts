/** A subscriber as tests need one. */

import type { Subscriber } from '../../lambda/core/subscription/subscriber.ts';

/** Marie, who watches sanctions and plant reopenings by email; override what matters to the test. */
export const subscriberWith = (changes: Partial<Subscriber> = {}): Subscriber => ({
  id: 'm4r1e',
  channel: 'email',
  address: 'marie@exemple.fr',
  state: 'active',
  since: '2026-11-23T21:05:00.000Z',
  topics: ['sanctions', 'plant-reopening'],
  min: 3,
  cadence: 'instant',
  zone: 'Europe/Paris',
  ...changes,
});
