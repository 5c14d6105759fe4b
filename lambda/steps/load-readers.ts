/** The readers of pages, loaded when the first page comes. */

/** The readers could not be loaded: nothing is wrong with the page, and it is to be tried again. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded';
}

/** Loads the readers, once a process. Throws `NotLoaded`. */
export const loadReaders = async () => {
  try {
    // The one file that the bundle keeps apart (`lib/bundle.ts`).
    return await import('./readers.ts');
  } catch (cause) {
    throw new NotLoaded('The readers of pages cannot be loaded', { cause });
  }
};
