/**
 * The links of every mail, to leave and to mute: HTTP → api. The signature in the link is the reader's key. Programs that
 * send news come through the same HTTP API, by routes of their own (receiver.ts).
 */

import { Aws, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { type CodeOf, VigieFunction } from './function.ts';
import { READER_TOPICS, readerTopics } from './reader-topics.ts';
import type { Stage } from './stage.ts';
import type { VigieTable } from './table.ts';

/** Raise it by one and deploy to make a new secret: every link of mails already sent stops working. */
const SECRET_GENERATION = 1;

type Props = { readonly stage: Stage; readonly code: CodeOf; readonly table: VigieTable };

/** GET /leave and GET /mute show what the link would do, POST does it. */
export class LeaveApi extends Construct {
  readonly api: VigieFunction<'api'>;
  readonly http: HttpApi;
  /** Without a slash at the end. */
  readonly url: string;
  /** A reference that CloudFormation resolves when it makes a function: docs/decisions/0002-link-secret.md. */
  readonly secret: string;

  constructor(scope: Construct, id: string, { stage, code, table }: Props) {
    super(scope, id);
    this.secret = this.makeSecret();
    this.api = new VigieFunction(this, 'api', {
      stage,
      code,
      memory: 512,
      environment: {
        STAGE: stage.name,
        STAGE_LANG: stage.lang,
        TABLE_NAME: table.table.tableName,
        LINK_SECRET: this.secret,
      },
    });
    this.api.allow(
      ['dynamodb:GetItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
      [table.table.tableArn],
    );
    this.api.allow(['sns:DeleteTopic'], [readerTopics(this, stage)], READER_TOPICS);
    this.http = this.route(stage);
    // Put together, and not its attribute `ApiEndpoint`, which not every emulator has.
    this.url = `https://${this.http.apiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}`;
  }

  private makeSecret(): string {
    const secret = new Secret(this, `Secret${SECRET_GENERATION}`, {
      description: 'Signs the links in mails',
      generateSecretString: { excludePunctuation: true, passwordLength: 48 },
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'A new value breaks the links of all mails already sent, and both functions must change at once: it is made on purpose (docs/operations.md), not on a timer.',
    });
    return secret.secretValue.unsafeUnwrap();
  }

  private route(stage: Stage): HttpApi {
    const http = new HttpApi(this, 'Http', {
      apiName: `vigie-${stage.name}`,
      createDefaultStage: false,
    });
    const integration = new HttpLambdaIntegration('Api', this.api.fn);
    const methods = [HttpMethod.GET, HttpMethod.POST];
    const routes = ['/leave', '/mute'].flatMap((path) =>
      http.addRoutes({ path, methods, integration }),
    );
    for (const each of routes)
      Validations.of(each).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          'The reader comes from a mail and has no account: the signature in the link is the key, and opens no more than the one thing that it names.',
      });
    const logs = new LogGroup(this, 'Access', {
      retention: stage.retentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, 'Default', {
      httpApi: http,
      autoDeploy: true,
      throttle: { rateLimit: 5, burstLimit: 20 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logs),
        // No query string (it is the reader's key) and no address.
        format: AccessLogFormat.custom(
          JSON.stringify({
            requestId: '$context.requestId',
            time: '$context.requestTime',
            route: '$context.routeKey',
            status: '$context.status',
            error: '$context.integrationErrorMessage',
          }),
        ),
      },
    });
    return http;
  }
}
