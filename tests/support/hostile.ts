/** A web server that means harm, on loopback: each path is an attack. */

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';

/** What an attack is answered with: the kind and code of the fetch's outcome. */
export type Attack = {
  readonly name: string;
  /** A path of the server, or a whole url. */
  readonly at: string;
  readonly ends: `${'refused' | 'failed'} ${string}`;
};

type Play = (socket: Socket, port: number) => void;

const head = (...lines: readonly string[]): string =>
  `${['HTTP/1.1 200 OK', 'Content-Type: text/xml', ...lines].join('\r\n')}\r\n\r\n`;
const redirect = (to: string): string =>
  `HTTP/1.1 302 Found\r\nLocation: ${to}\r\nContent-Length: 0\r\n\r\n`;

const dripping =
  (first: string, drop: string, everyMs: number): Play =>
  (socket) => {
    socket.write(first);
    const timer = setInterval(() => socket.write(drop), everyMs);
    socket.on('close', () => clearInterval(timer));
  };

const flooding =
  (first: string, chunk: string): Play =>
  (socket) => {
    const more = () => {
      while (!socket.destroyed && socket.write(chunk)) {}
    };
    socket.on('drain', more);
    socket.write(first);
    more();
  };

const saying =
  (...parts: readonly (string | Buffer)[]): Play =>
  (socket) => {
    for (const part of parts) socket.write(part);
    socket.end();
  };

const ZEROS = 100_000_000;
const packed = (encoding: string, bytes: Buffer): Play =>
  saying(head(`Content-Encoding: ${encoding}`, `Content-Length: ${bytes.length}`), bytes);

/** Made once: 100 MB of nothing, packed. */
const bombs = () => {
  const nothing = Buffer.alloc(ZEROS);
  const br = brotliCompressSync(nothing, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
  return { gzip: gzipSync(nothing, { level: 1 }), br, deflate: deflateSync(nothing, { level: 1 }) };
};

const plays = (): Readonly<Record<string, Play>> => {
  const { gzip, br, deflate } = bombs();
  return {
    '/loris-headers': dripping('HTTP/1.1 200 OK\r\n', 'X-A: b\r\n', 50),
    '/loris-body': dripping(head('Content-Length: 1000000'), 'a', 50),
    '/silence': () => {},
    '/endless': flooding(head(), 'a'.repeat(65_536)),
    '/endless-chunked': flooding(
      head('Transfer-Encoding: chunked'),
      `10000\r\n${'a'.repeat(65_536)}\r\n`,
    ),
    '/announced': saying(head('Content-Length: 99999999999')),
    '/gzip-bomb': packed('gzip', gzip),
    '/brotli-bomb': packed('br', br),
    '/deflate-bomb': packed('deflate', deflate),
    '/bomb-in-bomb': packed('gzip, gzip', gzipSync(gzip)),
    '/nested-xml': flooding(head(), '<a>'.repeat(20_000)),
    '/loop': saying(redirect('/loop-back')),
    '/loop-back': saying(redirect('/loop')),
    '/far': saying(redirect('/far/1')),
    '/metadata': saying(redirect('http://169.254.169.254/latest/meta-data/')),
    '/runtime': saying(redirect('http://127.0.0.1:9001/2018-06-01/runtime/invocation/next')),
    // The name was this server when it was asked for the first time.
    '/rebind': (socket, port) => saying(redirect(`http://rebind.test:${port}/again`))(socket, port),
    '/again': (socket, port) => saying(redirect(`http://rebind.test:${port}/secret`))(socket, port),
    '/file': saying(redirect('file:///etc/passwd')),
    '/bad-chunks': saying(head('Transfer-Encoding: chunked'), 'ZZZ\r\nabc\r\n0\r\n\r\n'),
    '/two-lengths': saying(
      head('Content-Length: 3', 'Transfer-Encoding: chunked'),
      '3\r\nabc\r\n0\r\n\r\n',
    ),
    '/not-gzip': packed('gzip', Buffer.from('<rss version="2.0"></rss>')),
    '/cut': saying(head('Content-Length: 1000'), 'half'),
    '/huge-header': saying(head(`X-Big: ${'a'.repeat(100_000)}`)),
    '/endless-headers': flooding('HTTP/1.1 200 OK\r\n', `X-B: ${'b'.repeat(500)}\r\n`),
    '/not-http': saying('SSH-2.0-OpenSSH_9.9\r\n'),
    '/continue': flooding('', 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'),
    '/upgrade': saying('HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'),
    '/hang-up': (socket) => socket.destroy(),
  };
};

/** All attacks, by urls of a server at this port. */
export const ATTACKS: readonly Attack[] = [
  { name: 'slow loris in the headers', at: '/loris-headers', ends: 'failed timeout' },
  { name: 'slow loris in the body', at: '/loris-body', ends: 'failed timeout' },
  { name: 'no answer at all', at: '/silence', ends: 'failed timeout' },
  { name: 'endless body', at: '/endless', ends: 'refused too-large' },
  { name: 'endless body in chunks', at: '/endless-chunked', ends: 'refused too-large' },
  { name: 'a length of 100 GB', at: '/announced', ends: 'refused too-large' },
  { name: 'gzip bomb, 100 MB', at: '/gzip-bomb', ends: 'refused too-large' },
  { name: 'brotli bomb, 100 MB', at: '/brotli-bomb', ends: 'refused too-large' },
  { name: 'deflate bomb, 100 MB', at: '/deflate-bomb', ends: 'refused too-large' },
  { name: 'a bomb packed in a bomb', at: '/bomb-in-bomb', ends: 'refused encoding' },
  { name: 'nested XML without an end', at: '/nested-xml', ends: 'refused too-large' },
  { name: 'redirects in a circle', at: '/loop', ends: 'refused redirects' },
  { name: 'redirects without an end', at: '/far', ends: 'refused redirects' },
  { name: 'redirect to cloud metadata', at: '/metadata', ends: 'refused address' },
  { name: "redirect to Lambda's runtime", at: '/runtime', ends: 'refused address' },
  { name: 'redirect to a file', at: '/file', ends: 'refused url' },
  { name: 'broken chunks', at: '/bad-chunks', ends: 'failed protocol' },
  { name: 'two lengths (smuggling)', at: '/two-lengths', ends: 'failed protocol' },
  { name: 'gzip that is none', at: '/not-gzip', ends: 'failed protocol' },
  { name: 'a body cut off', at: '/cut', ends: 'failed connection' },
  { name: 'a header of 100 KB', at: '/huge-header', ends: 'refused headers-too-large' },
  { name: 'headers without an end', at: '/endless-headers', ends: 'refused headers-too-large' },
  { name: 'another protocol', at: '/not-http', ends: 'failed protocol' },
  { name: 'early hints without an end', at: '/continue', ends: 'refused headers-too-large' },
  { name: 'an upgrade nobody asked for', at: '/upgrade', ends: 'failed connection' },
  { name: 'hanging up', at: '/hang-up', ends: 'failed connection' },
  { name: 'a name for loopback', at: 'http://loopback.test/', ends: 'refused address' },
  { name: 'a name for metadata', at: 'http://metadata.test/', ends: 'refused address' },
  { name: 'a name with one good address', at: 'http://mixed.test/', ends: 'refused address' },
  { name: 'a name that changes its mind', at: '/rebind', ends: 'refused address' },
  { name: 'a name in IPv6 for IPv4', at: 'http://mapped.test/', ends: 'refused address' },
  { name: 'a name nobody has', at: 'http://nowhere.test/', ends: 'failed name' },
  { name: 'localhost as one number', at: 'http://2130706433/', ends: 'refused address' },
  { name: 'localhost in octal', at: 'http://0177.0.0.1/', ends: 'refused address' },
  { name: 'localhost in hex', at: 'http://0x7f.1/', ends: 'refused address' },
  { name: 'metadata in IPv6', at: 'http://[fd00:ec2::254]/', ends: 'refused address' },
  { name: 'loopback, IPv4-mapped', at: 'http://[::ffff:127.0.0.1]/', ends: 'refused address' },
  { name: 'metadata by NAT64', at: 'http://[64:ff9b::a9fe:a9fe]/', ends: 'refused address' },
  { name: 'a backslash in the host', at: 'http://good.test\\@127.0.0.1/', ends: 'refused url' },
  { name: 'a host as user name', at: 'http://good.test@127.0.0.1/', ends: 'refused url' },
  { name: 'the mail port', at: 'http://good.test:25/', ends: 'refused url' },
];

/** The server; `allow` and `resolve` let a fetch reach it, and it alone, as `public.test`. */
export const hostileServer = async () => {
  const play = plays();
  const sockets = new Set<Socket>();
  let asked = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    socket.once('data', (request) => {
      const path = request.toString('latin1').split(' ')[1] ?? '/';
      const further = path.match(/^\/far\/(\d+)$/)?.[1];
      const act = further ? saying(redirect(`/far/${Number(further) + 1}`)) : play[path];
      (act ?? saying(head('Content-Length: 2'), 'ok'))(socket, port);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const NAMES: Readonly<Record<string, readonly string[]>> = {
    'public.test': ['127.0.0.1'],
    'loopback.test': ['127.0.0.1'],
    'metadata.test': ['169.254.169.254'],
    'mixed.test': ['93.184.216.34', '10.0.0.7'],
    'mapped.test': ['::ffff:10.0.0.7'],
  };
  return {
    port,
    urlOf: (at: string) => (at.startsWith('/') ? `http://public.test:${port}${at}` : at),
    allow: (address: string, to: number) => address === '127.0.0.1' && to === port,
    /** A name's addresses; `rebind.test` is this server at every other time, and a private one between. */
    resolve: async (host: string) => {
      asked += host === 'rebind.test' ? 1 : 0;
      const rebound = asked % 2 === 0 ? ['10.0.0.7'] : ['127.0.0.1'];
      const found = host === 'rebind.test' ? rebound : NAMES[host];
      if (!found) throw Object.assign(new Error(`queryA ENOTFOUND ${host}`), { code: 'ENOTFOUND' });
      return found.map((address) => ({
        address,
        family: address.includes(':') ? (6 as const) : (4 as const),
      }));
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
};
