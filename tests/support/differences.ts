/**
 * Where an emulator does not do what AWS documents. docs/decisions/0005-second-opinion.md has each by its
 * name, with what AWS says and the side that Vigie keeps to; a test compares the two lists.
 */

type Known = { readonly of: 'ours' | 'moto' | 'dynamodb-local'; readonly does: string };

/** By name. */
export const DIFFERENCES = {
  'any-receipt': { of: 'ours', does: 'DeleteMessageBatch calls a receipt that is none a success.' },
  'large-batch': { of: 'moto', does: 'SQS takes a batch of more than 1 MiB.' },
  'confirmed-at-once': {
    of: 'moto',
    does: 'A subscription by email is confirmed when it is made; there is no token to confirm with.',
  },
  'no-mail': { of: 'moto', does: 'No email and no SMS can be seen.' },
  'any-subject': { of: 'moto', does: 'A subject may be long, not ASCII, or hold a line break.' },
  'any-message': {
    of: 'moto',
    does: 'A message may be empty, or not the JSON that it says it is.',
  },
  'any-attribute': { of: 'moto', does: 'A message attribute may be of any type and value.' },
  'phone-wording': { of: 'moto', does: 'The refusal of a telephone number does not name it.' },
  'policy-crash': {
    of: 'moto',
    does: 'A filter policy that is no JSON is answered by an HTML page.',
  },
  'filter-arrays': {
    of: 'moto',
    does: 'Numbers, prefixes and inner arrays of an array are not found, or the publish fails.',
  },
  'filter-types': {
    of: 'moto',
    does: 'A text matches a number, true matches 1, and a binary attribute counts.',
  },
  'filter-operators': {
    of: 'moto',
    does: 'No wildcard and no null; equals-ignore-case and exists: false do not always hold.',
  },
  'any-subscription': {
    of: 'moto',
    does: 'The same endpoint with other attributes, and an address that is none, are accepted.',
  },
  'unasked-posts': { of: 'moto', does: 'An HTTP endpoint is posted to without being asked first.' },
  'posts-anywhere': { of: 'moto', does: 'An HTTP endpoint on another machine is accepted.' },
  'no-redrive': {
    of: 'moto',
    does: 'A subscription’s RedrivePolicy is kept and not used: publishing to a queue that is gone fails.',
  },
} as const satisfies Record<string, Known>;

/** The name of a difference. */
export type Difference = keyof typeof DIFFERENCES;
