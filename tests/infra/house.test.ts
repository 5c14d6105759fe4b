import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const files = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

// The linter sees imports and globals, but not these two calls.
test('core takes time and chance as arguments', () => {
  const impure = /Date\.now\(|Math\.random\(|new Date\(\)/;
  const offenders = files('lambda/core').filter((file) => impure.test(readFileSync(file, 'utf8')));
  expect(offenders).toEqual([]);
});

test('no file name is a bag for anything', () => {
  const bags = /(^|[-/])(utils?|helpers?|manager|service|misc)\b/;
  const offenders = ['lambda', 'lib', 'tests'].flatMap(files).filter((file) => bags.test(file));
  expect(offenders).toEqual([]);
});

type Locked = { readonly optionalDependencies?: Readonly<Record<string, string>> };

// A registry that lacks one platform's package leaves it out of the lock silently, and `npm ci` then
// stops on every machine: seen with biome 2.6.8, knip 6.43.0 and oxlint 1.94.0.
test('the lock names every optional platform package', () => {
  const locked: Readonly<Record<string, Locked>> = JSON.parse(
    readFileSync('package-lock.json', 'utf8'),
  ).packages;
  const found = (from: string, name: string): boolean => {
    if (`${from === '' ? '' : `${from}/`}node_modules/${name}` in locked) return true;
    if (from === '') return false;
    const up = from.lastIndexOf('/node_modules/');
    return found(up > 0 ? from.slice(0, up) : '', name);
  };
  const missing = Object.entries(locked).flatMap(([from, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter((name) => !found(from, name)),
  );
  expect(missing).toEqual([]);
});

test('exact versions are pinned', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
});

test('the shell entries can be run', () => {
  expect(existsSync('.ci/run')).toBe(true);
  expect(readFileSync('lib/cli/vigie.mjs', 'utf8').startsWith('#!/usr/bin/env node')).toBe(true);
});
