/** Looking at all parts of a system at once. */

import type { System } from '../system.ts';
import { alarmStates, whoHearsAlarms } from './alarms.ts';
import { canary } from './canary.ts';
import { feeds } from './feeds.ts';
import { flow, setAsidePages, unknownOutcomes } from './flow.ts';
import { deadQueues, workingQueues } from './queues.ts';
import { readers, subscribed } from './readers.ts';
import { type Part, seen } from './report.ts';
import { sms } from './sms.ts';

/** Every part, in the order in which it is shown. */
export const lookAt = async (system: System, now: string): Promise<readonly Part[]> => {
  const all = await subscribed(system);
  const { deployed } = system;
  const everywhere = [
    seen('queues', () => workingQueues(system)),
    seen('deadLetters', () => deadQueues(system)),
    seen('quarantine', () => setAsidePages(system)),
    seen('flow', () => flow(system, now)),
    seen('feeds', () => feeds(system, now)),
    seen('unknownOutcomes', () => unknownOutcomes(system)),
    seen('readers', () => readers(system, all, now)),
  ];
  if (!deployed) return Promise.all(everywhere);
  const phones = all.flatMap(({ channel, address }) => (channel === 'sms' ? [address] : []));
  return Promise.all([
    ...everywhere,
    seen('canary', () => canary(system, now)),
    seen('alarms', () => alarmStates({ ...system, deployed })),
    seen('whoHearsAlarms', () => whoHearsAlarms({ ...system, deployed })),
    seen('sms', () => sms(system, phones)),
  ]);
};
