import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import schema from '../../../docs/alert.schema.json' with { type: 'json' };
import { broadcastOf } from '../../../lambda/core/alert/broadcast.ts';
import { septets } from '../../../lambda/core/alert/gsm7.ts';
import type { AlertView } from '../../../lambda/core/alert/view.ts';
import { alert, FR, match, quote } from './sample.ts';

const Alert = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);

const sanctionsToo = alert({
  matches: [
    match({}),
    match({
      topic: 'sanctions',
      topicTitle: 'Sanctions',
      zone: 'body',
      prominence: 1,
      aspect: 'lifted',
      quotes: [quote("L'UE *lève* ses *sanctions* contre la filiale russe.")],
    }),
  ],
});

const bodyOf = (view: AlertView) => {
  const { message } = broadcastOf(view, FR);
  const texts: { default: string; email: string; sms: string } = JSON.parse(message);
  return { ...texts, json: JSON.parse(texts.default) };
};

const bytes = (view: AlertView): number => {
  const { message, attributes } = broadcastOf(view, FR);
  return Buffer.byteLength(message) + Buffer.byteLength(JSON.stringify(attributes));
};

describe('the broadcast of an alert', () => {
  test('its default message is the alert as the schema has it', () => {
    const { json } = bodyOf(sanctionsToo);
    expect(Alert.parse(json)).toEqual(json);
    expect(json.matches[1].evidence[0]).toEqual({
      sentence: "L'UE lève ses sanctions contre la filiale russe.",
      terms: [
        { text: 'lève', start: 5, end: 9 },
        { text: 'sanctions', start: 14, end: 23 },
      ],
    });
  });

  test('the schema refuses what is no alert', () => {
    const { json } = bodyOf(sanctionsToo);
    expect(Alert.safeParse({ ...json, kind: 'digest' }).success).toBe(false);
    expect(Alert.safeParse({ ...json, article: undefined }).success).toBe(false);
  });

  test('each topic stands beside its own prominence, so that no filter promises too much', () => {
    expect(broadcastOf(sanctionsToo, FR).attributes).toEqual({
      kind: { DataType: 'String', StringValue: 'alert' },
      lang: { DataType: 'String', StringValue: 'fr' },
      topics: {
        DataType: 'String.Array',
        StringValue: '["plant-reopening","plant-reopening:3","sanctions","sanctions:1"]',
      },
      prominence: { DataType: 'Number', StringValue: '3' },
      aspect: { DataType: 'String.Array', StringValue: '["lifted","sanctions:lifted"]' },
    });
  });

  test('no attribute is empty, which SNS would refuse', () => {
    const { attributes } = broadcastOf(alert({ kind: 'canary', matches: [] }), FR);
    expect(Object.keys(attributes)).toEqual(['kind', 'lang']);
  });

  test('the SMS leaves room for the name that a topic puts before it', () => {
    const { sms } = bodyOf(alert({ title: 'Le site repart '.repeat(30) }));
    expect(septets(`VIGIE> ${sms}`)).toBeLessThanOrEqual(160);
  });

  test('a leave link is one reader’s own and is not broadcast', () => {
    const wording = { ...FR, leaveUrl: 'https://veille.example/leave?s=secret' };
    expect(broadcastOf(alert({}), wording).message).not.toContain('secret');
  });

  test('it fits into 256 KB, whatever comes', () => {
    const big = (unit: string) => unit.repeat(3000);
    const matches = Array.from({ length: 300 }, (_, i) =>
      match({ topic: `t${i}`, quotes: Array.from({ length: 20 }, () => quote(big('"\\漢'))) }),
    );
    expect(bytes(alert({ title: big('漢'), source: big('"'), matches }))).toBeLessThan(256 * 1024);
    void fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(200), (text, count) => {
        const many = Array.from({ length: count }, () =>
          match({ topicTitle: text, quotes: [quote(text.replaceAll('*', '').repeat(20))] }),
        );
        expect(bytes(alert({ title: text, matches: many }))).toBeLessThan(256 * 1024);
      }),
      { numRuns: 20 },
    );
  });
});
