/** Follows the stack's threads to their ends: every grant to its use, every caller to its right, every count to its source. */

import { describe, expect, test } from 'vitest';
import {
  list,
  ofType,
  policyOn,
  type Resource,
  resourcesOf,
  type Statement,
  target,
} from './template.ts';

type Resources = Readonly<Record<string, Resource>>;
const resources = resourcesOf();

/** The logical ids that a value mentions anywhere in it. */
const mentioned = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { Ref, 'Fn::GetAtt': att } = value as { Ref?: string; 'Fn::GetAtt'?: readonly string[] };
  const here = Ref ?? att?.[0];
  if (here !== undefined) return here.startsWith('AWS::') ? [] : [here];
  return Object.values(value).flatMap(mentioned);
};

const functionsIn = (all: Resources) => ofType(all, 'AWS::Lambda::Function');

const statementsOf = (all: Resources, fn: Resource): readonly Statement[] =>
  ofType(all, 'AWS::IAM::Policy')
    .filter(([, { Properties: p }]) =>
      list(p.Roles).some((role) => target(role) === target(fn.Properties.Role)),
    )
    .flatMap(([, { Properties: p }]) => p.PolicyDocument.Statement as Statement[]);

/** What a right is for, by the service in its name. */
const KIND: Readonly<Record<string, string>> = {
  dynamodb: 'AWS::DynamoDB::Table',
  sqs: 'AWS::SQS::Queue',
  sns: 'AWS::SNS::Topic',
  s3: 'AWS::S3::Bucket',
  logs: 'AWS::Logs::LogGroup',
};
const KNOWN_BY_VARIABLE = [
  'AWS::DynamoDB::Table',
  'AWS::SQS::Queue',
  'AWS::SNS::Topic',
  'AWS::S3::Bucket',
];

/** Rights on what the function does not know, and variables that name what it has no right on. */
const unused = (all: Resources): readonly string[] =>
  functionsIn(all).flatMap(([id, fn]) => {
    const name = fn.Properties.Description.split(': ')[1];
    const sources = ofType(all, 'AWS::Lambda::EventSourceMapping')
      .filter(([, { Properties: p }]) => target(p.FunctionName) === id)
      .map(([, { Properties: p }]) => target(p.EventSourceArn));
    const known = mentioned(fn.Properties.Environment.Variables).filter((each) =>
      KNOWN_BY_VARIABLE.includes(all[each]?.Type ?? ''),
    );
    const granted = new Set(statementsOf(all, fn).flatMap(({ Resource: on }) => mentioned(on)));
    const ownLogs = target(fn.Properties.LoggingConfig.LogGroup);
    return [
      ...[...granted]
        .filter((each) => ![...known, ...sources, ownLogs].includes(each))
        .map((each) => `${name} has a right on ${each}, which no variable names`),
      ...known
        .filter((each) => !granted.has(each))
        .map((each) => `${name} is told of ${each} and has no right on it`),
    ];
  });

/** Rights that name a resource of another kind, or the bucket where its objects are meant: they allow nothing. */
const idle = (all: Resources): readonly string[] =>
  functionsIn(all).flatMap(([, fn]) =>
    statementsOf(all, fn).flatMap(({ Action, Resource: on = [] }) =>
      list(Action).flatMap((action) =>
        list(on).flatMap((one) => {
          const [id] = mentioned(one);
          if (id === undefined) return [];
          const fits = all[id]?.Type === KIND[action.split(':')[0] ?? ''];
          const onObjects = JSON.stringify(one).includes('Fn::Join');
          const fitsBucket =
            !action.startsWith('s3:') || (action === 's3:ListBucket') !== onObjects;
          return fits && fitsBucket ? [] : [`${action} on ${JSON.stringify(one)}`];
        }),
      ),
    ),
  );

const mayCall = (all: Resources, service: string, fn: string, source: string): boolean =>
  ofType(all, 'AWS::Lambda::Permission').some(
    ([, { Properties: p }]) =>
      p.Principal === service &&
      p.Action === 'lambda:InvokeFunction' &&
      target(p.FunctionName) === fn &&
      mentioned(p.SourceArn).includes(source),
  );

const maySend = (all: Resources, service: string, queue: string, source: string): boolean =>
  policyOn(all, 'AWS::SQS::QueuePolicy', queue).some(
    ({ Effect, Action, Principal, Condition }) =>
      Effect === 'Allow' &&
      list(Action).includes('sqs:SendMessage') &&
      Principal?.['Service'] === service &&
      mentioned(Condition?.['ArnEquals'] ?? Condition?.['ArnLike']).includes(source),
  );

/** Who is set to call or write to something of ours and may not. */
const shutOut = (all: Resources): readonly string[] => [
  ...ofType(all, 'AWS::Events::Rule').flatMap(([rule, { Properties: p }]) =>
    (p.Targets as readonly { Arn: unknown; DeadLetterConfig?: { Arn: unknown } }[]).flatMap(
      ({ Arn, DeadLetterConfig }) => [
        ...(mayCall(all, 'events.amazonaws.com', target(Arn), rule) ? [] : [`${rule} → function`]),
        ...(!DeadLetterConfig ||
        maySend(all, 'events.amazonaws.com', target(DeadLetterConfig.Arn), rule)
          ? []
          : [`${rule} → dead letters`]),
      ],
    ),
  ),
  ...ofType(all, 'AWS::ApiGatewayV2::Integration')
    .filter(
      ([, { Properties: p }]) =>
        !mayCall(all, 'apigateway.amazonaws.com', target(p.IntegrationUri), target(p.ApiId)),
    )
    .map(([id]) => `${id} → function`),
  ...ofType(all, 'AWS::SNS::Subscription')
    .filter(
      ([, { Properties: p }]) =>
        p.Protocol === 'sqs' &&
        !maySend(all, 'sns.amazonaws.com', target(p.Endpoint), target(p.TopicArn)),
    )
    .map(([id]) => `${id} → queue`),
];

/** Queues whose failures go nowhere, into a chain, or among another's. */
const mislaid = (all: Resources): readonly string[] => {
  const deadOf = ofType(all, 'AWS::SQS::Queue').flatMap(([id, { Properties: p }]) =>
    p.RedrivePolicy ? [[id, target(p.RedrivePolicy.deadLetterTargetArn)] as const] : [],
  );
  return [
    ...ofType(all, 'AWS::Lambda::EventSourceMapping')
      .map(([, { Properties: p }]) => target(p.EventSourceArn))
      .filter((queue) => !deadOf.some(([id]) => id === queue))
      .map((queue) => `${queue} has no dead letters`),
    ...deadOf.flatMap(([id, dead]) => {
      const [mine, kept] = [all[id], all[dead]].map((one) => one?.Properties);
      return [
        ...(kept?.RedrivePolicy ? [`${dead} hands its dead letters on`] : []),
        ...(deadOf.filter(([, other]) => other === dead).length > 1 ? [`${dead} is shared`] : []),
        // A dead letter keeps the age that it had in the first queue.
        ...(kept?.MessageRetentionPeriod < mine?.MessageRetentionPeriod
          ? [`${dead} forgets first`]
          : []),
      ];
    }),
  ];
};

/** A resource with other properties. */
const changed = (id: string, change: (properties: Resource['Properties']) => object): Resources => {
  const one = resources[id] as Resource;
  return {
    ...resources,
    [id]: { ...one, Properties: { ...one.Properties, ...change(one.Properties) } },
  };
};
const without = (type: string): Resources =>
  Object.fromEntries(Object.entries(resources).filter(([, one]) => one.Type !== type));
const firstOf = (type: string): string => ofType(resources, type)[0]?.[0] ?? '';

describe('of the stack', () => {
  test('every right is on something that its function is told of, and the other way round', () => {
    expect(unused(resources)).toEqual([]);
  });

  test('every right fits the thing that it is on', () => {
    expect(idle(resources)).toEqual([]);
  });

  test('every clock, route and subscription may call what it points at', () => {
    expect(shutOut(resources)).toEqual([]);
  });

  test('every failure of a queue has a place of its own, where it lasts', () => {
    expect(mislaid(resources)).toEqual([]);
  });

  test.each(ofType(resources, 'AWS::Lambda::EventSourceMapping'))(
    '%s: a batch is done before its messages come back, even where it is collected first',
    (_, { Properties: p }) => {
      const queue = resources[target(p.EventSourceArn)]?.Properties;
      const fn = resources[target(p.FunctionName)]?.Properties;
      const window = p.MaximumBatchingWindowInSeconds ?? 0;
      // AWS Lambda developer guide, "Configuring a queue to use with Lambda".
      expect(queue.VisibilityTimeout).toBeGreaterThanOrEqual(6 * fn.Timeout + window);
      expect(queue.RedrivePolicy.maxReceiveCount).toBeGreaterThanOrEqual(5);
      if (p.BatchSize > 10) expect(window).toBeGreaterThanOrEqual(1);
      expect(p.Enabled ?? true).toBe(true);
    },
  );
});

describe('these checks see', () => {
  test('a right too many, and one too few', () => {
    const policy = firstOf('AWS::IAM::Policy');
    const secret = { Effect: 'Allow', Action: 's3:GetObject', Resource: { Ref: 'Elsewhere' } };
    const more = changed(policy, ({ PolicyDocument }) => ({
      PolicyDocument: { Statement: [...PolicyDocument.Statement, secret] },
    }));
    expect(unused(more).join()).toContain('has a right on Elsewhere');
    expect(unused(without('AWS::IAM::Policy')).join()).toContain('has no right on it');
  });

  test('a right that is on the wrong thing', () => {
    const bucket = { 'Fn::GetAtt': [firstOf('AWS::S3::Bucket'), 'Arn'] };
    for (const action of ['s3:GetObject', 'sqs:SendMessage']) {
      const wrong = changed(firstOf('AWS::IAM::Policy'), () => ({
        PolicyDocument: { Statement: [{ Effect: 'Allow', Action: action, Resource: bucket }] },
      }));
      expect(idle(wrong).join()).toContain(action);
    }
  });

  test('a caller that is shut out', () => {
    expect(shutOut(without('AWS::Lambda::Permission')).join()).toMatch(/→ function.*→ function/);
    expect(shutOut(without('AWS::SQS::QueuePolicy')).join()).toMatch(/→ dead letters.*→ queue/);
  });

  test('failures that go astray', () => {
    const source = ofType(resources, 'AWS::Lambda::EventSourceMapping')[0]?.[1].Properties;
    const queue = target(source.EventSourceArn);
    const dead = target(resources[queue]?.Properties.RedrivePolicy.deadLetterTargetArn);
    expect(mislaid(changed(queue, () => ({ RedrivePolicy: undefined })))).toHaveLength(1);
    expect(mislaid(changed(dead, () => ({ MessageRetentionPeriod: 60 })))).toHaveLength(1);
  });
});
