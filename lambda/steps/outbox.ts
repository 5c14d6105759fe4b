/** The outbox has two kinds of messages: a delivery to one reader, and a digest that is due. */

import { type DigestPorts, digest } from './digest.ts';
import type { DigestMessage, OutboxMessage, Outcome } from './lines.ts';
import { type NotifyPorts, notify } from './notify.ts';

/** A message of the outbox. */
export type FromOutbox = OutboxMessage | DigestMessage;

/** Works one. */
export const workOutbox = (
  ports: NotifyPorts & DigestPorts,
  message: FromOutbox,
): Promise<Outcome> => ('digest' in message ? digest(ports, message) : notify(ports, message));
