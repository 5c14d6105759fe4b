/** What the clock's strokes do, minute and hour. */

import { type AuditPorts, audit } from './audit.ts';
import { type CanaryPorts, watchCanary } from './canary.ts';
import { type ArrangePorts, arrangeAll, type DuePorts, queueDue } from './due.ts';
import { type SweepPorts, type SweepRange, type Swept, sweep } from './tick.ts';

/**
 * A stroke: `minute`, or the hour where it says nothing. `digests` asks for what is due alone (the local
 * system, in which no canary sings), `sweep` for a sweep alone, of another range (there too, an operator).
 */
export type TickEvent = {
  readonly every?: 'minute' | 'hour' | 'digests';
  readonly sweep?: SweepRange;
};

/** What all strokes need. */
export type TickPorts = SweepPorts &
  CanaryPorts &
  AuditPorts &
  DuePorts &
  ArrangePorts & {
    /** Tells which topics the functions carry, unless that was told. */
    readonly tellTopics: () => Promise<void>;
  };

/** Older than a record that has failed ten times: what goes on failing is queued twice, which is harmless. */
const HOURLY: SweepRange = { olderThanMs: 30 * 60_000, lookBackMs: 6 * 3_600_000 };

/** Does what is due at a stroke; what was queued again, of a sweep. */
export const onTick = async (ports: TickPorts, event: TickEvent): Promise<Swept | undefined> => {
  if (event.every === 'digests' || event.every === 'minute') {
    await queueDue(ports);
    if (event.every === 'digests') return undefined;
    await watchCanary(ports);
    await ports.tellTopics();
    return undefined;
  }
  const swept = await sweep(ports, event.sweep ?? HOURLY);
  if (event.sweep) return swept;
  await arrangeAll(ports);
  await audit(ports);
  return swept;
};
