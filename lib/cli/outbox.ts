/** `vigie outbox`: the mail and SMS that the local system delivered. */

import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { messageFiles, type Shown, shownMessage } from '../local/outbox/read.ts';
import { defaultDataDir } from '../local/place.ts';
import { type Command, type ExitCode, InputError, type Terminal, UsageError } from './command.ts';

const HELP = `vigie outbox: the mail and SMS that the local system delivered, the newest first.

Usage: npx vigie outbox [number] [options]

  number        show this message whole
  --all         list all (default: the newest 40)
  --data DIR    folder of the local system (default .vigie)
  --json        one line of JSON a message

Examples:
  npx vigie outbox
  npx vigie outbox 3
Mails are .eml files that any mail program opens; the folder is .vigie/outbox.
`;

const NEWEST = 40;
const LONGEST = 70;

const shortly = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 3).trimEnd()}...`;
};

const KINDS: Readonly<Record<Shown['kind'], string>> = {
  mail: 'mail',
  confirm: 'confirm',
  sms: 'SMS',
};

const row = ({ number, at, kind, to, about }: Shown): string =>
  `${String(number).padStart(5)}  ${at.slice(0, 19).replace('T', ' ')}  ${KINDS[kind].padEnd(7)}  ${to.padEnd(22)}  ${shortly(about)}`;

const whole = ({ number, at, kind, to, about, text, path, sms }: Shown): string[] =>
  sms === undefined
    ? [
        `Number   ${number} (${kind === 'confirm' ? 'asks to confirm a subscription' : 'mail'})`,
        `File     ${path}`,
        `Date     ${at}`,
        `To       ${to}`,
        `Subject  ${about}`,
        '',
        ...text.trimEnd().split('\n'),
      ]
    : [
        `Number   ${number} (SMS, ${sms.parts === 1 ? 'one part' : `${sms.parts} parts`}: ${sms.units} ${sms.encoding === 'gsm7' ? 'septets of GSM-7' : 'units of UCS-2'})`,
        `File     ${path}`,
        `Date     ${at}`,
        `To       ${to}`,
        '',
        text,
      ];

const list = async (
  outbox: string,
  { all, json }: { readonly all: boolean; readonly json: boolean },
  { out }: Terminal,
): Promise<ExitCode> => {
  const files = [...(await messageFiles(outbox))].reverse();
  const listed = all || json ? files : files.slice(0, NEWEST);
  const messages = await Promise.all(listed.map((file) => shownMessage(outbox, file)));
  for (const message of messages) out(json ? JSON.stringify(message) : row(message));
  if (json) return 0;
  if (files.length === 0) out('Nothing was delivered yet. Start the system:  npm start');
  else if (listed.length < files.length)
    out(`${files.length - listed.length} older ones:  npx vigie outbox --all`);
  return 0;
};

const run = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      all: { type: 'boolean', default: false },
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [wanted, ...more] = positionals;
  if (more.length > 0 || (wanted !== undefined && !/^\d+$/.test(wanted)))
    throw new UsageError(`Which message? One number, as in  npx vigie outbox 3`);
  const outbox = join(resolve(values.data ?? defaultDataDir()), 'outbox');
  const files = await messageFiles(outbox);
  if (wanted === undefined) return list(outbox, values, terminal);
  const file = files.find(({ number }) => number === Number(wanted));
  if (file === undefined)
    throw new InputError(
      files.length === 0
        ? `There is no message in ${relative('', outbox) || outbox} yet. Start the system:  npm start`
        : `There is no message ${wanted}: the last is ${files.at(-1)?.number}.`,
    );
  const message = await shownMessage(outbox, file);
  if (values.json) terminal.out(JSON.stringify(message));
  else for (const line of whole(message)) terminal.out(line);
  return 0;
};

export const command: Command = { help: HELP, run };
