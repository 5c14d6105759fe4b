import { Validations } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks } from 'cdk-nag';
import { expect, test } from 'vitest';
import { appOf } from './template.ts';

const check = () => {
  const { app, stack } = appOf();
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { app, stack };
};

test('cdk-nag finds nothing that is not explained', () => {
  expect(() => check().app.synth()).not.toThrow();
});

test('and would find a queue without TLS', () => {
  const { app, stack } = check();
  new Queue(stack, 'Planted');
  expect(() => app.synth()).toThrow(/does not require requests to use SSL/);
});

test('a queue policy that names the bucket that waits for it is an error at synthesis', () => {
  const { app, stack } = appOf();
  const queue = new Queue(stack, 'Planted');
  const bucket = new CfnBucket(stack, 'Pages', {
    notificationConfiguration: {
      queueConfigurations: [{ event: 's3:ObjectCreated:*', queue: queue.queueArn }],
    },
  });
  queue.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('s3.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: { ArnEquals: { 'aws:SourceArn': bucket.attrArn } },
    }),
  );
  bucket.node.addDependency(queue.node.findChild('Policy'));
  expect(() => app.synth()).toThrow(/F3004/);
});
