/**
 * Which addresses of the internet may be fetched from. Everything that IANA's registries of special
 * purpose addresses (IPv4: RFC 6890 and after, IPv6: RFC 6890, 9637 and after) do not call globally
 * reachable is refused, and so is every form that carries an IPv4 address inside an IPv6 one: what it
 * reaches depends on the network. Clouds answer with a machine's credentials below 169.254.0.0/16,
 * fd00:ec2::/32 and 168.63.129.16, and a Lambda's own runtime below 127.0.0.1 and 169.254.0.0/16.
 */

type Range = { readonly bits: number; readonly bytes: readonly number[]; readonly is: string };

const IPV4_BYTES = 4;
const IPV6_GROUPS = 8;
const BYTE_BITS = 8;

const ipv4Bytes = (text: string): readonly number[] | undefined => {
  const parts = text.split('.');
  if (parts.length !== IPV4_BYTES) return undefined;
  // One spelling only: who writes 0177.0.0.1 or 127.1 wants to be read in two ways.
  if (!parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    return undefined;
  return parts.map(Number);
};

const groupsIn = (text: string): readonly number[] | undefined => {
  if (text === '') return [];
  const parts = text.split(':');
  const last = parts.at(-1) ?? '';
  const ipv4 = last.includes('.') ? ipv4Bytes(last) : [];
  if (ipv4 === undefined) return undefined;
  const hex = last.includes('.') ? parts.slice(0, -1) : parts;
  if (!hex.every((part) => /^[0-9a-f]{1,4}$/i.test(part))) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = ipv4;
  const tail = ipv4.length > 0 ? [a * 256 + b, c * 256 + d] : [];
  return [...hex.map((part) => Number.parseInt(part, 16)), ...tail];
};

const ipv6Bytes = (text: string): readonly number[] | undefined => {
  const [head = '', tail, ...more] = text.split('::');
  const [front, back] = [groupsIn(head), groupsIn(tail ?? '')];
  if (!front || !back || more.length > 0) return undefined;
  const missing = IPV6_GROUPS - front.length - back.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...front, ...new Array<number>(missing).fill(0), ...back];
  return groups.flatMap((group) => [group >> BYTE_BITS, group & 255]);
};

const bytesOf = (address: string): readonly number[] | undefined =>
  address.includes(':') ? ipv6Bytes(address) : ipv4Bytes(address);

const range = (cidr: string, is: string): Range => {
  const [address = '', bits] = cidr.split('/');
  return { bytes: bytesOf(address) ?? [], bits: Number(bits), is };
};

const REFUSED: readonly Range[] = [
  range('0.0.0.0/8', 'this machine'),
  range('10.0.0.0/8', 'a private network'),
  range('100.64.0.0/10', "a carrier's own network"),
  range('127.0.0.0/8', 'this machine (loopback)'),
  range('168.63.129.16/32', "a cloud's own services"),
  range('169.254.0.0/16', 'the machine next door (link-local, cloud metadata)'),
  range('172.16.0.0/12', 'a private network'),
  range('192.0.0.0/24', 'reserved for protocols'),
  range('192.0.2.0/24', 'for documentation only'),
  range('192.88.99.0/24', 'a 6to4 relay'),
  range('192.168.0.0/16', 'a private network'),
  range('198.18.0.0/15', 'for benchmarks only'),
  range('198.51.100.0/24', 'for documentation only'),
  range('203.0.113.0/24', 'for documentation only'),
  range('224.0.0.0/4', 'multicast'),
  range('240.0.0.0/4', 'reserved'),
  range('::/128', 'this machine'),
  range('::1/128', 'this machine (loopback)'),
  range('::ffff:0:0/96', 'an IPv4 address in disguise'),
  range('::/96', 'an IPv4 address in disguise'),
  range('::ffff:0:0:0/96', 'an IPv4 address in disguise'),
  range('64:ff9b::/96', 'an IPv4 address in disguise (NAT64)'),
  range('64:ff9b:1::/48', 'an IPv4 address in disguise (NAT64)'),
  range('2001::/32', 'an IPv4 address in disguise (Teredo)'),
  range('2001:2::/48', 'for benchmarks only'),
  range('2001::/23', 'reserved for protocols'),
  range('2001:db8::/32', 'for documentation only'),
  range('2002::/16', 'an IPv4 address in disguise (6to4)'),
  range('3fff::/20', 'for documentation only'),
  range('fc00::/7', 'a private network'),
  range('fe80::/10', 'the machine next door (link-local)'),
  range('fec0::/10', 'a private network'),
  range('ff00::/8', 'multicast'),
];

/** All that is given out for the public internet over IPv6 today (RFC 4291, IANA). */
const PUBLIC_IPV6 = range('2000::/3', 'public');

const holds = ({ bytes, bits }: Range, address: readonly number[]): boolean => {
  if (bytes.length !== address.length) return false;
  return bytes.every((byte, index) => {
    const counted = Math.min(BYTE_BITS, Math.max(0, bits - index * BYTE_BITS));
    const mask = 256 - 2 ** (BYTE_BITS - counted);
    return (byte & mask) === ((address[index] ?? 0) & mask);
  });
};

/** Why nothing is fetched from this address (IPv4 in four decimal numbers, or IPv6); `undefined` if it is public. */
export const addressProblem = (address: string): string | undefined => {
  const bytes = bytesOf(address);
  if (!bytes) return `${address} is not an address in its plain spelling`;
  const refused = REFUSED.find((one) => holds(one, bytes));
  if (refused) return `${address} is ${refused.is}`;
  if (bytes.length === IPV4_BYTES || holds(PUBLIC_IPV6, bytes)) return undefined;
  return `${address} is not part of the public internet`;
};
