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
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Rule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterPattern, type JsonPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { FunctionName } from '../lambda/aws/env.ts';
import { CANARY_SECONDS } from '../lambda/steps/canary.ts';
import type { VigieFunction } from './function.ts';
import type { Poller } from './poller.ts';
import type { Stage } from './stage.ts';
import type { Ticker } from './ticker.ts';

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
  readonly poller: Poller;
  readonly ticker: Ticker;
};

type Watch = {
  readonly name: string;
  readonly says: string;
  readonly metric: IMetric;
  /** Red above it; default 0. */
  readonly above?: number;
};

type LogWatch = {
  readonly name: string;
  readonly says: string;
  readonly events: readonly string[];
  /** Lines with this text (`*` any) in this field do not count. */
  readonly unless?: { readonly field: string; readonly is: string };
};

type LoggedNumber = {
  readonly name: string;
  readonly events: readonly string[];
  /** Where in the line the number is. */
  readonly value: string;
  readonly period: Duration;
};

/** Lines of a function's log that tell of one of these events. */
const tellsOf = (events: readonly string[]): JsonPattern =>
  FilterPattern.any(
    ...events.map((event) => FilterPattern.stringValue('$.message.event', '=', event)),
  );

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
    this.watchLog(props.scan, {
      name: 'topics-not-loaded',
      says: 'Topics that were changed on the stage could not be loaded: pages are matched without the change.',
      events: ['topics-not-loaded'],
    });
    this.watchLog(props.notify, {
      name: 'outcome-unknown',
      says: 'SNS did not say whether it took a message, and it was not sent again.',
      events: ['delivery-unknown'],
      // The canary's is no message to anybody; whether it arrives is watched below.
      unless: { field: '$.message.storyId', is: 'st_canary-*' },
    });
    this.watchFeeds(props.poller);
    // The minutes' strokes of the same function do not count.
    this.watchRule(props.ticker.hourly, {
      name: 'tick-stopped',
      says: 'The hourly sweep has not run for three hours.',
      period: Duration.hours(1),
    });
    this.watchCanary(props.ticker);
    this.watchSubscriptions(props.ticker);
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
    { name, says, events, unless }: LogWatch,
  ): void {
    const told = tellsOf(events);
    const filter = new MetricFilter(this, `${name}-lines`, {
      logGroup: logs,
      filterPattern: unless
        ? FilterPattern.all(told, FilterPattern.stringValue(unless.field, '!=', unless.is))
        : told,
      metricNamespace: `Vigie/${this.#stage.name}`,
      metricName: name,
    });
    this.watch({ name, says, metric: filter.metric({ period: PERIOD, statistic: Stats.SUM }) });
  }

  /**
   * How long the canary took, or has been on its way, in seconds. Silence is as bad as two minutes: so it
   * is red also in the first minutes of a new stage.
   */
  private watchCanary({ tick }: Ticker): void {
    this.alarm('canary-late', 'The test article was not with programs within two minutes.', {
      metric: this.logged(tick, {
        name: 'canary-seconds',
        events: ['canary-arrived', 'canary-missing'],
        value: '$.message.seconds',
        // One is sent every five minutes.
        period: Duration.minutes(10),
      }),
      threshold: CANARY_SECONDS,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  /** Readers whom the hourly audit found to be out of reach. It stays as it is between two audits. */
  private watchSubscriptions({ tick }: Ticker): void {
    this.alarm(
      'subscriptions-lost',
      'Readers are not told any more: SNS ended their subscription.',
      {
        metric: this.logged(tick, {
          name: 'subscriptions-lost',
          events: ['audited'],
          value: '$.message.lost',
          period: Duration.hours(1),
        }),
        threshold: 0,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        evaluationPeriods: 1,
        treatMissingData: TreatMissingData.IGNORE,
      },
    );
  }

  /** The greatest of a number that lines of a function's log carry. */
  private logged({ logs }: VigieFunction<FunctionName>, of: LoggedNumber): IMetric {
    const filter = new MetricFilter(this, `${of.name}-lines`, {
      logGroup: logs,
      filterPattern: tellsOf(of.events),
      metricNamespace: `Vigie/${this.#stage.name}`,
      metricName: of.name,
      metricValue: of.value,
    });
    return filter.metric({ period: of.period, statistic: Stats.MAXIMUM });
  }

  /** Feeds that fail or fell silent, each told once; and the poller itself, which nobody would miss. */
  private watchFeeds({ poll, minutes }: Poller): void {
    this.watchLog(poll, {
      name: 'feed-in-trouble',
      says: 'A feed fails, or has been silent against its habit; its line in the log of poll says why.',
      events: ['feed-failing', 'feed-silent', 'feed-broken'],
    });
    this.watchRule(minutes, {
      name: 'poll-stopped',
      says: 'No feed has been asked for a quarter of an hour.',
      period: PERIOD,
    });
  }

  /** Red when a clock did not strike for three periods: also in the first one of a new stage. */
  private watchRule(
    { ruleName: RuleName }: Rule,
    { name, says, period }: Pick<Watch, 'name' | 'says'> & { readonly period: Duration },
  ): void {
    this.alarm(name, says, {
      metric: new Metric({
        namespace: 'AWS/Events',
        metricName: 'Invocations',
        dimensionsMap: { RuleName },
        period,
        statistic: Stats.SUM,
      }),
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
