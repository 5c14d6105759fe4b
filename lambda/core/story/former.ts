/**
 * Numbers that a text names as what was before: "from 350 to 420 MW", "538 instead of 412". The first
 * of two takes the unit of the second, and neither counts as what the text tells.
 */

import { fold } from '../text/fold.ts';
import type { Quantity } from './quantities.ts';

/** Before a number that is replaced, and between it and what replaces it, by language, folded. */
const CHANGES: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^|[^\p{L}])from $/u, /^to$/u],
  [/(?:^|[^\p{L}])de $/u, /^(?:a|para)$/u],
  [/(?:^|[^\p{L}])von $/u, /^auf$/u],
  [/(?:^|[^\p{L}])da $/u, /^a$/u],
  [/(?:^|[^\p{L}])ze? $/u, /^(?:do|na)$/u],
  [/(?:^|[^\p{L}])со? $/u, /^до$/u],
];
const INSTEAD =
  /(?:^|[^\p{L}])(?:instead of|rather than|(?:up|down) from|au lieu de|plutot que|(?:an)?statt|en lugar de|en vez de|invece di|anziche|em vez de|zamiast|вместо)(?: (?:the|les|der|den|dem|los|las|i|os|as))? $/u;

/** Characters that the longest of these expressions takes. */
const LOOK_BACK = 24;

const foldedBefore = (text: string, at: number): string =>
  fold(text.slice(Math.max(0, at - LOOK_BACK), at).replace(/[\s\u00a0\u202f]+/gu, ' '));

/** What stands between two numbers, without the unit of the first. */
const between = (text: string, one: Quantity, next: Quantity): string => {
  const words = fold(text.slice(one.end, next.start)).trim().split(/\s+/u);
  return (one.kind === 'amount' ? words.slice(-1) : words).join(' ');
};

/** The number as its successor's unit reads it. */
const inUnitOf = (one: Quantity, next: Quantity, scale: number): Quantity =>
  one.kind === 'bare' && next.kind === 'amount'
    ? { ...one, kind: 'amount', of: next.of, value: one.value * scale }
    : one;

/**
 * The quantities of a text in its order, those that were before marked as `old`; `written` gives the
 * number of a quantity as it is written, without unit and scale.
 */
export const markFormer = (
  text: string,
  quantities: readonly Quantity[],
  written: (quantity: Quantity) => number,
): readonly Quantity[] =>
  quantities.map((one, at) => {
    const before = foldedBefore(text, one.start);
    if (INSTEAD.test(before)) return { ...one, old: true };
    const next = quantities[at + 1];
    if (next === undefined || next.start - one.end > LOOK_BACK) return one;
    const joint = between(text, one, next);
    const changes = CHANGES.some(([from, to]) => from.test(before) && to.test(joint));
    if (!changes) return one;
    return { ...inUnitOf(one, next, next.value / written(next)), old: true };
  });
