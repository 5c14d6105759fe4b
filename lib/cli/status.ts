/** `vigie status`: how a system is, and what is missing, each with the line to type. */

import { parseArgs } from 'node:util';
import type { Command, ExitCode, Terminal } from './command.ts';
import { lookAt } from './status/look.ts';
import type { Finding, Part } from './status/report.ts';
import { SYSTEM_HELP, SYSTEM_OPTIONS, type System, withSystem } from './system.ts';

const HELP = `vigie status: how Vigie is, what is wrong, and what is still missing.

Usage: npx vigie status [options]           (npx vigie ops status is the same)

${SYSTEM_HELP}
  --json           one line of JSON, for programs

Shown: what waits in the queues and for how long, dead letters, pages set aside by reason, the last
page read and the last alert, the feeds in trouble, who can be reached; on a deployed stage also the canary (a test article
that goes the whole way every five minutes), the alarms and who hears them, and what AWS lets this
account send by SMS. Every finding has the line to type next.

Examples:
  npx vigie status
  npx vigie status --stage prod
  npx vigie status --stage prod --json | jq '.findings[] | select(.kind == "wrong")'
Exit code: 0 nothing is wrong (first steps may be missing), 1 something is wrong or could not be seen,
2 wrong usage.
`;

const KINDS: readonly (readonly [Finding['kind'], string, string])[] = [
  ['wrong', '✖', 'Wrong:'],
  ['unknown', '?', 'Could not be seen:'],
  ['missing', '·', 'Still to do:'],
];

const print = (parts: readonly Part[], { out }: Terminal): void => {
  for (const line of parts.flatMap(({ lines }) => lines)) out(`  ${line}`);
  const findings = parts.flatMap((part) => part.findings);
  for (const [kind, sign, title] of KINDS) {
    const some = findings.filter((one) => one.kind === kind);
    if (some.length === 0) continue;
    out('');
    out(title);
    for (const { says, next } of some) {
      out(`${sign} ${says}`);
      if (next) out(`    ${next}`);
    }
  }
  if (findings.length === 0) {
    out('');
    out('✔ Nothing is wrong, nothing is missing.');
  }
};

/** Shows the status of a system; the exit code says whether something is wrong. */
export const showStatus = async (
  system: System,
  json: boolean,
  terminal: Terminal,
): Promise<ExitCode> => {
  const now = new Date().toISOString();
  const parts = await lookAt(system, now);
  const findings = parts.flatMap((part) => part.findings);
  if (json) {
    const figures = Object.fromEntries(parts.map((part) => [part.name, part.figures]));
    terminal.out(JSON.stringify({ stage: system.stage, at: now, ...figures, findings }));
  } else print(parts, terminal);
  return findings.some(({ kind }) => kind !== 'missing') ? 1 : 0;
};

const run = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const { values } = parseArgs({
    args: [...args],
    options: { ...SYSTEM_OPTIONS, json: { type: 'boolean', default: false } },
  });
  return withSystem<ExitCode>(values, async (system) => {
    (values.json ? terminal.err : terminal.out)(system.label);
    return showStatus(system, values.json, terminal);
  });
};

/** `vigie status`. */
export const command: Command = { help: HELP, run };
