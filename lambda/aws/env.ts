/**
 * Environment variables: the names that the stack (or the local system) sets and the functions read.
 * Read at cold start; a missing one fails there, by name.
 */

/** What each function reads. The stack sets exactly these. */
export const FUNCTION_ENV = {
  poll: ['STAGE', 'TABLE_NAME', 'BUCKET_NAME'],
  scan: ['STAGE', 'TABLE_NAME', 'BUCKET_NAME', 'INBOX_QUEUE_URL', 'ALERTS_QUEUE_URL'],
  alert: ['STAGE', 'TABLE_NAME', 'ALERTS_QUEUE_URL', 'ALERTS_DEAD_QUEUE_URL', 'OUTBOX_QUEUE_URL'],
  notify: [
    'STAGE',
    'STAGE_LANG',
    'TABLE_NAME',
    'OUTBOX_QUEUE_URL',
    'OUTBOX_DEAD_QUEUE_URL',
    'BROADCAST_TOPIC_ARN',
    'LINK_SECRET',
    'API_URL',
  ],
  tick: [
    'STAGE',
    'TABLE_NAME',
    'BUCKET_NAME',
    'INBOX_QUEUE_URL',
    'ALERTS_QUEUE_URL',
    'OUTBOX_QUEUE_URL',
    'CANARY_QUEUE_URL',
  ],
  api: ['STAGE', 'STAGE_LANG', 'TABLE_NAME', 'LINK_SECRET'],
  receive: ['STAGE', 'BUCKET_NAME'],
} as const satisfies Record<string, readonly string[]>;

/** A deployed function: a file of `lambda/`. */
export type FunctionName = keyof typeof FUNCTION_ENV;

/** The variables of one function. */
export type FunctionEnv<Name extends FunctionName> = Readonly<
  Record<(typeof FUNCTION_ENV)[Name][number], string>
>;

/** The function's variables; throws an error that names the missing ones. */
export const readEnv = <Name extends FunctionName>(
  name: Name,
  variables: NodeJS.ProcessEnv = process.env,
): FunctionEnv<Name> => {
  const names: readonly string[] = FUNCTION_ENV[name];
  const missing = names.filter((variable) => !variables[variable]);
  if (missing.length > 0)
    throw new Error(`The ${name} function lacks environment variables: ${missing.join(', ')}`);
  return Object.fromEntries(
    names.map((variable) => [variable, variables[variable]]),
  ) as FunctionEnv<Name>;
};

/**
 * Whether scan asks only the topics that an article's words name. `NO_FILTERING`, set by hand on the
 * function to anything, has every topic evaluated: the same answer, slowly, should the matcher be in doubt.
 */
export const filtersTopics = (variables: NodeJS.ProcessEnv = process.env): boolean =>
  (variables['NO_FILTERING'] ?? '') === '';
