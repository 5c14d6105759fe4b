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

/** Does all of them, in turn; one that fails stops no other, and is told at the end. */
const eachOf = async (tasks: readonly (() => Promise<unknown>)[]): Promise<void> => {
  const failures: unknown[] = [];
  for (const task of tasks) {
    try {
      await task();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
};

/** Does what is due at a stroke; what was queued again, of a sweep. */
export const onTick = async (ports: TickPorts, event: TickEvent): Promise<Swept | undefined> => {
  if (event.every === 'digests') {
    await queueDue(ports);
    return undefined;
  }
  if (event.every === 'minute') {
    await eachOf([() => queueDue(ports), () => watchCanary(ports), ports.tellTopics]);
    return undefined;
  }
  const swept = await sweep(ports, event.sweep ?? HOURLY);
  if (event.sweep) return swept;
  await arrangeAll(ports);
  await audit(ports);
  return swept;
};
