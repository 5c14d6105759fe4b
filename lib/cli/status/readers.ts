/** The readers: how many can be reached, and each who cannot, with what to do. */

import { dynamoAudits, snsOptedOut } from '../../../lambda/aws/audits.ts';
import { snsStateOf } from '../../../lambda/aws/readers.ts';
import { dynamoSubscribers } from '../../../lambda/aws/subscribers.ts';
import type { Subscriber } from '../../../lambda/core/subscription/subscriber.ts';
import {
  type Audited,
  type Checked,
  checkReaders,
  countsOf,
  type Standing,
} from '../../../lambda/steps/audit.ts';
import { counted, minute } from '../figures.ts';
import type { System } from '../system.ts';
import type { Finding, Part } from './report.ts';

/** SNS is asked twice for each; beyond this the hourly audit has to do. */
const MOST_ASKED = 100;
const MOST_NAMED = 10;

type Way = (
  reader: Subscriber,
  option: string,
) => Omit<Finding, 'says'> & { readonly says: string };

const again = ({ channel, address, topics }: Subscriber, option: string): string =>
  `npx vigie subscribe ${channel} ${address} --topics ${topics.join(',')}${option}`;

const WAYS: Readonly<Partial<Record<Standing, Way>>> = {
  pending: ({ channel, address }, option) => ({
    kind: 'missing',
    says: `${address} has not confirmed yet and is told nothing.`,
    next:
      channel === 'email'
        ? `npx vigie confirm '<the link of AWS's mail>'${option}`
        : `npx vigie confirm ${address} <the code of the SMS>${option}`,
  }),
  overdue: (reader, option) => ({
    kind: 'missing',
    says: `${reader.address} did not confirm in two days; the link or code is void.`,
    next: again(reader, option),
  }),
  vanished: (reader, option) => ({
    kind: 'wrong',
    says: `${reader.address} is told nothing any more: SNS ended the subscription (its unsubscribe link was opened, by a person or a mail scanner).`,
    next: `${again(reader, option)}   or  npx vigie unsubscribe ${reader.address}${option}`,
  }),
  'opted-out': ({ address }, option) => ({
    kind: 'wrong',
    says: `${address} answered STOP and gets no SMS any more.`,
    next: `npx vigie unsubscribe ${address}${option}   or, if asked to:  aws sns opt-in-phone-number --phone-number ${address}`,
  }),
  unchecked: ({ address }) => ({
    kind: 'unknown',
    says: `SNS did not say how the subscription of ${address} stands.`,
  }),
};

const findingsOf = (checked: readonly Checked[], { option }: System): readonly Finding[] => {
  const all = checked.flatMap(({ subscriber, standing }) => {
    const way = WAYS[standing];
    return way ? [way(subscriber, option)] : [];
  });
  const wrongFirst = all.toSorted((a, b) => (a.kind === b.kind ? 0 : a.kind === 'wrong' ? -1 : 1));
  const hidden = all.length - MOST_NAMED;
  if (hidden <= 0) return wrongFirst;
  const rest: Finding = {
    kind: 'missing',
    says: `${hidden} more readers are not reached.`,
    next: `npx vigie subscriptions${option}`,
  };
  return [...wrongFirst.slice(0, MOST_NAMED), rest];
};

const lineOf = (counts: Audited['counts'], at?: string): string => {
  const { confirmed, unguarded, pending, overdue, vanished } = counts;
  const parts = [
    `${confirmed + unguarded} confirmed`,
    ...(unguarded > 0 ? [`${unguarded} of them by a click, so that a mere visit ends it`] : []),
    ...(pending + overdue > 0 ? [`${pending + overdue} not confirmed`] : []),
    ...(vanished > 0 ? [`${vanished} ended by SNS`] : []),
    ...(counts['opted-out'] > 0 ? [`${counts['opted-out']} answered STOP`] : []),
  ];
  return `readers: ${parts.join(', ')}${at ? ` (audit of ${minute(at)})` : ''}`;
};

const ofAudit = ({ at, counts, lost }: Audited, { option }: System): Part => ({
  name: 'readers',
  figures: { at, counts },
  lines: [lineOf(counts, at)],
  findings:
    lost.length === 0
      ? []
      : [
          {
            kind: 'wrong',
            says: `${counted(lost.length, 'reader')} told nothing any more.`,
            next: `npx vigie subscriptions${option}`,
          },
        ],
});

/** Everybody who is subscribed. */
export const subscribed = ({ dynamo, tableName }: System): Promise<readonly Subscriber[]> =>
  dynamoSubscribers(dynamo, tableName, () => new Date().toISOString()).list();

/** How these readers stand: asked now, or by the last audit where they are many. */
export const readers = async (
  system: System,
  all: readonly Subscriber[],
  now: string,
): Promise<Part> => {
  const { option, sns, dynamo, tableName } = system;
  if (all.length === 0) {
    const next = `npx vigie subscribe email you@example.com --topics sanctions${option}`;
    return {
      ...{ name: 'readers', figures: { counts: countsOf([]) }, lines: ['readers: nobody'] },
      findings: [{ kind: 'missing', says: 'Nobody is subscribed.', next }],
    };
  }
  const audited =
    all.length > MOST_ASKED ? await dynamoAudits(dynamo, tableName).last() : undefined;
  if (audited) return ofAudit(audited, system);
  const checked = await checkReaders(
    {
      now: () => now,
      subscribers: { list: async () => all },
      readers: { stateOf: snsStateOf(sns) },
      optedOut: snsOptedOut(sns),
    },
    () => {},
  );
  const counts = countsOf(checked);
  return {
    name: 'readers',
    figures: { at: now, counts },
    lines: [lineOf(counts)],
    findings: findingsOf(checked, system),
  };
};
