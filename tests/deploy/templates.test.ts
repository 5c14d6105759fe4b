/** CloudFormation's own linter on every template that the stages give. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cdk, context } from './cdk.ts';
import { CFN_LINT, PYTHON } from './python.ts';

/** With every default, and with every setting. */
const STAGES = [
  { stage: 'dev' },
  {
    stage: 'prod',
    opsEmail: 'oncall@example.com',
    lang: 'fr',
    timeZone: 'Europe/Paris',
    retentionDays: '90',
  },
];

// W3005: CDK writes DependsOn beside every reference, which is needless and harmless. Not ours to change.
const IGNORED = ['--ignore-checks', 'W3005'];
/** Where SMS is to be had, and one region of each further continent. */
const REGIONS = ['--regions', 'eu-west-3', 'us-east-1', 'ap-southeast-2', 'sa-east-1'];

const lint = (...templates: readonly string[]) => {
  const options = ['--format', 'parseable', ...IGNORED, ...REGIONS];
  const { status, stdout, stderr } = spawnSync(
    PYTHON,
    [CFN_LINT, ...options, '--template', ...templates],
    { encoding: 'utf8' },
  );
  return { status, said: `${stdout}${stderr}`.trim() };
};

let folder: string;
const templates: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vigie templates '));
  for (const settings of STAGES) {
    const output = join(folder, settings.stage);
    await cdk('synth', '--quiet', '--output', output, ...context(settings));
    const written = readdirSync(output).filter((name) => name.endsWith('.template.json'));
    templates.push(...written.map((name) => join(output, name)));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('cfn-lint finds no error and no warning in any template', () => {
  expect(templates).toHaveLength(STAGES.length);
  expect(lint(...templates)).toEqual({ status: 0, said: '' });
});

test('and would find a property that does not exist', () => {
  const [first = ''] = templates;
  const template = JSON.parse(readFileSync(first, 'utf8'));
  template.Resources.Planted = { Type: 'AWS::SQS::Queue', Properties: { Planted: true } };
  const planted = join(folder, 'planted.template.json');
  writeFileSync(planted, JSON.stringify(template));
  const { status, said } = lint(planted);
  expect(status).not.toBe(0);
  expect(said).toContain('E3002');
});

// ministack gives a stage of the same name the same names again, so the deployed stack cannot show this.
test('no table, bucket, queue or topic has a fixed name, so what was kept is in the way of no new stage', () => {
  for (const template of templates) {
    const { Resources } = JSON.parse(readFileSync(template, 'utf8'));
    const named = Object.entries<{ Type: string; Properties?: object }>(Resources)
      .filter(([, { Type }]) => /::(DynamoDB::Table|S3::Bucket|SQS::Queue|SNS::Topic)$/.test(Type))
      .flatMap(([id, { Properties = {} }]) =>
        Object.keys(Properties)
          .filter((key) => /^(Table|Bucket|Queue|Topic)Name$/.test(key))
          .map((key) => `${id}.${key}`),
      );
    expect(named).toEqual([]);
  }
});
