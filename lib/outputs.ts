/** How the commands find a deployed stage: the stack's name, and the names of its outputs. */

/** CloudFormation's name of a stage's stack. */
export const stackName = (stage: string): string => `Vigie-${stage}`;

/** Outputs that `vigie … --stage NAME` reads. Changing one breaks older copies of the command. */
export const OUTPUTS = {
  tableName: 'TableName',
  bucketName: 'BucketName',
  inboxQueueUrl: 'InboxQueueUrl',
  alertsQueueUrl: 'AlertsQueueUrl',
  outboxQueueUrl: 'OutboxQueueUrl',
  inboxDeadQueueArn: 'InboxDeadQueueArn',
  alertsDeadQueueArn: 'AlertsDeadQueueArn',
  outboxDeadQueueArn: 'OutboxDeadQueueArn',
  broadcastTopicArn: 'BroadcastTopicArn',
  /** Where SNS puts what it could not deliver: the RedrivePolicy of each reader's subscription. */
  undeliveredQueueArn: 'UndeliveredQueueArn',
  /** What the clock could not hand to tick. */
  tickDeadQueueArn: 'TickDeadQueueArn',
  /** Where alarms go. */
  opsTopicArn: 'OpsTopicArn',
  apiUrl: 'ApiUrl',
  lang: 'Lang',
  timeZone: 'TimeZone',
} as const;

/** What a person types next; for reading only. */
export const LINES = {
  whatIsMissing: 'WhatIsMissing',
  alarms: 'WhoHearsAlarms',
  sms: 'SmsInANewAccount',
  subscribe: 'Subscribe',
  dropPage: 'DropPage',
  /** The policy to attach to the role of a program that sends news. */
  senders: 'SendersPolicyArn',
} as const;
