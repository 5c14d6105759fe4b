/** Every alarm that counts lines of a log: that somebody writes them, where it looks, under that name. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { list, ofType, resourcesOf, target } from './template.ts';

const resources = resourcesOf();
const counted = ofType(resources, 'AWS::Logs::MetricFilter').map(([, { Properties: p }]) => {
  const [{ MetricNamespace, MetricName }] = p.MetricTransformations;
  return { metric: `${MetricNamespace} ${MetricName}`, pattern: String(p.FilterPattern), p };
});
const watched = ofType(resources, 'AWS::CloudWatch::Alarm')
  .filter(([, { Properties: p }]) => p.Namespace !== undefined && !p.Namespace.startsWith('AWS/'))
  .map(([, { Properties: p }]) => `${p.Namespace} ${p.MetricName}`);

test('every alarm on our own metrics has a filter that makes the metric, and every filter an alarm', () => {
  expect(watched.length).toBeGreaterThan(0);
  expect(new Set(watched)).toEqual(new Set(counted.map(({ metric }) => metric)));
});

const sources = readdirSync('lambda', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('lambda', name), 'utf8'))
  .join('\n');

test.each(counted)(
  '$metric: what it counts is written, to the log that it reads',
  ({ p, pattern }) => {
    const functions = ofType(resources, 'AWS::Lambda::Function').map(([, one]) => one.Properties);
    const group = target(p.LogGroupName);
    expect(
      functions.filter(({ LoggingConfig }) => target(LoggingConfig.LogGroup) === group),
    ).toHaveLength(1);
    const events = [...pattern.matchAll(/\$\.message\.event\s*=\s*"([^"]+)"/g)].map(
      ([, one]) => one,
    );
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) expect(sources).toContain(`'${event}'`);
  },
);

test('no alarm is held back by the policy of its topic', () => {
  for (const [, { Properties: p }] of ofType(resources, 'AWS::SNS::TopicPolicy'))
    for (const { Effect, Condition } of p.PolicyDocument.Statement) {
      // What CloudWatch sends along (Amazon SNS developer guide, "CloudWatch alarms"): its account and ARN.
      const keys = Object.values(Condition ?? {}).flatMap((one) => Object.keys(one as object));
      const known =
        Effect === 'Deny' ? ['aws:SecureTransport'] : ['aws:SourceAccount', 'aws:SourceArn'];
      for (const key of keys) expect(known).toContain(key);
    }
  expect(
    ofType(resources, 'AWS::CloudWatch::Alarm').flatMap(([, { Properties: p }]) =>
      list(p.ActionsEnabled ?? true),
    ),
  ).not.toContain(false);
});
