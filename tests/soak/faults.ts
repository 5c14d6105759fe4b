/**
 * The proxy that breaks things: it stands in front of the embedded AWS and lets a share of the
 * functions' calls go wrong. The nth call of a kind meets the same fate for the same seed, whatever
 * else happens meanwhile.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Call } from '../../lib/local/exchange.ts';
import type { Fault } from '../../lib/local/front.ts';
import { chance, stream } from './random.ts';
import { type Called, failed, throttled, tookNothing } from './refusals.ts';

/** What may become of a call, with its share of all faults. */
const SHARES = {
  /** The connection breaks before the service has the request. */
  dropped: 18,
  /** The service does it, and the connection breaks before the answer. */
  cut: 18,
  /** The service does it, and its answer breaks off half way. */
  half: 8,
  /** All goes well, later. */
  slow: 14,
  /** The request arrives when its sender has given it up and, often, sent it again. */
  'arrives late': 6,
  /** The service does it, and its answer comes when the sender has given up. */
  'answers late': 6,
  throttled: 14,
  /** The service has trouble and did nothing. */
  failed: 10,
  /** The service has trouble, and did it all the same. */
  'failed, done': 6,
} as const;

/** A kind of fault; `killed`: the process that called is ended. */
export type FaultKind = keyof typeof SHARES | 'took nothing' | 'killed';

/** All kinds, as they are listed. */
export const FAULT_KINDS: readonly FaultKind[] = [
  ...(Object.keys(SHARES) as (keyof typeof SHARES)[]),
  'took nothing',
  'killed',
];

/** Faults after which the caller may have no answer of a call that was done, or none that can be believed. */
export const LEAVES_IN_DOUBT: ReadonlySet<FaultKind> = new Set([
  ...(['dropped', 'cut', 'half', 'arrives late', 'answers late'] as const),
  ...(['failed', 'failed, done', 'killed'] as const),
]);

/** How a call went: what befell it, and what the service answered if the request got there. */
export type Went = { readonly fault?: FaultKind; readonly answer?: Answer };

/** What to break, how much, and for whom. */
export type Breaking = {
  readonly seed: number;
  /** Share of calls that go wrong, 0 to 1. */
  readonly rate: number;
  /** One call in so many ends its process; 0 ends none. */
  readonly killOneIn: number;
  /** Ends the caller's process; resolves when it is gone. */
  readonly kill: (call: Call) => Promise<void>;
  /** Told once of each call, as soon as it is known. */
  readonly went: (call: Call, went: Went) => void;
};

// Longer than any of our clients waits: lambda/aws/clients.ts (3 s), and for S3 lambda/aws/bucket.ts (4 s).
const GIVEN_UP_MS: Readonly<Record<Called, number>> = {
  ...{ dynamodb: 3_100, sqs: 3_100, sns: 3_100, s3: 4_100 },
};
const LATER_MS = 900;
const SLOWEST_MS = 1_200;

const TOTAL = Object.values(SHARES).reduce((sum, share) => sum + share, 0);

const kindAt = (point: number): FaultKind => {
  let left = point * TOTAL;
  for (const [kind, share] of Object.entries(SHARES)) {
    left -= share;
    if (left < 0) return kind as FaultKind;
  }
  return 'slow';
};

type Act = () => Promise<Answer>;

/** What one fault does to one call. */
const inflict: Readonly<
  Record<
    Exclude<FaultKind, 'killed'>,
    (call: Call, act: Act, next: () => number) => Promise<Answer | Fault>
  >
> = {
  dropped: async () => 'cut',
  cut: async (_, act) => {
    await act();
    return 'cut';
  },
  half: async (_, act) => ({ half: await act() }),
  slow: async (_, act, next) => {
    await sleep(next() * SLOWEST_MS);
    return act();
  },
  'arrives late': async ({ service }, act, next) => {
    await sleep(GIVEN_UP_MS[service as Called] + next() * LATER_MS);
    return act();
  },
  'answers late': async ({ service }, act, next) => {
    const answer = await act();
    await sleep(GIVEN_UP_MS[service as Called] + next() * LATER_MS);
    return answer;
  },
  throttled: async ({ service }, _, next) => throttled(service as Called, next),
  failed: async ({ service }, _, next) => failed(service as Called, next),
  'failed, done': async ({ service }, act, next) => {
    await act();
    return failed(service as Called, next);
  },
  'took nothing': async (call, act) => tookNothing(call) ?? act(),
};

/** What a proxy did so far. */
export type Proxy = {
  readonly through: (call: Call, proceed: Act) => Promise<Answer | Fault>;
  /** Calls that are still held back. */
  readonly pending: () => number;
};

/** Opens the proxy. */
export const faultProxy = ({ seed, rate, killOneIn, kill, went }: Breaking): Proxy => {
  const counts = new Map<string, number>();
  let pending = 0;

  const numbered = (name: string): number => {
    const n = (counts.get(name) ?? 0) + 1;
    counts.set(name, n);
    return n;
  };

  const fateOf = (call: Call, name: string): FaultKind | undefined => {
    // An empty queue is asked without end: who is killed is in the middle of something.
    if (call.action !== 'ReceiveMessage' && killOneIn > 0) {
      const n = numbered('all');
      if (chance(seed, `kill ${n}`) < 1 / killOneIn) return 'killed';
    }
    if (chance(seed, `${name} goes wrong`) >= rate) return undefined;
    const kind = kindAt(chance(seed, `${name} how`));
    // A batch has one more way to be refused, of the same share.
    const isSlow = kind === 'slow' && chance(seed, `${name} batch`) < 0.5;
    return isSlow && call.action.endsWith('Batch') ? 'took nothing' : kind;
  };

  const through = async (call: Call, proceed: Act): Promise<Answer | Fault> => {
    const kind = `${call.service} ${call.action}`;
    const name = `${kind} ${numbered(kind)}`;
    const fault = fateOf(call, name);
    let answered: Answer | undefined;
    const act = async () => {
      answered = await proceed();
      went(call, { answer: answered, ...(fault === undefined ? {} : { fault }) });
      return answered;
    };
    if (fault === undefined) return act();
    const next = stream(seed, name);
    pending += 1;
    try {
      if (fault === 'killed') {
        if (next() < 0.5) await act();
        await kill(call);
        return 'cut';
      }
      return await inflict[fault](call, act, next);
    } finally {
      pending -= 1;
      if (answered === undefined) went(call, { fault });
    }
  };
  return { through, pending: () => pending };
};
