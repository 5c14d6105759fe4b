/**
 * The outbox: where mail and SMS of the local system go instead of to people. Mail is a real message
 * (`0001-confirm.eml`, `0002-mail.eml`) that any mail program opens, an SMS a record with its parts
 * (`0003-sms.json`). A message is there, whole and once, when the call resolves.
 */

import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { oneByOne, writeAtomic } from '../atomic.ts';
import { type Mail, mailBytes } from './compose.ts';
import { smsParts } from './parts.ts';
import { messageFiles, type Shown, shownMessage } from './read.ts';

/** A mail that publishes something. */
export type Notice = Omit<Mail, 'footer'> & { readonly unsubscribeLink: string };

/** The question whether an address wants a topic's mail. */
export type Question = {
  readonly fromName: string;
  readonly to: string;
  readonly topicArn: string;
  readonly link: string;
};

/** The open outbox of a running system. */
export type Outbox = {
  readonly mail: (notice: Notice) => Promise<void>;
  readonly confirmation: (question: Question) => Promise<void>;
  readonly sms: (to: string, text: string) => Promise<void>;
};

/** SNS's own subject of the mail that asks for confirmation. */
const CONFIRMATION_SUBJECT = 'AWS Notification - Subscription Confirmation';

const INDEX = 'index.txt';

const line = ({ number, at, kind, to, about }: Shown): string =>
  `${String(number).padStart(4, '0')}  ${at}  ${kind.padEnd(7)}  ${to}  ${about}\n`;

/** Makes the index say what the folder holds, in case a crash came between a message and its line. */
const repairIndex = async (folder: string): Promise<void> => {
  const files = await messageFiles(folder);
  const index = await readFile(join(folder, INDEX), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  });
  if (index.split('\n').length - 1 === files.length) return;
  const lines = await Promise.all(
    files.map(async (file) => line(await shownMessage(folder, file))),
  );
  await writeFile(join(folder, INDEX), lines.join(''));
};

/** Opens the outbox in a folder that exists. `arrived` is told of each new message. */
export const openOutbox = async (
  folder: string,
  arrived: (message: Shown) => void,
): Promise<Outbox> => {
  await repairIndex(folder);
  const last = (await messageFiles(folder)).at(-1)?.number ?? 0;
  const inTurn = oneByOne();
  let next = last + 1;

  const add = (ending: string, content: string | Uint8Array): Promise<void> =>
    inTurn(async () => {
      const number = next;
      const name = `${String(number).padStart(4, '0')}-${ending}`;
      await writeAtomic(join(folder, name), content);
      next = number + 1;
      const shown = await shownMessage(folder, { number, name });
      await appendFile(join(folder, INDEX), line(shown));
      arrived(shown);
    });

  return {
    mail: async ({ unsubscribeLink, ...mail }) =>
      add(
        'mail.eml',
        await mailBytes({
          ...mail,
          footer: `To get no more mail from this topic, open:\n${unsubscribeLink}`,
        }),
      ),
    confirmation: async ({ fromName, to, topicArn, link }) =>
      add(
        'confirm.eml',
        await mailBytes({
          fromName,
          to,
          subject: CONFIRMATION_SUBJECT,
          text: `You asked for the messages of the topic:\n${topicArn}\n\nTo confirm, open the link below. If you asked for nothing, do nothing.\n${link}`,
          footer: 'Please do not reply to this mail.',
        }),
      ),
    sms: (to, text) =>
      add(
        'sms.json',
        `${JSON.stringify({ at: new Date().toISOString(), to, text, ...smsParts(text) }, undefined, 2)}\n`,
      ),
  };
};
