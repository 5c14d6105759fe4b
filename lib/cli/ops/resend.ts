/** `vigie ops resend`: one message sent once more, and what happens next; or why not. */

import { sqsQueue } from '../../../lambda/aws/queues.ts';
import { dynamoRecords, now } from '../../../lambda/aws/records.ts';
import { deliveryName, readDeliveryName } from '../../../lambda/core/alert/delivery-name.ts';
import { refOf } from '../../../lambda/core/alert/ref.ts';
import { NOT_CONFIRMED, type NotAgain } from '../../../lambda/core/alert/resend.ts';
import { type Resent, resend } from '../../../lambda/steps/resend.ts';
import type { DeliveryId } from '../../../lambda/steps/store.ts';
import { SWEPT_DAYS } from '../../../lambda/steps/tick.ts';
import { type ExitCode, InputError, UsageError } from '../command.ts';
import { minute } from '../figures.ts';
import type { OpsCall } from '../ops.ts';
import { REF_DAYS, typedRef } from '../story-ref.ts';
import type { System } from '../system.ts';
import { unknownOn, whomOf } from './unknown.ts';

/** The one listed message of the story with this reference. */
const byReference = async (ref: string, system: System): Promise<DeliveryId> => {
  const listed = await unknownOn(system, { days: REF_DAYS, held: true });
  const found = listed.filter(({ id }) => refOf(id.storyId) === ref);
  const [only, ...others] = found;
  if (!only)
    throw new InputError(
      `No message of story ${ref} is to be sent again: nothing of the last ${REF_DAYS} days is of unknown outcome or held back unconfirmed. See: npx vigie ops unknown${system.option}`,
    );
  if (others.length > 0)
    throw new InputError(
      `${found.length} messages of story ${ref} are listed. Name the one that you mean: ${found.map((one) => `${deliveryName(one.id)} (${whomOf(one).address})`).join(', ')}.`,
    );
  return only.id;
};

const idOf = async (named: string, system: System): Promise<DeliveryId> => {
  const id = readDeliveryName(named);
  if (id) return id;
  const ref = typedRef(named);
  if (ref !== undefined) return byReference(ref, system);
  throw new UsageError(
    `"${named}" is no id of a message: write it as npx vigie ops unknown prints it (story/number/reader), or the four signs of the story, such as 7K2P.`,
  );
};

type Refused = Extract<Resent, { outcome: 'refused' }>;

const REASONS: Readonly<Record<NotAgain, (refused: Refused) => string>> = {
  sent: ({ delivery }) =>
    `was sent on ${minute(delivery.changedAt)}: SNS took it as ${delivery.messageId ?? 'an unnamed message'}`,
  sending: ({ delivery }) =>
    `is being sent by somebody until ${delivery.leaseUntil ?? 'soon'}; if that ends without an answer it is listed as unknown within the hour. Look again then`,
  held: ({ delivery }) => `was held back: ${delivery.reason ?? 'no reason given'}`,
  [NOT_CONFIRMED]: ({ reader }) =>
    `is for ${reader?.address ?? 'a reader'}, who has not confirmed: nothing may be sent to a number that is not proved`,
  unsubscribed: () => 'is for a reader who left',
  'older than the subscription': ({ reader }) =>
    `is older than the subscription of ${reader?.address ?? 'its reader'}, which counts from ${minute(reader?.since ?? '')}`,
  'not asked for': ({ reader }) =>
    `tells of what ${reader?.address ?? 'its reader'} does not ask for any more`,
  'below prominence': ({ reader }) =>
    `is about what stands less prominently than ${reader?.address ?? 'its reader'} asks for`,
  'story already told': () => 'is of a story that an earlier alert told this reader',
  'never told of it': () => 'corrects what this reader was never told',
};

/** What has still to happen until it is sent; `at`: when the article was seen. */
const nextStep = ({ running, option }: System, at: string): string => {
  const look = `npx vigie ops unknown${option}`;
  if (running !== false)
    return `Next: it is sent within a minute. If its outcome is unknown again it is listed again:  ${look}`;
  const start = `npm start${option && ` --${option}`}`;
  const isSwept = Date.parse(now()) - Date.parse(at) < SWEPT_DAYS * 86_400_000;
  return isSwept
    ? `Next: the local system does not run. Start it, and it is sent:  ${start}`
    : `Next: the local system does not run, and at its start it looks back ${SWEPT_DAYS} days only. Start it (${start}), and run this command again.`;
};

const risk = (delivery: Extract<Resent, { outcome: 'queued' }>['delivery']): string => {
  if (delivery.state === 'HELD')
    return 'Vigie asks SNS first, and sends it only if its reader has confirmed meanwhile.';
  return delivery.attempt > 0
    ? 'If the first one did arrive after all, it is there twice.'
    : 'It was not sent before.';
};

/** Sends the named message once more. */
export const resendOne = async ({ system, named, json, terminal }: OpsCall): Promise<ExitCode> => {
  const id = await idOf(named, system);
  const name = deliveryName(id);
  const records = dynamoRecords(system.tableName, system.dynamo);
  const outbox = sqsQueue<DeliveryId>(system.sqs, system.outboxQueueUrl);
  const resent = await resend({ ...records, now, outbox }, id);
  if (resent.outcome === 'no such delivery')
    throw new InputError(
      `There is no message ${name} here. Those that may be sent again: npx vigie ops unknown${system.option}`,
    );
  if (resent.outcome === 'refused')
    throw new InputError(`${name} is not sent again: it ${REASONS[resent.why](resent)}.`);
  const { delivery, reader, alert } = resent;
  const { state, reason } = delivery;
  if (json) {
    const was = { state, reason: reason ?? null, attempt: delivery.attempt };
    terminal.out(JSON.stringify({ stage: system.stage, id: name, outcome: 'queued', was }));
    return 0;
  }
  const { address } = whomOf({ id, ...(reader ? { reader } : {}) });
  terminal.out(
    `✔ ${name} to ${address} waits to be sent (it was ${state}${reason ? `: ${reason}` : ''}).`,
  );
  terminal.out(`  ${risk(delivery)}`);
  terminal.out(`  ${nextStep(system, alert.at)}`);
  return 0;
};
