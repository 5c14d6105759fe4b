/**
 * All forms of all query words in one table of letters, found by hash and compared letter by letter.
 * A form is known by its key: the folded word; for a beginning, U+0001 and its letters; for an end,
 * U+0002 and its letters backwards. Keys are kept as UTF-8, one after another.
 */

import { mixed, SEED, step } from './hash.ts';

/** What a key begins with that is no whole word. */
export const BEGINS = 1;
export const ENDS = 2;

/** The forms' keys, as they are stored. */
export type Keys = {
  readonly letters: Uint8Array;
  /** Where each key begins, and, last, where all end. */
  readonly starts: Uint32Array;
};

/** The forms' keys, and where to look for one. */
export type Forms = Keys & {
  /** Pairs: a hash, and the number of its form and 1; 0 for an empty slot. Twice as many as forms at least. */
  readonly slots: Int32Array;
  /** By length of the key's letters, the scopes in which there are beginnings, and ends, of that length. */
  readonly beginnings: Uint16Array;
  readonly endings: Uint16Array;
};

/** Units of a key, the first `count` of a list. */
export type Key = { units: Uint16Array; count: number };

/** Calls `found` for every unit of a form's key. */
const eachUnit = ({ letters, starts }: Keys, form: number, found: (unit: number) => void): void => {
  const end = starts[form + 1] ?? 0;
  let at = starts[form] ?? 0;
  while (at < end) {
    const byte = letters[at] ?? 0;
    const next = (letters[at + 1] ?? 0) & 63;
    if (byte < 0x80) found(byte);
    else if (byte < 0xe0) found(((byte & 31) << 6) | next);
    else found(((byte & 15) << 12) | (next << 6) | ((letters[at + 2] ?? 0) & 63));
    at += byte < 0x80 ? 1 : byte < 0xe0 ? 2 : 3;
  }
};

/** The key of a form as text. */
export const keyOf = (keys: Keys, form: number): string => {
  let key = '';
  eachUnit(keys, form, (unit) => {
    key += String.fromCharCode(unit);
  });
  return key;
};

/** Appends a key to bytes. */
export const pushKey = (bytes: number[], key: string): void => {
  for (let at = 0; at < key.length; at += 1) {
    const unit = key.charCodeAt(at);
    if (unit < 0x80) bytes.push(unit);
    else if (unit < 0x800) bytes.push(0xc0 | (unit >> 6), 0x80 | (unit & 63));
    else bytes.push(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 63), 0x80 | (unit & 63));
  }
};

const place = (slots: Int32Array, hash: number, form: number): void => {
  const mask = slots.length / 2 - 1;
  let slot = mixed(hash) & mask;
  while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
  slots[slot * 2] = hash;
  slots[slot * 2 + 1] = form + 1;
};

/** At least twice as many slots as forms, a power of two. */
const slotsFor = (forms: number): number => {
  let slots = 8;
  while (slots < forms * 2) slots *= 2;
  return slots;
};

/** A list with holes as one of numbers. */
const byLengthOf = (scopes: readonly (number | undefined)[]): Uint16Array =>
  Uint16Array.from({ length: scopes.length }, (_, length) => scopes[length] ?? 0);

/** Makes the table of stored keys; `scopesOf` tells in which scopes a form stands. */
export const tableOf = (keys: Keys, scopesOf: (form: number) => number): Forms => {
  const size = keys.starts.length - 1;
  const slots = new Int32Array(slotsFor(size) * 2);
  const beginnings: number[] = [];
  const endings: number[] = [];
  let [hash, units, first] = [SEED, 0, 0];
  const take = (unit: number): void => {
    if (units === 0) first = unit;
    hash = step(hash, unit);
    units += 1;
  };
  for (let form = 0; form < size; form += 1) {
    [hash, units, first] = [SEED, 0, 0];
    eachUnit(keys, form, take);
    place(slots, hash, form);
    if (first > ENDS) continue;
    const byLength = first === BEGINS ? beginnings : endings;
    byLength[units - 1] = (byLength[units - 1] ?? 0) | scopesOf(form);
  }
  return { ...keys, slots, beginnings: byLengthOf(beginnings), endings: byLengthOf(endings) };
};

/** Where the letters go on after a unit that stands at `at`; -1 if it does not. */
const afterUnit = (letters: Uint8Array, at: number, unit: number): number => {
  if (unit < 0x80) return letters[at] === unit ? at + 1 : -1;
  const last = 0x80 | (unit & 63);
  if (unit < 0x800)
    return letters[at] === (0xc0 | (unit >> 6)) && letters[at + 1] === last ? at + 2 : -1;
  const same = letters[at] === (0xe0 | (unit >> 12)) && letters[at + 2] === last;
  return same && letters[at + 1] === (0x80 | ((unit >> 6) & 63)) ? at + 3 : -1;
};

const isKey = ({ letters, starts }: Keys, form: number, { units, count }: Key): boolean => {
  let at = starts[form] ?? 0;
  for (let i = 0; i < count; i += 1) {
    at = afterUnit(letters, at, units[i] ?? 0);
    if (at < 0) return false;
  }
  return at === starts[form + 1];
};

/** Whether a form has the hash: not yet whether it is the one. */
export const hasHash = ({ slots }: Forms, hash: number): boolean => {
  const mask = slots.length / 2 - 1;
  let slot = mixed(hash) & mask;
  while (slots[slot * 2 + 1] !== 0) {
    if (slots[slot * 2] === hash) return true;
    slot = (slot + 1) & mask;
  }
  return false;
};

/** The number of the form with a key, of which the hash is known; -1 for none. */
export const find = (forms: Forms, hash: number, key: Key): number => {
  const { slots } = forms;
  const mask = slots.length / 2 - 1;
  let slot = mixed(hash) & mask;
  for (;;) {
    const form = (slots[slot * 2 + 1] ?? 0) - 1;
    if (form < 0) return -1;
    if (slots[slot * 2] === hash && isKey(forms, form, key)) return form;
    slot = (slot + 1) & mask;
  }
};
