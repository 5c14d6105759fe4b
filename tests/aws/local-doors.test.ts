import { expect, test } from 'vitest';
import { strange } from '../../lib/local/doors.ts';

test.each([
  { host: '127.0.0.1:4567' },
  { host: 'localhost:4567' },
  { host: '[::1]:8080' },
  { host: 'localhost:4567', origin: 'http://localhost:4567', 'sec-fetch-site': 'same-origin' },
  // A person who types the address.
  { host: 'localhost:4567', 'sec-fetch-site': 'none' },
])('a program of this machine is let in: %o', (headers) => {
  expect(strange({ headers })).toBeUndefined();
});

test.each([
  // DNS rebinding: a name of theirs that leads to 127.0.0.1.
  [{ host: 'rebind.example:4567' }, 'rebind.example'],
  [{ host: '127.0.0.1.example:4567' }, '127.0.0.1.example'],
  [{ host: 'localhost@rebind.example' }, 'rebind.example'],
  [{}, 'Host'],
  // A form or script of a page on another site, or on another port.
  [{ host: 'localhost:4567', origin: 'https://evil.example' }, 'evil.example'],
  [{ host: 'localhost:4567', origin: 'http://localhost:3000' }, 'localhost:3000'],
  [{ host: 'localhost:4567', origin: 'null' }, 'null'],
  [{ host: 'localhost:4567', 'sec-fetch-site': 'cross-site' }, 'web page'],
])('a web page in the browser is not: %o', (headers, named) => {
  expect(strange({ headers })).toContain(named);
});
