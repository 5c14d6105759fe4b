/** A mail as SNS would send it, as the bytes of a real message (RFC 5322). */

import type { Transporter } from 'nodemailer';

/** What a mail says. */
export type Mail = {
  /** The topic's display name; without one, SNS calls itself AWS Notifications. */
  readonly fromName: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** What SNS adds below the text. */
  readonly footer: string;
};

const SENDER = 'no-reply@sns.amazonaws.com';

let transport: Promise<Transporter> | undefined;

/** Loaded with the first mail: most commands send none. */
const composer = (): Promise<Transporter> => {
  transport ??= import('nodemailer').then(({ createTransport }) =>
    createTransport({ streamTransport: true, buffer: true, newline: 'windows' }),
  );
  return transport;
};

/** The message's bytes; nothing is sent anywhere. */
export const mailBytes = async (mail: Mail): Promise<Uint8Array> => {
  const { message } = (await (
    await composer()
  ).sendMail({
    from: { name: mail.fromName || 'AWS Notifications', address: SENDER },
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: `${mail.text}\n\n--\n${mail.footer}\n`,
    textEncoding: 'quoted-printable',
    // Nothing in a message may make the composer open a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })) as { message: Uint8Array };
  return message;
};
