/** Invented names of firms and towns for the simulated month: no two have the same consonants, so none is taken for another. */

import { shuffled, stream } from '../../soak/random.ts';

const STARTS = [
  'Bal',
  'Cor',
  'Dun',
  'Fal',
  'Gor',
  'Hel',
  'Jas',
  'Kem',
  'Lom',
  'Mur',
  'Nov',
  'Pel',
  'Ros',
  'Sal',
  'Tor',
  'Ven',
];
const MIDDLES = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 't', 'v'];
const FIRMS = ['aron', 'elix', 'isca', 'omat', 'urel', 'andis'];
const TOWNS = ['eville', 'ingen', 'amora', 'ostead', 'ibourg', 'ecastro'];

const consonants = (name: string): string => name.toLowerCase().replace(/[aeiouy]/g, '');

/** So many names of firms, and of towns, all different. */
export const namesOf = (
  seed: number,
  count: number,
): { readonly firms: readonly string[]; readonly towns: readonly string[] } => {
  const taken = new Set<string>();
  const made = (ends: readonly string[], kind: string): readonly string[] => {
    const all = STARTS.flatMap((start) =>
      MIDDLES.flatMap((middle) =>
        ends.map((end) => `${start}${middle === start.at(-1) ? '' : middle}${end}`),
      ),
    );
    const names = shuffled(all, stream(seed, kind)).filter((name) => {
      const key = consonants(name);
      return !taken.has(key) && taken.add(key);
    });
    if (names.length < count) throw new RangeError(`Only ${names.length} names, not ${count}`);
    return names.slice(0, count);
  };
  return { firms: made(FIRMS, 'firms'), towns: made(TOWNS, 'towns') };
};
