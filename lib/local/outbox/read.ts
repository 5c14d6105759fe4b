/** The outbox as read: its files in order, and what each message says. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { parseMail } from './mime.ts';

/** A message's file. */
export type MessageFile = { readonly number: number; readonly name: string };

/** A message for people. */
export type Shown = {
  readonly number: number;
  /** ISO instant. */
  readonly at: string;
  readonly kind: 'mail' | 'confirm' | 'sms';
  readonly to: string;
  /** Subject, or the SMS's whole text. */
  readonly about: string;
  /** Absolute if the folder was. */
  readonly path: string;
  /** The mail's or SMS's text. */
  readonly text: string;
  /** SMS only. */
  readonly sms?: {
    readonly encoding: 'gsm7' | 'ucs2';
    readonly units: number;
    readonly parts: number;
  };
};

const FILE = /^(\d{4,})-(confirm\.eml|mail\.eml|sms\.json)$/;

const SmsRecord = z.object({
  at: z.string(),
  to: z.string(),
  text: z.string(),
  encoding: z.enum(['gsm7', 'ucs2']),
  units: z.number(),
  parts: z.number(),
});

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    // Nothing was ever delivered.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};

/** The message files of the folder, oldest first; other files are none of its business. */
export const messageFiles = async (folder: string): Promise<readonly MessageFile[]> =>
  (await namesIn(folder))
    .flatMap((name): MessageFile[] => {
      const number = FILE.exec(name)?.[1];
      return number === undefined ? [] : [{ number: Number(number), name }];
    })
    .sort((a, b) => a.number - b.number);

/** Reads one message. */
export const shownMessage = async (folder: string, file: MessageFile): Promise<Shown> => {
  const path = join(folder, file.name);
  const bytes = await readFile(path);
  if (file.name.endsWith('.json')) {
    const { at, to, text, ...sms } = SmsRecord.parse(JSON.parse(bytes.toString('utf8')));
    return { number: file.number, at, kind: 'sms', to, about: text, path, text, sms };
  }
  const { headers, text } = parseMail(bytes);
  const date = new Date(headers['date'] ?? '');
  return {
    number: file.number,
    at: Number.isNaN(date.getTime()) ? '' : date.toISOString(),
    kind: file.name.endsWith('confirm.eml') ? 'confirm' : 'mail',
    to: headers['to'] ?? '',
    about: headers['subject'] ?? '',
    path,
    text,
  };
};
