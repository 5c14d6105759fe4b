import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { list, ofType, policyOn, type Resource, resourcesOf, target } from './template.ts';

const resources = resourcesOf();
const alarms = ofType(resources, 'AWS::CloudWatch::Alarm');

const watching = (metric: string, namespace: string) =>
  alarms
    .filter(([, { Properties: p }]) => p.MetricName === metric && p.Namespace === namespace)
    .flatMap(([, { Properties: p }]) =>
      (p.Dimensions as { Value: unknown }[]).map(({ Value }) => target(Value)),
    );

const publishes = ({ Effect, Action, Principal }: ReturnType<typeof policyOn>[number]) =>
  Effect === 'Allow' &&
  list(Action).includes('sns:Publish') &&
  Principal?.['Service'] === 'cloudwatch.amazonaws.com';

/** Why CloudWatch could not publish an alarm to this topic; undefined if it can. */
const silenced = (all: Readonly<Record<string, Resource>>, topic: string): string | undefined => {
  if (!policyOn(all, 'AWS::SNS::TopicPolicy', topic).some(publishes))
    return `${topic} has no right for CloudWatch`;
  const key = all[topic]?.Properties.KmsMasterKeyId;
  if (!key) return;
  if (!JSON.stringify(key).includes('Fn::GetAtt'))
    return `${topic} is under a key of AWS that does not let CloudWatch in`;
  const statements: ReturnType<typeof policyOn> =
    all[target(key)]?.Properties.KeyPolicy.Statement ?? [];
  const opens = statements.some(
    ({ Effect, Action, Principal }) =>
      Effect === 'Allow' &&
      Principal?.['Service'] === 'cloudwatch.amazonaws.com' &&
      ['kms:Decrypt', 'kms:GenerateDataKey'].every((action) => list(Action).includes(action)),
  );
  return opens ? undefined : `${target(key)} does not let CloudWatch use it`;
};

test.each(alarms)('%s reaches a topic that CloudWatch may publish to', (_, { Properties: p }) => {
  const topics = list(p.AlarmActions).map(target);
  expect(topics).not.toHaveLength(0);
  for (const topic of topics) expect(silenced(resources, topic)).toBeUndefined();
});

test('the check above sees a topic without a right, one under AWS’s key, and a closed key', () => {
  const topic = (key?: unknown) => ({
    Type: 'AWS::SNS::Topic',
    Properties: { KmsMasterKeyId: key },
  });
  const policy: Resource = {
    Type: 'AWS::SNS::TopicPolicy',
    Properties: {
      Topics: [{ Ref: 'T' }],
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Action: 'sns:Publish',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
          },
        ],
      },
    },
  };
  const key = { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: { Statement: [] } } };
  expect(silenced({ T: topic() }, 'T')).toMatch(/no right/);
  expect(silenced({ T: topic(), P: policy }, 'T')).toBeUndefined();
  expect(silenced({ T: topic('alias/aws/sns'), P: policy }, 'T')).toMatch(/key of AWS/);
  expect(silenced({ T: topic({ 'Fn::GetAtt': ['K', 'Arn'] }), P: policy, K: key }, 'T')).toMatch(
    /does not let/,
  );
});

test('somebody hears the alarms', () => {
  const [[, subscription] = []] = ofType(resources, 'AWS::SNS::Subscription').filter(
    ([, { Properties: p }]) => p.Protocol === 'email',
  );
  const heard = target(subscription?.Properties.TopicArn);
  for (const [id, { Properties: p }] of alarms)
    expect(list(p.AlarmActions).map(target), id).toContain(heard);
});

/** The canary's own queue: what comes out of it is watched by a number in tick's log. */
const canaryQueue = ofType(resources, 'AWS::SNS::Subscription')
  .filter(([, { Properties: p }]) => p.Protocol === 'sqs')
  .map(([, { Properties: p }]) => target(p.Endpoint));

test('every queue is watched: dead letters for being there, the others for waiting', () => {
  const queues = ofType(resources, 'AWS::SQS::Queue')
    .map(([id]) => id)
    .filter((id) => !canaryQueue.includes(id));
  const dead = watching('ApproximateNumberOfMessagesVisible', 'AWS/SQS');
  const late = watching('ApproximateAgeOfOldestMessage', 'AWS/SQS');
  expect([...dead, ...late].sort()).toEqual([...queues].sort());
  const fed = ofType(resources, 'AWS::Lambda::EventSourceMapping').map(([, { Properties: p }]) =>
    target(p.EventSourceArn),
  );
  expect([...late].sort()).toEqual([...fed].sort());
});

test('a single dead letter is enough', () => {
  for (const [id, { Properties: p }] of alarms)
    if (p.MetricName === 'ApproximateNumberOfMessagesVisible')
      expect(p, id).toMatchObject({
        Threshold: 0,
        ComparisonOperator: 'GreaterThanThreshold',
        EvaluationPeriods: 1,
        Statistic: 'Maximum',
      });
});

test('every function is watched for crashes and for want of concurrency', () => {
  const functions = ofType(resources, 'AWS::Lambda::Function').map(([id]) => id);
  expect([...watching('Errors', 'AWS/Lambda')].sort()).toEqual([...functions].sort());
  expect([...watching('Throttles', 'AWS/Lambda')].sort()).toEqual([...functions].sort());
});

test('a clock that stands still is an alarm: no data counts as bad', () => {
  const stopped = alarms.filter(([, { Properties: p }]) => p.MetricName === 'Invocations');
  for (const [, { Properties: p }] of stopped)
    expect(p).toMatchObject({
      TreatMissingData: 'breaching',
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
    });
  // Of tick the hourly clock: the minutes' strokes of the same function would hide that it stands still.
  const rules = stopped.map(
    ([, { Properties: p }]) => resources[target(p.Dimensions[0].Value)]?.Properties,
  );
  const clocks = rules.map((rule) => [
    resources[target(rule?.Targets[0].Arn)]?.Properties.Description.split('lambda/')[1],
    rule?.ScheduleExpression,
  ]);
  expect(clocks.toSorted()).toEqual([
    ['poll.ts', 'rate(1 minute)'],
    ['tick.ts', 'rate(1 hour)'],
  ]);
});

/** The filter that counts lines of a log into the metric that an alarm watches. */
const filterOf = (name: string) => {
  const [alarm] = alarms.filter(([, { Properties: p }]) => p.AlarmName === `vigie-test-${name}`);
  const watched = alarm?.[1].Properties;
  const [filter] = ofType(resources, 'AWS::Logs::MetricFilter').filter(
    ([, { Properties: p }]) => p.MetricTransformations[0].MetricName === watched.MetricName,
  );
  return { alarm: watched, filter: filter?.[1].Properties };
};

test('a canary that takes over two minutes is an alarm, and so is none at all', () => {
  const { alarm, filter } = filterOf('canary-late');
  expect(alarm).toMatchObject({
    ...{ Threshold: 120, ComparisonOperator: 'GreaterThanThreshold', Statistic: 'Maximum' },
    ...{ EvaluationPeriods: 1, TreatMissingData: 'breaching' },
  });
  expect(filter.MetricTransformations[0].MetricValue).toBe('$.message.seconds');
  expect(filter.FilterPattern).toBe(
    '{ ($.message.event = "canary-arrived") || ($.message.event = "canary-missing") }',
  );
});

test('a reader out of reach is an alarm until an audit finds none', () => {
  const { alarm, filter } = filterOf('subscriptions-lost');
  expect(alarm).toMatchObject({ Threshold: 0, Statistic: 'Maximum', TreatMissingData: 'ignore' });
  expect(filter.MetricTransformations[0].MetricValue).toBe('$.message.lost');
});

test('an unknown outcome of the canary wakes nobody', () => {
  const pattern = filterOf('outcome-unknown').filter.FilterPattern;
  expect(pattern).toContain('$.message.event = "delivery-unknown"');
  expect(pattern).toContain('&& ($.message.storyId != "st_canary-*")');
});

test('every alarm is explained to the person on call', () => {
  const operations = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');
  for (const [, { Properties: p }] of alarms) {
    const name = String(p.AlarmName).replace('vigie-test-', '');
    expect(operations, name).toContain(`\`${name}\``);
    expect(JSON.stringify(p.AlarmDescription), name).toContain(`docs/operations.md, \\"${name}\\"`);
  }
});
