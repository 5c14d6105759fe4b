/** What became of a publish, with the real client and a server that misbehaves. */

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SNSClient } from '@aws-sdk/client-sns';
import { afterEach, describe, expect, test } from 'vitest';
import { outcomeOf, snsPublisher } from '../../lambda/aws/publisher.ts';

type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

const publisherAt = (port: number) => {
  const client = new SNSClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
  stops.push(() => client.destroy());
  return snsPublisher(client, 'arn:aws:sns:eu-west-3:000000000000:alerts', 300);
};

/** A publisher before an SNS that does this, and the bodies that it received. */
const sns = async (behave: Behaviour) => {
  const bodies: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      bodies.push(new URLSearchParams(body));
      behave(request, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { bodies, publisher: publisherAt((server.address() as AddressInfo).port) };
};

const error =
  (status: number, type: string, code: string): Behaviour =>
  (_, response) => {
    response.statusCode = status;
    response.end(
      `<ErrorResponse><Error><Type>${type}</Type><Code>${code}</Code></Error></ErrorResponse>`,
    );
  };
const takes: Behaviour = (_, response) => {
  response.end(
    '<PublishResponse><PublishResult><MessageId>m-1</MessageId></PublishResult></PublishResponse>',
  );
};

describe('a publish', () => {
  test('is sent when SNS names the message', async () => {
    const { publisher, bodies } = await sns(takes);
    const text = { subject: 'Sanctions', body: 'Bonjour' };
    expect(await publisher.email('arn:marie', text)).toEqual({ kind: 'sent', messageId: 'm-1' });
    expect(
      bodies.map((one) => [one.get('TopicArn'), one.get('Subject'), one.get('Message')]),
    ).toEqual([['arn:marie', 'Sanctions', 'Bonjour']]);
  });

  test('is refused, and surely not sent, where SNS says no', async () => {
    for (const [status, code] of [
      [400, 'InvalidParameter'],
      [403, 'AuthorizationError'],
      [429, 'Throttled'],
    ] as const) {
      const { publisher } = await sns(error(status, 'Sender', code));
      expect(await publisher.sms('+33639980001', 'Vigie')).toMatchObject({ kind: 'refused' });
    }
  });

  test('is refused where nobody listens', async () => {
    const { publisher } = await sns(takes);
    for (const stop of stops.splice(0)) stop();
    expect(await publisherAt(1).sms('+33639980001', 'Vigie')).toMatchObject({ kind: 'refused' });
    expect(publisher).toBeDefined();
  });

  test('is unknown where SNS breaks, and is sent once only', async () => {
    const { publisher, bodies } = await sns(error(500, 'Receiver', 'InternalFailure'));
    expect(await publisher.sms('+33639980001', 'Vigie')).toMatchObject({ kind: 'unknown' });
    expect(bodies).toHaveLength(1);
  });

  test('is unknown where the connection breaks after SNS took it, and is sent once only', async () => {
    const { publisher, bodies } = await sns((request) => request.socket.destroy());
    expect(await publisher.sms('+33639980001', 'Vigie')).toMatchObject({ kind: 'unknown' });
    expect(bodies).toHaveLength(1);
  });

  test('is unknown where SNS never answers, or never ends its answer, and waits no longer than told', async () => {
    const begins: Behaviour = (_, response) => {
      response.writeHead(200);
      response.write('<PublishResponse>');
    };
    for (const behave of [() => {}, begins]) {
      const { publisher, bodies } = await sns(behave);
      const before = Date.now();
      expect(await publisher.sms('+33639980001', 'Vigie')).toMatchObject({ kind: 'unknown' });
      expect(Date.now() - before).toBeLessThan(2_500);
      expect(bodies).toHaveLength(1);
    }
  });

  test('to programs carries one text a protocol, and the attributes to filter on', async () => {
    const { publisher, bodies } = await sns(takes);
    const attributes = { kind: { DataType: 'String', StringValue: 'alert' } } as const;
    await publisher.broadcast({ message: '{"default":"{}"}', subject: 'Sanctions', attributes });
    const [body] = bodies;
    expect(body?.get('MessageStructure')).toBe('json');
    expect(body?.get('TopicArn')).toMatch(/:alerts$/);
    expect(body?.get('MessageAttributes.entry.1.Name')).toBe('kind');
    expect(body?.get('MessageAttributes.entry.1.Value.StringValue')).toBe('alert');
  });
});

test('an error of no known kind leaves the outcome unknown', () => {
  for (const one of [new Error('?'), 'text', null, { $metadata: {} }])
    expect(outcomeOf(one).kind).toBe('unknown');
});
