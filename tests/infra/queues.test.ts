import { expect, test } from 'vitest';
import { list, ofType, policyOn, resourcesOf, type Statement, target } from './template.ts';

const resources = resourcesOf();
const queues = ofType(resources, 'AWS::SQS::Queue');
const sources = ofType(resources, 'AWS::Lambda::EventSourceMapping');
const FOURTEEN_DAYS = 1_209_600;

const fed = sources.map(([, { Properties: p }]) => ({
  queue: target(p.EventSourceArn),
  fn: target(p.FunctionName),
  mapping: p,
}));

const refusesPlainHttp = (statement: Statement) =>
  statement.Effect === 'Deny' && statement.Condition?.['Bool']?.['aws:SecureTransport'] === 'false';

test('three queues feed three functions', () => {
  expect(fed).toHaveLength(3);
});

test.each(fed)('$queue: what fails too often is kept for 14 days', ({ queue }) => {
  const { deadLetterTargetArn } = resources[queue]?.Properties.RedrivePolicy ?? {};
  expect(resources[target(deadLetterTargetArn)]?.Properties.MessageRetentionPeriod).toBe(
    FOURTEEN_DAYS,
  );
});

test('the outbox tries longer than the others: SNS may be away for hours', () => {
  const tries = fed.map(({ queue }) => resources[queue]?.Properties.RedrivePolicy.maxReceiveCount);
  expect(tries.sort((a, b) => a - b)).toEqual([12, 12, 20]);
});

test.each(fed)('$queue: a message stays hidden for six times the function’s time', (each) => {
  const { Timeout } = resources[each.fn]?.Properties ?? {};
  expect(Timeout).toBe(30);
  expect(resources[each.queue]?.Properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * Timeout);
});

test.each(fed)('$fn: a batch is answered record by record', ({ mapping }) => {
  expect(mapping.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
});

test.each(fed)('$fn: its containers are bounded at the source, not by a reservation', (each) => {
  expect(each.mapping.ScalingConfig.MaximumConcurrency).toBeGreaterThanOrEqual(2);
  expect(resources[each.fn]?.Properties.ReservedConcurrentExecutions).toBeUndefined();
});

test.each(fed)(
  '$fn: no filter stands before it, because SQS deletes what a filter refuses',
  (each) => {
    expect(each.mapping.FilterCriteria).toBeUndefined();
  },
);

test.each(queues)('%s is encrypted and refuses plain HTTP', (id, { Properties: p }) => {
  expect(p.SqsManagedSseEnabled).toBe(true);
  expect(policyOn(resources, 'AWS::SQS::QueuePolicy', id).some(refusesPlainHttp)).toBe(true);
});

const subscriptions = ofType(resources, 'AWS::SNS::Subscription');
const [[, canary] = []] = subscriptions.filter(([, { Properties: p }]) => p.Protocol === 'sqs');

test('every queue either feeds a function or keeps failures for 14 days, but the canary’s', () => {
  const canaries = target(canary?.Properties.Endpoint);
  for (const [id, { Properties: p }] of queues)
    if (id !== canaries && !fed.some(({ queue }) => queue === id))
      expect(p, id).toMatchObject({ MessageRetentionPeriod: FOURTEEN_DAYS });
});

test('a new object under inbox/ is announced to the inbox queue', () => {
  const [[, bucket] = []] = ofType(resources, 'AWS::S3::Bucket');
  const { QueueConfigurations } = bucket?.Properties.NotificationConfiguration ?? {};
  expect(QueueConfigurations).toHaveLength(1);
  const [{ Event, Filter, Queue }] = QueueConfigurations;
  expect(Event).toBe('s3:ObjectCreated:*');
  expect(Filter.S3Key.Rules).toEqual([{ Name: 'prefix', Value: 'inbox/' }]);

  const queue = target(Queue);
  const scan = fed.find((each) => each.queue === queue);
  expect(resources[scan?.fn ?? '']?.Properties.Description).toContain('lambda/scan.ts');

  const s3 = policyOn(resources, 'AWS::SQS::QueuePolicy', queue).find(
    ({ Principal }) => Principal?.['Service'] === 's3.amazonaws.com',
  );
  expect(s3).toMatchObject({ Effect: 'Allow', Action: 'sqs:SendMessage' });
  expect(s3?.Condition).toEqual({
    StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
  });
});

test('the bucket is made after the right to announce, and the policy does not wait for the bucket', () => {
  const [[bucketId, bucket] = ['']] = ofType(resources, 'AWS::S3::Bucket');
  const queue = target(bucket?.Properties.NotificationConfiguration.QueueConfigurations[0].Queue);
  const [policyId, policy] =
    ofType(resources, 'AWS::SQS::QueuePolicy').find(
      ([, { Properties: p }]) => target(p.Queues[0]) === queue,
    ) ?? [];
  expect(bucket?.DependsOn).toContain(policyId);
  expect(JSON.stringify(policy)).not.toContain(bucketId);
});

test('what SNS cannot deliver goes to a queue that SNS may write to', () => {
  const sns = ofType(resources, 'AWS::SQS::QueuePolicy')
    .flatMap(([, { Properties: p }]) => p.PolicyDocument.Statement as Statement[])
    .filter(({ Principal }) => Principal?.['Service'] === 'sns.amazonaws.com');
  expect(sns).toHaveLength(2);
  for (const { Action } of sns) expect(list(Action)).toEqual(['sqs:SendMessage']);
});

test('the canary’s queue hears the broadcast topic, and of it canaries alone', () => {
  expect(canary?.Properties).toMatchObject({
    FilterPolicy: { kind: ['canary'] },
    RawMessageDelivery: true,
  });
  const topic = resources[target(canary?.Properties.TopicArn)];
  expect(topic?.Properties.DisplayName).toBe('Vigie');
});

test('tick takes canaries out of their queue, and may write nothing into the inbox but them', () => {
  const queue = target(canary?.Properties.Endpoint);
  const writes = (role: string) =>
    ofType(resources, 'AWS::IAM::Policy')
      .filter(([, { Properties: p }]) =>
        p.Roles.some((each: unknown) => target(each).includes(role)),
      )
      .flatMap(([, { Properties: p }]) => p.PolicyDocument.Statement as Statement[])
      .filter(({ Action }) => list(Action).includes('s3:PutObject'))
      .flatMap((each) => JSON.stringify(each.Resource).match(/\/inbox\/[^"]*/g) ?? []);
  expect(writes('Ticker')).toEqual(['/inbox/canary/*']);
  expect(writes('Scanner')).toEqual(['/inbox/messages/*']);
  expect(writes('Receiver')).toEqual(['/inbox/*']);
  const [receives] = ofType(resources, 'AWS::IAM::Policy')
    .flatMap(([, { Properties: p }]) => p.PolicyDocument.Statement as Statement[])
    .filter(
      ({ Action, Resource }) =>
        list(Action).includes('sqs:ReceiveMessage') && target(Resource) === queue,
    );
  expect(list(receives?.Action ?? [])).toEqual(['sqs:DeleteMessage', 'sqs:ReceiveMessage']);
});
