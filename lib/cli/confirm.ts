/** `vigie confirm`: makes a pending subscription active, by what its person received. */

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Checked } from '../../lambda/core/subscription/checked.ts';
import {
  type Confirmation,
  readConfirmation,
  readConfirmationMail,
} from '../../lambda/core/subscription/confirmation.ts';
import { type ConfirmOutcome, confirm } from '../../lambda/steps/confirm.ts';
import { type Command, type ExitCode, InputError, type Terminal, UsageError } from './command.ts';
import { accepted, minimumText, portsOf, publicSubscriber } from './subscribing.ts';
import { SYSTEM_HELP, SYSTEM_OPTIONS, type System, withSystem } from './system.ts';

const HELP = `vigie confirm: makes a subscription active with what its person received.

Usage: npx vigie confirm '<link>' | <token> | <mail.eml> | - | [<number>] <code>

  <link>           the link of the mail "AWS Notification - Subscription Confirmation":
                   copy it (do not open it), in quotes because of its &
  <token>          only the link's Token=…
  <mail.eml>       the mail as a file; - reads it from standard input
  <number> <code>  the six digits of the SMS; the number may be left out if one waits
${SYSTEM_HELP}
  --json           one line of JSON, for programs

Examples:
  npx vigie confirm 'https://sns.eu-west-3.amazonaws.com/confirmation.html?TopicArn=…&Token=…' --stage prod
  npx vigie confirm .vigie/outbox/0001-confirm.eml
  npx vigie confirm +33639980001 123456

Why not open the link: who confirms that way can be unsubscribed by anybody who opens the link
at the end of a mail, mail scanners included. Confirmed here, that link asks for AWS credentials.
Exit code: 0 confirmed, 1 not confirmed, 2 wrong usage.
`;

const isFile = (word: string): boolean => /\.eml$/i.test(word);

/** A mail as bytes of ASCII: links have no other letters, and a wrong encoding must not stop them. */
const mailOf = async (word: string, { stdin }: Terminal): Promise<string> => {
  if (word === '-') return Buffer.from(await stdin()).toString('latin1');
  try {
    return await readFile(word, 'latin1');
  } catch (error) {
    throw new InputError(`${word} cannot be read: ${(error as Error).message}.`, { cause: error });
  }
};

const given = async (
  words: readonly string[],
  terminal: Terminal,
): Promise<Checked<Confirmation>> => {
  const [word = ''] = words;
  if (words.length === 1 && (word === '-' || isFile(word)))
    return readConfirmationMail(await mailOf(word, terminal));
  return readConfirmation(words);
};

const AGAIN = 'Run npx vigie subscribe … again for a new one';

/** What went wrong, and the way out. */
const failure = (
  outcome: Exclude<ConfirmOutcome, { outcome: 'confirmed' }>,
  { stage, option }: System,
): string => {
  const list = `npx vigie subscriptions${option}`;
  switch (outcome.outcome) {
    case 'unknown-topic':
      return `This link is of ${outcome.topicArn}, which is no reader's of this system (${stage}): it belongs to another stage, or the reader has left. See: ${list}`;
    case 'refused':
      return `AWS refused the token: it is wrong, older than 2 days, or another mail came after it. ${AGAIN}.`;
    case 'nobody-waits':
      return `Nobody waits to be confirmed this way. See: ${list}`;
    case 'wrong-code':
      return `This is not the code that ${outcome.phone} got; ${outcome.triesLeft} ${outcome.triesLeft === 1 ? 'try is' : 'tries are'} left.`;
    case 'code-expired':
      return `The code for ${outcome.phone} was good for 15 minutes. ${AGAIN}.`;
    case 'no-tries-left':
      return `The code for ${outcome.phone} has no tries left. ${AGAIN}.`;
    case 'which-number':
      return `No waiting number has this code. Name the number: npx vigie confirm <number> <code>${option}. Waiting: ${outcome.phones.join(', ')}`;
  }
};

const report = (outcome: ConfirmOutcome, system: System, { out, err }: Terminal): ExitCode => {
  if (outcome.outcome !== 'confirmed') {
    err(`✖ ${failure(outcome, system)}`);
    return 1;
  }
  const { subscriber } = outcome;
  out(
    `✔ ${subscriber.address} is active: ${subscriber.topics.join(', ')} (${minimumText(subscriber)}). A welcome is on its way.`,
  );
  if (subscriber.channel === 'email' && !subscriber.guarded)
    out(
      '  The link had been opened before: the unsubscribe link in each mail works for whoever opens it.',
    );
  out(`  Try it:  npx vigie test ${subscriber.address}${system.option}`);
  return 0;
};

const run = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { ...SYSTEM_OPTIONS, json: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) throw new UsageError('Confirm what? Paste the link, in quotes.');
  const confirmation = accepted(await given(positionals, terminal));
  return withSystem<ExitCode>(values, async (system) => {
    (values.json ? terminal.err : terminal.out)(system.label);
    const ports = await portsOf(system);
    const outcome = await confirm(confirmation, ports);
    if (outcome.outcome === 'confirmed') await ports.arrange(outcome.subscriber);
    if (!values.json) return report(outcome, system, terminal);
    const confirmed = outcome.outcome === 'confirmed';
    const told = confirmed
      ? { ...outcome, subscriber: publicSubscriber(outcome.subscriber) }
      : outcome;
    terminal.out(JSON.stringify({ ...told, stage: system.stage }));
    return confirmed ? 0 : 1;
  });
};

export const command: Command = { help: HELP, run };
