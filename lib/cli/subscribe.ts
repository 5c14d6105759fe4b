/** `vigie subscribe`: asks for a person's alerts by email or SMS; doing it again changes what is asked for. */

import { parseArgs } from 'node:util';
import { checkMin, checkTopics, checkZone } from '../../lambda/core/subscription/choice.ts';
import { checkEmail } from '../../lambda/core/subscription/email.ts';
import { checkPhone } from '../../lambda/core/subscription/phone.ts';
import {
  checkRhythm,
  rhythmWords,
  type TypedRhythm,
} from '../../lambda/core/subscription/rhythm.ts';
import type { Channel } from '../../lambda/core/subscription/subscriber.ts';
import type { Topic } from '../../lambda/core/topic/topic.ts';
import {
  type SubscribeOutcome,
  subscribeEmail,
  subscribeSms,
} from '../../lambda/steps/subscribe.ts';
import { openTopics } from '../stage-topics.ts';
import { loadTopics, printProblem } from '../topics.ts';
import { lastArrived } from './arrived.ts';
import { type Command, type ExitCode, InputError, type Terminal, UsageError } from './command.ts';
import { accepted, minimumText, publicSubscriber, subscribePorts } from './subscribing.ts';
import { SYSTEM_HELP, SYSTEM_OPTIONS, type System, withSystem } from './system.ts';

const HELP = `vigie subscribe: alerts for a person, by email or SMS. Nobody gets any before confirming.

Usage: npx vigie subscribe email <address> --topics a,b [options]
       npx vigie subscribe sms <number> --topics a,b [options]

  --topics a,b     ids of topics (npx vigie topics list --local, or --stage NAME)
  --min PLACE      where in the article the words must stand at least: headline (default),
                   lead (or the first paragraph), body (or anywhere)
  --zone ZONE      IANA time zone of this person: for --at, --quiet, and the times in messages
                   (default: the stage's)
  --cadence WHEN   instant (default): each story at once; daytime: at once, and what comes in the
                   quiet hours in one message at their end; daily: one digest a day
  --at HH:MM       when the daily digest comes (default 08:00)
  --quiet A-B      the quiet hours of daytime, such as 22:00-07:00 (default)
  --always         a daily digest also when there is nothing to tell; --no-always ends it
  --burst N        most messages a minute (default 5); what is more comes as one at its end
${SYSTEM_HELP}
  --json           one line of JSON, for programs

Examples:
  npx vigie subscribe email marie@example.com --topics sanctions,plant-reopening
  npx vigie subscribe sms +33639980001 --topics sanctions --min lead
  npx vigie subscribe email marie@example.com --topics acquisition --stage prod
  npx vigie subscribe email marie@example.com --topics sanctions --cadence daily --at 07:45 --always
  npx vigie subscribe sms +33639980001 --topics sanctions --quiet 22:00-07:00 --zone Europe/Paris

By email, AWS sends a mail with a link. Do not open the link: copy it and give it to
npx vigie confirm, so that mail scanners that open links cannot unsubscribe anyone.
By SMS, a code of six digits arrives; it is good for 15 minutes and 5 tries.
The same address again changes what is given; a pending one is asked again. What waits for a
digest already comes with that one, at its time, whatever is changed.
Programs subscribe to the broadcast topic themselves, with filters: see README.md.
Exit code: 0 it was asked for or changed, 1 bad input or a failure, 2 wrong usage.
`;

type Options = {
  readonly topics: string;
  readonly min: string | undefined;
  readonly zone: string | undefined;
  readonly rhythm: TypedRhythm;
  readonly json: boolean;
  readonly stage: string | undefined;
  readonly data: string | undefined;
};

const RHYTHM_OPTIONS = {
  cadence: { type: 'string' },
  at: { type: 'string' },
  quiet: { type: 'string' },
  always: { type: 'boolean' },
  burst: { type: 'string' },
} as const;

const readArgs = (args: readonly string[]) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    allowNegative: true,
    options: {
      ...SYSTEM_OPTIONS,
      ...RHYTHM_OPTIONS,
      topics: { type: 'string' },
      min: { type: 'string' },
      zone: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [channel, ...rest] = positionals;
  if (channel !== 'email' && channel !== 'sms')
    throw new UsageError(
      channel === undefined
        ? 'Whom? Write: subscribe email <address>, or subscribe sms <number>.'
        : `First the way, email or sms: npx vigie subscribe ${channel.includes('@') ? 'email' : 'sms'} ${channel} --topics …`,
    );
  if (rest.length === 0) throw new UsageError(`Which ${channel === 'sms' ? 'number' : 'address'}?`);
  if (values.topics === undefined) throw new UsageError('Which topics? Add --topics a,b.');
  const options: Options = {
    topics: values.topics,
    min: values.min,
    zone: values.zone,
    rhythm: values,
    json: values.json,
    stage: values.stage,
    data: values.data,
  };
  // Blanks in a number split it into words: it is refused whole, with the form to write.
  return { channel, typed: rest.join(' '), options } as const;
};

const asked = ({ subscriber }: SubscribeOutcome): string =>
  `${subscriber.topics.join(', ')} (${rhythmWords(subscriber)}, ${minimumText(subscriber)}), times in ${subscriber.zone}`;

const emailLines = async ({ subscriber }: SubscribeOutcome, system: System) => {
  const { address } = subscriber;
  const here = system.outbox && (await lastArrived(system.outbox, 'confirm', address));
  if (here)
    return [
      `  Not active yet. The mail that AWS would send to ${address} is here:`,
      `    ${here.path}`,
      `  Next:  npx vigie confirm ${here.path}${system.option}`,
    ];
  return [
    `  Not active yet. AWS now sends ${address} one mail:`,
    '    from     Vigie <no-reply@sns.amazonaws.com>',
    '    subject  AWS Notification - Subscription Confirmation',
    '  It can be in the spam folder, and its link is good for 2 days.',
    `  Best: copy the link (do not open it) and run    npx vigie confirm '<link>'${system.option}`,
    '        then mail scanners cannot unsubscribe this reader by opening links.',
    '  Else: opening the link confirms too, and anyone who has a mail can then unsubscribe the',
    '        reader with one click. It is noticed with the next alert, or by',
    `        npx vigie subscriptions${system.option}`,
  ];
};

const smsLines = async ({ subscriber }: SubscribeOutcome, system: System) => {
  const { address } = subscriber;
  const here = system.outbox && (await lastArrived(system.outbox, 'sms', address));
  return [
    here
      ? `  Not active yet. The SMS with the code of six digits is here: ${here.path}`
      : `  Not active yet. A code of six digits goes to ${address}; good for 15 minutes and 5 tries.`,
    `  Next:  npx vigie confirm ${address} <code>${system.option}`,
  ];
};

const report = async (
  outcome: SubscribeOutcome,
  system: System,
  { out }: Terminal,
): Promise<void> => {
  const { subscriber, left } = outcome;
  if (outcome.outcome === 'changed') {
    out(`✔ ${subscriber.address} now gets: ${asked(outcome)}`);
    out('  Already confirmed: active from now on.');
    return;
  }
  out(`✔ ${subscriber.address} asked for: ${asked(outcome)}`);
  if (left)
    out(`  This address left on ${left.slice(0, 10)}: only the person itself can confirm again.`);
  const lines = subscriber.channel === 'email' ? emailLines : smsLines;
  for (const line of await lines(outcome, system)) out(line);
};

/** The topics that can be watched on a system: those that run there, else those of the files here. */
const watchable = async (
  system: System,
  terminal: Terminal,
): Promise<readonly Pick<Topic, 'id' | 'title'>[]> => {
  const there = await openTopics(system);
  if (there) return there.running;
  if (system.deployed)
    terminal.err(
      'The stage has not said yet which topics it runs: the names are checked against the files here.',
    );
  const { topics, problems } = await loadTopics();
  for (const problem of problems.filter(({ severity }) => severity === 'error'))
    terminal.err(printProblem(problem));
  if (topics.length === 0)
    throw new InputError('There are no topics; write one: npx vigie topics new strikes');
  return topics;
};

const wishOf = (channel: Channel, typed: string, options: Options) => ({
  address: accepted<string>(channel === 'email' ? checkEmail(typed) : checkPhone(typed)),
  ...(options.min === undefined ? {} : { min: accepted(checkMin(options.min)) }),
  ...(options.zone === undefined ? {} : { zone: accepted(checkZone(options.zone)) }),
  rhythm: accepted(checkRhythm(options.rhythm)),
});

const run = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const { channel, typed, options } = readArgs(args);
  // Checked before any system is touched, as far as no system is needed for it.
  const wish = wishOf(channel, typed, options);
  return withSystem<ExitCode>(options, async (system) => {
    (options.json ? terminal.err : terminal.out)(system.label);
    const topics = await watchable(system, terminal);
    const topicIds = topics.map(({ id }) => id);
    const wanted = { ...wish, topics: accepted(checkTopics(options.topics, topicIds)) };
    const subscribe = channel === 'email' ? subscribeEmail : subscribeSms;
    const ports = subscribePorts(system, topics);
    const outcome = await subscribe(wanted, ports);
    await ports.arrange(outcome.subscriber);
    if (options.json)
      terminal.out(
        JSON.stringify({
          ...outcome,
          stage: system.stage,
          subscriber: publicSubscriber(outcome.subscriber),
        }),
      );
    else await report(outcome, system, terminal);
    return 0;
  });
};

export const command: Command = { help: HELP, run };
