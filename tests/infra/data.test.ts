import { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { OUTPUTS } from '../../lib/outputs.ts';
import { appOf, ofType, policyOn, resourcesOf, STAGE } from './template.ts';

const resources = resourcesOf();
const [[, table] = []] = ofType(resources, 'AWS::DynamoDB::Table');
const [[bucketId, bucket] = ['']] = ofType(resources, 'AWS::S3::Bucket');

test('the table survives the stack, a slip of the hand, and a bad hour of writes', () => {
  expect(table).toMatchObject({
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    },
  });
});

test('the table is paid by use and forgets by itself', () => {
  expect(table?.Properties).toMatchObject({
    BillingMode: 'PAY_PER_REQUEST',
    TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
  });
  expect(table?.Properties.GlobalSecondaryIndexes).toBeUndefined();
});

test('the bucket survives the stack, is encrypted, and nobody outside sees it', () => {
  expect(bucket).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  expect(bucket?.Properties.PublicAccessBlockConfiguration).toEqual({
    BlockPublicAcls: true,
    BlockPublicPolicy: true,
    IgnorePublicAcls: true,
    RestrictPublicBuckets: true,
  });
  expect(
    bucket?.Properties.BucketEncryption.ServerSideEncryptionConfiguration[0]
      .ServerSideEncryptionByDefault.SSEAlgorithm,
  ).toBe('AES256');
});

test('the bucket refuses plain HTTP', () => {
  expect(policyOn(resources, 'AWS::S3::BucketPolicy', bucketId)).toContainEqual(
    expect.objectContaining({
      Effect: 'Deny',
      Action: 's3:*',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    }),
  );
});

test('each folder of the bucket has its own end', () => {
  const rules: readonly { Prefix?: string; ExpirationInDays?: number; Status: string }[] =
    bucket?.Properties.LifecycleConfiguration.Rules;
  expect(
    rules.map(({ Prefix, ExpirationInDays, Status }) => [Prefix, ExpirationInDays, Status]),
  ).toEqual([
    [undefined, undefined, 'Enabled'],
    ['inbox/', 30, 'Enabled'],
    ['done/', 30, 'Enabled'],
    ['archive/', 35, 'Enabled'],
    ['quarantine/', 90, 'Enabled'],
  ]);
});

test('logs end after the days that the stage says', () => {
  const groups = ofType(resourcesOf({ ...STAGE, retentionDays: 90 }), 'AWS::Logs::LogGroup');
  expect(groups).toHaveLength(8);
  for (const [id, { Properties: p }] of groups) expect(p.RetentionInDays, id).toBe(90);
});

test('nothing of this stack holds on to another stack', () => {
  expect(JSON.stringify(resources)).not.toMatch(/Fn::ImportValue|Fn::GetStackOutput/);
});

test('readers are never in the stack: only the operator’s address is, and only if given', () => {
  const subscriptions = ofType(resources, 'AWS::SNS::Subscription');
  const people = subscriptions.filter(([, { Properties: p }]) => p.Protocol !== 'sqs');
  expect(people.map(([, { Properties: p }]) => p.Endpoint)).toEqual(['oncall@example.com']);
  const { opsEmail, ...rest } = STAGE;
  expect(opsEmail).toBe('oncall@example.com');
  const { stack } = appOf(rest);
  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::SNS::Subscription', 1);
  template.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'sqs' });
});

test('the outputs that the commands read are there, and the line to type next', () => {
  const { Outputs } = Template.fromStack(appOf().stack).toJSON();
  expect(Object.keys(Outputs)).toEqual(expect.arrayContaining(Object.values(OUTPUTS)));
  expect(Outputs.Subscribe.Value).toBe(
    'npx vigie subscribe email you@example.com --topics sanctions --stage test',
  );
  expect(Outputs.WhatIsMissing.Value).toBe('npx vigie status --stage test');
  expect(Outputs.WhoHearsAlarms.Value).toMatch(/^oncall@example\.com, once the link is opened/);
  expect(Outputs.SmsInANewAccount.Value).toContain('verified numbers only');
});

test('without an operator’s address the outputs say that nobody hears alarms, and what to type', () => {
  const { opsEmail: _, ...nobody } = STAGE;
  const { Outputs } = Template.fromStack(appOf(nobody).stack).toJSON();
  expect(Outputs.WhoHearsAlarms.Value).toBe(
    'nobody: npx cdk deploy -c stage=test -c opsEmail=you@example.com',
  );
});
