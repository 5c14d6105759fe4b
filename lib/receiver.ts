/**
 * The door for programs: POST /pages and POST /articles on the HTTP API, for callers that IAM (or a token
 * of the stage's own issuer) knows. A function of its own and not `api`, which everybody may call: this
 * one may put pages into the inbox and nothing else, that one may not.
 */

import { Stack } from 'aws-cdk-lib';
import { type HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer, HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { DOORS } from '../lambda/steps/posted.ts';
import { type CodeOf, VigieFunction } from './function.ts';
import type { Inbox } from './inbox.ts';
import type { Stage } from './stage.ts';

type Props = {
  readonly stage: Stage;
  readonly code: CodeOf;
  readonly inbox: Inbox;
  readonly http: HttpApi;
};

/** The receive function behind its two routes, and the policy of those who may send. */
export class Receiver extends Construct {
  readonly receive: VigieFunction<'receive'>;
  /** Attached to nobody: attach it to the role of each program that sends news. */
  readonly senders: ManagedPolicy;

  constructor(scope: Construct, id: string, { stage, code, inbox, http }: Props) {
    super(scope, id);
    this.receive = new VigieFunction(this, 'receive', {
      stage,
      code,
      memory: 1769,
      environment: { STAGE: stage.name, BUCKET_NAME: inbox.bucket.bucketName },
    });
    this.receive.allow(
      ['s3:PutObject'],
      [inbox.bucket.arnForObjects('inbox/*')],
      'A page has the name of its source: the folder bounds the right.',
    );
    this.open(http, stage);
    this.senders = this.policyOfSenders(http, inbox);
  }

  private open(http: HttpApi, { jwt }: Stage): void {
    const authorizer = jwt
      ? new HttpJwtAuthorizer('Senders', jwt.issuer, { jwtAudience: [jwt.audience] })
      : new HttpIamAuthorizer();
    const integration = new HttpLambdaIntegration('Receive', this.receive.fn);
    for (const path of DOORS)
      http.addRoutes({ path, methods: [HttpMethod.POST], integration, authorizer });
  }

  private policyOfSenders(http: HttpApi, inbox: Inbox): ManagedPolicy {
    const route = (path: string) =>
      Stack.of(this).formatArn({
        service: 'execute-api',
        resource: http.apiId,
        resourceName: `$default/POST${path}`,
      });
    return new ManagedPolicy(this, 'Policy', {
      description: 'May send pages and articles to Vigie, over HTTP or the inbox queue',
      statements: [
        new PolicyStatement({ actions: ['execute-api:Invoke'], resources: DOORS.map(route) }),
        new PolicyStatement({
          actions: ['sqs:SendMessage'],
          resources: [inbox.work.queue.queueArn],
        }),
      ],
    });
  }
}
