/**
 * `vigie ops redrive`: dead letters back into the queue that they came from. Each is sent first and
 * deleted then, so a break leaves one message twice and none too few; every step may be repeated. Done
 * by hand and not by SQS's own move task, which no emulator has and which says of no message what
 * became of it.
 */

import {
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
} from '@aws-sdk/client-sqs';
import { type ExitCode, InputError, UsageError } from '../command.ts';
import { counted } from '../figures.ts';
import type { OpsCall } from '../ops.ts';
import { deadArns, depthOf, urlOf, WORKING, type WorkingName, workingUrl } from '../queues.ts';
import type { System } from '../system.ts';

/** What became of one queue's dead letters. */
type Redriven = { readonly queue: WorkingName; readonly found: number; readonly moved: number };

// Long enough to move a batch, short enough that what a break leaves is seen again soon.
const HIDDEN_S = 60;
// A queue of many servers may say "nothing" while it has something.
const EMPTY_LOOKS = 3;

const receive = async ({ sqs }: System, QueueUrl: string): Promise<readonly Message[]> => {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({
      ...{ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 },
      VisibilityTimeout: HIDDEN_S,
    }),
  );
  return Messages;
};

/** Sends a batch on and deletes what was taken; how many. The reason that lies with a message stays behind. */
const pass = async (
  { sqs }: System,
  messages: readonly Message[],
  { from, to }: { readonly from: string; readonly to: string },
): Promise<number> => {
  const { Successful = [] } = await sqs.send(
    new SendMessageBatchCommand({
      QueueUrl: to,
      Entries: messages.map(({ Body }, index) => ({ Id: String(index), MessageBody: Body })),
    }),
  );
  const Entries = Successful.flatMap(({ Id = '' }) => {
    const { ReceiptHandle } = messages[Number(Id)] ?? {};
    return ReceiptHandle ? [{ Id, ReceiptHandle }] : [];
  });
  if (Entries.length > 0)
    await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: from, Entries }));
  return Entries.length;
};

/** Moves what is there when it begins: what dies again meanwhile is for the next time. */
const redriveOne = async (system: System, queue: WorkingName): Promise<Redriven> => {
  const from = await urlOf(system, deadArns(system)[`${queue}-dead`] ?? '');
  const to = workingUrl(system, queue);
  const { waiting: found } = await depthOf(system, from);
  let moved = 0;
  for (let looks = 0; moved < found && looks < EMPTY_LOOKS; ) {
    const messages = await receive(system, from);
    const passed = messages.length > 0 ? await pass(system, messages, { from, to }) : 0;
    moved += passed;
    looks = passed > 0 ? 0 : looks + 1;
  }
  return { queue, found, moved };
};

const isWorking = (name: string): name is WorkingName => WORKING.some((one) => one === name);

const chosen = (named: string): readonly WorkingName[] => {
  if (named === '') return WORKING;
  const name = named.replace(/-dead$/, '');
  if (isWorking(name)) return [name];
  if (named === 'undelivered')
    throw new InputError(
      'What SNS could not deliver cannot be put back: each message says why, see docs/operations.md, "Undelivered".',
    );
  throw new UsageError(
    `There is no queue "${named}" to redrive; there are: ${WORKING.join(', ')}.`,
  );
};

/** Moves the dead letters of one queue, or of all three, back. */
export const redrive = async (call: OpsCall): Promise<ExitCode> => {
  const { system, named, json, terminal } = call;
  const redriven: Redriven[] = [];
  for (const queue of chosen(named)) redriven.push(await redriveOne(system, queue));
  const left = redriven.some(({ found, moved }) => moved < found);
  if (json) terminal.out(JSON.stringify({ stage: system.stage, redriven }));
  else {
    for (const { queue, found, moved } of redriven) {
      const of = moved < found ? ` of ${found}` : '';
      terminal.out(
        found === 0
          ? `${queue}: no dead letters.`
          : `${queue}: ${moved}${of} put back (${counted(found, 'dead letter')}).`,
      );
    }
    if (left)
      terminal.out(
        `Somebody else holds the rest, for a minute at most. Then again:  npx vigie ops redrive${system.option}`,
      );
  }
  return left ? 1 : 0;
};
