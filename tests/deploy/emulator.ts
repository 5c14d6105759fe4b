/**
 * ministack as an AWS of its own on loopback: it makes what CloudFormation asks for, runs the deployed
 * functions, and, as AWS does, takes only signed requests over TLS and lets each role do what its
 * policies allow. Everything that it keeps is in one folder; its processes end with ours, however we end.
 */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, readFileSync, symlinkSync } from 'node:fs';
import { request } from 'node:https';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../support/free-port.ts';
import { MissingTool, PYTHON } from './python.ts';

const MINISTACK = fileURLToPath(new URL('new-account.py', import.meta.url));

/** The account that everything is in; as an access key, ministack takes it for the account's owner. */
export const ACCOUNT = '123456789012';
/** Where everything is. */
export const REGION = 'eu-west-3';

/** A running emulator. */
export type Emulator = {
  /** What a person's shell would have to hold for AWS: `AWS_ENDPOINT_URL`, credentials and the rest. */
  readonly variables: Readonly<Record<string, string>>;
  /** What the emulator and the functions wrote. */
  readonly log: string;
  /** The version of Node that runs the functions. */
  readonly node: string;
  readonly stop: () => Promise<void>;
};

/** A certificate for localhost, good for two days. */
const makeCertificate = (folder: string): { readonly cert: string; readonly key: string } => {
  const [cert, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  const names = ['subjectAltName=DNS:localhost,IP:127.0.0.1', 'basicConstraints=critical,CA:FALSE'];
  const { status, error, stderr } = spawnSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
      ...names.flatMap((name) => ['-addext', name]),
      ...['-keyout', key, '-out', cert],
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0)
    throw new MissingTool(
      `npm run test:deploy needs openssl, for a certificate for localhost: ${error?.message ?? stderr}`,
    );
  return { cert, key };
};

/** The Node that runs the functions: `VIGIE_NODE24` names a binary, else it is the one that runs us. */
const nodeFor = (folder: string): { readonly path: string; readonly version: string } => {
  const binary = process.env['VIGIE_NODE24'] ?? process.execPath;
  const { status, error, stdout } = spawnSync(binary, ['--version'], { encoding: 'utf8' });
  if (status !== 0)
    throw new MissingTool(
      `VIGIE_NODE24=${binary} is no Node that runs${error ? `: ${error.message}` : ''}.`,
    );
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  symlinkSync(binary, join(bin, 'node'));
  return { path: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, version: stdout.trim() };
};

const answers = (port: number, ca: Buffer): Promise<boolean> =>
  new Promise((resolve) => {
    const asked = request({ host: 'localhost', port, path: '/_ministack/ready', ca, agent: false });
    asked.setTimeout(2_000, () => asked.destroy());
    asked.on('error', () => resolve(false));
    asked.on('response', (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    asked.end();
  });

const PATIENCE_MS = 60_000;

const untilReady = async (child: ChildProcess, port: number, ca: Buffer): Promise<boolean> => {
  const until = Date.now() + PATIENCE_MS;
  while (child.exitCode === null && Date.now() < until) {
    if (await answers(port, ca)) return true;
    await sleep(100);
  }
  return false;
};

// A pipe that nobody writes to: it ends when we end, even killed, and with it the whole process group.
const TIED_TO_US = 'exec 3<&0; { cat <&3 >/dev/null; kill -KILL 0; } & exec "$@" 3<&- <&-';

/** Starts it with nothing in it, and all that it writes in this folder. */
export const startEmulator = async (folder: string): Promise<Emulator> => {
  const { cert, key } = makeCertificate(folder);
  const { path, version } = nodeFor(folder);
  const port = await freePort();
  const made = (name: string): string => {
    mkdirSync(join(folder, name));
    return join(folder, name);
  };
  const log = join(folder, 'emulator.log');
  const out = openSync(log, 'w');
  const child = spawn('sh', ['-c', TIED_TO_US, 'sh', PYTHON, MINISTACK], {
    cwd: folder,
    detached: true,
    stdio: ['pipe', out, out],
    env: {
      PATH: path,
      HOME: made('home'),
      TMPDIR: made('tmp'),
      STATE_DIR: made('state'),
      S3_DATA_DIR: made('s3'),
      LANG: 'C.UTF-8',
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      MINISTACK_ACCOUNT_ID: ACCOUNT,
      MINISTACK_REGION: REGION,
      IOT_MTLS_ENABLED: '0',
      AUTH: 'true',
      USE_SSL: '1',
      MINISTACK_SSL_CERT: cert,
      MINISTACK_SSL_KEY: key,
      // Passed on to the functions, which call it with Node's own fetch and https.
      NODE_EXTRA_CA_CERTS: cert,
      // By name: the certificate and CloudFormation's template URLs both say localhost.
      AWS_ENDPOINT_URL: `https://localhost:${port}`,
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('The emulator could not be started: there is no sh');
  const kill = (): void => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-pid, 'SIGKILL');
  };
  process.once('exit', kill);
  const stop = async (): Promise<void> => {
    const ended = once(child, 'exit');
    kill();
    if (child.exitCode === null && child.signalCode === null) await ended;
    process.off('exit', kill);
  };
  if (!(await untilReady(child, port, readFileSync(cert)))) {
    await stop();
    throw new Error(`The emulator did not start: ${readFileSync(log, 'utf8').slice(-4_000)}`);
  }
  return { variables: variablesOf(folder, port, cert), log, node: version, stop };
};

const variablesOf = (folder: string, port: number, cert: string): Emulator['variables'] => ({
  AWS_ENDPOINT_URL: `https://localhost:${port}`,
  AWS_ACCESS_KEY_ID: ACCOUNT,
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_REGION: REGION,
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: join(folder, 'no-config'),
  AWS_SHARED_CREDENTIALS_FILE: join(folder, 'no-credentials'),
  // For our own processes; the CDK command line reads the second.
  NODE_EXTRA_CA_CERTS: cert,
  AWS_CA_BUNDLE: cert,
  // The CDK command line remembers accounts by their keys.
  CDK_HOME: join(folder, 'cdk-home'),
  CDK_DISABLE_CLI_TELEMETRY: 'true',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
});
