/**
 * What a person must hear of: an alarm for each way that Vigie can stop telling people, and a topic
 * that the alarms can really publish to. docs/operations.md says for each what to do.
 */

import { Aws, Duration } from 'aws-cdk-lib';
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  type IMetric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { FunctionName } from '../lambda/aws/env.ts';
import type { VigieFunction } from './function.ts';
import type { Stage } from './stage.ts';

type Props = {
  readonly stage: Stage;
  /** Queues that feed a function, by name: nothing should wait in them for long. */
  readonly working: Readonly<Record<string, IQueue>>;
  /** Queues of what went wrong, by name: nothing should be in them at all. */
  readonly dead: Readonly<Record<string, IQueue>>;
  readonly functions: readonly VigieFunction<FunctionName>[];
  /** Functions whose log tells of what no other metric shows. */
  readonly scan: VigieFunction<'scan'>;
  readonly notify: VigieFunction<'notify'>;
  readonly ticker: VigieFunction<'tick'>;
};

type Watch = {
  readonly name: string;
  readonly says: string;
  readonly metric: IMetric;
  /** Red above it; default 0. */
  readonly above?: number;
};

/** Longer than every planned wait: a failed record's back-off ends at 15 minutes. */
const LATE = Duration.minutes(20);
const PERIOD = Duration.minutes(5);

/** The alarms and the ops topic. */
export class Alarms extends Construct {
  readonly ops: Topic;
  readonly #stage: Stage;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    this.#stage = props.stage;
    this.ops = this.opsTopic();
    for (const [name, queue] of Object.entries(props.dead))
      this.watch({
        name: `${name}-not-empty`,
        says: `Messages were given up and wait in ${queue.queueName}.`,
        metric: queue.metricApproximateNumberOfMessagesVisible({
          period: PERIOD,
          statistic: Stats.MAXIMUM,
        }),
      });
    for (const [name, queue] of Object.entries(props.working))
      this.watch({
        name: `${name}-late`,
        says: `The oldest message in ${queue.queueName} has waited over ${LATE.toMinutes()} minutes.`,
        metric: queue.metricApproximateAgeOfOldestMessage({
          period: PERIOD,
          statistic: Stats.MAXIMUM,
        }),
        above: LATE.toSeconds(),
      });
    for (const { name, fn } of props.functions) {
      this.watch({
        name: `${name}-errors`,
        says: `The function ${name} crashed or ran out of time; the reason is in its log.`,
        metric: fn.metricErrors({ period: PERIOD }),
      });
      this.watch({
        name: `${name}-throttles`,
        says: `The account has no free concurrency for the function ${name}.`,
        metric: fn.metricThrottles({ period: PERIOD }),
      });
    }
    this.watchLog(props.scan, {
      name: 'page-refused',
      says: 'A page can never be read; it is in the quarantine with the reason.',
      // The second: a message that names no page.
      events: ['page-quarantined', 'record-refused'],
    });
    this.watchLog(props.notify, {
      name: 'outcome-unknown',
      says: 'SNS did not say whether it took a message, and it was not sent again.',
      events: ['delivery-unknown'],
    });
    this.watchClock(props.ticker);
  }

  /**
   * Not encrypted by a key: CloudWatch cannot publish to a topic under AWS's own SNS key, a key of our own
   * costs more than all these alarms, and the topic only carries the alarms' names. Enforcing TLS replaces
   * the default policy, so CloudWatch needs its right in writing.
   */
  private opsTopic(): Topic {
    const ops = new Topic(this, 'Ops', { displayName: 'Vigie ops', enforceSSL: true });
    ops.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsPublish',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [ops.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    if (this.#stage.opsEmail) ops.addSubscription(new EmailSubscription(this.#stage.opsEmail));
    return ops;
  }

  private watch({ name, says, metric, above = 0 }: Watch): void {
    this.alarm(name, says, {
      metric,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }

  /** Counts the lines of a function's log that tell of one of these events. */
  private watchLog(
    { logs }: VigieFunction<FunctionName>,
    { name, says, events }: { name: string; says: string; events: readonly string[] },
  ): void {
    const filter = new MetricFilter(this, `${name}-lines`, {
      logGroup: logs,
      filterPattern: FilterPattern.any(
        ...events.map((event) => FilterPattern.stringValue('$.message.event', '=', event)),
      ),
      metricNamespace: `Vigie/${this.#stage.name}`,
      metricName: name,
    });
    this.watch({ name, says, metric: filter.metric({ period: PERIOD, statistic: Stats.SUM }) });
  }

  /** The one alarm on silence: red also in the first hour of a new stage, until the clock first strikes. */
  private watchClock(tick: VigieFunction<'tick'>): void {
    this.alarm('tick-stopped', 'The hourly sweep has not run for three hours.', {
      metric: tick.fn.metricInvocations({ period: Duration.hours(1), statistic: Stats.SUM }),
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: 3,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  private alarm(name: string, says: string, props: AlarmProps): void {
    new Alarm(this, name, {
      ...props,
      alarmName: `vigie-${this.#stage.name}-${name}`,
      alarmDescription: `${says} What to do: docs/operations.md, "${name}".`,
    }).addAlarmAction(new SnsAction(this.ops));
  }
}
