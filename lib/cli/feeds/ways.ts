/** What a person can do about a feed that cannot be read, by the code of its error. */

const LATER =
  'Try again later. If a browser opens it and Vigie does not, the site refuses programs: ask its owner, or use another of its feeds.';
const ELSEWHERE =
  'Open it in a browser: if it is no feed there either, give the address of the site, and its feed is looked for.';

const WAYS: Readonly<Record<string, string>> = {
  url: 'Give the whole address as a browser shows it, such as https://www.example.org/rss.xml.',
  redirects: 'Open it in a browser and give the address at which it ends.',
  'too-large': 'It is larger than any feed (5 MB): look for a shorter one on the site.',
  'headers-too-large': LATER,
  encoding: 'The server packs it in a way that Vigie does not unpack: tell its owner.',
  name: "Check the spelling of the host's name, and whether this machine is online.",
  timeout: LATER,
  connection: LATER,
  protocol: LATER,
  certificate: "Its certificate is not valid: the site's owner has to put that right.",
  gone: 'Look on the site for another feed; one that is watched is forgotten by: npx vigie feeds remove <id>',
  empty: LATER,
  binary: ELSEWHERE,
  'no-feed': ELSEWHERE,
  'unknown-encoding': 'Tell its owner: the feed should be in UTF-8.',
  'status-401': 'It wants a password, and Vigie has none: look for a public feed.',
  'status-403': 'The site lets no programs in: ask its owner, or use another of its feeds.',
  'status-404': "Look on the site for the feed's present address.",
};

/** Where the way out depends on who asks: a deployed stage, or one who allowed a server of his own. */
export type Asking = { readonly isDeployed: boolean; readonly isAllowed?: boolean };

const addressWay = ({ isDeployed, isAllowed = false }: Asking): string => {
  if (isDeployed)
    return 'A deployed Vigie reads from public addresses only: put the feed where the public can read it.';
  // Allowed is the server that was named, and not what it leads to.
  return isAllowed
    ? 'Of addresses that are not public only the one that you gave is asked: give the one at which it ends.'
    : 'For a trial with a server of your own, on the local system, add --allow-private.';
};

/** The way out; '' where the reason itself tells it. */
export const wayOut = (code: string, asking: Asking): string => {
  if (code === 'address') return addressWay(asking);
  if (/^status-(?:429|5\d\d)$/.test(code)) return LATER;
  return WAYS[code] ?? '';
};
