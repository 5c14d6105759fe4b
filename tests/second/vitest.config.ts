/**
 * The contract tests of the ports over AWS emulators that nobody here wrote: `npm run test:emulators`.
 * moto always; DynamoDB Local where VIGIE_DYNAMODB_LOCAL=1 says that its licence is accepted.
 */

import { defineConfig } from 'vitest/config';

const TABLE = ['records', 'subscribers', 'subscribers-break', 'subscribers-model'];
const SERVICES = [
  'pages',
  'poll',
  'queues',
  'readers',
  'sns',
  'sns-filter-sent',
  'sns-programs',
  'sns-rules',
];

const over = (emulator: string, names: readonly string[]) => ({
  test: {
    name: emulator,
    include: names.map((name) => `tests/aws/${name}.test.ts`),
    env: { VIGIE_EMULATOR: emulator },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    globalSetup: 'tests/second/install.ts',
    projects: [
      over('moto', [...TABLE, ...SERVICES]),
      ...(process.env['VIGIE_DYNAMODB_LOCAL'] === '1' ? [over('dynamodb-local', TABLE)] : []),
    ],
  },
});
