import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hmacWith } from '../../../lambda/aws/hmac.ts';
import { leaveUrl, readLink, signLink } from '../../../lambda/core/subscription/link.ts';
import { sameSecret } from '../../../lambda/core/subscription/same.ts';

const hmac = hmacWith('a secret of the stage');
const NOW = '2026-11-24T09:00:00.000Z';
const UNTIL = '2027-05-23T09:00:00.000Z';
const link = { subscriberId: 'm4r1e', action: 'leave', until: UNTIL } as const;

test('a link is read as it was signed, to its hour', () => {
  expect(readLink(signLink(link, hmac), NOW, hmac)).toEqual({ outcome: 'valid', ...link });
});

test('it is short and made of what every mail program leaves whole', () => {
  const url = leaveUrl(
    'https://abcdefghij.execute-api.eu-west-3.amazonaws.com/',
    'k3v9x2m7qa',
    NOW,
    hmac,
  );
  expect(url).toMatch(/^https:\/\/[a-z0-9.-]+\/leave\?s=[a-z0-9]+\.[a-z0-9]+\.[a-z0-9]{20}$/);
  expect(url.length).toBeLessThan(110);
});

test('it ends: valid to the last moment, expired from then on', () => {
  const token = signLink(link, hmac);
  expect(readLink(token, '2027-05-23T08:59:59.999Z', hmac).outcome).toBe('valid');
  expect(readLink(token, UNTIL, hmac)).toEqual({ outcome: 'expired', ...link });
});

test('half a year after the mail it still works, a month later it does not', () => {
  const token = new URL(leaveUrl('http://x', 'm4r1e', NOW, hmac)).searchParams.get('s') ?? '';
  expect(readLink(token, '2027-05-20T00:00:00.000Z', hmac).outcome).toBe('valid');
  expect(readLink(token, '2027-06-24T00:00:00.000Z', hmac).outcome).toBe('expired');
});

describe('tampered', () => {
  const token = signLink(link, hmac);
  test('is what another secret signed', () => {
    expect(readLink(token, NOW, hmacWith('another secret')).outcome).toBe('tampered');
  });

  test('is a link with another id, a later end, or cut', () => {
    const [id, hours, signature] = token.split('.');
    for (const other of [
      `p4ul.${hours}.${signature}`,
      `${id}.${hours}0.${signature}`,
      `${id}.zzzzz.${signature}`,
      token.slice(0, -1),
      `${token}0`,
      `${id}.${hours}.`,
      '',
    ])
      expect(readLink(other, NOW, hmac).outcome, other).toBe('tampered');
  });

  test('is any change of any character', () => {
    fc.assert(
      fc.property(
        fc.nat(token.length - 1),
        fc.string({ minLength: 1, maxLength: 1 }),
        (at, letter) => {
          fc.pre(token[at] !== letter);
          const changed = token.slice(0, at) + letter + token.slice(at + 1);
          fc.pre(changed.trim() !== token);
          expect(readLink(changed, NOW, hmac).outcome).toBe('tampered');
        },
      ),
    );
  });

  test('is any other text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readLink(text, NOW, hmac).outcome).toBe('tampered');
      }),
    );
  });
});

test('every id and hour is read back', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[0-9a-z]{1,40}$/),
      fc.date({ min: new Date(NOW), max: new Date('2999-01-01'), noInvalidDate: true }),
      (subscriberId, end) => {
        const token = signLink({ subscriberId, action: 'leave', until: end.toISOString() }, hmac);
        const read = readLink(token, NOW, hmac);
        if (end.getTime() > Date.parse(NOW))
          expect(read).toMatchObject({ outcome: 'valid', subscriberId });
      },
    ),
  );
});

test('two secrets are the same only if every character is', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(sameSecret(a, b)).toBe(a === b);
      expect(sameSecret(a, a)).toBe(true);
      expect(sameSecret(a, `${a}\0`)).toBe(false);
    }),
  );
});
