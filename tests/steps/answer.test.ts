import { beforeEach, describe, expect, test } from 'vitest';
import { hmacWith } from '../../lambda/aws/hmac.ts';
import { leaveUrl } from '../../lambda/core/subscription/link.ts';
import { type AnswerPorts, answer } from '../../lambda/steps/answer.ts';
import { confirm } from '../../lambda/steps/confirm.ts';
import { subscribeEmail } from '../../lambda/steps/subscribe.ts';
import { MARIE, subscribeWorld } from '../support/subscribe-world.ts';

const hmac = hmacWith('a secret');
let w: ReturnType<typeof subscribeWorld>;
let ports: AnswerPorts;
let token: string;

beforeEach(async () => {
  w = subscribeWorld();
  ports = { ...w.ports, hmac, lang: 'fr' };
  await subscribeEmail(MARIE, w.ports);
  await confirm(w.lastLink(), w.ports);
  const url = leaveUrl('https://api.example', (await w.single()).id, w.ports.now(), hmac);
  token = new URL(url).searchParams.get('s') ?? '';
});

const ask = (method: string, s: string | undefined = token, path = '/leave') =>
  answer({ method, path, token: s }, ports);

const isSubscribed = async () => (await w.ports.subscribers.list()).length === 1;

describe('the leave link', () => {
  test('shows a question on GET and changes nothing, however often a scanner opens it', async () => {
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await ask(method)).status, method).toBe(200);
    const { body, headers } = await ask('GET');
    expect(body).toContain('<form method="post"><button>');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(await isSubscribed()).toBe(true);
    expect(w.topics()).toHaveLength(1);
  });

  test('acts on POST, and again does no harm', async () => {
    expect(await ask('POST')).toMatchObject({
      status: 200,
      body: expect.stringContaining("C'est fait"),
    });
    expect(await isSubscribed()).toBe(false);
    expect(w.topics()).toEqual([]);
    expect(await ask('POST')).toMatchObject({
      status: 200,
      body: expect.stringContaining('Déjà désabonné'),
    });
    expect(await ask('GET')).toMatchObject({
      status: 200,
      body: expect.not.stringContaining('<form'),
    });
  });

  test('HEAD has the status of GET and no body', async () => {
    expect(await ask('HEAD')).toMatchObject({ status: 200, body: '' });
    expect(await ask('HEAD', 'x')).toMatchObject({ status: 400, body: '' });
  });

  test('too old, changed or missing does nothing, on POST neither', async () => {
    for (const bad of ['', 'x', `${token}0`, token.replace(/^./, 'x'), undefined]) {
      expect((await answer({ method: 'GET', path: '/leave', token: bad }, ports)).status).toBe(400);
      expect((await answer({ method: 'POST', path: '/leave', token: bad }, ports)).status).toBe(
        400,
      );
    }
    w.later(200 * 24 * 60);
    expect((await ask('GET')).status).toBe(410);
    expect((await ask('POST')).status).toBe(410);
    expect(await isSubscribed()).toBe(true);
  });

  test('other methods and paths are refused', async () => {
    expect(await ask('DELETE')).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD, POST' },
    });
    expect((await ask('GET', token, '/')).status).toBe(404);
    expect((await ask('POST', token, '/leave/all')).status).toBe(404);
    expect(await isSubscribed()).toBe(true);
  });

  test('nothing of a request comes back in the answer', async () => {
    const attack = '"><script>alert(1)</script>';
    for (const [method, path] of [
      ['GET', '/leave'],
      ['POST', '/leave'],
      [attack, '/leave'],
      ['GET', attack],
    ] as const) {
      const { body, headers } = await answer({ method, path, token: attack }, ports);
      expect(body + JSON.stringify(headers)).not.toContain('alert');
    }
    expect((await ask('GET')).body).not.toContain(token);
  });

  test('no answer is kept, framed, or runs anything', async () => {
    for (const method of ['GET', 'POST', 'PUT']) {
      const { headers } = await ask(method);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      });
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(Object.keys(headers)).not.toContain('set-cookie');
    }
  });
});
