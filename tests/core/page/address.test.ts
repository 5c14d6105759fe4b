import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressProblem } from '../../../lambda/core/page/address.ts';

describe('an address is refused that is not part of the public internet', () => {
  test.each([
    ['127.0.0.1', 'loopback'],
    ['127.255.0.3', 'loopback'],
    ['0.0.0.0', 'this machine'],
    ['10.1.2.3', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.178.1', 'private'],
    ['100.64.0.1', 'carrier'],
    ['100.127.255.255', 'carrier'],
    ['169.254.169.254', 'metadata'],
    ['169.254.76.1', 'link-local'],
    ['168.63.129.16', 'cloud'],
    ['192.0.0.8', 'protocols'],
    ['192.0.2.1', 'documentation'],
    ['198.51.100.9', 'documentation'],
    ['203.0.113.77', 'documentation'],
    ['198.19.255.255', 'benchmarks'],
    ['224.0.0.251', 'multicast'],
    ['255.255.255.255', 'reserved'],
    ['::', 'this machine'],
    ['::1', 'loopback'],
    ['::ffff:8.8.8.8', 'disguise'],
    ['::ffff:7f00:1', 'disguise'],
    ['::127.0.0.1', 'disguise'],
    ['64:ff9b::a9fe:a9fe', 'NAT64'],
    ['64:ff9b:1::a00:1', 'NAT64'],
    ['2001:0:4136:e378:8000:63bf:3fff:fdd2', 'Teredo'],
    ['2001:2::1', 'benchmarks'],
    ['2001:20::1', 'protocols'],
    ['2001:db8::1', 'documentation'],
    ['3fff:abc::1', 'documentation'],
    ['2002:7f00:1::1', '6to4'],
    ['fd00:ec2::254', 'private'],
    ['fe80::1', 'link-local'],
    ['fec0::1', 'private'],
    ['ff02::fb', 'multicast'],
    ['5f00::1', 'not part'],
    ['100::1', 'not part'],
  ])('%s: %s', (address, why) => {
    expect(addressProblem(address)).toContain(why);
  });
});

test.each([
  ...['8.8.8.8', '93.184.216.34', '172.15.0.1', '172.32.0.1', '100.63.1.1', '100.128.0.1'],
  ...['198.17.0.1', '198.20.0.1', '223.255.255.255', '169.253.0.1'],
  ...['2a00:1450:4007:80e::200e', '2606:2800:220:1:248:1893:25c8:1946', '2001:4860:4860::8888'],
])('%s is public', (address) => {
  expect(addressProblem(address)).toBeUndefined();
});

test.each(['0177.0.0.1', '127.1', '2130706433', '0x7f.0.0.1', '1.2.3.4.5', '', '1.2.3.256'])(
  'only the plain spelling is read, not "%s"',
  (address) => {
    expect(addressProblem(address)).toContain('plain spelling');
  },
);

test.each([
  'fe80::1%eth0',
  ':::',
  '1::2::3',
  '12345::',
  '::1.2.3',
  '1:2:3:4:5:6:7:8:9',
  '1:2:3:4:5:6:7::8',
])('%s is no way to write an IPv6 address', (address) => {
  expect(addressProblem(address)).toContain('plain spelling');
});

test('what stands behind a 6to4, mapped or NAT64 prefix never matters', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
      const hex = (high: number, low: number) => (high * 256 + low).toString(16);
      const tail = `${hex(a, b)}:${hex(c, d)}`;
      for (const form of [`::ffff:${address}`, `::${tail}`, `64:ff9b::${tail}`, `2002:${tail}::1`])
        expect(addressProblem(form), form).toBeDefined();
    }),
  );
});

test('a spelling of an IPv6 address changes nothing', () => {
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      const canonical = new URL(`http://[${address}]/`).hostname.slice(1, -1);
      const said = (one: string) => addressProblem(one)?.slice(one.length);
      expect(said(address)).toBe(said(canonical));
    }),
  );
});
