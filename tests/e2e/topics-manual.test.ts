/**
 * docs/topics.md does what it says: its files are written as they appear, its commands are run in
 * order, and each prints the lines shown, with anything where the page has "…".
 */

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Terminal } from '../../lib/cli/command.ts';
import { command } from '../../lib/cli/topics.ts';

type Step = { readonly info: string; readonly text: string };

const steps = (page: string): readonly Step[] =>
  Array.from(page.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm), ([, info = '', text = '']) => ({
    info,
    text,
  }));

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vigie-manual-'));
});
afterAll(() => rm(dir, { recursive: true }));

/** Runs a command line of the page with its files in our folder. */
const run = async (line: string): Promise<readonly string[]> => {
  const [action = '', ...args] = line.replace('$ npx vigie topics ', '').split(' ');
  const printed: string[] = [];
  const terminal: Terminal = {
    out: (text) => void printed.push(...text.split('\n')),
    err: (text) => void printed.push(...text.split('\n')),
    stdin: async () => new Uint8Array(),
    colour: false,
  };
  const paths = args.map((arg) => (/\.|^topics$|^wrong$/.test(arg) ? join(dir, arg) : arg));
  const from = action === 'check' ? [] : ['--topics', join(dir, 'topics')];
  await command.run([action, ...paths, ...from], terminal);
  return printed.map((text) => text.replaceAll(`${dir}/`, ''));
};

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** What is shown, as an expression: "…" alone stands for any lines, at a line's end for the rest of it. */
const pattern = (shown: readonly string[]): RegExp =>
  new RegExp(
    `^${shown
      .map((line) => {
        if (line === '…') return '(?:.*\\n)*?';
        return line.endsWith('…')
          ? `${literally(line.slice(0, -1))}.*\\n`
          : `${literally(line)}\\n`;
      })
      .join('')}$`,
  );

test('every file works as shown, and every command prints what is shown', async () => {
  let commands = 0;
  for (const { info, text } of steps(await readFile('docs/topics.md', 'utf8'))) {
    const [kind, file] = info.split(' ');
    if (file !== undefined) {
      await mkdir(join(dir, dirname(file)), { recursive: true });
      await writeFile(join(dir, file), text);
    }
    if (kind !== 'console') continue;
    const [line = '', ...shown] = text.trimEnd().split('\n');
    expect(`${(await run(line)).join('\n')}\n`, line).toMatch(pattern(shown));
    commands += 1;
  }
  expect(commands).toBeGreaterThan(6);
});
