/** The stack as CloudFormation gets it, in a form that a test can walk. */

import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import cdkJson from '../../cdk.json' with { type: 'json' };
import { VigieStack } from '../../lib/stack.ts';
import type { Stage } from '../../lib/stage.ts';

export type Resource = {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template is foreign JSON that each test reads its own way.
  readonly Properties: any;
  readonly DependsOn?: readonly string[];
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
};

export const STAGE = {
  name: 'test',
  opsEmail: 'oncall@example.com',
  lang: 'fr',
  timeZone: 'Europe/Paris',
  retentionDays: 30,
} as const satisfies Stage;

/** The project's own settings; functions are not bundled, because nothing else of the template differs. */
export const appOf = (stage: Stage = STAGE): { app: App; stack: Stack } => {
  const app = new App({ context: cdkJson.context });
  return { app, stack: new VigieStack(app, stage, () => Code.fromInline('//')) };
};

/** All resources, by logical id. */
export const resourcesOf = (stage: Stage = STAGE): Readonly<Record<string, Resource>> =>
  Template.fromStack(appOf(stage).stack).toJSON()['Resources'];

/** The resources of one type, by logical id. */
export const ofType = (
  resources: Readonly<Record<string, Resource>>,
  type: string,
): readonly (readonly [string, Resource])[] =>
  Object.entries(resources).filter(([, resource]) => resource.Type === type);

/** The logical id that a reference (`Ref`, `Fn::GetAtt`) points to. */
export const target = (reference: unknown): string => {
  const { Ref, 'Fn::GetAtt': att } = reference as { Ref?: string; 'Fn::GetAtt'?: [string] };
  const id = Ref ?? att?.[0];
  if (!id) throw new Error(`Not a reference: ${JSON.stringify(reference)}`);
  return id;
};

export type Statement = {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource?: unknown;
  readonly NotResource?: unknown;
  readonly Principal?: Readonly<Record<string, unknown>>;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

/** One or many, as a list. */
export const list = <T>(one: T | readonly T[]): readonly T[] =>
  Array.isArray(one) ? one : [one as T];

/** The statements of the policies of this type that are attached to the resource. */
export const policyOn = (
  resources: Readonly<Record<string, Resource>>,
  type: 'AWS::SQS::QueuePolicy' | 'AWS::SNS::TopicPolicy' | 'AWS::S3::BucketPolicy',
  id: string,
): readonly Statement[] =>
  ofType(resources, type)
    .filter(([, { Properties: p }]) =>
      list(p.Queues ?? p.Topics ?? p.Bucket).some((each) => target(each) === id),
    )
    .flatMap(([, { Properties: p }]) => p.PolicyDocument.Statement as Statement[]);
