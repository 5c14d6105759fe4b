/**
 * A cache of endpoints that never has any. The bundler puts this in place of `@aws-sdk/endpoint-cache`
 * (lib/bundle.ts), with which the DynamoDB client carries 8 KB of a library for a cache that stays empty:
 * endpoint discovery is off unless it is asked for, and then the plain endpoint serves as well.
 */

const EMPTY = {
  getEndpoint: (): undefined => undefined,
  get: (): undefined => undefined,
  has: (): boolean => false,
  set: (): void => {},
  delete: (): void => {},
  clear: (): void => {},
};

/** What the SDK makes one of each client. */
export function EndpointCache() {
  return EMPTY;
}
