/**
 * The dictionaries of the languages whose licences allow it, read from their packages: a language's when
 * its first word is asked for, some 10 to 50 ms each. German and Italian ones are GPL and not here.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  type Dictionary,
  readDictionary,
} from '../lambda/core/text/inflect/dictionary/dictionary.ts';
import type { Dictionaries } from '../lambda/core/text/inflect.ts';
import type { Lang } from '../lambda/core/topic/topic.ts';

const require = createRequire(import.meta.url);

/** Where each package's files are. */
const PACKAGES: Readonly<Partial<Record<Lang, () => string>>> = {
  fr: () => require.resolve('dictionary-fr'),
  en: () => require.resolve('dictionary-en'),
  es: () => require.resolve('dictionary-es'),
  pt: () => require.resolve('dictionary-pt'),
  ru: () => require.resolve('dictionary-ru'),
  pl: () => require.resolve('dictionary-pl'),
};

const read = (lang: Lang): Dictionary | undefined => {
  const place = PACKAGES[lang];
  if (!place) return undefined;
  const folder = dirname(place());
  return readDictionary(lang, {
    aff: readFileSync(join(folder, 'index.aff'), 'utf8'),
    dic: readFileSync(join(folder, 'index.dic')),
  });
};

const known = new Map<Lang, Dictionary | undefined>();

/** For `compile`, `writeBundle` and `formsOf`. */
export const dictionaries: Dictionaries = (lang) => {
  if (!known.has(lang)) known.set(lang, read(lang));
  return known.get(lang);
};
