/** A mistake in a query: where it is, what was found and expected, and what to write instead. */
export type QueryProblem = {
  /** UTF-16 range in the query's source; empty where something is missing. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly wayOut: string;
};
