/** `npm run node24`: installs Node 24 and says where. */

import { installNode24 } from '../support/node24.ts';

process.stdout.write(`${installNode24()}\n`);
