/** The functions in a process of their own, which a test can kill. Says `ready` to its parent. */

import { runWorkers } from '../../lib/local/workers.ts';

const main = async (): Promise<void> => {
  const environment = JSON.parse(process.env['VIGIE_ENVIRONMENT'] ?? '{}') as Record<
    string,
    string
  >;
  await runWorkers(environment, { tick: false });
  process.send?.('ready');
};

void main();
