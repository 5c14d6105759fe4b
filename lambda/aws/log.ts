/** The log: one object a line, which Lambda writes as JSON. On one's own machine only failures are shown. */

import type { Log } from '../steps/lines.ts';

/** The log of a stage. */
export const logOf =
  (stage: string, to: Pick<Console, 'info' | 'error'>): Log =>
  (event, about) => {
    if ('error' in about) to.error({ event, ...about });
    else if (stage !== 'local') to.info({ event, ...about });
  };
