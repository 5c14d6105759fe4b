/** `vigie feeds remove`, `pause` and `resume`. */

import { type ExitCode, UsageError } from '../command.ts';
import { type FeedsCall, nameOf, type Opened, opened, plansNamed } from './call.ts';
import { fulfil } from './wish.ts';

type Change = (
  call: Opened,
  plan: Opened['plans'][number],
) => Promise<{ readonly done: 'removed' | 'paused' | 'resumed' | 'same'; readonly says: string }>;

const changing =
  (action: string, change: Change) =>
  (call: FeedsCall): Promise<ExitCode> => {
    if (call.named.length === 0)
      throw new UsageError(`Which feed? By id, address or name: npx vigie feeds ${action} 4f8k2m`);
    return opened(call, async (open) => {
      // All are looked for first: a name that is wrong changes nothing.
      for (const { plan, title } of await plansNamed(open)) {
        const { done, says } = await change(open, plan);
        if (open.json) open.terminal.out(JSON.stringify({ done, id: plan.id, url: plan.url }));
        else open.terminal.out(`✔ ${nameOf(plan, title)} ${says}`);
      }
      return 0;
    });
  };

const setPaused = (paused: boolean): Change => {
  const word = paused ? 'paused' : 'resumed';
  const says = paused
    ? 'is paused: it is not asked, and what is known of it stays'
    : 'is asked again; what came meanwhile and is in it still is told';
  return async ({ feeds }, plan) => {
    const { done } = await fulfil(feeds, plan, { url: plan.url, paused });
    return done === 'same' ? { done, says: `was ${word} already` } : { done: word, says };
  };
};

/** Forgets feeds and what is known of them. */
export const remove = changing('remove', async ({ feeds }, { id }) => {
  await feeds.remove(id);
  return {
    done: 'removed',
    says: 'is not watched any more; added again, what is in it then counts as known',
  };
});

export const pause = changing('pause', setPaused(true));

export const resume = changing('resume', setPaused(false));
