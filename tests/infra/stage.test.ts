import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import cdkJson from '../../cdk.json' with { type: 'json' };
import { ROOT } from '../../lib/bundle.ts';
import { readStage, StageError } from '../../lib/stage.ts';

const refusal = (context: Readonly<Record<string, unknown>>): string => {
  try {
    readStage(context);
  } catch (error) {
    if (error instanceof StageError) return error.message;
    throw error;
  }
  throw new Error(`Accepted: ${JSON.stringify(context)}`);
};

test('without a word everything has a default, and CDK’s own keys are not ours', () => {
  const cdk = { ...cdkJson.context, 'aws:cdk:enable-path-metadata': true, 'cli-telemetry': false };
  expect(readStage(cdk)).toEqual({
    name: 'dev',
    lang: 'en',
    timeZone: 'UTC',
    retentionDays: 30,
  });
});

test('what is said is taken', () => {
  expect(
    readStage({
      stage: 'prod2',
      opsEmail: 'astreinte+vigie@société.example',
      lang: 'fr',
      timeZone: 'Europe/Paris',
      retentionDays: '90',
      jwtIssuer: 'https://login.example.com/',
      jwtAudience: 'vigie',
    }),
  ).toEqual({
    name: 'prod2',
    opsEmail: 'astreinte+vigie@société.example',
    lang: 'fr',
    timeZone: 'Europe/Paris',
    retentionDays: 90,
    jwt: { issuer: 'https://login.example.com/', audience: 'vigie' },
  });
});

test.each([
  ['stag', 'stage'],
  ['Stage', 'stage'],
  ['opsemail', 'opsEmail'],
  ['ops-email', 'opsEmail'],
  ['opsMail', 'opsEmail'],
  ['time-zone', 'timeZone'],
  ['language', 'lang'],
  ['retentiondays', 'retentionDays'],
])('-c %s is a slip for %s', (written, meant) => {
  const message = refusal({ [written]: 'x' });
  expect(message).toContain(`-c ${written}=`);
  expect(message).toContain(meant);
});

test('a word that is like none of ours is answered with all of ours', () => {
  expect(refusal({ subscribers: 'me@example.com' })).toMatch(/stage, opsEmail, lang, timeZone/);
});

test.each([
  [{ stage: 'Prod' }, /-c stage=Prod.*lower-case/],
  [{ stage: 'local' }, /-c stage=local.*your own machine/],
  [{ stage: 'a-r' }, /-c stage=a-r.*digits/],
  [{ stage: '' }, /-c stage=: /],
  [{ stage: 'a'.repeat(21) }, /at most 20/],
  [{ opsEmail: 'oncall' }, /-c opsEmail=oncall.*email/],
  [{ opsEmail: 'a@example.com,b@example.com' }, /one email address/],
  [{ lang: 'de' }, /-c lang=de.*fr or en/],
  [{ timeZone: 'Paris' }, /-c timeZone=Paris.*Europe\/Paris/],
  [{ retentionDays: '31' }, /-c retentionDays=31.*1, 3, 5, 7, 14, 30/],
  [{ retentionDays: 'always' }, /retentionDays=always/],
  [{ jwtIssuer: 'login.example.com', jwtAudience: 'vigie' }, /-c jwtIssuer=login.*https:/],
  [{ jwtIssuer: 'https://login.example.com/' }, /-c jwtAudience=… go together/],
])('%o is refused with the way out', (context, expected) => {
  expect(refusal(context)).toMatch(expected);
});

test('all mistakes are told at once', () => {
  expect(refusal({ stag: 'x', lang: 'de' }).split('\n')).toHaveLength(2);
});

test('any text is either a usable stage or refused by name', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('stage', 'lang', 'retentionDays'), (text, key) => {
      try {
        expect(readStage({ [key]: text }).name).toMatch(/^[a-z][a-z0-9]{0,19}$/);
      } catch (error) {
        if (!(error instanceof StageError)) throw error;
        expect(error.message).toContain(`-c ${key}=`);
      }
    }),
  );
});

test('a mistake ends the app with the message alone, no stack trace', () => {
  const ran = spawnSync(process.execPath, ['--import', 'tsx', 'lib/app.ts'], {
    cwd: ROOT,
    env: { ...process.env, CDK_CONTEXT_JSON: JSON.stringify({ stag: 'prod' }) },
    encoding: 'utf8',
  });
  expect(ran.status).toBe(1);
  expect(ran.stderr.trim()).toBe('-c stag=…: there is no such setting. Did you mean stage?');
});
