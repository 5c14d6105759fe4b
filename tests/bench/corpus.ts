/**
 * Articles of about 3 kB to time the matcher with: real texts in six languages from the folder that
 * `VIGIE_DATA` names, put together until they are long enough; where it is unset, the seed pages.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Block } from '../../lambda/core/article.ts';
import { languageOf } from '../../lambda/core/text/language.ts';

/** An article and its page, which holds nothing else. */
export type Sample = { readonly page: string; readonly article: Article };

const BYTES = 3_000;
/** Paragraphs are about this long, in characters. */
const PARAGRAPH = 450;

const linesOf = (path: string): readonly Record<string, unknown>[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

const textsIn = (folder: string, file: string, key: string): readonly string[] =>
  linesOf(join(folder, file)).map((line) => String(line[key] ?? ''));

/** Texts one language after another, by turns. */
const sources = (): readonly (readonly string[])[] => {
  const folder = process.env['VIGIE_DATA'];
  if (folder === undefined) {
    console.log('Real texts: skipped, since VIGIE_DATA is unset; the seed pages are used.');
    return readdirSync('seeds/pages').map((name) => [readFileSync(`seeds/pages/${name}`, 'utf8')]);
  }
  return [
    textsIn(folder, 'fr_news.dev.jsonl', 'text'),
    textsIn(folder, 'de_smartdata.dev.jsonl', 'text'),
    textsIn(folder, join('luwak', 'docs.jsonl'), 'text'),
    textsIn(folder, 'ru_factrueval.dev.jsonl', 'text'),
    ...['es', 'it', 'pt', 'pl'].map((lang) => textsIn(folder, 'pud.dev.jsonl', lang)),
  ];
};

/** A text of about 3 kB in paragraphs, the first sentence the headline. */
const sampleOf = (text: string, number: number): Sample => {
  const sentences = text.replace(/\s+/gu, ' ').split(/(?<=[.!?]) /u);
  const parts: string[] = [sentences[0] ?? ''];
  let paragraph = '';
  for (const sentence of sentences.slice(1)) {
    paragraph += paragraph === '' ? sentence : ` ${sentence}`;
    if (paragraph.length < PARAGRAPH) continue;
    parts.push(paragraph);
    paragraph = '';
  }
  if (paragraph !== '') parts.push(paragraph);
  const { plausible } = languageOf(text);
  const blocks: Block[] = [];
  let start = 0;
  for (const [at, part] of parts.entries()) {
    const zone = at === 0 ? 'headline' : at === 1 ? 'lead' : 'body';
    blocks.push({ start, end: start + part.length, zone, langs: plausible.slice(0, 1) });
    start += part.length + 2;
  }
  const page = parts.join('\n\n');
  const lang = plausible[0] ?? 'und';
  const says = { id: `a${number}`, title: parts[0] ?? '', lang, textHash: '', blocks };
  const article: Article = { ...says, kind: 'story', source: 'bench', start: 0, end: page.length };
  return { page, article };
};

/** As many articles as asked for, if there is so much text; languages by turns. */
export const samples = (count: number): readonly Sample[] => {
  const texts = sources().map((list) => {
    const all = list.join(' ').replace(/\s+/gu, ' ');
    const pieces: string[] = [];
    // Bytes and not characters: a Russian article has half as many letters.
    const size = Math.round((BYTES * all.length) / Math.max(1, Buffer.byteLength(all)));
    for (let at = 0; at + size <= all.length; at += size) pieces.push(all.slice(at, at + size));
    return pieces;
  });
  const found: string[] = [];
  for (let at = 0; found.length < count; at += 1) {
    const turn = texts.flatMap((pieces) => pieces[at] ?? []);
    if (turn.length === 0) break;
    found.push(...turn);
  }
  return found.slice(0, count).map(sampleOf);
};
