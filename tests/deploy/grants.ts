/**
 * Where ministack asks for rights that AWS does not know: `sqs:SendMessageBatch` and
 * `sqs:DeleteMessageBatch`, which in AWS are `sqs:SendMessage` and `sqs:DeleteMessage`. Each role that
 * may do the one gets the other, on the same resources; every other right is what the stack gave.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html
 */

import * as z from 'zod/mini';
import { iam } from './signed.ts';

const Statement = z.looseObject({ Action: z.union([z.string(), z.array(z.string())]) });
const Policy = z.looseObject({ Statement: z.array(Statement) });

const elements = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => text);

const policyOf = async (RoleName: string, PolicyName: string): Promise<z.infer<typeof Policy>> => {
  const xml = await iam('GetRolePolicy', { RoleName, PolicyName });
  const [document = ''] = elements(xml, 'PolicyDocument');
  // IAM answers with the document URL-encoded; ministack escapes it for XML.
  const text = document.startsWith('%') ? decodeURIComponent(document) : document;
  return Policy.parse(JSON.parse(text.replaceAll('&quot;', '"').replaceAll('&amp;', '&')));
};

/** AWS's rights, and what ministack asks for beside them. */
const BATCHES = {
  'sqs:SendMessage': 'sqs:SendMessageBatch',
  'sqs:DeleteMessage': 'sqs:DeleteMessageBatch',
} as const;

const grantRole = async (RoleName: string): Promise<void> => {
  const names = elements(await iam('ListRolePolicies', { RoleName }), 'member');
  const policies = await Promise.all(names.map((name) => policyOf(RoleName, name)));
  const given = policies.flatMap(({ Statement }) => Statement);
  const batches = Object.entries(BATCHES).flatMap(([one, batch]) =>
    given
      .filter(({ Action }) => [Action].flat().includes(one))
      .map((statement) => ({ ...statement, Action: batch })),
  );
  if (batches.length === 0) return;
  await iam('PutRolePolicy', {
    RoleName,
    PolicyName: 'MinistackAsksForBatches',
    PolicyDocument: JSON.stringify({
      Version: '2012-10-17',
      Statement: batches,
    }),
  });
};

/** Lets the functions of a stack send and delete batches wherever they may send and delete messages. */
export const grantBatches = async (stackName: string): Promise<void> => {
  const roles = elements(await iam('ListRoles', { MaxItems: '1000' }), 'RoleName');
  await Promise.all(roles.filter((name) => name.startsWith(`${stackName}-`)).map(grantRole));
};
