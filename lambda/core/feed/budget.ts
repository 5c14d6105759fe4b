/** How many requests a run sends to one host: a site is read, never pressed. */

/** In a run, which is a minute. */
const MOST_REQUESTS = 30;
const RUN_S = 60;

/** Takes from a host's share; false if there is too little left. `delayS`: what the site wants between two. */
export type Spend = (url: string, delayS?: number) => boolean;

/** The shares of one run. */
export const requestBudget = (most = MOST_REQUESTS): Spend => {
  const spent = new Map<string, number>();
  return (url, delayS = 0) => {
    const host = URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url;
    const cost = Math.max(1, (delayS * most) / RUN_S);
    const used = spent.get(host) ?? 0;
    // The first is always free, or a long delay would mean never.
    if (used > 0 && used + cost > most) return false;
    spent.set(host, used + cost);
    return true;
  };
};
