/** How the watched sources are, from the table. */

import { type Sources, sourcesOf } from '../steps/sources.ts';
import { dynamoClient } from './clients.ts';
import { dynamoFeeds } from './feeds.ts';
import { now } from './records.ts';

/** See above. */
export const watchedSources = (tableName: string): Sources =>
  sourcesOf({ now, feeds: dynamoFeeds(dynamoClient(), tableName) });
