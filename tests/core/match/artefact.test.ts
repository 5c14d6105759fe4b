import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  readArtefact,
  topicsIn,
  UnreadableArtefact,
  writeArtefact,
} from '../../../lambda/core/match/artefact.ts';
import { prepare } from '../../../lambda/core/match/compile.ts';
import { compileSegment } from '../../../lambda/core/match/compile-segment.ts';
import { layForms } from '../../../lambda/core/match/lay-forms.ts';
import { packed } from '../../../lambda/core/match/lists.ts';
import { newNames, programOf, topicOf } from '../../../lambda/core/match/program.ts';
import type { Segment } from '../../../lambda/core/match/segment.ts';
import { loadTopics } from '../../../lib/topics.ts';
import { concept, topic } from '../../support/articles.ts';

const { topics } = await loadTopics({ dirs: ['seeds/topics'] });

const plain = (segment: Segment): unknown =>
  JSON.parse(
    JSON.stringify(segment, (_, value: unknown) =>
      ArrayBuffer.isView(value) ? Array.from(value as Int32Array) : value,
    ),
  );
const thereAndBack = (segment: Segment): Segment => readArtefact(writeArtefact(segment));

const plant = concept(
  { fr: ['usine', '"site de production"', 'rouvr*'], de: ['Werk', '*werk'], any: ['=PPA'] },
  { fr: ['"usine à gaz"'] },
);
const QUERIES = [
  'usine',
  '"site de production"',
  '@plant NEAR/s rouvrir',
  'title:@plant NOT NEAR/5 (gaz OR =DÛ)',
  '@plant BEFORE/p @plant OR ATLEAST/3 (@plant)',
  'usine lang:fr NOT source:Reuters NOT body:@plant',
] as const;
const topicOn = (match: string, id = 'topic') =>
  topic({
    id,
    match,
    concepts: { plant },
    except: 'title:@plant NEAR/2 gaz',
    aspects: { german: '@plant lang:de' },
  });

/** A plan as a tree, without the numbers of its nodes. */
const tree = (plans: unknown): unknown =>
  JSON.parse(
    JSON.stringify(plans, (key, value) => (key === 'id' || key === 'query' ? undefined : value)),
  );

/** The nodes of plans; looked at once each, for they are reached in millions of ways. */
const nodes = (value: unknown, found = new Set<object>()): ReadonlySet<object> => {
  if (typeof value !== 'object' || value === null || found.has(value)) return found;
  if ('kind' in value && 'id' in value) found.add(value);
  for (const below of Object.values(value)) nodes(below, found);
  return found;
};

describe('programs', () => {
  test.each(QUERIES)('%s is the same plan after its way through numbers', (match) => {
    const [planned] = prepare([topicOn(match)]).topics;
    if (!planned) throw new Error('no plan');
    const names = newNames();
    const code = Int32Array.from([7, 7, ...programOf(planned, names)]);
    expect(tree(topicOf(planned.id, { code, from: 2 }, names.list))).toEqual(tree(planned));
  });

  test('what was one node is one node', () => {
    const [planned] = prepare(topics.slice(0, 1)).topics;
    if (!planned) throw new Error('no plan');
    const names = newNames();
    const code = Int32Array.from(programOf(planned, names));
    const read = topicOf(planned.id, { code, from: 0 }, names.list);
    const [before, after] = [planned, read].map((one) => nodes({ ...one, query: undefined }));
    expect(after?.size).toBeGreaterThan(1);
    expect(after?.size).toBe(before?.size);
  });

  test('numbers that are no program are told', () => {
    const code = Int32Array.from([3, 99, 0, 1, 1, 0, -1, 0]);
    expect(() => topicOf('odd', { code, from: 0 }, [])).toThrow(/no node at 1/);
  });
});

describe('an artefact', () => {
  it('gives back what was written', () => {
    const { segment } = compileSegment(QUERIES.map((match, at) => topicOn(match, `t${at}`)));
    expect(plain(thereAndBack(segment))).toEqual(plain(segment));
    expect(topicsIn(writeArtefact(segment))).toEqual(segment.topics);
  });

  it('holds any numbers and texts, wherever its bytes begin', () => {
    const lists = fc.array(
      fc.array(fc.oneof(fc.integer(), fc.nat(300), fc.integer({ min: -2, max: 5 }))),
    );
    const text = fc.string({ unit: 'grapheme' });
    const segments = fc.record({
      topics: fc.array(
        fc.record({ id: text, title: fc.dictionary(fc.constantFrom('en', 'fr'), text) }),
      ),
      names: fc.array(text),
      forms: fc.dictionary(
        text,
        fc.array(fc.tuple(fc.nat(70_000), fc.nat(300))).map((pairs) => pairs.flat()),
      ),
      ...{ postings: lists, programs: lists },
      offset: fc.nat(3),
    });
    fc.assert(
      fc.property(segments, ({ forms, postings, programs, offset, ...texts }) => {
        const segment: Segment = {
          ...texts,
          rules: [{ scopes: 3 }],
          ...layForms(new Map(Object.entries(forms))),
          ...{ postings: packed(postings), programs: packed(programs) },
        };
        const bytes = writeArtefact(segment);
        const elsewhere = new Uint8Array(bytes.length + offset);
        elsewhere.set(bytes, offset);
        expect(plain(readArtefact(elsewhere.subarray(offset)))).toEqual(plain(segment));
      }),
      { numRuns: 100 },
    );
  });

  it('tells other bytes, another version, what was cut and what was damaged', () => {
    const bytes = writeArtefact(compileSegment([topicOn('usine')]).segment);
    const changed = (at: number, to: number): Uint8Array => {
      const copy = bytes.slice();
      copy[at] = to;
      return copy;
    };
    const read = (of: Uint8Array) => () => readArtefact(of);
    expect(read(new TextEncoder().encode('{"version":2}'))).toThrow(
      /no compiled topics.*Compile the topics again/,
    );
    expect(read(new Uint8Array(0))).toThrow(UnreadableArtefact);
    expect(read(changed(4, 99))).toThrow(/version 99, this code reads/);
    expect(read(bytes.slice(0, -4))).toThrow(/were cut/);
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, by) => {
          expect(read(changed(at, (bytes[at] ?? 0) ^ by))).toThrow(/damaged/);
        },
      ),
      { numRuns: 200 },
    );
  });
});
