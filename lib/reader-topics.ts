/** The readers' own SNS topics, which `vigie subscribe` makes and no stack knows. */

import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { namesOf } from './names.ts';
import type { Stage } from './stage.ts';

/** The ARN of every one of a stage. */
export const readerTopics = (scope: Construct, stage: Stage): string =>
  Stack.of(scope).formatArn({ service: 'sns', resource: namesOf(stage.name).readerTopic('*') });

/** Why a right on them has a `*`. */
export const READER_TOPICS =
  "Each reader has a topic of his own, made by `vigie subscribe`: the prefix is this stage's alone.";
