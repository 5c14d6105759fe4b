import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hmacWith } from '../../../lambda/aws/hmac.ts';
import {
  type Link,
  leaveUrl,
  muteUrl,
  readLeaveLink,
  readMuteLink,
  signLink,
} from '../../../lambda/core/subscription/link.ts';
import { sameSecret } from '../../../lambda/core/subscription/same.ts';

const hmac = hmacWith('a secret of the stage');
const NOW = '2026-11-24T09:00:00.000Z';
const UNTIL = '2027-05-23T09:00:00.000Z';
const link = { subscriberId: 'm4r1e', until: UNTIL } as const;

test('a link is read as it was signed, to its hour', () => {
  expect(readLeaveLink(signLink(link, hmac), NOW, hmac)).toEqual({ outcome: 'valid', ...link });
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
  expect(readLeaveLink(token, '2027-05-23T08:59:59.999Z', hmac).outcome).toBe('valid');
  expect(readLeaveLink(token, UNTIL, hmac)).toEqual({ outcome: 'expired', ...link });
});

test('half a year after the mail it still works, a month later it does not', () => {
  const token = new URL(leaveUrl('http://x', 'm4r1e', NOW, hmac)).searchParams.get('s') ?? '';
  expect(readLeaveLink(token, '2027-05-20T00:00:00.000Z', hmac).outcome).toBe('valid');
  expect(readLeaveLink(token, '2027-06-24T00:00:00.000Z', hmac).outcome).toBe('expired');
});

describe('tampered', () => {
  const token = signLink(link, hmac);
  test('is what another secret signed', () => {
    expect(readLeaveLink(token, NOW, hmacWith('another secret')).outcome).toBe('tampered');
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
      expect(readLeaveLink(other, NOW, hmac).outcome, other).toBe('tampered');
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
          expect(readLeaveLink(changed, NOW, hmac).outcome).toBe('tampered');
        },
      ),
    );
  });

  test('is any other text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readLeaveLink(text, NOW, hmac).outcome).toBe('tampered');
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
        const token = signLink({ subscriberId, until: end.toISOString() }, hmac);
        const read = readLeaveLink(token, NOW, hmac);
        if (end.getTime() > Date.parse(NOW))
          expect(read).toMatchObject({ outcome: 'valid', subscriberId });
      },
    ),
  );
});

describe('a mute link', () => {
  const MOSCOW = { what: 'story', id: 'st_0a1b2c3d4e5f6g7h8j9k' } as const;
  const SANCTIONS = { what: 'topic', id: 'sanctions' } as const;
  const muting: Required<Link> = { ...link, target: MOSCOW };
  const tokenIn = (url: string) => new URL(url).searchParams.get('s') ?? '';

  test('is read as it was signed, with what it mutes', () => {
    for (const target of [MOSCOW, SANCTIONS])
      expect(readMuteLink(signLink({ ...link, target }, hmac), NOW, hmac)).toEqual({
        outcome: 'valid',
        ...link,
        target,
      });
  });

  test('is short and made of what every mail program leaves whole', () => {
    const api = 'https://abcdefghij.execute-api.eu-west-3.amazonaws.com/';
    const url = (target: Required<Link>['target']) =>
      muteUrl(api, { subscriberId: 'k3v9x2m7qa', target }, NOW, hmac);
    expect(url(MOSCOW)).toMatch(/^https:\/\/[a-z0-9.-]+\/mute\?s=[a-z0-9._-]+[a-z0-9]{20}$/);
    expect(url(MOSCOW).length).toBeLessThan(132);
    expect(url(SANCTIONS).length).toBeLessThan(122);
    // The longest id that a topic may have.
    expect(url({ what: 'topic', id: 'x'.repeat(60) }).length).toBeLessThan(175);
  });

  test('lasts longer than what it mutes, so that the same link takes it back, and then ends', () => {
    const token = tokenIn(muteUrl('http://x', muting, NOW, hmac));
    expect(readMuteLink(token, '2027-02-20T00:00:00.000Z', hmac).outcome).toBe('valid');
    expect(readMuteLink(token, '2027-02-23T00:00:00.000Z', hmac)).toMatchObject({
      outcome: 'expired',
      target: MOSCOW,
    });
  });

  test('of another reader, story or topic, a later end, another secret, or cut, is tampered', () => {
    const [id, letter, story, hours, signature] = signLink(muting, hmac).split('.');
    for (const other of [
      [`p4ul`, letter, story, hours, signature],
      [id, 't', story, hours, signature],
      [id, letter, 'st_zzzzzzzzzzzzzzzzzzzz', hours, signature],
      [id, letter, story, `${hours}0`, signature],
      [id, letter, story, hours, signature?.slice(0, -1)],
      [id, 'x', story, hours, signature],
      [id, letter, hours, signature],
      [id, letter, '', hours, signature],
    ])
      expect(readMuteLink(other.join('.'), NOW, hmac).outcome, other.join('.')).toBe('tampered');
    expect(readMuteLink(signLink(muting, hmac), NOW, hmacWith('another')).outcome).toBe('tampered');
  });

  test('never leaves, and a leave link never mutes, however their parts are put together', () => {
    const leaving = signLink(link, hmac);
    const mutes = signLink(muting, hmac);
    expect(readLeaveLink(mutes, NOW, hmac).outcome).toBe('tampered');
    expect(readMuteLink(leaving, NOW, hmac).outcome).toBe('tampered');
    const parts = fc.constantFrom(...leaving.split('.'), ...mutes.split('.'), '', '0');
    fc.assert(
      fc.property(fc.array(parts, { minLength: 3, maxLength: 6 }), (some) => {
        const token = some.join('.');
        if (token !== leaving) expect(readLeaveLink(token, NOW, hmac).outcome).toBe('tampered');
        if (token !== mutes) expect(readMuteLink(token, NOW, hmac).outcome).toBe('tampered');
      }),
    );
  });

  test('is read back for every reader, story and topic', () => {
    const target = fc.oneof(
      fc.stringMatching(/^st_[0-9a-z]{20}$/).map((id) => ({ what: 'story' as const, id })),
      fc.stringMatching(/^[a-z][a-z0-9-]{0,59}$/).map((id) => ({ what: 'topic' as const, id })),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-z]{1,40}$/), target, (subscriberId, target) => {
        const token = tokenIn(muteUrl('https://x.example', { subscriberId, target }, NOW, hmac));
        const read = readMuteLink(token, NOW, hmac);
        expect(read).toMatchObject({ outcome: 'valid', subscriberId, target });
      }),
    );
  });

  test('any other text is tampered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readMuteLink(text, NOW, hmac).outcome).toBe('tampered');
      }),
    );
  });
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
