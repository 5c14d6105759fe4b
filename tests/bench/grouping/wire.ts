/**
 * Wire copies and templates, made by chance from a fixed seed. Copies come from the project's own
 * articles: sentences dropped, words put in, furniture around it, another headline; those that keep 70 %
 * of their shingles count. Templates are daily and weekly forms that are not those of the fixtures.
 */

import { foldedWords } from '../../../lambda/core/page/shape.ts';
import type { Told } from '../../core/story/told.ts';
import { readPairs } from './pairs.ts';

/** Two articles. */
export type Two = { readonly known: Told; readonly fresh: Told };

let state = 20_261;
const chance = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const between = (low: number, high: number): number => low + Math.floor(chance() * (high - low));
const share = (low: number, high: number): string => (low + chance() * (high - low)).toFixed(2);

const shingles = ({ title, text }: Told): ReadonlySet<string> => {
  const words = foldedWords(`${title} ${text}`);
  return new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`));
};

/** Shingles in both of those in either. */
const likeness = (a: Told, b: Told): number => {
  const [x, y] = [shingles(a), shingles(b)];
  const both = [...x].filter((one) => y.has(one)).length;
  return both / (x.size + y.size - both);
};

const sentences = (text: string): readonly string[] => text.split(/(?<=[.!?]) (?=\p{Lu})/u);

/** What editors do to a wire text. */
const EDITS: readonly ((told: Told) => Told)[] = [
  (told) => ({ ...told, text: `${told.text}\n© 2026 · AFP, DPA, EFE` }),
  (told) => ({ ...told, title: `${told.title} – live` }),
  (told) => ({
    ...told,
    text: sentences(told.text)
      .filter(() => chance() > 0.12)
      .join(' '),
  }),
  (told) => ({
    ...told,
    text: told.text
      .split(' ')
      .filter(() => chance() > 0.03)
      .join(' '),
  }),
  (told) => ({ ...told, title: sentences(told.text)[0] ?? told.title }),
  (told) => ({ ...told, text: told.text.replaceAll(',', '') }),
];

const LEAST = 0.7;

/** Pairs of an article and a copy that keeps 70 % of its wording. */
export const wireCopies = (): readonly Two[] => {
  const articles = [...readPairs('dev'), ...readPairs('held')]
    .filter(({ kind }) => kind === 'copy: extended')
    .map(({ b }) => b);
  return articles
    .flatMap((known) =>
      Array.from({ length: 24 }, (): Two => {
        let fresh: Told = { ...known, at: '2026-02-10T12:00:00Z' };
        for (let edits = between(1, 4); edits > 0; edits -= 1) {
          fresh = EDITS[between(0, EDITS.length)]?.(fresh) ?? fresh;
        }
        return { known, fresh };
      }),
    )
    .filter(({ known, fresh }) => likeness(known, fresh) >= LEAST);
};

type Form = { readonly lang: string; readonly title: string; readonly fill: () => string };

const FORMS: readonly Form[] = [
  {
    lang: 'en',
    title: 'Day-ahead power: evening report',
    fill: () =>
      `Baseload power for the next day traded at ${share(40, 120)} euros a megawatt-hour in Germany and at ${share(40, 120)} euros in France. Wind output is forecast at ${between(4, 40)} GW. Carbon permits settled at ${share(60, 90)} euros a tonne.`,
  },
  {
    lang: 'fr',
    title: 'Le point sur les carburants',
    fill: () =>
      `Le litre de gazole coûte en moyenne ${share(1.5, 2)} euro cette semaine, celui de sans-plomb ${share(1.6, 2.1)} euro, selon le ministère. Le baril de Brent valait ${share(60, 95)} dollars. La moyenne sur douze mois s'établit à ${share(1.6, 1.9)} euro.`,
  },
  {
    lang: 'de',
    title: 'Devisen: Der Euro am Mittag',
    fill: () =>
      `Der Euro kostete am Mittag ${share(1, 1.2)} Dollar. Die Europäische Zentralbank hatte den Referenzkurs auf ${share(1, 1.2)} Dollar festgesetzt. Die Rendite der Bundesanleihe lag bei ${share(1.8, 3)} Prozent, der Bund-Future bei ${share(120, 140)} Punkten.`,
  },
  {
    lang: 'es',
    title: 'Embalses: parte semanal',
    fill: () =>
      `La reserva hídrica española está al ${share(30, 80)} por ciento de su capacidad. Los embalses almacenan ${between(20_000, 40_000)} hectómetros cúbicos, ${between(100, 900)} más que la semana pasada. La máxima lluvia se ha recogido en Vigo, con ${between(20, 190)} litros.`,
  },
  {
    lang: 'ru',
    title: 'Курс рубля: итоги торгов',
    fill: () =>
      `Доллар на закрытии торгов стоил ${share(75, 105)} рубля, евро – ${share(85, 115)} рубля, юань – ${share(10, 14)} рубля. Объём торгов составил ${between(80, 400)} млрд рублей. Нефть Brent торговалась по ${share(60, 95)} доллара за баррель.`,
  },
  {
    lang: 'en',
    title: 'Planning applications this week',
    fill: () =>
      `The borough received application ${between(1000, 9999)} for an extension at ${between(1, 190)} Mill Road. Comments may be sent until ${between(1, 28)} ${chance() < 0.5 ? 'March' : 'April'}. The committee meets in the town hall of Ely to decide on ${between(3, 40)} cases.`,
  },
];

const ISSUES = 60;

/** Pairs of two issues of one form: the same title, another day or week. */
export const templates = (): readonly Two[] =>
  FORMS.flatMap(({ lang, title, fill }) =>
    Array.from({ length: ISSUES }, (): Two => {
      const day = between(10, 19);
      return {
        known: { lang, title, text: fill(), at: `2026-02-${day}T17:00:00Z` },
        fresh: { lang, title, text: fill(), at: `2026-02-${day + between(1, 8)}T17:00:00Z` },
      };
    }),
  );
