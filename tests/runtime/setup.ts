/** Makes what `npm run test:runtime` needs, once, in folders that git ignores. */

import { installNode24 } from '../support/node24.ts';
import { buildRic, findRic } from '../support/ric.ts';

/** Called by vitest before the tests. */
export const setup = (): void => {
  installNode24();
  buildRic();
  const ric = findRic();
  if ('missing' in ric)
    process.stderr.write(
      `AWS's own runtime interface client is not there (${ric.missing.trim()}): ours runs alone.\n`,
    );
};
