/** `vigie ops unknown`: the messages of which nobody knows whether they arrived, for people and programs. */

import { dynamoRecords, now } from '../../../lambda/aws/records.ts';
import { deliveryName } from '../../../lambda/core/alert/delivery-name.ts';
import { plain } from '../../../lambda/core/alert/plain.ts';
import { refOf } from '../../../lambda/core/alert/ref.ts';
import { BROADCAST } from '../../../lambda/core/subscription/subscriber.ts';
import { listUnknown, type Unsettled } from '../../../lambda/steps/unknown.ts';
import type { ExitCode } from '../command.ts';
import { counted, minute } from '../figures.ts';
import type { OpsCall } from '../ops.ts';
import type { System } from '../system.ts';

/** The unsettled deliveries of a system's last days. */
export const unknownOn = (
  system: System,
  range: { readonly days: number; readonly held: boolean },
): Promise<readonly Unsettled[]> => {
  const records = dynamoRecords(system.tableName, system.dynamo);
  return listUnknown({ ...records, now, lang: system.lang }, range);
};

/** By what a delivery goes, and to whom, in words. */
export const whomOf = ({
  id,
  reader,
}: Pick<Unsettled, 'id' | 'reader'>): { readonly channel: string; readonly address: string } => {
  if (id.subscriberId === BROADCAST) return { channel: 'programs', address: 'the broadcast topic' };
  if (!reader) return { channel: 'left', address: `reader ${id.subscriberId}, who left` };
  return { channel: reader.channel, address: reader.address };
};

const CHANNELS: Readonly<Record<string, string>> = {
  sms: 'SMS to ',
  email: 'mail to ',
  programs: 'to programs on ',
  left: 'to ',
};

const linesOf = (one: Unsettled, option: string): readonly string[] => {
  const { id, delivery, title, topics } = one;
  const { channel, address } = whomOf(one);
  const state = delivery.state === 'HELD' ? 'held back: ' : '';
  return [
    `${minute(delivery.changedAt)}  ${CHANNELS[channel] ?? ''}${address}  (${refOf(id.storyId)})`,
    `  ${topics.map((topic) => plain(topic.title)).join(', ')}: ${plain(title).trim()}`,
    `  ${state}${delivery.reason ?? 'no reason given'}, begun ${counted(delivery.attempt, 'time')}`,
    `  npx vigie ops resend ${deliveryName(id)}${option}`,
  ];
};

const jsonOf = (one: Unsettled): string => {
  const { id, delivery, reader, title, topics } = one;
  const { state, reason, attempt, changedAt } = delivery;
  return JSON.stringify({
    ...{ id: deliveryName(id), ...id, ref: refOf(id.storyId) },
    channel: id.subscriberId === BROADCAST ? 'broadcast' : (reader?.channel ?? null),
    address: reader?.address ?? null,
    ...{ state, reason: reason ?? null, attempt, at: changedAt, title, topics },
  });
};

/** Lists them, the latest first. */
export const showUnknown = async (call: OpsCall): Promise<ExitCode> => {
  const { system, days, held, json, terminal } = call;
  const listed = await unknownOn(system, { days, held });
  if (json) {
    for (const one of listed) terminal.out(jsonOf(one));
    return 0;
  }
  const lately = `of the last ${counted(days, 'day')}`;
  if (listed.length === 0) {
    terminal.out(`No message ${lately} is of unknown outcome.`);
    return 0;
  }
  const open = listed.filter(({ delivery }) => delivery.state === 'UNKNOWN').length;
  const heldBack = held ? `; ${listed.length - open} held back until its reader confirms` : '';
  terminal.out(
    `Nobody knows whether ${counted(open, 'message')} ${lately} arrived${heldBack}. Sending again may tell a reader twice.`,
  );
  for (const line of listed.flatMap((one) => ['', ...linesOf(one, system.option)]))
    terminal.out(line);
  return 0;
};
