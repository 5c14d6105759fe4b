import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readConfirmation,
  readConfirmationMail,
} from '../../../lambda/core/subscription/confirmation.ts';

const TOPIC = 'arn:aws:sns:eu-west-3:123456789012:vigie-prod-r-k3v9x2m7qa';
const TOKEN = '2336412f37fb687f5d51e6e2425ba1f2'.repeat(6);
const MAIL_LINK = `https://sns.eu-west-3.amazonaws.com/confirmation.html?TopicArn=${TOPIC}&Token=${TOKEN}&Endpoint=marie@exemple.fr`;
const API_LINK = `https://sns.eu-west-3.amazonaws.com/?Action=ConfirmSubscription&TopicArn=${encodeURIComponent(TOPIC)}&Token=${TOKEN}`;
const link = { ok: true, value: { kind: 'link', topicArn: TOPIC, token: TOKEN } };

const problem = (words: readonly string[]): string => {
  const read = readConfirmation(words);
  return read.ok ? 'accepted' : read.problem;
};

/** Quoted-printable as mailers write it: `=` and what is not ASCII escaped, lines of at most 76. */
const quotedPrintable = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      const escaped = Array.from(new TextEncoder().encode(line), (byte) =>
        byte === 61 || byte > 126
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte),
      );
      const rows = [''];
      for (const piece of escaped) {
        if ((rows.at(-1) ?? '').length + piece.length > 75) rows.push('');
        rows[rows.length - 1] += piece;
      }
      return rows.join('=\r\n');
    })
    .join('\r\n');

describe('what is given to vigie confirm', () => {
  test('may be the link of the mail or of the API, with anything around it', () => {
    expect(readConfirmation([MAIL_LINK])).toEqual(link);
    expect(readConfirmation([API_LINK])).toEqual(link);
    expect(readConfirmation([`  <${MAIL_LINK}>\n`])).toEqual(link);
    expect(
      readConfirmation([`<a href="${MAIL_LINK.replaceAll('&', '&amp;')}">Confirm</a>`]),
    ).toEqual(link);
  });

  test('may be the token alone', () => {
    expect(readConfirmation([TOKEN])).toEqual({ ok: true, value: { kind: 'token', token: TOKEN } });
  });

  test('may be a code, with or without its number', () => {
    expect(readConfirmation(['123456'])).toEqual({
      ok: true,
      value: { kind: 'code', digits: '123456' },
    });
    const withNumber = { kind: 'code', digits: '123456', phone: '+33639980001' };
    expect(readConfirmation(['+33639980001', '123456'])).toEqual({ ok: true, value: withNumber });
    expect(readConfirmation(['+33639980001', '123', '456'])).toEqual({
      ok: true,
      value: withNumber,
    });
  });

  test.each([
    [[''], 'no confirmation link, no token'],
    [['12345'], 'no confirmation link, no token'],
    [['+33639980001'], 'six digits'],
    [['+33639980001', '12'], 'six digits'],
    [['06 39 98 00 01', '123456'], '+33639980001'],
    [
      ['https://sns.eu-west-3.amazonaws.com/unsubscribe.html?SubscriptionArn=x'],
      'no confirmation link in it',
    ],
    // A shell cuts an unquoted link at its first &.
    [[MAIL_LINK.slice(0, MAIL_LINK.indexOf('&'))], 'no confirmation link in it'],
    [
      [`https://sns.eu-west-3.amazonaws.com/?Action=ConfirmSubscription&Token=${TOKEN}`],
      'no TopicArn',
    ],
    [[MAIL_LINK.replace(TOKEN, 'abc')], 'no Token'],
  ])('%j is answered: %s', (words, reason) => {
    expect(problem(words)).toContain(reason);
  });
});

describe('a mail file', () => {
  const text = `You have chosen to subscribe to the topic:\n${TOPIC}\n\nÀ confirmer, l'été aussi :\n${MAIL_LINK}\n`;
  const headers = (encoding: string) =>
    `From: Vigie <no-reply@sns.amazonaws.com>\r\nSubject: AWS Notification - Subscription Confirmation\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;

  test('is read as plain text', () => {
    expect(readConfirmationMail(headers('8bit') + text)).toEqual(link);
  });

  test('is read in quoted-printable, where the link is broken in lines', () => {
    const body = quotedPrintable(text);
    expect(body).toContain('Token=3D');
    expect(readConfirmationMail(headers('quoted-printable') + body)).toEqual(link);
  });

  test('is read in base64', () => {
    const body = Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');
    expect(readConfirmationMail(headers('base64') + body)).toEqual(link);
  });

  test('without a link says so', () => {
    expect(readConfirmationMail(`${headers('8bit')}Hello`)).toMatchObject({ ok: false });
  });
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', 'https://x?Token=', '+'),
      (text, head) => {
        expect(readConfirmation([head + text])).toHaveProperty('ok');
        expect(readConfirmationMail(head + text)).toHaveProperty('ok');
      },
    ),
  );
});
