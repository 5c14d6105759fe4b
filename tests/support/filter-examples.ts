/** Filter policies with what SNS's developer guide says of them, on the attributes of an alert and on a body. */

import type { Difference } from './differences.ts';

/** A policy, whether it lets the message through, and who is known not to do so. */
type FilterExample = readonly [policy: object, passes: boolean, known?: Difference];

/** The attributes that the examples are about: type and value of each. */
export const ATTRIBUTES = {
  kind: { type: 'String', value: 'alert' },
  topics: { type: 'String.Array', value: '["plant-reopening","plant-reopening:3","sanctions",7]' },
  prominence: { type: 'Number', value: '3' },
  lang: { type: 'String', value: 'fr' },
  blob: { type: 'Binary', value: 'AAAA' },
} as const;

/** On attributes. */
export const ON_ATTRIBUTES: readonly FilterExample[] = [
  [{ kind: ['alert'] }, true],
  [{ kind: ['update', 'alert'] }, true],
  [{ kind: ['update'] }, false],
  [{ kind: ['alert'], lang: ['de'] }, false],
  [{ topics: ['sanctions'] }, true],
  [{ topics: [7] }, true, 'filter-arrays'],
  [{ topics: ['7'] }, false],
  [{ topics: ['acquisition'] }, false],
  [{ topics: [{ prefix: 'plant-reopening:' }] }, true, 'filter-arrays'],
  [{ lang: [{ 'anything-but': ['fr', 'en'] }] }, false],
  [{ lang: [{ 'anything-but': 'de' }] }, true],
  // SNS: an array matches if it holds a value that is none of these.
  [{ topics: [{ 'anything-but': ['sanctions'] }] }, true],
  [{ lang: [{ 'anything-but': { prefix: 'f' } }] }, false],
  [{ prominence: [{ numeric: ['>=', 2] }] }, true],
  [{ prominence: [{ numeric: ['>', 0, '<', 3] }] }, false],
  [{ prominence: [3] }, true],
  [{ prominence: ['3'] }, false, 'filter-types'],
  [{ lang: [{ numeric: ['=', 3] }] }, false],
  [{ aspect: [{ exists: false }] }, true],
  [{ aspect: [{ exists: true }] }, false],
  [{ kind: [{ exists: true }] }, true],
  [{ kind: [{ exists: false }] }, false],
  [{ blob: [{ exists: true }] }, false, 'filter-types'],
  [{ lang: [{ 'equals-ignore-case': 'FR' }] }, true, 'filter-operators'],
  [{ kind: [{ suffix: 'ert' }] }, true],
  [{ kind: [{ wildcard: 'a*t' }] }, true, 'filter-operators'],
  [{ kind: [{ wildcard: 'a*r' }] }, false, 'filter-operators'],
  [{ $or: [{ kind: ['update'] }, { lang: ['fr'] }] }, true],
  [{ $or: [{ kind: ['update'] }, { lang: ['de'] }] }, false],
  [{ kind: ['alert'], $or: [{ lang: ['de'] }, { prominence: [3] }] }, true],
  [{}, true],
];

/** The body that the examples are about. */
export const BODY = {
  version: 1,
  article: { lang: 'ru', title: 'ЕС ввёл новые санкции', url: null },
  matches: [
    { topic: 'sanctions', prominence: 3 },
    { topic: 'acquisition', prominence: 1 },
  ],
  tags: ['news', ['deep']],
};

/** On the body. */
export const ON_BODY: readonly FilterExample[] = [
  [{ article: { lang: ['ru'] } }, true],
  [{ article: { lang: ['fr'] } }, false],
  [{ article: { url: [null] } }, true, 'filter-operators'],
  [{ article: { source: [{ exists: false }] } }, true],
  [{ missing: { deep: ['x'] } }, false],
  [{ missing: { deep: [{ exists: false }] } }, true, 'filter-operators'],
  [{ matches: { topic: ['acquisition'] } }, true],
  [{ matches: { topic: ['sanctions'], prominence: [1] } }, true],
  [{ tags: ['news'] }, true],
  [{ tags: ['deep'] }, true, 'filter-arrays'],
  [{ version: [true] }, false, 'filter-types'],
];
