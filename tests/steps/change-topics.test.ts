import { describe, expect, test } from 'vitest';
import { readArtefact } from '../../lambda/core/match/artefact.ts';
import { compileSegment } from '../../lambda/core/match/compile-segment.ts';
import { stageTopics } from '../../lambda/core/topic/standing.ts';
import {
  putTopics,
  removeTopics,
  renewTopics,
  restoreTopics,
} from '../../lambda/steps/change-topics.ts';
import { type ChangePorts, changedText, currentEdition } from '../../lambda/steps/make-edition.ts';
import { tidyTopics } from '../../lambda/steps/tidy-topics.ts';
import { deployedTopic, fileOf, read, stage } from '../support/changing-topics.ts';

describe('topics of a running stage', () => {
  test('one is added, with its file, and compiled alone', async () => {
    const { shelf, ports, standing } = stage();
    const outcome = await putTopics(ports, [read('prix', 'prix NEAR/3 énergie')], 'add');
    expect(outcome).toEqual({ done: ['prix'], already: [] });
    expect(await standing()).toEqual({ greves: 'deployed', prix: 'added', usines: 'deployed' });
    const edition = await currentEdition(ports);
    expect(await changedText(ports, edition, 'prix')).toBe(fileOf('prix', 'prix NEAR/3 énergie'));
    const [part] = [...shelf.parts.values()];
    const { topics } = readArtefact(part?.artefact ?? new Uint8Array());
    expect(topics.map(({ id }) => id)).toEqual(['prix']);
  });

  test('the same change again changes nothing', async () => {
    const { shelf, ports } = stage();
    await putTopics(ports, [read('prix', 'prix')], 'add');
    const { pointer } = shelf;
    for (const how of ['add', 'change'] as const)
      expect(await putTopics(ports, [read('prix', 'prix')], how)).toEqual({
        done: [],
        already: ['prix'],
      });
    await removeTopics(ports, ['usines']);
    expect(await removeTopics(ports, ['usines'])).toEqual({ done: [], already: ['usines'] });
    expect(pointer?.v).toBe(1);
    expect(shelf.pointer?.v).toBe(2);
  });

  test('what is there is not added, what is not there not changed or removed, and then nothing is', async () => {
    const { shelf, ports } = stage();
    const both = [read('prix', 'prix'), read('usines', 'raffinerie')];
    expect(await putTopics(ports, both, 'add')).toMatchObject({ refused: [{ id: 'usines' }] });
    expect(await putTopics(ports, both, 'change')).toMatchObject({ refused: [{ id: 'prix' }] });
    expect(await removeTopics(ports, ['greves', 'prix'])).toMatchObject({
      refused: [{ id: 'prix' }],
    });
    expect(await restoreTopics(ports, ['prix'])).toMatchObject({ refused: [{ id: 'prix' }] });
    expect(shelf.pointer).toBeUndefined();
  });

  test('a topic that does not compile is refused with the reason', async () => {
    const { shelf, ports } = stage();
    const compile: ChangePorts['compile'] = (topics) => ({
      ...compileSegment([]),
      uncompiled: topics.map(({ id }) => ({ topic: id, reason: 'it is too long' })),
    });
    expect(await putTopics({ ...ports, compile }, [read('prix', 'prix')], 'add')).toEqual({
      refused: [{ id: 'prix', reason: 'it does not compile: it is too long' }],
    });
    expect(shelf.pointer).toBeUndefined();
  });

  test('a deployed one is removed, added again, changed, and restored', async () => {
    const { ports, standing } = stage();
    await removeTopics(ports, ['usines']);
    expect(await standing()).toMatchObject({ usines: 'removed' });
    // With the deployed text it is the deployed one, which later deploys change.
    await putTopics(ports, [read('usines', 'usine')], 'add');
    expect(await standing()).toMatchObject({ usines: 'deployed' });
    await putTopics(ports, [read('usines', 'raffinerie')], 'change');
    expect(await standing()).toMatchObject({ usines: 'changed' });
    await removeTopics(ports, ['usines']);
    await putTopics(ports, [read('usines', 'fonderie')], 'add');
    expect(await standing()).toMatchObject({ usines: 'changed' });
    expect(await restoreTopics(ports, ['usines', 'greves'])).toEqual({
      done: ['usines'],
      already: ['greves'],
    });
    expect(await standing()).toEqual({ greves: 'deployed', usines: 'deployed' });
  });

  test('a later deploy leaves them as they are, and the list says what was deployed since', async () => {
    const { ports } = stage();
    await putTopics(ports, [read('usines', 'raffinerie')], 'change');
    await putTopics(ports, [read('prix', 'prix')], 'add');
    await removeTopics(ports, ['greves']);
    const edition = await currentEdition(ports);
    const next = [deployedTopic('usines', 'fonderie'), deployedTopic('greves', 'débrayage')];
    expect([...stageTopics(next, edition).values()]).toMatchObject([
      { id: 'greves', standing: 'removed' },
      { id: 'prix', standing: 'added' },
      { id: 'usines', standing: 'changed', deployed: 'newer' },
    ]);
    const same = [deployedTopic('usines', 'raffinerie'), deployedTopic('prix', 'prix élevé')];
    expect([...stageTopics(same, edition).values()]).toMatchObject([
      { id: 'prix', standing: 'changed', deployed: 'newer' },
      { id: 'usines', standing: 'changed', deployed: 'same' },
    ]);
  });

  test('many small parts become one, and what was given up is not in it', async () => {
    const { shelf, ports } = stage();
    const names = ['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'];
    for (const name of names.slice(0, 8)) await putTopics(ports, [read(name, name)], 'add');
    expect((await currentEdition(ports)).parts).toHaveLength(8);
    await removeTopics(ports, ['deux']);
    await putTopics(ports, [read('dix', 'dix')], 'add');
    await putTopics(ports, [read('neuf', 'neuf')], 'add');
    const { parts } = await currentEdition(ports);
    expect(parts).toHaveLength(1);
    const { topics } = readArtefact(
      shelf.parts.get(parts[0]?.id ?? '')?.artefact ?? new Uint8Array(),
    );
    const ids = ['un', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'dix', 'neuf'];
    expect(topics.map(({ id }) => id)).toEqual(ids);
    expect(parts[0]?.topics.map(({ id }) => id)).toEqual(ids);
  });

  test('an update of Vigie that finds mistakes in a topic leaves the others running, and says so', async () => {
    const { ports } = stage();
    await putTopics(ports, [read('prix', 'prix'), read('vins', 'vin')], 'add');
    const newer: ChangePorts = {
      ...ports,
      parse: (file) => (file.id === 'vins' ? undefined : ports.parse(file)),
    };
    await renewTopics(newer);
    const edition = await currentEdition(ports);
    const lines = stageTopics(ports.carried, edition);
    expect(lines.get('vins')?.problem).toContain('finds mistakes');
    expect(lines.get('prix')?.problem).toBeUndefined();
    // The next update understands it again.
    await renewTopics(ports);
    const again = stageTopics(ports.carried, await currentEdition(ports));
    expect(again.get('vins')?.problem).toBeUndefined();
  });

  test('what counts no more is deleted after a week, and nothing else', async () => {
    const { shelf, ports, pass } = stage();
    await putTopics(ports, [read('prix', 'prix')], 'add');
    await putTopics(ports, [read('prix', 'tarif')], 'change');
    await ports.deployed.keepList('list', ports.carried);
    await ports.deployed.tell('mark', 'list', ports.now());
    expect(await tidyTopics(ports)).toBe(0);
    pass(8 * 86_400_000);
    await putTopics(ports, [read('vins', 'vin')], 'add');
    const young = shelf.written.size;
    // The first part, and two lists of changes.
    expect(await tidyTopics(ports)).toBe(3);
    expect(shelf.written.size).toBe(young - 3);
    expect(shelf.lists.has('list')).toBe(true);
    const edition = await currentEdition(ports);
    expect(await changedText(ports, edition, 'prix')).toBe(fileOf('prix', 'tarif'));
    expect(await changedText(ports, edition, 'vins')).toBe(fileOf('vins', 'vin'));
  });
});
