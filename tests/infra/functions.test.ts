import { expect, test } from 'vitest';
import { FUNCTION_ENV, type FunctionName } from '../../lambda/aws/env.ts';
import { list, ofType, policyOn, resourcesOf, STAGE, type Statement, target } from './template.ts';

const resources = resourcesOf();
const functions = ofType(resources, 'AWS::Lambda::Function').map(
  ([id, { Properties }]) =>
    [String(Properties.Description).match(/lambda\/(\w+)\.ts/)?.[1] ?? id, Properties] as const,
);

test('every file of lambda/ is a function, and no other is', () => {
  expect(functions.map(([name]) => name).sort()).toEqual(Object.keys(FUNCTION_ENV).sort());
});

test.each(functions)('%s runs on Node 24, arm64, and writes JSON lines', (_, p) => {
  expect(p).toMatchObject({
    Runtime: 'nodejs24.x',
    Architectures: ['arm64'],
    Handler: 'index.handler',
    LoggingConfig: { LogFormat: 'JSON' },
  });
});

test.each(functions)('%s finds every variable that it reads, and no other', (name, p) => {
  const { NODE_OPTIONS, ...variables } = p.Environment.Variables;
  expect(NODE_OPTIONS).toBe('--enable-source-maps');
  expect(Object.keys(variables).sort()).toEqual([...FUNCTION_ENV[name as FunctionName]].sort());
  for (const [variable, value] of Object.entries(variables)) expect(value, variable).toBeTruthy();
});

test.each(functions)(
  '%s has a role of its own, and a log group that it alone writes to',
  (_, p) => {
    const owners = (part: (other: typeof p) => unknown, mine: unknown) =>
      functions.filter(([, other]) => target(part(other)) === target(mine));
    expect(owners((other) => other.Role, p.Role)).toHaveLength(1);
    expect(owners((other) => other.LoggingConfig.LogGroup, p.LoggingConfig.LogGroup)).toHaveLength(
      1,
    );
    expect(resources[target(p.Role)]?.Properties.ManagedPolicyArns).toBeUndefined();
  },
);

test('who signs links and who checks them share a secret that is not in the template', () => {
  const secrets = functions
    .map(([name, p]) => [name, p.Environment.Variables.LINK_SECRET] as const)
    .filter(([, secret]) => secret !== undefined);
  expect(secrets.map(([name]) => name).sort()).toEqual(['api', 'notify']);
  expect(secrets[0]?.[1]).toEqual(secrets[1]?.[1]);
  expect(JSON.stringify(secrets[0]?.[1])).toContain('{{resolve:secretsmanager:');
});

const routesOf = (all: typeof resources) =>
  ofType(all, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => Properties);
const doorsOf = (all: typeof resources) =>
  routesOf(all).filter(({ RouteKey }) => !/ \/(?:leave|mute)$/.test(RouteKey));

test('every route but the signed links asks who is calling, by AWS signature', () => {
  expect(doorsOf(resources).map(({ RouteKey }) => RouteKey)).toEqual([
    'POST /pages',
    'POST /articles',
  ]);
  for (const { AuthorizationType } of doorsOf(resources)) expect(AuthorizationType).toBe('AWS_IAM');
});

test('or by a token of the issuer that the stage names', () => {
  const jwt = { issuer: 'https://login.example.com/', audience: 'vigie' };
  const all = resourcesOf({ ...STAGE, jwt });
  expect(doorsOf(all)).toHaveLength(2);
  for (const { AuthorizationType, AuthorizerId } of doorsOf(all)) {
    expect(AuthorizationType).toBe('JWT');
    expect(all[target(AuthorizerId)]?.Properties).toMatchObject({
      AuthorizerType: 'JWT',
      JwtConfiguration: { Issuer: jwt.issuer, Audience: [jwt.audience] },
    });
  }
});

test('who may send is named by a policy that is attached to nobody, and the inbox is open to S3 alone', () => {
  const [[, policy] = []] = ofType(resources, 'AWS::IAM::ManagedPolicy');
  const { Roles, Users, Groups, PolicyDocument } = policy?.Properties ?? {};
  expect([Roles, Users, Groups]).toEqual([undefined, undefined, undefined]);
  const statements: readonly Statement[] = PolicyDocument.Statement;
  expect(statements.flatMap(({ Action }) => list(Action))).toEqual([
    'execute-api:Invoke',
    'sqs:SendMessage',
  ]);
  expect(JSON.stringify(statements)).not.toContain('*');
  const queue = target(statements[1]?.Resource);
  const allowed = policyOn(resources, 'AWS::SQS::QueuePolicy', queue).filter(
    ({ Effect }) => Effect === 'Allow',
  );
  expect(allowed.map(({ Principal }) => Principal)).toEqual([{ Service: 's3.amazonaws.com' }]);
});

test('the links of mails can be opened and used, slowly, and their keys are not logged', () => {
  const open = routesOf(resources).filter(({ AuthorizationType: type }) => type === 'NONE');
  expect(open.map(({ RouteKey }) => RouteKey).sort()).toEqual([
    'GET /leave',
    'GET /mute',
    'POST /leave',
    'POST /mute',
  ]);
  const [[, stage] = []] = ofType(resources, 'AWS::ApiGatewayV2::Stage');
  expect(stage?.Properties).toMatchObject({
    StageName: '$default',
    DefaultRouteSettings: { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 20 },
  });
  expect(stage?.Properties.AccessLogSettings.Format).not.toMatch(/queryString|rawPath|sourceIp/i);
});

const clocks = ofType(resources, 'AWS::Events::Rule');

test('the clock strikes every hour, and a lost stroke is kept', () => {
  const [[, rule] = []] = clocks.filter(
    ([, { Properties: p }]) => p.ScheduleExpression === 'rate(1 hour)',
  );
  expect(rule?.Properties.State).toBe('ENABLED');
  const [{ Arn, DeadLetterConfig, Input }] = rule?.Properties.Targets ?? [];
  expect(JSON.parse(Input)).toEqual({ every: 'hour' });
  expect(resources[target(Arn)]?.Properties.Description).toContain('lambda/tick.ts');
  expect(resources[target(DeadLetterConfig.Arn)]?.Type).toBe('AWS::SQS::Queue');
});

test('and every minute, for the canary and for feeds', () => {
  expect(clocks).toHaveLength(3);
  const struck = clocks
    .filter(([, { Properties: p }]) => p.ScheduleExpression === 'rate(1 minute)')
    .map(([, { Properties: p }]) => p.Targets[0])
    .map(({ Arn, Input }) => [resources[target(Arn)]?.Properties.Description, Input]);
  expect(struck.toSorted()).toEqual([
    [expect.stringContaining('lambda/poll.ts'), undefined],
    [expect.stringContaining('lambda/tick.ts'), '{"every":"minute"}'],
  ]);
});
