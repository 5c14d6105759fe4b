/**
 * Fetching on this machine, for people who try Vigie with a server of their own: what a deployed function
 * may fetch, and beside it the servers that somebody named one by one, of this machine or its network.
 * What such a server redirects to may be of the network too, at the same port; a stranger's may not.
 */

import { lookup } from 'node:dns/promises';
import { BlockList } from 'node:net';
import { safeFetch } from '../../lambda/aws/fetch.ts';
import type { Resolve } from '../../lambda/aws/hop.ts';
import type { Fetch } from '../../lambda/steps/fetch.ts';

const OWN = new BlockList();
for (const [net, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  OWN.addSubnet(net, bits, 'ipv4');
OWN.addAddress('::1', 'ipv6');

const isOwn = (address: string): boolean =>
  OWN.check(address, address.includes(':') ? 'ipv6' : 'ipv4');

/** With the hosts file: `localhost` is no name of any name server. */
const resolveHere: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address, family }) => ({
    address,
    family: family === 6 ? (6 as const) : (4 as const),
  }));

const originOf = (url: string): string | undefined =>
  URL.canParse(url) ? new URL(url).origin : undefined;

const portOf = (url: string): number => {
  const { port, protocol } = new URL(url);
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
};

/** Fetches in public, and from the servers of the urls that `named` gives at the time of each request. */
export const privateFetch = (named: () => readonly string[]): Fetch => {
  const outside = safeFetch();
  return (request) => {
    const origin = originOf(request.url);
    if (origin === undefined || !named().map(originOf).includes(origin)) return outside(request);
    const own = portOf(request.url);
    const allow = (address: string, port: number) => port === own && isOwn(address);
    return safeFetch({ resolve: resolveHere, allow })(request);
  };
};
