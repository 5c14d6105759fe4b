import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FunctionName } from '../../lambda/aws/env.ts';
import { readArtefact } from '../../lambda/core/match/artefact.ts';
import { type Bundles, bundleAll, FUNCTIONS } from '../../lib/bundle.ts';
import { loadTopics } from '../../lib/topics.ts';
import { list, ofType, resourcesOf, type Statement, target } from './template.ts';

const names = FUNCTIONS;
const folder = mkdtempSync(join(tmpdir(), 'vigie bundles '));
let bundles: Bundles;

beforeAll(async () => {
  bundles = await bundleAll(folder, await loadTopics());
});
afterAll(() => rmSync(folder, { recursive: true }));

const inputsOf = (name: FunctionName, file = '.js'): readonly string[] =>
  Object.entries(bundles.get(name)?.outputs ?? {})
    .filter(([output]) => output.endsWith(file))
    .map(([, output]) => output)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => path);

const codeOf = (name: FunctionName) =>
  readdirSync(join(folder, name)).filter((file) => file.endsWith('.js'));

test.each(names)('each file of %s is at most 450 KB', (name) => {
  expect(codeOf(name)).toContain('index.js');
  for (const file of codeOf(name))
    expect(statSync(join(folder, name, file)).size, file).toBeLessThanOrEqual(450_000);
});

test.each(names)('%s has every file that its code loads later, and no other code', (name) => {
  const outputs = Object.entries(bundles.get(name)?.outputs ?? {});
  const loaded = outputs.flatMap(([, { imports }]) =>
    imports.filter(({ path }) => path.startsWith('./')).map(({ path }) => basename(path)),
  );
  expect(codeOf(name)).toEqual([...new Set([...loaded, 'index.js'])].sort());
});

test('the readers of all pages but plain text are loaded when a page needs them', () => {
  const apart = names.filter((name) => codeOf(name).includes('readers.js'));
  expect(apart).toEqual(['scan', 'receive']);
  for (const name of apart) {
    expect(inputsOf(name, 'readers.js')).toContain('lambda/core/page/html.ts');
    for (const path of inputsOf(name, 'index.js'))
      expect(path).not.toMatch(
        /page\/(html|feed|sent|detect|alphabets|decode)|htmlparser2|entities/,
      );
  }
});

test.each(names)('%s carries nothing that only a laptop needs', (name) => {
  expect(inputsOf(name).length).toBeGreaterThan(10);
  for (const path of inputsOf(name)) {
    expect(path).not.toMatch(/node_modules\/(yaml|fauxqs|dynalite|nodemailer|aws-cdk-lib)\//);
    expect(path).not.toMatch(
      /credential-provider-(node|ini|sso|process)\/|endpoint-cache\/|mnemonist/,
    );
    expect(path).not.toMatch(/^lib\/|\/inflect/);
  }
});

test('who reads the topics carries them, compiled', () => {
  const readers = names.filter((name) => inputsOf(name).includes('lambda/aws/topics.ts'));
  expect(readers).toContain('scan');
  for (const name of readers) {
    const { topics } = readArtefact(readFileSync(join(folder, name, 'topics.bin')));
    expect(topics.map(({ id }) => id)).toContain('plant-reopening');
  }
});

// What IAM asks for when the SDK sends a command whose name is not that of the right.
const RIGHTS: Readonly<Record<string, readonly string[]>> = {
  'sqs:SendMessageBatch': ['sqs:SendMessage'],
  'sqs:ChangeMessageVisibilityBatch': ['sqs:ChangeMessageVisibility'],
  'sqs:DeleteMessageBatch': ['sqs:DeleteMessage'],
  // The SDK's own discovery of endpoints, off for DynamoDB unless asked for.
  'dynamodb:DescribeEndpoints': [],
};

// The calls of our own S3 client. Without the listing S3 answers a missing object with "access denied".
const BUCKET = ['s3:DeleteObject', 's3:GetObject', 's3:ListBucket', 's3:PutObject'];

/** The rights that the calls in the function's bundle need. */
const used = (name: FunctionName): readonly string[] =>
  inputsOf(name).flatMap((path) => {
    if (path === 'lambda/aws/bucket.ts') return BUCKET;
    const [, client, command] =
      path.match(/@aws-sdk\/client-(\w+)\/.*\/commands\/(\w+)Command\.js$/) ?? [];
    const right = `${client}:${command}`;
    return client ? (RIGHTS[right] ?? [right]) : [];
  });

const resources = resourcesOf();
const roleOf = (name: FunctionName) =>
  ofType(resources, 'AWS::Lambda::Function')
    .filter(([, { Properties: p }]) => p.Description.endsWith(`lambda/${name}.ts`))
    .map(([, { Properties: p }]) => target(p.Role))[0];

const statementsOf = (name: FunctionName): readonly Statement[] =>
  ofType(resources, 'AWS::IAM::Policy')
    .filter(([, { Properties: p }]) => list(p.Roles).some((role) => target(role) === roleOf(name)))
    .flatMap(([, { Properties: p }]) => p.PolicyDocument.Statement);

const granted = (name: FunctionName) => statementsOf(name).flatMap(({ Action }) => list(Action));

/** What Lambda itself does with the function's role. */
const LAMBDA = ['logs:CreateLogStream', 'logs:PutLogEvents'];
const POLLER = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];
const fed = ofType(resources, 'AWS::Lambda::EventSourceMapping').map(
  ([, { Properties: p }]) => resources[target(p.FunctionName)]?.Properties.Description,
);
const isFed = (name: FunctionName) => fed.some((described) => described.endsWith(`/${name}.ts`));

/**
 * Rights that a function does not get although its bundle has the command: it comes with a port of
 * which the function uses another part. A new command must be granted, or listed here.
 */
const NEVER_SENT: Readonly<Record<FunctionName, readonly string[]>> = {
  poll: ['dynamodb:DeleteItem', 's3:DeleteObject', 's3:GetObject', 's3:ListBucket'],
  scan: ['dynamodb:DeleteItem', 'dynamodb:Query'],
  alert: ['dynamodb:DeleteItem'],
  notify: [],
  tick: ['dynamodb:DeleteItem', 'dynamodb:UpdateItem', 's3:DeleteObject'],
  api: ['dynamodb:PutItem', 'dynamodb:Query'],
  receive: ['s3:DeleteObject', 's3:GetObject', 's3:ListBucket'],
};

test.each(names)('%s may do what its code does, and nothing else', (name) => {
  const needed = new Set([...LAMBDA, ...(isFed(name) ? POLLER : []), ...used(name)]);
  const known = new Set([...granted(name), ...NEVER_SENT[name]]);
  expect([...known].sort()).toEqual([...needed].sort());
  for (const right of NEVER_SENT[name]) expect(granted(name)).not.toContain(right);
});

// IAM knows no resource for it.
const WITHOUT_RESOURCE = ['sns:GetSubscriptionAttributes', 'sns:ListPhoneNumbersOptedOut'];

test.each(names)('%s has every right written out, on something', (name) => {
  for (const { Action, Resource, NotResource } of statementsOf(name)) {
    for (const action of list(Action)) expect(action).not.toContain('*');
    if (list(Resource ?? []).includes('*'))
      expect(WITHOUT_RESOURCE).toEqual(expect.arrayContaining([...list(Action)]));
    if (NotResource) expect(list(Action)).toEqual(['sns:Publish']);
  }
});

test('notify reaches phones, the broadcast topic and this stage’s readers, and no other topic', () => {
  const publish = statementsOf('notify').filter(({ Action }) =>
    list(Action).includes('sns:Publish'),
  );
  const topics = publish.flatMap(({ Resource }) => list(Resource ?? []));
  expect(topics).toHaveLength(2);
  expect(
    topics.map((topic) => JSON.stringify(topic)).filter((topic) => topic.includes('*')),
  ).toEqual([expect.stringContaining(':vigie-test-r-*')]);
  expect(publish.flatMap(({ NotResource }) => list(NotResource ?? []))).toEqual([
    { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':sns:*:*:*']] },
  ]);
});
