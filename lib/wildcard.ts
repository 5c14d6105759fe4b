/** cdk-nag asks for a reason for every `*` in a role's rights: it is given where the right is. */

import { Stack, Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** Gives the reason for those of the resources that have a `*`. */
export const justifyWildcards = (
  scope: Construct,
  resources: readonly string[],
  reason: string,
): void => {
  for (const resource of resources) {
    const written = flat(Stack.of(scope).resolve(resource));
    if (written.includes('*'))
      Validations.of(scope).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${written}]`,
        reason,
      });
  }
};

/** A resolved ARN as cdk-nag writes it: `<LogicalId.Arn>/inbox/*`. */
const flat = (node: unknown): string => {
  if (typeof node === 'string') return node;
  const [kind, value] = Object.entries(node as object)[0] ?? [];
  if (kind === 'Ref') return `<${value}>`;
  if (kind === 'Fn::GetAtt') return `<${value.join('.')}>`;
  if (kind === 'Fn::Join') return value[1].map(flat).join(value[0]);
  throw new Error(`Cannot write this resource as text: ${JSON.stringify(node)}`);
};
