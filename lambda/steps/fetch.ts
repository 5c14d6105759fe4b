/** What the steps need of the web: types only. Whatever a server does, the answer is a value. */

/** What is asked for; the validators are those of the last answer. */
export type FetchRequest = {
  readonly url: string;
  readonly ifNoneMatch?: string;
  readonly ifModifiedSince?: string;
  readonly accept?: string;
  /** Most bytes of the body, as sent and as unpacked. */
  readonly maxBytes?: number;
  /** Most milliseconds for all of it: names, redirects, body. */
  readonly timeoutMs?: number;
};

/** Headers that say when to come again, as they were sent. */
export type Freshness = {
  readonly etag?: string;
  readonly lastModified?: string;
  readonly cacheControl?: string;
  readonly retryAfter?: string;
};

/** Where the answer came from. */
type Landed = {
  /** After redirects. */
  readonly url: string;
  /** Where permanent redirects alone lead, if the first is one. */
  readonly redirectedPermanentlyTo?: string;
};

/** Refused by a rule of ours: the url or address, or an answer that is too much. */
export type RefusedCode =
  | 'url'
  | 'address'
  | 'redirects'
  | 'too-large'
  | 'headers-too-large'
  | 'encoding';

/** The server, or the way to it, failed. */
export type FailedCode = 'timeout' | 'name' | 'connection' | 'certificate' | 'protocol' | 'status';

/** What came of it. `reason` is for people. */
export type Fetched =
  | ({
      readonly kind: 'ok';
      readonly status: 200;
      readonly bytes: Uint8Array;
      readonly contentType?: string;
    } & Landed &
      Freshness)
  | ({ readonly kind: 'unchanged' } & Landed & Freshness)
  | { readonly kind: 'refused'; readonly code: RefusedCode; readonly reason: string }
  | {
      readonly kind: 'failed';
      readonly code: FailedCode;
      readonly status?: number;
      readonly reason: string;
      readonly retryAfter?: string;
    };

/** Fetches a page or feed. Never rejects for what a server does. */
export type Fetch = (request: FetchRequest) => Promise<Fetched>;
