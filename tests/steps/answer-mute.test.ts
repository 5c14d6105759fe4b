import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { hmacWith } from '../../lambda/aws/hmac.ts';
import { refOf } from '../../lambda/core/alert/ref.ts';
import { type LinkTarget, leaveUrl, muteUrl } from '../../lambda/core/subscription/link.ts';
import { MOST_MUTES, muteOf } from '../../lambda/core/subscription/mute.ts';
import { type AnswerPorts, answer } from '../../lambda/steps/answer.ts';
import { confirm } from '../../lambda/steps/confirm.ts';
import { subscribeEmail } from '../../lambda/steps/subscribe.ts';
import { MARIE, subscribeWorld } from '../support/subscribe-world.ts';

const hmac = hmacWith('a secret');
const MOSCOW = { what: 'story', id: 'st_0a1b2c3d4e5f6g7h8j9k' } as const;
const SANCTIONS = { what: 'topic', id: 'sanctions' } as const;
const UNDO = 'do=undo';
const DAY_MINUTES = 24 * 60;

let w: ReturnType<typeof subscribeWorld>;
let ports: AnswerPorts;
let readerId: string;

beforeEach(async () => {
  w = subscribeWorld();
  ports = { ...w.ports, hmac, lang: 'fr' };
  await subscribeEmail(MARIE, w.ports);
  await confirm(w.lastLink(), w.ports);
  readerId = (await w.single()).id;
});

const tokenIn = (url: string) => new URL(url).searchParams.get('s') ?? '';
const tokenOf = (target: LinkTarget) =>
  tokenIn(muteUrl('https://api.example', { subscriberId: readerId, target }, w.ports.now(), hmac));
const ask = (method: string, token: string | undefined, body?: string, path = '/mute') =>
  answer({ method, path, token, body }, ports);

const mutes = async () => (await w.single()).mutes ?? [];
const isMuted = async (target: LinkTarget) =>
  muteOf(await mutes(), target, w.ports.now()) !== undefined;

describe('the mute link', () => {
  test('shows a question on GET and changes nothing, however often a scanner opens it', async () => {
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await ask(method, tokenOf(MOSCOW))).status, method).toBe(200);
    expect((await ask('HEAD', tokenOf(MOSCOW))).body).toBe('');
    const { body } = await ask('GET', tokenOf(MOSCOW));
    expect(body).toContain(`Plus rien sur l'histoire ${refOf(MOSCOW.id)} pendant 7 jours ?`);
    expect(body).toContain('<form method="post"><button>');
    expect(await mutes()).toEqual([]);
  });

  test('mutes a story for 7 days on POST, a topic for 30', async () => {
    expect(await ask('POST', tokenOf(MOSCOW))).toMatchObject({
      status: 200,
      body: expect.stringContaining("C'est fait"),
    });
    await ask('POST', tokenOf(SANCTIONS), 'List-Unsubscribe=One-Click');
    expect(await mutes()).toEqual([
      { ...MOSCOW, until: '2026-12-01T09:00:00.000Z' },
      { ...SANCTIONS, until: '2026-12-24T09:00:00.000Z' },
    ]);
  });

  test('is undone on the page that answers, and from the mail later', async () => {
    const token = tokenOf(SANCTIONS);
    const { body } = await ask('POST', token);
    expect(body).toContain('<form method="post"><button name="do" value="undo">');
    expect((await ask('POST', token, UNDO)).body).toContain("n'est plus en sourdine");
    expect(await mutes()).toEqual([]);
    await ask('POST', token);
    w.later(29 * DAY_MINUTES);
    expect((await ask('GET', token)).body).toContain('Déjà en sourdine');
    expect((await ask('POST', token, UNDO)).status).toBe(200);
    expect(await isMuted(SANCTIONS)).toBe(false);
    // Taking back what is not muted is the same.
    expect((await ask('POST', token, UNDO)).body).toContain("n'est plus en sourdine");
  });

  test('pressed again lasts from then on, and never shortens what was muted for longer', async () => {
    const token = tokenOf(MOSCOW);
    await ask('POST', token);
    w.later(5 * DAY_MINUTES);
    await ask('POST', token);
    expect(await mutes()).toEqual([{ ...MOSCOW, until: '2026-12-06T09:00:00.000Z' }]);
    const forEver = [MOSCOW];
    await w.ports.subscribers.putMutes(await w.single(), forEver);
    expect((await ask('POST', token)).body).toContain("C'est fait");
    expect(await mutes()).toEqual(forEver);
  });

  test('ends by itself, and the link then asks again', async () => {
    const token = tokenOf(MOSCOW);
    await ask('POST', token);
    w.later(7 * DAY_MINUTES);
    expect(await isMuted(MOSCOW)).toBe(false);
    expect((await ask('GET', token)).body).toContain('<form method="post"><button>');
  });

  test('is none for leaving, and a leave link is none for muting', async () => {
    const leaving = tokenIn(leaveUrl('https://api.example', readerId, w.ports.now(), hmac));
    for (const method of ['GET', 'POST']) {
      expect((await ask(method, leaving)).status).toBe(400);
      expect((await ask(method, tokenOf(MOSCOW), undefined, '/leave')).status).toBe(400);
    }
    expect(await mutes()).toEqual([]);
    expect(w.topics()).toHaveLength(1);
  });

  test('of another target, too old, changed or missing does nothing, on POST neither', async () => {
    const token = tokenOf(MOSCOW);
    const bad = ['', 'x', `${token}0`, token.replace('.s.', '.t.'), undefined];
    for (const one of bad)
      for (const body of [undefined, UNDO]) {
        expect((await ask('GET', one, body)).status).toBe(400);
        expect((await ask('POST', one, body)).status).toBe(400);
      }
    w.later(100 * DAY_MINUTES);
    expect((await ask('POST', token)).status).toBe(410);
    expect(await mutes()).toEqual([]);
  });

  test('of who left has nothing to do', async () => {
    const token = tokenOf(MOSCOW);
    await w.ports.subscribers.remove(readerId, { erase: false });
    for (const method of ['GET', 'POST'])
      expect((await ask(method, token)).body).toContain('Déjà désabonné');
    expect((await ask('POST', token, UNDO)).body).toContain('Déjà désabonné');
  });

  test('says so if there are too many, and changes none', async () => {
    const many = Array.from({ length: MOST_MUTES }, (_, at) => ({ ...MOSCOW, id: `st_${at}` }));
    await w.ports.subscribers.putMutes(await w.single(), many);
    expect(await ask('POST', tokenOf(MOSCOW))).toMatchObject({
      status: 409,
      body: expect.stringContaining('Trop de sourdines'),
    });
    expect(await mutes()).toEqual(many);
  });

  test('other methods are refused, and no answer is kept, framed, or leads elsewhere', async () => {
    const token = tokenOf(MOSCOW);
    expect(await ask('DELETE', token)).toMatchObject({ status: 405 });
    expect((await ask('POST', token, undefined, '/mute/all')).status).toBe(404);
    for (const [method, body] of [['GET'], ['POST'], ['POST', UNDO], ['PUT']] as const) {
      const { headers } = await ask(method, token, body);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
      });
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(Object.keys(headers)).not.toContain('location');
      expect(Object.keys(headers)).not.toContain('set-cookie');
    }
  });

  test('its page has the one style that its policy names by hash', async () => {
    const { body, headers } = await ask('GET', tokenOf(MOSCOW));
    const [, style = ''] = /<style>(.*)<\/style>/s.exec(body) ?? [];
    const digest = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toContain(`style-src 'sha256-${digest}'`);
  });

  test('its page holds neither the token nor anything of its reader, nor what a form sent', async () => {
    const attack = '"><script>alert(1)</script>';
    for (const [method, body] of [['GET'], ['POST'], ['POST', UNDO], ['POST', attack]] as const) {
      const page = (await ask(method, tokenOf(SANCTIONS), body)).body;
      for (const secret of [
        tokenOf(SANCTIONS),
        readerId,
        MARIE.address,
        'plant-reopening',
        'alert',
      ])
        expect(page.replaceAll('alerte', '')).not.toContain(secret);
    }
  });
});
