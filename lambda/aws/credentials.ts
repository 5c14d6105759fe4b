/**
 * The credentials of a Lambda function: its role's, from the environment, and nothing else.
 *
 * The bundler puts this in place of `@aws-sdk/credential-provider-node` (lib/bundle.ts). The SDK's own
 * provider also carries profiles, single sign-on and instance metadata, a fifth of each bundle that a
 * function never uses. Names: AWS Lambda developer guide, "Defined runtime environment variables".
 */

type Credentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
};

/** What the SDK's clients call to find credentials; throws if there are none. */
export const defaultProvider = () => async (): Promise<Credentials> => {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = process.env;
  if (!accessKeyId || !secretAccessKey)
    throw new Error(
      'No credentials: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not both set, as Lambda does',
    );
  return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
};
