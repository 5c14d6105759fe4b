/** What AWS lets this account send by SMS: a new one is in a sandbox, and none may spend without limit. */

import {
  GetSMSAttributesCommand,
  GetSMSSandboxAccountStatusCommand,
  ListSMSSandboxPhoneNumbersCommand,
} from '@aws-sdk/client-sns';
import type { System } from '../system.ts';
import type { Finding, Part } from './report.ts';

const verifiedNumbers = async ({ sns }: System): Promise<ReadonlySet<string>> => {
  const numbers = new Set<string>();
  let NextToken: string | undefined;
  do {
    const page = await sns.send(
      new ListSMSSandboxPhoneNumbersCommand(NextToken === undefined ? {} : { NextToken }),
    );
    for (const { PhoneNumber, Status } of page.PhoneNumbers ?? [])
      if (PhoneNumber && Status === 'Verified') numbers.add(PhoneNumber);
    NextToken = page.NextToken;
  } while (NextToken);
  return numbers;
};

const OUT =
  'docs/operations.md, "SMS in a new account" (AWS console, SNS, Text messaging, "Exit SMS sandbox")';

const sandboxFindings = (
  verified: ReadonlySet<string>,
  phones: readonly string[],
): readonly Finding[] => [
  {
    kind: 'missing',
    says: `SMS is in AWS's sandbox: only verified numbers get any (${verified.size} so far).`,
    next: OUT,
  },
  ...phones
    .filter((phone) => !verified.has(phone))
    .map(
      (phone): Finding => ({
        kind: 'missing',
        says: `${phone} gets no SMS while AWS has not verified it.`,
        next: `aws sns create-sms-sandbox-phone-number --phone-number ${phone}`,
      }),
    ),
];

/** The sandbox and the limit of the month; `phones` are the readers' numbers. */
export const sms = async (system: System, phones: readonly string[]): Promise<Part> => {
  const { sns } = system;
  const [{ IsInSandbox: inSandbox = false }, { attributes = {} }] = await Promise.all([
    sns.send(new GetSMSSandboxAccountStatusCommand({})),
    sns.send(new GetSMSAttributesCommand({ attributes: ['MonthlySpendLimit'] })),
  ]);
  // Amazon SNS developer guide: $1 until somebody asks for more.
  const limit = Number(attributes['MonthlySpendLimit'] ?? 1);
  const verified = inSandbox ? await verifiedNumbers(system) : new Set<string>();
  return {
    name: 'sms',
    figures: { inSandbox, monthlySpendLimit: limit, verified: [...verified] },
    lines: [
      `SMS: ${inSandbox ? 'in the sandbox, verified numbers only' : 'any number'}, at most $${limit} a month; beyond it SNS drops messages without an error`,
    ],
    findings: inSandbox ? sandboxFindings(verified, phones) : [],
  };
};
