/**
 * The stack deployed for real, by the CDK command line, on an AWS emulator that nobody here wrote:
 * `npm run test:deploy`. Files share the emulator and the stage `dev`; they run one after the other.
 */

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/deploy/**/*.test.ts'],
    globalSetup: 'tests/deploy/global-setup.ts',
    // A process a file: Node reads the emulator's certificate when it starts.
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ['verbose'],
  },
});
