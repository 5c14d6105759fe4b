/** The deployed bundles on Lambda's Node, through the Runtime API: `npm run test:runtime`. */

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: 'tests/runtime/setup.ts',
    include: ['tests/runtime/*.test.ts'],
    // Each file runs processes of its own; two cores are busy with one.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
