import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArtefact, topicsIn, writeArtefact } from '../../../lambda/core/match/artefact.ts';
import { compileSegment } from '../../../lambda/core/match/compile-segment.ts';
import { loadTopic } from '../../../lib/topic-file.ts';

const load = (alert: string) =>
  loadTopic(
    'topics/strikes.yaml',
    `id: strikes\ntitle: { fr: Grèves }\nmatch: grève NEAR/s usine\n${alert}\n`,
  );

/** Each problem as `line:column message way out`. */
const told = (alert: string): readonly string[] =>
  load(alert).problems.map(
    ({ line, column, message, wayOut }) => `${line}:${column} ${message} ${wayOut}`,
  );

describe('the alert settings of a topic file', () => {
  test('are hours and a number; what is left out or as the default is not carried', () => {
    expect(load('alert: { cooldown: 6h, publishers: 5, maxAge: 7d }').topic?.alert).toEqual({
      ...{ cooldownH: 6, publishers: 5, maxAgeH: 168 },
    });
    expect(load('alert: { maxAge: 2w, publishers: 3 }').topic?.alert).toEqual({ maxAgeH: 336 });
    expect(load('alert: { publishers: 0 }').topic?.alert).toEqual({ publishers: 0 });
    expect(load('alert: { publishers: 3 }').topic).not.toHaveProperty('alert');
    expect(load('').topic).not.toHaveProperty('alert');
  });

  test('are refused at their place, with what to write', () => {
    expect(told('alert: { cooldwon: 6h }')).toEqual([
      '4:10 "cooldwon" is no key of "alert". Did you mean "cooldown"? Known: cooldown, publishers, maxAge.',
    ]);
    expect(told('alert:\n  cooldown: 6\n  publishers: many\n  maxAge: 400d')).toEqual([
      '5:13 "cooldown" of "alert" must be a time of 1h to 365d, and here is "6". Write hours, days or weeks: cooldown: 6h.',
      '6:15 "publishers" of "alert" must be a whole number from 0 to 100, and here is "many". Write publishers: 3, or 0 if more publishers alone are never news.',
      '7:11 "maxAge" of "alert" must be a time of 1h to 365d, and here is "400d". Write hours, days or weeks: maxAge: 7d.',
    ]);
    expect(told('alert: { maxAge: [7d] }')).toEqual([
      '4:18 "maxAge" of "alert" must be a time of 1h to 365d, and here is a list. Write hours, days or weeks: maxAge: 7d.',
    ]);
    expect(told('alert: 6h')).toEqual([
      '4:8 "alert" must be a map of settings, and here is a text. Write alert: { cooldown: 6h, publishers: 3, maxAge: 7d }, or leave out what is not to be set.',
    ]);
    expect(load('alert: { cooldown: 0h }').topic).toBeUndefined();
  });

  test('go through the compiled topics as they are', () => {
    const time = fc.integer({ min: 1, max: 8760 });
    fc.assert(
      fc.property(time, time, fc.integer({ min: 0, max: 100 }), (cooldown, age, publishers) => {
        const { topic } = load(
          `alert: { cooldown: ${cooldown}h, publishers: ${publishers}, maxAge: ${age}h }`,
        );
        if (!topic) throw new Error('the topic is refused');
        const artefact = writeArtefact(compileSegment([topic]).segment);
        const own = publishers === 3 ? {} : { publishers };
        const alert = { cooldownH: cooldown, maxAgeH: age, ...own };
        expect(topicsIn(artefact)).toEqual([{ id: 'strikes', title: { fr: 'Grèves' }, alert }]);
        expect(readArtefact(artefact).topics).toEqual(topicsIn(artefact));
      }),
      { numRuns: 50 },
    );
  });
});
