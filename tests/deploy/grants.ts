/**
 * The one point where ministack asks for a right that AWS does not know: `sqs:SendMessageBatch`, which
 * in AWS is `sqs:SendMessage`. Each role that may do the one gets the other, on the same resources;
 * every other right is what the stack gave.
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

const grantRole = async (RoleName: string): Promise<void> => {
  const names = elements(await iam('ListRolePolicies', { RoleName }), 'member');
  const policies = await Promise.all(names.map((name) => policyOf(RoleName, name)));
  const sending = policies
    .flatMap(({ Statement }) => Statement)
    .filter(({ Action }) => [Action].flat().includes('sqs:SendMessage'));
  if (sending.length === 0) return;
  await iam('PutRolePolicy', {
    RoleName,
    PolicyName: 'MinistackAsksForBatches',
    PolicyDocument: JSON.stringify({
      Version: '2012-10-17',
      Statement: sending.map((statement) => ({ ...statement, Action: 'sqs:SendMessageBatch' })),
    }),
  });
};

/** Lets the functions of a stack send batches wherever they may send messages. */
export const grantBatches = async (stackName: string): Promise<void> => {
  const roles = elements(await iam('ListRoles', { MaxItems: '1000' }), 'RoleName');
  await Promise.all(roles.filter((name) => name.startsWith(`${stackName}-`)).map(grantRole));
};
