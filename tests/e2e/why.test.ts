/** `vigie why` as the person asks it who got a message, or got none. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hash } from '../../lambda/aws/hash.ts';
import { refOf } from '../../lambda/core/alert/ref.ts';
import type { Article } from '../../lambda/core/article.ts';
import { BROADCAST } from '../../lambda/core/subscription/subscriber.ts';
import type { KeptArticle } from '../../lambda/steps/store.ts';
import { command as alerts } from '../../lib/cli/alerts.ts';
import { command as topics } from '../../lib/cli/topics.ts';
import { askedOf } from '../../lib/cli/why/asked.ts';
import { command } from '../../lib/cli/why.ts';
import { openArchived } from '../support/archived.ts';
import { runCommand } from '../support/command.ts';
import { outputsAt, startStage } from '../support/stage.ts';
import { subscriberWith } from '../support/subscriber.ts';

const HOUR = 3_600_000;
const NOW = Date.now();
const at = (hours: number): string => new Date(NOW - hours * HOUR).toISOString();

const TOLD = `L'Union européenne adopte de nouvelles sanctions contre la Russie

Bruxelles, lundi. Les Vingt-Sept ont approuvé un nouveau train de mesures contre des banques.
`;
const COPY = TOLD.replace('Bruxelles, lundi.', 'Lundi, à Bruxelles.');
const QUIET = `Géopolitique de la Russie

La Russie reste un acteur dont l'économie dépend du gaz, écrit l'auteur dans son dernier livre.
`;
const URL_TOLD = 'https://gazette.example/sanctions';

const SANCTIONS = `id: sanctions
title: { en: Sanctions }
concepts:
  sanction: { fr: [sanction], en: [sanctions] }
  country: { fr: [Russie], en: [Russia] }
match: "@sanction @country"
aspects: { imposed: "adopter NEAR/4 @sanction" }
`;
const ACQUISITION = `id: acquisition
title: { en: Acquisitions }
match: "racheter OR rachat"
`;

let local: Awaited<ReturnType<typeof openArchived>>;
let told: Article;
let copy: Article;
let quiet: Article;

const why = (...args: readonly string[]) => runCommand(command, [...args, '--data', local.dataDir]);

const keptOf = (article: Article, seenAt: string, storyId: string): KeptArticle => {
  const { id, title, lang, kind, source, textHash, url } = article;
  const topics = [{ topic: 'sanctions', prominence: 3 as const }];
  return {
    ...{ id, title, lang, kind, source, textHash, ...(url ? { url } : {}) },
    ...{ state: 'DONE', seenAt, topics, storyId },
  };
};

const only = async (page: Promise<readonly Article[]>): Promise<Article> => {
  const [article] = await page;
  if (!article) throw new Error('The page has an article');
  return article;
};

beforeAll(async () => {
  local = await openArchived();
  await local.carry({ sanctions: SANCTIONS, acquisition: ACQUISITION });
  told = await only(
    local.archive(at(30), [
      {
        ...{ text: TOLD, source: 'Gazette', topics: ['sanctions'] },
        about: { id: hash(URL_TOLD), url: URL_TOLD },
      },
    ]),
  );
  copy = await only(
    local.archive(at(28), [{ text: COPY, source: 'Dépêches', topics: ['sanctions'] }]),
  );
  quiet = await only(local.archive(at(20 * 24), [{ text: QUIET, source: 'livre.txt' }]));
  const storyId = `st_${told.id}`;
  const { articles, matches, decisions, ledgers, deliveries, subscribers } = local.records;
  const topics = [{ topic: 'sanctions', prominence: 3 as const }];
  for (const [article, seenAt] of [
    [told, at(30)],
    [copy, at(28)],
  ] as const) {
    await articles.claim(keptOf(article, seenAt, storyId));
    await matches.put({
      ...{
        topic: 'sanctions',
        titles: { en: 'Sanctions', fr: 'Sanctions' },
        articleId: article.id,
      },
      ...{ seenAt, zone: 'headline', prominence: 3, aspect: 'imposed' },
      quotes: [{ sentence: article.title, terms: [{ start: 39, end: 48 }] }],
    });
  }
  await decisions.put({ at: at(30), articleId: told.id, storyId, n: 1, reason: 'alert', topics });
  await decisions.put({
    ...{ at: at(28), articleId: copy.id, storyId, reason: 'already told', topics },
    joined: { by: 'wording', likeness: 0.834, newFacts: ['EUR 12'] },
    apart: { storyId: 'st_other', likeness: 0.61, veto: 'ordinals: 12 paquet, 13 paquet' },
  });
  const alert = {
    by: told.id,
    textHash: told.textHash,
    kind: 'alert' as const,
    at: at(30),
    topics,
  };
  const owners = { [told.id]: 'site:gazette.example', [copy.id]: 'name:depeches' };
  await ledgers.add(storyId, 0, { ...alert, fanned: true }, { members: owners });
  await subscribers.put(subscriberWith());
  await subscribers.put(subscriberWith({ id: 'p4ul', channel: 'sms', address: '+33639980001' }));
  await subscribers.put(subscriberWith({ id: '1ate', address: 'late@exemple.fr', since: at(1) }));
  const change = (subscriberId: string, state: Parameters<typeof deliveries.change>[2]) =>
    deliveries.change({ storyId, n: 1, subscriberId }, undefined, state);
  const [attempt, changedAt] = [1, at(29)];
  await change(BROADCAST, { state: 'SENT', attempt, changedAt, messageId: 'sns-1' });
  await change('m4r1e', { state: 'SENT', attempt, changedAt, messageId: 'sns-2' });
  await change('p4ul', { state: 'UNKNOWN', attempt, changedAt, reason: 'ECONNRESET' });
  await change('gone', { state: 'HELD', attempt: 0, changedAt, reason: 'unsubscribed' });
});
afterAll(() => local.stop());

describe('a story that was told', () => {
  test('is named by the signs of its message, by its id and by the address of its page', async () => {
    const ref = refOf(`st_${told.id}`);
    const shown = await why(ref.toLowerCase());
    expect(shown).toMatchObject({ code: 0, err: '' });
    for (const typed of [`st_${told.id}/1/m4r1e`, `${URL_TOLD}?utm_source=x`])
      expect((await why(typed)).out, typed).toBe(shown.out);
  });

  test('from how it was read to each receipt', async () => {
    const { out } = await why(told.id);
    expect(out).toContain(`${refOf(`st_${told.id}`)}  L'Union européenne adopte`);
    expect(out).toContain('story, in French, Gazette, undated');
    expect(out).toContain(URL_TOLD);
    expect(out).toMatch(
      /read 20.* UTC from inbox\/Gazette:\n\s+headline {2}L'Union européenne adopte/,
    );
    expect(out).toContain(
      'topics met when it was read: sanctions; 2 topics run now, with the same answer',
    );
    expect(out).toContain('sanctions  in the headline; imposed');
    expect(out).toContain('*sanctions*');
    expect(out).toContain('told by 2 publishers: gazette.example, depeches');
    expect(out).toContain(`made story st_${told.id}`);
    expect(out).toMatch(/decided for .*: message 1 \(alert\) of sanctions/);
    expect(out).toMatch(/1 {2}the broadcast topic: sent .* SNS took it as sns-1/);
    expect(out).toMatch(/1 {2}mail to marie@exemple.fr: sent .* SNS took it as sns-2/);
    expect(out).toContain(
      `SMS to +33639980001: nobody knows whether it arrived: ECONNRESET; npx vigie ops resend st_${told.id}/1/p4ul --data`,
    );
    expect(out).toMatch(/to reader gone, who left: held back .*: unsubscribed/);
    expect(out).toMatch(
      /1 other article of its story\n\s+L'Union .*\n.*nothing is told, already told/,
    );
  });

  test('an article that joined says by which likeness, what it adds, and what it was kept apart from', async () => {
    const { out } = await why(copy.id);
    expect(out).toContain(
      `joined story st_${told.id} (${refOf(`st_${told.id}`)}): 83 % alike by wording`,
    );
    expect(out).toContain('adds: EUR 12');
    expect(out).toContain('61 % alike: ordinals: 12 paquet, 13 paquet');
    expect(out).toMatch(/decided for .*: nothing is told, already told/);
  });

  test('as one object for programs', async () => {
    const { out, err } = await why(copy.id, '--json');
    expect(err).toContain('local system');
    expect(JSON.parse(out)).toMatchObject({
      article: { id: copy.id, lang: 'fr', kind: 'story', source: 'Dépêches', url: null },
      ...{ storyId: `st_${told.id}`, ref: refOf(`st_${told.id}`), seenAt: at(28) },
      read: { blocks: [{ zone: 'headline' }, { zone: 'lead' }], topics: ['sanctions'] },
      matched: [{ topic: 'sanctions', zone: 'headline', aspect: 'imposed' }],
      now: { topics: 2, matches: [{ topic: 'sanctions' }] },
      decisions: [{ reason: 'already told', joined: { by: 'wording', likeness: 0.834 } }],
      others: [{ articleId: told.id, n: 1 }],
      messages: expect.arrayContaining([
        expect.objectContaining({ channel: 'email', state: 'SENT', messageId: 'sns-2' }),
      ]),
    });
  });
});

describe('an article that met no topic', () => {
  test('is found in the archive, with the nearest topic and the part that is missing', async () => {
    const { out, code } = await why(refOf(`st_${quiet.id}`));
    expect(code).toBe(0);
    expect(out).toContain('Géopolitique de la Russie');
    expect(out).toContain('nothing was sent: no topic matches');
    expect(out).toContain(
      'topics met when it was read: none; 2 topics run now, with the same answer',
    );
    expect(out).toContain('nearest: sanctions, 1 of 2 parts');
    expect(out).toContain('@country: yes (Russie)');
    expect(out).toContain('@sanction: not in the text');
  });

  test('says where the topics that run now would have met it', async () => {
    const text = TOLD.replace("L'Union", "Samedi, l'Union").replace('banques', 'navires');
    const missed = await only(local.archive(at(3), [{ text, source: 'x.txt' }]));
    const { out } = await why(missed.id);
    expect(out).toContain(
      'met when it was read: none; 2 topics run now, and of those it meets: sanctions',
    );
  });

  test('further back than asked is not found, and where to look then is said', async () => {
    const { code, err } = await why(quiet.id, '--days', '10');
    expect(code).toBe(1);
    expect(err).toContain('No such article was read in the last 10 days');
    expect(err).toContain('npx vigie ops quarantine --data');
  });
});

test('a broken object of the archive is named, costs nothing else, and the exit code says so', async () => {
  const day = at(1).slice(0, 10);
  await local.bucket.put(
    `archive/${day}/${at(1).slice(11, 13)}/broken.ndjson.gz`,
    'x',
    'text/plain',
  );
  const { code, out, err } = await why(quiet.id);
  expect(out).toContain('nothing was sent: no topic matches');
  expect(err).toContain('broken.ndjson.gz: the gzip archive is damaged or cut off (Z_BUF_ERROR)');
  expect(code).toBe(1);
  await local.bucket.put(
    `archive/${day}/${at(1).slice(11, 13)}/broken.ndjson.gz`,
    '',
    'text/plain',
  );
});

test('of a deployed stage, found by its stack', async () => {
  const { tickDeadQueueArn, opsTopicArn } = {
    tickDeadQueueArn: local.resources.undeliveredQueueArn,
    opsTopicArn: local.resources.broadcastTopicArn,
  };
  const outputs = outputsAt(local.resources, { tickDeadQueueArn, opsTopicArn });
  const stage = await startStage(local.endpoint, outputs, {});
  try {
    const { code, out } = await runCommand(command, [told.id, '--stage', 'prod']);
    expect(code).toBe(0);
    expect(out).toContain('stage prod, account');
    expect(out).toContain('mail to marie@exemple.fr: sent');
    expect(out).toContain(`npx vigie ops resend st_${told.id}/1/p4ul --stage prod`);
    const listed = await runCommand(alerts, ['--stage', 'prod']);
    expect(listed.out).toContain('told by 2 publishers');
    const file = join(local.dataDir, 'sanctions.yaml');
    await writeFile(file, SANCTIONS);
    const tried = await runCommand(topics, ['backtest', file, '--stage', 'prod']);
    expect(tried.out).toMatch(/sanctions: .*\ncompared with: what runs on prod/);
  } finally {
    await stage.stop();
  }
});

describe('wrong usage', () => {
  test.each([
    [[], 'Which article?'],
    [['7K2P', '3D8M'], 'One at a time: "3D8M" is too many'],
    [['Renault'], '"Renault" is no address'],
    [['ftp://x.example/a'], 'is no address'],
    [['7K2P', '--days', '401'], '--days 401: give a number of days from 1 to 400'],
  ])('%j', async (args, said) => {
    const { code, err } = await why(...args);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });

  test('signs and ids are told apart by how they are written', () => {
    expect(askedOf(' [7k2p] ')).toEqual({ what: 'ref', ref: '7K2P' });
    expect(askedOf('1K2P')).toBeUndefined();
    expect(askedOf(told.id)).toEqual({ what: 'article', id: told.id });
    expect(askedOf('https://a.example/b?utm_source=x#y')).toEqual({
      ...{ what: 'url', url: 'https://a.example/b' },
    });
  });

  test('every id and every sign that Vigie writes is read again, and no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const id = hash(text);
        expect(askedOf(id)).toEqual({ what: 'article', id });
        expect(askedOf(`st_${id}/3/${id}`)).toEqual({ what: 'story', id: `st_${id}` });
        const ref = refOf(`st_${id}`);
        expect(askedOf(ref.toLowerCase())).toEqual({ what: 'ref', ref });
        const asked = askedOf(text);
        // Whatever is taken for an address is one, in its one spelling.
        if (asked?.what === 'url') expect(askedOf(asked.url)).toEqual(asked);
      }),
    );
  });
});
