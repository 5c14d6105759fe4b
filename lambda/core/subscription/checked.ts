/** What a check of a person's input gives: the value in its one canonical form, or what is wrong with it. */

/** `problem` is a sentence that names the mistake and, where there is one, the corrected form. */
export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: string };

/** A good value. */
export const good = <Value>(value: Value): Checked<Value> => ({ ok: true, value });

/** A refusal. */
export const bad = (problem: string): Checked<never> => ({ ok: false, problem });
