/** What `vigie feeds --help` prints. */

import { SYSTEM_HELP } from '../system.ts';

/** See above. */
export const HELP = `vigie feeds: the feeds (RSS, Atom, JSON Feed, news sitemaps) that Vigie watches, and how they are.

Usage: npx vigie feeds                     every feed: state, last read, last new, next try, trend, error
       npx vigie feeds add <url>           a feed, or a site whose feed is found; added again it is changed
       npx vigie feeds remove <feed…>      forget it; a feed is named by id, address or name
       npx vigie feeds pause <feed…>       do not ask it; what is known of it stays
       npx vigie feeds resume <feed…>      ask it again
       npx vigie feeds check [feed…]       ask all now, from this machine; changes nothing
       npx vigie feeds import <file|->     all feeds of an OPML list, or of a YAML file as seeds/feeds.yaml
       npx vigie feeds export [file]       the list as OPML

add:
  --title NAME     what people know it by (default: the feed's own title)
  --owner NAME     who publishes it: all feeds of an owner count as one publisher of a story
  --every TIME     always so often, such as 15m or 2h; auto (default): as often as it changes, 5 minutes to 1 hour
  --text WHAT      feed: its entries as they are (default); page: the page of each entry, where the site lets
                   programs in; both: the page where the entry carries no text
  --yes            do not ask before it is watched
  --allow-private  a server of this machine or its network, for a trial; on the local system only

${SYSTEM_HELP}
  --json           one line of JSON a feed, for programs

Examples:
  npx vigie feeds add https://www.theguardian.com/business
  npx vigie feeds add https://www.example.org/rss.xml --title "Example, business" --owner Example --yes
  npx vigie feeds add http://localhost:8000/feed.xml --allow-private --every 1m
  npx vigie feeds pause 4f8k2m
  npx vigie feeds check --stage prod
  npx vigie feeds import subscriptions.opml --stage prod
  npx vigie feeds import seeds/feeds.yaml
  npx vigie feeds export feeds.opml
  npx vigie feeds --json | jq 'select(.state == "failing")'

States: new, not asked yet; baseline, read and nothing came since; ok; failing, five errors in a row or
gone; silent, nothing new for much longer than it ever was; paused.
What is in a feed when it is first read counts as known: only what comes after is told.
Exit code: 0 it ran (check: all can be read), 1 bad input, refused (nothing changed) or not read, 2 wrong usage.
`;
