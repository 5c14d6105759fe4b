/** The alarms of a deployed stage, and who hears them. */

import { DescribeAlarmsCommand, type MetricAlarm } from '@aws-sdk/client-cloudwatch';
import { ListSubscriptionsByTopicCommand } from '@aws-sdk/client-sns';
import { minute } from '../figures.ts';
import type { System } from '../system.ts';
import type { Finding, Part } from './report.ts';

type Deployed = System & { readonly deployed: NonNullable<System['deployed']> };

const described = async ({ deployed, stage }: Deployed): Promise<readonly MetricAlarm[]> => {
  const alarms: MetricAlarm[] = [];
  let NextToken: string | undefined;
  do {
    const page = await deployed.cloudWatch.send(
      new DescribeAlarmsCommand({
        AlarmNamePrefix: `vigie-${stage}-`,
        ...(NextToken === undefined ? {} : { NextToken }),
      }),
    );
    alarms.push(...(page.MetricAlarms ?? []));
    NextToken = page.NextToken;
  } while (NextToken);
  return alarms;
};

/** Each alarm's state. */
export const alarmStates = async (system: Deployed): Promise<Part> => {
  const alarms = await described(system);
  const states = alarms.map(({ AlarmName = '', StateValue = '', StateUpdatedTimestamp }) => ({
    name: AlarmName.slice(`vigie-${system.stage}-`.length),
    state: StateValue,
    since: StateUpdatedTimestamp?.toISOString() ?? null,
  }));
  const count = (state: string) => states.filter((one) => one.state === state).length;
  const red = states.filter(({ state }) => state === 'ALARM');
  const findings = red.map(
    ({ name, since }): Finding => ({
      kind: 'wrong',
      says: `The alarm ${name} is red${since ? ` since ${minute(since)}` : ''}.`,
      next: `docs/operations.md, "${name}"`,
    }),
  );
  const none: Finding = {
    kind: 'wrong',
    says: 'This stage has no alarms: somebody deleted them.',
    next: `npx cdk deploy -c stage=${system.stage}   (with your other settings)`,
  };
  return {
    name: 'alarms',
    figures: states,
    lines: [
      `alarms: ${count('OK')} green, ${red.length} red, ${count('INSUFFICIENT_DATA')} without a figure yet`,
    ],
    findings: alarms.length === 0 ? [none] : findings,
  };
};

/** Who is told when one turns red. */
export const whoHearsAlarms = async (system: Deployed): Promise<Part> => {
  const { opsTopicArn: TopicArn } = system.deployed;
  const { Subscriptions = [] } = await system.sns.send(
    new ListSubscriptionsByTopicCommand({ TopicArn }),
  );
  const isPending = (arn: string | undefined) => arn === 'PendingConfirmation';
  const to = (pending: boolean) =>
    Subscriptions.filter(({ SubscriptionArn }) => isPending(SubscriptionArn) === pending).map(
      ({ Endpoint = '' }) => Endpoint,
    );
  const [hears, waits] = [to(false), to(true)];
  const subscribe = `aws sns subscribe --topic-arn ${TopicArn} --protocol email --notification-endpoint you@example.com`;
  const findings: Finding[] = waits.map((address) => ({
    kind: 'missing',
    says: `${address} hears no alarm until the link in AWS's mail is opened.`,
    next: `open the link; for a new mail:  ${subscribe.replace('you@example.com', address)}`,
  }));
  if (hears.length + waits.length === 0)
    findings.push({ kind: 'missing', says: 'Nobody hears alarms.', next: subscribe });
  return {
    name: 'whoHearsAlarms',
    figures: { confirmed: hears, pending: waits },
    lines: [`alarms go to: ${hears.length > 0 ? hears.join(', ') : 'nobody'}`],
    findings,
  };
};
