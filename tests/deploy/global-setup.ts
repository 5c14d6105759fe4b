/** Once before all files: `cdk bootstrap`, and the stage `dev`, which they share. */

import { bootstrap } from './cdk.ts';
import { deployStage } from './stage.ts';
import { timed } from './timed.ts';

/** Called by vitest. */
export const setup = async (): Promise<void> => {
  await timed('cdk bootstrap', () => bootstrap());
  await timed('cdk deploy', () => deployStage('dev'));
};
