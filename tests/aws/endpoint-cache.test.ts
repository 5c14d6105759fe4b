import { expect, test } from 'vitest';
import { EndpointCache } from '../../lambda/aws/endpoint-cache.ts';

test('what stands for the SDK’s cache knows no endpoint, whatever it is told', () => {
  const cache = Reflect.construct(EndpointCache, [1_000]);
  cache.set('PutItem', [{ Address: 'dynamodb.example', CachePeriodInMinutes: 1 }]);
  expect(cache.getEndpoint('PutItem')).toBeUndefined();
  expect(cache.get('PutItem')).toBeUndefined();
  expect(cache.has('PutItem')).toBe(false);
  expect(() => [cache.delete('PutItem'), cache.clear()]).not.toThrow();
});
